"""HTML doors of one's phone number that are not allauth's."""

from __future__ import annotations

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.actions.phone import remove_phone
from accounts.signed_in import SignedInRequest


@login_required
@require_POST
@reauthentication_required(app="allauth.account")
def phone_remove(request: SignedInRequest) -> HttpResponse:
    remove_phone(request.user, request=request)
    messages.success(request, _("Your number is deleted."))
    return redirect("settings_security")
