"""Reactions: one a person and thing, of six kinds, and how they are counted."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, ClassVar, Final, NamedTuple

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import Block
from core.models import BaseModel


class Kind(models.IntegerChoices):
    """In the database a number, which is also its place among the counters; everywhere else its code."""

    LIKE = 1, _("Like")
    LOVE = 2, _("Love")
    WOW = 3, _("Wow")
    HAHA = 4, _("Haha")
    SAD = 5, _("Sad")
    ANGRY = 6, _("Angry")

    @property
    def code(self) -> str:
        return self.name.lower()


CODES: Final[tuple[str, ...]] = tuple(kind.code for kind in Kind)
TOP: Final = 3  # kinds that a card shows


def code_of(number: int | None) -> str:
    """Of a row; nothing where there is none."""
    return CODES[number - 1] if number else ""


def name_of(code: str) -> str | Promise:
    return Kind[code.upper()].label


class Tally(NamedTuple):
    """How many reactions there are, and of which kinds most: the same numbers are the same object."""

    total: int
    top: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]  # of the kinds there are, most first


@lru_cache(maxsize=8192)
def tally_of(counters: str) -> Tally:
    """Of a row's counters as PostgreSQL writes them: `{12,3,0,0,0,0}`."""
    numbers = [int(number) for number in counters[1:-1].split(",")]
    counts = sorted(((code, n) for code, n in zip(CODES, numbers, strict=True) if n > 0), key=lambda one: -one[1])
    return Tally(sum(n for _code, n in counts), tuple(code for code, _n in counts[:TOP]), tuple(counts))


def counters_text(counters: list[int]) -> str:
    return f"{{{','.join(map(str, counters))}}}"


def no_reactions() -> list[int]:
    return [0] * len(CODES)


def counters_field() -> Any:
    """One number a kind, changed in the transaction of its row by one statement: reading counts nothing."""
    return ArrayField(models.IntegerField(), default=no_reactions, db_default=no_reactions())


class ReactionQuerySet(models.QuerySet[Any]):
    def visible_to(self, viewer: Any) -> ReactionQuerySet:
        """Those of people the viewer may see; the thing itself was fetched by a selector."""
        found = self.filter(user__is_active=True, user__suspended_at__isnull=True)
        viewer_id = getattr(viewer, "pk", None)
        return found if viewer_id is None else found.exclude(Exists(Block.between(viewer_id, OuterRef("user_id"))))


class ReactionBase(BaseModel):
    """Who feels what about something."""

    kind = models.PositiveSmallIntegerField(choices=Kind, default=Kind.LIKE)

    objects: ClassVar[models.Manager[Any]] = ReactionQuerySet.as_manager()

    class Meta:
        abstract = True


class Reaction(ReactionBase):
    """To a post."""

    data_policy = "export+erase"

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reactions", db_index=False
    )
    post = models.ForeignKey("social.Post", on_delete=models.CASCADE, related_name="reactions", db_index=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "post"], name="reaction_once"),
            models.CheckConstraint(condition=Q(kind__range=(1, len(CODES))), name="reaction_known"),
        ]
        indexes = [models.Index(fields=["post", "-id"], name="reaction_post")]

    def __str__(self) -> str:
        return f"{self.user_id} {code_of(self.kind)} {self.post_id}"


class CommentReaction(ReactionBase):
    """To a comment."""

    data_policy = "export+erase"
    data_subjects = ("user",)

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="comment_reactions", db_index=False
    )
    comment = models.ForeignKey("social.Comment", on_delete=models.CASCADE, related_name="reactions", db_index=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "comment"], name="comment_reaction_once"),
            models.CheckConstraint(condition=Q(kind__range=(1, len(CODES))), name="comment_reaction_known"),
        ]
        indexes = [models.Index(fields=["comment", "-id"], name="comment_reaction_comment")]

    def __str__(self) -> str:
        return f"{self.user_id} {code_of(self.kind)} {self.comment_id}"
