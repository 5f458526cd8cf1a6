"""The world of the privacy matrix: every kind of person, every kind of object, and what a request changed and sent."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.cookies import SimpleCookie
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core import mail
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.models import F
from django.http import HttpResponse
from django.test import Client, override_settings
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from core.realtime import capture
from petamigos.policies import Of
from tests.cast import client_of, make_cast, make_user

ACTORS = {
    "guest": "guest",
    "stranger": "carla",
    "requested": "paco",
    "follower": "bruno",
    "blocked": "dora",
    "blocking": "eva",
    "suspended": "sofia",
    "staff": "staff",
    "owner": "ana",
}
SEE_ANA = frozenset({"guest", "stranger", "requested", "follower", "staff", "owner"})
EVERYONE = frozenset(ACTORS)
HANDLE, SOME_HANDLE, ADDRESS = "handle", "nobody_here", "203.0.113.9"  # of all actors: not this machine's address


@dataclass(frozen=True, slots=True)
class Thing:
    """An object of the matrix: how it is named in an address, and for whom it is there."""

    name: str
    kwargs: dict[str, Any]
    absent: dict[str, Any]
    viewers: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    insiders: frozenset[str] = frozenset()


@dataclass(slots=True)
class Seen:
    """What came of a request; all it did is undone."""

    response: HttpResponse
    changed: list[str]
    sent: list[Any]

    @property
    def bytes(self) -> tuple[int, bytes, list[tuple[str, str]]]:
        """All that could tell two answers apart."""
        own = {"X-Request-ID", "Date"}
        return (
            self.response.status_code,
            self.response.getvalue(),  # also of files
            sorted((name, value) for name, value in self.response.headers.items() if name not in own),
        )


@dataclass
class World:
    people: SimpleNamespace
    clients: dict[str, Client]
    cookies: dict[str, str]
    tokens: dict[str, str | None]
    things: dict[Of, list[Thing]]
    state: dict[str, Any] = field(default_factory=dict)

    def send(
        self,
        actor: str,
        method: str,
        path: str,
        data: Any = None,
        *,
        client: Client | None = None,
        headers: dict[str, str] | None = None,
        csrf: str = "",
    ) -> Seen:
        """One request by an actor, then all it did is undone. `client` is another browser of the same person."""
        client, headers = client or self.clients[actor], dict(headers or {})
        client.cookies = SimpleCookie(self.cookies[actor])
        if csrf:
            client.cookies[settings.CSRF_COOKIE_NAME] = csrf
        if path.startswith("/_allauth/app/"):  # apps have a token, and cookies mean nothing there
            client.cookies = SimpleCookie()
            headers |= {"X-Session-Token": self.tokens[actor]} if self.tokens[actor] else {}
        before = writes()
        with transaction.atomic():
            body, kind = _body(method, path, data)
            kind = headers.pop("Content-Type", kind)
            response = client.generic(method, path, body, kind, headers=headers, REMOTE_ADDR=ADDRESS)
            response.getvalue()
            seen = Seen(response, [] if writes() == before else self.changes(), sent())
            transaction.set_rollback(True)
        client.cookies = SimpleCookie(self.cookies[actor])  # what ended the session is undone too
        return seen

    def changes(self) -> list[str]:
        """Names of the tables that differ from how the world was made."""
        return [name for name, value in digest().items() if value != self.state[name]]


def _body(method: str, path: str, data: Any) -> tuple[bytes, str]:
    """JSON for the APIs, a form for pages and uploads."""
    if method in {"GET", "HEAD", "OPTIONS"}:
        return b"", "application/octet-stream"
    is_upload = path.removeprefix("/api/v1/media/") in {"", "pdfs/", "recordings/"}
    if path.startswith(("/api/", "/_allauth/")) and not is_upload:
        return json.dumps(data or {}).encode(), "application/json"
    return encode_multipart(BOUNDARY, data or {}), MULTIPART_CONTENT


def writes() -> list[Any]:
    """How many rows this transaction has inserted, updated and deleted, undone or not: cheaper than a digest."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT relid, n_tup_ins, n_tup_upd, n_tup_del FROM pg_stat_xact_user_tables ORDER BY relid")
        return [row for row in cursor.fetchall() if any(row[1:])]


