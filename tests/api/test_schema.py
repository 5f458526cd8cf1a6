"""The schema is the promise made to apps: it is valid, it is complete, and the site keeps it."""

from __future__ import annotations

import dataclasses
import logging
import re
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connections, transaction
from django.utils import timezone
from schemathesis import engine
from schemathesis.config import SchemathesisConfig
from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished

from core.limits import RATES
from petamigos.policies import POLICIES
from petamigos.tests.matrix import World, made_world, routes
from pets.album_models import AlbumPicture
from pets.models import Pet
from social.models import Comment, Post

METHODS = {"get", "post", "put", "patch", "delete"}
CONFIG: dict[str, Any] = {
    "seed": 20_261,
    "continue-on-failure": True,
    # Examples of each operation, besides what the edges of its schema give.
    "generation": {
        "max-examples": 10,
        "deterministic": True,
        "database": "none",
        "no-shrink": True,
        "with-security-parameters": False,
        "allow-x00": False,  # a NUL is refused wherever it stands, also in names of fields that are ignored
    },
    "checks": {
        # Much is asked for that a schema cannot say: an animal of a known breed, a free handle, a picture of one's own.
        "positive_data_acceptance": {"expected-statuses": ["2xx", "401", "403", "404", "409", "422"]},
        # Not able to call WSGI; the matrix (petamigos/tests/test_policies.py) proves it for every route.
        "ignored_auth": {"enabled": False},
    },
    "phases": {"stateful": {"enabled": False}},
    "warnings": False,
}


# allauth's own doors: it asks whether a step is under way (409) before it looks at the method, and says 400 to what is
# well formed and yet wrong.
DOORS: dict[str, Any] = {
    "include-path-regex": "^/_allauth/",
    "checks": {
        "unsupported_method": {"enabled": False},
        "positive_data_acceptance": {"expected-statuses": ["2xx", "400", "401", "403", "404", "409"]},
    },
}


@pytest.fixture
def no_rates(monkeypatch: pytest.MonkeyPatch) -> None:
    """One app sends thousands of requests in a minute here. The limits themselves: core/tests/test_rates.py."""
    for action, group in RATES.items():
        lifted = tuple(dataclasses.replace(rate, count=10**9, new_account_count=None) for rate in group)
        monkeypatch.setitem(RATES, action, lifted)


@pytest.fixture
def world(db: None) -> Iterator[World]:
    logging.disable(logging.WARNING)  # lines for thousands of requests
    with made_world() as made:
        undone_in_time = timezone.now() + timedelta(hours=1)  # what can be undone for seconds, a slow machine too
        for model in (Post, Comment, Pet, AlbumPicture):
            model.objects.filter(deleted_at__isnull=False).update(deleted_at=undone_in_time)
        yield made
    logging.disable(logging.NOTSET)


