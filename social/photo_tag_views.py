"""The HTML door of who is on a picture: taking oneself, an animal or somebody away from it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from social import actions
from social.photo_tags import get_removable


@login_required
@require_POST
def photo_tag_remove(request: HttpRequest, post_id: UUID, tag_id: UUID) -> HttpResponse:
    actions.remove_tag(request.user, get_removable(request.user, post_id, tag_id))
    messages.success(request, _("The tag is gone. Nobody is told."))
    return redirect("post_detail", post_id=post_id)
