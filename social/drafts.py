"""What was begun and is not out: saved while one writes, found again on every device, and published at a time if asked.

A draft holds what was typed as it was typed, so that nothing is refused or cut before its author publishes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar, Final, TypedDict
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q

from core.errors import NotFound
from core.limits import LIMITS
from core.models import BaseModel
from core.pagination import Page, keyset
from core.places import is_cell, snap
from core.text import normalise
from social.attributes import Details
from social.polls import NewPoll

LINES: Final = {
    "audience": 10,
    "warning_kind": 10,
    "warning": LIMITS.warning_max * 4,
    "language": 10,
    "place_name": LIMITS.place_name_max * 4,
    "feeling": 20,
    "comments_from": 10,
    "shares_from": 10,
}


class Content(TypedDict, total=False):
    """What a composer holds. `point` is snapped at once and never kept."""

    body: str
    audience: str
    media_ids: list[str]
    pet_ids: list[str]
    warning_kind: str
    warning: str
    language: str
    place_name: str
    place_cell: str
    point: tuple[float, float] | None
    feeling: str
    comments_from: str
    shares_from: str
    hides_link: bool
    photo_tags: dict[str, str]  # of each photo, as they were written (social.tag_lines)
    poll: NewPoll | None


class Draft(BaseModel):
    data_policy = "export+erase"

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts", db_index=False
    )
    content = models.JSONField(default=dict, help_text="social.drafts.Content")
    version = models.PositiveIntegerField(default=1, help_text="One more with each change")
    is_auto = models.BooleanField(
        default=True, help_text="Saved by itself: the composer opens with the latest of these"
    )
    publish_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=300, blank=True, default="", help_text="Why it could not be published")

    objects: ClassVar[models.Manager[Draft]] = models.Manager()

    class Meta:
        indexes = [
            models.Index(fields=["author", "-id"], name="draft_author"),
            models.Index(fields=["author", "publish_at"], name="draft_due", condition=Q(publish_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"a draft of {self.author_id}"

    @property
    def body(self) -> str:
        return str(self.content.get("body", ""))

    @property
    def media_ids(self) -> list[str]:
        return list(self.content.get("media_ids", ()))

    @property
    def pet_ids(self) -> list[str]:
        return list(self.content.get("pet_ids", ()))

    @property
    def poll(self) -> NewPoll | None:
        found: NewPoll | None = self.content.get("poll")
        return found

    @property
    def details(self) -> Details:
        names = (
            "warning_kind",
            "warning",
            "language",
            "place_name",
            "place_cell",
            "feeling",
            "comments_from",
            "shares_from",
            "hides_link",
        )
        return {name: self.content[name] for name in names if name in self.content}  # type: ignore[return-value]


def clean_content(given: Content) -> dict[str, Any]:
    """Bounded, and otherwise as it came. Raises Invalid for a place that is none on Earth."""
    found: dict[str, Any] = {"body": _bounded(given.get("body", ""), LIMITS.draft_body_max)}
    for name, most in LINES.items():
        if value := given.get(name):
            found[name] = _bounded(str(value), most)
    found["media_ids"] = _ids(given.get("media_ids", ()), LIMITS.post_pictures_max)
    found["pet_ids"] = _ids(given.get("pet_ids", ()), LIMITS.post_pets_max)
    if point := given.get("point"):
        found["place_cell"] = snap(*point)
    elif is_cell(str(given.get("place_cell", ""))):
        found["place_cell"] = given["place_cell"]
    if given.get("hides_link"):
        found["hides_link"] = True
    lines = {key: _bounded(str(line), LIMITS.tag_line_max) for key, line in (given.get("photo_tags") or {}).items()}
    if kept := {key: line for key, line in lines.items() if line.strip() and key in found["media_ids"]}:
        found["photo_tags"] = kept
    if poll := given.get("poll"):
        options = [_bounded(one, LIMITS.poll_option_max * 4) for one in poll["options"][: LIMITS.poll_options_max]]
        found["poll"] = {
            "options": options,
            "minutes": max(0, min(int(poll["minutes"]), LIMITS.poll_minutes_max)),
            "allows_several": bool(poll["allows_several"]),
            "allows_change": bool(poll["allows_change"]),
        }
    return found


def _bounded(text: str, most: int) -> str:
    return normalise(text)[:most]


def _ids(given: Iterable[Any], most: int) -> list[str]:
    found: list[str] = []
    for raw in given:
        try:
            found.append(str(UUID(str(raw))))
        except ValueError:
            continue
    return list(dict.fromkeys(found))[:most]


def get_draft(author: Any, draft_id: UUID | str) -> Draft:
    """One of one's own. Raises NotFound. One query."""
    try:
        found = Draft.objects.filter(author_id=author.pk, pk=UUID(str(draft_id))).first()
    except ValueError:
        found = None
    if found is None:
        raise NotFound
    return found


def list_drafts(
    author: Any, *, scheduled: bool = False, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[Draft]:
    """One's own, the latest first: those that wait for a time, or the others. One query."""
    rows = Draft.objects.filter(author_id=author.pk, publish_at__isnull=not scheduled)
    return keyset(rows, order=("-id",), cursor=cursor, size=size)


def unfinished(author: Any) -> Draft | None:
    """What was saved by itself last and never taken up again: the composer begins with it. One query."""
    return Draft.objects.filter(author_id=author.pk, is_auto=True, publish_at=None).order_by("-updated_at").first()


def count_drafts(author: Any) -> dict[str, int]:
    """Two queries."""
    rows = Draft.objects.filter(author_id=author.pk)
    return {"drafts": rows.filter(publish_at=None).count(), "scheduled": rows.filter(publish_at__isnull=False).count()}


def is_due(draft: Draft, at: datetime) -> bool:
    """Whether the draft still waits for this very time: it may have been put off or taken back."""
    return draft.publish_at is not None and draft.publish_at == at
