"""Groups: made with people who let it, led by their owner and admins, left or ended without a look back for who is out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

import accounts.actions
from chat import actions, selectors
from chat.actions.groups import GroupFull
from chat.details import ChatSettings
from chat.models import Conversation, Member, Message
from chat.tests.factories import make_friends, member, say
from core.limits import LIMITS
from petamigos.tests.matrix import make_file
from social.tests.factories import make_asset
from tests.cast import client_of

JSON = "application/json"
SITE_OR_API = pytest.mark.parametrize("door", ["site", "api"])


def call(user: Any, method: str, path: str, **data: Any) -> Any:
    return getattr(client_of(user), method)(f"/api/v1/conversations/{path}", data or None, content_type=JSON)


@pytest.fixture
def group(cast: SimpleNamespace) -> Conversation:
    """ana's, with bruno and carla."""
    for person in (cast.bruno, cast.carla):
        make_friends(cast.ana, person)
    return actions.make_group(cast.ana, name="Parque", people=[cast.bruno, cast.carla])


def told(user: Any, group: Conversation) -> list[str]:
    items = call(user, "get", f"{group.pk}/messages/").json()["items"]
    return [one["details"]["words"] if one["kind"] == "notice" else one["body"] for one in items]


@SITE_OR_API
def test_a_group_is_made_with_friends(cast: SimpleNamespace, door: str) -> None:
    make_friends(cast.ana, cast.bruno)
    if door == "api":
        made = call(cast.ana, "post", "groups/", name=" Parque ", handles=["bruno"]).json()
        assert (made["kind"], made["title"], made["role"]) == ("group", "Parque", "owner")
    else:
        assert (
            client_of(cast.ana).post("/chat/groups/new/", {"name": " Parque ", "people": ["bruno"]}).status_code == 302
        )
    group = Conversation.objects.get()
    say(cast.bruno, group, "Hola a todos")
    assert told(cast.ana, group) == ["Ana made the group “Parque”.", "Hola a todos"]


@pytest.mark.parametrize(
    ("setting", "relation", "works"),
    [
        ("friends", "friend", True), ("friends", "followed", True), ("friends", "follower", False),
        ("followers", "follower", True), ("followers", "stranger", False), ("everyone", "stranger", True),
        ("nobody", "friend", False), (None, "stranger", False), (None, "friend", True),
    ],
)  # fmt: skip
def test_only_who_lets_it_is_added(cast: SimpleNamespace, setting: str | None, relation: str, works: bool) -> None:
    from accounts.models import Follow

    ana, xavi = cast.ana, cast.xavi
    if setting:
        ChatSettings.objects.create(person=xavi, group_adders=setting)
    if relation == "friend":
        make_friends(ana, xavi)
    if relation in ("followed", "follower"):
        pair = (xavi, ana) if relation == "followed" else (ana, xavi)
        Follow.objects.create(follower=pair[0], target=pair[1], status=Follow.Status.ACCEPTED)
    answer = call(ana, "post", "groups/", name="Parque", handles=["xavi"])
    assert answer.status_code == (201 if works else 409)
    if not works:
        assert answer.json()["error"]["code"] == "cannot_be_added" and "Xavi" in answer.json()["error"]["message"]
    assert Conversation.objects.count() == int(works)


def test_who_blocks_is_in_no_new_group(cast: SimpleNamespace, group: Conversation) -> None:
    accounts.actions.block(cast.xavi, cast.ana)
    assert call(cast.ana, "post", f"{group.pk}/members/", handles=["xavi"]).status_code == 404
    assert not Member.objects.filter(person=cast.xavi).exists()


