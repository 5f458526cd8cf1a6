"""Which feed a person opens the house with: asked on every home page, so by a prepared statement."""

from __future__ import annotations

from typing import Any, Final

from core.statements import Ask, Statement
from social.feed_models import FeedChoice

_MODE: Final = Statement("social_feed_mode", ("uuid",), "SELECT mode FROM social_feedchoice WHERE user_id = $1")


def ask_mode(user: Any) -> Ask:
    """What mode_of is going to ask."""
    return _MODE, [user.pk]


def mode_of(user: Any) -> str:
    """`latest` until something else was chosen. One query."""
    statement, values = ask_mode(user)
    found = statement.fetch_all(values)
    return str(found[0][0]) if found else FeedChoice.Mode.LATEST.value
