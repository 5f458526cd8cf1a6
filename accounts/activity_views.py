"""HTML doors of recent security activity."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.actions.disown import disown
from accounts.security_activity import get_line, list_activity
from accounts.settings_views import shown
from accounts.signed_in import SignedInRequest
from accounts.views import fragment, next_url


@login_required
@require_safe
def security_activity(request: SignedInRequest) -> HttpResponse:
    page = list_activity(request.user, cursor=request.GET.get("cursor"))
    context = {"lines": page.items, "next_url": next_url(request, page), "nav": "settings", "place": "security"}
    return fragment(request, "accounts/security_activity.html", "rows", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def security_not_me(request: SignedInRequest, entry_id: int) -> HttpResponse:
    """Asks once, then closes the account until a new password is chosen; the way there begins at once."""
    if request.method != "POST":
        return shown(request, "accounts/security_not_me.html", "security", line=get_line(request.user, entry_id))
    has_email = bool(request.user.email)
    disown(request.user, entry_id, request=request)
    logout(request)
    if not has_email:
        messages.success(request, _("Everyone is out. Sign in with a code, and choose a new password."))
        return redirect(f"{reverse('account_request_login_code')}?by=phone")
    messages.success(request, _("Everyone is out. Choose a new password: we send you a code."))
    return redirect("account_reset_password")
