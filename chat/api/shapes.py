"""Shapes of conversations and messages in the API."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, extend_schema_field, extend_schema_serializer
from rest_framework import serializers

from accounts.api.serializers import PersonSerializer
from accounts.privacy import Audience
from chat.actions import DISAPPEAR, EMOJI
from chat.actions.marking import MUTES
from chat.inbox import FOLDERS
from chat.models import Conversation, Member
from core.api.fields import FlagField, IdField, NumberField, TextField, WholeField
from core.limits import LIMITS
from social.api.serializers import AuthorSerializer, FaceSerializer

SENDABLE = [
    *("text", "photo", "file", "pet", "post", "poll", "place", "live", "vet", "sealed"),
    *("voice", "video", "sticker", "sealed_change"),
]
FOLDER_NAMES = [name for name in FOLDERS if name != "one"]


# --- told -------------------------------------------------------------------------------------------
class PartSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=["text", "mention", "hashtag", "url"])
    text = serializers.CharField()
    href = serializers.CharField(allow_blank=True, help_text="Of links to other sites: by our page in between.")


class QuoteSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    seq = serializers.IntegerField()
    sender_id = serializers.UUIDField(allow_null=True)
    sender_name = serializers.CharField(allow_blank=True)
    kind = serializers.CharField()
    preview = serializers.CharField(allow_blank=True)
    is_deleted = serializers.BooleanField()


class MessageReactionSerializer(serializers.Serializer[Any]):
    emoji = serializers.CharField()
    count = serializers.IntegerField()
    is_mine = serializers.BooleanField()


class PollVotesSerializer(serializers.Serializer[Any]):
    choice = serializers.IntegerField()
    count = serializers.IntegerField()
    is_mine = serializers.BooleanField()


@extend_schema_field(OpenApiTypes.OBJECT)
class AnythingField(serializers.JSONField):
    """What a kind says of itself."""


class MessageLinkSerializer(serializers.Serializer[Any]):
    url = serializers.CharField()
    href = serializers.CharField(help_text="By our page in between.")
    host = serializers.CharField()
    title = serializers.CharField(allow_blank=True)
    description = serializers.CharField(allow_blank=True)
    site_name = serializers.CharField(allow_blank=True)
    picture = AnythingField(allow_null=True, help_text="As uploads are told; served by this site.")


class MessageSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    seq = serializers.IntegerField(help_text="Its place in the conversation, without gaps when it is given.")
    client_id = serializers.UUIDField(allow_null=True)
    kind = serializers.CharField(
        help_text="text, photo, file, pet, post, poll, place, voice, video, sticker, notice; more may come."
    )
    sender = AuthorSerializer(allow_null=True)
    body = serializers.CharField(allow_blank=True)
    parts = PartSerializer(many=True, allow_null=True, help_text="The body cut at links; null when it has none.")
    reply_to = QuoteSerializer(allow_null=True)
    is_forwarded = serializers.BooleanField()
    created_at = serializers.DateTimeField()
    edited_at = serializers.DateTimeField(allow_null=True)
    expires_at = serializers.DateTimeField(allow_null=True)
    is_deleted = serializers.BooleanField()
    is_pinned = serializers.BooleanField()
    is_starred = serializers.BooleanField()
    is_opened = serializers.BooleanField(
        help_text="Of voice messages: listened to by the caller, or by another to whom the caller has said it."
    )
    reactions = MessageReactionSerializer(many=True)
    files = serializers.ListField(
        child=AnythingField(), help_text="Pictures as uploads are told; recordings; documents."
    )
    poll = PollVotesSerializer(many=True, allow_null=True)
    details = AnythingField(allow_null=True, help_text="Of its kind; null where the caller may not see it.")
    link = MessageLinkSerializer(allow_null=True, help_text="What the page behind its first link says of itself.")
    change = serializers.IntegerField(allow_null=True)


class HistorySerializer(serializers.Serializer[Any]):
    items = MessageSerializer(many=True)
    has_more = serializers.BooleanField(help_text="In the direction that was asked for.")
    last_seq = serializers.IntegerField()
    last_change = serializers.IntegerField()
    read_seq = serializers.IntegerField()


class FoundMessageSerializer(MessageSerializer):
    conversation_id = serializers.UUIDField()


class FoundMessagePageSerializer(serializers.Serializer[Any]):
    items = FoundMessageSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


def clean_id(raw: str) -> UUID | None:
    """An id in its usual spelling, else None."""
    try:
        found = UUID(raw)
    except ValueError:
        return None
    return found if str(found) == raw.lower() else None


class LastMessageSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    seq = serializers.IntegerField()
    kind = serializers.CharField()
    sender_id = serializers.UUIDField(allow_null=True)
    sender_name = serializers.CharField(allow_blank=True)
    preview = serializers.CharField(allow_blank=True)
    is_deleted = serializers.BooleanField()
    created_at = serializers.DateTimeField()


class ConversationSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=Conversation.Kind.values)
    title = serializers.CharField(allow_blank=True)
    photo = FaceSerializer(allow_null=True)
    person = AuthorSerializer(allow_null=True, help_text="Of two people the other one.")
    state = serializers.ChoiceField(choices=Member.State.values, help_text="The caller's own.")
    role = serializers.ChoiceField(choices=Member.Role.values)
    can_write = serializers.BooleanField()
    waits_for_answer = serializers.BooleanField(help_text="The other one has not accepted yet.")
    unread_count = serializers.IntegerField()
    last_seq = serializers.IntegerField()
    last_change = serializers.IntegerField()
    read_seq = serializers.IntegerField()
    others_read_seq = serializers.IntegerField(help_text="0 where it is not told.")
    others_delivered_seq = serializers.IntegerField()
    is_muted = serializers.BooleanField()
    is_archived = serializers.BooleanField()
    is_announcement = serializers.BooleanField()
    disappear_seconds = serializers.IntegerField()
    is_sealed = serializers.BooleanField(help_text="Encrypted from end to end.")
    draft = serializers.CharField(allow_blank=True)
    last_message = LastMessageSerializer(allow_null=True)
    last_at = serializers.DateTimeField(allow_null=True)


class ConversationDetailSerializer(ConversationSerializer):
    is_present = serializers.BooleanField(help_text="The other one is here now, and lets the caller see it.")
    pinned = MessageSerializer(many=True)


class ConversationPageSerializer(serializers.Serializer[Any]):
    items = ConversationSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class ChatNumbersSerializer(serializers.Serializer[Any]):
    unread_count = serializers.IntegerField(help_text="Conversations with something new, up to 99.")
    request_count = serializers.IntegerField(help_text="Who asks to write, up to 99.")


class ReadSerializer(serializers.Serializer[Any]):
    read_seq = serializers.IntegerField()


# --- taken ------------------------------------------------------------------------------------------
class NewConversationSerializer(serializers.Serializer[Any]):
    handle = TextField(max_length=LIMITS.handle_max)


@extend_schema_serializer(
    examples=[OpenApiExample("Words", value={"client_id": "0196f7a0-0000-7000-8000-000000000001", "body": "Hola"})]
)
class NewMessageSerializer(serializers.Serializer[Any]):
    client_id = IdField(help_text="The sender's own name for it: a repeat answers what is stored.")
    kind = serializers.ChoiceField(choices=SENDABLE, required=False, default="text")
    body = TextField(required=False, allow_blank=True, default="", max_length=LIMITS.message_max * 4)
    reply_to_id = IdField(required=False, allow_null=True, default=None)
    media_ids = serializers.ListField(
        child=IdField(), required=False, default=list, max_length=LIMITS.message_pictures_max
    )
    name = TextField(required=False, allow_blank=True, max_length=LIMITS.file_name_max * 4, help_text="Of a file.")
    sticker = TextField(required=False, max_length=40)
    is_once = FlagField(required=False, help_text="Of one photo, video or voice message: each receiver opens it once.")
    pet_id = IdField(required=False)
    post_id = IdField(required=False)
    options = serializers.ListField(
        child=TextField(max_length=LIMITS.chat_poll_option_max * 4),
        required=False,
        max_length=LIMITS.chat_poll_options_max,
        help_text="Of a poll.",
    )
    allows_several = FlagField(required=False)
    latitude = NumberField(required=False, min_value=-90, max_value=90, help_text="Kept as a cell of 36 km².")
    longitude = NumberField(required=False, min_value=-180, max_value=180)
    epoch = WholeField(required=False, min_value=0, max_value=2**53 - 1, help_text="Of a sealed message.")
    device_id = IdField(required=False, help_text="By which it was sealed.")
    content = TextField(
        required=False, max_length=LIMITS.sealed_message_bytes * 2, help_text="What was sealed, in base64."
    )
    file_ids = serializers.ListField(
        child=IdField(), required=False, max_length=LIMITS.sealed_files_per_message, help_text="Sealed files it names."
    )
    minutes = WholeField(required=False, min_value=15, max_value=60, help_text="Of a live position: 15, 30 or 60.")
    is_walk = FlagField(required=False, help_text="A live position that ends with a walk.")
    days = WholeField(required=False, min_value=1, max_value=LIMITS.vet_link_days_max, help_text="Of a health book.")
    has_documents = FlagField(required=False, help_text="Of a health book: its documents too.")
    pet_ids = serializers.ListField(
        child=IdField(), required=False, max_length=LIMITS.post_pets_max, help_text="Who comes along on the walk."
    )


class MessageChangesSerializer(serializers.Serializer[Any]):
    body = TextField(max_length=LIMITS.message_max * 4)


class EmojiSerializer(serializers.Serializer[Any]):
    emoji = serializers.ChoiceField(choices=EMOJI)


class ChoicesSerializer(serializers.Serializer[Any]):
    choices = serializers.ListField(
        child=WholeField(min_value=0, max_value=LIMITS.chat_poll_options_max), max_length=LIMITS.chat_poll_options_max
    )


class ForwardSerializer(serializers.Serializer[Any]):
    client_id = IdField()
    conversation_ids = serializers.ListField(child=IdField(), min_length=1, max_length=LIMITS.chat_forwards_max)


class MarksSerializer(serializers.Serializer[Any]):
    read_seq = WholeField(min_value=0, max_value=2**53, required=False, default=0)
    delivered_seq = WholeField(min_value=0, max_value=2**53, required=False, default=0)


class ConversationChangesSerializer(serializers.Serializer[Any]):
    is_archived = FlagField(required=False)
    mute = serializers.ChoiceField(choices=["", *MUTES], required=False, help_text="Empty: to hear of it again.")
    is_unread = serializers.ChoiceField(choices=[True], required=False, help_text="To come back to it.")
    draft = TextField(required=False, allow_blank=True, max_length=LIMITS.message_max * 4, trim_whitespace=False)
    disappear_seconds = serializers.ChoiceField(
        choices=DISAPPEAR, required=False, help_text="Of new messages, for all."
    )


class HandlesSerializer(serializers.Serializer[Any]):
    handles = serializers.ListField(
        child=TextField(max_length=LIMITS.handle_max), min_length=1, max_length=100, help_text="Up to 100 at once."
    )


class NewGroupSerializer(HandlesSerializer):
    name = TextField(max_length=LIMITS.group_name_max * 4)


class GroupChangesSerializer(serializers.Serializer[Any]):
    name = TextField(required=False, max_length=LIMITS.group_name_max * 4)
    description = TextField(required=False, allow_blank=True, max_length=LIMITS.group_description_max * 4)
    photo_id = IdField(required=False, help_text="An upload of the caller's that is in no use.")
    is_announcement = FlagField(required=False, help_text="Only admins write.")
    adders = serializers.ChoiceField(choices=Conversation.Adders.values, required=False)


class GroupMemberSerializer(serializers.Serializer[Any]):
    person = PersonSerializer()
    role = serializers.ChoiceField(choices=Member.Role.values)


class MemberPageSerializer(serializers.Serializer[Any]):
    items = GroupMemberSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class RoleSerializer(serializers.Serializer[Any]):
    role = serializers.ChoiceField(choices=Member.Role.values)


class ChatSettingsSerializer(serializers.Serializer[Any]):
    shows_read = FlagField(required=False, help_text="Off: neither one's own read ticks nor those of others.")
    shows_typing = FlagField(required=False)
    tells_words = FlagField(required=False, help_text="Notifications may say what was written.")
    relays_calls = FlagField(required=False, help_text="Calls by the relay only: others do not learn one's address.")
    group_adders = serializers.ChoiceField(choices=Audience.values, required=False)
