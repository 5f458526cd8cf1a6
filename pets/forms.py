"""The shape of what an animal's form sends; rules are the actions'."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.limits import LIMITS
from pets.models import Pet, Species


class PetForm(forms.Form):
    name = forms.CharField(
        label=_("Name"), max_length=LIMITS.pet_name_max * 4, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    species = forms.ChoiceField(label=_("Kind of animal"))
    breed = forms.CharField(
        label=_("Breed"),
        required=False,
        max_length=120,
        help_text=_("Start to write and choose; leave it empty for a mix."),
        widget=forms.TextInput(attrs={"list": "breeds", "autocomplete": "off"}),
    )
    sex = forms.ChoiceField(label=_("Sex"), required=False, choices=Pet.Sex.choices, widget=forms.RadioSelect)
    birth_date = forms.DateField(
        label=_("Birthday"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    is_birth_estimated = forms.BooleanField(label=_("I do not know it exactly"), required=False)
    bio = forms.CharField(
        label=_("About"),
        required=False,
        max_length=LIMITS.pet_bio_max * 4,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": LIMITS.pet_bio_max}),
    )
    photo = forms.FileField(label=_("Photo"), required=False)
    photo_id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    remove_photo = forms.BooleanField(label=_("Remove the photo"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Choose…")), *((kind.pk, kind.name) for kind in Species.objects.all())]
        self.fields["species"].choices = choices  # type: ignore[attr-defined]


def initial_of(pet: Pet) -> dict[str, Any]:
    """The form's values for an animal that is there."""
    return {
        "name": pet.name,
        "species": pet.species_id,
        "breed": pet.breed.name if pet.breed else "",
        "sex": pet.sex,
        "birth_date": pet.birth_date,
        "is_birth_estimated": pet.is_birth_estimated,
        "bio": pet.bio,
    }
