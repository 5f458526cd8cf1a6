"""The steps of telling what an animal is like; each is a short form of its own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from pets.facts import SCALES, Color, Marking, Neutered, PetBreed, PetFacts, Size


class BodyForm(forms.Form):
    size = forms.ChoiceField(label=_("Size"), required=False, choices=Size.choices, widget=forms.RadioSelect)
    neutered = forms.ChoiceField(
        label=_("Neutered"), required=False, choices=Neutered.choices, widget=forms.RadioSelect
    )
    colors = forms.MultipleChoiceField(
        label=_("Colours"), required=False, choices=Color.choices, widget=forms.CheckboxSelectMultiple
    )
    markings = forms.MultipleChoiceField(
        label=_("Markings"), required=False, choices=Marking.choices, widget=forms.CheckboxSelectMultiple
    )


class CharacterForm(forms.Form):
    """One question a scale; its words are its answers."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, words) in SCALES.items():
            self.fields[name] = forms.TypedChoiceField(
                label=label,  # type: ignore[arg-type]  # a lazy text
                required=False,
                coerce=int,
                empty_value=None,
                choices=[("", _("Not said")), *enumerate(words, 1)],
                widget=forms.RadioSelect,
            )


class MixForm(forms.Form):
    """As many rows as a mix may have; empty rows do not count."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in range(1, LIMITS.mix_breeds_max + 1):
            self.fields[f"breed_{number}"] = forms.CharField(
                label=_("Breed %(number)d") % {"number": number},
                required=False,
                max_length=120,
                widget=forms.TextInput(attrs={"list": "breeds", "autocomplete": "off"}),
            )
            self.fields[f"share_{number}"] = forms.IntegerField(
                label=_("Share in per cent"),
                required=False,
                min_value=1,
                max_value=99,
                widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
            )

    def rows(self) -> list[tuple[Any, Any]]:
        numbers = range(1, LIMITS.mix_breeds_max + 1)
        return [(self[f"breed_{number}"], self[f"share_{number}"]) for number in numbers]

    def parts(self) -> list[tuple[str, int]]:
        """(name as written, share) of the rows that say something."""
        given = self.cleaned_data
        pairs = [(given[f"breed_{n}"], given[f"share_{n}"] or 0) for n in range(1, LIMITS.mix_breeds_max + 1)]
        return [pair for pair in pairs if any(pair)]


class MicrochipForm(forms.Form):
    number = forms.CharField(
        label=_("Microchip number"),
        required=False,
        max_length=30,
        help_text=_("15 digits, as they stand in the vaccination card. Empty it to take the number away."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


def initial_of_facts(facts: PetFacts) -> dict[str, Any]:
    scales = {name: getattr(facts, name) or "" for name in SCALES}
    return scales | {
        "size": facts.size,
        "neutered": facts.neutered,
        "colors": facts.colors,
        "markings": facts.markings,
    }


def initial_of_mix(mix: list[PetBreed]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for number, part in enumerate(mix, 1):
        found |= {f"breed_{number}": part.breed.name, f"share_{number}": part.share}
    return found
