"""The doors of apps (allauth's headless API) in our OpenAPI document, so that a generated client can sign up and in.

allauth describes them itself, with much that is closed here; this is what an app needs, in our words.
"""

from __future__ import annotations

from typing import Any, Final

PREFIX: Final = "/_allauth/app/v1/"
TEXT: Final = {"type": "string", "minLength": 1}
EMAIL: Final = {"type": "string", "format": "email"}
CODE: Final = {"type": "string", "minLength": 1, "description": "From the mail, six digits."}
PASSWORD: Final = {"type": "string", "minLength": 1, "description": "At least ten characters when it is chosen."}

# Address → (operation, what it does, fields of the body; None: no body).
POSTS: Final[dict[str, tuple[str, str, dict[str, Any] | None]]] = {
    "auth/signup": (
        "auth_signup",
        "Opens an account. Answers 401 with `meta.session_token`: the code from the mail is still to come. "
        "A known address is answered alike.",
        {"email": EMAIL, "password": PASSWORD},
    ),
    "auth/email/verify": ("auth_email_verify", "Gives the code from the mail.", {"key": CODE}),
    "auth/email/verify/resend": ("auth_email_verify_resend", "Sends another code.", None),
    "auth/login": (
        "auth_login",
        "Signs in by password. 401 with `mfa_authenticate` among `data.flows` asks for the second factor.",
        {"email": EMAIL, "password": PASSWORD},
    ),
    "auth/code/request": ("auth_code_request", "Sends a code to sign in with. Always 401.", {"email": EMAIL}),
    "auth/code/confirm": ("auth_code_confirm", "Signs in by the code.", {"code": CODE}),
    "auth/2fa/authenticate": ("auth_2fa", "Gives the second factor: of the app, or a recovery code.", {"code": TEXT}),
    "auth/password/request": (
        "auth_password_request",
        "Sends a code to reset the password. Always 401.",
        {"email": EMAIL},
    ),
    "auth/password/reset": ("auth_password_reset", "Sets a new password.", {"key": CODE, "password": PASSWORD}),
}
ANSWERS: Final = {
    "200": "Signed in, or done. `meta.session_token`, when there is one, is for X-Session-Token from now on.",
    "400": "Not valid: `errors` says which field (`param`) and why (`code`).",
    "401": "Not signed in, or not wholly yet: `data.flows` says what comes next, `meta.session_token` carries it.",
    "403": "Refused.",
    "404": "There is no such thing under way.",
    "405": "This address does not take this method.",
    "409": "Not now: signed in already, or nothing of this kind is under way.",
    "410": "The session has ended. Forget the token.",
    "415": "Not JSON.",
    "429": "Too many, for now; see Retry-After.",
    "503": "Try again in a moment; nothing was done.",
}
ANSWER: Final[dict[str, Any]] = {
    "type": "object",
    "properties": {
        "status": {"type": "integer"},
        "data": {"type": "object", "additionalProperties": {}},
        "meta": {
            "type": "object",
            "properties": {
                "is_authenticated": {
                    "type": "boolean",
                    "nullable": True,
                    "description": "Null: asked at the wrong time.",
                },
                "session_token": {"type": "string"},
            },
        },
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["code", "message"],
                "properties": {
                    "code": {"type": "string", "description": "The same in every language."},
                    "param": {"type": "string", "description": "The field."},
                    "message": {"type": "string"},
                },
            },
        },
    },
}


def add_doors(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """A postprocessing hook of drf-spectacular."""
    result["components"]["schemas"]["DoorAnswer"] = ANSWER
    for address, (name, words, fields) in POSTS.items():
        operation = _operation(name, words)
        if fields is not None:
            body = {"type": "object", "required": list(fields), "properties": fields}
            operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
        result["paths"][PREFIX + address] = {"post": operation}
    result["paths"][PREFIX + "auth/session"] = {
        "get": _operation("auth_session", "Who is signed in; 401 says what is missing."),
        "delete": _operation("auth_sign_out", "Signs out: the token ends. Always 401."),
    }
    return result


def _operation(name: str, words: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/DoorAnswer"}}}
    no_object = content | {"text/html": {"schema": {"type": "string"}}}  # to a body that is no JSON object
    return {
        "operationId": name,
        "description": words,
        "tags": ["doors"],
        "security": [{"sessionToken": []}, {}],
        "responses": {
            code: {"description": told, "content": no_object if code == "400" else content}
            for code, told in ANSWERS.items()
        },
    }
