"""What is told of the page that a message shows (chat/links.py)."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import orjson

from core.leaving import leaving_url
from media.pictures import picture_json_from_row
from social.facts import Link


def card_of(text: str) -> Link:
    """For templates/components/link_card.html."""
    url, title, description, site_name, picture = orjson.loads(text)
    return Link(url, title, description, site_name, [*picture[:7], picture[8]] if picture else None)


def link_json(text: str) -> dict[str, Any]:
    url, title, description, site_name, picture = orjson.loads(text)
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    return {
        "url": url,
        "href": leaving_url(url),
        "host": host,
        "title": title,
        "description": description,
        "site_name": "" if site_name.casefold() in {"", host.casefold()} else site_name,
        "picture": picture_json_from_row(*picture) if picture else None,
    }
