"""The welcome: who you are, your animal, a few friends; skipped, left and taken up again."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client

from accounts import onboarding
from accounts.models import Follow
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
YOU = {"display_name": "Nina", "birth_date": "1992-03-08", "handle": "nina_y_rex", "language": "en", "is_private": "no"}


@pytest.fixture
def nina(monkeypatch: pytest.MonkeyPatch) -> Any:
    def pet(request: HttpRequest) -> HttpResponse:
        if request.method == "POST":
            return onboarding.advance(request, "pet")
        return HttpResponse("the animal")

    monkeypatch.setattr(onboarding, "_STEPS", dict(onboarding._STEPS))
    onboarding.register_step("pet", 20, pet, label="Pet")
    return make_user("nina", onboarded_at=None, display_name="", language="es-mx")


def test_from_the_first_step_to_home(nina: Any) -> None:
    friend = make_user("amiga", is_private=False)
    client = client_of(nina)
    assert client.get("/welcome/").url == "/welcome/you/"
    page = client.get("/welcome/you/").content.decode()
    assert 'aria-current="step"' in page
    assert client.post("/welcome/you/", YOU).url == "/welcome/pet/"
    assert client.cookies["lang"].value == "en"
    assert client.post("/welcome/pet/").url == "/welcome/follow/"
    assert (
        "@amiga" in client.get("/welcome/follow/").content.decode()
        or "Amiga" in client.get("/welcome/follow/").content.decode()
    )
    assert client.post("/welcome/follow/", {"follow": ["amiga", "nobody_here", "nina_y_rex_x"]}).url == "/"
    nina.refresh_from_db()
    assert (nina.handle, nina.display_name, nina.is_private) == ("nina_y_rex", "Nina", False)
    assert nina.onboarded_at is not None
    assert Follow.objects.get().target == friend
    assert client.get("/welcome/").url == "/"


def test_left_and_taken_up_on_another_device(nina: Any) -> None:
    client_of(nina).post("/welcome/you/", YOU)
    elsewhere = client_of(nina)
    assert elsewhere.get("/welcome/").url == "/welcome/pet/"
    assert elsewhere.get("/welcome/you/").status_code == 200  # one may go back
    assert elsewhere.post("/welcome/pet/skip/").url == "/welcome/follow/"
    assert elsewhere.post("/welcome/follow/skip/").url == "/"
    nina.refresh_from_db()
    assert nina.onboarded_at is not None


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"handle": "ADMIN"}, "handle"),
        ({"handle": "otra"}, "handle"),
        ({"handle": "nina rex"}, "handle"),
        ({"handle": "nína"}, "handle"),
        ({"display_name": ""}, "display_name"),
        ({"language": "xx"}, "language"),
        ({"is_private": ""}, "is_private"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(nina: Any, given: dict[str, str], field: str) -> None:
    make_user("otra")
    answer = client_of(nina).post("/welcome/you/", YOU | given)
    assert answer.status_code == 422
    body = answer.content.decode()
    assert f'id="id_{field}' in body
    assert "errorlist" in body
    nina.refresh_from_db()
    assert nina.handle == "nina"
    assert nina.display_name == ""


def test_the_handle_is_final_afterwards(nina: Any) -> None:
    client = client_of(nina)
    assert client.put("/api/v1/me/onboarded/").json()["is_onboarded"]
    answer = client.patch("/api/v1/me/", {"handle": "otra_nina"}, "application/json")
    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "handle_is_final"
    assert client.post("/welcome/you/", YOU).status_code == 422
    nina.refresh_from_db()
    assert nina.handle == "nina"


def test_guests_and_unknown_steps(nina: Any) -> None:
    assert Client().get("/welcome/").url.startswith("/accounts/login/")
    assert client_of(nina).get("/welcome/nothing/").status_code == 404
