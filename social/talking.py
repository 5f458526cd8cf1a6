"""What pages with comments show, and how what their forms send becomes a comment."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from accounts.privacy import keep_from_search
from accounts.views import is_htmx, next_url, own_face, sign_in_url
from core.errors import DomainError, NotFound
from core.forms import add_error
from core.idempotency import done_before, new_form_key, once
from core.limits import LIMITS
from core.pagination import Page
from media.actions import describe, upload_image
from media.models import Asset
from media.pictures import picture
from social import actions, comment_selectors, selectors
from social.cards import cards, face_of, pictures_of, post_url
from social.comment_cards import comment_cards
from social.conversation import CommentRow
from social.embedding import is_embeddable, opening_picture
from social.facts import covered, facts_of
from social.forms import CommentEditForm, CommentForm
from social.hydration import PostRow
from social.models import Comment, Post
from social.photo_tags import TaggedPhoto, by_photo, list_tags
from social.policies import can_comment

UPLOADS: Final = "/api/v1/media/"


# --- pages ----------------------------------------------------------------------------------------
def post_page(request: HttpRequest, post_id: UUID, form: CommentForm, status: int = 200) -> HttpResponse:
    """A post with its comments, in the order asked for; further ones on request."""
    row = selectors.get_post(request.user, post_id)
    sort = request.GET.get("sort", "newest")
    page = comment_selectors.list_comments(request.user, post_id, sort=sort, cursor=request.GET.get("cursor"))
    context = _listed(request, row, page) | {"sort": sort, "sorts": _sorts(row, sort)}
    if is_htmx(request) and request.GET.get("cursor"):
        return render(request, "social/post_detail.html#comments", context)
    context |= {
        "post": cards(request.user, [row], is_detail=True)[0],
        "author": face_of(row),
        **opening(row),
        "site_url": settings.SITE_URL,
        "tagged": tagged_photos(request.user, row),
        "rule_of_best": comment_selectors.rule_of_best() if sort == "best" else "",
        "newest_id": max((one.id for one in page.items), default=row.id),
        **form_context(request, row, form, None),
    }
    response = render(request, "social/post_detail.html", context, status=status)
    return keep_from_search(request.user, response, row.author_id)


def tagged_photos(viewer: Any, row: PostRow) -> list[TaggedPhoto]:
    """Who is on its pictures. No query for a post without any."""
    shown = [str(one.asset_id) for one in pictures_of(row.pictures_json)]
    return by_photo(list_tags(viewer, row.id), shown) if shown else []


def opening(row: PostRow) -> dict[str, Any]:
    """What other sites are told of a post that is for everyone; of one with a warning no more than that."""
    is_out = row.published_at is not None and not row.is_hidden and not facts_of(row.facts_json).is_archived
    return {
        "is_public": row.audience == "public" and not row.is_private and is_out,
        "is_embeddable": is_embeddable(row),
        "og_type": "article",
        "og_title": f"{face_of(row).display_name} · PetAmigos",
        "og_words": covered(facts_of(row.facts_json), row.warning_label).warning_words or row.body[:200],
        "og_url": settings.SITE_URL + post_url(row.id),
        "og_picture": opening_picture(row),
    }


def _listed(request: HttpRequest, post: PostRow, page: Page[CommentRow]) -> dict[str, Any]:
    return {
        "comments": comment_cards(request.user, page.items, can_answer=may_answer(request, post)),
        "more_url": next_url(request, page),
        "can_answer": may_answer(request, post),
        "is_guest": not request.user.is_authenticated,
        "sign_in_url": sign_in_url(request),
    }


def _sorts(row: PostRow, current: str) -> list[dict[str, Any]]:
    return [
        {"name": name, "url": f"{post_url(row.id)}?sort={code}#comments", "is_current": code == current}
        for code, name in comment_selectors.SORTS.items()
    ]


def thread(request: HttpRequest, post: PostRow, comment_id: UUID, form: CommentForm) -> dict[str, Any]:
    """A comment, what it answers, and a page of its answers. Raises NotFound."""
    row = comment_selectors.get_row(request.user, post.id, comment_id)
    page = comment_selectors.list_replies(request.user, post.id, row.id, cursor=request.GET.get("cursor"))
    answer = form if form.is_bound else CommentForm(initial={"body": _call(request, row)})
    context = _listed(request, post, page) | {
        "comment": comment_cards(request.user, [row], can_answer=False)[0],
        "above_url": f"{post_url(post.id)}comments/{row.parent_id}/" if row.parent_id else "",
        **form_context(request, post, answer, row),
    }
    context["can_answer"] = context["can_answer"] and not row.is_deleted
    return context


def _call(request: HttpRequest, row: CommentRow) -> str:
    """Who answers deeper down calls whom they answer: on the page both may stand far apart."""
    return f"@{row.handle} " if row.depth and row.handle and row.author_id != request.user.pk else ""


def may_answer(request: HttpRequest, post: PostRow) -> bool:
    return request.user.is_authenticated and can_comment(request.user, post)


# --- forms ----------------------------------------------------------------------------------------
def form_context(
    request: HttpRequest, post: PostRow | Post, form: CommentForm, parent: CommentRow | Comment | None
) -> dict[str, Any]:
    """What components/comment_form.html draws; the form of an answer has an id of its own."""
    return {
        "form": form,
        "form_id": f"answer-{parent.id}" if parent is not None else "comment-form",
        "list_id": f"replies-{parent.id}" if parent is not None else "comments-list",
        "parent_id": parent.id if parent is not None else "",
        "action_url": reverse("comment_create", args=[post.id]),
        "max_length": LIMITS.comment_body_max * 4,
        "photos": _loose(request.user, form) if form.is_bound else [],
        "api_url": UPLOADS,
        "max_photos": 1,
        "once_key": form.once_key or new_form_key(),
        "me": own_face(request.user) if request.user.is_authenticated else None,  # type: ignore[arg-type]
    }


def _loose(user: Any, form: CommentForm) -> list[dict[str, Any]]:
    """What was uploaded before the form was refused, so that nobody sends a photo twice."""
    try:
        found = list(Asset.objects.filter(owner=user, pk__in=form.asset_ids, attached_at=None))
    except (ValueError, TypeError):
        return []
    return [
        {"id": one.pk, "picture": picture(one, sizes="96px"), "alt": form.alt_text(str(one.pk))} for one in found[:1]
    ]


def say(author: Any, post: Post, parent: Comment | None, form: CommentForm) -> Comment:
    """Uploads a photo that came as a file, describes it, comments. Raises what the actions raise.

    A file that was taken in before something was refused stays with the form as an id; of a form that was sent before it is
    the comment it made then.
    """
    if (answer := done_before(author, form.once_key, form.digest)) is None:
        _take_in(author, form)
        answer = once(author, form.once_key, form.digest, lambda: _add(author, post, parent, form))
    comment = Comment.objects.filter(author_id=author.pk, pk=answer["comment_id"]).first()
    if comment is None:
        raise NotFound
    return comment


def _add(author: Any, post: Post, parent: Comment | None, form: CommentForm) -> dict[str, Any]:
    body = form.cleaned_data["body"]
    return {"comment_id": str(actions.add_comment(author, post, body=body, parent=parent, media_ids=form.asset_ids).pk)}


def _take_in(author: Any, form: CommentForm) -> None:
    for file in form.cleaned_data["photos"]:
        alt = form.alt_text("0")
        form.keep(str(upload_image(author, file, alt_text=alt).pk), alt)
    for key in form.asset_ids:
        if text := form.alt_text(key):
            describe(author, key, alt_text=text)


def say_error(form: CommentForm, error: DomainError) -> None:
    """What the actions say of files stands beside the photo."""
    error.field = {"file": "photos", "alt_text": "photos"}.get(error.field or "", error.field)
    add_error(form, error)


def edit_context(comment: Comment, form: CommentEditForm) -> dict[str, Any]:
    return {
        "comment": comment,
        "form": form,
        "edit_url": f"{comment.get_absolute_url()}edit/",
        "back_url": f"{where(comment)}#comment-{comment.pk}",
        "max_length": LIMITS.comment_body_max * 4,
    }


def where(comment: Comment) -> str:
    """The page on which a comment stands: its post's, or that of what it answers."""
    above = f"comments/{comment.parent_id}/" if comment.parent_id else ""
    return f"{post_url(comment.post_id)}{above}"


def clean_id(raw: str | None) -> UUID:
    try:
        return UUID(str(raw))
    except ValueError:
        raise NotFound from None
