"""The gallery of a conversation: what is in which tab, by pages, and what is in none for whom."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from chat import actions
from chat.models import Conversation, Member, Message
from chat.tests.factories import make_talk, say
from chat.tests.test_kinds import make_pdf
from petamigos.tests.recording_things import make_recording
from social.tests.factories import make_asset
from tests.cast import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def seqs(user: Any, talk: Conversation, tab: str, **asked: Any) -> list[int]:
    answer = client_of(user).get(f"/api/v1/conversations/{talk.pk}/media/", {"tab": tab, **asked})
    assert answer.status_code == 200, answer.content
    return [one["seq"] for one in answer.json()["items"]]


def fill(cast: SimpleNamespace, talk: Conversation) -> dict[str, Any]:
    return {
        "words": say(cast.ana, talk, "Hola"),
        "photo": say(cast.ana, talk, "", kind="photo", media_ids=[make_asset(cast.ana).pk]),
        "video": say(cast.bruno, talk, "", kind="video", media_ids=[make_recording(cast.bruno, kind="video").pk]),
        "link": say(cast.ana, talk, "Mira https://example.org/perros"),
        "file": say(cast.ana, talk, "", kind="file", media_ids=[make_pdf(cast.ana).pk], fields={"name": "plan"}),
        "voice": say(cast.bruno, talk, "", kind="voice", media_ids=[make_recording(cast.bruno).pk]),
    }


NOTHING: dict[str, list[int]] = {"photos": [], "links": [], "files": [], "voice": []}
EXPECTED = {"photos": [3, 2], "links": [4], "files": [5], "voice": [6]}


def test_each_tab_holds_its_kind_the_newest_first(
    cast: SimpleNamespace, talk: Conversation, django_assert_num_queries: Any
) -> None:
    fill(cast, talk)
    assert {tab: seqs(cast.bruno, talk, tab) for tab in EXPECTED} == EXPECTED
    for tab, place in (("photos", "?at=3#m-3"), ("links", "example.org"), ("files", "plan.pdf"), ("voice", "<audio")):
        page = client_of(cast.bruno).get(f"/chat/{talk.pk}/media/?tab={tab}").content.decode()
        assert place in page
    assert f"/chat/{talk.pk}/media/" in client_of(cast.ana).get(f"/chat/{talk.pk}/").content.decode()
    from chat.gallery import list_media

    with django_assert_num_queries(1):
        list_media(cast.ana, talk.pk, "photos")


def test_pages_go_on_where_the_last_one_ended(cast: SimpleNamespace, talk: Conversation) -> None:
    for number in range(5):
        say(cast.ana, talk, f"https://example.org/{number}")
    url, found, asked = f"/api/v1/conversations/{talk.pk}/media/", [], {"tab": "links", "limit": "2"}
    while True:
        page = client_of(cast.bruno).get(url, asked).json()
        found += [one["seq"] for one in page["items"]]
        if not page["next_cursor"]:
            break
        asked["cursor"] = page["next_cursor"]
    assert found == [5, 4, 3, 2, 1]
    assert "cursor=" not in client_of(cast.bruno).get(f"/chat/{talk.pk}/media/?tab=links").content.decode()


@pytest.mark.parametrize("asked", [{"tab": "all"}, {"cursor": "nonsense"}])
def test_nonsense_is_refused(cast: SimpleNamespace, talk: Conversation, asked: dict[str, str]) -> None:
    assert client_of(cast.ana).get(f"/api/v1/conversations/{talk.pk}/media/", asked).status_code == 422


@pytest.mark.parametrize("how", ["deleted", "hidden", "expired", "cleared"])
def test_what_is_out_of_sight_is_in_no_tab(cast: SimpleNamespace, talk: Conversation, how: str) -> None:
    made = fill(cast, talk)
    for row in made.values():
        message = Message.objects.get(pk=row.id)
        if how == "deleted":
            actions.delete_for_all(message.sender, message)
        elif how == "hidden":
            actions.hide_message(cast.bruno, message)
        elif how == "expired":
            Message.objects.filter(pk=row.id).update(expires_at=timezone.now() - timedelta(seconds=1))
    if how == "cleared":
        actions.clear(cast.bruno, talk.pk)
    assert {tab: seqs(cast.bruno, talk, tab) for tab in EXPECTED} == NOTHING
    seen = EXPECTED if how in ("hidden", "cleared") else NOTHING
    assert {tab: seqs(cast.ana, talk, tab) for tab in EXPECTED} == seen


def test_who_joined_later_finds_nothing_from_before(cast: SimpleNamespace) -> None:
    group = Conversation.objects.create(kind="group", name="Parque")
    for person in (cast.ana, cast.bruno):
        Member.objects.create(conversation=group, person=person)
    say(cast.ana, group, "https://example.org/before")
    Member.objects.create(conversation=group, person=cast.carla, joined_seq=1)
    say(cast.ana, group, "https://example.org/after")
    assert seqs(cast.carla, group, "links") == [2] and seqs(cast.bruno, group, "links") == [2, 1]
    assert client_of(cast.dora).get(f"/chat/{group.pk}/media/").status_code == 404
