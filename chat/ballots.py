"""The kind that asks: a question with answers, one choice or several, votes counted and not hidden from each other."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from chat import selectors, sending
from chat.actions.changing import change
from chat.details import PollVote
from chat.errors import CannotBeChanged
from chat.kinds import Content, MessageKind, Payload, Taken
from chat.models import Message
from core.errors import Invalid
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_line

OPTIONS_MIN: Final = 2


def take_poll(_sender: Any, content: Content) -> Taken:
    question = clean_line(content.body, most=LIMITS.chat_poll_option_max * 3, field="body", required=True)
    given = content.fields.get("options")
    lines = [str(one) for one in given] if isinstance(given, list | tuple) else []
    options = [clean_line(one, most=LIMITS.chat_poll_option_max, field="options") for one in lines]
    options = list(dict.fromkeys(one for one in options if one))
    if not OPTIONS_MIN <= len(options) <= LIMITS.chat_poll_options_max:
        raise Invalid(
            _("Write %(least)d to %(most)d different answers."),
            field="options",
            least=OPTIONS_MIN,
            most=LIMITS.chat_poll_options_max,
        )
    return Taken(question, {"options": options, "allows_several": bool(content.fields.get("allows_several"))})


def poll_details(payload: Payload) -> dict[str, Any]:
    return {
        "options": payload.get("options", []),
        "allows_several": bool(payload.get("allows_several")),
        "is_closed": bool(payload.get("is_closed")),
    }


@transaction.atomic
def vote(user: Any, message: Message, choices: list[int]) -> None:
    """Sets one's votes; none takes them back. Repeating it changes nothing. Raises CannotBeChanged, Invalid on `choices`."""
    check_rate("chat.change", account=user)
    sending.lock(message.conversation_id)
    row = Message.objects.get(pk=message.pk)
    selectors.get_place(user, row.conversation_id, active=True)
    if row.kind != "poll" or row.deleted_at is not None or row.payload.get("is_closed"):
        raise CannotBeChanged
    wanted = set(choices)
    known = range(len(row.payload["options"]))
    if any(one not in known for one in wanted) or (len(wanted) > 1 and not row.payload["allows_several"]):
        raise Invalid(_("Choose one of the list."), field="choices")
    own = PollVote.objects.filter(message=row, person_id=user.pk)
    if set(own.values_list("choice", flat=True)) == wanted:
        return
    own.delete()
    PollVote.objects.bulk_create(PollVote(message=row, person_id=user.pk, choice=one) for one in sorted(wanted))
    change(row, "voted", viewer=user)


@transaction.atomic
def close_poll(user: Any, message: Message) -> None:
    """By who asked: no more votes. Repeating it changes nothing. Raises CannotBeChanged."""
    sending.lock(message.conversation_id)
    row = Message.objects.get(pk=message.pk)
    selectors.get_place(user, row.conversation_id, active=True)
    if row.kind != "poll" or row.deleted_at is not None or row.sender_id != user.pk:
        raise CannotBeChanged
    if not row.payload.get("is_closed"):
        change(row, "voted", viewer=user, payload=row.payload | {"is_closed": True})


POLL: Final = MessageKind(
    "poll", _("Poll"), "chart-no-axes-column", take_poll, lambda body, _payload: body, details=poll_details,
    can_forward=False,
)  # fmt: skip
