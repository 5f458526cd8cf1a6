"""Devices for encrypted chats: theirs alone to lead, their keys given out once."""

from __future__ import annotations

import threading
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from accounts.data_requests import AccountDeletion
from accounts.erasure import erase_due
from chat.actions import devices, sealing
from chat.devices import Device, KeyPackage
from chat.models import Conversation
from chat.seals import Seat
from chat.tests.factories import make_talk
from chat.tests.sealing import b64, call, code_of, make_device, make_sealed, send
from core.limits import LIMITS
from core.models import AuditEntry
from core.realtime.publisher import capture
from tests.cast import make_cast

KEY = b64(b"k" * 32)


@pytest.mark.django_db
def test_a_device_is_added_named_and_removed(cast: SimpleNamespace) -> None:
    made = call(cast.ana, "post", "me/seal/devices/", name=" Mi  teléfono ", signature_key=KEY)
    assert made.status_code == 201
    path = f"me/seal/devices/{made.json()['id']}/"
    assert call(cast.ana, "patch", path, name="Tableta").json()["name"] == "Tableta"
    assert [one["name"] for one in call(cast.ana, "get", "me/seal/devices/").json()["items"]] == ["Tableta"]
    assert call(cast.bruno, "patch", path, name="Mine").status_code == 404
    assert call(cast.ana, "delete", path).status_code == 204
    assert call(cast.ana, "get", "me/seal/devices/").json()["items"] == []
    assert call(cast.ana, "delete", path).status_code == 404
    assert set(AuditEntry.objects.values_list("event", flat=True)) >= {"chat.device_added", "chat.device_removed"}


@pytest.mark.django_db
@pytest.mark.parametrize("key", ["", "AAAA", b64(b"k" * 33), "not base64 at all!", "ñ" * 44])
def test_what_is_no_key_is_refused(cast: SimpleNamespace, key: str) -> None:
    assert call(cast.ana, "post", "me/seal/devices/", signature_key=key).status_code == 422
    assert not Device.objects.exists()


@pytest.mark.django_db
def test_a_key_is_one_device_even_after_it_was_removed(cast: SimpleNamespace) -> None:
    first = devices.add_device(cast.ana, name="", signature_key=KEY)
    devices.remove_device(cast.ana, first.pk)
    for person in (cast.ana, cast.bruno):
        assert code_of(call(person, "post", "me/seal/devices/", signature_key=KEY)) == "key_known"


@pytest.mark.django_db
def test_there_are_so_many_devices_and_no_more(cast: SimpleNamespace) -> None:
    for _ in range(LIMITS.devices_max):
        make_device(cast.ana, packages=0)
    refused = call(cast.ana, "post", "me/seal/devices/", signature_key=KEY)
    assert (refused.status_code, code_of(refused)) == (409, "too_many_devices")


@pytest.mark.django_db
def test_a_package_that_was_here_is_not_taken_again(cast: SimpleNamespace) -> None:
    _talk, _ana, bruno = make_sealed(cast.ana, cast.bruno)
    used = KeyPackage.objects.create(device=bruno, digest=devices.digest_of(b64(b"old")), content=b64(b"old"))
    tablet = make_device(cast.bruno)
    KeyPackage.objects.filter(pk=used.pk).update(content="", used_at=tablet.created_at)
    again = call(cast.bruno, "post", f"me/seal/devices/{bruno.pk}/packages/", packages=[b64(b"old")])
    assert (again.status_code, code_of(again)) == (409, "key_known")
    twice = call(cast.bruno, "post", f"me/seal/devices/{bruno.pk}/packages/", packages=[b64(b"x"), b64(b"x")])
    assert code_of(twice) == "key_known"
    assert not KeyPackage.objects.filter(digest=devices.digest_of(b64(b"x"))).exists()


@pytest.mark.django_db
def test_only_so_many_packages_wait(cast: SimpleNamespace) -> None:
    device = make_device(cast.ana, packages=0)
    most = [b64(uuid4().bytes) for _ in range(LIMITS.key_packages_max)]
    path = f"me/seal/devices/{device.pk}/packages/"
    assert call(cast.ana, "post", path, packages=most).json() == {"waiting_count": LIMITS.key_packages_max}
    assert code_of(call(cast.ana, "post", path, packages=[b64(b"one more")])) == "too_many_packages"
    assert call(cast.ana, "get", path).json() == {"waiting_count": LIMITS.key_packages_max}
    assert call(cast.bruno, "get", path).status_code == 404


