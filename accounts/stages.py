"""The steps of signing in that differ from allauth's."""

from __future__ import annotations

from typing import Any

from allauth.account import stages


class EmailVerification(stages.EmailVerificationStage):
    """An account without address is proved by its phone, in a step of its own."""

    def handle(self) -> tuple[Any, bool]:
        login = self.login
        has_email = login.user.email if login.user is not None else login.email or not login.phone
        return super().handle() if has_email else (None, True)
