"""Requests as text for the load generator."""

from __future__ import annotations


def get(path: str, port: int, **headers: str) -> str:
    """`X_Session_Token="…"` becomes the header X-Session-Token."""
    lines = [f"GET {path} HTTP/1.1", f"Host: localhost:{port}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines) + "\r\n\r\n"
