"""Web addresses people put on their profile: only what leads to an ordinary page, in one form."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit, urlunsplit

from django.utils.translation import gettext_lazy as _

from core.errors import Invalid
from core.limits import LIMITS
from core.text import one_line

SCHEMES: Final = ("http", "https")
_NEVER: Final = frozenset(" <>\"'`{}|\\^")


def clean_link(raw: str, *, field: str = "links") -> str:
    """The address in one form, with its scheme and its host in ASCII, so that none looks like another.

    Raises Invalid for anything but http and https, and for addresses with a name or password in them.
    """
    text = one_line(raw)
    if "://" not in text and ":" not in text.partition("/")[0]:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except (ValueError, UnicodeError):
        raise Invalid(_not_an_address(), field=field) from None
    is_plain = text.isprintable() and not _NEVER & set(text)
    if parts.scheme not in SCHEMES or not is_plain or "@" in parts.netloc or not _is_host(host):
        raise Invalid(_not_an_address(), field=field)
    address = urlunsplit((parts.scheme, host if port is None else f"{host}:{port}", parts.path, parts.query, ""))
    if len(address) > LIMITS.link_max:
        raise Invalid(_("This address is too long."), field=field)
    return address


def _is_host(host: str) -> bool:
    """A name with a dot: no machine of ours, no bare number."""
    parts = host.split(".")
    letters = set("abcdefghijklmnopqrstuvwxyz0123456789-")
    return len(parts) > 1 and all(part and set(part) <= letters for part in parts) and not parts[-1].isdigit()


def label_of(address: str) -> str:
    """How a link is read: without the scheme, `www.` and a last slash."""
    return address.partition("://")[2].removeprefix("www.").rstrip("/")


def _not_an_address() -> str:
    return str(_("This is no web address. It begins with https:// and leads to a page."))
