"""What a post says of itself besides its words: a warning, its language, a place, a feeling, and whom it lets answer.

One function makes what any door sends into the fields of a post; composing, editing, drafts and the API all go by it.
"""

from __future__ import annotations

from typing import Any, Final, TypedDict

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from accounts.spoken import CODES
from core.errors import Invalid
from core.limits import LIMITS
from core.places import is_cell, snap
from core.text import clean_line
from social.feelings import FEELINGS


class Circle(TextChoices):
    """Whom of those who see a post it lets answer, or pass it on."""

    EVERYONE = "everyone", _("Everyone who sees it")
    FOLLOWERS = "followers", _("Followers")
    FRIENDS = "friends", _("Friends")
    NOBODY = "nobody", _("Nobody")


class WarningKind(TextChoices):
    MEDICAL = "medical", _("Medical")
    GRIEF = "grief", _("Grief and loss")
    INJURY = "injury", _("Injury")
    OTHER = "other", _("Something else")


class Details(TypedDict, total=False):
    """As doors send it; what is not there stays as it is. `point` is (latitude, longitude) and never kept."""

    warning_kind: str
    warning: str
    language: str
    place_name: str
    point: tuple[float, float] | None
    place_cell: str  # of a point that was snapped before, in a draft
    feeling: str
    comments_from: str
    shares_from: str
    hides_link: bool  # no preview of the page its words link to


class PhotoWish(TypedDict, total=False):
    """Somebody on a picture, as doors send it: a person's handle or an animal's id; `name` is what was typed."""

    asset_id: str
    handle: str
    pet_id: str
    name: str
    x: float | None
    y: float | None


_CHOICES: Final[dict[str, frozenset[str]]] = {
    "warning_kind": frozenset(("", *WarningKind.values)),
    "language": frozenset(("", *CODES)),
    "feeling": frozenset(("", *FEELINGS)),
    "comments_from": frozenset(Circle.values),
    "shares_from": frozenset(Circle.values),
}


def language_of(person: Any) -> str:
    """The language someone most likely writes in: the one they use the site in, without its country."""
    code = str(person.language).split("-")[0]
    return code if code in CODES else ""


def clean_details(given: Details) -> dict[str, Any]:
    """Fields of a post. Words of a warning make one of their own kind; without a name there is no place.

    Raises Invalid naming the field.
    """
    fields: dict[str, Any] = {}
    for name, known in _CHOICES.items():
        if name in given:
            if given[name] not in known:  # type: ignore[literal-required]
                raise Invalid(_("Choose one of the list."), field=name)
            fields[name] = given[name]  # type: ignore[literal-required]
    if "hides_link" in given:
        fields["hides_link"] = bool(given["hides_link"])
    if "warning" in given:
        fields["warning"] = clean_line(given["warning"], most=LIMITS.warning_max, field="warning")
        if fields["warning"] and not fields.get("warning_kind"):
            fields["warning_kind"] = WarningKind.OTHER
    if fields.get("warning_kind") == "":
        fields["warning"] = ""
    if "place_name" in given:
        fields["place_name"] = clean_line(given["place_name"], most=LIMITS.place_name_max, field="place_name")
        point = given.get("point") if fields["place_name"] else None
        if point is not None:
            fields["place_cell"] = snap(*point)
        elif fields["place_name"] and is_cell(given.get("place_cell", "")):
            fields["place_cell"] = given["place_cell"]
        elif not fields["place_name"]:
            fields["place_cell"] = ""
    return fields
