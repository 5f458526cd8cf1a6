"""The archive of one's data: complete, of nobody else, for one person only, and gone after a week."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from accounts import actions, archive
from accounts.data_requests import DataExport
from core import data_rights
from core.models import AuditEntry
from core.queue import TASKS
from social import actions as social
from tests.cast import client_of
from tests.site import picture

pytestmark = pytest.mark.django_db
JSON = "application/json"


def ask(user: Any) -> DataExport:
    answer = client_of(user).post("/settings/data/exports/")
    assert answer.status_code == 302, answer.content
    return DataExport.objects.filter(user=user).latest("id")


def made(user: Any, run_tasks: Any) -> DataExport:
    export = ask(user)
    run_tasks()
    export.refresh_from_db()
    assert (export.status, export.progress) == ("ready", 100)
    return export


def download(user: Any, export: DataExport) -> Any:
    return client_of(user).post(f"/settings/data/exports/{export.pk}/download/")


def opened(answer: Any) -> zipfile.ZipFile:
    assert answer.status_code == 200
    found = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    assert found.testzip() is None
    return found


def table(found: zipfile.ZipFile, label: str) -> list[dict[str, Any]]:
    return json.loads(found.read(f"data/{label}.json"))


def seed(cast: SimpleNamespace, run_tasks: Any) -> SimpleNamespace:
    """A little of everything of ana's, and marks of others beside it."""
    ana, bruno, carla = cast.ana, cast.bruno, cast.carla
    ana.bio = "I collect tennis balls"
    ana.save()
    carla.email, carla.bio = "carla_secret@example.com", "carla's own words"
    carla.save()
    files = {"file": SimpleUploadedFile("x.jpg", picture(), "image/jpeg")}
    photo = client_of(ana).post("/api/v1/media/", files).json()["id"]
    run_tasks()
    mine = social.publish_post(ana, body="=cmd of ana", media_ids=[photo], pet_ids=[cast.rex.pk])
    for person in (bruno, carla):
        person.is_private = False
        person.save()
    theirs = social.publish_post(carla, body="carla's post", audience="public")
    social.add_comment(ana, theirs, body="ana answers")
    social.add_comment(bruno, mine, body="bruno's private answer")
    social.react(ana, theirs)
    run_tasks()
    return SimpleNamespace(photo=photo, mine=mine, theirs=theirs)


def test_it_holds_all_that_is_hers_and_nothing_of_others(cast: SimpleNamespace, run_tasks: Any) -> None:
    seeded = seed(cast, run_tasks)
    found = opened(download(cast.ana, made(cast.ana, run_tasks)))
    me = table(found, "accounts.user")
    assert [(row["handle"], row["email"], row["bio"]) for row in me] == [
        ("ana", "ana@example.com", "I collect tennis balls")
    ]
    assert "password" not in me[0]
    assert [row["email"] for row in table(found, "account.emailaddress")] == ["ana@example.com"]
    assert [(row["name"], row["species"]) for row in table(found, "pets.pet")] == [("Rex", "dog")]
    assert [(row["id"], row["body"]) for row in table(found, "social.post")] == [(str(seeded.mine.pk), "=cmd of ana")]
    assert [row["body"] for row in table(found, "social.comment")] == ["ana answers"]
    assert [row["post"] for row in table(found, "social.reaction")] == [str(seeded.theirs.pk)]
    follows = {(row["follower"], row["target"], row["status"]) for row in table(found, "accounts.follow")}
    assert follows == {("@bruno", "@ana", "accepted"), ("@paco", "@ana", "requested")}
    assert [row["blocked"] for row in table(found, "accounts.block")] == ["@dora"]  # and not who blocked her
    assert [row["id"] for row in table(found, "media.asset")] == [seeded.photo]
    with found.open(f"media/{seeded.photo}.webp") as file:
        assert file.read()[8:12] == b"WEBP"
    everything = b"".join(found.read(name) for name in found.namelist())
    for foreign in (b"carla_secret", b"carla's", b"bruno's private", b"bruno@example.com", b"@eva", b"session_key"):
        assert foreign not in everything, foreign


