"""Requests as text for the load generator."""

from __future__ import annotations

import json


def get(path: str, port: int, **headers: str) -> str:
    """`X_Session_Token="…"` becomes the header X-Session-Token."""
    lines = [f"GET {path} HTTP/1.1", f"Host: localhost:{port}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines) + "\r\n\r\n"


def post(path: str, port: int, document: object, **headers: str) -> str:
    """A POST of JSON; `X_Session_Token` becomes X-Session-Token."""
    body = json.dumps(document)
    head = get(path, port, Content_Type="application/json", Content_Length=str(len(body)), **headers)
    return head.replace("GET ", "POST ", 1) + body
