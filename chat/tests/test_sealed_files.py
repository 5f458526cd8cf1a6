"""Sealed files and backups: bytes in, the same bytes out, for nobody else, and gone when their time is over."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from chat import seals_files
from chat.models import Conversation
from chat.seals import KeyBackup, SealedFile
from chat.tests.sealing import b64, call, code_of, make_sealed, send
from core.limits import LIMITS
from core.queue import drain
from tests.cast import client_of

pytestmark = pytest.mark.django_db
BYTES = "application/octet-stream"
RECIPE = f"salt={b64(b's' * 16).replace('=', '%3D')}&memory_kib=19456&passes=2"


def put(user: Any, talk: Conversation, raw: bytes = b"\x00sealed bytes") -> Any:
    path = f"/api/v1/conversations/{talk.pk}/seal/files/"
    return client_of(user).post(path, raw, content_type=BYTES)


def get(user: Any, talk: Conversation, file_id: str) -> Any:
    return client_of(user).get(f"/api/v1/conversations/{talk.pk}/seal/files/{file_id}/")


def test_bytes_come_out_as_they_went_in(cast: SimpleNamespace) -> None:
    talk, ana, _bruno = make_sealed(cast.ana, cast.bruno)
    made = put(cast.ana, talk)
    assert (made.status_code, made.json()["byte_size"]) == (201, 13)
    file_id = made.json()["id"]
    assert get(cast.bruno, talk, file_id).status_code == 404  # no message names it yet
    assert send(cast.ana, talk, ana, file_ids=[file_id]).status_code == 201
    answer = get(cast.bruno, talk, file_id)
    assert (b"".join(answer.streaming_content), answer["Content-Type"]) == (b"\x00sealed bytes", BYTES)
    assert (answer["X-Content-Type-Options"], answer["Cache-Control"]) == ("nosniff", "private, no-store")
    assert answer["Content-Disposition"].startswith("attachment")
    assert get(cast.carla, talk, file_id).status_code == 404
    assert put(cast.ana, talk, b"x" * 4_000_000).json()["byte_size"] == 4_000_000  # more than a form may hold


def test_a_message_names_only_loose_files_of_its_sender(cast: SimpleNamespace) -> None:
    talk, _ana, bruno = make_sealed(cast.ana, cast.bruno)
    hers, used = put(cast.ana, talk).json()["id"], put(cast.bruno, talk).json()["id"]
    assert send(cast.bruno, talk, bruno, file_ids=[used]).status_code == 201
    for wrong in (used, hers, str(uuid4())):
        assert send(cast.bruno, talk, bruno, file_ids=[wrong]).status_code == 404
    assert SealedFile.objects.filter(message__isnull=False).count() == 1


def test_a_file_goes_with_its_message(cast: SimpleNamespace) -> None:
    talk, ana, _bruno = make_sealed(cast.ana, cast.bruno)
    file_id = put(cast.ana, talk).json()["id"]
    name = SealedFile.objects.get().name
    said = send(cast.ana, talk, ana, file_ids=[file_id]).json()["id"]
    assert default_storage.exists(name)
    call(cast.ana, "delete", f"conversations/{talk.pk}/messages/{said}/?for=all")
    drain()
    assert not SealedFile.objects.exists()
    assert not default_storage.exists(name)


def test_what_no_message_names_goes_within_a_day(cast: SimpleNamespace) -> None:
    talk, _ana, _bruno = make_sealed(cast.ana, cast.bruno)
    old, young = (put(cast.ana, talk).json()["id"] for _ in range(2))
    SealedFile.objects.filter(pk=old).update(created_at=timezone.now() - timedelta(hours=25))
    assert seals_files.sweep_loose() == 1
    assert str(SealedFile.objects.get().pk) == young


def test_files_have_limits(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    talk, _ana, _bruno = make_sealed(cast.ana, cast.bruno)
    assert put(cast.ana, talk, b"").status_code == 422
    monkeypatch.setattr("chat.seals_files.LIMITS", LIMITS.__class__(sealed_file_bytes=20, sealed_bytes_per_account=30))
    assert code_of(put(cast.ana, talk, b"x" * 21)) == "sealed_file_too_heavy"
    assert put(cast.ana, talk, b"x" * 20).status_code == 201
    assert code_of(put(cast.ana, talk, b"x" * 20)) == "sealed_storage_full"
    assert put(cast.carla, talk, b"x").status_code == 404
    assert SealedFile.objects.count() == 1


# --- the backup -------------------------------------------------------------------------------------
def save(user: Any, raw: bytes, version: int) -> Any:
    path = f"/api/v1/me/seal/backup/content/?{RECIPE}&version={version}"
    return client_of(user).put(path, raw, content_type=BYTES)


def test_a_backup_is_kept_read_and_deleted_by_its_person(cast: SimpleNamespace) -> None:
    assert call(cast.ana, "get", "me/seal/backup/").json()["version"] == 0
    assert save(cast.ana, b"\x00box", 0).json()["version"] == 1
    told = call(cast.ana, "get", "me/seal/backup/").json()
    assert (told["version"], told["recipe"]) == (1, {"salt": b64(b"s" * 16), "memory_kib": 19456, "passes": 2})
    assert client_of(cast.ana).get("/api/v1/me/seal/backup/content/").content == b"\x00box"
    assert client_of(cast.bruno).get("/api/v1/me/seal/backup/content/").status_code == 204
    assert call(cast.ana, "delete", "me/seal/backup/").status_code == 204
    assert not KeyBackup.objects.exists()


def test_two_devices_do_not_write_over_one_another(cast: SimpleNamespace) -> None:
    save(cast.ana, b"first", 0)
    assert save(cast.ana, b"second", 1).json()["version"] == 2
    for version in (0, 1, 3):
        assert code_of(save(cast.ana, b"late", version)) == "backup_outdated"
    assert bytes(KeyBackup.objects.get().content) == b"second"


@pytest.mark.parametrize("query", ["", "salt=x&memory_kib=19456&passes=2&version=0", f"{RECIPE}&version=x", RECIPE])
def test_a_backup_says_how_its_key_is_made(cast: SimpleNamespace, query: str) -> None:
    answer = client_of(cast.ana).put(f"/api/v1/me/seal/backup/content/?{query}", b"box", content_type=BYTES)
    assert answer.status_code == 422
    assert not KeyBackup.objects.exists()


def test_a_backup_is_not_too_heavy(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chat.seals_backup.LIMITS", LIMITS.__class__(key_backup_bytes=5))
    assert code_of(save(cast.ana, b"x" * 6, 0)) == "backup_too_heavy"
    assert save(cast.ana, b"", 0).status_code == 422
