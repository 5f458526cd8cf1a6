"""Shape of the picture editor's form, in per cent as people say it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from media.editing import Crop, Edit, edit_of
from media.focal import point_of
from media.models import Asset


def _percent(label: Any, least: int = 0) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=100)


class EditForm(forms.Form):
    turn = forms.TypedChoiceField(
        label=_("Turn"),
        coerce=int,
        choices=[(0, _("As it came")), (90, _("To the right")), (180, _("Upside down")), (270, _("To the left"))],
    )
    left = _percent(_("Cut off on the left (%)"))
    top = _percent(_("Cut off above (%)"))
    width = _percent(_("Width to keep (%)"), 1)
    height = _percent(_("Height to keep (%)"), 1)
    x = _percent(_("Most important point, from the left (%)"))
    y = _percent(_("Most important point, from above (%)"))

    @property
    def edit(self) -> Edit:
        crop = Crop(*(self.cleaned_data[name] * 10 for name in ("left", "top", "width", "height")))
        return Edit(self.cleaned_data["turn"], crop)

    @property
    def focal(self) -> tuple[int, int]:
        return self.cleaned_data["x"], self.cleaned_data["y"]


def initial_of(asset: Asset) -> dict[str, int]:
    edit, (x, y) = edit_of(asset), point_of(asset.focal)
    crop = {name: value // 10 for name, value in edit.crop._asdict().items()}
    return {"turn": edit.turn, **crop, "x": x, "y": y}
