"""Every limit of the product in one table: lengths (graphemes), sizes, counts and rates.

The code, the page /limits/, the API and the error messages read it; nothing else holds such a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` in `seconds`, counted by `per` (account, target or address)."""

    count: int
    seconds: int
    per: str
    label: str | Promise
    new_account_count: int | None = None  # accounts younger than NEW_ACCOUNT_DAYS
    fail_closed: bool = False  # sign-in and its like: with no counter at hand, refuse


@dataclass(frozen=True, slots=True)
class Limits:
    handle_min: int = 3
    handle_max: int = 30
    display_name_max: int = 50
    bio_max: int = 300
    pet_name_max: int = 40
    pet_bio_max: int = 500
    pets_per_account: int = 50
    post_body_max: int = 5_000
    post_pictures_max: int = 10
    post_pets_max: int = 10
    comment_body_max: int = 1_000
    alt_text_max: int = 1_000
    image_bytes_max: int = 20 * 1024 * 1024
    image_pixels_max: int = 50_000_000
    media_bytes_per_account: int = 2 * 1024**3
    page_size: int = 20
    page_size_max: int = 100
    feed_length: int = 800
    fan_out_max: int = 5_000  # followers; above, feeds read an author's posts instead of being sent them
    socket_frame_bytes: int = 64 * 1024
    socket_messages_per_10s: int = 60
    sockets_per_account: int = 20
    socket_subscriptions: int = 50
    idempotency_key_max: int = 255
    search_query_max: int = 80
    new_account_days: int = 7


LIMITS: Final = Limits()

MINUTE, HOUR, DAY = 60, 3600, 86_400


RATES: Final[dict[str, tuple[Rate, ...]]] = {
    "auth.sign_in": (
        Rate(10, 5 * MINUTE, "target", _("Sign-in attempts for one account"), fail_closed=True),
        Rate(60, 5 * MINUTE, "address", _("Sign-in attempts from one address"), fail_closed=True),
    ),
    "auth.sign_up": (Rate(20, HOUR, "address", _("New accounts from one address"), fail_closed=True),),
    "auth.mail": (
        Rate(6, HOUR, "target", _("Codes sent to one e-mail address"), fail_closed=True),
        Rate(60, HOUR, "address", _("Codes asked for from one address"), fail_closed=True),
    ),
    "auth.code": (
        Rate(10, 10 * MINUTE, "target", _("Codes tried for one account"), fail_closed=True),
        Rate(60, 10 * MINUTE, "address", _("Codes tried from one address"), fail_closed=True),
    ),
    "follow": (Rate(120, HOUR, "account", _("People followed"), new_account_count=60),),
    "block": (Rate(200, HOUR, "account", _("People blocked")),),
    "post.create": (Rate(60, HOUR, "account", _("Posts"), new_account_count=20),),
    "comment.create": (Rate(30, MINUTE, "account", _("Comments"), new_account_count=10),),
    "like": (Rate(120, MINUTE, "account", _("Likes")),),
    "pet.create": (Rate(20, HOUR, "account", _("New pets")),),
    "media.upload": (Rate(200, HOUR, "account", _("Pictures uploaded"), new_account_count=100),),
    "profile.update": (Rate(60, HOUR, "account", _("Profile changes")),),
    "search": (
        Rate(60, MINUTE, "account", _("Searches")),
        Rate(120, MINUTE, "address", _("Searches from one address")),
    ),
}
