"""Who may sign in: allauth's own backend, for accounts that are open."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend


class AccountBackend(AuthenticationBackend):
    """By e-mail and password. A closed account is refused exactly like a wrong password."""

    @classmethod
    def _stash_user(cls, user: Any) -> None:
        """allauth keeps a closed account whose password was right, to say so; we do not say so."""
        return
