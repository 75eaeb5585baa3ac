"""Benchmarks: a generator of datasets of any size, and a report of ratios with their bars."""
