"""How tests walk through the doors of signing in and up: the site's forms, and the headless API of apps."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client

from core.models import OutboxMessage

PASSWORD = "a sunny plaza at noon"
APP = "/_allauth/app/v1"


def mails(email: str | None = None) -> list[dict[str, Any]]:
    """Mail on its way, oldest first."""
    found = OutboxMessage.objects.filter(task="core.send_mail").order_by("id").values_list("arguments", flat=True)
    return [mail for mail in found if email is None or mail["recipient"] == email]


def code_of(email: str) -> str:
    """The six digits of the newest mail to an address."""
    found = re.search(r"\b\d{6}\b", mails(email)[-1]["text"])
    assert found, mails(email)[-1]
    return found[0]


def sign_up_form(client: Client, email: str, password: str = PASSWORD, **extra: Any) -> Any:
    return client.post("/accounts/signup/", {"email": email, "password1": password}, **extra)


def sign_in_form(client: Client, email: str, password: str = PASSWORD, **extra: Any) -> Any:
    return client.post("/accounts/login/", {"login": email, "password": password}, **extra)


class App:
    """An app: no cookies, one session token."""

    def __init__(self, **headers: str) -> None:
        self.token = ""
        self.headers = headers

    def call(self, method: str, path: str, data: dict[str, Any] | None = None, **headers: str) -> Any:
        """`path` under /_allauth/app/v1 unless it begins with /api/. Keeps a new session token."""
        url = path if path.startswith("/api/") else APP + path
        sent = {**self.headers, **headers}
        if self.token:
            sent.setdefault("X-Session-Token", self.token)
        response = Client(headers=sent).generic(method, url, data=_json(data), content_type="application/json")
        if response.headers.get("Content-Type", "").startswith("application/json") and response.content:
            body = response.json()
            self.token = (body.get("meta") or {}).get("session_token", self.token) if "meta" in body else self.token
        return response

    def sign_in(self, email: str, password: str) -> Any:
        return self.call("POST", "/auth/login", {"email": email, "password": password})


def _json(data: dict[str, Any] | None) -> bytes:
    import orjson

    return orjson.dumps(data) if data is not None else b""
