"""Measures the product beside baselines of its own, in one run on one machine: `python -m benchmarks`."""
