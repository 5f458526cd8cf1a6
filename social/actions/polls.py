"""Voting, and the end of a poll. Counts change in the transaction of the vote, behind the lock of the poll's row."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.ages import require_birthday
from core.errors import Invalid, NotFound
from core.queue import enqueue
from core.rates import check_rate
from social.errors import AlreadyVoted, OwnPoll, PollOver
from social.models import Post
from social.polls import Poll, PollVote


def open_poll(post: Post) -> None:
    """The post is out: from now on the time of its poll runs. Without a poll nothing happens. In a transaction."""
    poll = Poll.objects.select_for_update(no_key=True).filter(post_id=post.pk, ends_at__isnull=True).first()
    if poll is not None:
        length = timedelta(minutes=poll.minutes)
        poll.ends_at = timezone.now() + length
        poll.save(update_fields=["ends_at"])
        enqueue("social.end_poll", post_id=post.pk, delay=length)


def vote(user: Any, post: Post, *, choices: Iterable[int]) -> Poll:
    """Repeating a vote changes nothing; another one counts only where the poll lets people change their mind.

    Raises Invalid on `choices`, BirthdayMissing, NotFound, OwnPoll, PollOver, AlreadyVoted, LimitReached. Locks the poll.
    """
    require_birthday(user)
    check_rate("vote", account=user)
    with transaction.atomic():
        # The lock of the poll is the line in which parallel votes stand.
        poll = Poll.objects.select_for_update(no_key=True).filter(post_id=post.pk).first()
        visible = Post.objects.visible_to(user).filter(pk=post.pk, published_at__isnull=False)  # type: ignore[attr-defined]
        if poll is None or not visible.exists():
            raise NotFound
        if post.author_id == user.pk:
            raise OwnPoll
        if poll.ends_at is None or poll.ends_at <= timezone.now():
            raise PollOver
        chosen = _clean(poll, choices)
        before = PollVote.objects.filter(poll=poll, voter=user).first()
        if before is None:
            PollVote.objects.create(poll=poll, voter=user, choices=chosen)
            _count(poll, chosen, 1, voters=1)
        elif before.choices != chosen:
            if not poll.allows_change:
                raise AlreadyVoted
            _count(poll, before.choices, -1)
            _count(poll, chosen, 1)
            before.choices = chosen
            before.save(update_fields=["choices", "updated_at"])
        poll.save(update_fields=["counts", "voter_counter"])
    return poll


def _clean(poll: Poll, choices: Iterable[int]) -> list[int]:
    chosen = sorted(set(choices))
    if not chosen or not all(0 <= one < len(poll.options) for one in chosen):
        raise Invalid(_("Choose one of the list."), field="choices")
    if len(chosen) > 1 and not poll.allows_several:
        raise Invalid(_("Choose one answer only."), field="choices")
    return chosen


def _count(poll: Poll, chosen: Iterable[int], step: int, *, voters: int = 0) -> None:
    for one in chosen:
        poll.counts[one] = max(0, poll.counts[one] + step)
    poll.voter_counter = max(0, poll.voter_counter + voters)


def end_poll(post_id: UUID | str) -> bool:
    """True when the poll has ended with this call and people are to be told of it."""
    now = timezone.now()
    return bool(Poll.objects.filter(post_id=post_id, ends_at__lte=now, ended_at__isnull=True).update(ended_at=now))


@transaction.atomic
def withdraw_votes(user_id: UUID, *, most: int) -> int:
    """Takes the votes of somebody who is erased out of the counts; returns how many there were."""
    votes = list(PollVote.objects.filter(voter_id=user_id).order_by("poll_id")[:most])
    for one in votes:
        poll = Poll.objects.select_for_update(no_key=True).get(pk=one.poll_id)
        _count(poll, one.choices, -1, voters=-1)
        poll.save(update_fields=["counts", "voter_counter"])
    PollVote.objects.filter(pk__in=[one.pk for one in votes]).delete()
    return len(votes)


def reconcile_polls() -> int:
    """Sets the counts of polls to the votes that are there; returns how many were wrong."""
    votes = PollVote.objects.filter(poll=OuterRef("pk")).order_by().values("poll").annotate(n=Count("pk")).values("n")
    polls = Poll.objects.annotate(total=Coalesce(Subquery(votes), 0))
    wrong = list(polls.exclude(voter_counter=F("total")).values_list("pk", flat=True))
    for pk in wrong:
        with transaction.atomic():
            poll = Poll.objects.select_for_update(no_key=True).get(pk=pk)
            poll.counts, poll.voter_counter = [0] * len(poll.options), 0
            for choices in poll.votes.values_list("choices", flat=True):
                _count(poll, choices, 1, voters=1)
            poll.save(update_fields=["counts", "voter_counter"])
    return len(wrong)
