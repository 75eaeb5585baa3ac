"""What the domain is (Turtle, read into frozen objects), and the records that hold what is known."""
