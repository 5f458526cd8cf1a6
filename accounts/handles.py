"""Handles: the identity of an account. ASCII only, so that no two look the same by another script."""

from __future__ import annotations

import re
import secrets
from typing import Final

from accounts.errors import HandleInvalid, HandleReserved
from core.limits import LIMITS

FORM: Final = re.compile(rf"[a-z0-9_]{{{LIMITS.handle_min},{LIMITS.handle_max}}}")

# What the site itself could be taken for, what is or may become an address, and who speaks for it.
RESERVED: Final = frozenset(
    [
        "about",
        "abuse",
        "access",
        "account",
        "accounts",
        "admin",
        "administrator",
        "all",
        "amigos",
        "announcements",
        "anonymous",
        "api",
        "app",
        "apps",
        "auth",
        "ayuda",
        "billing",
        "blog",
        "bot",
        "careers",
        "chat",
        "contact",
        "contacto",
        "dev",
        "developer",
        "developers",
        "discover",
        "docs",
        "download",
        "email",
        "everyone",
        "events",
        "explore",
        "faq",
        "feed",
        "finance",
        "find",
        "followers",
        "following",
        "forgot",
        "groups",
        "guest",
        "health",
        "help",
        "helpdesk",
        "here",
        "home",
        "hostmaster",
        "info",
        "invite",
        "jobs",
        "join",
        "language",
        "legal",
        "limits",
        "live",
        "login",
        "logout",
        "mail",
        "market",
        "marketplace",
        "matching",
        "me",
        "media",
        "messages",
        "metrics",
        "mod",
        "moderation",
        "moderator",
        "moderators",
        "news",
        "noreply",
        "notifications",
        "null",
        "official",
        "oficial",
        "offline",
        "oauth",
        "owner",
        "password",
        "payments",
        "pet",
        "pets",
        "petamigo",
        "petamigos",
        "police",
        "policy",
        "post",
        "postmaster",
        "privacy",
        "privacidad",
        "profile",
        "radio",
        "reels",
        "register",
        "report",
        "root",
        "rules",
        "safety",
        "seguridad",
        "search",
        "secure",
        "security",
        "self",
        "service",
        "settings",
        "shop",
        "signin",
        "signout",
        "signup",
        "site",
        "soporte",
        "staff",
        "static",
        "status",
        "stories",
        "store",
        "styleguide",
        "suggestions",
        "support",
        "sysadmin",
        "system",
        "team",
        "terms",
        "terminos",
        "test",
        "tienda",
        "translator",
        "trends",
        "trust",
        "undefined",
        "unknown",
        "update",
        "user",
        "username",
        "users",
        "verified",
        "verificado",
        "verify",
        "vet",
        "webmaster",
        "welcome",
        "wiki",
        "www",
        "you",
    ]
)
# Digits that are read as letters: `supp0rt`, `adm1n`. The skeleton is only compared, never shown.
_READ_AS: Final = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "l": "i"})
_OWN_NAMES: Final = ("petamigo", "petarnigo")


def skeleton(handle: str) -> str:
    """What a hurried eye reads: digits as letters, no underscores."""
    return handle.replace("_", "").translate(_READ_AS)


_RESERVED_SKELETONS: Final = frozenset(skeleton(name) for name in RESERVED)
_OWN_SKELETONS: Final = tuple(skeleton(name) for name in _OWN_NAMES)


def clean_handle(raw: str) -> str:
    """The handle in its one form. Raises HandleInvalid, HandleReserved.

    Capitals of ASCII become small; everything else that is not a–z, 0–9 or _ is refused rather than folded:
    folding (NFKC, case of other scripts) is how one name becomes another's.
    """
    handle = raw.strip(" ").removeprefix("@")
    if not handle.isascii():
        raise HandleInvalid
    handle = handle.lower()
    if not FORM.fullmatch(handle) or not handle.strip("_"):
        raise HandleInvalid
    if is_reserved(handle):
        raise HandleReserved
    return handle


def is_reserved(handle: str) -> bool:
    shape = skeleton(handle)
    return shape in _RESERVED_SKELETONS or any(own in shape for own in _OWN_SKELETONS)


def suggestions(hint: str) -> list[str]:
    """Handles to try in order, from a name or the local part of an e-mail; the last ones are as good as free."""
    stem = re.sub(r"[^a-z0-9_]+", "_", hint.partition("@")[0].partition("+")[0].lower()).strip("_")
    stem = re.sub(r"_{2,}", "_", stem)[: LIMITS.handle_max - 7].strip("_")
    if len(stem) < LIMITS.handle_min or stem.isdigit() or is_reserved(stem):
        stem = "amiga" if secrets.randbelow(2) else "amigo"
        return [f"{stem}_{secrets.randbelow(10**5):05d}" for _ in range(4)]
    return [stem, *(f"{stem}_{secrets.randbelow(10**digits):0{digits}d}" for digits in (2, 3, 4, 6))]
