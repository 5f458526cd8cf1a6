"""Shapes of the API of lost and found animals. Places go in as a point, which is snapped and forgotten, and never out:
only how far, in words.
"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts.api.serializers import PersonSerializer
from core.api.fields import FlagField, NumberField, TextField, WholeField
from core.limits import LIMITS
from media.api.serializers import MediaSerializer
from pets.api.serializers import SEXES, PetSerializer
from pets.lost_actions import WITHIN
from pets.lost_models import Colour, FoundReport, LostReport, Size
from pets.lost_scoring import LABELS

WORDS = LIMITS.lost_words_max * 4


class PlaceSerializer(serializers.Serializer[Any]):
    latitude = NumberField(required=False, allow_null=True, min_value=-90, max_value=90)
    longitude = NumberField(required=False, allow_null=True, min_value=-180, max_value=180)


class NewTraitsSerializer(PlaceSerializer):
    at_home = FlagField(required=False)
    area = TextField(max_length=WORDS, required=False, allow_blank=True)
    size = serializers.ChoiceField(choices=Size.values, required=False, allow_blank=True)
    colours = serializers.ListField(child=serializers.ChoiceField(choices=Colour.values), required=False, max_length=4)
    features = TextField(max_length=WORDS, required=False, allow_blank=True)
    microchip = TextField(max_length=40, required=False, allow_blank=True, help_text="Only compared.")
    note = TextField(max_length=LIMITS.lost_note_max * 4, required=False, allow_blank=True)


class NewLostSerializer(NewTraitsSerializer):
    last_seen_at = serializers.DateTimeField(required=False, allow_null=True)
    phone = TextField(max_length=LIMITS.phone_max, required=False, allow_blank=True, help_text="Shown to everyone.")
    is_public = FlagField(required=False)
    within_km = WholeField(required=False, min_value=WITHIN[0], max_value=WITHIN[-1], help_text="5, 10 or 25.")


class TraitsSerializer(serializers.Serializer[Any]):
    size = serializers.CharField(allow_blank=True)
    colours = serializers.ListField(child=serializers.ChoiceField(choices=Colour.values))
    features = serializers.CharField(allow_blank=True)
    area = serializers.CharField(allow_blank=True)
    note = serializers.CharField(allow_blank=True)
    distance = serializers.CharField(allow_blank=True, help_text="From the caller's home, in steps; empty: not known.")


class LostSerializer(TraitsSerializer):
    id = serializers.UUIDField()
    pet = PetSerializer()
    status = serializers.ChoiceField(choices=LostReport.Status.values)
    last_seen_at = serializers.DateTimeField()
    phone = serializers.CharField(allow_blank=True)
    is_public = serializers.BooleanField()
    told_count = serializers.IntegerField(allow_null=True, help_text="For the animal's people.")
    poster_url = serializers.CharField()


class LostPageSerializer(serializers.Serializer[Any]):
    items = LostSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class LostEndSerializer(serializers.Serializer[Any]):
    outcome = serializers.ChoiceField(choices=["found", "closed"])


class AlertsSerializer(serializers.Serializer[Any]):
    is_on = FlagField(help_text="Whether the caller is told of animals lost near.")


class NewFoundSerializer(NewTraitsSerializer):
    species = TextField(max_length=20)
    breed = TextField(max_length=80, required=False, allow_null=True)
    sex = serializers.ChoiceField(choices=SEXES, required=False, allow_blank=True)
    found_on = serializers.DateField(required=False, allow_null=True)
    photo_id = serializers.UUIDField(required=False, allow_null=True)


class FoundSerializer(TraitsSerializer):
    id = serializers.UUIDField()
    finder = PersonSerializer()
    status = serializers.ChoiceField(choices=FoundReport.Status.values)
    species = serializers.CharField()
    breed = serializers.CharField(allow_null=True)
    sex = serializers.CharField(allow_blank=True)
    found_on = serializers.DateField()
    photo = MediaSerializer(allow_null=True)


class FoundPageSerializer(serializers.Serializer[Any]):
    items = FoundSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class TermSerializer(serializers.Serializer[Any]):
    name = serializers.ChoiceField(choices=list(LABELS))
    points = serializers.IntegerField()
    most = serializers.IntegerField()


class MatchSerializer(serializers.Serializer[Any]):
    score = serializers.IntegerField(min_value=0, max_value=100, help_text="Per cent of the most there can be.")
    terms = TermSerializer(many=True)
    lost_id = serializers.UUIDField()
    found_id = serializers.UUIDField()


class MatchListSerializer(serializers.Serializer[Any]):
    items = MatchSerializer(many=True)


class TagChangesSerializer(serializers.Serializer[Any]):
    shows_owner = FlagField()
    phone = TextField(max_length=LIMITS.phone_max, required=False, allow_blank=True)
    note = TextField(max_length=WORDS, required=False, allow_blank=True)


class TagSerializer(serializers.Serializer[Any]):
    url = serializers.CharField(help_text="What the code on the collar says.")
    shows_owner = serializers.BooleanField()
    phone = serializers.CharField(allow_blank=True)
    note = serializers.CharField(allow_blank=True)


class TagPageSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    species = serializers.CharField()
    photo = MediaSerializer(allow_null=True)
    owner_name = serializers.CharField(allow_blank=True)
    phone = serializers.CharField(allow_blank=True)
    note = serializers.CharField(allow_blank=True)
    is_lost = serializers.BooleanField()


class FinderWordsSerializer(PlaceSerializer):
    body = TextField(max_length=LIMITS.finder_body_max * 4)
    email = TextField(max_length=254, required=False, allow_blank=True, help_text="For the answer; shown to nobody.")


class TalkWordsSerializer(serializers.Serializer[Any]):
    body = TextField(max_length=LIMITS.finder_body_max * 4)


class TalkLineSerializer(serializers.Serializer[Any]):
    is_finder = serializers.BooleanField()
    body = serializers.CharField()
    created_at = serializers.DateTimeField()


class TalkSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    pet_name = serializers.CharField()
    is_closed = serializers.BooleanField()
    items = TalkLineSerializer(many=True)


class NewTalkSerializer(TalkSerializer):
    code = serializers.CharField(help_text="The finder's key to this talk: /talks/<code>/.")


class TalkListSerializer(serializers.Serializer[Any]):
    items = TalkSerializer(many=True)
