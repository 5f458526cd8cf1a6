"""Links into groups: who makes them, who comes in by one, who asks, and whom nothing lets in."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import jsonschema
import pytest
from django.utils import timezone

import accounts.actions
from chat import actions, group_frames
from chat.actions import linking
from chat.group_links import GroupLink, JoinRequest
from chat.models import Conversation, Member
from chat.tests.factories import make_friends, member, say
from core.limits import LIMITS
from core.queue import drain
from core.realtime import capture
from notifications.models import Notification
from petamigos.tests.matrix import make_file
from tests.cast import client_of

JSON = "application/json"
SITE_OR_API = pytest.mark.parametrize("door", ["site", "api"])


def call(user: Any, method: str, path: str, **data: Any) -> Any:
    return getattr(client_of(user), method)(f"/api/v1/{path}", data or None, content_type=JSON)


@pytest.fixture
def group(cast: SimpleNamespace) -> Conversation:
    """ana's, with bruno."""
    make_friends(cast.ana, cast.bruno)
    return actions.make_group(cast.ana, name="Parque", people=[cast.bruno])


def link_of(user: Any, group: Conversation, **wishes: Any) -> GroupLink:
    return linking.make_link(user, group.pk, days=wishes.pop("days", 7), **wishes)


@SITE_OR_API
def test_an_admin_makes_a_link_and_somebody_joins_by_it(cast: SimpleNamespace, group: Conversation, door: str) -> None:
    say(cast.ana, group, "before")
    if door == "api":
        made = call(cast.ana, "post", f"conversations/{group.pk}/links/", days=7, uses=1)
        assert made.status_code == 201 and made.json()["is_open"] and made.json()["use_max"] == 1
        secret = made.json()["url"].rstrip("/").rpartition("/")[2]
        seen = call(cast.carla, "get", f"group-links/{secret}/").json()
        assert (seen["title"], seen["member_count"], seen["place"]) == ("Parque", 2, "out")
        assert seen["conversation_id"] is None
        joined = call(cast.carla, "put", f"group-links/{secret}/").json()
        assert joined == {"place": "in", "conversation_id": str(group.pk)}
        assert call(cast.carla, "put", f"group-links/{secret}/").json()["place"] == "in"  # again changes nothing
    else:
        client_of(cast.ana).post(f"/chat/{group.pk}/links/", {"days": "7", "uses": "1"})
        secret = GroupLink.objects.get().secret
        page = client_of(cast.ana).get(f"/chat/{group.pk}/links/").content.decode()
        assert f"/g/{secret}/" in page and 'class="qr"' in page
        page = client_of(cast.carla).get(f"/g/{secret}/").content.decode()
        assert "Parque" in page and "2 members" in page and "before" not in page
        answer = client_of(cast.carla).post(f"/g/{secret}/", {"act": "join"})
        assert answer["Location"] == f"/chat/{group.pk}/"
    assert member(group, cast.carla).state == "active" and GroupLink.objects.get().use_count == 1
    items = call(cast.carla, "get", f"conversations/{group.pk}/messages/").json()["items"]
    assert [one["details"]["words"] for one in items] == ["Carla joined by the link."]
    assert call(cast.xavi, "get", f"group-links/{secret}/").status_code == 404  # it was good for one


def test_who_is_not_signed_in_comes_back_after_signing_in(
    cast: SimpleNamespace, group: Conversation, client: Any
) -> None:
    secret = link_of(cast.ana, group).secret
    answer = client.get(f"/g/{secret}/")
    assert answer.status_code == 302 and answer["Location"].startswith("/accounts/login/?next=/g/")
    assert b"Parque" not in answer.content


