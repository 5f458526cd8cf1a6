"""Dismissing a suggestion: it stays away for who dismissed it, nobody is told, and it can be taken back."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

from accounts import actions, selectors
from accounts.actions.dismissals import dismiss_person
from accounts.dismissals import DismissedPerson
from core.data_rights import all_rights
from core.limits import LIMITS, RATES
from core.models import OutboxMessage
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def suggested(viewer: Any) -> set[str]:
    return {one["handle"] for one in client_of(viewer).get("/api/v1/people/suggestions/").json()["items"]}


def test_a_dismissed_person_stays_away_until_it_is_undone(cast: SimpleNamespace) -> None:
    carla = client_of(cast.carla)
    assert "xavi" in suggested(cast.carla)
    page = carla.get("/discover/").content.decode()
    assert reverse("person_dismiss", args=["xavi"]) in page
    gone = carla.post(reverse("person_dismiss", args=["xavi"]), headers=HTMX).content.decode()
    assert "Xavi is not suggested to you again" in gone and reverse("person_welcome", args=["xavi"]) in gone
    assert "xavi" not in suggested(cast.carla)
    assert reverse("person_dismiss", args=["xavi"]) not in carla.get("/discover/").content.decode()
    assert "xavi" in suggested(cast.bruno), "only for who dismissed"
    assert "@xavi" in carla.get(reverse("dismissed_people")).content.decode()
    undone = carla.post(reverse("person_welcome", args=["xavi"]), {"next": reverse("dismissed_people")})
    assert undone.headers["Location"] == reverse("dismissed_people")
    assert "xavi" in suggested(cast.carla)


def test_friends_of_friends_stay_away_too(cast: SimpleNamespace) -> None:
    actions.follow(cast.carla, cast.bruno)
    actions.follow(cast.bruno, cast.xavi)
    found = {one.handle: one.reason for one in selectors.list_suggestions(cast.carla)}  # type: ignore[attr-defined]
    assert found["xavi"] == "Followed by 1 person you follow"
    dismiss_person(cast.carla, cast.xavi)
    assert "xavi" not in {one.handle for one in selectors.list_suggestions(cast.carla)}


def test_the_api_repeats_without_harm_and_tells_nobody(cast: SimpleNamespace) -> None:
    carla, waiting = client_of(cast.carla), OutboxMessage.objects.count()
    for _time in range(2):
        assert carla.put("/api/v1/me/dismissed/people/xavi/").status_code == 204
    assert [one["handle"] for one in carla.get("/api/v1/me/dismissed/people/").json()["items"]] == ["xavi"]
    assert carla.delete("/api/v1/me/dismissed/people/xavi/").status_code == 204
    assert carla.delete("/api/v1/me/dismissed/people/xavi/").status_code == 404
    assert client_of(cast.dora).put("/api/v1/me/dismissed/people/ana/").status_code == 404
    assert carla.put("/api/v1/me/dismissed/people/carla/").status_code >= 400
    assert (DismissedPerson.objects.count(), OutboxMessage.objects.count()) == (0, waiting)


def test_it_is_limited_and_the_oldest_is_let_go(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    object.__setattr__(LIMITS, "dismissed_max", 2)
    try:
        for number in range(3):
            dismiss_person(cast.carla, make_user(f"gente{number}"))
    finally:
        object.__setattr__(LIMITS, "dismissed_max", 2_000)
    kept = DismissedPerson.objects.filter(user=cast.carla).values_list("person__handle", flat=True)
    assert set(kept) == {"gente1", "gente2"}
    rate = RATES["suggestion.dismiss"][0]
    monkeypatch.setitem(RATES, "suggestion.dismiss", (type(rate)(1, 3600, "account", rate.label),))
    make_user("otra")
    assert client_of(cast.carla).put("/api/v1/me/dismissed/people/otra/").status_code == 429
    assert not DismissedPerson.objects.filter(person__handle="otra").exists()


def test_it_belongs_to_who_dismissed(cast: SimpleNamespace) -> None:
    rights = all_rights()["accounts.DismissedPerson"]
    assert rights.is_exported and rights.subjects == ("user",)
