"""Profiles: what of a person each kind of viewer sees, and that invisible and absent are the same bytes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from media.models import Asset
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
SECRET = "a bio that only followers read"


@pytest.fixture
def ana(cast: Any) -> Any:
    cast.ana.bio = SECRET
    cast.ana.cover = Asset.objects.create(owner=cast.ana, status="ready", purpose="cover", width=900, height=300)
    cast.ana.avatar = Asset.objects.create(owner=cast.ana, status="ready", purpose="avatar", width=400, height=400)
    cast.ana.save()
    return cast.ana


@pytest.mark.parametrize(
    ("viewer", "seen"),
    [
        ("ana", "inside"),
        ("bruno", "inside"),
        ("carla", "outside"),
        ("paco", "outside"),
        ("guest", "outside"),
        ("dora", "nothing"),
        ("eva", "nothing"),
        ("sofia", "suspended"),
        ("staff", "outside"),
    ],
)
def test_a_private_account_to_each(cast: Any, ana: Any, viewer: str, seen: str) -> None:
    client = client_of(getattr(cast, viewer))
    page, told = client.get("/@ana/"), client.get("/api/v1/users/ana/")
    lists = {client.get(f"/@ana/{name}/").status_code for name in ("followers", "following")}
    api_lists = {client.get(f"/api/v1/users/ana/{name}/").status_code for name in ("followers", "following")}
    if seen == "suspended":
        assert page.url == "/suspended/"
        assert told.status_code == 403
        return
    if seen == "nothing":
        assert page.status_code == told.status_code == 404
        assert lists == api_lists == {404}
        return
    assert page.status_code == told.status_code == 200
    body = page.content.decode()
    assert "Ana" in body
    assert (SECRET in body) == (told.json()["bio"] == SECRET) == (seen == "inside")
    assert (str(ana.cover_id) in body) == (told.json()["cover"] is not None) == (seen == "inside")
    assert told.json()["is_open"] == (seen == "inside")
    assert told.json()["follower_count"] == ana.follower_counter
    assert told.json()["avatar"] is not None
    assert lists == api_lists == ({200} if seen == "inside" else {403})


@pytest.mark.parametrize("path", ["/@%s/", "/@%s/followers/", "/api/v1/users/%s/", "/api/v1/users/%s/followers/"])
def test_blocked_and_absent_are_the_same_bytes(cast: Any, path: str) -> None:
    for who in (cast.dora, cast.eva):
        client = client_of(who)
        hidden, absent = client.get(path % "ana"), client.get(path % "nobody_here")
        assert hidden.status_code == absent.status_code == 404
        assert hidden.content == absent.content
        kept = {"X-Request-ID", "Content-Security-Policy"}
        assert {k: v for k, v in hidden.headers.items() if k not in kept} == {
            k: v for k, v in absent.headers.items() if k not in kept
        }


def test_faces_and_covers_follow_the_same_rule(cast: Any, ana: Any) -> None:
    from media.guards import can_see

    avatar, cover = Asset.objects.get(pk=ana.avatar_id), Asset.objects.get(pk=ana.cover_id)
    seen = {
        name: (can_see(getattr(cast, name), avatar), can_see(getattr(cast, name), cover))
        for name in ("ana", "bruno", "carla", "paco", "dora", "eva")
    }
    assert seen == {
        "ana": (True, True),
        "bruno": (True, True),
        "carla": (True, False),
        "paco": (True, False),
        "dora": (False, False),
        "eva": (False, False),
    }


def test_handles_are_found_in_capitals_and_unknown_forms_are_plain_404(cast: Any) -> None:
    assert client_of(cast.carla).get("/@BRUNO/").status_code == 200
    for odd in ("/@br/", "/@bru.no/", "/@bruñó/", f"/@{'a' * 31}/"):
        assert client_of(cast.carla).get(odd).status_code == 404


def test_a_profile_is_changed_at_both_doors(cast: Any) -> None:
    client = client_of(cast.carla)
    form = {"display_name": "  Carla \u202e Ruiz ", "bio": "Con Lola\r\n\r\n\r\n\r\ny Max"}
    assert client.post("/settings/profile/", form).status_code == 302
    cast.carla.refresh_from_db()
    assert cast.carla.display_name == "Carla Ruiz"
    assert cast.carla.bio == "Con Lola\n\ny Max"
    told = client.patch("/api/v1/me/", {"bio": "Otra", "theme": "dark", "language": "pt-br"}, "application/json")
    assert told.status_code == 200
    assert told.json()["bio"] == "Otra"
    cast.carla.refresh_from_db()
    assert (cast.carla.theme, cast.carla.language, cast.carla.display_name) == ("dark", "pt-br", "Carla Ruiz")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"display_name": "x" * 51}, "display_name"),
        ({"display_name": ""}, "display_name"),
        ({"bio": "x" * 301}, "bio"),
        ({"language": "es"}, "language"),
        ({"theme": "pink"}, "theme"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"handle": "otra_carla"}, "handle"),
    ],
)
def test_what_is_refused_names_its_field_and_changes_nothing(cast: Any, changes: Any, field: str) -> None:
    client = client_of(cast.carla)
    before = User.objects.filter(pk=cast.carla.pk).values().get()
    answer = client.patch("/api/v1/me/", changes, "application/json")
    assert answer.status_code in (409, 422)
    assert list(answer.json()["error"]["fields"]) == [field]
    assert User.objects.filter(pk=cast.carla.pk).values().get() == before


def test_nothing_is_assigned_that_is_not_offered(cast: Any) -> None:
    names = [field.attname for field in User._meta.concrete_fields]
    body = dict.fromkeys(names, "1") | {"is_staff": True, "is_superuser": True, "session_epoch": 9, "bio": "ok"}
    for kept in ("display_name", "is_private", "language", "theme", "time_zone", "avatar_id", "cover_id", "handle"):
        body.pop(kept)
    client = client_of(cast.carla)
    before = User.objects.filter(pk=cast.carla.pk).values().get()
    answer = client.patch("/api/v1/me/", body, "application/json")
    assert answer.status_code == 200
    after = User.objects.filter(pk=cast.carla.pk).values().get()
    assert {name for name in after if after[name] != before[name]} == {"bio", "updated_at"}


def test_the_picture_of_another_is_not_taken(cast: Any, ana: Any) -> None:
    pytest.importorskip("media.actions")
    loose = Asset.objects.create(owner=cast.bruno, status="ready")
    for asset in (loose.pk, ana.avatar_id):
        answer = client_of(cast.carla).patch("/api/v1/me/", {"avatar_id": str(asset)}, "application/json")
        assert answer.status_code == 404
    cast.carla.refresh_from_db()
    assert cast.carla.avatar_id is None
    loose.refresh_from_db()
    assert loose.purpose == ""


def test_a_page_costs_the_same_whoever_looks(cast: Any, ana: Any) -> None:
    client = client_of(cast.bruno)
    client.get("/@ana/")
    with CaptureQueriesContext(connection) as told:
        client.get("/@ana/")
    own = [q["sql"] for q in told if re.search(r"accounts_|django_session", q["sql"])]
    # who looks; the person with avatar, cover and own relation; may the viewer see the friends. (Tabs are their rooms'.)
    assert len([q for q in own if "accounts_by_handle" in q or "django_session" in q]) == 2


def test_settings_pages_are_for_who_is_signed_in(cast: Any) -> None:
    pages = [
        "",
        "profile/",
        "privacy/",
        "privacy/reach/",
        "appearance/",
        "security/",
        "sessions/",
        "blocked/",
        "security/staff/",
    ]
    for page in pages:
        assert client_of(None).get(f"/settings/{page}").url.startswith("/accounts/login/?next=/settings/")
        assert client_of(cast.carla).get(f"/settings/{page}").status_code == 200


def test_guests_keep_a_theme_in_a_cookie(db: None) -> None:
    client = client_of(None)
    client.post("/theme/", {"theme": "dark", "next": "https://evil.test/"})
    assert client.cookies["theme"].value == "dark"
    assert 'data-theme="dark"' in client.get("/accounts/login/").content.decode()
    client.post("/theme/", {"theme": '"><script>'})
    assert client.cookies["theme"].value == "auto"
    assert make_user("x_y_z").theme == "auto"


def _png() -> Any:
    from io import BytesIO

    from django.core.files.uploadedfile import SimpleUploadedFile
    from PIL import Image

    held = BytesIO()
    Image.new("RGB", (64, 64), "#f39a33").save(held, "PNG")
    return SimpleUploadedFile("yo.png", held.getvalue(), content_type="image/png")


def test_pictures_are_sent_with_the_form_when_there_are_no_scripts(cast: Any) -> None:
    client = client_of(cast.carla)
    form = {"display_name": "Carla", "bio": "", "avatar": _png(), "cover": _png()}
    assert client.post("/settings/profile/", form).status_code == 302
    cast.carla.refresh_from_db()
    first = cast.carla.avatar
    assert (first.owner, first.purpose, cast.carla.cover.purpose) == (cast.carla, "avatar", "cover")
    # The next one takes its place; the one before is out of use.
    client.post("/settings/profile/", {"display_name": "Carla", "bio": "", "avatar": _png()})
    cast.carla.refresh_from_db()
    first.refresh_from_db()
    assert cast.carla.avatar_id != first.pk
    assert first.purpose == ""
    client.post("/settings/profile/", {"display_name": "Carla", "bio": "", "remove_avatar": "on"})
    cast.carla.refresh_from_db()
    assert cast.carla.avatar_id is None
    assert cast.carla.cover_id is not None


def test_what_is_no_picture_is_said_beside_the_field(cast: Any) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    file = SimpleUploadedFile("yo.png", b"<svg onload=alert(1)>", content_type="image/png")
    answer = client_of(cast.carla).post("/settings/profile/", {"display_name": "Otra", "bio": "", "avatar": file})
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()
    cast.carla.refresh_from_db()
    assert (cast.carla.avatar_id, cast.carla.display_name) == (None, "Carla")


def test_an_app_attaches_a_picture_by_its_id(cast: Any) -> None:
    from media.actions import upload_image

    asset = upload_image(cast.carla, _png())
    client = client_of(cast.carla)
    told = client.patch("/api/v1/me/", {"avatar_id": str(asset.pk)}, "application/json").json()
    assert told["avatar"]["id"] == str(asset.pk)
    assert told["avatar"]["status"] == "uploaded"
    assert client_of(None).get("/api/v1/users/carla/").json()["avatar"] is None  # not before it is ready
    assert client.patch("/api/v1/me/", {"avatar_id": None}, "application/json").json()["avatar"] is None
