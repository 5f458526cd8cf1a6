"""`python -m benchmarks --profile NAME`: where the time of one HTTP measure goes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack

from benchmarks.processes import FOLDER, ROOT, python_module
from benchmarks.registry import HTTP
from benchmarks.sites import Sites

APPLICATIONS = {"baseline": "benchmarks.baseline.wsgi:application", "product": "petamigos.wsgi:application"}


def profile(name: str, lines: int) -> int:
    """Prints the functions; returns the exit status."""
    if name not in HTTP:
        print(f"{name} is not one of {', '.join(HTTP)}.", file=sys.stderr)
        return 2
    measure = HTTP[name]
    with ExitStack() as stack:
        sites = Sites(stack)
        requests = json.dumps(measure.requests(sites))
        argv = python_module("benchmarks.profile_requests", APPLICATIONS[measure.site], str(lines))
        env = {**os.environ, **sites.named(measure.site).env}
        with (FOLDER / "log" / "profile.log").open("wb") as log:  # the site's own log lines
            return subprocess.run(argv, cwd=ROOT, env=env, input=requests.encode(), stderr=log, check=False).returncode
