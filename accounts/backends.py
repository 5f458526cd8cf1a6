"""Who may sign in: allauth's own backend, for accounts that are open."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend


class AccountBackend(AuthenticationBackend):
    """By e-mail and password. A closed account is refused exactly like a wrong password."""
