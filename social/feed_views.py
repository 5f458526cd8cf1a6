"""HTML doors of the two feeds: which one, why, less of what, and how it all works."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.views import fragment, next_url
from core.http import safe_next
from core.limits import LIMITS
from social import actions, explaining, ranking, reach, reasons, selectors, wishes
from social.cards import cards, face_of, pets_of
from social.feed_choice import mode_of
from social.for_you import explain, list_for_you
from social.hydration import PostRow


def for_you_page(request: HttpRequest) -> HttpResponse:
    """The ranked feed of who is signed in. Called by social.views.feed_page."""
    cursor = request.GET.get("cursor")
    page = list_for_you(request.user, cursor=cursor, comments=True)  # type: ignore[arg-type]
    context = {
        "posts": cards(request.user, page.items, first_is_eager=not cursor),
        "next_url": next_url(request, page),
        "nav": "home",
        "mode": "for_you",
    }
    return fragment(request, "social/feed.html", "rows", context)


@login_required
@require_POST
def feed_mode(request: HttpRequest) -> HttpResponse:
    """Latest or For you, from now on and on all devices."""
    actions.choose_feed(request.user, request.POST.get("mode", ""))
    return redirect("home")


@login_required
@require_safe
def post_why(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """Why the viewer sees a post, what of it was counted in For you, and what they can ask for instead."""
    row = selectors.get_post(request.user, post_id)
    is_own = row.author_id == request.user.pk
    told = None if is_own else explain(request.user, post_id)  # type: ignore[arg-type]
    context = {
        "post": cards(request.user, [row])[0],
        "author": face_of(row),
        "reason": reasons.why(request.user, row),
        "why": explaining.explanation(told) if told else None,
        "mode": mode_of(request.user),
        "offers": [] if is_own else _offers(row),
        "less_floor": ranking.LESS,
        "blend": ranking.BLEND,
    }
    return render(request, "social/post_why.html", context)


def _offers(row: PostRow) -> list[dict[str, Any]]:
    """What can be asked for less of: this post, its author, its kinds of animals, its hashtags."""
    species = list(dict.fromkeys(face.species_slug for face in pets_of(row.pets_json)))
    return wishes.offers(row.id, row.author_id, row.display_name or row.handle, species, row.body)


@login_required
@require_POST
def feed_wish(request: HttpRequest) -> HttpResponse:
    actions.wish(request.user, kind=request.POST.get("kind", ""), value=request.POST.get("value", ""))
    messages.success(request, _("Done. It counts from the next page on."))
    return redirect(safe_next(request, "/"))


@login_required
@require_POST
def feed_unwish(request: HttpRequest, wish_id: UUID) -> HttpResponse:
    actions.unwish(request.user, wish_id)
    messages.success(request, _("Taken back."))
    return redirect(safe_next(request, "/feed/wishes/"))


@login_required
@require_safe
def feed_wishes(request: HttpRequest) -> HttpResponse:
    """Everything one has asked the feed for, each with a way back."""
    page = wishes.list_wishes(request.user, cursor=request.GET.get("cursor"))
    context = {
        "wishes": wishes.in_words(page.items),
        "next_url": next_url(request, page),
        "nav": "settings",
        "place": "feed",
    }
    return fragment(request, "social/feed_wishes.html", "rows", context)


@require_safe
def ranking_explained(request: HttpRequest) -> HttpResponse:
    """The function of For you, from the constants that it runs with, and how the floor for new people was kept."""
    context = {
        "terms": explaining.terms(),
        "rules": explaining.rules(),
        "days": reach.list_days(),
        "most": LIMITS.feed_length,
    }
    return render(request, "social/ranking_explained.html", context)
