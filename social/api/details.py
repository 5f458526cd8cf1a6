"""What a post says of itself, as the API takes and tells it; and its former versions."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from core.api.fields import FlagField, NumberField, TextField, WholeField
from core.limits import LIMITS
from media.api.serializers import MediaSerializer
from social.attributes import Circle, Details, WarningKind
from social.feelings import FEELINGS
from social.models import Post

NAMES: Final = (
    "warning_kind", "warning", "language", "place_name", "feeling", "comments_from", "shares_from",
    "hides_link",
)  # fmt: skip


class DetailsSerializer(serializers.Serializer[Any]):
    """Taken with a new post and with changes of one; what is not sent stays, or is as usual."""

    warning_kind = serializers.ChoiceField(
        choices=["", *WarningKind.values], required=False, help_text="The post is covered until it is asked for."
    )
    warning = TextField(
        required=False,
        allow_blank=True,
        max_length=LIMITS.warning_max * 4,
        help_text="Own words; without a kind they make one of `other`.",
    )
    language = TextField(
        required=False,
        allow_blank=True,
        max_length=10,
        help_text="A code of the languages people speak (/about/choices/). Default: the caller's own.",
    )
    place_name = TextField(required=False, allow_blank=True, max_length=LIMITS.place_name_max * 4)
    latitude = NumberField(
        required=False, min_value=-90, max_value=90, help_text="With longitude and a place: kept as a cell of 36 km²."
    )
    longitude = NumberField(required=False, min_value=-180, max_value=180)
    feeling = serializers.ChoiceField(choices=["", *FEELINGS], required=False)
    comments_from = serializers.ChoiceField(choices=Circle.values, required=False)
    shares_from = serializers.ChoiceField(choices=Circle.values, required=False)
    hides_link = FlagField(required=False, help_text="No preview of the page that the words link to.")


class LinkSerializer(serializers.Serializer[Any]):
    url = serializers.CharField()
    title = serializers.CharField()
    description = serializers.CharField(allow_blank=True)
    site_name = serializers.CharField(
        allow_blank=True, help_text="As the page calls its site; trust the host of `url`."
    )
    picture = MediaSerializer(allow_null=True)


class PollOptionSerializer(serializers.Serializer[Any]):
    text = serializers.CharField()
    count = serializers.IntegerField(
        allow_null=True, help_text="Null until the caller has voted, the poll has ended, or the caller asked it."
    )


class PollSerializer(serializers.Serializer[Any]):
    options = PollOptionSerializer(many=True)
    voter_count = serializers.IntegerField()
    ends_at = serializers.DateTimeField(allow_null=True, help_text="Null until the post is out.")
    is_over = serializers.BooleanField()
    allows_several = serializers.BooleanField()
    allows_change = serializers.BooleanField()
    own_choices = serializers.ListField(child=serializers.IntegerField(), allow_null=True)
    can_vote = serializers.BooleanField(help_text="Whether the caller has a vote to give, or to change.")


class NewPollSerializer(serializers.Serializer[Any]):
    options = serializers.ListField(
        child=TextField(max_length=LIMITS.poll_option_max * 4), min_length=2, max_length=LIMITS.poll_options_max
    )
    minutes = WholeField(min_value=LIMITS.poll_minutes_min, max_value=LIMITS.poll_minutes_max)
    allows_several = FlagField(required=False, default=False)
    allows_change = FlagField(required=False, default=False)


class ToldDetailsSerializer(serializers.Serializer[Any]):
    poll = PollSerializer(allow_null=True)
    link = LinkSerializer(allow_null=True, help_text="What the page of its first link says of itself, once fetched.")
    language = serializers.CharField(allow_blank=True)
    warning_kind = serializers.ChoiceField(choices=["", *WarningKind.values])
    warning = serializers.CharField(allow_blank=True, help_text="Own words of the author; else the kind says it.")
    place_name = serializers.CharField(allow_blank=True)
    feeling = serializers.ChoiceField(choices=["", *FEELINGS])
    comments_from = serializers.ChoiceField(choices=Circle.values)
    shares_from = serializers.ChoiceField(choices=Circle.values)
    is_archived = serializers.BooleanField(help_text="Only its author sees it.")
    is_pinned = serializers.BooleanField(help_text="Shown first on its author's profile.")
    can_comment = serializers.BooleanField(help_text="The caller, now.")
    can_share = serializers.BooleanField(help_text="The caller, now.")


def take_details(data: dict[str, Any]) -> dict[str, Any]:
    """Validated fields with those of the details in one place of their own."""
    details: Details = {name: data.pop(name) for name in NAMES if name in data}  # type: ignore[misc,assignment]
    latitude, longitude = data.pop("latitude", None), data.pop("longitude", None)
    if latitude is not None and longitude is not None:
        details["point"] = (latitude, longitude)
    return data | {"details": details}


class PostVersionSerializer(serializers.Serializer[Any]):
    body = serializers.CharField(allow_blank=True)
    warning_kind = serializers.ChoiceField(choices=["", *WarningKind.values])
    warning = serializers.CharField(allow_blank=True)
    had_other_pictures = serializers.BooleanField()
    written_at = serializers.DateTimeField()
    replaced_at = serializers.DateTimeField()


class PostVersionPageSerializer(serializers.Serializer[Any]):
    items = PostVersionSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class PostDefaultsSerializer(serializers.Serializer[Any]):
    audience = serializers.ChoiceField(choices=Post.Audience.values)
    comments_from = serializers.ChoiceField(choices=Circle.values)
    shares_from = serializers.ChoiceField(choices=Circle.values)
    has_feed = serializers.BooleanField(
        help_text="Feed readers may fetch the public posts; never of a private account."
    )
    reminds_alt = serializers.BooleanField(help_text="Apps remind before publishing of photos without a description.")
