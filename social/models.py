"""What people publish and what others answer.

Foreign keys whose rows are found by a longer index that begins with them have none of their own (db_index=False).
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.circles import CloseFriend
from accounts.friendships import Friendship
from accounts.models import Block, Follow
from core.limits import LIMITS
from core.models import BaseModel
from core.places import CELL_MAX
from social.attributes import Circle, WarningKind
from social.reaction_models import CommentReaction, Reaction, counters_field


class PostQuerySet(models.QuerySet["Post"]):
    def visible_to(self, viewer: Any) -> PostQuerySet:
        """The one rule of who sees a post: audience, accepted follow, friends, close friends, blocks, suspension, deletion,
        archive. What is being prepared or archived only its author sees.

        A private account's `public` means its followers. The SQL of the hot reads (social/post_sql.py) holds
        the same rule in one statement; tests prove that both agree.
        """
        viewer_id = getattr(viewer, "pk", None)
        alive = self.filter(deleted_at__isnull=True, author__is_active=True, author__suspended_at__isnull=True)
        # What moderators hid, and what was archived, is its author's alone.
        out = Q(published_at__isnull=False, hidden_at__isnull=True, archived_at__isnull=True)
        open_to_all = Q(audience=Post.Audience.PUBLIC, author__is_private=False)
        if viewer_id is None:
            return alive.filter(open_to_all, out)
        follows = Follow.objects.accepted().filter(follower_id=viewer_id, target_id=OuterRef("author_id"))
        near = CloseFriend.objects.filter(owner_id=OuterRef("author_id"), friend_id=viewer_id)
        for_followers = Q(audience__in=Post.FOLLOWERS_SEE) & Exists(follows)
        for_close = Q(audience=Post.Audience.CLOSE) & Exists(follows) & Exists(near)
        friends = Friendship.objects.accepted().between(viewer_id, OuterRef("author_id"))
        for_friends = Q(audience=Post.Audience.FRIENDS) & Exists(friends)
        allowed = open_to_all | for_followers | for_friends | for_close
        unblocked = ~Exists(Block.between(viewer_id, OuterRef("author_id")))
        return alive.filter(Q(author_id=viewer_id) | (allowed & unblocked & out))


class Post(BaseModel):
    """Something published by a person, usually about an animal."""

    data_policy = "export+erase"

    class Audience(models.TextChoices):
        PUBLIC = "public", _("Everyone")
        FOLLOWERS = "followers", _("Followers")
        FRIENDS = "friends", _("Friends")
        CLOSE = "close", _("Close friends")
        ONLY_ME = "only_me", _("Only me")

    class Kind(models.TextChoices):
        NOTE = "note", _("Words and pictures")
        POLL = "poll", _("Poll")
        SHARE = "share", _("Shared post")

    FOLLOWERS_SEE: ClassVar[tuple[str, ...]] = (Audience.PUBLIC, Audience.FOLLOWERS)

    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="posts")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.NOTE, db_default=Kind.NOTE)
    body = models.TextField(max_length=LIMITS.post_body_max * 4, blank=True)
    audience = models.CharField(max_length=10, choices=Audience, default=Audience.FOLLOWERS)
    published_at = models.DateTimeField(null=True, blank=True, help_text="Empty while pictures are being prepared")
    edited_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True, help_text="From then on only its author sees it")
    pin = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Its place among those shown first")
    hidden_at = models.DateTimeField(null=True, blank=True, editable=False, help_text="By a decision of moderators")
    warning_label = models.CharField(
        max_length=30, blank=True, default="", db_default="", editable=False, help_text="Set by moderators"
    )
    reaction_counter = models.PositiveIntegerField(default=0)
    reaction_counters = counters_field()
    comment_counter = models.PositiveIntegerField(default=0)
    original = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="shares", db_index=False
    )
    share_counter = models.PositiveIntegerField(default=0, db_default=0, help_text="Shares of it that are out")
    warning_kind = models.CharField(max_length=10, choices=WarningKind, blank=True, default="", db_default="")
    warning = models.CharField(max_length=LIMITS.warning_max * 4, blank=True, default="", db_default="")
    language = models.CharField(max_length=10, blank=True, default="", db_default="")
    place_name = models.CharField(max_length=LIMITS.place_name_max * 4, blank=True, default="", db_default="")
    place_cell = models.CharField(
        max_length=CELL_MAX,
        blank=True,
        default="",
        db_default="",
        help_text="Of the grid of core.places; shown nowhere",
    )
    feeling = models.CharField(max_length=20, blank=True, default="", db_default="", help_text="social.feelings")
    comments_from = models.CharField(max_length=10, choices=Circle, default=Circle.EVERYONE, db_default=Circle.EVERYONE)
    shares_from = models.CharField(max_length=10, choices=Circle, default=Circle.EVERYONE, db_default=Circle.EVERYONE)
    pets = models.ManyToManyField("pets.Pet", through="PostPet", related_name="posts")
    link_preview = models.ForeignKey(
        "social.LinkPreview",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="posts",
        db_index=False,
    )
    link = models.JSONField(null=True, blank=True, editable=False, help_text="Ready to be shown: LinkPreview.as_row")
    hides_link = models.BooleanField(default=False, db_default=False, help_text="Its author wants no preview of a link")

    objects: ClassVar[models.Manager[Post]] = PostQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("model", "post")
        verbose_name_plural = pgettext_lazy("model", "posts")
        indexes = [
            models.Index(fields=["author", "-id"], name="post_author", condition=Q(deleted_at__isnull=True)),
            models.Index(
                fields=["author", "audience"],
                name="post_wall",
                condition=Q(
                    deleted_at__isnull=True,
                    archived_at__isnull=True,
                    hidden_at__isnull=True,
                    published_at__isnull=False,
                ),
            ),
            models.Index(fields=["-id"], name="post_public", condition=Q(deleted_at__isnull=True, audience="public")),
            models.Index(fields=["original", "-id"], name="post_shares", condition=Q(original__isnull=False)),
            models.Index(fields=["link_preview", "id"], name="post_link", condition=Q(link_preview__isnull=False)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["author", "pin"], name="post_pin_once", condition=Q(pin__isnull=False)),
            models.CheckConstraint(condition=Q(pin__isnull=True) | Q(pin__range=(1, 3)), name="post_pin_known"),
            models.CheckConstraint(condition=Q(original__isnull=True) | Q(kind="share"), name="post_share_kind"),
        ]

    def __str__(self) -> str:
        return self.body[:40] or str(self.pk)

    def get_absolute_url(self) -> str:
        return reverse("post_detail", args=[self.pk])


class PostMedia(models.Model):
    """A picture of a post, in its place."""

    data_policy = "export+erase"
    data_subjects = ("post__author",)

    id = models.BigAutoField(primary_key=True)
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="media_rows", db_index=False)
    asset = models.OneToOneField("media.Asset", on_delete=models.CASCADE, related_name="post_row")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["post", "position"], name="post_media_position")]

    def __str__(self) -> str:
        return f"{self.post_id} [{self.position}]"


class PostPet(models.Model):
    """An animal that is in a post."""

    data_policy = "export+erase"
    data_subjects = ("post__author",)

    id = models.BigAutoField(primary_key=True)
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="pet_rows", db_index=False)
    pet = models.ForeignKey("pets.Pet", on_delete=models.CASCADE, related_name="post_rows", db_index=False)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["post", "pet"], name="post_pet_once")]
        indexes = [models.Index(fields=["pet", "-post"], name="post_pet_wall")]

    def __str__(self) -> str:
        return f"{self.post_id} with {self.pet_id}"


class PulledAuthor(models.Model):
    """Someone with so many followers that posts are not pushed to them: their followers' feeds read them.

    Written once, by the first fan-out beyond LIMITS.fan_out_max, and kept: going back would leave gaps in feeds.
    """

    data_policy = "erase"

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+")

    class Meta:
        verbose_name = pgettext_lazy("model", "author read when a feed is")
        verbose_name_plural = pgettext_lazy("model", "authors read when a feed is")

    def __str__(self) -> str:
        return str(self.user_id)


class PulledPet(models.Model):
    """An animal with so many followers that its posts are not pushed to them. As PulledAuthor."""

    data_policy = "erase"

    pet = models.OneToOneField("pets.Pet", on_delete=models.CASCADE, primary_key=True, related_name="+")

    class Meta:
        verbose_name = pgettext_lazy("model", "animal read when a feed is")
        verbose_name_plural = pgettext_lazy("model", "animals read when a feed is")

    def __str__(self) -> str:
        return str(self.pet_id)


from social.bookmarks import Bookmark, BookmarkCollection  # noqa: E402  (they need Post)
from social.comment_models import Comment, CommentVersion  # noqa: E402
from social.defaults import PostDefaults  # noqa: E402
from social.drafts import Draft  # noqa: E402
from social.feed_models import AuthorReach, FeedChoice, FeedWish, PostReach, ReachDay  # noqa: E402
from social.imports import ImportedPost, PostImport  # noqa: E402
from social.link_models import LinkPreview  # noqa: E402
from social.photo_tags import PhotoTag  # noqa: E402
from social.polls import Poll, PollVote  # noqa: E402
from social.tag_models import Hashtag, PostTag, TagDay, TagFollow, TagTrend  # noqa: E402
from social.versions import PostVersion  # noqa: E402

__all__ = [
    "AuthorReach",
    "Bookmark",
    "BookmarkCollection",
    "Comment",
    "CommentReaction",
    "CommentVersion",
    "Draft",
    "FeedChoice",
    "FeedWish",
    "Hashtag",
    "ImportedPost",
    "LinkPreview",
    "PhotoTag",
    "Poll",
    "PollVote",
    "Post",
    "PostDefaults",
    "PostImport",
    "PostMedia",
    "PostPet",
    "PostReach",
    "PostTag",
    "PostVersion",
    "PulledAuthor",
    "PulledPet",
    "ReachDay",
    "Reaction",
    "TagDay",
    "TagFollow",
    "TagTrend",
]
