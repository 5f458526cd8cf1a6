"""Settings of signing in: our forms in the place of allauth's, and the providers the environment names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

OPENID: Final = "accounts.gateways.openid.OpenIDProvider"
GOOGLE_ISSUER: Final = "https://accounts.google.com"
ACCOUNT_FORMS = {
    "login": "accounts.door_forms.SignIn",
    "signup": "accounts.door_forms.SignUp",
    "request_login_code": "accounts.door_forms.RequestSignInCode",
    "confirm_login_code": "accounts.door_forms.ConfirmSignInCode",
    "confirm_email_verification_code": "accounts.door_forms.ConfirmEmailCode",
    "reset_password": "accounts.door_forms.RequestReset",
    "confirm_password_reset_code": "accounts.door_forms.ConfirmResetCode",
    "reset_password_from_key": "accounts.door_forms.ChooseNewPassword",
    "change_password": "accounts.door_forms.ChangePassword",
    "add_email": "accounts.door_forms.AddEmail",
    "change_email": "accounts.door_forms.ChangeEmail",
    "reauthenticate": "accounts.door_forms.ConfirmPassword",
    "verify_phone": "accounts.door_forms.VerifyPhone",
    "set_password": "accounts.door_forms.SetPassword",
    "change_phone": "accounts.door_forms.ChangePhone",
}
MFA_FORMS = {
    "authenticate": "accounts.door_forms.SecondFactor",
    "reauthenticate": "accounts.door_forms.ConfirmSecondFactor",
    "activate_totp": "accounts.door_forms.ActivateApp",
    "add_webauthn": "accounts.key_forms.AddKey",
    "login_webauthn": "accounts.key_forms.SignInWithKey",
    "authenticate_webauthn": "accounts.key_forms.SecondFactorKey",
    "reauthenticate_webauthn": "accounts.key_forms.ConfirmWithKey",
}
SOCIALACCOUNT_FORMS = {"signup": "accounts.door_forms.FinishSignUp"}


def sign_in_providers(env: Mapping[str, Any]) -> dict[str, Any]:
    """SOCIALACCOUNT_PROVIDERS: what is not configured has no app, and so no button and no door."""
    openid: list[dict[str, Any]] = []
    if env["GOOGLE_CLIENT_ID"]:
        openid.append(_openid("google", "Google", GOOGLE_ISSUER, env["GOOGLE_CLIENT_ID"], env["GOOGLE_CLIENT_SECRET"]))
    if env["OPENID_SERVER_URL"]:
        openid.append(
            _openid(
                "openid",
                env["OPENID_NAME"],
                env["OPENID_SERVER_URL"],
                env["OPENID_CLIENT_ID"],
                env["OPENID_CLIENT_SECRET"],
            )
        )
    facebook: list[dict[str, Any]] = []
    if env["FACEBOOK_CLIENT_ID"]:
        facebook.append(
            {
                "name": "Facebook",
                "client_id": env["FACEBOOK_CLIENT_ID"],
                "secret": env["FACEBOOK_CLIENT_SECRET"],
            }
        )
    apple: list[dict[str, Any]] = []
    if env["APPLE_CLIENT_ID"]:
        apple.append(
            {
                "name": "Apple",
                "client_id": env["APPLE_CLIENT_ID"],
                "secret": env["APPLE_KEY_ID"],
                "key": env["APPLE_TEAM_ID"],
                "settings": {"certificate_key": env["APPLE_PRIVATE_KEY"]},
            }
        )
    return {
        "openid_connect": {"APPS": openid, "OAUTH_PKCE_ENABLED": True, "provider_class": OPENID},
        # Facebook says nothing of whether an address is verified: then it is not, and we send a code.
        "facebook": {
            "APPS": facebook,
            "METHOD": "oauth2",
            "SCOPE": ["email", "public_profile"],
            "VERIFIED_EMAIL": False,
        },
        "apple": {"APPS": apple, "provider_class": "accounts.gateways.apple.SignInWithApple"},
    }


def _openid(name: str, shown: str, issuer: str, client_id: str, secret: str) -> dict[str, Any]:
    """All that is believed is in the signed id_token: no second answer is asked for."""
    settings = {"server_url": issuer, "fetch_userinfo": False}
    return {"provider_id": name, "name": shown, "client_id": client_id, "secret": secret, "settings": settings}