@SITE_OR_API
def test_with_approval_one_waits_and_an_admin_decides(
    cast: SimpleNamespace, group: Conversation, door: str, django_capture_on_commit_callbacks: Any
) -> None:
    link = link_of(cast.ana, group, needs_approval=True, uses=2)
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        if door == "api":
            assert call(cast.carla, "put", f"group-links/{link.secret}/").json()["place"] == "waiting"
        else:
            client_of(cast.carla).post(f"/g/{link.secret}/", {"act": "join"})
            assert "You asked to join" in client_of(cast.carla).get(f"/g/{link.secret}/").content.decode()
    ((to, frame),) = [(to, frame) for to, frame in sent if frame["type"] == "join_requests_changed"]
    jsonschema.validate(frame, group_frames.HEARD["join_requests_changed"])
    assert to == f"user.{cast.ana.pk}" and frame["waiting_count"] == 1
    drain()
    assert Notification.objects.get(kind="join_request").recipient_id == cast.ana.pk
    assert call(cast.carla, "get", f"conversations/{group.pk}/").status_code == 404
    assert "1 person asks to join" in client_of(cast.ana).get(f"/chat/{group.pk}/").content.decode()
    assert "asks to join" not in client_of(cast.bruno).get(f"/chat/{group.pk}/").content.decode()

    if door == "api":
        (asked,) = call(cast.ana, "get", f"conversations/{group.pk}/join-requests/").json()["items"]
        assert asked["person"]["handle"] == "carla"
        assert call(cast.ana, "put", f"conversations/{group.pk}/join-requests/{asked['id']}/").status_code == 204
    else:
        page = client_of(cast.ana).get(f"/chat/{group.pk}/links/").content.decode()
        assert "Let Carla in" in page
        asked = JoinRequest.objects.get()
        client_of(cast.ana).post(f"/chat/{group.pk}/links/act/", {"act": "approve", "id": str(asked.pk)})
    drain()
    assert member(group, cast.carla).state == "active"
    assert Notification.objects.get(recipient=cast.carla, kind="let_in").actor_id == cast.ana.pk
    assert not Notification.objects.filter(kind="join_request").exists()  # answered


def test_who_was_declined_is_not_told_and_waits_a_week(cast: SimpleNamespace, group: Conversation) -> None:
    link = link_of(cast.ana, group, needs_approval=True)
    linking.follow_link(cast.carla, link.secret)
    asked = JoinRequest.objects.get()
    assert call(cast.bruno, "delete", f"conversations/{group.pk}/join-requests/{asked.pk}/").status_code == 403
    assert call(cast.ana, "delete", f"conversations/{group.pk}/join-requests/{asked.pk}/").status_code == 204
    assert not Notification.objects.filter(recipient=cast.carla).exists()
    answer = call(cast.carla, "put", f"group-links/{link.secret}/")
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "declined_lately")
    JoinRequest.objects.update(answered_at=timezone.now() - timedelta(days=8))
    assert call(cast.carla, "put", f"group-links/{link.secret}/").json()["place"] == "waiting"


def test_who_asked_takes_it_back(cast: SimpleNamespace, group: Conversation) -> None:
    link = link_of(cast.ana, group, needs_approval=True)
    linking.follow_link(cast.carla, link.secret)
    client_of(cast.carla).post(f"/g/{link.secret}/", {"act": "withdraw"})
    assert JoinRequest.objects.get().state == "withdrawn"
    assert (
        call(cast.ana, "put", f"conversations/{group.pk}/join-requests/{JoinRequest.objects.get().pk}/").status_code
        == 204
    )
    assert not Member.objects.filter(conversation=group, person=cast.carla).exists()


@pytest.mark.parametrize("why", ["ended", "expired", "used_up", "maker_left", "maker_demoted", "maker_suspended"])
def test_a_link_that_opens_nothing_is_absent(cast: SimpleNamespace, group: Conversation, why: str) -> None:
    actions.change_group(cast.ana, group.pk, {"adders": "members"})
    link = link_of(cast.bruno, group, uses=1)
    assert call(cast.carla, "get", f"group-links/{link.secret}/").status_code == 200
    match why:
        case "ended":
            assert call(cast.ana, "delete", f"conversations/{group.pk}/links/{link.pk}/").status_code == 204
        case "expired":
            GroupLink.objects.update(expires_at=timezone.now())
        case "used_up":
            linking.follow_link(cast.xavi, link.secret)
        case "maker_left":
            actions.leave_group(cast.bruno, group.pk)
        case "maker_demoted":
            actions.change_group(cast.ana, group.pk, {"adders": "admins"})
        case "maker_suspended":
            type(cast.bruno).objects.filter(pk=cast.bruno.pk).update(suspended_at=timezone.now())
    absent = call(cast.carla, "get", "group-links/" + "x" * 22 + "/")
    answer = call(cast.carla, "get", f"group-links/{link.secret}/")
    assert (answer.status_code, answer.content) == (404, absent.content)
    assert call(cast.carla, "put", f"group-links/{link.secret}/").status_code == 404
    assert not Member.objects.filter(conversation=group, person=cast.carla).exists()


