"""Hashtags: what posts are filed under, who follows which, and which of them are growing. Imported by social.models."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import pgettext_lazy

from core.limits import LIMITS
from core.models import BaseModel


class Hashtag(BaseModel):
    """A tag in the one form it is compared in (core.text: NFKC, case folded)."""

    name = models.CharField(max_length=LIMITS.hashtag_max * 4, unique=True)
    is_kept_from_trends = models.BooleanField(default=False, help_text="Staff keep it from the trends; its page stays")

    objects: ClassVar[models.Manager[Hashtag]] = models.Manager()

    class Meta:
        verbose_name = pgettext_lazy("model", "hashtag")
        verbose_name_plural = pgettext_lazy("model", "hashtags")

    def __str__(self) -> str:
        return f"#{self.name}"


class PostTag(models.Model):
    """A post is filed under a tag of its words. Who sees it there is asked of the post."""

    data_policy = "erase"
    data_subjects = ("post__author",)

    id = models.BigAutoField(primary_key=True)
    post = models.ForeignKey("social.Post", on_delete=models.CASCADE, related_name="tag_rows", db_index=False)
    tag = models.ForeignKey(Hashtag, on_delete=models.CASCADE, related_name="post_rows", db_index=False)

    objects: ClassVar[models.Manager[PostTag]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "tag"], name="post_tag_once")]
        indexes = [models.Index(fields=["tag", "-post"], name="post_tag_wall")]

    def __str__(self) -> str:
        return f"{self.post_id} {self.tag_id}"


class TagFollow(BaseModel):
    """Someone wants to hear of a tag."""

    data_policy = "export+erase"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="tag_follows", db_index=False
    )
    tag = models.ForeignKey(Hashtag, on_delete=models.CASCADE, related_name="follow_rows")

    objects: ClassVar[models.Manager[TagFollow]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "tag"], name="tag_follow_once")]
        indexes = [models.Index(fields=["user", "-id"], name="tag_follow_user")]

    def __str__(self) -> str:
        return f"{self.user_id} → {self.tag_id}"


class TagDay(models.Model):
    """How many people used a tag on a day (UTC), in a scope: "" for all, "lang:<code>", or "area:<cell>"."""

    id = models.BigAutoField(primary_key=True)
    tag = models.ForeignKey(Hashtag, on_delete=models.CASCADE, related_name="days", db_index=False)
    scope = models.CharField(max_length=24, blank=True)
    day_date = models.DateField(db_index=True)
    people = models.PositiveIntegerField()

    objects: ClassVar[models.Manager[TagDay]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["tag", "scope", "day_date"], name="tag_day_once")]

    def __str__(self) -> str:
        return f"{self.tag_id} {self.scope} {self.day_date}"


class TagTrend(models.Model):
    """A tag that more people use than its own past would have it; made anew by each run."""

    id = models.BigAutoField(primary_key=True)
    tag = models.ForeignKey(Hashtag, on_delete=models.CASCADE, related_name="trends")
    scope = models.CharField(max_length=24, blank=True)
    people = models.PositiveIntegerField(help_text="Who used it in the last 24 hours")
    usual = models.FloatField(help_text="People a day in the 28 days before")
    growth = models.FloatField()

    objects: ClassVar[models.Manager[TagTrend]] = models.Manager()

    class Meta:
        verbose_name = pgettext_lazy("model", "trend")
        verbose_name_plural = pgettext_lazy("model", "trends")
        constraints = [models.UniqueConstraint(fields=["scope", "tag"], name="tag_trend_once")]
        indexes = [models.Index(fields=["scope", "-growth", "tag"], name="tag_trend_best")]

    def __str__(self) -> str:
        return f"{self.tag_id} {self.growth:.2f}"
