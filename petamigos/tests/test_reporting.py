"""Reporting: what one sees, once while the case is open, through page and API; and what came of it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from core.limits import LIMITS
from media.guards import can_see
from moderation.models import Case, Report
from moderation.reasons import REASONS
from petamigos.tests.matrix import make_file
from petamigos.tests.moderators import decide, make_moderator, make_report
from social.tests.factories import make_comment, make_pictured_post, make_post
from tests.cast import client_of

pytestmark = pytest.mark.django_db


def things(cast: SimpleNamespace) -> dict[str, Any]:
    """One of each kind, all carla's but the animal, which is ana's."""
    post = make_post(cast.carla)
    cast.carla.avatar = make_file(cast.carla, purpose="avatar")
    cast.carla.save()
    assert can_see(cast.bruno, cast.carla.avatar)
    comment = make_comment(cast.carla, make_post(cast.bruno, "Mine"))
    return {"post": post, "comment": comment, "person": cast.carla, "pet": cast.rex, "picture": cast.carla.avatar}


@pytest.mark.parametrize("kind", ["post", "comment", "person", "pet", "picture"])
@pytest.mark.parametrize("door", ["page", "api"])
def test_each_kind_through_each_door(cast: SimpleNamespace, kind: str, door: str) -> None:
    thing, client = things(cast)[kind], client_of(cast.bruno)
    if door == "page":
        address = reverse("report_create", args=[kind, thing.pk])
        page = client.get(address).content.decode()
        assert "Cruelty to animals" in page and "Spam" in page
        answer = client.post(address, {"reason": "cruelty", "words": "It is tied up."}, follow=True)
        assert "Block" in answer.content.decode() and "Mute for 30 days" in answer.content.decode()
    else:
        said = {"kind": kind, "target_id": str(thing.pk), "reason": "cruelty", "words": "It is tied up."}
        answer = client.post("/api/v1/reports/", said, content_type="application/json")
        assert answer.status_code == 201
        assert answer.json()["status"] == "open"
    row = Report.objects.select_related("case").get()
    assert (row.reporter, row.reason, row.words) == (cast.bruno, "cruelty", "It is tied up.")
    assert (row.case.kind, row.case.target_id, row.case.gravity) == (kind, thing.pk, REASONS["cruelty"].gravity)
    assert row.case.snapshots.count() == 1


def test_the_way_to_it_is_on_the_pages(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    comment = make_comment(cast.xavi, post)
    client = client_of(cast.bruno)
    detail = client.get(f"/p/{post.pk}/").content.decode()
    assert reverse("report_create", args=["post", post.pk]) in detail
    assert reverse("report_create", args=["comment", comment.pk]) in detail
    assert reverse("report_create", args=["person", cast.carla.pk]) in client.get("/@carla/").content.decode()
    assert (
        reverse("report_create", args=["pet", cast.rex.pk]) in client.get(cast.rex.get_absolute_url()).content.decode()
    )
    nav = client.get("/settings/").content.decode()
    assert reverse("report_list") in nav and reverse("standing") in nav
    own = client_of(cast.carla).get(f"/p/{post.pk}/").content.decode()
    assert reverse("report_create", args=["post", post.pk]) not in own


def test_a_repeat_changes_the_report_and_makes_none(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    make_report(cast.bruno, "post", post, "spam")
    make_report(cast.bruno, "post", post, "cruelty", "Look at the second photo.")
    row = Report.objects.get()
    assert (row.reason, row.words) == ("cruelty", "Look at the second photo.")
    assert Case.objects.get().report_counter == 1
    make_report(cast.xavi, "post", post, "spam")
    case = Case.objects.get()
    assert (case.report_counter, case.reason) == (2, "cruelty")


def test_after_the_case_is_closed_there_is_another(cast: SimpleNamespace) -> None:
    post, moderator = make_post(cast.carla), make_moderator("mod_one")
    decide(moderator, make_report(cast.bruno, "post", post).case, "dismiss")
    make_report(cast.bruno, "post", post)
    assert sorted(Case.objects.values_list("status", flat=True)) == ["closed", "open"]


def test_what_one_may_not_see_is_absent(cast: SimpleNamespace) -> None:
    secret = make_post(cast.ana, "for followers", audience="followers")
    for target in (secret.pk, uuid4()):
        page = client_of(cast.carla).post(reverse("report_create", args=["post", target]), {"reason": "spam"})
        said = {"kind": "post", "target_id": str(target), "reason": "spam"}
        call = client_of(cast.carla).post("/api/v1/reports/", said, content_type="application/json")
        assert (page.status_code, call.status_code) == (404, 404)
    assert client_of(cast.carla).get(reverse("report_create", args=["nonsense", uuid4()])).status_code == 404
    assert not Report.objects.exists()


def test_ones_own_is_not_reported(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    address = reverse("report_create", args=["post", post.pk])
    assert client_of(cast.carla).post(address, {"reason": "spam"}).status_code == 409
    assert not Case.objects.exists()


def test_wrong_reasons_and_too_many_words(cast: SimpleNamespace) -> None:
    address = reverse("report_create", args=["post", make_post(cast.carla).pk])
    client = client_of(cast.bruno)
    for said in (
        {},
        {"reason": "boring"},
        {"reason": "other", "words": " "},
        {"reason": "spam", "words": "a" * (LIMITS.report_words_max + 1)},
    ):
        assert client.post(address, said).status_code == 422, said
    assert not Report.objects.exists()


def test_a_picture_within_a_post_can_be_named(cast: SimpleNamespace) -> None:
    post = make_pictured_post(cast.carla)
    asset = post.media_rows.get().asset
    make_report(cast.bruno, "picture", asset, "cruelty")
    assert Case.objects.get().person == cast.carla


def test_so_many_an_hour(cast: SimpleNamespace) -> None:
    posts = [make_post(cast.carla, f"{n}") for n in range(11)]
    client = client_of(cast.bruno)
    codes = [
        client.post(reverse("report_create", args=["post", one.pk]), {"reason": "spam"}).status_code for one in posts
    ]
    assert codes[:10] == [302] * 10 and codes[10] in (422, 429)
    assert Report.objects.count() == 10


def test_the_outcome_is_told_and_never_who_reported(cast: SimpleNamespace, run_tasks: Any, mailoutbox: Any) -> None:
    post, moderator = make_post(cast.carla, "Buy my pills"), make_moderator("mod_one")
    row = make_report(cast.bruno, "post", post, words="It is bruno who says so")
    client = client_of(cast.bruno)
    assert "Waiting for a moderator." in client.get("/settings/reports/").content.decode()
    decide(moderator, row.case, "hide")
    run_tasks()

    assert "It was against the rules" in client.get(f"/settings/reports/{row.pk}/").content.decode()
    call = client.get(f"/api/v1/reports/{row.pk}/").json()
    assert (call["status"], call["outcome"]) == ("closed", "acted")
    assert client.get("/api/v1/reports/").json()["items"] == [call]
    assert "It was against the rules" in client.get("/notifications/").content.decode()
    theirs = client_of(cast.carla)
    told = [theirs.get(path).content.decode() for path in ("/notifications/", "/settings/standing/", f"/p/{post.pk}/")]
    told += [str(theirs.get("/api/v1/me/account-status/").json()), str(theirs.get("/api/v1/notifications/").json())]
    told += [mail.body for mail in mailoutbox if mail.to == [cast.carla.email]]
    assert mailoutbox and len(told) == 6
    assert not any("bruno" in words.lower() for words in told)
    letter = next(mail.body for mail in mailoutbox if mail.to == [cast.bruno.email])
    assert "carla" not in letter and "It was against the rules" in letter
    assert client_of(cast.xavi).get(f"/settings/reports/{row.pk}/").status_code == 404
    assert client_of(cast.carla).get(f"/api/v1/reports/{row.pk}/").status_code == 404
