"""HTML doors of passing a post on: to one's own followers, and out of the site."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.views import fragment, next_url, sign_in_url
from core.errors import Invalid, LimitReached
from core.forms import add_error
from social import actions, selectors, sharing
from social.cards import face_of
from social.errors import AlreadyShared
from social.models import Post
from social.sharing import ShareForm


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def post_share(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """Shares at once or with words; and the ways out of the site. For scripts the same as a sheet."""
    post = selectors.get_visible_post(request.user, post_id)
    actions.require_shareable(request.user, post)
    form = ShareForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            made = sharing.share(request.user, post, form)
        except AlreadyShared as already:
            return _shared(request, already.share, str(already))
        except (Invalid, LimitReached) as error:
            add_error(form, error)
        else:
            return _shared(request, made, _("Shared."))
    row = selectors.get_post(request.user, post_id)
    response = fragment(request, "social/post_share.html", "sheet", sharing.share_context(request, row, form))
    response.status_code = 422 if form.errors else 200
    return response


def _shared(request: HttpRequest, share: Post, said: str) -> HttpResponse:
    """A script stays on its page and says it there."""
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"url": share.get_absolute_url(), "words": said})
    messages.success(request, said)
    return redirect(share)


@require_safe
def post_share_out(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """The link of a post and its code, for guests too."""
    row = selectors.get_post(request.user, post_id)
    sharing.require_open(request.user, row)
    context = sharing.out_context(row) | {"sign_in_url": sign_in_url(request)}
    return fragment(request, "social/post_share_out.html", "sheet", context)


@require_safe
def post_shares(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """Who passed it on, as far as the viewer may see that."""
    row = selectors.get_post(request.user, post_id)
    page = sharing.list_shares(request.user, row, cursor=request.GET.get("cursor"))
    context = {
        "shares": sharing.share_rows(page),
        "author": face_of(row),
        "post_url": f"/p/{post_id}/",
        "next_url": next_url(request, page),
    }
    return fragment(request, "social/post_shares.html", "rows", context)
