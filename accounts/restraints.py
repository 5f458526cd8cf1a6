"""What an account may be kept from doing for a while. The room that decides it is above: it registers who is held.

A room that lets people do something registers its deed in ready() and asks `require_free` in the action; what no room
has registered cannot be forbidden. All that holds a person is on their page of standing: there is nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.errors import PermissionRefused

# (id of a person, deed) → when it ends, None for without an end; raises LookupError when nothing holds them. One query.
Hold = Callable[[Any, str], datetime | None]
# (query set of people, deed) → without those who are held
Leave = Callable[[QuerySet[Any], str], QuerySet[Any]]

# As Hold, asked together with what is asked first within: (id of a person, deed) → whether anything holds them
AskHold = Callable[[Any, str], AbstractContextManager[Callable[[], bool]]]

_deeds: dict[str, str | Promise] = {}
_holds: list[tuple[Hold, Leave, AskHold]] = []


class AccountLimited(PermissionRefused):
    message = _("Your account may not do this for now. Your account status says why, and how long.")


def register_deed(name: str, label: str | Promise) -> None:
    """Called in ready(). `label` goes on "You cannot …"."""
    _deeds[name] = label


def register_holds(hold: Hold, leave: Leave, ask: AskHold) -> None:
    """Called in ready() by the room that decides."""
    if (hold, leave, ask) not in _holds:
        _holds.append((hold, leave, ask))


def deeds() -> dict[str, str | Promise]:
    return dict(_deeds)


def require_free(user: Any, deed: str) -> None:
    """Raises AccountLimited while the account is kept from it. One query."""
    for hold, _leave, _ask in _holds:
        try:
            hold(user.pk, deed)
        except LookupError:
            continue
        raise AccountLimited


@contextmanager
def freedom_asked(user: Any, deed: str) -> Iterator[Callable[[], None]]:
    """As require_free for the hottest deeds: the question goes with the deed's own first statement, and the answer must be
    required, by calling what this gives, before the deed is committed. One query. The call raises AccountLimited.
    """
    with ExitStack() as stack:
        are_held = [stack.enter_context(ask(user.pk, deed)) for _hold, _leave, ask in _holds]

        def require() -> None:
            if any(is_held() for is_held in are_held):
                raise AccountLimited

        yield require


def without_held(people: QuerySet[Any], deed: str) -> QuerySet[Any]:
    """People who are not kept from it: for what is done to one, such as being suggested."""
    for _hold, leave, _ask in _holds:
        people = leave(people, deed)
    return people
