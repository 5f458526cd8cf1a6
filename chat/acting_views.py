"""HTML doors of what one does with a message or a conversation; everything the script does, done by forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.signed_in import SignedInRequest
from chat import actions, ballots, links, policies, selectors, stickers, vet_bundles
from chat.actions import living
from chat.actions.marking import MUTES
from chat.forms import SettingsForm
from chat.kinds import Content, kind_of
from chat.models import Message
from chat.once import is_once
from chat.shown import bubbles, line_of, message_url
from core.errors import DomainError, Invalid
from core.limits import LIMITS

FORM = ["GET", "HEAD", "POST"]


def _back(conversation_id: UUID, seq: int | None = None) -> HttpResponse:
    return redirect(message_url(conversation_id, seq) if seq else reverse("chat_detail", args=[conversation_id]))


def attempt(request: HttpRequest, act: Callable[[], Any], said: str = "") -> bool:
    """Does it, or says why not. What is absent stays absent."""
    try:
        act()
    except DomainError as error:
        if error.status == 404:
            raise
        messages.error(request, str(error))
        return False
    if said:
        messages.success(request, said)
    return True


# --- a message --------------------------------------------------------------------------------------
@login_required
@require_safe
def message_detail(request: SignedInRequest, conversation_id: UUID, message_id: UUID) -> HttpResponse:
    """All one can do with a message, without a script."""
    row = selectors.get_conversation_row(request.user, conversation_id)
    found = selectors.get_message(request.user, conversation_id, message_id)
    message = Message.objects.get(pk=message_id)
    place = selectors.get_place(request.user, conversation_id)
    now = timezone.now()
    context = {
        "row": row,
        "bubble": bubbles(request.user, row, [found])[0],
        "emoji": actions.EMOJI,
        "can_edit": policies.can_edit(request.user.pk, message, now),
        "can_delete_for_all": policies.can_delete_for_all(place.member, message, now),
        "can_pin": policies.can_pin(place.conversation, place.member) and message.deleted_at is None,
        "can_forward": message.deleted_at is None
        and kind_of(message.kind).can_forward
        and not is_once(message.payload),
        "is_once": is_once(message.payload),
        "body": message.body,
        "nav": "chat",
    }
    return render(request, "chat/message_detail.html", context)


@login_required
@require_POST
def message_act(request: SignedInRequest, conversation_id: UUID, message_id: UUID) -> HttpResponse:
    """`act` names what is done: one of _DEEDS."""
    message = selectors.get_visible_message(request.user, conversation_id, message_id)
    act = _DEEDS.get(request.POST.get("act", ""))
    if act is None:
        raise Invalid(field="act")
    attempt(request, lambda: act(request, message))
    return _back(conversation_id, message.seq)


def _edit(request: SignedInRequest, message: Message) -> None:
    actions.edit_message(request.user, message, body=request.POST.get("body", ""))


def _vote(request: SignedInRequest, message: Message) -> None:
    chosen = [int(raw) for raw in request.POST.getlist("choice") if raw.isascii() and raw.isdigit() and len(raw) < 4]
    ballots.vote(request.user, message, chosen)


def _favour(request: SignedInRequest, message: Message, *, is_favourite: bool) -> None:
    stickers.favour(request.user, message.payload.get("sticker", ""), is_favourite=is_favourite)


_DEEDS: Final[dict[str, Callable[[SignedInRequest, Message], None]]] = {
    "edit": _edit,
    "vote": _vote,
    "close": lambda request, message: ballots.close_poll(request.user, message),
    "end_vet": lambda request, message: vet_bundles.end_bundle(request.user, message),
    "end_live": lambda request, message: living.stop_by_message(request.user, message),
    "react": lambda request, message: actions.react(request.user, message, request.POST.get("emoji", "")),
    "star": lambda request, message: actions.star(request.user, message, is_starred=True),
    "unstar": lambda request, message: actions.star(request.user, message, is_starred=False),
    "favour": lambda request, message: _favour(request, message, is_favourite=True),
    "unfavour": lambda request, message: _favour(request, message, is_favourite=False),
    "unlink": lambda request, message: links.remove_link(request.user, message),
    "pin": lambda request, message: actions.pin(request.user, message, is_pinned=True),
    "unpin": lambda request, message: actions.pin(request.user, message, is_pinned=False),
    "delete_me": lambda request, message: actions.hide_message(request.user, message),
    "delete_all": lambda request, message: actions.delete_for_all(request.user, message),
}


@login_required
@require_http_methods(FORM)
def message_forward(request: SignedInRequest, conversation_id: UUID, message_id: UUID) -> HttpResponse:
    """Choose among one's conversations, then pass it on."""
    message = selectors.get_visible_message(request.user, conversation_id, message_id)
    if request.method == "POST":
        ids, name = chosen_ids(request), request.POST.get("client_id", "")

        def act() -> None:
            actions.forward(request.user, message, ids, client_id=clean_id(name) or uuid4())

        if attempt(request, act, _("Forwarded.")):
            return _back(ids[0] if len(ids) == 1 else conversation_id)
    row = selectors.get_conversation_row(request.user, conversation_id)
    found = selectors.get_message(request.user, conversation_id, message_id)
    context = _choices(request) | {"bubble": bubbles(request.user, row, [found])[0], "row": row}
    return render(request, "chat/message_forward.html", context)


