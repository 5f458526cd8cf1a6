"""The kinds of an encrypted conversation: a sealed message, a sealed change of one, and a commit, by which its keys change.

All hold bytes that only devices of the conversation can open. Who came and went with a commit is told in words. Of a
change the server learns that somebody changed something: an emoji, an edit and one that is taken back look the same.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from chat.kinds import Content, MessageKind, Payload, Taken
from chat.models import Member, Message
from chat.seals import SealedFile
from core.errors import Invalid, NotFound
from core.limits import LIMITS

NAMES_SHOWN: Final = 5


def clean_bytes(raw: Any, *, most: int, field: str) -> str:
    """Base64 of at most so many bytes, in its usual spelling. Raises Invalid."""
    if not isinstance(raw, str) or not raw or len(raw) > (most + 2) // 3 * 4:
        raise Invalid(field=field)
    try:
        found = base64.b64decode(raw.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raise Invalid(field=field) from None
    if len(found) > most:
        raise Invalid(field=field)
    return raw


def clean_epoch(raw: Any) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int) or not 0 <= raw < 2**53:
        raise Invalid(field="epoch")
    return raw


def clean_id(raw: Any, field: str) -> UUID:
    try:
        return UUID(str(raw))
    except ValueError:
        raise Invalid(field=field) from None


def take_sealed(_sender: Any, content: Content) -> Taken:
    fields = content.fields
    if content.body or content.media_ids:
        raise Invalid(field="body")
    files = fields.get("file_ids") or []
    if not isinstance(files, list) or len(files) > LIMITS.sealed_files_per_message:
        raise Invalid(field="file_ids")
    payload = {
        "epoch": clean_epoch(fields.get("epoch")),
        "device": str(clean_id(fields.get("device_id"), "device_id")),
        "content": clean_bytes(fields.get("content"), most=LIMITS.sealed_message_bytes, field="content"),
        "files": [str(clean_id(one, "file_ids")) for one in files],
    }
    return Taken(payload=payload)


def keep_files(sender: Any, message_id: UUID, taken: Taken) -> None:
    """The sender's own loose files of this conversation belong to the message from now on. Raises NotFound."""
    wanted = set(taken.payload["files"])
    if not wanted:
        return
    loose = SealedFile.objects.filter(
        pk__in=wanted, owner_id=sender.pk, message__isnull=True, conversation__messages__pk=message_id
    )
    ids = list(loose.values_list("pk", flat=True))
    if len(ids) != len(wanted):
        raise NotFound
    SealedFile.objects.filter(pk__in=ids).update(message_id=message_id)


def preview_sealed(_body: str, _payload: Payload) -> str:
    return _("Encrypted message")


def preview_change(_body: str, _payload: Payload) -> str:
    return _("Change of an encrypted message")


def sealed_details(payload: Payload) -> dict[str, Any]:
    return {"epoch": payload.get("epoch"), "device_id": payload.get("device"), "content": payload.get("content")}


def take_change(sender: Any, content: Content) -> Taken:
    """As a message; it carries no files."""
    if content.fields.get("file_ids"):
        raise Invalid(field="file_ids")
    return take_sealed(sender, content)


def settle_change(_sender: Any, message_id: UUID, _taken: Taken) -> None:
    """Nothing new to read: whoever had read all before it has read all."""
    place = Message.objects.values("conversation_id", "seq").get(pk=message_id)
    seen = Member.objects.filter(conversation_id=place["conversation_id"], read_seq=place["seq"] - 1)
    seen.update(read_seq=place["seq"], delivered_seq=place["seq"])


SEALED: Final = MessageKind(
    "sealed",
    gettext_lazy("Encrypted message"),
    "lock",
    take_sealed,
    preview_sealed,
    details=sealed_details,
    keep=keep_files,
    can_forward=False,
)
CHANGE: Final = MessageKind(
    "sealed_change",
    gettext_lazy("Change of an encrypted message"),
    "lock",
    take_change,
    preview_change,
    details=sealed_details,
    keep=settle_change,
    can_forward=False,
    is_quiet=True,
)
SAID: Final = (SEALED.name, CHANGE.name)


# --- commits ----------------------------------------------------------------------------------------
def show_commits(_reader: Any, payloads: list[Payload]) -> list[dict[str, Any] | None]:
    """One query for the names of all."""
    ids = {UUID(raw) for one in payloads for raw in _people(one)}
    names = {user.pk: user.name for user in User.objects.filter(pk__in=ids).only("pk", "handle", "display_name")}
    return [commit_details(one, names) for one in payloads]


def _people(payload: Payload) -> list[str]:
    told = [*payload.get("added", ()), *payload.get("removed", ())]
    return [payload["actor"], *(one["person"] for one in told)] if payload else []


def commit_details(payload: Payload, names: dict[UUID, str]) -> dict[str, Any]:
    return {
        "epoch": payload.get("epoch"),
        "device_id": payload.get("device"),
        "content": payload.get("content"),
        "added": [one["device"] for one in payload.get("added", ())],
        "removed": [one["device"] for one in payload.get("removed", ())],
        "words": commit_words(payload, names) if payload else "",
    }


def commit_words(payload: Payload, names: dict[UUID, str]) -> str:
    """What people have to know of it: who can read from here on, and whose keys are not what they were."""

    def named(ids: Any) -> str:
        known = [names.get(UUID(raw), _("Somebody")) for raw in dict.fromkeys(ids)]
        return ", ".join(known[:NAMES_SHOWN]) + ("…" if len(known) > NAMES_SHOWN else "")

    added, removed = payload.get("added", ()), payload.get("removed", ())
    fresh = named(one["person"] for one in added if one["is_first"])
    further = named(one["person"] for one in added if not one["is_first"])
    gone = named(one["person"] for one in removed)
    said = []
    if payload.get("epoch") == 0:
        said.append(_("%(name)s began this encrypted chat.") % {"name": named([payload["actor"]])})
    if fresh:
        said.append(_("From here on %(names)s can read.") % {"names": fresh})
    if further:
        said.append(_("A new device of %(names)s can read: the safety number has changed.") % {"names": further})
    if gone:
        said.append(_("A device of %(names)s is out: new keys are in use.") % {"names": gone})
    return " ".join(said) or _("New keys are in use.")


def preview_commit(_body: str, _payload: Payload) -> str:
    return _("News of the keys")


COMMIT: Final = MessageKind(
    "sealed_commit",
    gettext_lazy("News of the keys"),
    "lock",
    None,
    preview_commit,
    show=show_commits,
    can_forward=False,
)
