"""The two forms of the preferences: of what one hears, and how and when."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from notifications.preference_models import NotificationSettings
from notifications.preferences import Wish
from notifications.topics import TOPICS, Category, Channel, From, Topic, by_category


@dataclass(frozen=True, slots=True)
class Cell:
    channel: Channel
    is_offered: bool
    is_on: bool


@dataclass(frozen=True, slots=True)
class Row:
    topic: Topic
    cells: list[Cell]
    heard_from: str


class TopicsForm(forms.Form):
    """One field a topic holds its channels, one says of whom. What is not offered here stays as it was."""

    def __init__(self, data: Any = None, *, wishes: dict[str, Wish], offered: Collection[Channel]) -> None:
        super().__init__(data)
        self.wishes, self.offered = wishes, offered
        for topic in TOPICS.values():
            self.fields[topic.name] = forms.MultipleChoiceField(choices=Channel.choices, required=False)
            if topic.has_people:
                self.fields[f"{topic.name}.from"] = forms.ChoiceField(choices=From.choices, required=False)

    def chosen(self) -> dict[str, tuple[list[str], str]]:
        found = {}
        for name, wish in self.wishes.items():
            kept = [channel for channel in wish.channels if channel not in self.offered]
            heard_from = self.cleaned_data.get(f"{name}.from") or From.EVERYONE
            found[name] = ([*self.cleaned_data[name], *kept], heard_from)
        return found

    from_choices = From.choices

    def columns(self) -> list[Channel]:
        return [channel for channel in Channel if channel in self.offered]

    def rows(self) -> list[tuple[Category, list[Row]]]:
        """What the table draws."""
        return [(category, [self._row(topic) for topic in topics]) for category, topics in by_category()]

    def _row(self, topic: Topic) -> Row:
        wish = self.wishes[topic.name]
        cells = [Cell(one, one in topic.channels, one in wish.channels) for one in self.columns()]
        return Row(topic, cells, wish.heard_from)


class WaysForm(forms.Form):
    """How and when; fields of channels that are not offered are left out, and so stay as they were."""

    push_on = forms.BooleanField(label=_("Push notifications"), required=False)
    mail_on = forms.BooleanField(label=_("E-mails about single things"), required=False)
    sms_on = forms.BooleanField(
        label=_("Text messages"), help_text=_("Only for what cannot wait: your lost animal, medicine."), required=False
    )
    digest_every = forms.ChoiceField(label=_("Summary by e-mail"), choices=NotificationSettings.Every.choices)
    digest_hour = forms.TypedChoiceField(
        label=_("At what time"), coerce=int, choices=[(hour, f"{hour:02}:00") for hour in range(24)]
    )
    digest_weekday = forms.TypedChoiceField(
        label=_("On which day, when weekly"), coerce=int, choices=list(WEEKDAYS.items())
    )
    quiet_on = forms.BooleanField(label=_("Quiet hours"), required=False)
    quiet_from = forms.TimeField(label=_("From"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    quiet_to = forms.TimeField(label=_("To"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    quiet_days = forms.TypedMultipleChoiceField(
        label=_("On nights that begin on"),
        coerce=int,
        choices=list(WEEKDAYS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    critical_passes = forms.BooleanField(
        label=_("What is urgent may come all the same"),
        help_text=_("Medicine that is due, an animal lost near you, news of your own lost animal."),
        required=False,
    )

    def __init__(self, data: Any = None, *, chosen: NotificationSettings, offered: Collection[Channel]) -> None:
        super().__init__(data, initial={name: getattr(chosen, name) for name in self.base_fields})
        for channel, names in (
            (Channel.PUSH, ("push_on",)),
            (Channel.MAIL, ("mail_on", "digest_every", "digest_hour", "digest_weekday")),
            (Channel.SMS, ("sms_on",)),
        ):
            if channel not in offered:
                for name in names:
                    del self.fields[name]

    def part(self, *names: str) -> list[Any]:
        return [self[name] for name in names if name in self.fields]

    @property
    def ways(self) -> list[Any]:
        return self.part("push_on", "mail_on", "sms_on")

    @property
    def digest(self) -> list[Any]:
        return self.part("digest_every", "digest_hour", "digest_weekday")

    @property
    def quiet(self) -> list[Any]:
        return self.part("quiet_on", "quiet_from", "quiet_to", "quiet_days", "critical_passes")
