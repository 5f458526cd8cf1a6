"""How we talk to sign-in providers: allauth asks for a `requests` session and gets one that goes out by core.outbound."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

import requests
from requests.structures import CaseInsensitiveDict

from core.errors import RetryableError
from core.outbound import Answer, OutboundRefused, fetch


class ProviderAnswer:
    """The part of requests.Response that allauth reads."""

    def __init__(self, answer: Answer) -> None:
        self.status_code = answer.status
        self.content = answer.body
        self.headers: CaseInsensitiveDict[str] = CaseInsensitiveDict(answer.headers)
        self.headers.setdefault("content-type", "")

    @property
    def ok(self) -> bool:
        return self.status_code < HTTPStatus.BAD_REQUEST

    @property
    def text(self) -> str:
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        try:
            return json.loads(self.content)
        except ValueError as error:
            raise requests.JSONDecodeError("not JSON", self.text[:200], 0) from error

    def raise_for_status(self) -> None:
        if not self.ok:
            raise requests.HTTPError(f"answered {self.status_code}")


class ProviderSession:
    """The part of requests.Session that allauth calls. Raises requests.RequestException only.

    Private addresses are allowed: which providers there are is the operator's word, never a visitor's.
    """

    def __enter__(self) -> ProviderSession:
        return self

    def __exit__(self, *_error: object) -> None:
        return

    def get(self, url: str, **options: Any) -> ProviderAnswer:
        return self.request("GET", url, **options)

    def post(self, url: str, data: Any = None, **options: Any) -> ProviderAnswer:
        return self.request("POST", url, data=data, **options)

    def request(
        self,
        method: str,
        url: str,
        *,
        params: dict[str, Any] | None = None,
        data: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        auth: requests.auth.HTTPBasicAuth | None = None,
        timeout: float | None = None,
    ) -> ProviderAnswer:
        sent = requests.Request(method, url, params=params, headers=headers or {}, auth=auth).prepare()
        body = urlencode(data).encode() if data else None
        named = {name: str(value) for name, value in sent.headers.items()} | (
            {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        )
        named.pop("Content-Length", None)
        # A code is good once: asking twice would make the second answer an error.
        tries = 1 if method == "POST" else 2
        try:
            return ProviderAnswer(
                fetch(str(sent.url), method=method, headers=named, body=body, tries=tries, allow_private=True)
            )
        except (RetryableError, OutboundRefused) as error:
            raise requests.ConnectionError(str(error)) from error
