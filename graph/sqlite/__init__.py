"""The embedded store: one immutable SQLite file."""
