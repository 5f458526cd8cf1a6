"""What a post said before it was changed: seen by whoever sees the post."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from core.limits import LIMITS
from core.models import BaseModel
from core.pagination import Page, keyset
from social.attributes import WarningKind
from social.facts import warning_words
from social.models import Post


class PostVersion(BaseModel):
    """One former version, written when it was replaced; `written_at` is when it had come out."""

    data_policy = "export+erase"
    data_subjects = ("post__author",)

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="versions", db_index=False)
    body = models.TextField(max_length=LIMITS.post_body_max * 4, blank=True)
    warning_kind = models.CharField(max_length=10, choices=WarningKind, blank=True, default="")
    warning = models.CharField(max_length=LIMITS.warning_max * 4, blank=True, default="")
    had_other_pictures = models.BooleanField(default=False, help_text="Its pictures were others, or in another order")
    written_at = models.DateTimeField()

    objects: ClassVar[models.Manager[PostVersion]] = models.Manager()

    class Meta:
        indexes = [models.Index(fields=["post", "-id"], name="post_version")]

    def __str__(self) -> str:
        return f"{self.post_id} until {self.created_at}"

    def differs_from(self, post: Post) -> bool:
        return any(getattr(self, name) != getattr(post, name) for name in ("body", "warning_kind", "warning"))

    @property
    def warning_words(self) -> str:
        return warning_words(self.warning_kind, self.warning)


def list_versions(post_id: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[PostVersion]:
    """Former versions of a post that was fetched by a selector, the latest first. One query."""
    return keyset(PostVersion.objects.filter(post_id=post_id), order=("-id",), cursor=cursor, size=size)
