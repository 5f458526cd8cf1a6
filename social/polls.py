"""Polls: a question with two to six answers. One row a poll and one a voter; the counts stand in the poll's row.

Until somebody has voted or the poll has ended, nobody but its author sees how the votes lie; how many voted all see.
Authors do not vote in their own.
"""

from __future__ import annotations

from typing import Any, ClassVar, Final, TypedDict

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from core.errors import Invalid
from core.limits import LIMITS
from core.models import BaseModel
from core.text import clean_line
from social.models import Post

LENGTHS: Final = (5, 30, 60, 6 * 60, 24 * 60, 3 * 24 * 60, 7 * 24 * 60, 14 * 24 * 60, 30 * 24 * 60)  # minutes, offered


class NewPoll(TypedDict):
    options: list[str]
    minutes: int
    allows_several: bool
    allows_change: bool


class Poll(models.Model):
    data_policy = "export+erase"
    data_subjects = ("post__author",)

    post = models.OneToOneField(Post, on_delete=models.CASCADE, primary_key=True, related_name="poll")
    options = ArrayField(models.CharField(max_length=LIMITS.poll_option_max * 4), size=LIMITS.poll_options_max)
    counts = ArrayField(models.PositiveIntegerField(), size=LIMITS.poll_options_max)
    voter_counter = models.PositiveIntegerField(default=0)
    allows_several = models.BooleanField(default=False)
    allows_change = models.BooleanField(default=False)
    minutes = models.PositiveIntegerField()
    ends_at = models.DateTimeField(null=True, help_text="Empty until the post is out")
    ended_at = models.DateTimeField(null=True, help_text="When people were told")

    objects: ClassVar[models.Manager[Poll]] = models.Manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(options__len__range=(2, 6)), name="poll_options_two_to_six"),
            models.CheckConstraint(condition=Q(minutes__range=(5, 43_200)), name="poll_minutes_known"),
        ]

    def __str__(self) -> str:
        return f"the poll of {self.post_id}"


class PollVote(BaseModel):
    """What one person chose, all of it in one row."""

    data_policy = "export+erase"
    data_subjects = ("voter",)

    poll = models.ForeignKey(Poll, on_delete=models.CASCADE, related_name="votes", db_index=False)
    voter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="poll_votes")
    choices = ArrayField(models.PositiveSmallIntegerField(), size=LIMITS.poll_options_max)

    objects: ClassVar[models.Manager[PollVote]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["poll", "voter"], name="poll_vote_once"),
            models.CheckConstraint(condition=Q(choices__len__gte=1), name="poll_vote_some"),
        ]

    def __str__(self) -> str:
        return f"{self.voter_id} in {self.poll_id}"


def clean_poll(given: NewPoll) -> NewPoll:
    """Raises Invalid on `poll_options` (fewer than two, too many, twice the same, too long) or `poll_minutes`."""
    options = [clean_line(one, most=LIMITS.poll_option_max, field="poll_options") for one in given["options"]]
    options = [one for one in options if one]
    if not 2 <= len(options) <= LIMITS.poll_options_max:
        message = _("A poll has two to %(most)d answers.") % {"most": LIMITS.poll_options_max}
        raise Invalid(message, field="poll_options")
    if len({one.casefold() for one in options}) != len(options):
        raise Invalid(_("Two of the answers are the same."), field="poll_options")
    if not LIMITS.poll_minutes_min <= given["minutes"] <= LIMITS.poll_minutes_max:
        raise Invalid(_("A poll lasts from 5 minutes to 30 days."), field="poll_minutes")
    return {**given, "options": options}


def make_poll(post: Post, poll: NewPoll) -> Poll:
    """`poll` is clean."""
    return Poll.objects.create(post=post, counts=[0] * len(poll["options"]), **poll)


def voted(viewer: Any, post_id: Any) -> list[int] | None:
    """What somebody chose. One query."""
    return PollVote.objects.filter(poll_id=post_id, voter_id=viewer.pk).values_list("choices", flat=True).first()
