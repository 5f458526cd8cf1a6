"""Sign in with Apple: allauth's, with tokens of apps looked at before they are read."""

from __future__ import annotations

from typing import Any

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.apple.provider import AppleProvider
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.http import HttpRequest

from accounts.gateways.openid import require_signature


class SignInWithApple(AppleProvider):
    package = "allauth.socialaccount.providers.apple"

    def verify_token(self, request: HttpRequest, token: dict[str, Any]) -> Any:
        try:
            require_signature(token.get("id_token"))
        except OAuth2Error as error:
            raise get_adapter().validation_error("invalid_token") from error
        return super().verify_token(request, token)


provider_classes = [SignInWithApple]
