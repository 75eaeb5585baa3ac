"""Plans, and the databases that answer them."""
