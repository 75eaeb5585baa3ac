"""The embedded store: one immutable SQLite file, built from a dataset and answering Plans."""
