"""HTML doors beside a post: its former versions, and what one's posts begin with."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.views import fragment, next_url
from core.errors import DomainError
from core.forms import add_error
from core.text import scan
from social import post_archive, selectors
from social.cards import cards, face_of
from social.clocks import day_and_time
from social.defaults import choose_defaults, defaults_of
from social.detail_forms import PostDefaultsForm
from social.versions import list_versions


@login_required
@require_POST
def post_download(request: HttpRequest, post_id: UUID) -> HttpResponseBase:
    """A post of one's own as a ZIP. Counted, therefore no GET."""
    return post_archive.download(request.user, selectors.get_own_post(request.user, post_id))


@require_safe
def post_history(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """What a post said before it was changed, for whoever sees the post."""
    row = selectors.get_post(request.user, post_id)
    page = list_versions(row.id, cursor=request.GET.get("cursor"))
    versions = [
        {
            "version": one,
            "body_tokens": scan(one.body),
            "since": day_and_time(one.written_at, request.user),
            "until": day_and_time(one.created_at, request.user),
        }
        for one in page.items
    ]
    context = {
        "post": cards(request.user, [row])[0],
        "author": face_of(row),
        "versions": versions,
        "next_url": next_url(request, page),
        "is_guest": not request.user.is_authenticated,
    }
    return fragment(request, "social/post_history.html", "rows", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def settings_posts(request: HttpRequest) -> HttpResponse:
    """Who sees, answers and passes on what one publishes, unless a post says otherwise."""
    form = PostDefaultsForm.of(request.POST or None, defaults_of(request.user))
    if request.method == "POST" and form.is_valid():
        try:
            choose_defaults(request.user, form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Saved. What is published already stays as it is."))
            return redirect("settings_posts")
    context = {"form": form, "nav": "settings", "place": "posts"}
    return render(request, "social/settings_posts.html", context, status=422 if form.errors else 200)
