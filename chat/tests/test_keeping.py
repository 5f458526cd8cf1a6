"""How one keeps conversations: read, muted, archived, cleared, drafts; and being told outside of the chat."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from chat import actions, expiring, selectors
from chat.models import Conversation, Message
from chat.tasks import tell_unread
from chat.tests.factories import make_request, make_talk, member, say
from core.models import OutboxMessage
from core.queue import drain
from notifications.models import Notification
from petamigos.tests.matrix import make_file
from tests.cast import client_of

JSON = "application/json"


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def listed(user: Any, folder: str = "inbox") -> list[str]:
    items = client_of(user).get(f"/api/v1/conversations/?folder={folder}").json()["items"]
    return [one["title"] for one in items]


def change(user: Any, talk: Conversation, **data: Any) -> Any:
    return client_of(user).patch(f"/api/v1/conversations/{talk.pk}/", data, content_type=JSON)


def test_marks_only_go_on_and_not_beyond_the_end(cast: SimpleNamespace, talk: Conversation) -> None:
    for _number in range(3):
        say(cast.ana, talk)
    url = f"/api/v1/conversations/{talk.pk}/marks/"
    for asked, becomes in ((2, 2), (1, 2), (99, 3)):
        answer = client_of(cast.bruno).put(url, {"read_seq": asked}, content_type=JSON)
        assert answer.json() == {"read_seq": becomes}
    row = client_of(cast.ana).get("/api/v1/conversations/").json()["items"][0]
    assert (row["others_read_seq"], row["others_delivered_seq"]) == (3, 3)


@pytest.mark.parametrize("hider", ["ana", "bruno"])
def test_who_hides_read_ticks_sees_none_and_shows_none(cast: SimpleNamespace, talk: Conversation, hider: str) -> None:
    client_of(getattr(cast, hider)).patch("/api/v1/me/chat/settings/", {"shows_read": False}, content_type=JSON)
    say(cast.ana, talk)
    actions.mark(cast.bruno, talk.pk, read_seq=1)
    row = client_of(cast.ana).get("/api/v1/conversations/").json()["items"][0]
    assert (row["others_read_seq"], row["others_delivered_seq"]) == (0, 1)


def test_archived_cleared_and_unread(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk, "before")
    change(cast.bruno, talk, is_archived=True)
    assert listed(cast.bruno) == [] and listed(cast.bruno, "archived") == ["Ana"]
    change(cast.bruno, talk, is_archived=False)
    client_of(cast.bruno).delete(f"/api/v1/conversations/{talk.pk}/")
    assert listed(cast.bruno) == [] and listed(cast.ana) == ["Bruno"]
    assert selectors.list_messages(cast.bruno, talk.pk).rows == []
    assert len(selectors.list_messages(cast.ana, talk.pk).rows) == 1
    say(cast.ana, talk, "after")
    assert [row.body for row in selectors.list_messages(cast.bruno, talk.pk).rows] == ["after"]
    actions.mark(cast.bruno, talk.pk, read_seq=2)
    assert change(cast.bruno, talk, is_unread=True).json()["unread_count"] == 1


def test_the_badge_counts_conversations_that_call(cast: SimpleNamespace, talk: Conversation) -> None:
    other = make_talk(cast.carla, cast.bruno)
    say(cast.ana, talk)
    say(cast.ana, talk)
    say(cast.carla, other)
    assert client_of(cast.bruno).get("/api/v1/me/chat/").json()["unread_count"] == 2
    change(cast.bruno, talk, mute="hour")
    assert client_of(cast.bruno).get("/api/v1/me/chat/").json()["unread_count"] == 1
    page = client_of(cast.bruno).get("/chat/").content.decode()
    assert 'data-unread data-count="1"' in page
    change(cast.bruno, talk, mute="")
    assert client_of(cast.bruno).get("/api/v1/me/chat/").json()["unread_count"] == 2


def test_a_draft_is_ones_own_and_goes_with_sending(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk)
    assert change(cast.bruno, talk, draft="  half a thou").json()["draft"] == "  half a thou"
    assert client_of(cast.ana).get(f"/api/v1/conversations/{talk.pk}/").json()["draft"] == ""
    say(cast.bruno, talk, "half a thought")
    assert member(talk, cast.bruno).draft == ""


# --- told outside ---------------------------------------------------------------------------------
def test_who_is_away_is_told_once_for_many_and_not_any_more_when_read(
    cast: SimpleNamespace, talk: Conversation
) -> None:
    for _number in range(3):
        say(cast.ana, talk, "secret words")
    assert OutboxMessage.objects.filter(task="chat.tell_unread", arguments__conversation_id=str(talk.pk)).count() == 1
    OutboxMessage.objects.update(run_after=timezone.now())
    drain()
    (line,) = client_of(cast.bruno).get("/api/v1/notifications/").json()["items"]
    assert line["words"] == "Ana wrote to you." and line["url"] == f"/chat/{talk.pk}/"
    actions.mark(cast.bruno, talk.pk, read_seq=3)
    drain()
    assert not Notification.objects.filter(recipient=cast.bruno).exists()


def test_who_answers_is_not_told_any_more(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk)
    tell_unread(conversation_id=str(talk.pk))
    assert Notification.objects.filter(recipient=cast.bruno).count() == 1
    say(cast.bruno, talk, "By the quick answer of a phone, that never opened the room")
    drain()
    assert not Notification.objects.filter(recipient=cast.bruno).exists()


def test_words_are_told_only_to_who_wants_that(cast: SimpleNamespace, talk: Conversation) -> None:
    actions.choose_settings(cast.bruno, {"tells_words": True})
    say(cast.ana, talk, "At six?")
    tell_unread(conversation_id=str(talk.pk))
    (line,) = client_of(cast.bruno).get("/api/v1/notifications/").json()["items"]
    assert line["words"] == "Ana: At six?"


@pytest.mark.parametrize("why", ["muted", "read", "restricted", "archived"])
def test_who_does_not_want_to_hear_is_not_told(cast: SimpleNamespace, talk: Conversation, why: str) -> None:
    from accounts.actions.quiet import restrict

    say(cast.ana, talk)
    if why == "muted":
        actions.mute(cast.bruno, talk.pk, "always")
    if why == "read":
        actions.mark(cast.bruno, talk.pk, read_seq=1)
    if why == "restricted":
        restrict(cast.bruno, cast.ana)
    if why == "archived":
        actions.archive(cast.bruno, talk.pk, is_archived=True)
    tell_unread(conversation_id=str(talk.pk))
    assert not Notification.objects.filter(recipient=cast.bruno).exists()


def test_a_name_that_is_called_is_heard_through_a_mute(cast: SimpleNamespace, talk: Conversation) -> None:
    actions.mute(cast.bruno, talk.pk, "always")
    say(cast.ana, talk, "@bruno, come")
    tell_unread(conversation_id=str(talk.pk))
    assert Notification.objects.filter(recipient=cast.bruno, kind="message").count() == 1


def test_a_request_is_told_as_one_and_once(cast: SimpleNamespace) -> None:
    talk = make_request(cast.xavi, cast.carla)
    tell_unread(conversation_id=str(talk.pk))
    say(cast.xavi, talk, "Hello?")
    tell_unread(conversation_id=str(talk.pk))
    rows = Notification.objects.filter(recipient=cast.carla)
    assert [row.kind for row in rows] == ["message_request"]


# --- what disappears --------------------------------------------------------------------------------
def test_what_disappears_is_gone_from_everywhere(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk, "stays")
    assert change(cast.bruno, talk, disappear_seconds=86_400).json()["disappear_seconds"] == 86_400
    picture = make_file(cast.ana)
    row = say(cast.ana, talk, "goes", kind="photo", media_ids=[picture.pk])
    assert row.expires_at is not None
    answer = say(cast.bruno, talk, "Lovely", reply_to_id=row.id)
    assert answer.reply_json is not None
    assert [one.kind for one in selectors.list_messages(cast.bruno, talk.pk).rows] == [
        "text",
        "notice",
        "photo",
        "text",
    ]

    Message.objects.filter(pk=row.id).update(expires_at=timezone.now() - timedelta(seconds=1))

    assert [one.kind for one in selectors.list_messages(cast.bruno, talk.pk).rows] == ["text", "notice", "text"]
    assert client_of(cast.bruno).get(f"/media/{picture.pk}/320.jpg").status_code == 404
    assert selectors.get_message(cast.bruno, talk.pk, answer.id).reply_json is None
    assert expiring.sweep_expired() == 1
    assert not Message.objects.filter(pk=row.id).exists()
    assert not type(picture).objects.filter(pk=picture.pk).exists()
    say(cast.bruno, talk, "and on")
    assert [one.seq for one in selectors.list_messages(cast.ana, talk.pk).rows] == [1, 2, 4, 5]


@pytest.mark.parametrize("seconds", [-1, 5, 86_401])
def test_only_offered_times_are_taken(cast: SimpleNamespace, talk: Conversation, seconds: int) -> None:
    assert change(cast.ana, talk, disappear_seconds=seconds).status_code == 422
    talk.refresh_from_db()
    assert talk.disappear_seconds is None


# --- data rights ------------------------------------------------------------------------------------
def test_who_is_erased_leaves_empty_places(cast: SimpleNamespace, talk: Conversation) -> None:
    from chat.erasure import erase_person

    say(cast.ana, talk, "hers")
    say(cast.bruno, talk, "his")
    alone = make_talk(cast.ana, cast.carla)
    erase_person(cast.ana.pk)
    erase_person(cast.ana.pk)
    rows = selectors.list_messages(cast.bruno, talk.pk).rows
    assert [(row.body, row.is_deleted) for row in rows] == [("", True), ("his", False)]
    cast.ana.delete()
    row = client_of(cast.bruno).get("/api/v1/conversations/").json()["items"][0]
    assert (row["title"], row["can_write"], row["person"]) == ("Deleted account", False, None)
    assert Conversation.objects.filter(pk=alone.pk).exists()
    erase_person(cast.carla.pk)
    assert not Conversation.objects.filter(pk=alone.pk).exists()
