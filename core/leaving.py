"""The way to other sites, for links that people write: by a page of ours that says where it leads.

The address stands in the link, signed: only addresses that a page of ours has shown lead on, so that nobody sends
others to a third site under our name. Links to our own site go straight.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core import signing
from django.urls import reverse

from core.errors import NotFound

SALT: Final = "core.leaving"
SCHEMES: Final = ("https://", "http://")
REL: Final = "nofollow ugc noopener"


@dataclass(frozen=True, slots=True)
class Destination:
    """`host` in ASCII, as programs read it: letters that look like others show themselves as xn--."""

    address: str
    host: str
    is_secure: bool
    is_disguised: bool


def is_own(address: str) -> bool:
    """Whether it leads to this very site: the same scheme, host and port, and nothing before the host."""
    try:
        there, here = urlsplit(address), urlsplit(settings.SITE_URL)
        return (there.scheme, there.netloc.lower()) == (here.scheme, here.netloc.lower()) and "\\" not in address
    except ValueError:
        return False


@lru_cache(maxsize=4096)
def leaving_url(address: str) -> str:
    """What stands in the link: the page in between, or the address itself where it is ours."""
    if is_own(address):
        return address
    return reverse("leave", args=[signing.Signer(salt=SALT).sign_object(address, compress=True)])


def read_destination(token: str) -> Destination:
    """Raises NotFound for what we did not sign, and for what leads to no web page."""
    try:
        address = str(signing.Signer(salt=SALT).unsign_object(token))
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        shown = host if parts.port is None else f"{host}:{parts.port}"
    except (signing.BadSignature, ValueError, UnicodeError):
        raise NotFound from None
    if not address.startswith(SCHEMES) or not host:
        raise NotFound
    return Destination(address, shown, parts.scheme == "https", "xn--" in host)
