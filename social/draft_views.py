"""HTML doors of drafts and of posts that wait for their time."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.views import fragment, next_url
from core.errors import DomainError
from core.forms import add_error
from social import actions, composing
from social.clocks import day_and_time
from social.drafts import get_draft, list_drafts
from social.forms import PostForm
from social.views import gone_to


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def draft_list(request: HttpRequest) -> HttpResponse:
    """One's drafts. A composer's buttons "keep" and "schedule" send here what it holds."""
    if request.method != "POST":
        return _list(request, scheduled=False)
    form = PostForm(request.POST, request.FILES)
    then = request.POST.get("then", "keep")
    if form.is_valid():
        try:
            draft = composing.keep(request.user, form, then=then)
        except DomainError as error:
            add_error(form, error)
        else:
            said = _("It comes out at its time.") if draft.publish_at else _("Your draft is kept.")
            messages.success(request, said)
            return gone_to(request, "/drafts/scheduled/" if draft.publish_at else "/drafts/")
    return render(request, "social/post_create.html", composing.again(request, form), status=422)


@login_required
@require_safe
def scheduled_list(request: HttpRequest) -> HttpResponse:
    return _list(request, scheduled=True)


def _list(request: HttpRequest, *, scheduled: bool) -> HttpResponse:
    page = list_drafts(request.user, scheduled=scheduled, cursor=request.GET.get("cursor"))
    drafts = [
        {"draft": one, "at": day_and_time(one.publish_at, request.user) if one.publish_at else ""} for one in page.items
    ]
    context: dict[str, Any] = {"drafts": drafts, "scheduled": scheduled, "next_url": next_url(request, page)}
    return fragment(request, "social/draft_list.html", "rows", context)


@login_required
@require_safe
def draft_edit(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """The composer with what the draft holds."""
    draft = get_draft(request.user, draft_id)
    return render(request, "social/post_create.html", composing.of_draft(request, draft))


@login_required
@require_POST
def draft_delete(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    actions.delete_draft(request.user, get_draft(request.user, draft_id))
    messages.success(request, _("The draft is gone."))
    return redirect("draft_list")


@login_required
@require_POST
def draft_publish(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """As it is, now; what cannot be published is shown in the composer with the reason."""
    draft = get_draft(request.user, draft_id)
    try:
        post = actions.publish_draft(request.user, draft)
    except DomainError as error:
        messages.warning(request, str(error))
        return redirect("draft_edit", draft_id=draft.pk)
    messages.success(request, _("Published."))
    return redirect(post)


@login_required
@require_POST
def draft_unschedule(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    actions.unschedule_draft(request.user, get_draft(request.user, draft_id))
    messages.success(request, _("It stays a draft, and does not come out by itself."))
    return redirect("draft_list")