@SITE_OR_API
def test_who_comes_sees_what_is_said_from_then_on(cast: SimpleNamespace, group: Conversation, door: str) -> None:
    say(cast.ana, group, "before")
    make_friends(cast.ana, cast.xavi)
    if door == "api":
        assert call(cast.ana, "post", f"{group.pk}/members/", handles=["xavi"]).status_code == 204
    else:
        client_of(cast.ana).post(f"/chat/{group.pk}/group/act/", {"act": "add", "people": ["xavi"]})
    say(cast.ana, group, "after")
    assert told(cast.xavi, group) == ["Ana added Xavi.", "after"]
    assert call(cast.xavi, "get", f"{group.pk}/messages/?around_seq=1").json()["items"][0]["seq"] == 3


@SITE_OR_API
def test_who_is_removed_reads_nothing_more(cast: SimpleNamespace, group: Conversation, door: str) -> None:
    say(cast.ana, group, "until here")
    if door == "api":
        assert call(cast.ana, "delete", f"{group.pk}/members/carla/").status_code == 204
    else:
        client_of(cast.ana).post(f"/chat/{group.pk}/group/act/", {"act": "remove", "handle": "carla"})
    picture = make_file(cast.ana)
    row = say(cast.ana, group, "not for her", kind="photo", media_ids=[picture.pk])

    assert told(cast.carla, group)[-1] == "until here"
    assert told(cast.bruno, group)[-2:] == ["Ana removed Carla.", "not for her"]
    listed = client_of(cast.carla).get("/api/v1/conversations/").json()["items"][0]
    assert listed["last_message"]["preview"] == "until here" and not listed["can_write"]
    assert call(cast.carla, "get", f"{group.pk}/messages/{row.id}/").status_code == 404
    assert client_of(cast.carla).get(f"/media/{picture.pk}/320.jpg").status_code == 404
    answer = call(cast.carla, "post", f"{group.pk}/messages/", client_id=str(uuid4()), body="but")
    assert answer.json()["error"]["code"] == "not_in_conversation"
    page = client_of(cast.carla).get(f"/chat/{group.pk}/").content.decode()
    assert "until here" in page and "not for her" not in page
    assert [one["person"]["handle"] for one in call(cast.carla, "get", f"{group.pk}/members/").json()["items"]] == []


def test_who_left_comes_back_to_what_comes_then(cast: SimpleNamespace, group: Conversation) -> None:
    assert call(cast.bruno, "delete", f"{group.pk}/group/").status_code == 204
    say(cast.ana, group, "while away")
    actions.add_members(cast.ana, group.pk, [cast.bruno])
    say(cast.ana, group, "welcome back")
    assert told(cast.bruno, group) == ["Ana added Bruno.", "welcome back"]


def test_an_owner_hands_over_before_leaving(cast: SimpleNamespace, group: Conversation) -> None:
    assert call(cast.ana, "delete", f"{group.pk}/group/").json()["error"]["code"] == "owner_stays"
    assert call(cast.ana, "patch", f"{group.pk}/members/bruno/", role="owner").status_code == 204
    assert (member(group, cast.ana).role, member(group, cast.bruno).role) == ("admin", "owner")
    assert call(cast.ana, "delete", f"{group.pk}/group/").status_code == 204
    assert told(cast.carla, group)[-2:] == ["Ana handed the group over to Bruno.", "Ana left."]


def test_members_lead_nothing(cast: SimpleNamespace, group: Conversation) -> None:
    make_friends(cast.bruno, cast.xavi)
    before = Message.objects.count()
    for method, path, data in (
        ("patch", "group/", {"name": "Mine"}),
        ("post", "members/", {"handles": ["xavi"]}),
        ("patch", "members/carla/", {"role": "admin"}),
        ("delete", "members/carla/", {}),
        ("delete", "members/ana/", {}),
        ("patch", "", {"disappear_seconds": 86_400}),
    ):
        assert call(cast.bruno, method, f"{group.pk}/{path}", **data).status_code == 403, path
        assert call(cast.xavi, method, f"{group.pk}/{path}", **data).status_code == 404, path
    assert Message.objects.count() == before and member(group, cast.carla).state == "active"


