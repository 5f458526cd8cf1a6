"""The admin: for staff with a second factor, one role each."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest
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


def _has_second_factor(user: Any) -> bool:
    from allauth.mfa.utils import is_mfa_enabled

    return is_mfa_enabled(user)
