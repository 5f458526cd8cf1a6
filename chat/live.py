"""The kind that shares where one is for a while, alone or on a walk with animals; and who may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from chat import live_points, selectors
from chat.calls_telling import span_of
from chat.kinds import Content, MessageKind, Payload, Taken
from chat.live_models import LiveShare
from chat.live_points import Point
from chat.models import Conversation, Member, Message
from chat.words import clean_words
from core.errors import Conflict, Invalid, NotFound
from core.ids import new_id
from core.limits import LIMITS
from pets.models import Pet
from pets.policies import Right, roles_with

MINUTES: Final = (15, 30, 60)
EVENT: Final = "walk_ended"


class SharedAlready(Conflict):
    message = gettext_lazy("You share your position here already. Stop that first.")


def take_live(sender: Any, content: Content) -> Taken:
    """How long, and on a walk which animals: those one may tick walks of. Raises Invalid."""
    body = clean_words(content.body, required=False)
    identity = str(new_id())
    if not content.fields.get("is_walk"):
        minutes = content.fields.get("minutes")
        if isinstance(minutes, bool) or minutes not in MINUTES:
            raise Invalid(gettext_lazy("Choose 15, 30 or 60 minutes."), field="minutes")
        return Taken(body, {"share_id": identity, "minutes": minutes})
    raw = content.fields.get("pet_ids") or []
    ids = _ids(raw) if isinstance(raw, list | tuple) else []
    cared = Pet.objects.in_care_of(sender, roles_with(Right.LOG_CARE)).filter(pk__in=ids)  # type: ignore[attr-defined]
    known = [str(pk) for pk in cared.values_list("pk", flat=True)]
    if not ids or len(known) != len(set(ids)):
        raise Invalid(gettext_lazy("Choose the animals you walk with."), field="pet_ids")
    return Taken(body, {"share_id": identity, "minutes": LIMITS.walk_minutes_max, "pet_ids": sorted(known)})


def _ids(raw: Any) -> list[UUID]:
    try:
        return [one if isinstance(one, UUID) else UUID(str(one)) for one in raw][: LIMITS.post_pets_max]
    except ValueError:
        raise Invalid(gettext_lazy("Choose the animals you walk with."), field="pet_ids") from None


def keep_live(sender: Any, message_id: UUID, taken: Taken) -> None:
    """In the transaction of its message, which holds the conversation. Raises SharedAlready."""
    from chat.actions.living import begin

    begin(sender, message_id, taken.payload)


def show_live(reader: Any, payloads: list[Payload]) -> list[dict[str, Any] | None]:
    """Until when it runs, or that it is over. Two queries."""
    shares = {str(one.pk): one for one in LiveShare.objects.filter(pk__in=_known(payloads, "share_id"))}
    pet_ids = {raw for one in payloads for raw in one.get("pet_ids", ())}
    names: dict[str, str] = {}
    if pet_ids:
        seen = Pet.objects.visible_to(reader).filter(pk__in=pet_ids)  # type: ignore[attr-defined]
        names = {str(pk): name for pk, name in seen.values_list("pk", "name")}
    return [_details(one, shares.get(str(one.get("share_id"))), names) for one in payloads]


def _known(payloads: list[Payload], name: str) -> list[str]:
    return [one[name] for one in payloads if one.get(name)]


def _details(payload: Payload, share: LiveShare | None, names: dict[str, str]) -> dict[str, Any] | None:
    if share is None:
        return None
    return {
        "share_id": str(share.pk),
        "is_walk": share.is_walk,
        "pets": [names[raw] for raw in payload.get("pet_ids", ()) if raw in names],
        "begun_at": share.created_at,
        "ends_at": share.ends_at,
        "is_over": not share.is_running,
    }


def preview_live(_body: str, payload: Payload) -> str:
    return _("A walk") if payload.get("pet_ids") else _("Live position")


LIVE: Final = MessageKind(
    "live",
    gettext_lazy("Live position"),
    "map-pin",
    take_live,
    preview_live,
    show=show_live,
    keep=keep_live,
    can_forward=False,
)


# --- the line a walk leaves -------------------------------------------------------------------------
def walk_words(payload: Payload, actor: str, _reader: Any) -> str:
    span, metres = span_of(int(payload.get("seconds", 0))), payload.get("metres")
    if metres is None:
        return _("%(actor)s came back from a walk: %(span)s.") % {"actor": actor, "span": span}
    said = {"actor": actor, "span": span, "way": way_of(int(metres))}
    return _("%(actor)s came back from a walk: %(span)s, about %(way)s.") % said


def way_of(metres: int) -> str:
    """Rounded to a hundred metres when it was stored."""
    if metres < 1_000:
        return ngettext("%(count)d metre", "%(count)d metres", metres) % {"count": metres}
    return _("%(count)s km") % {"count": f"{metres / 1_000:.1f}"}


def walk_preview(_payload: Payload) -> str:
    return _("A walk has ended")


# --- who may see it ---------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Shown:
    """A share that runs, and where it is; None before the first point."""

    share: LiveShare
    point: Point | None


def running(conversation_id: UUID) -> Any:
    """Of people who are in it still, by messages that are there."""
    return LiveShare.objects.filter(
        conversation_id=conversation_id,
        ended_at__isnull=True,
        ends_at__gt=timezone.now(),
        message__deleted_at__isnull=True,
        conversation__members__person_id=F("person_id"),
        conversation__members__state=Member.State.ACTIVE,
    ).select_related("person__avatar", "message")


def list_live(viewer: Any, conversation_id: UUID) -> list[Shown]:
    """For who is in the conversation. Raises NotFound. Three queries."""
    selectors.get_place(viewer, conversation_id, active=True)
    shares = list(running(conversation_id).order_by("pk"))
    points = live_points.read([one.pk for one in shares]) if shares else {}
    return [Shown(one, points.get(one.pk)) for one in shares]


def get_own_share(person: Any, conversation_id: UUID, share_id: UUID) -> LiveShare:
    """One's own, running or over. Raises NotFound, also for who is out of the conversation. Three queries."""
    selectors.get_place(person, conversation_id, active=True)
    found = LiveShare.objects.filter(person_id=person.pk, conversation_id=conversation_id, pk=share_id).first()
    if found is None:
        raise NotFound
    return found


def ends_after(payload: Payload) -> timedelta:
    return timedelta(minutes=int(payload["minutes"]))


def share_of(message: Message) -> LiveShare:
    """Raises NotFound for a message of another kind."""
    found = LiveShare.objects.filter(message_id=message.pk).first()
    if found is None:
        raise NotFound
    return found


def is_in(conversation_id: UUID, person: Any) -> bool:
    seen = Conversation.objects.visible_to(person).filter(pk=conversation_id)
    here = Member.objects.filter(person_id=person.pk, state=Member.State.ACTIVE)
    return bool(seen.filter(pk__in=here.values("conversation_id")).exists())


def list_walkable(user: Any) -> list[Pet]:
    """The animals whose walks one may tick, by name. One query."""
    cared = Pet.objects.in_care_of(user, roles_with(Right.LOG_CARE))  # type: ignore[attr-defined]
    return list(cared.order_by("name", "pk")[: LIMITS.post_pets_max])
