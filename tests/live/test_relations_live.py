"""How people stand to each other, over real HTTP and open sockets, through the front, against the running site.

SECURITY.md: D20 (who lost the right to see), D23 (blocked: nowhere), D24 (a block while both are there), D25 (foreign
ids in bodies), D30 (a private account).
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from websockets.sync.client import ClientConnection, connect

from tests.pictures import address_of
from tests.site import Person, Site, eventually

pytestmark = pytest.mark.xdist_group("site")
SECONDS = 5


@contextmanager
def socket_of(person: Person, *posts: str) -> Iterator[ClientConnection]:
    """An open socket that looks at some posts."""
    wire = connect(person.site.url.replace("http", "ws", 1) + "/ws/")
    with wire:
        wire.send(json.dumps({"type": "hello", "token": person.token}))
        assert json.loads(wire.recv(10))["type"] == "welcome"
        for post_id in posts:
            wire.send(json.dumps({"type": "subscribe", "ref": post_id, "group": f"post.{post_id}"}))
            assert heard(wire, 5, lambda frame: frame.get("type") == "subscribed"), "not subscribed"
        yield wire


def frames(wire: ClientConnection, seconds: float) -> list[dict[str, Any]]:
    """Whatever comes in so many seconds."""
    found, until = [], time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        try:
            found.append(json.loads(wire.recv(left)))
        except TimeoutError:
            break
    return found


def heard(wire: ClientConnection, seconds: float, wanted: Callable[[dict[str, Any]], bool]) -> bool:
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        try:
            if wanted(json.loads(wire.recv(left))):
                return True
        except TimeoutError:
            return False
    return False


def onboarded(site: Site, name: str) -> Person:
    person = Person(site, name)
    person.call("PUT", "/api/v1/me/onboarded/", expect=200)
    return person


@pytest.fixture
def pair(site: Site) -> Iterator[tuple[Person, Person]]:
    people = onboarded(site, "ana"), onboarded(site, "bea")
    yield people
    for person in people:
        person.http.close()


def follow_in(owner: Person, follower: Person) -> None:
    """`follower` asks a private account and is let in."""
    owner.call("PATCH", "/api/v1/me/", json={"is_private": True}, expect=200)
    follower.call("PUT", f"/api/v1/users/{owner.handle}/follow/")
    owner.call("PUT", f"/api/v1/me/follow-requests/{follower.handle}/", expect=204)


def page_of(person: Person, path: str) -> httpx.Response:
    """As the person's browser gets it: a token of the app is the key of its session."""
    return httpx.get(person.site.url + path, cookies={"session": person.token}, timeout=20)


def is_shut_out(person: Person, owner: Person, post_id: str) -> bool:
    """From the post, its parts, the wall and the feed."""
    closed = all(
        person.call("GET", path).status_code == 404
        for path in (
            f"/api/v1/posts/{post_id}/",
            f"/api/v1/posts/{post_id}/reactions/",
            f"/api/v1/posts/{post_id}/comments/",
        )
    )
    closed = closed and page_of(person, f"/p/{post_id}/").status_code == 404
    wall = person.call("GET", f"/api/v1/users/{owner.handle}/posts/")
    on_wall = wall.status_code == 200 and any(item["id"] == post_id for item in wall.json()["items"])
    return closed and not on_wall and not any(item["id"] == post_id for item in person.feed())


@pytest.mark.parametrize("how", ["removed", "unfollowed", "close friend let go"])
def test_d20_who_lost_the_right_sees_nothing_within_five_seconds(
    site: Site, pair: tuple[Person, Person], how: str
) -> None:
    ana, bea = pair
    follow_in(ana, bea)
    audience = "close" if how == "close friend let go" else "followers"
    if audience == "close":
        ana.call("PUT", f"/api/v1/users/{bea.handle}/close-friend/", expect=204)
    post_id = ana.publish("for those I let in", audience=audience)
    eventually(lambda: any(item["id"] == post_id for item in bea.feed()))
    with socket_of(bea, post_id) as wire:
        ana.call("PUT", f"/api/v1/posts/{post_id}/reaction/", expect=200)
        assert heard(wire, 5, lambda frame: frame.get("type") == "counts_changed")
        if how == "removed":
            ana.call("DELETE", f"/api/v1/me/followers/{bea.handle}/", expect=204)
        elif how == "unfollowed":
            bea.call("DELETE", f"/api/v1/users/{ana.handle}/follow/", expect=204)
        else:
            ana.call("DELETE", f"/api/v1/users/{bea.handle}/close-friend/", expect=204)
        eventually(lambda: is_shut_out(bea, ana, post_id), SECONDS)
        frames(wire, 1)
        ana.call("DELETE", f"/api/v1/posts/{post_id}/reaction/", expect=200)
        assert not [frame for frame in frames(wire, 3) if frame.get("type") == "counts_changed"]
        wire.send(json.dumps({"type": "subscribe", "ref": "again", "group": f"post.{post_id}"}))
        assert heard(wire, 5, lambda frame: frame.get("type") == "error")


