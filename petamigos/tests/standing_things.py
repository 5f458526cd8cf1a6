"""What ana has chosen about others, in the world of the matrix: hers alone."""

from __future__ import annotations

from types import SimpleNamespace

from petamigos.policies import Of
from petamigos.tests.matrix import HANDLE, SOME_HANDLE, Thing


def standing_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from accounts.quiet import Mute, Restriction

    owner = frozenset({"owner"})
    Mute.objects.create(muter=cast.ana, muted=cast.carla)
    Restriction.objects.create(owner=cast.ana, restricted=cast.xavi)

    def person(handle: str) -> Thing:
        return Thing(f"@{handle}", {HANDLE: handle}, {HANDLE: SOME_HANDLE}, owners=owner)

    return {Of.MUTED: [person("carla")], Of.RESTRICTED: [person("xavi")]}
