"""What the script says of live positions and health books. Its `{name}`s are filled in the browser."""

from __future__ import annotations

from django.utils.translation import gettext as _


def live_words() -> dict[str, str]:
    return {
        "vet_of": _("Health book of {name}"),
        "vet_until": _("Open until {date}"),
        "vet_documents": _("with documents"),
        "vet_over": _("It cannot be opened any more."),
        "vet_open": _("Open the book"),
        "vet_end": _("End it"),
        "live": _("Live position"),
        "walk": _("A walk"),
        "walk_with": _("A walk with {names}"),
        "live_until": _("Until {time} at the latest"),
        "live_over": _("It has ended. Where it was is not kept."),
        "stop_live": _("Stop sharing"),
        "end_walk": _("End the walk"),
        "open_maps": _("Open in maps"),
        "how_far": _("How far from me?"),
        "no_point": _("No position yet"),
        "no_position": _("Your device does not tell where it is. Allow it in the settings of the browser."),
        "away": _("{distance} to the {direction}"),
        "directions": _("north,north-east,east,south-east,south,south-west,west,north-west"),
    }
