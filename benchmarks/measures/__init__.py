"""One module a subject; each registers what it measures (benchmarks/registry.py)."""