# What reading a page may write: when a session was last used. Said here, and nothing else is left out.
NOT_COUNTED = {"usersessions_usersession": ("last_seen_at", "ip"), "django_session": ("session_data", "expire_date")}


def digest() -> dict[str, Any]:
    """Rows and values of every table, as one number each."""
    parts = []
    for table in _tables():
        skipped = NOT_COUNTED.get(table)
        row = "t::text" if skipped is None else f"(to_jsonb(t) - '{{{','.join(skipped)}}}'::text[])::text"
        parts.append(
            f"SELECT '{table}', count(*) || ':' || coalesce(sum(hashtextextended({row}, 0)), 0) FROM \"{table}\" t"
        )
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts))
        return dict(cursor.fetchall())


@cache
def _tables() -> list[str]:
    return sorted(connection.introspection.table_names())


def sent() -> list[Any]:
    """Broadcasts that would follow the commit, and mails. (Tasks are rows of the outbox: the digest has them.)"""
    with capture() as told:
        for _ids, tell, _robust in connection.run_on_commit:
            tell()
    connection.run_on_commit = []
    mails, mail.outbox[:] = list(mail.outbox), []
    return [*told, *mails]


@contextmanager
def made_world() -> Iterator[World]:
    """In one transaction that is never committed."""
    quick = override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])
    with transaction.atomic():
        world = quick(_make)()
        yield world
        transaction.set_rollback(True)


def _make() -> World:
    from accounts.models import Block
    from petamigos.tests.circle_things import circle_things
    from petamigos.tests.door_things import door_things
    from petamigos.tests.household_things import add_households
    from petamigos.tests.own_things import own_things
    from petamigos.tests.post_things import post_things
    from petamigos.tests.rights_things import rights_things
    from petamigos.tests.standing_things import standing_things

    people = make_cast()
    people.pilar = make_user("pilar", is_private=False)
    people.closed = make_user("closed_account", is_private=False, is_active=False)
    people.sofia.is_private = False
    people.sofia.save()
    assert Block.objects.count() == 2
    clients = {actor: client_of(getattr(people, name)) for actor, name in ACTORS.items()}
    for client in clients.values():
        client.raise_request_exception = False
    cookies = {actor: client.cookies.output(header="", sep=";") for actor, client in clients.items()}
    tokens = {actor: client.session.session_key if actor != "guest" else None for actor, client in clients.items()}
    world = World(people, clients, cookies, tokens, {})
    world.things = {Of.NOTHING: [Thing("", {}, {})], **_people(people), **_animals(people), **_posts(people)}
    add_households(world.things, people)
    world.things |= own_things(people) | door_things(people) | rights_things(people) | standing_things(people)
    world.things |= circle_things(people) | post_things(world.things, people)
    sent()
    world.state = digest()
    return world


