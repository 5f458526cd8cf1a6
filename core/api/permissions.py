"""Deny by default: a view without a stated permission answers nobody."""

from __future__ import annotations

from typing import Any

from rest_framework.permissions import AllowAny, BasePermission, IsAuthenticated

Anyone = AllowAny
SignedIn = IsAuthenticated


class DenyUnlessStated(BasePermission):
    """The default of every view: its author forgot to say who may come in."""

    def has_permission(self, request: Any, view: Any) -> bool:
        return False
