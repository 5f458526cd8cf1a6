"""What someone felt or did when they posted: a closed list, each with its drawing."""

from __future__ import annotations

from typing import Final, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Feeling(NamedTuple):
    code: str
    icon: str
    label: str | Promise


FEELINGS: Final[dict[str, Feeling]] = {
    one.code: one
    for one in (
        Feeling("happy", "reaction-laugh", _("happy")),
        Feeling("in_love", "reaction-love", _("in love")),
        Feeling("proud", "badge-check", _("proud")),
        Feeling("grateful", "hand-heart", _("grateful")),
        Feeling("amazed", "reaction-wow", _("amazed")),
        Feeling("worried", "circle-alert", _("worried")),
        Feeling("sad", "reaction-sad", _("sad")),
        Feeling("missing_someone", "heart", _("missing someone")),
        Feeling("on_a_walk", "paw", _("on a walk")),
        Feeling("at_the_park", "compass", _("at the park")),
        Feeling("playing", "bone", _("playing")),
        Feeling("sleeping", "moon", _("having a nap")),
        Feeling("eating", "fish-treat", _("having a treat")),
        Feeling("at_the_vet", "shield-check", _("at the vet")),
        Feeling("at_the_groomer", "bandana", _("at the groomer")),
        Feeling("training", "collar-tag", _("learning something")),
        Feeling("travelling", "map-pin", _("travelling")),
        Feeling("first_day_home", "house", _("first day home")),
        Feeling("birthday", "cake", _("celebrating a birthday")),
        Feeling("recovering", "sparkles", _("getting better")),
    )
}
