"""Shapes of what the pages of imports send."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from pets.household_selectors import list_taggable_pets
from social.models import Post

# The closest first, and everyone last.
AUDIENCES: Final = list(reversed(Post.Audience.choices))


class ArchiveForm(forms.Form):
    """The file itself, or the id of what was sent in parts."""

    file = forms.FileField(label=_("The ZIP file"), required=False)
    upload_id = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("file") and not data.get("upload_id") and not self.errors:
            self.add_error("file", _("Choose the ZIP file first."))
        return data


class ImportForm(forms.Form):
    """Who may see what comes, and which of one's animals are in it."""

    audience = forms.ChoiceField(
        label=_("Who can see these posts"),
        choices=AUDIENCES,
        initial=Post.Audience.ONLY_ME,
        widget=forms.RadioSelect,
    )
    pets = forms.MultipleChoiceField(
        label=_("Animals in these posts"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, data: Any = None, *, owner: Any, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        names = [(str(pet.pk), pet.name) for pet in list_taggable_pets(owner)]
        self.fields["pets"].choices = names  # type: ignore[attr-defined]
        if not names:
            del self.fields["pets"]
        if owner.is_private:
            self.fields["audience"].choices = AUDIENCES[:-1]  # type: ignore[attr-defined]
