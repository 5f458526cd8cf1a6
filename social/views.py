"""HTML doors: the home feed, posts, likes and comments."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people import cards as people_cards
from accounts.privacy import keep_from_search
from accounts.selectors import list_suggestions
from accounts.views import fragment, is_htmx, next_url, sign_in_url
from core.errors import DomainError
from core.forms import add_error
from core.http import safe_next
from core.limits import LIMITS
from social import actions, composing, reasons, selectors
from social.cards import Face, cards, face_of, pictures_of, profile_url
from social.facts import facts_of
from social.forms import CommentForm, PostForm
from social.hydration import PostRow
from social.models import Comment
from social.policies import can_delete_comment


# --- the home feed --------------------------------------------------------------------------------
def feed_page(request: HttpRequest) -> HttpResponse:
    """The Latest feed of who is signed in. Called by petamigos.pages.home."""
    cursor = request.GET.get("cursor")
    page = selectors.list_feed(request.user, cursor=cursor, comments=True)  # type: ignore[arg-type]
    posts = cards(request.user, page.items, first_is_eager=not cursor)
    context: dict[str, Any] = {"posts": posts, "next_url": next_url(request, page), "nav": "home"}
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
    """A post with its comments, the newest below; older ones on request."""
    return _detail(request, post_id, CommentForm())


def _detail(request: HttpRequest, post_id: UUID, form: CommentForm, status: int = 200) -> HttpResponse:
    row = selectors.get_post(request.user, post_id)
    page = selectors.list_comments(request.user, post_id, cursor=request.GET.get("cursor"))
    card = cards(request.user, [row], is_detail=True)[0]
    context = {
        "post": card,
        "author": face_of(row),
        "is_public": row.audience == "public" and not row.is_private and row.published_at is not None,
        **opening(row),
        "comments": [comment_line(request.user, one, row.author_id) for one in reversed(page.items)],
        "older_url": next_url(request, page),
        "form": form,
        "max_length": LIMITS.comment_body_max * 4,
        "is_guest": not request.user.is_authenticated,
        "sign_in_url": sign_in_url(request),
        "site_url": settings.SITE_URL,
    }
    if is_htmx(request) and request.GET.get("cursor"):
        return render(request, "social/post_detail.html#comments", context)
    response = render(request, "social/post_detail.html", context, status=status)
    return keep_from_search(request.user, response, row.author_id)


def opening(row: PostRow) -> dict[str, Any]:
    """What other sites show of a post; of one with a warning no more than that."""
    covered = facts_of(row.facts_json).warning_words
    picture = None if covered else next(iter(pictures_of(row.pictures_json)), None)
    return {"og_picture": picture, "og_words": covered or row.body[:200]}


def comment_line(viewer: Any, comment: Comment, post_author_id: UUID) -> dict[str, Any]:
    """What components/comment.html draws."""
    return composing.comment_line(
        comment,
        may_delete=can_delete_comment(viewer, comment, post_author_id),
        may_approve=viewer.pk == post_author_id,
    )


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


@login_required
@require_safe
def post_why(request: HttpRequest, post_id: UUID) -> HttpResponse:
    row = selectors.get_post(request.user, post_id)
    context = {"post": cards(request.user, [row])[0], "author": face_of(row), "reason": reasons.why(request.user, row)}
    return render(request, "social/post_why.html", context)


# --- answers --------------------------------------------------------------------------------------
@login_required
@require_POST
def post_like(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """`state` says what is wanted, so that a repeated tap is harmless."""
    post = selectors.get_visible_post(request.user, post_id)
    is_liked = request.POST.get("state") != "off"
    (actions.like if is_liked else actions.unlike)(request.user, post)
    if not is_htmx(request):
        return redirect(safe_next(request, f"{post.get_absolute_url()}"))
    shown = {"id": post.pk, "url": post.get_absolute_url(), "like_count": post.like_counter, "is_liked": is_liked}
    return render(request, "components/like_button.html", {"post": shown})


@require_safe
def post_likes(request: HttpRequest, post_id: UUID) -> HttpResponse:
    row = selectors.get_post(request.user, post_id)
    page = selectors.list_likers(request.user, post_id, cursor=request.GET.get("cursor"))
    context = {
        "post": cards(request.user, [row])[0],
        "author": Face(row.display_name or row.handle, row.handle, profile_url(row.handle), None),
        "people": people_cards(request.user, page.items),
        "next_url": next_url(request, page),
        "sign_in_url": sign_in_url(request),
    }
    return fragment(request, "social/post_likes.html", "rows", context)


@login_required
@require_POST
def comment_create(request: HttpRequest, post_id: UUID) -> HttpResponse:
    post = selectors.get_visible_post(request.user, post_id)
    form = CommentForm(request.POST)
    if form.is_valid():
        try:
            comment = actions.add_comment(request.user, post, body=form.cleaned_data["body"])
        except DomainError as error:
            add_error(form, error)
        else:
            if not is_htmx(request):
                return redirect(f"{post.get_absolute_url()}#comment-{comment.pk}")
            line = comment_line(request.user, comment, post.author_id)
            return render(request, "components/comment.html", {"comment": line})
    if not is_htmx(request):
        return _detail(request, post_id, form, status=422)
    context = {"form": form, "action_url": request.path, "max_length": LIMITS.comment_body_max * 4}
    return render(request, "components/comment_form.html", context, status=422)


@login_required
@require_POST
def comment_approve(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    """What waited is seen by all from now on."""
    comment = selectors.get_comment(request.user, post_id, comment_id)
    actions.approve_comment(request.user, comment)
    if is_htmx(request):
        line = comment_line(request.user, comment, comment.post.author_id)
        return render(request, "components/comment.html", {"comment": line})
    messages.success(request, _("Everyone who sees your post sees the comment now."))
    return redirect(safe_next(request, f"{reverse('post_detail', args=[post_id])}#comment-{comment_id}"))


@login_required
@require_safe
def comment_waiting(request: HttpRequest) -> HttpResponse:
    """Comments under one's own posts that wait for one's word."""
    page = selectors.list_waiting(request.user, cursor=request.GET.get("cursor"))  # type: ignore[arg-type]
    lines = [comment_line(request.user, one, one.post.author_id) for one in page.items]
    context = {"comments": lines, "next_url": next_url(request, page), "nav": "settings", "place": "waiting"}
    return fragment(request, "social/comment_waiting.html", "rows", context)


@login_required
@require_POST
def comment_delete(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    comment = selectors.get_comment(request.user, post_id, comment_id)
    actions.delete_comment(request.user, comment)
    if is_htmx(request):
        return HttpResponse("")
    messages.success(request, _("The comment is gone."))
    return redirect(f"{reverse('post_detail', args=[post_id])}#comments")
