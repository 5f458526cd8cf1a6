"""HTML doors of reactions, to posts and to comments."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.people import cards as people_cards
from accounts.views import fragment, is_htmx, next_url, sign_in_url
from core.http import safe_next
from social import actions, comment_selectors, selectors
from social.reaction_models import counters_text, name_of, tally_of

NONE = "none"  # what a button says that takes a reaction back


@login_required
@require_POST
def post_react(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """`kind` says what is wanted, so that a repeated tap is harmless."""
    post, kind = selectors.get_visible_post(request.user, post_id), request.POST.get("kind", "like")
    post = actions.unreact(request.user, post) if kind == NONE else actions.react(request.user, post, kind)
    return _reacted(request, post, kind, post.get_absolute_url(), post.get_absolute_url())


@login_required
@require_POST
def comment_react(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    comment, kind = comment_selectors.get_comment(request.user, post_id, comment_id), request.POST.get("kind", "like")
    act = actions.unreact_to_comment if kind == NONE else actions.react_to_comment
    comment = act(request.user, comment, *([] if kind == NONE else [kind]))
    url = comment.get_absolute_url()
    return _reacted(request, comment, kind, url, f"{comment.post.get_absolute_url()}#comment-{comment.pk}")


def _reacted(request: HttpRequest, thing: Any, kind: str, url: str, back: str) -> HttpResponse:
    if not is_htmx(request):
        return redirect(safe_next(request, back))
    shown = {
        "url": url,
        "reactions": tally_of(counters_text(thing.reaction_counters)),
        "my_reaction": "" if kind == NONE else kind,
    }
    return render(request, "components/reactions.html", {"thing": shown, "is_small": hasattr(thing, "depth")})


@require_safe
def post_reactions(request: HttpRequest, post_id: UUID) -> HttpResponse:
    row = selectors.get_post(request.user, post_id)
    return _reactors(request, row, row.tally, f"/p/{post_id}/")


@require_safe
def comment_reactions(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    comment = comment_selectors.get_comment(request.user, post_id, comment_id)
    tally = tally_of(counters_text(comment.reaction_counters))
    return _reactors(request, comment, tally, comment.get_absolute_url())


def _reactors(request: HttpRequest, thing: Any, tally: Any, back_url: str) -> HttpResponse:
    """Who reacted, all or of one kind; the numbers beside the kinds are those of the thing."""
    kind, cursor = request.GET.get("kind", ""), request.GET.get("cursor")
    page = comment_selectors.list_reactors(request.user, thing, kind=kind or None, cursor=cursor)
    people = people_cards(request.user, page.items)
    tabs = [{"code": "", "name": _("All"), "count": tally.total}]
    tabs += [{"code": code, "name": name_of(code), "count": count} for code, count in tally.counts]
    context = {
        "people": [(person, user.reaction) for person, user in zip(people, page.items, strict=True)],  # type: ignore[attr-defined]
        "kinds": [tab | {"is_current": tab["code"] == kind} for tab in tabs],
        "back_url": back_url,
        "next_url": next_url(request, page),
        "sign_in_url": sign_in_url(request),
        "is_guest": not request.user.is_authenticated,
    }
    return fragment(request, "social/reaction_list.html", "rows", context)
