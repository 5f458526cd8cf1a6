"""The kind that says where one is: a name in one's own words and a cell of the grid of core.places, never a point."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chat.kinds import Content, MessageKind, Payload, Taken
from core.errors import Invalid
from core.limits import LIMITS
from core.places import snap
from core.text import clean_line


def take_spot(_sender: Any, content: Content) -> Taken:
    """The point is snapped here, and forgotten. Raises Invalid."""
    name = clean_line(content.body, most=LIMITS.place_name_max, field="body")
    latitude, longitude = content.fields.get("latitude"), content.fields.get("longitude")
    if latitude is None or longitude is None:
        if not name:
            raise Invalid(gettext_lazy("Say where, or share your area."), field="body")
        return Taken(name)
    try:
        return Taken(name, {"cell": snap(float(latitude), float(longitude))})
    except (TypeError, ValueError):
        raise Invalid(gettext_lazy("That is no place on Earth."), field="place") from None


def spot_details(payload: Payload) -> dict[str, Any]:
    return {"cell": payload.get("cell", "")}


def preview_spot(body: str, _payload: Payload) -> str:
    return body or _("An area")


SPOT: Final = MessageKind("place", gettext_lazy("Place"), "map-pin", take_spot, preview_spot, details=spot_details)
