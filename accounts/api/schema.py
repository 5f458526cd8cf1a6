"""How signing in looks in OpenAPI."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema

# As every site over HTTPS names it; the published schema must not depend on who made it.
PUBLISHED_COOKIE = "__Host-session"


class AppSessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = "accounts.api.authentication.AppSessionAuthentication"
    name = ["sessionToken", "bearerToken"]  # type: ignore[assignment]

    def get_security_definition(self, auto_schema: AutoSchema) -> Any:
        told = "From /_allauth/app/v1/ (sign-up, sign-in): `meta.session_token`. Ends when the session ends."
        return [
            {"type": "apiKey", "in": "header", "name": "X-Session-Token", "description": told},
            {"type": "http", "scheme": "bearer", "description": "The same token."},
        ]


class BrowserSessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = "accounts.api.authentication.BrowserSessionAuthentication"
    name = "sessionCookie"

    def get_security_definition(self, auto_schema: AutoSchema) -> Any:
        told = "The cookie of the site; unsafe methods need X-CSRFToken too."
        return {"type": "apiKey", "in": "cookie", "name": PUBLISHED_COOKIE, "description": told}
