"""Comments: a tree under a post, its pictures, its earlier words."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Block
from core.limits import LIMITS
from core.models import BaseModel
from social.models import Post
from social.reaction_models import counters_field

REPLY_POINTS: Final = 2  # what an answer is worth in "best"; a reaction is worth one


class CommentQuerySet(models.QuerySet["Comment"]):
    def held(self) -> CommentQuerySet:
        """Those that not all may see yet."""
        return self.exclude(held_for="")

    def alive(self) -> CommentQuerySet:
        return self.filter(deleted_at__isnull=True)

    def shown(self) -> CommentQuerySet:
        """Those a place in the tree is kept for, whoever looks: not held, and written or with answers below."""
        return self.filter(Q(deleted_at__isnull=True) | Q(reply_counter__gt=0), held_for="")

    def visible_to(self, viewer: Any) -> CommentQuerySet:
        """Comments under posts the viewer may see, by people the viewer may see; what waits only who wrote it and whose
        post it is under; without its photo, or hidden by moderators, only who wrote it. Of a deleted one with answers the bare place.

        The SQL of the hot reads (social/conversation.py) holds the same rule; a test proves that both agree.
        """
        viewer_id = getattr(viewer, "pk", None)
        found = self.filter(Exists(Post.objects.visible_to(viewer).filter(pk=OuterRef("post_id"))))  # type: ignore[attr-defined]
        emptied = Q(deleted_at__isnull=False, reply_counter__gt=0)
        alive = Q(deleted_at__isnull=True, author__is_active=True, author__suspended_at__isnull=True)
        if viewer_id is None:
            return found.filter(emptied | (alive & Q(held_for="")))
        waits = Q(post__author_id=viewer_id) & ~Q(held_for__in=Comment.WRITERS_ALONE)
        unblocked = ~Exists(Block.between(viewer_id, OuterRef("author_id")))
        return found.filter(emptied | (alive & (Q(held_for="") | Q(author_id=viewer_id) | waits) & unblocked))


class Comment(BaseModel):
    """What someone says under a post. One that was deleted though others had answered stays as an empty place:
    after the time to undo it has neither author nor words.
    """

    data_policy = "export+erase"
    data_subjects = ("author",)
    data_private = ("held_for", "approved_at")  # who wrote a comment is never told that it waits

    class Hold(models.TextChoices):
        RESTRICTED = "restricted", _("By someone you have restricted")
        WORDS = "words", _("Hidden by your words")
        THREAD = "thread", _("Below a comment that waits")
        PHOTO = "photo", _("Its photo is being prepared")
        MODERATED = "moderated", _("Hidden by our moderators")

    # What the post's author is asked about: the others end by themselves.
    ASKED: ClassVar[tuple[str, ...]] = (Hold.RESTRICTED, Hold.WORDS)
    # What not even the post's author sees.
    WRITERS_ALONE: ClassVar[tuple[str, ...]] = (Hold.PHOTO, Hold.MODERATED)

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="comments", db_index=False)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="comments", null=True)
    parent = models.ForeignKey(
        "self", on_delete=models.CASCADE, related_name="replies", null=True, blank=True, db_index=False
    )
    root = models.ForeignKey("self", on_delete=models.CASCADE, related_name="+", null=True, blank=True, db_index=False)
    depth = models.PositiveSmallIntegerField(default=0, db_default=0)
    body = models.TextField(max_length=LIMITS.comment_body_max * 4, blank=True)
    photo = models.OneToOneField(
        "media.Asset", on_delete=models.SET_NULL, related_name="comment", null=True, blank=True
    )
    held_for = models.CharField(max_length=10, choices=Hold, blank=True, default="", db_default="")
    approved_at = models.DateTimeField(null=True, blank=True, help_text="Let through by the post's author, for good")
    edited_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, related_name="+", null=True, blank=True, db_index=False
    )
    is_pinned = models.BooleanField(default=False, db_default=False)
    reaction_counters = counters_field()
    reply_counter = models.PositiveIntegerField(default=0, db_default=0, help_text="Direct answers that all may see")
    points = models.PositiveIntegerField(
        default=0, db_default=0, help_text="Of others: a reaction one, an answer two. What is best has most"
    )

    objects: ClassVar[models.Manager[Comment]] = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("model", "comment")
        verbose_name_plural = pgettext_lazy("model", "comments")
        indexes = [
            models.Index(fields=["post", "-id"], name="comment_post"),
            models.Index(fields=["post"], name="comment_held", condition=~Q(held_for="")),
            models.Index(fields=["post", "-id"], name="comment_top", condition=Q(parent__isnull=True)),
            models.Index(fields=["post", "-points", "-id"], name="comment_best", condition=Q(parent__isnull=True)),
            models.Index(fields=["parent", "id"], name="comment_replies", condition=Q(parent__isnull=False)),
            models.Index(fields=["root"], name="comment_root", condition=Q(root__isnull=False)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["post"], name="comment_pinned_once", condition=Q(is_pinned=True)),
            models.CheckConstraint(
                condition=Q(depth=0, parent__isnull=True, root__isnull=True)
                | Q(depth__range=(1, LIMITS.comment_depth_max), parent__isnull=False, root__isnull=False),
                name="comment_in_its_tree",
            ),
            models.CheckConstraint(
                condition=Q(author__isnull=False) | Q(deleted_at__isnull=False, body="", photo__isnull=True),
                name="comment_of_nobody_is_empty",
            ),
        ]

    def __str__(self) -> str:
        return self.body[:40]

    def get_absolute_url(self) -> str:
        """The page of the comment and its answers."""
        return f"{self.post.get_absolute_url()}comments/{self.pk}/"


class CommentVersion(BaseModel):
    """What a comment said before it was edited; `held_for` as it was then: what waited is not shown to all by an edit."""

    data_policy = "export+erase"
    data_subjects = ("comment__author",)
    data_private = ("held_for",)

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="versions", db_index=False)
    body = models.TextField(max_length=LIMITS.comment_body_max * 4, blank=True)
    held_for = models.CharField(max_length=10, choices=Comment.Hold, blank=True, default="")
    written_at = models.DateTimeField()

    class Meta:
        verbose_name = pgettext_lazy("model", "former words of a comment")
        verbose_name_plural = pgettext_lazy("model", "former words of comments")
        indexes = [models.Index(fields=["comment", "-id"], name="comment_version")]

    def __str__(self) -> str:
        return f"{self.comment_id} until {self.created_at}"
