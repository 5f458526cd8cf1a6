"""Which feed a person opens the house with: asked on every home page, so by a prepared statement."""

from __future__ import annotations

from typing import Any, Final

from core.statements import Statement
from social.feed_models import FeedChoice

_MODE: Final = Statement("social_feed_mode", ("uuid",), "SELECT mode FROM social_feedchoice WHERE user_id = $1")


def mode_of(user: Any) -> str:
    """`latest` until something else was chosen. One query."""
    found = _MODE.fetch_all([user.pk])
    return str(found[0][0]) if found else FeedChoice.Mode.LATEST.value