@pytest.fixture
def application(world: World) -> Iterator[Any]:
    """The site's own WSGI application. Each request, made in a thread of the engine, meets the same world."""
    from petamigos.wsgi import application

    connection = connections["default"]
    connection.inc_thread_sharing()
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)

    def serve(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        connections["default"] = connection
        with transaction.atomic():
            answer = application(environ, start_response)
            body = b"".join(answer)
            answer.close()
            transaction.set_rollback(True)
        return [body]

    yield serve
    connection.dec_thread_sharing()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_the_schema_is_valid_and_made_without_a_warning(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        call_command("spectacular", "--validate", "--fail-on-warn", "--file", str(tmp_path / "openapi.yaml"))


def known(world: World) -> list[dict[str, Any]]:
    """For each operation, what is really there and the caller's to read or change: the matrix knows."""
    found = []
    for name, pattern in routes().items():
        if not pattern.startswith("api/v1/") or "<" not in pattern:
            continue
        for method, rule in POLICIES[name].items():
            others = [
                one for one in world.things[rule.of] if one.kwargs.get("handle") != "ana"
            ]  # nobody follows herself
            mine = [one for one in others if "owner" in one.owners] or [one for one in others if "owner" in one.viewers]
            if mine:
                given = {f"path.{key}": str(value) for key, value in mine[0].kwargs.items()}
                label = f"{method} /" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", pattern)
                found.append({"include-name": label, "parameters": given})
    return found


# What no call made from the schema alone can do; the tests named here do it.
NEED_MORE = {
    "POST /api/v1/me/verification/",  # a picture of one's own that is in no use yet: test_verification.py
    "POST /api/v1/me/deletion/",  # the password: test_account_deletion.py
    "POST /api/v1/account/reopen/",  # a closed account and its password: test_account_deletion.py
    "POST /api/v1/pets/{pet_id}/people/",  # the handle of a person: test_household.py
    "PUT /api/v1/household/invitations/{carer_id}/",  # somebody who was asked; here it is the asking one who calls
    "DELETE /api/v1/household/invitations/{carer_id}/",
    "PUT /api/v1/household/offers/{transfer_id}/",  # likewise
    "DELETE /api/v1/household/offers/{transfer_id}/",
    "POST /api/v1/people/contacts/",  # an address or a number: petamigos/tests/test_contacts.py
    "PUT /api/v1/me/joined-by/",  # a newcomer and a secret: petamigos/tests/test_invitations.py
    "POST /api/v1/pets/{pet_id}/health/records/",  # a code of that very kind: pets/tests/test_health_book.py
    "POST /api/v1/conversations/groups/",  # people by their handles: chat/tests/test_groups.py
    "POST /api/v1/conversations/{conversation_id}/members/",  # likewise
    "DELETE /api/v1/conversations/{conversation_id}/group/",  # one that is not led by the caller alone: likewise
    "POST /api/v1/conversations/{conversation_id}/messages/{message_id}/forward/",  # a talk: chat/tests/test_changes.py
    "POST /api/v1/conversations/{conversation_id}/scheduled/",  # a time that is to come: chat/tests/test_scheduled.py
    "GET /api/v1/calls/{call_id}/",  # a call is begun on the socket: chat/tests/test_calls_relay.py
    "DELETE /api/v1/calls/{call_id}/",
    "POST /api/v1/calls/{call_id}/ice/",
    "POST /api/v1/conversations/{conversation_id}/room/",  # a server for rooms: chat/tests/test_calls_rooms.py
    "POST /api/v1/me/seal/devices/",  # a key of 32 bytes: chat/tests/test_sealed_devices.py
    "PUT /api/v1/me/seal/backup/content/",  # how its key is made: chat/tests/test_sealed_files.py
    "GET /api/v1/conversations/{conversation_id}/seal/",  # a device of one's own: chat/tests/test_sealed_chats.py
    "GET /api/v1/conversations/{conversation_id}/seal/log/",
    "DELETE /api/v1/conversations/{conversation_id}/seal/welcome/",
    "POST /api/v1/conversations/{conversation_id}/seal/packages/",
    "POST /api/v1/conversations/{conversation_id}/seal/commits/",
    "POST /api/v1/conversations/{conversation_id}/messages/{message_id}/sealed-report/",  # another's message: likewise
    "POST /api/v1/me/devices/",  # a browser's keys, or an app's token: petamigos/tests/test_push.py
    "PUT /api/v1/notifications/{notification_id}/mute/",  # a line about a post: test_notification_muting.py
    "POST /api/v1/media/pdfs/",  # a document: pets/tests/test_health_documents.py
    "POST /api/v1/pets/{pet_id}/health/documents/",  # an upload of one's own: likewise
    "POST /api/v1/pets/{pet_id}/album/",  # likewise: pets/tests/test_album.py
    "PUT /api/v1/media/uploads/{upload_id}/parts/{number}/{ticket}/",  # as many bytes as promised: test_resumable.py
    "POST /api/v1/media/uploads/{upload_id}/complete/",  # all parts: likewise
    "POST /api/v1/me/imports/",  # an archive that was sent in: social/tests/test_import.py
    "POST /api/v1/me/imports/{import_id}/undo/",  # one that has brought something: likewise
    "PUT /api/v1/users/{handle}/close-friend/",  # a follower: social/tests/test_close_friends.py
    "PUT /api/v1/posts/{post_id}/vote/",  # an answer that is there: social/tests/test_polls.py
    "PUT /api/v1/me/drafts/{draft_id}/schedule/",  # a time that is to come: social/tests/test_drafts.py
    "GET /api/v1/users/{handle}/friends/",  # a friend of theirs: accounts/tests/test_friends.py
    "POST /api/v1/pets/",  # the slug of a species: pets/tests/test_pets.py
    "POST /api/v1/found/",  # the same: petamigos/tests/test_found.py
    "POST /api/v1/media/recordings/",  # a sound or a film: media/tests/test_recordings.py
    "POST /api/v1/conversations/{conversation_id}/messages/{message_id}/open/",  # what opens once: chat/tests/test_once.py
}


@pytest.mark.parametrize("ids", ["known", "made up"])
def test_the_site_keeps_its_promise(world: World, application: Any, no_rates: None, ids: str) -> None:
    """Thousands of good and bad calls made from the schema: no 5xx, no answer the schema does not tell of."""
    config = CONFIG | {"headers": {"X-Session-Token": world.tokens["owner"]}}
    config["operations"] = [DOORS, *(known(world) if ids == "known" else ())]
    schema = schemathesis.openapi.from_wsgi(
        "/api/v1/schema/?format=json", application, config=SchemathesisConfig.from_dict(config)
    )
    found: list[str] = []
    statuses: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for event in engine.from_schema(schema).execute():
        if isinstance(event, ScenarioFinished):
            for one in event.recorder.interactions.values():
                if one.response is not None and event.recorder.label.startswith(f"{one.request.method} "):
                    statuses[event.recorder.label][one.response.status_code] += 1
            found += failures(event)
        elif isinstance(event, NonFatalError | FatalError):
            found.append(str(event))
    assert not found, "\n\n".join(found)
    assert len(statuses) == sum(len(set(item) & METHODS) for item in schema.raw_schema["paths"].values())
    if ids == "known":  # the proof is no proof if nothing gets in
        ours = {label: counts for label, counts in statuses.items() if "/_allauth/" not in label}
        outside = {label for label, counts in ours.items() if not any(200 <= status < 300 for status in counts)}
        assert not outside - NEED_MORE, "\n".join(f"{label} {dict(ours[label])}" for label in sorted(outside))


def failures(event: ScenarioFinished) -> list[str]:
    """What each failed check says, with the request that shows it."""
    return [
        f"{event.recorder.label}: {check.name}: {check.failure_info.failure}\n{check.failure_info.code_sample}"
        for checks in event.recorder.checks.values()
        for check in checks
        if check.failure_info is not None and not is_not_sent(check)
    ]


# A part of a form is text, whatever the value was that it was written from.
NOT_ON_THE_WIRE = (r"in body - violates `type` at /properties/alt_text",)


def is_not_sent(check: Any) -> bool:
    """A bad value was made up, but a known id was sent in its place, or what is wrong with it cannot be sent."""
    return check.name == "negative_data_rejection" and any(
        re.search(sign, str(check.failure_info.failure)) for sign in (r"in path", *NOT_ON_THE_WIRE)
    )
