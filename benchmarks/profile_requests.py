"""Profiles a WSGI application in this process: `python -m benchmarks.profile_requests APPLICATION LINES`.

Standard input holds the requests as a JSON list of texts. Prints the functions by their own time and by
the time below them, in milliseconds a request.
"""

from __future__ import annotations

import cProfile
import importlib
import io
import json
import pstats
import sys
import time
from itertools import cycle, islice
from pathlib import Path
from typing import Any
from urllib.parse import unquote

WARM_UPS = 40
REQUESTS = 300
ROOT = f"{Path(__file__).resolve().parent.parent}/"


def environ(request: str) -> dict[str, Any]:
    """The WSGI environment of a request without a body."""
    first, *lines = request.strip().split("\r\n")
    path, _, query = first.split(" ")[1].partition("?")
    headers = dict(line.split(": ", 1) for line in lines)
    name, _, port = headers["Host"].partition(":")
    given = {f"HTTP_{key.upper().replace('-', '_')}": value for key, value in headers.items()}
    return given | {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": unquote(path),
        "QUERY_STRING": query,
        "SCRIPT_NAME": "",
        "SERVER_NAME": name,
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }


def answer(application: Any, request: str) -> None:
    status: list[str] = []
    body = application(environ(request), lambda code, _headers: status.append(code))
    for _ in body:
        pass
    if hasattr(body, "close"):
        body.close()
    if not status[0].startswith("200"):
        raise SystemExit(f"{status[0]} to {request.splitlines()[0]}")


def show(stats: pstats.Stats, own: bool, lines: int) -> None:
    """Milliseconds a request: own time, with all it calls; calls a request; where."""
    rows = []
    for (file, line, name), (_, calls, alone, together, _) in stats.stats.items():  # type: ignore[attr-defined]
        place = file.replace(ROOT, "").replace(".venv/lib/", "").split("site-packages/")[-1]
        rows.append((alone, together, calls, f"{place}:{line} {name}" if line else name))
    rows.sort(key=lambda row: row[0 if own else 1], reverse=True)
    print(f"\n{'own time' if own else 'time with all it calls'}\n    own ms  below ms     calls  function")
    for alone, together, calls, place in rows[:lines]:
        print(f"{alone * 1000 / REQUESTS:10.3f}{together * 1000 / REQUESTS:10.3f}{calls / REQUESTS:10.1f}  {place}")


def main(path: str, lines: str) -> None:
    module, _, name = path.partition(":")
    application = getattr(importlib.import_module(module), name)
    requests = cycle(json.load(sys.stdin))
    for request in islice(requests, WARM_UPS):
        answer(application, request)
    began, cpu = time.perf_counter(), time.process_time()
    for request in islice(requests, REQUESTS):
        answer(application, request)
    wall, used = time.perf_counter() - began, time.process_time() - cpu
    print(
        f"{wall * 1000 / REQUESTS:.2f} ms a request without the profiler, {used * 1000 / REQUESTS:.2f} ms of it CPU here"
    )
    profiler = cProfile.Profile()
    profiler.enable()
    for request in islice(requests, REQUESTS):
        answer(application, request)
    profiler.disable()
    stats = pstats.Stats(profiler)
    show(stats, True, int(lines))
    show(stats, False, int(lines))


if __name__ == "__main__":
    main(*sys.argv[1:])
