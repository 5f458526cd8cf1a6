"""Shapes of what the pages of the chat send. They never save."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from accounts.privacy import Audience
from chat.details import ChatSettings
from core.forms import ManyFilesField


class MessageForm(forms.Form):
    """Words, files, or one of the kinds of the drawer. What a kind needs is checked by the kind."""

    kind = forms.CharField(required=False, max_length=16)
    body = forms.CharField(label=_("Message"), required=False, strip=False)
    client_id = forms.UUIDField(required=False)
    reply_to = forms.UUIDField(required=False)
    photos = ManyFilesField(label=_("Photos"), required=False)
    document = forms.FileField(label=_("Document"), required=False)
    sticker = forms.CharField(required=False, max_length=40)
    is_once = forms.BooleanField(required=False)
    film = forms.FileField(label=_("Video"), required=False)
    voice = forms.FileField(label=_("Sound"), required=False)
    pet_id = forms.UUIDField(required=False)
    post_id = forms.UUIDField(required=False)
    allows_several = forms.BooleanField(required=False)
    latitude = forms.FloatField(required=False)
    longitude = forms.FloatField(required=False)
    minutes = forms.IntegerField(required=False)
    days = forms.IntegerField(required=False)
    has_documents = forms.BooleanField(required=False)
    is_walk = forms.BooleanField(required=False)


class GroupForm(forms.Form):
    name = forms.CharField(label=_("Name of the group"), required=False, strip=False)
    people = forms.CharField(required=False)  # a list: what is wrong with it stands here


class SettingsForm(forms.ModelForm):  # type: ignore[type-arg]
    shows_read = forms.BooleanField(
        label=_("Read ticks"),
        required=False,
        help_text=_("When you turn them off, you do not see those of others either."),
    )
    shows_typing = forms.BooleanField(label=_("Show when I am typing"), required=False)
    tells_words = forms.BooleanField(
        label=_("Notifications may say what was written"),
        required=False,
        help_text=_("Whoever sees your screen can read it then."),
    )
    relays_calls = forms.BooleanField(
        label=_("Calls always by the relay"),
        required=False,
        help_text=_("Those you talk to do not learn your internet address. The sound may come a little later."),
    )
    group_adders = forms.ChoiceField(label=_("Who can add you to groups"), choices=Audience.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not settings.CALLS.has_relay:
            self.fields["relays_calls"].disabled = not self.instance.relays_calls  # who has it on can turn it off
            self.fields["relays_calls"].help_text = _("This site has no relay.")

    class Meta:
        model = ChatSettings
        fields = ("shows_read", "shows_typing", "tells_words", "relays_calls", "group_adders")


def fields_of(form: MessageForm, options: list[str]) -> dict[str, Any]:
    """What the kinds look into, of what was sent."""
    data = form.cleaned_data
    found = {name: data[name] for name in ("pet_id", "post_id", "latitude", "longitude") if data.get(name) is not None}
    if data["kind"] == "vet":
        found |= {"days": data["days"], "has_documents": data["has_documents"]}
    if data["kind"] == "live":
        found |= {"minutes": data["minutes"], "is_walk": data["is_walk"], "pet_ids": _pet_ids(form)}
    return found | {
        "options": options,
        "allows_several": data["allows_several"],
        "is_once": data["is_once"],
        "sticker": data["sticker"],
    }


def _pet_ids(form: MessageForm) -> list[str]:
    data: Any = form.data
    return list(data.getlist("pet_ids"))