def _people(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from allauth.usersessions.models import UserSession

    from accounts.friendships import Friendship

    def person(handle: str, **sets: frozenset[str]) -> Thing:
        return Thing(f"@{handle}", {HANDLE: handle}, {HANDLE: SOME_HANDLE}, **sets)

    def session(user: Any, actor: str) -> Thing:
        other = client_of(user)  # not the one that asks
        row = UserSession.objects.get(session_key=other.session.session_key)
        absent = {"session_id": row.pk + 1_000_000}
        return Thing(f"a session of {actor}", {"session_id": row.pk}, absent, owners=frozenset({actor}))

    inside = frozenset({"owner", "follower"})
    for asked, status in ((cast.ana, "requested"), (cast.pilar, "accepted")):
        Friendship.objects.create(asker=cast.carla, asked=asked, status=status)
    return {
        Of.PERSON: [
            person("ana", viewers=SEE_ANA, insiders=inside),
            person("pilar", viewers=EVERYONE, insiders=EVERYONE),
            person("sofia"),
            person("closed_account"),
        ],
        Of.BLOCKABLE: [
            person("ana", viewers=SEE_ANA | {"blocking"}),
            person("dora", viewers=EVERYONE),
            person("eva", viewers=EVERYONE - {"owner"}),
            person("sofia"),
        ],
        Of.BLOCKED: [person("ana", owners=frozenset({"blocking"})), person("dora", owners=frozenset({"owner"}))],
        Of.FOLLOW_REQUEST: [person("paco", owners=frozenset({"owner"}))],
        Of.FRIEND_REQUEST: [person("carla", owners=frozenset({"owner"}))],
        Of.FRIENDS: [
            person("ana", viewers=SEE_ANA, insiders=frozenset({"owner"})),
            person("pilar", viewers=EVERYONE, insiders=frozenset({"stranger"})),
            person("sofia"),
        ],
        Of.SESSION: [session(cast.ana, "owner"), session(cast.bruno, "follower")],
        Of.STEP: [Thing("a step", {"name": "you"}, {"name": "no-such-step"}, viewers=EVERYONE)],
    }


def _animals(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from petamigos.tests.book_things import book_things
    from petamigos.tests.health_things import health_things
    from pets.models import Pet

    gone = Pet.objects.create(owner=cast.ana, name="Nube", species_id="cat", deleted_at=timezone.now())
    closed = Pet.objects.create(owner=cast.sofia, name="Sol", species_id="cat")

    def pet(row: Pet, **sets: frozenset[str]) -> Thing:
        return Thing(row.name, {"pet_id": row.pk}, {"pet_id": uuid4()}, **sets)

    owner = frozenset({"owner"})
    return {
        Of.PET: [pet(cast.rex, viewers=SEE_ANA, owners=owner), pet(gone), pet(closed)],
        Of.DELETED_PET: [pet(gone, owners=owner)],
        **health_things(cast.rex, gone),
        **book_things(cast.rex, gone),
    }


def make_file(owner: Any, **fields: Any) -> Any:
    """A processed picture with one rendition in the store."""
    from media.models import Asset, Rendition

    asset = Asset.objects.create(owner=owner, status="ready", width=320, height=240, folder=uuid4().hex, **fields)
    name = default_storage.save(f"{asset.folder}/320.jpg", ContentFile(b"\xff\xd8 a picture"))
    Rendition.objects.create(
        asset=asset, width=320, format="jpg", pixel_width=320, pixel_height=240, name=name, byte_size=9
    )
    return asset


def _posts(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from media.models import Asset
    from social import actions

    ana, owner = cast.ana, frozenset({"owner"})
    inside = frozenset({"owner", "follower"})
    posts: list[Thing] = []
    files: list[Thing] = []
    comments: list[Thing] = []

    def post(
        name: str, author: Any, audience: str, viewers: frozenset[str] = frozenset(), *, gone: bool = False
    ) -> Any:
        asset = make_file(author)
        made = actions.publish_post(author, body=name, audience=audience, media_ids=[asset.pk])
        said = _said(author, made)
        own = owner if author == ana else frozenset()
        if gone:
            actions.delete_post(author, made)
        posts.append(Thing(name, {"post_id": made.pk}, {"post_id": uuid4()}, viewers, viewers & own))
        files.append(_file(name, asset, viewers | own))
        comments.append(_comment(name, made, said, viewers, viewers & own))
        return made

    shown = post("for followers", ana, "followers", inside)
    post("only me", ana, "only_me", owner)
    post("public of a private account", ana, "public", inside)
    post("for close friends", ana, "close", inside)  # of whom the follower is one: petamigos.tests.standing_things
    post("for other close friends", cast.pilar, "close")
    actions.react(cast.bruno, shown)  # ana is told
    public = post("public", cast.pilar, "public", EVERYONE)
    post("for other followers", cast.pilar, "followers")
    post("of a suspended person", cast.sofia, "public")
    post("deleted", ana, "followers", gone=True)
    raw = Asset.objects.create(owner=ana, status="uploaded", folder=uuid4().hex)
    waiting = actions.publish_post(ana, body="not out yet", audience="followers", media_ids=[raw.pk])
    assert waiting.published_at is None
    posts.append(Thing("not out yet", {"post_id": waiting.pk}, {"post_id": uuid4()}, owner, owner))
    for name, place, author, viewers, owners in (
        ("by a follower", shown, cast.bruno, inside, inside),
        ("by a stranger", public, cast.carla, EVERYONE, frozenset({"stranger"})),
        ("by a blocked person", public, cast.dora, EVERYONE - owner, frozenset({"blocked"})),
        ("by a suspended person", public, cast.sofia, frozenset(), frozenset()),
    ):
        comments.append(_comment(name, place, _said(author, place), viewers, owners))
    hidden = dataclasses.replace(posts[-1], viewers=frozenset())
    deleted = next(one for one in posts if one.name == "deleted")
    return {
        Of.POST: posts,
        Of.PUBLISHED_POST: [*posts[:-1], hidden],
        Of.DELETED_POST: [Thing("deleted", deleted.kwargs, deleted.absent, owners=owner)],
        Of.COMMENT: comments,
        Of.FILE: files + _faces(cast, inside),
    }


def _said(author: Any, post: Any) -> Any:
    """A comment from before whatever closes the way now: the action would refuse some of these."""
    from social.models import Comment, Post

    Post.objects.filter(pk=post.pk).update(comment_counter=F("comment_counter") + 1)
    return Comment.objects.create(post=post, author=author, body="How lovely")


def _file(name: str, asset: Any, viewers: frozenset[str]) -> Thing:
    rest = {"width": "320", "suffix": "jpg"}
    return Thing(f"file: {name}", {"asset_id": str(asset.pk), **rest}, {"asset_id": str(uuid4()), **rest}, viewers)


def _comment(name: str, post: Any, row: Any, viewers: frozenset[str], owners: frozenset[str]) -> Thing:
    there = {"post_id": post.pk, "comment_id": row.pk}
    return Thing(f"comment: {name}", there, there | {"comment_id": uuid4()}, viewers, owners)


def _faces(cast: SimpleNamespace, inside: frozenset[str]) -> list[Thing]:
    ana, rex = cast.ana, cast.rex
    ana.avatar, ana.cover = make_file(ana, purpose="avatar"), make_file(ana, purpose="cover")
    ana.save()
    rex.photo = make_file(ana, purpose="pet_photo")
    rex.save()
    return [
        _file("avatar", ana.avatar, SEE_ANA),
        _file("cover", ana.cover, inside),
        _file("photo of Rex", rex.photo, SEE_ANA),
        _file("in no use", make_file(ana), frozenset({"owner"})),
    ]


def routes() -> dict[str, str]:
    """Every route by its name, with its pattern; the admin's are one prefix rule (petamigos.policies.ADMIN)."""
    found: dict[str, str] = {}

    def walk(patterns: Any, spaces: tuple[str, ...], prefix: str) -> None:
        for one in patterns:
            if isinstance(one, URLResolver):
                walk(one.url_patterns, (*spaces, one.namespace) if one.namespace else spaces, prefix + str(one.pattern))
            elif isinstance(one, URLPattern):
                name = ":".join((*spaces, one.name or f"?{prefix}{one.pattern}"))
                assert name not in found, f"two routes are named {name}"
                found[name] = prefix + str(one.pattern)

    walk(get_resolver().url_patterns, (), "")
    return found


def address(view_name: str, kwargs: dict[str, Any]) -> str:
    extra = {"rest": "no/such/place/"} if view_name == "api_not_found" else {}
    if view_name in {"mfa_edit_webauthn", "mfa_remove_webauthn"}:  # others' name for the same number
        kwargs = {"pk": kwargs["key_id"]}
    if view_name == "openid_connect_callback":
        kwargs = {"provider_id": kwargs["provider"]}
    return reverse(view_name, kwargs=kwargs | extra)
