"""What a process holds by a version: a new version is another key, so that nothing ever has to be taken out."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Held(Generic[T]):
    """At least the `size` things asked for last, at most twice as many.

    Two tables: a full one becomes the old one, and what is asked for of the old one goes into the new. Threads need no lock:
    the worst that two of them do to each other is that a thing has to be made again.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._new: dict[str, T] = {}
        self._old: dict[str, T] = {}

    def get(self, version: str) -> T | None:
        found = self._new.get(version)
        if found is None:
            found = self._old.get(version)
            if found is not None:
                self.put(version, found)
        return found

    def put(self, version: str, thing: T) -> None:
        if len(self._new) >= self._size:
            self._old, self._new = self._new, {}
        self._new[version] = thing