def test_d20_who_only_asked_sees_nothing(pair: tuple[Person, Person]) -> None:
    ana, bea = pair
    ana.call("PATCH", "/api/v1/me/", json={"is_private": True}, expect=200)
    bea.call("PUT", f"/api/v1/users/{ana.handle}/follow/")
    assert is_shut_out(bea, ana, ana.publish("not for who asks"))


@pytest.mark.parametrize("who", ["the one who blocks", "the one who is blocked"])
def test_d23_d24_a_block_while_both_are_there(site: Site, pair: tuple[Person, Person], who: str) -> None:
    ana, bea = pair
    third = onboarded(site, "caro")
    for one, other in ((ana, bea), (bea, ana), (ana, third), (bea, third)):
        one.follow(other)
    place = third.publish("a plaza for all")
    own = {person.handle: person.publish("before the block") for person in (ana, bea)}
    for person in (ana, bea):
        person.persist("POST", f"/api/v1/posts/{place}/comments/", json={"body": f"said by {person.handle}"})
    eventually(lambda: any(item["id"] == own[bea.handle] for item in ana.feed()))
    eventually(lambda: any(item["id"] == own[ana.handle] for item in bea.feed()))
    with socket_of(ana, own[bea.handle]) as of_ana, socket_of(bea, own[ana.handle]) as of_bea:
        for wire in (of_ana, of_bea):
            frames(wire, 2)
        (ana if who == "the one who blocks" else bea).call(
            "PUT", f"/api/v1/users/{(bea if who == 'the one who blocks' else ana).handle}/block/", expect=204
        )
        for one, other in ((ana, bea), (bea, ana)):
            eventually(lambda one=one, other=other: is_shut_out(one, other, own[other.handle]), SECONDS)
        later: dict[str, str] = {}
        for person in (ana, bea):
            later[person.handle] = person.publish(f"after the block, to @{bea.handle} and @{ana.handle}")
            person.call("PUT", f"/api/v1/posts/{own[person.handle]}/reaction/", expect=200)
        seen = {ana: frames(of_ana, 6), bea: frames(of_bea, 2)}
    for one, other in ((ana, bea), (bea, ana)):
        told = json.dumps([frame for frame in seen[one] if frame.get("type") != "unsubscribed"])
        assert "block" not in told and other.me["id"] not in told and own[other.handle] not in told, told
        assert later[other.handle] not in told, told
        surfaces = [
            f"/api/v1/people/search/?q={other.handle}",
            f"/api/v1/search/completions/?q={other.handle[:6]}",
            "/api/v1/people/suggestions/",
            f"/api/v1/posts/{place}/comments/",
            f"/api/v1/users/{third.handle}/followers/",
            "/api/v1/notifications/",
        ]
        for path in surfaces:
            assert other.me["id"] not in (text := one.call("GET", path).text), path
            assert f"said by {other.handle}" not in text, path
        page = page_of(one, f"/p/{place}/").text
        assert f"said by {one.handle}" in page and f"said by {other.handle}" not in page
        assert one.call("GET", f"/api/v1/users/{other.handle}/").status_code == 404
        for verb in ("follow", "friend", "mute", "restriction", "close-friend"):
            answer = one.call("PUT", f"/api/v1/users/{other.handle}/{verb}/", json={"days": 1})
            assert answer.status_code == 404, verb
    third.http.close()


