"""Reads of hashtags: the posts under one, which a person follows, which are growing."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import F, Sum
from django.utils import timezone

from accounts.models import Profile
from core.errors import NotFound
from core.ids import first_id_of
from core.limits import LIMITS
from core.pagination import Page, keyset, make_cursor, read_cursor
from core.text import scan
from social import hydration
from social.hydration import PostRow
from social.models import Post
from social.tag_models import Hashtag, TagDay, TagFollow, TagTrend
from social.trends import area_of, language_scope

TOP_DAYS: Final = 7
TOP: Final = 20
TRENDS: Final = 8


def clean_tag(name: str) -> str:
    """A tag as it is compared, with or without its `#`. Raises NotFound for what is none."""
    tokens = scan(f"#{name.removeprefix('#')}")
    if len(tokens) != 1 or tokens[0].kind != "hashtag":
        raise NotFound
    return tokens[0].value


def list_posts_of_tag(
    viewer: Any, name: str, *, cursor: str | None = None, size: int = LIMITS.page_size, comments: bool = False
) -> Page[PostRow]:
    """What the viewer may see of a tag, newest first; of a tag nobody has used, nothing. Two queries."""
    before = read_cursor(cursor, 1)[0] if cursor else None
    tag_id = _id_of(name)
    if tag_id is None:
        return Page([], None)
    rows = hydration.fetch("tag", tag_id, viewer=viewer, before=before, count=size + 1, comments=comments)
    if len(rows) <= size:
        return Page(rows, None)
    return Page(rows[:size], make_cursor([rows[size - 1].id]))


def list_top_of_tag(viewer: Any, name: str, *, comments: bool = False) -> list[PostRow]:
    """The twenty of the last seven days with most likes and comments together; of equals the newer. Three queries."""
    tag_id = _id_of(name)
    if tag_id is None:
        return []
    since = first_id_of(timezone.now() - timedelta(days=TOP_DAYS))
    posts = Post.objects.visible_to(viewer).filter(tag_rows__tag_id=tag_id, pk__gte=since, published_at__isnull=False)  # type: ignore[attr-defined]
    best = posts.annotate(answers=F("reaction_counter") + F("comment_counter")).order_by("-answers", "-pk")
    ids = list(best.values_list("pk", flat=True)[:TOP])
    return in_order(ids, hydration.fetch("chosen", ids, viewer=viewer, count=TOP, comments=comments))


def in_order(ids: list[UUID], rows: list[PostRow]) -> list[PostRow]:
    """Rows in the order of their ids; what was not found is left out."""
    by_id = {row.id: row for row in rows}
    return [by_id[one] for one in ids if one in by_id]


def _id_of(name: str) -> UUID | None:
    return Hashtag.objects.filter(name=clean_tag(name)).values_list("pk", flat=True).first()


def complete_tag(viewer: Any, begun: str) -> list[tuple[str, int]]:
    """Tags that begin so and how often people used them in public posts of the last 28 days (a person once a day), most
    first; then those the viewer follows. What stands in posts for few is never told here. Two queries.
    """
    begun = unicodedata.normalize("NFKC", begun.removeprefix("#")).casefold()
    if not begun or len(begun) > LIMITS.hashtag_max:
        return []
    days = TagDay.objects.filter(scope="", tag__name__startswith=begun, tag__is_kept_from_trends=False)
    counted = days.values("tag__name").annotate(uses=Sum("people")).order_by("-uses", "tag__name")
    found = dict(counted.values_list("tag__name", "uses")[: LIMITS.completions])
    if len(found) < LIMITS.completions:
        own = Hashtag.objects.filter(follow_rows__user_id=viewer.pk, name__startswith=begun).order_by("name")
        for name in own.values_list("name", flat=True)[: LIMITS.completions]:
            found.setdefault(name, 0)
    return list(found.items())[: LIMITS.completions]


def follows_tag(viewer: Any, name: str) -> bool:
    viewer_id = getattr(viewer, "pk", None)
    return viewer_id is not None and TagFollow.objects.filter(user_id=viewer_id, tag__name=clean_tag(name)).exists()


def list_followed_tags(user: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[TagFollow]:
    """The latest first. One query."""
    return keyset(
        TagFollow.objects.filter(user_id=user.pk).select_related("tag"), order=("-id",), cursor=cursor, size=size
    )


def list_trends(viewer: Any, *, scope: str = "", size: int = TRENDS) -> list[TagTrend]:
    """What is growing in a scope, most first, each with its numbers. One query."""
    found = TagTrend.objects.filter(scope=scope, tag__is_kept_from_trends=False).select_related("tag")
    return list(found.order_by("-growth", "tag_id")[:size])


def scopes_of(viewer: Any, language: str) -> list[str]:
    """Where to look for a viewer's trends: near the home they show, in their language, everywhere. One query at most."""
    scopes = [language_scope(language), ""]
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id is None:
        return scopes
    cell = Profile.objects.filter(user_id=viewer_id, is_city_shown=True).values_list("home_cell", flat=True).first()
    return [area_of(cell), *scopes] if cell else scopes
