"""Who may sign in: allauth's own backend, for accounts that are open."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from accounts.data_selectors import find_closing


class AccountBackend(AuthenticationBackend):
    """By e-mail and password. A closed account is refused exactly like a wrong password.

    Only who has closed their own account, and can still open it again, is known by its password: the adapter then
    shows the way back instead of letting anyone in.
    """

    def user_can_authenticate(self, user: Any) -> bool:
        return super().user_can_authenticate(user) or find_closing(user) is not None

    def get_user(self, user_id: Any) -> Any:
        """Of a session: never a closed account."""
        user = super().get_user(user_id)
        return user if user is not None and user.is_active else None

    @classmethod
    def _stash_user(cls, user: Any) -> None:
        """allauth keeps a closed account whose password was right, to say so; we do not say so."""
        return
