"""Found animals across the doors, and which lost one each may be: at once, at night, and with every term told."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.actions import block
from notifications.models import Notification
from pets import found_actions as actions
from pets.lost_actions import end_lost, report_lost
from pets.lost_models import FoundReport, LostMatch, LostReport
from pets.models import Pet
from tests.cast import client_of

pytestmark = pytest.mark.django_db
JSON = "application/json"
PLACE = {"latitude": 19.3547, "longitude": -99.1622}
LIKE_REX = {"species": "dog", "sex": "male", "size": "large", "colours": ["golden"], **PLACE}


@pytest.fixture
def lost(cast: SimpleNamespace) -> LostReport:
    Pet.objects.filter(pk=cast.rex.pk).update(sex="male")
    return report_lost(cast.ana, cast.rex, size="large", colours=["golden"], **PLACE)


def test_a_found_animal_is_compared_at_once_and_its_people_are_told_why(
    cast: SimpleNamespace, lost: LostReport, run_tasks: Any
) -> None:
    run_tasks()
    page = client_of(cast.carla).post(reverse("found_create"), LIKE_REX | {"area": "Parque", "at_home": "on"})
    assert page.status_code == 302
    run_tasks()
    assert Notification.objects.filter(recipient=cast.ana, kind="lost_match").count() == 1
    [match] = client_of(cast.ana).get(f"/api/v1/lost/{lost.pk}/matches/").json()["items"]
    assert match["score"] == sum(term["points"] for term in match["terms"]) == 18 + 8 + 8 + 14 + 22
    assert {term["name"]: term["points"] for term in match["terms"]}["distance"] == 22
    shown = client_of(cast.ana).get(reverse("pet_lost", args=[cast.rex.pk])).content.decode()
    assert "70 % alike" in shown and "22 / 22" in shown
    found = FoundReport.objects.get()
    assert "Rex" in client_of(cast.carla).get(found.get_absolute_url()).content.decode()
    assert "Rex" not in client_of(cast.bruno).get(found.get_absolute_url()).content.decode()
    run_tasks()
    assert actions.match_all() == 0, "the nightly run tells nobody again"
    assert LostMatch.objects.count() == 1


def test_a_lost_animal_is_compared_with_what_was_found_before(cast: SimpleNamespace, run_tasks: Any) -> None:
    actions.report_found(cast.carla, **LIKE_REX)
    run_tasks()
    Pet.objects.filter(pk=cast.rex.pk).update(sex="male")
    report_lost(cast.ana, cast.rex, size="large", colours=["golden"], **PLACE)
    run_tasks()
    assert LostMatch.objects.count() == 1


@pytest.mark.parametrize("case", ["other species", "too little alike", "too old", "ended", "closed", "own"])
def test_what_is_not_offered(cast: SimpleNamespace, lost: LostReport, case: str) -> None:
    who = cast.ana if case == "own" else cast.carla
    changes = {"other species": {"species": "cat"}, "too little alike": {"colours": ["black"], "size": "small"}}
    made = actions.report_found(who, **(LIKE_REX | changes.get(case, {})))
    if case == "too little alike":
        FoundReport.objects.filter(pk=made.pk).update(sex="", cell="")
    if case == "too old":
        old = timezone.now() - timedelta(days=183)
        LostReport.objects.update(last_seen_at=old)
    if case == "ended":
        end_lost(cast.ana, lost, is_found=True)
    if case == "closed":
        actions.close_found(who, made)
    assert (actions.match_found(made.pk), actions.match_lost(lost.pk), actions.match_all()) == (0, 0, 0)
    assert not LostMatch.objects.exists()


def test_a_night_writes_no_more_than_its_share(
    cast: SimpleNamespace, lost: LostReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _n in range(4):
        actions.report_found(cast.carla, **LIKE_REX)
    monkeypatch.setattr(actions, "LIMITS", SimpleNamespace(lost_matches_max=3, lost_match_days=182))
    assert actions.match_all() == 3


@pytest.mark.parametrize(("who", "status"), [("guest", 401), ("dora", 404), ("bruno", 200), ("staff", 200)])
def test_who_sees_a_found_animal(cast: SimpleNamespace, who: str, status: int) -> None:
    made = actions.report_found(cast.ana, species="dog", microchip="484000000000001", **PLACE)
    answer = client_of(getattr(cast, who)).get(f"/api/v1/found/{made.pk}/")
    assert answer.status_code == status
    assert b"484000000000001" not in answer.content and made.cell.encode() not in answer.content
    assert client_of(getattr(cast, who)).delete(f"/api/v1/found/{made.pk}/").status_code == (
        403 if status == 200 else status
    )
    assert FoundReport.objects.get().status == "open"


def test_matches_are_for_the_two_sides_alone_and_never_across_a_block(cast: SimpleNamespace, lost: LostReport) -> None:
    made = actions.report_found(cast.carla, **LIKE_REX)
    assert actions.match_found(made.pk) == 1
    mine, hers = f"/api/v1/lost/{lost.pk}/matches/", f"/api/v1/found/{made.pk}/matches/"
    assert client_of(cast.bruno).get(mine).status_code == 404
    assert client_of(cast.bruno).get(hers).json()["items"] == []
    assert len(client_of(cast.carla).get(hers).json()["items"]) == 1
    block(cast.ana, cast.carla)
    assert client_of(cast.ana).get(mine).json()["items"] == []
    assert client_of(cast.carla).get(hers).json()["items"] == []


def test_someone_elses_photo_is_not_found(cast: SimpleNamespace) -> None:
    from petamigos.tests.matrix import make_file

    theirs = make_file(cast.ana)
    sent = {"species": "dog", "photo_id": str(theirs.pk)}
    assert client_of(cast.carla).post("/api/v1/found/", sent, content_type=JSON).status_code == 404
    assert not FoundReport.objects.exists()
    assert client_of(cast.ana).post("/api/v1/found/", sent, content_type=JSON).status_code == 201


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"species": "dragon"}, "species"),
        ({"species": "dog", "breed": "cat-siamese"}, "breed"),
        ({"species": "dog", "found_on": "2020-01-01"}, "found_on"),
        ({"species": "dog", "colours": ["black", "white", "grey", "brown", "red"]}, "colours"),
        ({"species": "dog", "size": "huge"}, "size"),
    ],
)
def test_what_is_wrong_is_named(cast: SimpleNamespace, sent: dict[str, Any], field: str) -> None:
    answer = client_of(cast.carla).post("/api/v1/found/", sent, content_type=JSON)
    assert (answer.status_code, list(answer.json()["error"]["fields"])) == (422, [field])
    assert client_of(cast.carla).post(reverse("found_create"), sent).status_code == 422
    assert not FoundReport.objects.exists()
