"""Ticks in groups: what everybody, somebody or nobody has, as far as each lets others know."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from chat import actions, ticks
from chat.details import ChatSettings
from chat.models import Conversation
from chat.tests.factories import make_friends, make_talk, say
from tests.cast import client_of


@pytest.fixture
def group(cast: SimpleNamespace) -> Conversation:
    """ana's, with bruno and carla."""
    for person in (cast.bruno, cast.carla):
        make_friends(cast.ana, person)
    return actions.make_group(cast.ana, name="Parque", people=[cast.bruno, cast.carla])


def told(user: Any, group: Conversation) -> dict[str, Any]:
    found: dict[str, Any] = client_of(user).get(f"/api/v1/conversations/{group.pk}/ticks/").json()
    return found


def tick(user: Any, group: Conversation, seq: int) -> str:
    return ticks.marks_of(user, group.pk).tick_of(seq)


def test_a_message_is_sent_received_by_all_read_by_some_and_by_all(cast: SimpleNamespace, group: Conversation) -> None:
    seq = say(cast.ana, group).seq
    assert tick(cast.ana, group, seq) == "sent"
    actions.mark(cast.bruno, group.pk, delivered_seq=seq)
    assert tick(cast.ana, group, seq) == "sent"  # carla has it not
    actions.mark(cast.carla, group.pk, delivered_seq=seq)
    assert tick(cast.ana, group, seq) == "delivered"
    actions.mark(cast.bruno, group.pk, read_seq=seq)
    assert tick(cast.ana, group, seq) == "read_some"
    page = client_of(cast.ana).get(f"/chat/{group.pk}/").content.decode()
    assert "is-read_some" in page and "Read by some" in page
    actions.mark(cast.carla, group.pk, read_seq=seq)
    assert tick(cast.ana, group, seq) == "read"
    found = told(cast.ana, group)
    assert (found["read_seq"], found["read_by_some_seq"], found["delivered_seq"]) == (seq, seq, seq)
    assert {one["person_id"] for one in found["members"]} == {str(cast.bruno.pk), str(cast.carla.pk)}


def test_who_hides_their_reading_is_never_told_of(cast: SimpleNamespace, group: Conversation) -> None:
    seq = say(cast.ana, group).seq
    ChatSettings.objects.create(person=cast.bruno, shows_read=False)
    actions.mark(cast.bruno, group.pk, read_seq=seq)
    actions.mark(cast.carla, group.pk, delivered_seq=seq)
    found = told(cast.ana, group)
    assert [one["read_seq"] for one in found["members"] if one["person_id"] == str(cast.bruno.pk)] == [None]
    assert found["read_by_some_seq"] < seq and tick(cast.ana, group, seq) == "delivered"
    assert {one["read_seq"] for one in told(cast.bruno, group)["members"]} == {None}  # nor is told of others
    actions.mark(cast.carla, group.pk, read_seq=seq)
    assert tick(cast.ana, group, seq) == "read"  # by everyone who shows it


def test_the_info_of_a_message_says_who_has_it(cast: SimpleNamespace, group: Conversation) -> None:
    row = say(cast.ana, group)
    actions.mark(cast.bruno, group.pk, read_seq=row.seq)
    path = f"conversations/{group.pk}/messages/{row.id}/info/"
    found = client_of(cast.ana).get(f"/api/v1/{path}").json()
    assert [(one["person"]["handle"], one["state"]) for one in found["items"]] == [("bruno", "read"), ("carla", "sent")]
    assert (found["read_count"], found["delivered_count"], found["waiting_count"]) == (1, 0, 1)
    page = client_of(cast.ana).get(f"/chat/{group.pk}/m/{row.id}/info/").content.decode()
    assert "1 has read it" in page and "1 not yet" in page
    assert client_of(cast.bruno).get(f"/api/v1/{path}").status_code == 403
    assert client_of(cast.xavi).get(f"/api/v1/{path}").status_code == 404
    ChatSettings.objects.create(person=cast.ana, shows_read=False)
    found = client_of(cast.ana).get(f"/api/v1/{path}").json()
    assert {one["state"] for one in found["items"]} == {"delivered", "sent"} and not found["shows_read"]


def test_who_came_later_is_not_among_those_who_have_it(cast: SimpleNamespace, group: Conversation) -> None:
    row = say(cast.ana, group)
    make_friends(cast.ana, cast.xavi)
    actions.add_members(cast.ana, group.pk, [cast.xavi])
    page = ticks.list_holders(cast.ana, ticks.get_own_message(cast.ana, group.pk, row.id))
    assert {member.person.handle for member, _state in page.items} == {"bruno", "carla"}


def test_of_two_people_the_info_is_of_one(cast: SimpleNamespace) -> None:
    talk = make_talk(cast.ana, cast.bruno)
    row = say(cast.ana, talk)
    actions.mark(cast.bruno, talk.pk, delivered_seq=row.seq)
    page = client_of(cast.ana).get(f"/chat/{talk.pk}/m/{row.id}/info/").content.decode()
    assert "Received" in page and "Bruno" in page


def test_many_members_cost_no_more_queries(
    cast: SimpleNamespace, group: Conversation, django_assert_num_queries: Any
) -> None:
    say(cast.ana, group)
    with django_assert_num_queries(2):
        ticks.read_marks(cast.ana, group.pk)
