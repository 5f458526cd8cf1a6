"""How each child process that opens what strangers send begins and ends: `python -m MODULE OPTIONS < file > result.json`.

It has no Django, no secrets, no network, little memory and time, and can write only into one folder. Exit codes: 0 done,
3 refused (result.json says why); anything else is a crash.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import Any, BinaryIO, Final

from media import confinement

REFUSED: Final = 3


class Refused(Exception):
    """What was sent is not taken; the argument is a code that the room of the child knows."""


def run(
    work: Callable[[BinaryIO, dict[str, Any]], dict[str, Any]],
    *,
    load: Callable[[dict[str, Any]], None],
    too_much: str,
) -> int:
    """`load` imports what libraries import at first use: after the walls they cannot. `too_much`: the code of what took
    all of the memory.
    """
    options = json.loads(sys.argv[1])
    confinement.die_with_parent()
    confinement.leave_network()
    confinement.limit_resources(
        memory_bytes=options["memory_bytes"], cpu_seconds=options["cpu_seconds"], file_bytes=options["file_bytes"]
    )
    load(options)
    walls = confinement.leave_files(options["folder"])
    try:
        with os.fdopen(0, "rb") as stream:
            result = work(stream, options)
    except Refused as refusal:
        result = {"refused": str(refusal)}
    except (MemoryError, RecursionError):
        result = {"refused": too_much}
    json.dump({**result, "confined": walls}, sys.stdout)
    return REFUSED if "refused" in result else 0
