"""What people choose by: topics. A topic is one line of the preferences, and one or more kinds stand behind it.

Rooms register theirs in ready(), beside their kinds. A kind without a topic goes with "everything else", so that
nothing is ever told that nobody can switch off.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Channel(models.TextChoices):
    """How a person can be told. The bell comes first: what is not in the bell is told by no other channel."""

    BELL = "bell", _("Bell")
    PUSH = "push", _("Push")
    MAIL = "mail", _("E-mail")
    DIGEST = "digest", pgettext_lazy("mail", "Summary")
    SMS = "sms", pgettext_lazy("channel", "Text message")


class Category(models.TextChoices):
    SOCIAL = "social", _("People and posts")
    REQUESTS = "requests", _("Requests to you")
    ANIMALS = "animals", _("Your animals")
    SAFETY = "safety", _("Lost and found")
    ACCOUNT = "account", _("Your account")


class From(models.TextChoices):
    """Of whom one wants to hear."""

    EVERYONE = "everyone", _("From everyone")
    FOLLOWED = "followed", _("From people I follow")
    NOBODY = "nobody", _("From nobody")


@dataclass(frozen=True, slots=True)
class Topic:
    """`defaults` beside the bell, which is always on at first. `offers_sms`: text messages make sense here. `is_prompt`: it
    does not wait for more of its kind; its room has waited.
    """

    name: str
    label: str | Promise
    category: Category
    defaults: frozenset[Channel]
    has_people: bool = True
    is_critical: bool = False
    offers_sms: bool = False
    is_prompt: bool = False

    @property
    def channels(self) -> list[Channel]:
        return [channel for channel in Channel if channel is not Channel.SMS or self.offers_sms]


TOPICS: Final[dict[str, Topic]] = {}
_OF_KIND: Final[dict[str, str]] = {}
OTHER: Final = "other"
P, M, D, S = Channel.PUSH, Channel.MAIL, Channel.DIGEST, Channel.SMS


def register_topic(
    name: str,
    label: str | Promise,
    category: Category,
    *,
    kinds: tuple[str, ...] = (),
    defaults: tuple[Channel, ...] = (P, D),
    has_people: bool = True,
    is_critical: bool = False,
    offers_sms: bool = False,
    is_prompt: bool = False,
) -> None:
    """Called in ready(). `kinds`: those behind it, the one of its own name if none is said."""
    TOPICS[name] = Topic(name, label, category, frozenset(defaults), has_people, is_critical, offers_sms, is_prompt)
    for kind in kinds or (name,):
        _OF_KIND[kind] = name


def topic_of(kind: str) -> Topic:
    return TOPICS[_OF_KIND.get(kind, OTHER)]


def kinds_of(topic: str) -> list[str]:
    return [kind for kind, name in _OF_KIND.items() if name == topic]


def known_kinds() -> dict[str, str]:
    """Kind → topic, of those that said theirs."""
    return dict(_OF_KIND)


def by_category() -> list[tuple[Category, list[Topic]]]:
    """All lines of the preferences in their order; empty categories are left out."""
    lines = sorted(TOPICS.values(), key=lambda one: one.name == OTHER)
    found = [(category, [one for one in lines if one.category is category]) for category in Category]
    return [(category, topics) for category, topics in found if topics]


def register() -> None:
    """Those of the kinds in this app, which low rooms cause that do not know of us."""
    social, requests, animals = Category.SOCIAL, Category.REQUESTS, Category.ANIMALS
    safety, account = Category.SAFETY, Category.ACCOUNT
    register_topic("follow", _("New followers"), social)
    register_topic(
        "accepted",
        _("Who accepted your request or came by your invitation"),
        social,
        kinds=("request_accepted", "friend_accepted", "invitee_joined"),
    )
    register_topic("follow_request", _("Who asks to follow you"), requests)
    register_topic("friend_request", _("Who wants to be your friend"), requests)
    register_topic("care", _("Taking care of animals together"), requests, kinds=("care_invitation", "care_accepted"))
    register_topic("transfer", _("Animals handed over"), requests, kinds=("pet_offered", "pet_transferred"))
    register_topic("health_due", _("Vaccinations and treatments due"), animals, defaults=(P, M), has_people=False)
    register_topic(
        "medicine_due", _("Medicine due"), animals, defaults=(P,), has_people=False, is_critical=True, offers_sms=True
    )
    register_topic("pet_birthday", _("Birthdays of animals"), animals, has_people=False)
    register_topic("pet_lost", _("Animals lost near you"), safety, defaults=(P,), is_critical=True, has_people=False)
    register_topic("pet_found", _("Lost animals that are home again"), safety, has_people=False)
    register_topic(
        "own_lost",
        _("News of your lost animal"),
        safety,
        kinds=("finder_wrote", "lost_match"),
        defaults=(P, M),
        has_people=False,
        is_critical=True,
        offers_sms=True,
    )
    register_topic(
        "verification",
        _("Your verification"),
        account,
        kinds=("verification_approved", "verification_rejected", "verification_ended"),
        defaults=(P, M),
        has_people=False,
    )
    register_topic("badge_earned", _("Badges"), account, defaults=(D,), has_people=False)
    register_topic(OTHER, _("Everything else"), social)
