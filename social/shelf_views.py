"""HTML doors of one's own shelves: what one has archived, pinned and kept, and the page that leads to them."""

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

from accounts.views import fragment, next_url
from core.errors import DomainError, NotFound
from core.forms import add_error
from core.http import safe_next
from core.limits import LIMITS
from social import actions, selectors
from social.bookmarks import get_bookmark, get_collection, list_collections
from social.cards import cards
from social.drafts import count_drafts
from social.shelf_forms import CollectionForm, KeepForm

FORM = require_http_methods(["GET", "HEAD", "POST"])


# --- one's own posts ------------------------------------------------------------------------------
@login_required
@require_safe
def own_posts(request: HttpRequest) -> HttpResponse:
    """The way to everything of one's own that is not in the feed; what is pinned can be put in order here."""
    pinned = cards(request.user, selectors.list_pinned(request.user, request.user))  # type: ignore[arg-type]
    context = {
        "pinned": pinned,
        "most": LIMITS.pins_max,
        "counts": selectors.count_shelves(request.user) | count_drafts(request.user),
    }
    return render(request, "social/own_posts.html", context)


@login_required
@require_safe
def archived_list(request: HttpRequest) -> HttpResponse:
    page = selectors.list_archived(request.user, cursor=request.GET.get("cursor"))  # type: ignore[arg-type]
    context = {"posts": cards(request.user, page.items), "next_url": next_url(request, page)}
    return fragment(request, "social/archived_list.html", "rows", context)


@login_required
@require_POST
def post_archive(request: HttpRequest, post_id: UUID) -> HttpResponse:
    actions.archive_post(request.user, selectors.get_own_post(request.user, post_id))
    messages.success(request, _("It is in your archive. Only you see it."))
    return redirect("archived_list")


@login_required
@require_POST
def post_unarchive(request: HttpRequest, post_id: UUID) -> HttpResponse:
    post = actions.unarchive_post(request.user, selectors.get_own_post(request.user, post_id))
    messages.success(request, _("It is out again, in its old place."))
    return redirect(post)


@login_required
@require_POST
def post_pin(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """`place` puts it in order among those pinned."""
    post = selectors.get_own_post(request.user, post_id)
    place = request.POST.get("place", "")
    try:
        actions.pin_post(request.user, post, place=int(place) if place in {"1", "2", "3"} else None)
    except DomainError as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, _("It stands first on your profile."))
    return redirect(safe_next(request, reverse("own_posts")))


@login_required
@require_POST
def post_unpin(request: HttpRequest, post_id: UUID) -> HttpResponse:
    actions.unpin_post(request.user, selectors.get_own_post(request.user, post_id))
    messages.success(request, _("Unpinned."))
    return redirect(safe_next(request, reverse("own_posts")))


# --- what one keeps -------------------------------------------------------------------------------
@login_required
@FORM
def post_save(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """Keeps a post, then asks where; the same page moves it to another collection, or makes one."""
    row = selectors.get_post(request.user, post_id)
    if row.published_at is None:
        raise NotFound
    form = KeepForm(request.POST if request.method == "POST" else None, owner=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            form.keep(request.user, selectors.get_visible_post(request.user, post_id))
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("post_save", post_id=post_id)
    context = {"post": cards(request.user, [row])[0], "form": form, "kept": get_bookmark(request.user, row.id)}
    return render(request, "social/post_save.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def post_unsave(request: HttpRequest, post_id: UUID) -> HttpResponse:
    actions.let_go(request.user, selectors.get_visible_post(request.user, post_id))
    messages.success(request, _("It is not saved any more."))
    return redirect(safe_next(request, reverse("saved_list")))


@login_required
@FORM
def saved_list(request: HttpRequest) -> HttpResponse:
    """All one keeps; and a new collection."""
    form = CollectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make_collection(request.user, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect("collection_detail", collection_id=made.pk)
    return _shelf(request, form)


@login_required
@FORM
def collection_detail(request: HttpRequest, collection_id: UUID) -> HttpResponse:
    """One collection; its name can be changed."""
    found = get_collection(request.user, collection_id)
    form = CollectionForm(request.POST or None, initial={"name": found.name})
    if request.method == "POST" and form.is_valid():
        try:
            actions.rename_collection(request.user, found, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("collection_detail", collection_id=found.pk)
    return _shelf(request, form, found)


def _shelf(request: HttpRequest, form: CollectionForm, collection: Any = None) -> HttpResponse:
    page = selectors.list_kept(request.user, collection, cursor=request.GET.get("cursor"))  # type: ignore[arg-type]
    context = {
        "collection": collection,
        "collections": list_collections(request.user),
        "form": form,
        "posts": cards(request.user, page.items),
        "next_url": next_url(request, page),
    }
    response = fragment(request, "social/saved_list.html", "rows", context)
    response.status_code = 422 if form.errors else 200
    return response


@login_required
@require_POST
def collection_delete(request: HttpRequest, collection_id: UUID) -> HttpResponse:
    actions.delete_collection(request.user, get_collection(request.user, collection_id))
    messages.success(request, _("The collection is gone. What was in it stays saved."))
    return redirect("saved_list")