def test_who_was_removed_or_is_blocked_finds_nothing(cast: SimpleNamespace, group: Conversation) -> None:
    link = link_of(cast.ana, group)
    linking.follow_link(cast.carla, link.secret)
    actions.remove_member(cast.ana, group.pk, cast.carla.pk)
    accounts.actions.block(cast.ana, cast.xavi)
    for person in (cast.carla, cast.xavi, cast.eva, cast.dora):  # eva and dora by the cast's own blocks
        assert call(person, "put", f"group-links/{link.secret}/").status_code == 404, person
    assert Member.objects.filter(conversation=group, state="active").count() == 2


def test_who_left_may_come_back_by_a_link(cast: SimpleNamespace, group: Conversation) -> None:
    link = link_of(cast.ana, group)
    actions.leave_group(cast.bruno, group.pk)
    say(cast.ana, group, "meanwhile")
    assert linking.follow_link(cast.bruno, link.secret) == ("in", group.pk)
    assert member(group, cast.bruno).joined_seq == Conversation.objects.get(pk=group.pk).last_seq - 1


def test_a_full_group_takes_nobody(cast: SimpleNamespace, group: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    link = link_of(cast.ana, group, needs_approval=True)
    linking.follow_link(cast.carla, link.secret)
    object.__setattr__(LIMITS, "group_members_max", 2)
    try:
        assert call(cast.xavi, "put", f"group-links/{link.secret}/").json()["error"]["code"] == "group_full"
        asked = JoinRequest.objects.get()
        answer = call(cast.ana, "put", f"conversations/{group.pk}/join-requests/{asked.pk}/")
        assert answer.json()["error"]["code"] == "group_full"
        assert "The group is full" in client_of(cast.xavi).get(f"/g/{link.secret}/").content.decode()
    finally:
        object.__setattr__(LIMITS, "group_members_max", 1_024)
    assert JoinRequest.objects.get().state == "waiting"


def test_only_who_may_add_people_makes_links(cast: SimpleNamespace, group: Conversation) -> None:
    assert call(cast.bruno, "post", f"conversations/{group.pk}/links/", days=7).status_code == 403
    assert call(cast.carla, "post", f"conversations/{group.pk}/links/", days=7).status_code == 404
    actions.change_group(cast.ana, group.pk, {"adders": "members"})
    link_of(cast.ana, group)
    assert call(cast.bruno, "post", f"conversations/{group.pk}/links/", days=7).status_code == 201
    assert len(call(cast.bruno, "get", f"conversations/{group.pk}/links/").json()["items"]) == 1  # one's own
    assert len(call(cast.ana, "get", f"conversations/{group.pk}/links/").json()["items"]) == 2
    for days in (0, 31):
        assert call(cast.ana, "post", f"conversations/{group.pk}/links/", days=days).status_code == 422


def test_at_most_so_many_links_are_open(cast: SimpleNamespace, group: Conversation) -> None:
    until = timezone.now() + timedelta(days=1)
    GroupLink.objects.bulk_create(
        GroupLink(conversation=group, made_by=cast.ana, secret=f"{at:022}", expires_at=until)
        for at in range(LIMITS.group_links_max)
    )
    answer = call(cast.ana, "post", f"conversations/{group.pk}/links/", days=7)
    assert answer.json()["error"]["code"] == "too_many_links"
    linking.end_link(GroupLink.objects.first())
    assert call(cast.ana, "post", f"conversations/{group.pk}/links/", days=7).status_code == 201


def test_the_picture_is_seen_by_who_has_a_link(cast: SimpleNamespace, group: Conversation) -> None:
    link = link_of(cast.ana, group)
    assert call(cast.carla, "get", f"group-links/{link.secret}/photo/").status_code == 404  # there is none
    photo = make_file(cast.ana, purpose="chat")
    Conversation.objects.filter(pk=group.pk).update(photo=photo)
    assert client_of(cast.carla).get(f"/media/{photo.pk}/320.jpg").status_code == 404
    for path in (f"/g/{link.secret}/photo/", f"/api/v1/group-links/{link.secret}/photo/"):
        answer = client_of(cast.carla).get(path)
        assert answer.status_code == 200 and answer["Content-Type"] == "image/jpeg"
    linking.end_link(link)
    assert client_of(cast.carla).get(f"/g/{link.secret}/photo/").status_code == 404
