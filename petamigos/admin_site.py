"""The admin: for staff with a second factor, one role each."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _


class PetAmigosAdminConfig(AdminConfig):
    default_site = "petamigos.admin_site.PetAmigosAdminSite"


class PetAmigosAdminSite(AdminSite):
    site_header = site_title = "PetAmigos"
    index_title = _("Administration")

    def has_permission(self, request: HttpRequest) -> bool:
        """Staff only, and only with a second factor set up; a password alone opens nothing here."""
        user: Any = request.user
        return bool(user.is_active and user.is_staff and not user.is_suspended and _has_second_factor(user))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """No second door: guests sign in where limits and second factor are asked; staff without one learn how."""
        from django.contrib.auth.views import redirect_to_login  # loads models: not before the apps are ready

        user: Any = request.user
        if user.is_authenticated:
            if user.is_staff and not user.is_suspended and not _has_second_factor(user):
                return redirect("second_factor_required")
            raise PermissionDenied
        return redirect_to_login(request.GET.get("next") or request.get_full_path())

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:  # type: ignore[override]  # Django itself answers with more than the stubs say
        """The page of everyone: with its limits, and it ends the other sessions."""
        return redirect("account_change_password")


def _has_second_factor(user: Any) -> bool:
    from allauth.mfa.utils import is_mfa_enabled

    return is_mfa_enabled(user)