@pytest.mark.django_db
def test_packages_go_out_once_and_the_last_resort_stays(cast: SimpleNamespace) -> None:
    talk = sealing.open_sealed(cast.ana, make_talk(cast.ana, cast.bruno).pk)
    ana, bruno = make_device(cast.ana), make_device(cast.bruno, packages=2)
    path = f"conversations/{talk.pk}/seal/packages/"
    body = {"device_id": str(ana.pk), "wanted": [str(bruno.pk)]}
    given = [call(cast.ana, "post", path, **body).json()["items"][0]["package"] for _ in range(4)]
    last = KeyPackage.objects.get(device=bruno, is_last_resort=True).content
    assert len(set(given)) == 3
    assert given[2:] == [last, last]
    assert KeyPackage.objects.filter(device=bruno, used_at__isnull=False, content="").count() == 2


@pytest.mark.django_db
def test_packages_are_for_who_is_in_the_conversation(cast: SimpleNamespace) -> None:
    talk = sealing.open_sealed(cast.ana, make_talk(cast.ana, cast.bruno).pk)
    ana, carla = make_device(cast.ana), make_device(cast.carla)
    path = f"conversations/{talk.pk}/seal/packages/"
    # A device of somebody who is not in it, by one of ours; and ours asked for with a device of somebody else.
    assert call(cast.ana, "post", path, device_id=str(ana.pk), wanted=[str(carla.pk)]).status_code == 404
    assert call(cast.ana, "post", path, device_id=str(carla.pk), wanted=[str(ana.pk)]).status_code == 404
    assert call(cast.carla, "post", path, device_id=str(carla.pk), wanted=[str(ana.pk)]).status_code == 404
    assert not KeyPackage.objects.filter(used_at__isnull=False).exists()


@pytest.mark.django_db
def test_a_removed_device_is_out_of_everything(cast: SimpleNamespace, django_capture_on_commit_callbacks: Any) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    with capture() as told, django_capture_on_commit_callbacks(execute=True):
        call(cast.bruno, "delete", f"me/seal/devices/{bruno.pk}/")
    assert {group for group, event in told if event["type"] == "seal_changed"} == {
        f"user.{cast.ana.pk}",
        f"user.{cast.bruno.pk}",
    }
    assert not KeyPackage.objects.filter(device=bruno).exists()
    assert send(cast.bruno, talk, bruno).status_code == 403
    state = call(cast.ana, "get", f"conversations/{talk.pk}/seal/?device={ana.pk}").json()
    assert (state["surplus"], state["missing"]) == ([str(bruno.pk)], [])
    for path in ("seal/", "seal/log/"):
        assert call(cast.bruno, "get", f"conversations/{talk.pk}/{path}?device={bruno.pk}").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_two_who_take_at_once_are_given_two() -> None:
    cast = make_cast()
    talk = sealing.open_sealed(cast.ana, make_talk(cast.ana, cast.bruno).pk)
    ana, bruno = make_device(cast.ana), make_device(cast.bruno, packages=6)
    given: list[str] = []
    start = threading.Barrier(4)

    def take() -> None:
        try:
            start.wait()
            taken = devices.take_packages(cast.ana, talk.pk, device_id=ana.pk, wanted=[bruno.pk])
            given.extend(package for _device, package in taken)
        finally:
            connection.close()

    threads = [threading.Thread(target=take) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(given) == len(set(given)) == 4


@pytest.mark.django_db
def test_erasing_a_person_takes_their_devices(cast: SimpleNamespace) -> None:
    talk, ana, bruno = make_sealed(cast.ana, cast.bruno)
    AccountDeletion.objects.create(user=cast.bruno, due_at=timezone.now() - timedelta(minutes=1))
    assert erase_due(cast.bruno.pk)
    assert not Device.objects.filter(pk=bruno.pk).exists()
    assert list(Seat.objects.values_list("device_id", flat=True)) == [ana.pk]
    assert Conversation.objects.filter(pk=talk.pk).exists()
