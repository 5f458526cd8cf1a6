"""What a reader wants of the feed, and how far posts have reached. Imported by social.models."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.models import BaseModel


class FeedChoice(models.Model):
    """Which feed a person opens the house with. No row: Latest."""

    data_policy = "export+erase"

    class Mode(models.TextChoices):
        LATEST = "latest", _("Latest")
        FOR_YOU = "for_you", _("For you")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+")
    mode = models.CharField(max_length=10, choices=Mode, default=Mode.LATEST)

    objects: ClassVar[models.Manager[FeedChoice]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.user_id}: {self.mode}"


class FeedWish(BaseModel):
    """Less of a person or a hashtag; nothing more of a species or a post. Nobody but its owner is told."""

    data_policy = "export+erase"

    class Kind(models.TextChoices):
        AUTHOR = "author", _("Less of a person")
        TAG = "tag", _("Less of a hashtag")
        SPECIES = "species", _("No animals of a kind")
        POST = "post", _("Not this post")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="feed_wishes", db_index=False
    )
    kind = models.CharField(max_length=10, choices=Kind)
    value = models.CharField(max_length=240, help_text="Id of the person or the post, the tag, the slug of the species")

    objects: ClassVar[models.Manager[FeedWish]] = models.Manager()

    class Meta:
        verbose_name_plural = "feed wishes"
        constraints = [models.UniqueConstraint(fields=["user", "kind", "value"], name="feed_wish_once")]
        indexes = [models.Index(fields=["user", "-id"], name="feed_wish_user")]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"


class PostReach(models.Model):
    """How many people have seen a post in a feed; who they were is not kept here."""

    data_policy = "erase"
    data_subjects = ("post__author",)

    post = models.OneToOneField("social.Post", on_delete=models.CASCADE, primary_key=True, related_name="reach")
    views = models.PositiveIntegerField(default=0)

    objects: ClassVar[models.Manager[PostReach]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.post_id}: {self.views}"


class AuthorReach(models.Model):
    """How often posts of a person have been seen in feeds, ever."""

    data_policy = "erase"

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+")
    views = models.PositiveBigIntegerField(default=0)

    objects: ClassVar[models.Manager[AuthorReach]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.user_id}: {self.views}"


class ReachDay(models.Model):
    """What one day (UTC) promised new people, and whether it was kept. Published on /how-ranking-works/."""

    day_date = models.DateField(primary_key=True)
    pages = models.PositiveIntegerField(default=0, help_text="Pages of For you that were read")
    eligible = models.PositiveIntegerField(default=0, help_text="Posts of new people")
    floor = models.PositiveIntegerField(default=0, help_text="Views each of them was to get")
    reached = models.PositiveIntegerField(default=0, help_text="How many got them")

    objects: ClassVar[models.Manager[ReachDay]] = models.Manager()

    def __str__(self) -> str:
        return str(self.day_date)