def in_the_database(user: Any) -> Iterator[tuple[tuple[str, str], int]]:
    """How many rows of each exported table name her, straight from the tables."""
    for label, rights in data_rights.all_rights().items():
        for name in rights.subjects if rights.is_exported else ():
            if "__" in name or name == "pk":
                continue
            table_name, column = rights.model._meta.db_table, rights.model._meta.get_field(name).column
            with connection.cursor() as cursor:
                cursor.execute(f'SELECT count(*) FROM "{table_name}" WHERE "{column}" = %s', [user.pk])
                yield (label, name), cursor.fetchone()[0]


def test_every_row_that_leads_to_her_is_in_it_or_said_not_to_be(cast: SimpleNamespace, run_tasks: Any) -> None:
    """The inventory is taken from the database itself: each row of each table with her number in a foreign key."""
    seed(cast, run_tasks)
    inventory = dict(in_the_database(cast.ana))
    export = DataExport.objects.create(user=cast.ana)
    actions.build_export(export.pk)
    export.refresh_from_db()
    found = opened(download(cast.ana, export))
    contents = json.loads(found.read("contents.json"))
    for label, rights in data_rights.all_rights().items():
        path = f"data/{label.lower()}.json"
        if not rights.is_exported:
            assert path not in contents["tables"], label
            continue
        assert contents["tables"][path] == len(table(found, label.lower())), label
        for name in rights.subjects:
            assert inventory.get((label, name), 0) <= contents["tables"][path], (label, name)
    assert {("social.Post", "author"), ("pets.Pet", "owner"), ("accounts.Follow", "target")} <= set(inventory)
    assert set(contents["files"].values()) == {""}


def test_the_file_is_sent_as_a_file_and_stored_nowhere_on_the_way(cast: SimpleNamespace, run_tasks: Any) -> None:
    answer = download(cast.ana, made(cast.ana, run_tasks))
    assert answer["Content-Type"] == "application/zip"
    assert re.fullmatch(r'attachment; filename="petamigos-ana-\d{4}-\d\d-\d\d\.zip"', answer["Content-Disposition"])
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    events = AuditEntry.objects.filter(actor_id=cast.ana.pk).values_list("event", flat=True)
    assert {"accounts.export_requested", "accounts.export_downloaded"} <= set(events)


def test_the_link_of_the_mail_opens_for_her_alone(cast: SimpleNamespace, run_tasks: Any, mailoutbox: Any) -> None:
    export = made(cast.ana, run_tasks)
    assert [mail.to for mail in mailoutbox] == [["ana@example.com"]]
    path = re.search(r"/settings/data/link/[0-9a-f]{32}/", mailoutbox[0].body).group(0)  # type: ignore[union-attr]
    token = path.split("/")[-2]
    assert token not in export.token_hash  # only its digest is kept
    assert client_of(cast.ana).get(path).status_code == 200
    assert opened(client_of(cast.ana).post(path)).namelist()[0] == "README.txt"
    for who in ("bruno", "carla", "staff"):
        for method in ("get", "post"):
            assert getattr(client_of(getattr(cast, who)), method)(path).status_code == 404
    assert client_of(None).get(path).headers["Location"].startswith("/accounts/login/")
    wrong = path.replace(token, "0" * 32)
    assert client_of(cast.ana).get(wrong).status_code == 404


def test_after_a_week_the_link_is_dead_and_the_file_is_gone(
    cast: SimpleNamespace, run_tasks: Any, mailoutbox: Any
) -> None:
    export = made(cast.ana, run_tasks)
    path = re.search(r"/settings/data/link/[0-9a-f]{32}/", mailoutbox[0].body).group(0)  # type: ignore[union-attr]
    DataExport.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert download(cast.ana, export).status_code == 404  # at once, whenever the sweeper comes
    assert client_of(cast.ana).get(path).status_code == 404
    assert actions.sweep_exports() == 1
    run_tasks()
    assert not default_storage.exists(export.file)
    export.refresh_from_db()
    assert (export.status, export.file, export.token_hash) == ("expired", "", "")
    assert "deleted" in client_of(cast.ana).get("/settings/data/").content.decode()


