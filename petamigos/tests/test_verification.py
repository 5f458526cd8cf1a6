"""Proving who one is: asked for at both doors, seen by moderators only, decided in the admin, the pictures then gone."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from PIL import Image

from accounts.actions import verification as actions
from accounts.models import User, Verification
from accounts.tests.conftest import english  # noqa: F401 (an autouse fixture)
from core.errors import PermissionRefused
from core.models import AuditEntry
from core.queue import drain
from media.actions import upload_image
from media.models import Asset, Rendition
from petamigos.roles import sync_roles
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
URL = "/api/v1/me/verification/"


def picture(color: str = "#f39a33") -> SimpleUploadedFile:
    held = BytesIO()
    Image.new("RGB", (640, 480), color).save(held, "PNG")
    return SimpleUploadedFile("paper.png", held.getvalue(), content_type="image/png")


@pytest.fixture
def moderator() -> Any:
    sync_roles()
    user = make_user("moderadora", is_staff=True)
    user.groups.add(Group.objects.get(name="moderator"))
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})
    return user


def asks(user: Any, kind: str = "identity", **more: Any) -> Verification:
    ids = {name: upload_image(user, picture()).pk for name in ("document", "selfie")}
    selfie = ids["selfie"] if kind == "identity" else None
    row = actions.request_verification(user, kind, document_id=ids["document"], selfie_id=selfie, **more)
    drain()  # the pictures are prepared
    return row


def decide(moderator: Any, row: Verification, do: str, reason: str = "") -> Any:
    path = f"/admin/accounts/verification/{row.pk}/decide/"
    return client_of(moderator).post(path, {"do": do, "reason": reason})


def test_a_person_sends_document_and_face_with_the_form(cast: Any) -> None:
    client = client_of(cast.carla)
    assert "Identity" in client.get("/settings/verification/").content.decode()
    form = {"kind": "identity", "document": picture(), "selfie": picture()}
    assert client.post("/settings/verification/", form).status_code == 302
    row = Verification.objects.get(user=cast.carla)
    assert (row.kind, row.status) == ("identity", "waiting")
    assert {row.document.purpose, row.selfie.purpose} == {"verification"}
    assert "waiting for someone" in client.get("/settings/verification/").content.decode()


def test_an_app_sends_an_organisations_licence_once(cast: Any) -> None:
    client = client_of(cast.carla)
    body = {"kind": "vet", "organisation": "Clínica Sol", "document_id": str(upload_image(cast.carla, picture()).pk)}
    first = client.post(URL, body, "application/json", headers={"Idempotency-Key": "one"})
    again = client.post(URL, body, "application/json", headers={"Idempotency-Key": "one"})
    assert first.status_code == again.status_code == 201
    assert first.json() == again.json()
    assert client.get(URL).json()["requests"][0]["organisation"] == "Clínica Sol"
    second = {**body, "document_id": str(upload_image(cast.carla, picture()).pk)}
    answer = client.post(URL, second, "application/json")
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "verification_waiting")
    assert Asset.objects.get(pk=second["document_id"]).attached_at is None


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"kind": "king"}, "kind"),
        ({"kind": "identity"}, "selfie"),
        ({"kind": "shelter", "organisation": "  "}, "organisation"),
        ({"kind": "shelter", "organisation": "x" * 101}, "organisation"),
    ],
)
def test_what_is_missing_is_said(cast: Any, given: Any, field: str) -> None:
    body = {"document_id": str(upload_image(cast.carla, picture()).pk), **given}
    answer = client_of(cast.carla).post(URL, body, "application/json")
    assert answer.status_code == 422
    assert list(answer.json()["error"]["fields"]) == [field]
    assert not Verification.objects.exists()


def test_the_picture_of_another_is_not_taken(cast: Any) -> None:
    theirs = upload_image(cast.bruno, picture())
    for foreign in (str(theirs.pk), str(uuid4())):
        body = {"kind": "vet", "organisation": "Sol", "document_id": foreign}
        assert client_of(cast.carla).post(URL, body, "application/json").status_code == 404
    assert not Verification.objects.exists()
    theirs.refresh_from_db()
    assert theirs.attached_at is None


def test_it_can_be_withdrawn_and_its_pictures_go(cast: Any) -> None:
    row = asks(cast.carla)
    names = list(Rendition.objects.filter(asset__owner=cast.carla).values_list("name", flat=True))
    assert names and all(default_storage.exists(name) for name in names)
    assert client_of(cast.carla).post("/settings/verification/withdraw/").status_code == 302
    drain()
    row.refresh_from_db()
    assert (row.status, row.document_id, row.selfie_id) == ("withdrawn", None, None)
    assert not Asset.objects.filter(owner=cast.carla).exists()
    assert not any(default_storage.exists(name) for name in names)
    assert client_of(cast.carla).delete(URL).status_code == 204  # again: nothing


# --- who sees the pictures ------------------------------------------------------------------------
def test_nobody_sees_them_by_their_address_and_each_look_of_a_moderator_is_written_down(
    cast: Any, moderator: Any
) -> None:
    row = asks(cast.carla)
    rendition = Rendition.objects.filter(asset=row.document, format="jpg").get()
    public = f"/media/{row.document_id}/{rendition.width}.jpg"
    for who in (None, cast.bruno, cast.staff, moderator):
        assert client_of(who).get(public).status_code == 404
    looked = f"/admin/accounts/verification/{row.pk}/file/document/"
    for who in (None, cast.bruno, cast.carla, cast.staff):
        assert client_of(who).get(looked).status_code in {302, 403}
    assert not AuditEntry.objects.filter(event="accounts.verification_file_seen").exists()
    page = client_of(moderator).get(f"/admin/accounts/verification/{row.pk}/change/").content.decode()
    assert looked in page
    assert str(row.document_id) not in page
    answer = client_of(moderator).get(looked)
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content)[:3] == b"\xff\xd8\xff"
    assert "no-store" in answer.headers["Cache-Control"]
    entry = AuditEntry.objects.get(event="accounts.verification_file_seen")
    assert (entry.actor_id, entry.target) == (moderator.pk, f"accounts.user:{cast.carla.pk}")
    assert entry.data == {"which": "document", "verification": str(row.pk)}
    assert client_of(moderator).get(f"/admin/accounts/verification/{row.pk}/file/avatar/").status_code == 403


def test_staff_without_that_right_see_no_queue(cast: Any) -> None:
    sync_roles()
    helper = make_user("ayudante", is_staff=True)
    helper.groups.add(Group.objects.get(name="support"))
    Authenticator.objects.create(user=helper, type=Authenticator.Type.TOTP, data={"secret": "x"})
    row = asks(cast.carla)
    client = client_of(helper)
    for path in ("", f"{row.pk}/change/", f"{row.pk}/file/document/"):
        assert client.get(f"/admin/accounts/verification/{path}").status_code == 403
    assert decide(helper, row, "approve").status_code == 403
    row.refresh_from_db()
    assert row.status == "waiting"


# --- the decision ---------------------------------------------------------------------------------
def test_an_approval_gives_the_mark_everywhere_and_ends_the_pictures(cast: Any, moderator: Any) -> None:
    row = asks(cast.carla, "vet", organisation="Clínica Sol")
    files = list(Rendition.objects.filter(asset__owner=cast.carla, asset__purpose="verification"))
    assert decide(moderator, row, "approve").status_code == 302
    drain()
    row.refresh_from_db()
    assert (row.status, row.decided_by, row.document_id) == ("approved", moderator, None)
    assert row.decided_at is not None
    assert not Asset.objects.filter(purpose="verification").exists()
    assert files and not any(default_storage.exists(file.name) for file in files)
    reader = client_of(cast.bruno)
    page = reader.get("/@carla/").content.decode()
    assert "Verified veterinarian" in page and "Clínica Sol" in page
    call_command("rebuild_search")
    assert "Verified veterinarian" in reader.get("/search/?q=carla").content.decode()
    for told in (
        reader.get("/api/v1/users/carla/").json(),
        reader.get("/api/v1/people/search/?q=carla").json()["items"][0],
    ):
        assert (told["account_kind"], told["is_verified"]) == ("vet", True)
    bell = client_of(cast.carla).get("/notifications/").content.decode()
    assert "Your verification is approved: Veterinarian" in bell
    assert "moderadora" not in bell
    assert AuditEntry.objects.filter(event="accounts.verification_approved", actor_id=moderator.pk).count() == 1


def test_a_rejection_says_why_and_ends_the_pictures_too(cast: Any, moderator: Any) -> None:
    row = asks(cast.carla)
    decide(moderator, row, "reject")  # without a reason nothing happens
    row.refresh_from_db()
    assert row.status == "waiting"
    decide(moderator, row, "reject", "The document cannot be read.")
    drain()
    row.refresh_from_db()
    assert row.status == "rejected"
    assert not Asset.objects.filter(purpose="verification").exists()
    client = client_of(cast.carla)
    assert "The document cannot be read." in client.get("/settings/verification/").content.decode()
    assert "was not approved" in client.get("/notifications/").content.decode()
    assert client_of(cast.bruno).get("/api/v1/users/carla/").json()["is_verified"] is False
    assert asks(cast.carla).status == "waiting"  # one may ask again


def test_the_queue_decides_many_at_once_and_each_only_once(cast: Any, moderator: Any) -> None:
    rows = [asks(user) for user in (cast.carla, cast.bruno)]
    client = client_of(moderator)
    asked = {"action": "approve", "_selected_action": [str(row.pk) for row in rows], "reason": ""}
    assert client.post("/admin/accounts/verification/", asked).status_code == 302
    assert User.objects.filter(verified_at__isnull=False).count() == 2
    decide(moderator, rows[0], "reject", "too late")
    rows[0].refresh_from_db()
    assert (rows[0].status, rows[0].reason) == ("approved", "")


def test_nobody_decides_about_themselves(moderator: Any) -> None:
    row = asks(moderator)
    decide(moderator, row, "approve")
    row.refresh_from_db()
    assert row.status == "waiting"
    assert client_of(moderator).get(f"/admin/accounts/verification/{row.pk}/file/selfie/").status_code == 404
    with pytest.raises(PermissionRefused):
        actions.approve_verification(moderator, row)


def test_an_approval_can_be_taken_back(cast: Any, moderator: Any) -> None:
    person, shop = asks(cast.carla), None
    decide(moderator, person, "approve")
    shop = asks(cast.carla, "shop", organisation="Croquetas")
    decide(moderator, shop, "approve")
    cast.carla.refresh_from_db()
    assert cast.carla.kind == "shop"
    decide(moderator, shop, "take_back", "The shop is closed.")
    drain()
    cast.carla.refresh_from_db()
    assert cast.carla.kind == "person"
    assert cast.carla.verified_at is not None  # the identity still stands
    decide(moderator, person, "take_back", "It was someone else's document.")
    cast.carla.refresh_from_db()
    assert cast.carla.verified_at is None
    assert "taken back" in client_of(cast.carla).get("/notifications/").content.decode()


def test_nobody_gives_it_to_themselves_by_the_api(cast: Any) -> None:
    """SECURITY 27: neither the kind of account nor the mark is taken from a body."""
    client = client_of(cast.carla)
    body = {
        "kind": "vet",
        "account_kind": "vet",
        "is_verified": True,
        "verified_at": "2026-01-01T00:00:00Z",
        "bio": "x",
        "pronouns": "x",
    }
    client.patch("/api/v1/me/", body, "application/json")
    client.patch("/api/v1/me/about/", body, "application/json")
    cast.carla.refresh_from_db()
    assert (cast.carla.kind, cast.carla.verified_at) == ("person", None)


def test_a_forged_form_of_the_admin_changes_nothing(cast: Any, moderator: Any) -> None:
    row = asks(cast.carla)
    client = Client(raise_request_exception=False)
    client.force_login(moderator)
    forged = {"status": "approved", "kind": "vet", "user": str(moderator.pk)}
    assert client.post(f"/admin/accounts/verification/{row.pk}/change/", forged).status_code == 403
    assert client.get(f"/admin/accounts/verification/{row.pk}/decide/").status_code == 405
    assert decide(moderator, row, "delete").status_code == 403
    row.refresh_from_db()
    assert (row.status, row.kind, row.user_id) == ("waiting", "identity", cast.carla.pk)
