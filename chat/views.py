"""HTML doors of the chat: the list, a conversation, and the first words to somebody."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.people import person_of
from accounts.selectors import get_user
from accounts.signed_in import SignedInRequest
from accounts.views import is_htmx, next_url
from chat import actions, composing, inbox, live, selectors
from chat.conversations import can_write, title_of
from chat.errors import TalkingToYourself
from chat.forms import MessageForm
from chat.room_extras import room_extras
from chat.seals_views import sealed_room
from chat.shown import bubbles, face_of_conversation, line_of, script_data
from chat.stickers import tray_of
from chat.wallpapers import wallpaper_of
from core.errors import DomainError
from core.forms import add_error
from core.limits import LIMITS
from pets.selectors import list_own_pets

FORM = ["GET", "HEAD", "POST"]


def _list_context(request: SignedInRequest, folder: str, current: UUID | None = None) -> dict[str, Any]:
    page = selectors.list_conversations(request.user, folder=folder, cursor=request.GET.get("cursor"))
    return {
        "lines": [line_of(request.user, row, current) for row in page.items],
        "next_url": next_url(request, page) if current is None else "",
        "folder": folder,
        "request_count": inbox.count_requests(request.user.pk),
        "nav": "chat",
    }


def _list(request: SignedInRequest, folder: str) -> HttpResponse:
    context = _list_context(request, folder)
    template = "chat/lines.html" if is_htmx(request) else "chat/chat_list.html"
    return render(request, template, context)


@login_required
@require_safe
def chat_list(request: SignedInRequest) -> HttpResponse:
    return _list(request, "inbox")


@login_required
@require_safe
def chat_requests(request: SignedInRequest) -> HttpResponse:
    """Who does not know one and wants to write."""
    return _list(request, "requests")


@login_required
@require_safe
def chat_archived(request: SignedInRequest) -> HttpResponse:
    return _list(request, "archived")


@login_required
@require_http_methods(FORM)
def chat_detail(request: SignedInRequest, conversation_id: UUID) -> HttpResponse:
    """A conversation; a form sends a message. `at` is a number to begin around, `reply` what is answered."""
    row = selectors.get_conversation_row(request.user, conversation_id)
    if row.is_sealed:
        return sealed_room(request, row, _list_context(request, _folder_of(row), row.id))
    form = MessageForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            said = composing.send(request, form, conversation_id)
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect(f"{reverse('chat_detail', args=[conversation_id])}#m-{said.seq}")
    context = _room_context(request, row, form)
    return render(request, "chat/chat_detail.html", context, status=422 if form.errors else 200)


def _number(raw: str | None) -> int | None:
    return int(raw) if raw and raw.isascii() and raw.isdigit() and len(raw) < 16 else None


def _where(request: SignedInRequest, row: inbox.ConversationRow) -> tuple[int | None, int | None]:
    """Around which number, or before which."""
    around, before = _number(request.GET.get("at")), _number(request.GET.get("before"))
    if around is None and before is None and row.unread_count > selectors.HISTORY_SIZE // 2:
        around = max(row.read_seq, row.joined_seq) + 1  # where the new ones begin
    return around, before


def _room_context(request: SignedInRequest, row: inbox.ConversationRow, form: MessageForm) -> dict[str, Any]:
    user = request.user
    around, before = _where(request, row)
    found = selectors.list_messages(user, row.id, before=before, around=around)
    pinned = selectors.list_pinned(user, row.id)
    shown = bubbles(user, row, found.rows)
    answered, composer = _answered(request, row), _composer(user, form, row.draft)
    return _list_context(request, _folder_of(row), row.id) | {
        "row": row,
        "title": title_of(row),
        "face": face_of_conversation(row),
        "can_write": can_write(row),
        "is_request": row.state == "request",
        "is_waiting": row.is_direct and row.other_state in ("request", "declined"),
        "is_present": selectors.is_present(user, row),
        "bubbles": shown,
        "pinned": bubbles(user, row, pinned),
        "older_seq": found.rows[0].seq if found.rows and _has_older(found, row, around) else None,
        "is_newest": not found.rows or found.rows[-1].seq >= found.last_seq or (around is None and before is None),
        "extras": room_extras(user, row, shown),
        "answered": answered,
        "wallpaper": wallpaper_of(user, row.id),
        "script_data": script_data(user, row, found, pinned) | {"stickers": composer["stickers"]},
        **composer,
    }


def _has_older(found: Any, row: inbox.ConversationRow, around: int | None) -> bool:
    return found.has_more if around is None else found.rows[0].seq > row.joined_seq + 1


def _folder_of(row: inbox.ConversationRow) -> str:
    return "requests" if row.state == "request" else "archived" if row.is_archived else "inbox"


def _answered(request: SignedInRequest, row: inbox.ConversationRow) -> Any:
    """What is answered, when the address says so and it is there."""
    raw = request.GET.get("reply") or request.POST.get("reply_to")
    if not raw:
        return None
    try:
        found = selectors.get_message(request.user, row.id, UUID(raw))
    except (ValueError, DomainError):
        return None
    return bubbles(request.user, row, [found])[0]


def _composer(user: Any, form: MessageForm, draft: str = "") -> dict[str, Any]:
    return {
        "form": form,
        "draft": draft,
        "client_id": uuid4(),
        "message_max": LIMITS.message_max,
        "pictures_max": LIMITS.message_pictures_max,
        "own_pets": list_own_pets(user),
        "walk_pets": live.list_walkable(user),
        "stickers": tray_of(user),
        "poll_blanks": range(4),
    }


@login_required
@require_http_methods(FORM)
def chat_with(request: SignedInRequest, handle: str) -> HttpResponse:
    """The conversation with somebody; before the first words there is none, and looking makes none."""
    person = get_user(request.user, handle)
    if person.pk == request.user.pk:
        raise TalkingToYourself
    found = selectors.find_direct(request.user, person.pk)
    if found is not None and request.method != "POST" and selectors.is_there(request.user, found.pk):
        return redirect("chat_detail", found.pk)
    form = MessageForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            conversation = actions.open_direct(request.user, person)
            composing.send(request, form, conversation.pk)
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect("chat_detail", conversation.pk)
    context = _list_context(request, "inbox") | _composer(request.user, form) | {"next_url": ""}
    context |= {"person": person_of(request.user, person), "reached": selectors.how_to_reach(request.user, person)}
    return render(request, "chat/chat_with.html", context, status=422 if form.errors else 200)


@login_required
@require_safe
def chat_new(request: SignedInRequest) -> HttpResponse:
    """Whom to write to: friends and people one follows; others by their handle."""
    query = request.GET.get("q", "")[: LIMITS.search_query_max]
    people = selectors.list_reachable(request.user, query)
    context = _list_context(request, "inbox") | {"next_url": "", "query": query}
    context["people"] = [person_of(request.user, one) for one in people]
    return render(request, "chat/chat_new.html", context)