def test_one_at_a_time_and_three_a_day(cast: SimpleNamespace, run_tasks: Any) -> None:
    ask(cast.ana)
    answer = client_of(cast.ana).post("/api/v1/me/exports/", {}, JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "archive_underway")
    with pytest.raises(IntegrityError), transaction.atomic():
        DataExport.objects.create(user=cast.ana)  # and the database says so too
    run_tasks()
    for _number in range(2):
        made(cast.ana, run_tasks)
    answer = client_of(cast.ana).post("/api/v1/me/exports/", {}, JSON)
    assert answer.status_code == 429
    assert DataExport.objects.filter(user=cast.ana).count() == 3


def test_the_page_shows_how_far_it_is(cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    export = ask(cast.ana)
    page = client_of(cast.ana).get("/settings/data/").content.decode()
    assert f'hx-get="/settings/data/exports/{export.pk}/"' in page
    seen: list[int] = []
    write = archive.write_archive

    def watched(user: Any, name: str, progress: Any) -> int:
        def note(percent: int) -> None:
            progress(percent)
            row = client_of(cast.ana).get(f"/settings/data/exports/{export.pk}/", headers={"HX-Request": "true"})
            seen.append(int(re.search(r'value="(\d+)"', row.content.decode()).group(1)))  # type: ignore[union-attr]

        return write(user, name, note)

    monkeypatch.setattr(archive, "write_archive", watched)
    run_tasks()
    assert seen == sorted(seen) and len(set(seen)) > 3
    row = client_of(cast.ana).get(f"/settings/data/exports/{export.pk}/", headers={"HX-Request": "true"})
    assert b"hx-get" not in row.content and b"Download" in row.content


def test_a_task_that_runs_again_leaves_one_file(cast: SimpleNamespace, run_tasks: Any) -> None:
    """A worker died in the middle: what it had begun goes, and the next one begins anew."""
    export = ask(cast.ana)
    with pytest.raises(RuntimeError, match="killed"):
        archive.write_archive(
            cast.ana, "exports/broken.zip", lambda _percent: (_ for _ in ()).throw(RuntimeError("killed"))
        )
    assert not default_storage.exists("exports/broken.zip")
    DataExport.objects.filter(pk=export.pk).update(status="building", file="exports/half.zip")
    default_storage.save("exports/half.zip", io.BytesIO(b"half"))
    TASKS["accounts.build_export"].handler(export_id=str(export.pk))
    assert not default_storage.exists("exports/half.zip")
    export.refresh_from_db()
    assert export.status == "ready" and default_storage.exists(export.file)
    TASKS["accounts.build_export"].handler(export_id=str(export.pk))  # and a third time nothing happens
    assert DataExport.objects.get(pk=export.pk).file == export.file


def test_apps_do_the_same(cast: SimpleNamespace, run_tasks: Any) -> None:
    client = client_of(cast.ana)
    created = client.post("/api/v1/me/exports/", {}, JSON, headers={"Idempotency-Key": "one"})
    assert created.status_code == 201
    again = client.post("/api/v1/me/exports/", {}, JSON, headers={"Idempotency-Key": "one"})
    assert again.json() == created.json()
    run_tasks()
    address = f"/api/v1/me/exports/{created.json()['id']}/"
    assert client.get(address).json()["status"] == "ready"
    assert client.get("/api/v1/me/exports/").json()["items"][0]["id"] == created.json()["id"]
    assert "README.txt" in opened(client.post(f"{address}download/", {}, JSON)).namelist()
    assert client_of(cast.bruno).get(address).status_code == 404
    assert client_of(cast.bruno).post(f"{address}download/", {}, JSON).status_code == 404


def test_a_suspended_person_keeps_the_right_to_their_data(cast: SimpleNamespace, run_tasks: Any) -> None:
    client = client_of(cast.sofia)
    assert b"/settings/data/" in client.get("/suspended/").content
    assert client.get("/settings/data/").status_code == 200
    assert opened(download(cast.sofia, made(cast.sofia, run_tasks)))
    assert client.get("/settings/profile/").headers["Location"] == "/suspended/"
