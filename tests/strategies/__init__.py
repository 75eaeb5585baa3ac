"""Random datasets and random Plans over them, for the laws that every store must keep."""
