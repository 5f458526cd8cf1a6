"""Why something is reported, and by which rule it is decided: one list for both, with how much each weighs.

The weight orders the queue: danger to a person or an animal comes first, whatever the number of reports.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Reason:
    code: str
    label: Promise
    explanation: Promise
    gravity: int
    is_welfare: bool = False


_ANIMALS: Final = (
    Reason("cruelty", _("Cruelty to animals"), _("An animal is beaten, tormented, made to fight or killed for show."), 100, True),
    Reason("neglect", _("A neglected animal"), _("Hungry, hurt, tied up or locked in without help."), 80, True),
    Reason("protected_species", _("Trade in protected species"), _("Wild animals caught, kept as pets or sold."), 75, True),
    Reason("dangerous_breeding", _("Harmful breeding"), _("Litter after litter, young taken too early, cropped ears, animals bred to suffer."), 60, True),
    Reason("animal_health", _("Dangerous advice about animal health"), _("Made-up cures, harmful doses, words against vaccines."), 55, True),
)  # fmt: skip
_PEOPLE: Final = (
    Reason("self_harm", _("Suicide or self-harm"), _("Somebody may be in danger, or is encouraged to hurt themselves."), 95),
    Reason("underage", _("A child in danger, or under age"), _("A child is exploited or at risk, or the account belongs to someone under 13."), 90),
    Reason("violence", _("Violence or threats"), _("Threats, calls for violence, praise of it."), 85),
    Reason("hate", _("Hate"), _("Attacks on people for who they are."), 65),
    Reason("harassment", _("Harassment"), _("Insults, pursuit, mockery of one person."), 65),
    Reason("sexual", _("Nudity or sexual content"), _("Sexual pictures or words, or unwanted advances."), 60),
    Reason("private_information", _("Private information"), _("An address, a phone number or a document of somebody who did not agree."), 60),
    Reason("scam", _("Scam or fraud"), _("False adoptions, prepayments, links that steal."), 50),
    Reason("illegal_sale", _("Forbidden sale"), _("Sale of what must not be sold, such as medicines without prescription."), 50),
    Reason("impersonation", _("Pretends to be somebody else"), _("A false person, shelter, vet or animal."), 40),
    Reason("intellectual_property", _("Somebody else's work"), _("Photos or texts taken without permission."), 30),
    Reason("spam", _("Spam"), _("Advertising, the same again and again, false likes."), 20),
    Reason("other", _("Something else"), _("Tell us in your own words."), 10),
)  # fmt: skip
REASONS: Final[dict[str, Reason]] = {reason.code: reason for reason in (*_ANIMALS, *_PEOPLE)}
CODES: Final = list(REASONS)


def label_of(code: str) -> str:
    reason = REASONS.get(code)
    return str(reason.label) if reason else ""


def reason_choices() -> list[tuple[str, Promise]]:
    return [(reason.code, reason.label) for reason in REASONS.values()]
