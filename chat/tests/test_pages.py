"""The pages of the chat, as who has no scripts uses them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

from chat.models import Conversation, Message
from chat.tests.factories import make_request, make_talk, say
from moderation.models import Case, Snapshot
from social.tests.factories import make_post
from tests.cast import client_of
from tests.site import picture


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def text_of(answer: Any) -> str:
    return answer.content.decode()


def test_looking_makes_no_conversation_and_the_first_words_do(cast: SimpleNamespace) -> None:
    page = client_of(cast.xavi).get("/chat/with/carla/")
    assert page.status_code == 200 and "as a request" in text_of(page)
    assert not Conversation.objects.exists()
    answer = client_of(cast.xavi).post("/chat/with/carla/", {"body": "Hola"})
    talk = Conversation.objects.get()
    assert answer.headers["Location"] == f"/chat/{talk.pk}/" and Message.objects.get().body == "Hola"
    assert client_of(cast.xavi).get("/chat/with/carla/").headers["Location"] == f"/chat/{talk.pk}/"
    asked = text_of(client_of(cast.carla).get(f"/chat/{talk.pk}/"))
    assert "Do you want to hear from Xavi?" in asked and "data-composer" not in asked


def test_a_form_sent_twice_is_one_message(cast: SimpleNamespace, talk: Conversation) -> None:
    body = {"body": "Hola", "client_id": str(uuid4())}
    for _twice in range(2):
        assert client_of(cast.ana).post(f"/chat/{talk.pk}/", body).headers["Location"] == f"/chat/{talk.pk}/#m-1"
    assert Message.objects.count() == 1


def test_photos_go_with_the_form(cast: SimpleNamespace, talk: Conversation) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    photo = SimpleUploadedFile("a.jpg", picture((80, 60)), content_type="image/jpeg")
    client_of(cast.ana).post(f"/chat/{talk.pk}/", {"body": "Mira", "photos": [photo]})
    message = Message.objects.get()
    assert (message.kind, message.body, message.attachments.count()) == ("photo", "Mira", 1)


def test_what_was_refused_comes_back_with_what_was_written(cast: SimpleNamespace, talk: Conversation) -> None:
    answer = client_of(cast.ana).post(f"/chat/{talk.pk}/", {"kind": "poll", "body": "When?", "options": ["Only one"]})
    assert answer.status_code == 422 and "different answers" in text_of(answer)
    assert not Message.objects.exists()


def test_words_are_escaped_in_page_and_data(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk, "</script><img src=x onerror=alert(1)>")
    page = text_of(client_of(cast.bruno).get(f"/chat/{talk.pk}/"))
    assert "<img src=x" not in page and "</script><img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page


def test_the_new_ones_are_marked_and_the_quote_leads_there(cast: SimpleNamespace, talk: Conversation) -> None:
    asked = say(cast.ana, talk, "When?")
    say(cast.bruno, talk, "At six", reply_to_id=asked.id)
    page = text_of(client_of(cast.ana).get(f"/chat/{talk.pk}/"))
    assert 'id="new"' in page and f'href="?at={asked.seq}#m-{asked.seq}"' in page
    answering = text_of(client_of(cast.ana).get(f"/chat/{talk.pk}/?reply={asked.id}"))
    assert "Answer to Ana" in answering and f'name="reply_to" value="{asked.id}"' in answering


def test_a_post_is_sent_from_its_sheet(cast: SimpleNamespace, talk: Conversation) -> None:
    post = make_post(cast.bruno, "Rex found the fountain")
    sheet = text_of(client_of(cast.ana).get(f"/p/{post.pk}/share/"))
    assert f"/chat/send/?post={post.pk}" in sheet
    url = f"/chat/send/?post={post.pk}"
    assert "Rex found the fountain" in text_of(client_of(cast.ana).get(url))
    name = str(uuid4())
    for _twice in range(2):
        client_of(cast.ana).post(url, {"to": [str(talk.pk)], "body": "look", "client_id": name})
    message = Message.objects.get()
    assert (message.kind, message.payload, message.body) == ("post", {"post_id": str(post.pk)}, "look")


def test_a_request_is_answered_by_forms(cast: SimpleNamespace) -> None:
    talk = make_request(cast.xavi, cast.carla)
    assert "Xavi" in text_of(client_of(cast.carla).get("/chat/requests/"))
    client_of(cast.carla).post(f"/chat/{talk.pk}/keep/", {"act": "accept"})
    assert "data-composer" in text_of(client_of(cast.carla).get(f"/chat/{talk.pk}/"))


@pytest.mark.parametrize("act", ["", "nothing", "__class__"])
def test_unknown_deeds_are_refused(cast: SimpleNamespace, talk: Conversation, act: str) -> None:
    row = say(cast.ana, talk)
    assert client_of(cast.ana).post(f"/chat/{talk.pk}/keep/", {"act": act}).status_code == 422
    assert client_of(cast.ana).post(f"/chat/{talk.pk}/m/{row.id}/act/", {"act": act}).status_code == 422


def test_a_message_is_reported_and_read_through_its_case(cast: SimpleNamespace, talk: Conversation) -> None:
    say(cast.ana, talk, "before")
    row = say(cast.bruno, talk, "something rude")
    url = f"/report/message/{row.id}/"
    assert client_of(cast.carla).get(url).status_code == 404
    client_of(cast.ana).post(url, {"reason": "harassment", "words": ""})
    assert Case.objects.count() == 1
    assert "something rude" in Snapshot.objects.get().text


def test_settings_are_kept(cast: SimpleNamespace) -> None:
    client_of(cast.ana).post("/settings/chat/", {"shows_typing": "on", "group_adders": "nobody"})
    told = client_of(cast.ana).get("/api/v1/me/chat/settings/").json()
    kept = {"shows_read": False, "shows_typing": True, "tells_words": False, "relays_calls": False}
    assert told == {**kept, "group_adders": "nobody"}


def test_a_page_costs_the_same_with_few_and_many(
    cast: SimpleNamespace, talk: Conversation, django_assert_max_num_queries: Any
) -> None:
    client = client_of(cast.ana)
    say(cast.bruno, talk, "one")
    client.get(f"/chat/{talk.pk}/")
    with django_assert_max_num_queries(24) as few:
        client.get(f"/chat/{talk.pk}/")
    for number in range(14):
        say(cast.bruno, talk, f"number {number}")
    make_talk(cast.ana, cast.carla)
    say(cast.ana, Conversation.objects.latest("pk"))
    with django_assert_max_num_queries(len(few.captured_queries)):
        client.get(f"/chat/{talk.pk}/")