def clean_id(raw: str) -> UUID | None:
    try:
        return UUID(raw)
    except ValueError:
        return None


def chosen_ids(request: HttpRequest) -> list[UUID]:
    return [found for raw in request.POST.getlist("to") if (found := clean_id(raw))]


def _choices(request: SignedInRequest) -> dict[str, Any]:
    page = selectors.list_conversations(request.user, size=50)
    lines = [line_of(request.user, row) for row in page.items if row.state == "active" and not row.is_sealed]
    return {"lines": lines, "client_id": uuid4(), "most": LIMITS.chat_forwards_max, "nav": "chat"}


@login_required
@require_safe
def message_file(request: SignedInRequest, conversation_id: UUID, message_id: UUID) -> HttpResponseBase:
    return selectors.send_file(request.user, conversation_id, message_id)


# --- something of another room ----------------------------------------------------------------------
@login_required
@require_http_methods(FORM)
def chat_send(request: SignedInRequest) -> HttpResponse:
    """Sends a post or an animal into some of one's conversations: `post` or `pet` names it."""
    kind, name = ("pet", "pet_id") if request.GET.get("pet") else ("post", "post_id")
    wanted = clean_id(request.GET.get(kind, ""))
    shown = kind_of(kind).show
    card = shown(request.user, [{name: str(wanted)}])[0] if wanted and shown else None
    if card is None:
        return redirect("chat_list")
    if request.method == "POST":
        ids, first = chosen_ids(request), clean_id(request.POST.get("client_id", "")) or uuid4()

        def act() -> None:
            actions.send_to_each(request.user, ids, kind=kind, client_id=first, content=_content(request, name, wanted))

        if attempt(request, act, _("Sent.")):
            return _back(ids[0]) if len(ids) == 1 else redirect("chat_list")
    return render(request, "chat/chat_send.html", _choices(request) | {"card": card, "kind": kind})


def _content(request: HttpRequest, name: str, wanted: UUID | None) -> Content:
    return Content(request.POST.get("body", ""), fields={name: wanted})


# --- a conversation ---------------------------------------------------------------------------------
@login_required
@require_POST
def chat_keep(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """`act` names how one keeps a conversation, or what one answers to a request: one of _WAYS."""
    selectors.get_place(request.user, conversation_id)
    act = _WAYS.get(request.POST.get("act", ""))
    if act is None:
        raise Invalid(field="act")
    stays, said, do = act
    done = attempt(request, lambda: do(request, conversation_id), str(said()) if said else "")
    return _back(conversation_id) if stays or not done else redirect("chat_list")


def _disappear(request: SignedInRequest, pk: UUID) -> None:
    raw = request.POST.get("seconds", "")
    actions.let_disappear(request.user, pk, int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 12 else -1)


Way = tuple[bool, Callable[[], str] | None, Callable[[SignedInRequest, UUID], Any]]
_WAYS: Final[dict[str, Way]] = {
    "accept": (True, None, lambda request, pk: actions.accept_request(request.user, pk)),
    "decline": (False, lambda: _("The request is gone. They are not told."), lambda request, pk: actions.decline_request(request.user, pk)),
    "archive": (False, lambda: _("Archived."), lambda request, pk: actions.archive(request.user, pk, is_archived=True)),
    "unarchive": (True, None, lambda request, pk: actions.archive(request.user, pk, is_archived=False)),
    "read": (True, None, lambda request, pk: actions.mark(request.user, pk, read_seq=2**53)),
    "unread": (False, None, lambda request, pk: actions.mark_unread(request.user, pk)),
    "clear": (False, lambda: _("All that was said is gone for you."), lambda request, pk: actions.clear(request.user, pk)),
    "disappear": (True, None, _disappear),
    "mute": (True, lambda: _("Muted."), lambda request, pk: actions.mute(request.user, pk, request.POST.get("span", "always"))),
    "unmute": (True, None, lambda request, pk: actions.mute(request.user, pk, "")),
}  # fmt: skip
SPANS: Final = tuple(MUTES)


@login_required
@require_http_methods(FORM)
def chat_settings(request: SignedInRequest) -> HttpResponse:
    form = SettingsForm(request.POST or None, instance=selectors.settings_of(request.user))
    if request.method == "POST" and form.is_valid():
        actions.choose_settings(request.user, form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("chat_settings")
    context = {"form": form, "nav": "settings", "place": "chat"}
    return render(request, "chat/chat_settings.html", context, status=422 if form.errors else 200)
