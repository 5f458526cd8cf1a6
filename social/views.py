"""HTML doors: the home feed and posts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people import cards as people_cards
from accounts.selectors import list_suggestions
from accounts.views import fragment, next_url
from core.errors import DomainError
from core.forms import add_error
from core.limits import LIMITS
from social import actions, composing, reasons, selectors, talking
from social.cards import cards
from social.feed_choice import mode_of
from social.feed_views import for_you_page
from social.forms import CommentForm, PostForm


# --- the home feed --------------------------------------------------------------------------------
def feed_page(request: HttpRequest) -> HttpResponse:
    """The feed that who is signed in has chosen. Called by petamigos.pages.home."""
    if mode_of(request.user) == "for_you":
        return for_you_page(request)
    cursor = request.GET.get("cursor")
    page = selectors.list_feed(request.user, cursor=cursor, comments=True)  # type: ignore[arg-type]
    posts = cards(request.user, page.items, first_is_eager=not cursor)
    context: dict[str, Any] = {"posts": posts, "next_url": next_url(request, page), "nav": "home", "mode": "latest"}
    if not posts and not cursor:
        context["suggestions"] = people_cards(request.user, list_suggestions(request.user, size=6))  # type: ignore[arg-type]
    return fragment(request, "social/feed.html", "rows", context)


@login_required
@require_safe
def feed_aside(request: HttpRequest) -> HttpResponse:
    """The right rail of wide screens, fetched when it is seen: people to follow, each with the reason."""
    people = people_cards(request.user, list_suggestions(request.user, size=4))  # type: ignore[arg-type]
    return render(request, "social/feed_aside.html", {"people": people})


@require_safe
def feed_explained(request: HttpRequest) -> HttpResponse:
    return render(request, "social/feed_explained.html", {"rules": reasons.rules(), "most": LIMITS.feed_length})


# --- one post -------------------------------------------------------------------------------------
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def post_create(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "social/post_create.html", composing.blank(request))
    form = PostForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            if composing.lacks_descriptions(request.user, form):
                context = composing.again(request, form) | {"alt_missing": True}
                return render(request, "social/post_create.html", context, status=422)
            post = composing.publish(request.user, form)
        except DomainError as error:
            add_error(form, error)
        else:
            said = _("Published.") if post.published_at else _("It comes out as soon as its photos are ready.")
            messages.success(request, said)
            return gone_to(request, post.get_absolute_url())
    return render(request, "social/post_create.html", composing.again(request, form), status=422)


def gone_to(request: HttpRequest, url: str) -> HttpResponse:
    """The way on after a form; a script that keeps the page until it is sure is told the address."""
    return JsonResponse({"url": url}) if request.headers.get("Accept") == "application/json" else redirect(url)


@require_safe
def post_detail(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """A post with its comments, in the order asked for; further ones on request."""
    return talking.post_page(request, post_id, CommentForm())


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def post_edit(request: HttpRequest, post_id: UUID) -> HttpResponse:
    post = selectors.get_own_post(request.user, post_id)
    form = composing.edit_form(post, request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            composing.save(request.user, post, form)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return gone_to(request, post.get_absolute_url())
    status = 422 if form.errors else 200
    return render(request, "social/post_edit.html", composing.of_post(request, post, form), status=status)


@login_required
@require_POST
def post_delete(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """Gone at once; the answer offers to undo it."""
    post = selectors.get_own_post(request.user, post_id)
    actions.delete_post(request.user, post)
    return render(request, "social/post_deleted.html", {"post": post})


@login_required
@require_POST
def post_restore(request: HttpRequest, post_id: UUID) -> HttpResponse:
    post = selectors.get_own_post(request.user, post_id, deleted=True)
    actions.restore_post(request.user, post)
    messages.success(request, _("It is back."))
    return redirect(post)