def test_admins_lead_but_not_each_other(cast: SimpleNamespace, group: Conversation) -> None:
    for handle in ("bruno", "carla"):
        call(cast.ana, "patch", f"{group.pk}/members/{handle}/", role="admin")
    assert call(cast.bruno, "delete", f"{group.pk}/members/carla/").status_code == 403
    assert call(cast.bruno, "delete", f"{group.pk}/members/ana/").status_code == 403
    row = say(cast.ana, group, "rude")
    assert call(cast.bruno, "delete", f"{group.pk}/messages/{row.id}/?for=all").status_code == 204
    assert call(cast.bruno, "patch", f"{group.pk}/group/", name="Parque México").json()["title"] == "Parque México"


def test_members_may_be_let_to_add(cast: SimpleNamespace, group: Conversation) -> None:
    call(cast.ana, "patch", f"{group.pk}/group/", adders="members")
    make_friends(cast.bruno, cast.xavi)
    assert call(cast.bruno, "post", f"{group.pk}/members/", handles=["xavi"]).status_code == 204


def test_in_announcements_admins_write(cast: SimpleNamespace, group: Conversation) -> None:
    call(cast.ana, "patch", f"{group.pk}/group/", is_announcement=True)
    answer = call(cast.bruno, "post", f"{group.pk}/messages/", client_id=str(uuid4()), body="but")
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "only_admins_write")
    say(cast.ana, group, "Rain: no walk today")
    actions.react(cast.bruno, Message.objects.latest("seq"), "😢")
    assert "Only admins write in this group." in client_of(cast.bruno).get(f"/chat/{group.pk}/").content.decode()


def test_its_picture_is_seen_by_who_is_in_it(cast: SimpleNamespace, group: Conversation) -> None:
    picture = make_file(cast.ana)
    call(cast.ana, "patch", f"{group.pk}/group/", photo_id=str(picture.pk), description="Every Saturday")
    assert client_of(cast.bruno).get(f"/media/{picture.pk}/320.jpg").status_code == 200
    assert client_of(cast.xavi).get(f"/media/{picture.pk}/320.jpg").status_code == 404
    assert call(cast.ana, "patch", f"{group.pk}/group/", photo_id=str(make_asset(cast.bruno).pk)).status_code == 404


def test_a_group_is_full_one_day(cast: SimpleNamespace, group: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    import dataclasses

    from chat.actions import groups

    monkeypatch.setattr(groups, "LIMITS", dataclasses.replace(LIMITS, group_members_max=3))
    make_friends(cast.ana, cast.xavi)
    with pytest.raises(GroupFull):
        actions.add_members(cast.ana, group.pk, [cast.xavi])
    assert not Member.objects.filter(person=cast.xavi).exists()


def test_members_are_listed_by_who_is_in_it(
    cast: SimpleNamespace, group: Conversation, django_assert_num_queries: Any
) -> None:
    items = call(cast.bruno, "get", f"{group.pk}/members/?limit=2").json()
    assert [(one["person"]["handle"], one["role"]) for one in items["items"]] == [("ana", "owner"), ("bruno", "member")]
    rest = call(cast.bruno, "get", f"{group.pk}/members/?limit=2&cursor={items['next_cursor']}").json()
    assert [one["person"]["handle"] for one in rest["items"]] == ["carla"]
    assert call(cast.xavi, "get", f"{group.pk}/members/").status_code == 404
    with django_assert_num_queries(3):
        selectors.list_members(cast.ana, group.pk)


def test_blocked_people_meet_in_groups_and_nowhere_else(cast: SimpleNamespace, group: Conversation) -> None:
    """As long as both stay: neither is told that the other has blocked, and a group is nobody's to split."""
    accounts.actions.block(cast.bruno, cast.carla)
    say(cast.carla, group, "Hola")
    assert told(cast.bruno, group)[-1] == "Hola"