def test_d25_a_foreign_id_in_a_body_is_absent(site: Site, pair: tuple[Person, Person]) -> None:
    ana, bea = pair
    pet = {"name": "Rex", "species": "dog"}
    rex = ana.persist("POST", "/api/v1/pets/", json=pet).json()["id"]
    photo, post_id = ana.upload(), ana.publish("mine")
    comment = ana.persist("POST", f"/api/v1/posts/{post_id}/comments/", json={"body": "mine"}).json()["id"]
    own_list = ana.persist("POST", "/api/v1/me/lists/", json={"name": "Mine"}).json()["id"]
    ana.call("PUT", f"/api/v1/me/lists/{own_list}/people/{bea.handle}/", expect=204)
    word = ana.persist("POST", "/api/v1/me/hidden-words/", json={"text": "tonto"}).json()["id"]
    before = len(bea.feed())
    for wrong in (rex, str(uuid.uuid4())):
        assert bea.call("POST", "/api/v1/posts/", json={"body": "x", "pet_ids": [wrong]}).status_code == 404
    for wrong in (photo, str(uuid.uuid4())):
        assert bea.call("POST", "/api/v1/posts/", json={"body": "x", "media_ids": [wrong]}).status_code == 404
        for field in ("avatar_id", "cover_id"):
            assert bea.call("PATCH", "/api/v1/me/", json={field: wrong}).status_code == 404, field
    for method, path in (
        ("PATCH", f"/api/v1/posts/{post_id}/"),
        ("DELETE", f"/api/v1/posts/{post_id}/comments/{comment}/"),
        ("PUT", f"/api/v1/posts/{post_id}/comments/{comment}/approval/"),
        ("PATCH", f"/api/v1/me/lists/{own_list}/"),
        ("DELETE", f"/api/v1/me/lists/{own_list}/"),
        ("GET", f"/api/v1/me/lists/{own_list}/posts/"),
        ("PUT", f"/api/v1/me/lists/{own_list}/people/{ana.handle}/"),
        ("DELETE", f"/api/v1/me/hidden-words/{word}/"),
    ):
        answer = bea.call(method, path, json={"body": "x", "name": "x"})
        assert answer.status_code in (403, 404), path
        absent = path.replace(own_list, str(uuid.uuid4())).replace(word, str(uuid.uuid4()))
        if absent != path:
            assert answer.status_code == 404 and answer.text == bea.call(method, absent, json={"name": "x"}).text, path
    assert len(bea.feed()) == before
    assert [one["id"] for one in ana.call("GET", "/api/v1/me/lists/").json()["items"]] == [own_list]
    assert [one["id"] for one in ana.call("GET", "/api/v1/me/hidden-words/").json()["items"]] == [word]
    people = ana.call("GET", f"/api/v1/me/lists/{own_list}/people/").json()["items"]
    assert [one["handle"] for one in people] == [bea.handle]


def test_d30_an_account_that_turns_private_takes_everything_along(site: Site, pair: tuple[Person, Person]) -> None:
    ana, bea = pair
    ana.call("PATCH", "/api/v1/me/", json={"is_private": False}, expect=200)
    photo = ana.upload()
    post_id = ana.publish("in the open", media_ids=[photo])
    ready = eventually(lambda: (one := bea.call("GET", f"/api/v1/posts/{post_id}/")).status_code == 200 and one.json())
    address = address_of(ready["media"][0])
    assert bea.call("GET", address).status_code == 200
    guest = httpx.Client(base_url=site.url, timeout=20)
    assert "og:description" in guest.get(f"/p/{post_id}/").text

    ana.call("PATCH", "/api/v1/me/", json={"is_private": True}, expect=200)

    eventually(lambda: is_shut_out(bea, ana, post_id), SECONDS)
    assert bea.call("GET", address).status_code == 404
    assert guest.get(address).status_code == 404
    assert guest.get(f"/p/{post_id}/").status_code == 404
    profile = guest.get(f"/@{ana.handle}/")
    assert "in the open" not in profile.text and "noindex" in profile.text
    # What a private account calls public is for its followers, and stays so when the account opens.
    second = ana.publish("called public")
    assert ana.call("GET", f"/api/v1/posts/{second}/").json()["audience"] == "followers"
    assert is_shut_out(bea, ana, second)
    ana.call("PATCH", "/api/v1/me/", json={"is_private": False}, expect=200)
    assert is_shut_out(bea, ana, second)
    guest.close()
