"""Takes rights away from the calling process, for good: resources, network, files. Linux; no Django here.

Each step is best effort beyond the resource limits: what a kernel or container does not offer is reported,
not fatal, because the next wall still stands (a child process, no secrets in its environment, re-encoding).
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
from typing import Final

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS = 1, 38
_CLONE_NEWNET, _CLONE_NEWUSER = 0x40000000, 0x10000000
# The Landlock system calls have the same numbers on every architecture since Linux 5.13.
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446
_WRITE_FILE, _MAKE_REG = 1 << 1, 1 << 8
_FS_RIGHTS: Final = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}  # bits of file rights each Landlock version knows

_libc = ctypes.CDLL(None, use_errno=True)


class _Ruleset(ctypes.Structure):
    _fields_ = [("fs", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64)]


class _PathRule(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = [("allowed", ctypes.c_uint64), ("parent_fd", ctypes.c_int32)]


def limit_resources(*, memory_bytes: int, cpu_seconds: int, file_bytes: int) -> None:
    """Address space, processor time, size of a written file, open files, new processes, no core dump."""
    limits = {
        resource.RLIMIT_AS: memory_bytes,
        resource.RLIMIT_CPU: cpu_seconds,
        resource.RLIMIT_FSIZE: file_bytes,
        resource.RLIMIT_NOFILE: 64,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_CORE: 0,
    }
    for which, most in limits.items():
        hard = resource.getrlimit(which)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(which, (most, most))


def die_with_parent() -> None:
    """A killed worker takes its decoder along."""
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def leave_network() -> bool:
    """Moves into a network namespace that holds nothing. Call before the first thread."""
    if _libc.unshare(_CLONE_NEWNET) == 0:
        return True
    return _libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0


def leave_files(writable: str) -> bool:
    """From now on only new files in the folder `writable`: nothing else can be opened. Import before this."""
    version = _libc.syscall(_LANDLOCK_CREATE, None, 0, 1)
    if version < 1:
        return False
    rights = _Ruleset((1 << _FS_RIGHTS.get(version, 16)) - 1, 0b11 if version >= 4 else 0, 0b11 if version >= 6 else 0)
    size = 8 if version < 4 else 16 if version < 6 else 24
    ruleset = _libc.syscall(_LANDLOCK_CREATE, ctypes.byref(rights), size, 0)
    if ruleset < 0:
        return False
    folder = os.open(writable, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        rule = _PathRule(_WRITE_FILE | _MAKE_REG, folder)
        if _libc.syscall(_LANDLOCK_ADD, ruleset, 1, ctypes.byref(rule), 0) != 0:
            return False
        _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        return _libc.syscall(_LANDLOCK_RESTRICT, ruleset, 0) == 0
    finally:
        for number in (ruleset, folder):
            with contextlib.suppress(OSError):
                os.close(number)
