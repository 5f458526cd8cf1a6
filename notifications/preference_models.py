"""What a person has chosen about being told. No row stands for the defaults: most people never touch them."""

from __future__ import annotations

from datetime import time
from typing import ClassVar, Final

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.models import BaseModel
from notifications.topics import Channel, From

ALL_WEEK: Final = [0, 1, 2, 3, 4, 5, 6]  # Monday is 0


def all_week() -> list[int]:
    return list(ALL_WEEK)


class NotificationSettings(BaseModel):
    """The switches that count for all topics: channels, the summary's time, quiet hours."""

    data_policy = "export+erase"

    class Every(models.TextChoices):
        NEVER = "never", _("Never")
        DAY = "day", _("Every day")
        WEEK = "week", _("Every week")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notification_settings"
    )
    push_on = models.BooleanField(default=True)
    mail_on = models.BooleanField(default=True)
    sms_on = models.BooleanField(default=False)
    digest_every = models.CharField(max_length=5, choices=Every, default=Every.WEEK)
    digest_hour = models.PositiveSmallIntegerField(default=9)
    digest_weekday = models.PositiveSmallIntegerField(default=0)
    quiet_on = models.BooleanField(default=False)
    quiet_from = models.TimeField(default=time(22))
    quiet_to = models.TimeField(default=time(8))
    quiet_days = ArrayField(models.PositiveSmallIntegerField(), default=all_week)
    critical_passes = models.BooleanField(default=True)
    push_answered_at = models.DateTimeField(null=True, blank=True)  # "not now" to the offer in the bell

    objects: ClassVar[models.Manager[NotificationSettings]] = models.Manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(digest_hour__lte=23, digest_weekday__lte=6), name="notification_digest_time"
            ),
            models.CheckConstraint(condition=~Q(quiet_from=F("quiet_to")), name="notification_quiet_span"),
            models.CheckConstraint(condition=Q(quiet_days__contained_by=ALL_WEEK), name="notification_quiet_days"),
        ]

    def __str__(self) -> str:
        return str(self.user_id)


class TopicChoice(BaseModel):
    """What one person wants of one topic; all of it is written, so that later defaults change nothing chosen."""

    data_policy = "export+erase"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notification_choices", db_index=False
    )
    topic = models.CharField(max_length=40)
    channels = ArrayField(models.CharField(max_length=6), default=list)
    heard_from = models.CharField(max_length=8, choices=From, default=From.EVERYONE)

    objects: ClassVar[models.Manager[TopicChoice]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "topic"], name="topic_choice_once"),
            models.CheckConstraint(
                condition=Q(channels__contained_by=[str(one) for one in Channel.values]), name="topic_choice_channels"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.topic}"


class MutedThing(BaseModel):
    """A post (or another thing) of which a person wants to hear no more. `kind` and `target_id` name a line about it,
    by which it is shown in the list of what is muted."""

    data_policy = "export+erase"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="muted_things", db_index=False
    )
    thing_id = models.UUIDField()
    kind = models.CharField(max_length=40)
    target_id = models.UUIDField()

    objects: ClassVar[models.Manager[MutedThing]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "thing_id"], name="muted_thing_once")]
        indexes = [models.Index(fields=["user", "-id"], name="muted_thing_user")]

    def __str__(self) -> str:
        return f"{self.user_id} ✕ {self.thing_id}"
