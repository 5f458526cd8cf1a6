"""Shapes of encrypted chats in the API. Keys and sealed bytes are base64."""

from __future__ import annotations

from typing import Any, Final

from rest_framework import serializers

from chat.api.shapes import AnythingField
from core.api.fields import FlagField, IdField, TextField, WholeField
from core.limits import LIMITS
from moderation.reasons import REASONS
from social.api.serializers import AuthorSerializer

MOST_DEVICES: Final = LIMITS.sealed_people_max * LIMITS.devices_max


# --- told -------------------------------------------------------------------------------------------
class SealedDeviceSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    name = serializers.CharField()
    signature_key = serializers.CharField(help_text="Public, of Ed25519.")
    fingerprint = serializers.CharField()
    created_at = serializers.DateTimeField()
    seen_at = serializers.DateTimeField(allow_null=True)


class SealedDevicesSerializer(serializers.Serializer[Any]):
    items = SealedDeviceSerializer(many=True)


class PackageCountSerializer(serializers.Serializer[Any]):
    waiting_count = serializers.IntegerField()


class PlacedDeviceSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    person_id = serializers.UUIDField()
    signature_key = serializers.CharField()


class SealStateSerializer(serializers.Serializer[Any]):
    epoch = serializers.IntegerField(help_text="Of the keys. 0: nobody has made any yet.")
    people = AuthorSerializer(many=True)
    seats = PlacedDeviceSerializer(many=True, help_text="Devices that are in.")
    missing = PlacedDeviceSerializer(many=True, help_text="Devices to be let in by whoever is there first.")
    surplus = serializers.ListField(child=serializers.UUIDField(), help_text="Devices to be taken out.")
    is_seated = serializers.BooleanField()
    joined_seq = serializers.IntegerField(allow_null=True)
    welcome = serializers.CharField(allow_null=True, help_text="For this device, until it has taken it.")


class TakenPackageSerializer(serializers.Serializer[Any]):
    device = PlacedDeviceSerializer()
    package = serializers.CharField()


class TakenPackagesSerializer(serializers.Serializer[Any]):
    items = TakenPackageSerializer(many=True)


class SealLogEntrySerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    seq = serializers.IntegerField()
    kind = serializers.CharField(help_text="sealed, sealed_change, sealed_commit or notice.")
    client_id = serializers.UUIDField(allow_null=True)
    sender_id = serializers.UUIDField(allow_null=True)
    created_at = serializers.DateTimeField()
    expires_at = serializers.DateTimeField(allow_null=True)
    is_deleted = serializers.BooleanField()
    details = AnythingField(allow_null=True)


class SealLogSerializer(serializers.Serializer[Any]):
    items = SealLogEntrySerializer(many=True)
    has_more = serializers.BooleanField()


class CommitStoredSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    seq = serializers.IntegerField()
    epoch = serializers.IntegerField(help_text="The one that begins with it.")


class SealedFileSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    byte_size = serializers.IntegerField()


class KeyBackupSerializer(serializers.Serializer[Any]):
    version = serializers.IntegerField(help_text="0: there is none.")
    recipe = AnythingField(allow_null=True, help_text="How the key is made of the passphrase.")
    updated_at = serializers.DateTimeField(allow_null=True)


# --- taken ------------------------------------------------------------------------------------------
class NewSealedDeviceSerializer(serializers.Serializer[Any]):
    name = TextField(required=False, allow_blank=True, default="", max_length=LIMITS.device_name_max * 4)
    signature_key = TextField(max_length=44, help_text="Public, of Ed25519: 32 bytes.")


class DeviceNameSerializer(serializers.Serializer[Any]):
    name = TextField(max_length=LIMITS.device_name_max * 4)


class NewPackagesSerializer(serializers.Serializer[Any]):
    packages = serializers.ListField(
        child=TextField(max_length=LIMITS.key_package_bytes * 2), max_length=LIMITS.key_packages_max
    )
    last_resort = TextField(required=False, allow_blank=True, default="", max_length=LIMITS.key_package_bytes * 2)


class WantedPackagesSerializer(serializers.Serializer[Any]):
    device_id = IdField(help_text="The caller's own.")
    wanted = serializers.ListField(child=IdField(), min_length=1, max_length=MOST_DEVICES)


class NewCommitSerializer(serializers.Serializer[Any]):
    client_id = IdField(help_text="The device's own name for it: a repeat answers what is stored.")
    device_id = IdField()
    epoch = WholeField(min_value=0, max_value=2**53 - 1, help_text="The one that ends with it.")
    content = TextField(max_length=LIMITS.sealed_commit_bytes * 2)
    welcome = TextField(required=False, allow_blank=True, default="", max_length=LIMITS.sealed_welcome_bytes * 2)
    added = serializers.ListField(child=IdField(), required=False, default=list, max_length=MOST_DEVICES)
    removed = serializers.ListField(child=IdField(), required=False, default=list, max_length=MOST_DEVICES)


class SealedReportSerializer(serializers.Serializer[Any]):
    reason = serializers.ChoiceField(choices=list(REASONS))
    copy = TextField(
        max_length=LIMITS.message_max * 4, help_text="What the caller has read, as their device opened it."
    )
    is_consented = FlagField(help_text="Moderators may read the copy; they are told that it cannot be checked.")


class RecipeSerializer(serializers.Serializer[Any]):
    """Argon2id, and AES-GCM with 256 bits."""

    salt = TextField(max_length=64)
    memory_kib = WholeField(min_value=1_024, max_value=1_048_576)
    passes = WholeField(min_value=1, max_value=100)
    version = WholeField(min_value=0, max_value=2**53 - 1, help_text="The one that this takes the place of.")
