"""OpenID Connect (Google and others): code flow with PKCE, state and nonce; only the signed id_token is believed."""

from __future__ import annotations

import hashlib
from typing import Any, Final

import jwt
from allauth.account.models import EmailAddress
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.crypto import constant_time_compare

SIGNATURES: Final = frozenset({"RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA"})
KEPT: Final = ("sub", "email", "email_verified", "name")


def require_signature(id_token: Any) -> str:
    """The token, when it says it is signed with a key pair: neither "none" nor a shared secret. Raises OAuth2Error."""
    try:
        header = jwt.get_unverified_header(id_token)
    except jwt.PyJWTError as error:
        raise OAuth2Error("not an id_token") from error
    if header.get("alg") not in SIGNATURES or not isinstance(header.get("kid"), str):
        raise OAuth2Error("not signed by a key pair")
    return str(id_token)


def nonce_of(code_verifier: str) -> str:
    """The nonce of a sign-in: follows from the PKCE verifier, which only the state in the session holds."""
    return hashlib.sha256(b"nonce:" + code_verifier.encode()).hexdigest()


class OpenIDAdapter(OpenIDConnectOAuth2Adapter):
    def get_access_token_data(
        self, request: HttpRequest, app: Any, client: Any, pkce_code_verifier: Any = None
    ) -> dict[str, Any]:
        self.nonce = nonce_of(str(pkce_code_verifier))
        return super().get_access_token_data(request, app, client, pkce_code_verifier=pkce_code_verifier)

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> Any:
        """What the provider signed for this very sign-in becomes a login. Raises OAuth2Error."""
        claims = self._decode_id_token(app, kwargs["response"].get("id_token"))
        if not constant_time_compare(str(claims.get("nonce", "")), self.nonce):
            raise OAuth2Error("the nonce is of another sign-in")
        return self.get_provider().sociallogin_from_response(request, {"id_token": claims})

    def _decode_id_token(self, app: Any, id_token: Any) -> dict[str, Any]:
        return jwtkit.verify_and_decode(
            credential=require_signature(id_token),
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )

    def get_callback_url(self, request: HttpRequest, app: Any) -> str:
        """Of the site as it is configured, whatever Host said."""
        return settings.SITE_URL + reverse("openid_connect_callback", kwargs={"provider_id": self.provider_id})


class OpenIDProvider(OpenIDConnectProvider):
    package = "allauth.socialaccount.providers.openid_connect"
    oauth2_adapter_class = OpenIDAdapter

    def get_pkce_params(self) -> dict[str, str]:
        """Asked for each time a person is sent there: with the nonce, it goes along."""
        params = super().get_pkce_params()
        return {**params, "nonce": nonce_of(params["code_verifier"])}

    def verify_token(self, request: HttpRequest, token: dict[str, Any]) -> Any:
        from allauth.socialaccount.adapter import get_adapter

        try:
            require_signature(token.get("id_token"))
        except OAuth2Error as error:
            raise get_adapter().validation_error("invalid_token") from error
        return super().verify_token(request, token)

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        claims = data.get("id_token") or data
        return {"id_token": {name: claims[name] for name in KEPT if name in claims}}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[EmailAddress]:
        """Verified is what the provider says in so many words: true, not "something"."""
        claims = data.get("id_token") or data
        if not claims.get("email"):
            return []
        is_verified = claims.get("email_verified") in (True, "true")
        return [EmailAddress(email=str(claims["email"]), verified=is_verified, primary=True)]


provider_classes = [OpenIDProvider]
