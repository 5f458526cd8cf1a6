"""HTML doors of comments."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.views import fragment, is_htmx, next_url
from core.errors import DomainError
from core.forms import add_error
from core.http import safe_next
from social import actions, comment_selectors, selectors, talking
from social.cards import cards, face_of, post_url
from social.comment_cards import comment_cards
from social.forms import CommentEditForm, CommentForm


@login_required
@require_POST
def comment_create(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """On the post, or with `parent` in answer to a comment. What was refused comes back with what was written."""
    post = selectors.get_visible_post(request.user, post_id)
    parent_id = request.POST.get("parent")
    parent = comment_selectors.get_comment(request.user, post_id, parent_id) if parent_id else None
    form = CommentForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            comment = talking.say(request.user, post, parent, form)
        except DomainError as error:
            talking.say_error(form, error)
        else:
            if not is_htmx(request):
                return redirect(f"{talking.where(comment)}#comment-{comment.pk}")
            return _line(request, post_id, comment.pk)
    if is_htmx(request):
        context = talking.form_context(request, post, form, parent)
        return render(request, "components/comment_form.html", context, status=422)
    if parent is not None:
        return _thread(request, post_id, parent.pk, form, status=422)
    return talking.post_page(request, post_id, form, status=422)


def _line(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    """One comment anew, as an answer to htmx."""
    row = comment_selectors.get_row(request.user, post_id, comment_id)
    return render(
        request, "components/comment.html", {"comment": comment_cards(request.user, [row], can_answer=True)[0]}
    )


@require_safe
def comment_detail(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    """A comment and its answers, each with theirs on demand. For htmx `part` names what is wanted of it."""
    return _thread(request, post_id, comment_id, CommentForm())


def _thread(
    request: HttpRequest, post_id: UUID, comment_id: UUID, form: CommentForm, status: int = 200
) -> HttpResponse:
    post = selectors.get_post(request.user, post_id)
    context = talking.thread(request, post, comment_id, form)
    context["level"] = 2 if request.GET.get("part") == "replies" else 1
    if is_htmx(request) and request.GET.get("part") == "form" and context["can_answer"]:
        return render(request, "components/comment_form.html", context)
    if is_htmx(request):
        return render(request, "social/comment_detail.html#replies", context)
    context |= {"post": cards(request.user, [post])[0], "post_author": face_of(post)}
    return render(request, "social/comment_detail.html", context, status=status)


@require_safe
def comment_news(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """What others have said on a post since `after`, for who looks at it: the page counts and shows it when asked."""
    after = talking.clean_id(request.GET.get("after") or str(post_id))
    post = selectors.get_post(request.user, post_id)
    rows = comment_selectors.list_newer(request.user, post_id, after)
    found = comment_cards(request.user, reversed(rows), can_answer=talking.may_answer(request, post))
    return render(request, "social/comment_rows.html", {"comments": found})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def comment_edit(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    comment = comment_selectors.get_own_comment(request.user, post_id, comment_id)
    form = CommentEditForm(request.POST or None, initial={"body": comment.body})
    if request.method == "POST" and form.is_valid():
        try:
            actions.edit_comment(request.user, comment, body=form.cleaned_data["body"])
        except DomainError as error:
            add_error(form, error)
        else:
            if is_htmx(request):
                return _line(request, post_id, comment_id)
            messages.success(request, _("Saved."))
            return redirect(f"{talking.where(comment)}#comment-{comment.pk}")
    context = talking.edit_context(comment, form)
    template = "components/comment_edit.html" if is_htmx(request) else "social/comment_edit.html"
    return render(request, template, context, status=422 if form.errors else 200)


@require_safe
def comment_versions(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    """What a comment said before it was edited, for who may see it."""
    comment = comment_selectors.get_comment(request.user, post_id, comment_id)
    row = comment_selectors.get_row(request.user, post_id, comment_id)
    context = {
        "comment": comment_cards(request.user, [row], can_answer=False)[0],
        "versions": comment_selectors.list_versions(request.user, comment),
        "edited_at": comment.edited_at,
    }
    return render(request, "social/comment_versions.html", context)


@login_required
@require_POST
def comment_pin(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    """`state` says what is wanted: on or off."""
    comment = comment_selectors.get_comment(request.user, post_id, comment_id)
    is_on = request.POST.get("state") != "off"
    try:
        (actions.pin_comment if is_on else actions.unpin_comment)(request.user, comment)
    except DomainError as error:
        if error.status != 409:
            raise
        messages.error(request, str(error))
    else:
        messages.success(request, _("Pinned above the others.") if is_on else _("Not pinned any more."))
    return redirect(f"{post_url(post_id)}#comments")


@login_required
@require_POST
def comment_delete(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    """Gone at once; the answer offers to undo it."""
    comment = comment_selectors.get_comment(request.user, post_id, comment_id)
    actions.delete_comment(request.user, comment)
    url = f"{post_url(post_id)}comments/{comment_id}/restore/"
    context: dict[str, Any] = {"comment_id": comment_id, "restore_url": url, "post_url": post_url(post_id)}
    template = "components/comment_gone.html" if is_htmx(request) else "social/comment_deleted.html"
    return render(request, template, context)


@login_required
@require_POST
def comment_restore(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    comment = comment_selectors.get_deleted_comment(request.user, post_id, comment_id)
    actions.restore_comment(request.user, comment)
    if is_htmx(request):
        return _line(request, post_id, comment_id)
    messages.success(request, _("It is back."))
    return redirect(f"{talking.where(comment)}#comment-{comment_id}")


@login_required
@require_POST
def comment_approve(request: HttpRequest, post_id: UUID, comment_id: UUID) -> HttpResponse:
    """What waited is seen by all from now on."""
    comment = comment_selectors.get_comment(request.user, post_id, comment_id)
    actions.approve_comment(request.user, comment)
    if is_htmx(request):
        return _line(request, post_id, comment_id)
    messages.success(request, _("Everyone who sees your post sees the comment now."))
    return redirect(safe_next(request, f"{reverse('post_detail', args=[post_id])}#comment-{comment_id}"))


@login_required
@require_safe
def comment_waiting(request: HttpRequest) -> HttpResponse:
    """Comments under one's own posts that wait for one's word."""
    page = comment_selectors.list_waiting(request.user, cursor=request.GET.get("cursor"))  # type: ignore[arg-type]
    rows = [comment_selectors.row_of(comment) for comment in page.items]
    lines = comment_cards(request.user, rows, can_answer=False)
    context = {"comments": lines, "next_url": next_url(request, page), "nav": "settings", "place": "waiting"}
    return fragment(request, "social/comment_waiting.html", "rows", context)
