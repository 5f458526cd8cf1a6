"""The way out of a mail: a link that says whose mail of which kind, sealed by the site's key, and kept nowhere.

It opens nothing but this one switch, works without signing in, and does nothing until it is sent (POST): programs
that look at every link of a mail switch nothing off.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse

from accounts.models import User
from core.errors import NotFound
from core.rates import check_rate
from notifications import preferences
from notifications.topics import TOPICS, Channel, Topic

SALT: Final = "notifications.unsubscribe"
CHANNELS: Final = (Channel.MAIL, Channel.DIGEST)


@dataclass(frozen=True, slots=True)
class Leave:
    """`topic` is None for all mails of the channel."""

    user: User
    channel: Channel
    topic: Topic | None


def make_token(user: Any, channel: Channel, topic: str = "") -> str:
    """HMAC-SHA256 over whose and what; good for as long as the site's key."""
    return signing.Signer(salt=SALT).sign(f"{user.pk.hex}.{channel}.{topic}").replace(":", "~")


def read_token(token: str) -> Leave:
    """Raises NotFound for what was not sealed here, or whose account is gone. One query."""
    try:
        whole = signing.Signer(salt=SALT).unsign(token.replace("~", ":"))
        person, channel, topic = whole.split(".")
        user = User.objects.filter(pk=UUID(person), is_active=True).first()
        found = Channel(channel)
    except (signing.BadSignature, ValueError):
        raise NotFound from None
    if user is None or found not in CHANNELS or (topic and topic not in TOPICS):
        raise NotFound
    return Leave(user, found, TOPICS.get(topic))


def leave(token: str, *, address: str, everything: bool = False) -> Leave:
    """What the token names goes out by this channel no more (`everything`: nothing does). May be repeated.

    Raises NotFound, LimitReached.
    """
    found = read_token(token)
    check_rate("notification.unsubscribe", address=address)
    topic = found.topic.name if found.topic is not None and not everything else None
    preferences.drop_channel(found.user.pk, found.channel, topic)
    return found


def page_url(user: Any, channel: Channel, topic: str = "") -> str:
    return settings.SITE_URL + reverse("unsubscribe", args=[make_token(user, channel, topic)])


def one_click_url(user: Any, channel: Channel, topic: str = "") -> str:
    """For the header: mail programs send a POST there, people's browsers are led to the page."""
    return settings.SITE_URL + reverse("api_unsubscribe", args=[make_token(user, channel, topic)])
