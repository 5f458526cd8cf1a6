"""What a post's card is drawn with: kept in this process by all that it shows, so never stale and never another's."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

from django import template
from django.conf import settings
from django.template.loader import get_template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core.templatetags.ui import Clock, age_of, clock_now, part, still

register = template.Library()


class Acted(NamedTuple):
    """What components/post_actions.html shows of a post."""

    url: str
    reactions: Any
    my_reaction: str
    comment_count: int
    is_unshared: Any = False
    share_count: Any = 0


@register.simple_tag
def post_actions(post: Any, is_guest: Any = False) -> str:
    """Paw, comments, link. The same for everyone who reacted alike, so it is drawn once for these counts."""
    shown = Acted(*(part(post, name) for name in Acted._fields))
    return still("components/post_actions.html", post=shown, is_guest=bool(is_guest))


class KeptCard(NamedTuple):
    """All that a card of social.cards shows; it is also the key under which the card is kept."""

    id: Any
    url: str
    audience: str
    reactions: Any
    comment_count: int
    my_reaction: str
    is_preparing: bool
    is_edited: bool
    still: Any
    comments_still: str
    poll_still: str
    shared_still: str
    share_count: int
    edit_url: str
    delete_url: str
    why_url: str
    is_unshared: bool
    shelf: str
    is_pinned: bool
    pictures: Any
    marks: Any
    when: str


_shown = attrgetter(*KeptCard._fields[:-1])


@register.simple_tag
def kept_card(post: Any, is_detail: Any = False, is_guest: Any = False) -> str:
    """A whole card whose parts are drawn: kept by all it shows and the words of its age, so it can be neither stale
    nor another's. For twenty cards this is the difference between 10 and 1 ms."""
    return _card(post, bool(is_detail), bool(is_guest), get_language() or "", clock_now())


@register.simple_tag
def kept_cards(posts: Iterable[Any], is_guest: Any = False) -> SafeString:
    """The cards of a list, each as kept_card draws it: what they share is asked for once."""
    language, clock = get_language() or "", clock_now()
    drawn = [_card(post, False, bool(is_guest), language, clock) for post in posts]
    return format_html("{}" * len(drawn), *drawn)


def _card(post: Any, is_detail: bool, is_guest: bool, language: str, clock: Clock) -> str:
    when = age_of(post.published_at, "short", clock) if post.published_at and not post.is_preparing else ""
    kept = _kept_card.__wrapped__ if settings.DEBUG else _kept_card
    return kept(KeptCard._make((*_shown(post), when)), is_detail, is_guest, language)


@lru_cache(maxsize=4096)
def _kept_card(post: KeptCard, is_detail: bool, is_guest: bool, language: str) -> str:
    return get_template("components/post_card.html#card").render(
        {"post": post, "is_detail": is_detail, "is_guest": is_guest}
    )
