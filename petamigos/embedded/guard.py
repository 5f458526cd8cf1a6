"""Ends the servers of a test run when its process is gone, whatever became of it.

Run as `python -m petamigos.embedded.guard FOLDER` with a pipe as standard input that only the test run holds open.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from petamigos.embedded import processes
from petamigos.embedded.places import Instance
from petamigos.embedded.postgres import data_outside


def main(folder: Path) -> None:
    sys.stdin.buffer.read()
    instance = Instance(folder)
    outside = data_outside(instance)
    processes.stop_orphans(instance)
    for path in (outside, folder):
        if path:
            shutil.rmtree(path, ignore_errors=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
