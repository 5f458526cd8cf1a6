"""Task doors."""

from __future__ import annotations

from typing import Final

from accounts import actions
from accounts.models import Follow, User
from core.errors import NotFound
from core.queue import enqueue, task

BATCH: Final = 200


@task("accounts.accept_pending", queue="fanout")
def accept_pending(*, user_id: str) -> None:
    """An account turned public: who had asked is let in, some hundreds a transaction."""
    user = User.objects.filter(pk=user_id, is_private=False).first()
    if user is None:
        return
    waiting = Follow.objects.filter(target=user, status=Follow.Status.REQUESTED)
    rows = list(waiting.select_related("follower").order_by("follower_id")[: BATCH + 1])
    # All rows first, in primary-key order: pair by pair would lock out of order and could deadlock.
    people = [user.pk, *(row.follower_id for row in rows[:BATCH])]
    list(User.objects.select_for_update(no_key=True).filter(pk__in=people).order_by("pk").values_list("pk"))
    for row in rows[:BATCH]:
        try:
            actions.accept_follow(user, row.follower)
        except NotFound:
            continue  # withdrawn meanwhile
    if len(rows) > BATCH:
        enqueue("accounts.accept_pending", user_id=user_id)
