"""Deleting the account: gone for everybody at once, a way back for thirty days, then nothing of it anywhere."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import settings as site_settings
from django.core import serializers
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts import actions, erasure
from accounts.data_requests import AccountDeletion, DataExport, ErasedAccount
from accounts.models import Follow, User
from core.models import AuditEntry, DeadLetter, KeptMail, OutboxMessage
from media.models import Asset
from notifications.models import Notification
from pets.models import Pet
from social import actions as social
from social.models import Comment, Post, Reaction
from tests.cast import PASSWORD, client_of, make_user
from tests.site import picture

pytestmark = pytest.mark.django_db
JSON = "application/json"
MARK = "zqxmarker"


def close(user: Any, **fields: str) -> Any:
    return client_of(user).post("/settings/data/delete/", {"password": PASSWORD, **fields})


def way_back(mailoutbox: Any) -> str:
    return re.search(r"/return/[0-9a-f]{32}/", mailoutbox[-1].body).group(0)  # type: ignore[union-attr]


# --- closing --------------------------------------------------------------------------------------
def test_it_asks_for_the_password_and_changes_nothing_without(cast: SimpleNamespace) -> None:
    client = client_of(cast.ana)
    for given in ({}, {"password": ""}, {"password": "wrong"}):
        answer = client.post("/settings/data/delete/", given)
        assert answer.status_code == 422
        assert b"This password is not right." in answer.content
    assert User.objects.get(pk=cast.ana.pk).is_active
    assert not AccountDeletion.objects.exists()
    assert client.get("/settings/").status_code == 200


def test_with_a_second_factor_the_password_is_not_enough(cast: SimpleNamespace) -> None:
    secret = "JBSWY3DPEHPK3PXP"
    TOTP.activate(cast.ana, secret)
    recovery = RecoveryCodes.activate(cast.ana).get_unused_codes()[0]
    assert close(cast.ana).status_code == 422
    assert close(cast.ana, code="000000").status_code == 422
    assert not AccountDeletion.objects.exists()
    assert close(cast.ana, code=recovery).status_code == 200
    deletion = AccountDeletion.objects.get()
    client = client_of(None)
    client.post("/accounts/login/", {"login": "ana@example.com", "password": PASSWORD})
    assert client.post("/return/", {"code": recovery}).status_code == 422  # used up
    now = format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1]))
    assert client.post("/return/", {"code": now}).status_code == 302
    assert not AccountDeletion.objects.filter(pk=deletion.pk).exists()


def test_tries_are_counted(cast: SimpleNamespace) -> None:
    answers = [close(cast.ana, password=f"guess {number}").status_code for number in range(11)]
    assert answers == [422] * 10 + [429]


def test_at_once_nobody_sees_anything_and_all_devices_are_out(cast: SimpleNamespace, run_tasks: Any) -> None:
    cast.ana.is_private = False
    cast.ana.save()
    post = social.publish_post(cast.ana, body="still here?", audience="public")
    other = social.publish_post(cast.carla, body="of carla", audience="public")
    User.objects.filter(pk=cast.carla.pk).update(is_private=False)
    comment = social.add_comment(cast.ana, Post.objects.get(pk=other.pk), body="of ana")
    phone, laptop = client_of(cast.ana), client_of(cast.ana)
    token = phone.session.session_key
    bruno, guest = client_of(cast.bruno), client_of(None)
    paths = [
        "/@ana/",
        f"/pets/{cast.rex.pk}/",
        post.get_absolute_url(),
        "/api/v1/users/ana/",
        f"/api/v1/posts/{post.pk}/",
    ]
    assert bruno.get("/@ana/").status_code == 200
    answer = laptop.post("/settings/data/delete/", {"password": PASSWORD})
    assert answer.status_code == 200 and b"Your account is closed" in answer.content
    for who in (bruno, guest):
        assert {who.get(path).status_code for path in paths} == {404}
        said = who.get(f"/api/v1/posts/{other.pk}/comments/").json()["items"]
        assert str(comment.pk) not in {row["id"] for row in said}
    assert "/accounts/login/" in phone.get("/settings/").headers["Location"]
    assert client_of(None).get("/api/v1/me/", headers={"X-Session-Token": token}).status_code == 401
    assert client_of(cast.bruno).get("/api/v1/people/search/?q=ana").json()["items"] == []
    assert Post.objects.filter(pk=post.pk).exists()  # and yet nothing is gone


# --- the way back ---------------------------------------------------------------------------------
def test_signing_in_shows_the_way_back_and_confirming_opens_it(cast: SimpleNamespace, run_tasks: Any) -> None:
    close(cast.ana)
    client = client_of(None)
    answer = client.post("/accounts/login/", {"login": "ana@example.com", "password": PASSWORD})
    assert answer.headers["Location"] == "/return/"
    assert b"Do you want to come back?" in client.get("/return/").content
    assert not User.objects.get(pk=cast.ana.pk).is_active  # looking at it opens nothing
    assert client.get("/settings/").status_code == 302
    assert client.post("/return/").headers["Location"] == "/accounts/login/"
    assert User.objects.get(pk=cast.ana.pk).is_active
    answer = client.post("/accounts/login/", {"login": "ana@example.com", "password": PASSWORD})
    assert answer.headers["Location"] == "/"
    assert client_of(cast.bruno).get("/@ana/").status_code == 200
    assert Follow.objects.filter(target=cast.ana, follower=cast.bruno).exists()
    assert erasure.ask_for_due() == 0


def test_the_door_tells_nobody_else_that_the_account_waits(cast: SimpleNamespace) -> None:
    """A wrong password is answered as for any account, and an account closed by others stays shut for its person."""
    closed = make_user("shut", is_active=False)
    close(cast.ana)
    pages = []
    for email, password in (("ana@example.com", "wrong"), ("bruno@example.com", "wrong"), (closed.email, PASSWORD)):
        answer = Client(headers={"Accept-Language": "en"}).post(
            "/accounts/login/", {"login": email, "password": password}
        )
        pages.append((answer.status_code, b"The e-mail or the password is not right." in answer.content))
    assert pages == [(200, True)] * 3
    assert client_of(None).get("/return/").headers["Location"] == "/accounts/login/"


def test_the_mail_holds_a_way_back_that_works_once(cast: SimpleNamespace, run_tasks: Any, mailoutbox: Any) -> None:
    close(cast.ana)
    run_tasks()
    path = way_back(mailoutbox)
    assert mailoutbox[-1].to == ["ana@example.com"]
    assert client_of(None).get(path).status_code == 200
    assert not User.objects.get(pk=cast.ana.pk).is_active
    assert client_of(None).post(path).status_code == 302
    assert User.objects.get(pk=cast.ana.pk).is_active
    assert client_of(None).post(path).status_code == 404
    assert client_of(None).get(path.replace(path[8:20], "0" * 12)).status_code == 404


def test_apps_close_and_open_too(cast: SimpleNamespace) -> None:
    client = client_of(cast.ana)
    refused = client.post("/api/v1/me/deletion/", {"password": "wrong"}, JSON)
    assert (refused.status_code, list(refused.json()["error"]["fields"])) == (422, ["password"])
    answer = client.post("/api/v1/me/deletion/", {"password": PASSWORD}, JSON)
    assert answer.status_code == 202 and answer.json()["due_at"] > timezone.now().isoformat()
    assert client.get("/api/v1/me/").status_code == 401
    signing_in = client_of(None).post(
        "/_allauth/app/v1/auth/login", {"email": "ana@example.com", "password": PASSWORD}, JSON
    )
    assert (signing_in.status_code, signing_in.json()["errors"][0]["code"]) == (409, "account_closing")
    for email, password in (
        ("ana@example.com", "wrong"),
        ("nobody@example.com", PASSWORD),
        ("bruno@example.com", PASSWORD),
    ):
        refused = client_of(None).post("/api/v1/account/reopen/", {"email": email, "password": password}, JSON)
        assert (refused.status_code, refused.json()["error"]["code"]) == (422, "not_proved")
    given = {"email": "Ana@example.com", "password": PASSWORD}
    assert client_of(None).post("/api/v1/account/reopen/", given, JSON).status_code == 204
    assert User.objects.get(pk=cast.ana.pk).is_active


# --- the end --------------------------------------------------------------------------------------
def marked_world(cast: SimpleNamespace, run_tasks: Any) -> SimpleNamespace:
    """Ana has left her mark wherever a person can write, and others have answered."""
    ana, bruno, carla = cast.ana, cast.bruno, cast.carla
    User.objects.filter(pk=ana.pk).update(bio=f"{MARK} bio", display_name=f"{MARK} name", is_private=False)
    User.objects.filter(pk__in=[bruno.pk, carla.pk]).update(is_private=False)
    Pet.objects.filter(pk=cast.rex.pk).update(bio=f"{MARK} pet")
    for person in (ana, bruno, carla):
        person.refresh_from_db()
    client = client_of(ana)
    files = {"file": SimpleUploadedFile("x.jpg", picture(), "image/jpeg"), "alt_text": f"{MARK} alt"}
    photos = []
    for _number in range(2):
        files["file"].seek(0)
        photos.append(client.post("/api/v1/media/", files).json()["id"])
    run_tasks()
    hers = client.post(
        "/api/v1/posts/",
        {"body": f"{MARK} post", "audience": "public", "media_ids": photos[:1]},
        JSON,
        headers={"Idempotency-Key": "kept"},
    ).json()["id"]
    theirs = social.publish_post(carla, body="carla asks", audience="public")
    social.add_comment(ana, theirs, body=f"{MARK} comment")
    social.add_comment(bruno, theirs, body="bruno's own")
    for person in (ana, bruno):
        social.react(person, theirs)
    social.add_comment(bruno, Post.objects.get(pk=hers), body="bruno under hers")
    actions.follow(ana, carla)
    actions.follow(carla, ana)
    export = actions.request_export(ana)
    run_tasks()
    export.refresh_from_db()
    KeptMail.objects.create(sender="x", recipient="Ana@example.com", subject=MARK, text=MARK)
    DeadLetter.objects.create(
        task="core.send_mail", queue="security", error="", arguments={"recipient": "ana@example.com"}
    )
    assert Notification.objects.filter(actor=ana).exists()
    return SimpleNamespace(theirs=theirs, hers=hers, photos=photos, export=export)


def traces(*words: str) -> list[str]:
    """Tables with one of the words in any column, and files of the store with one in their bytes."""
    found = []
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names()):
            for word in words:
                cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text ILIKE %s', [f"%{word}%"])
                if cursor.fetchone()[0]:
                    found.append(f"{table}: {word}")
    for path in Path(site_settings.MEDIA_ROOT).rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            found += [f"{path.name}: {word}" for word in words if word.encode() in content]
    return found


def end(user: Any, run_tasks: Any) -> None:
    close(user)
    AccountDeletion.objects.filter(user=user).update(due_at=timezone.now() - timedelta(seconds=1))
    assert erasure.ask_for_due() == 1
    run_tasks()


def test_after_thirty_days_nothing_of_it_is_anywhere(cast: SimpleNamespace, run_tasks: Any, settings: Any) -> None:
    world = marked_world(cast, run_tasks)
    names = [r.name for asset in Asset.objects.filter(owner=cast.ana) for r in asset.renditions.all()]
    assert names and traces(MARK)
    followers = User.objects.get(pk=cast.bruno.pk).following_counter
    end(cast.ana, run_tasks)
    assert traces(MARK, "ana@example.com") == []
    assert not User.objects.filter(handle="ana").exists()
    assert not any(default_storage.exists(name) for name in names)
    assert not default_storage.exists(world.export.file)
    assert not DataExport.objects.exists() and not Asset.objects.filter(pk__in=world.photos).exists()
    assert not Notification.objects.filter(actor_id=cast.ana.pk).exists()
    # Others keep what is theirs, and their numbers are right.
    theirs = Post.objects.get(pk=world.theirs.pk)
    assert [comment.body for comment in Comment.objects.filter(post=theirs)] == ["bruno's own"]
    assert (theirs.comment_counter, theirs.reaction_counter) == (1, 1)
    assert Reaction.objects.filter(post=theirs).count() == 1
    bruno, carla = User.objects.get(pk=cast.bruno.pk), User.objects.get(pk=cast.carla.pk)
    assert bruno.following_counter == followers - 1 == 0
    assert (carla.following_counter, carla.follower_counter) == (0, 0)
    # What is kept says that it was done, by number only.
    row = ErasedAccount.objects.get()
    assert row.user_id == cast.ana.pk and row.erased_at is not None
    events = AuditEntry.objects.filter(target=f"accounts.user:{cast.ana.pk}").values_list("event", flat=True)
    assert {"accounts.closed", "accounts.erased"} <= set(events)
    assert client_of(cast.bruno).get("/@ana/").status_code == 404


def test_before_the_day_nothing_is_erased_and_after_its_beginning_there_is_no_way_back(
    cast: SimpleNamespace, run_tasks: Any, mailoutbox: Any
) -> None:
    close(cast.ana)
    run_tasks()
    assert erasure.erase_due(cast.ana.pk) is False
    assert User.objects.filter(pk=cast.ana.pk).exists()
    AccountDeletion.objects.update(erasing_at=timezone.now())
    path = way_back(mailoutbox)
    assert client_of(None).post(path).status_code == 404
    answer = Client(headers={"Accept-Language": "en"}).post(
        "/accounts/login/", {"login": "ana@example.com", "password": PASSWORD}
    )
    assert b"The e-mail or the password is not right." in answer.content


def test_an_erasure_that_broke_off_goes_on(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked_world(cast, run_tasks)
    close(cast.ana)
    AccountDeletion.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    with monkeypatch.context() as broken:
        broken.setattr(erasure, "_erase_mail", lambda _user_id: (_ for _ in ()).throw(RuntimeError("killed")))
        with pytest.raises(RuntimeError):
            erasure.erase_due(cast.ana.pk)
    assert User.objects.filter(pk=cast.ana.pk).exists()
    assert erasure.erase_due(cast.ana.pk) is True
    run_tasks()
    assert traces(MARK) == []
    assert erasure.erase_due(cast.ana.pk) is False


def test_a_restored_backup_is_cleaned_by_the_list_in_the_store(cast: SimpleNamespace, run_tasks: Any) -> None:
    """The drill: rows as they were before the deletion come back, and with them the database forgets its own list."""
    marked_world(cast, run_tasks)
    Notification.objects.all().delete()
    tables = (User, Pet, Post, Comment, Reaction, Follow, Asset)
    backup = serializers.serialize("json", [row for model in tables for row in model._base_manager.all()])
    end(cast.ana, run_tasks)
    assert traces(MARK) == []
    ErasedAccount.objects.all().delete()
    for restored in serializers.deserialize("json", backup):
        restored.save()
    assert traces(MARK) and User.objects.filter(handle="ana").exists()
    call_command("apply_erasures")
    run_tasks()
    assert traces(MARK) == []
    assert ErasedAccount.objects.get().user_id == cast.ana.pk
    theirs = Post.objects.get(body="carla asks")
    assert (theirs.comment_counter, theirs.reaction_counter) == (1, 1)
    call_command("apply_erasures")
    assert User.objects.filter(handle="bruno").exists()


def test_the_team_does_not_close_itself(cast: SimpleNamespace) -> None:
    answer = close(cast.staff)
    assert answer.status_code == 422 and b"who runs the site" in answer.content
    assert User.objects.get(pk=cast.staff.pk).is_active


def test_without_a_password_it_asks_for_a_fresh_sign_in(cast: SimpleNamespace) -> None:
    """People who only have a passkey or an account elsewhere."""
    User.objects.filter(pk=cast.bruno.pk).update(password="!unusable")
    cast.bruno.refresh_from_db()
    client = client_of(cast.bruno)
    assert b'name="password"' not in client.get("/settings/data/delete/").content
    assert client.post("/settings/data/delete/").status_code == 422
    session = client.session
    session["account_authentication_methods"] = [{"method": "socialaccount", "at": timezone.now().timestamp()}]
    session.save()
    assert client.post("/settings/data/delete/").status_code == 200
    assert not OutboxMessage.objects.filter(task="accounts.erase").exists()
