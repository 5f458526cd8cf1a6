"""Task doors."""

from __future__ import annotations

from typing import Final

from accounts import actions, badges, erasure
from accounts.actions import home
from accounts.gateways import sms
from accounts.models import Follow, User
from core.errors import NotFound
from core.queue import enqueue, task

BATCH: Final = 200


@task("accounts.send_sms", queue="security", lease=30)
def send_sms(*, number: str, text: str) -> None:
    sms.deliver(number=number, text=text)


@task("accounts.build_export", queue="bulk", lease=600)
def build_export(*, export_id: str) -> None:
    actions.build_export(export_id)


@task("accounts.erase", queue="bulk", lease=600)
def erase(*, user_id: str) -> None:
    erasure.erase_due(user_id)


@task("accounts.sweep_data_requests", queue="bulk", lease=600)
def sweep_data_requests() -> None:
    """Archives whose week is over, accounts whose thirty days are."""
    actions.sweep_exports()
    erasure.ask_for_due()


@task("accounts.apply_erasures", queue="bulk", lease=600)
def apply_erasures() -> None:
    erasure.apply_list()


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


@task("accounts.apply_home", queue="bulk")
def apply_home(*, user_id: str) -> None:
    home.apply_home(user_id)


@task("accounts.count_badges", queue="bulk")
def count_badges(*, user_id: str, names: list[str]) -> None:
    """Something that earns badges may have happened."""
    user = User.objects.active().filter(pk=user_id).first()
    if user is not None:
        badges.award(user, names)
