"""`python -m benchmarks.product.inside MODULE ARGUMENTS`: sets Django up, then calls the module's `main`."""

from __future__ import annotations

import importlib
import sys

import django


def main(module: str, *arguments: str) -> None:
    django.setup()
    importlib.import_module(f"benchmarks.product.{module}").main(*arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
