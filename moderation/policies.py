"""Who decides. Pure but for the permissions, which Django keeps with the person."""

from __future__ import annotations

from typing import Any


def may_decide(moderator: Any) -> bool:
    return bool(moderator.is_staff and moderator.suspended_at is None and moderator.has_perm("moderation.change_case"))


def may_answer_appeals(moderator: Any) -> bool:
    may = moderator.has_perm("moderation.change_appeal")
    return bool(moderator.is_staff and moderator.suspended_at is None and may)
