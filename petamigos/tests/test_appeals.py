"""Appeals: once, with words, in time; answered by another; what is overturned is undone. Suspended people appeal too."""

from __future__ import annotations

import re
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core import signing
from django.db import IntegrityError, transaction
from django.utils import timezone

from core.limits import LIMITS
from moderation import actions, letters
from moderation.errors import AppealAnswered, CannotAppeal, OwnDecision
from moderation.models import Appeal, Case, Decision
from petamigos.tests.moderators import decide, desk_of, make_moderator, make_report
from social.tests.factories import make_post
from tests.cast import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def decision(cast: SimpleNamespace) -> Any:
    cast.post = make_post(cast.carla, "My dog eats well")
    cast.one, cast.two = make_moderator("mod_one"), make_moderator("mod_two")
    return decide(cast.one, make_report(cast.bruno, "post", cast.post).case, "hide")


@pytest.mark.parametrize("door", ["page", "api"])
def test_an_appeal_is_overturned_by_another(
    cast: SimpleNamespace, decision: Any, door: str, run_tasks: Any, mailoutbox: Any
) -> None:
    client = client_of(cast.carla)
    if door == "page":
        address = f"/settings/standing/{decision.pk}/"
        assert "Send the appeal" in client.get(address).content.decode()
        again = client.post(address, {"words": "It is no advertising."}, follow=True).content.decode()
        assert "Send the appeal" not in again and "It is no advertising." in again
    else:
        address = f"/api/v1/me/decisions/{decision.pk}/appeal/"
        said = {"words": "It is no advertising."}
        answer = client.post(address, said, content_type="application/json")
        assert (answer.status_code, answer.json()["appeal"]["status"]) == (201, "waiting")
        again = client.post(address, said, content_type="application/json")
        assert (again.status_code, again.json()["error"]["code"]) == (409, "already_appealed")
    row = Appeal.objects.get()
    own = desk_of(cast.one)
    assert "another moderator has to answer" in own.get(f"/admin/moderation/appeal/{row.pk}/change/").content.decode()
    own.post(f"/admin/moderation/appeal/{row.pk}/answer/", {"do": "overturn", "answer": "I was wrong."})
    row.refresh_from_db()
    assert row.status == "waiting"

    desk_of(cast.two).post(f"/admin/moderation/appeal/{row.pk}/answer/", {"do": "overturn", "answer": "You are right."})
    run_tasks()
    row.refresh_from_db()
    assert (row.status, row.answered_by) == ("overturned", cast.two)
    assert client_of(None).get(f"/p/{cast.post.pk}/").status_code == 200
    assert "You are right." in client.get(f"/settings/standing/{decision.pk}/").content.decode()
    line = client.get("/api/v1/me/account-status/").json()["items"][0]
    assert (line["is_in_effect"], line["is_undone"], line["appeal"]["answer"]) == (False, True, "You are right.")
    reports = client_of(cast.bruno).get("/api/v1/reports/").json()["items"]
    assert reports[0]["outcome"] == "undone"
    assert {tuple(mail.to) for mail in mailoutbox} >= {(cast.carla.email,), (cast.bruno.email,)}
    assert "appeal was answered" in client.get("/notifications/").content.decode()


def test_an_appeal_is_upheld_and_nothing_changes(cast: SimpleNamespace, decision: Any) -> None:
    row = actions.appeal(cast.carla, decision, words="No.")
    with pytest.raises(OwnDecision):
        actions.answer_appeal(cast.one, row, overturn=False, answer="It stays.")
    actions.answer_appeal(cast.two, row, overturn=False, answer="It stays.")
    with pytest.raises(AppealAnswered):
        actions.answer_appeal(cast.two, row, overturn=True, answer="Or not.")
    assert client_of(None).get(f"/p/{cast.post.pk}/").status_code == 404
    assert Decision.objects.count() == 1


def test_the_database_too_knows_that_nobody_judges_themselves(cast: SimpleNamespace, decision: Any) -> None:
    row = actions.appeal(cast.carla, decision, words="No.")
    with pytest.raises(IntegrityError), transaction.atomic():
        Appeal.objects.filter(pk=row.pk).update(answered_by=cast.one)


def test_nobody_else_appeals_and_not_for_ever(cast: SimpleNamespace, decision: Any, monkeypatch: Any) -> None:
    for user in (cast.bruno, cast.xavi, cast.one):
        assert client_of(user).post(f"/settings/standing/{decision.pk}/", {"words": "No."}).status_code == 404
    real, late = timezone.now, timedelta(days=LIMITS.appeal_days, minutes=1)
    monkeypatch.setattr(timezone, "now", lambda: real() + late)
    with pytest.raises(CannotAppeal):
        actions.appeal(cast.carla, decision, words="No.")
    assert not Appeal.objects.exists()


def test_a_suspended_person_reads_and_appeals_after_signing_in(cast: SimpleNamespace) -> None:
    one = make_moderator("mod_one")
    decision = decide(one, make_report(cast.bruno, "person", cast.carla).case, "suspend")
    client = client_of(type(cast.carla).objects.get(pk=cast.carla.pk))
    assert client.get("/").url == "/suspended/"
    assert "/settings/standing/" in client.get("/suspended/").content.decode()
    assert f"/settings/standing/{decision.pk}/" in client.get("/settings/standing/").content.decode()
    answer = client.post(f"/settings/standing/{decision.pk}/", {"words": "They were healthy."}, follow=True)
    assert "They were healthy." in answer.content.decode()
    assert client.get("/settings/reports/").url == "/suspended/"
    actions.answer_appeal(make_moderator("mod_two"), Appeal.objects.get(), overturn=True, answer="True.")
    cast.carla.refresh_from_db()
    assert not cast.carla.is_suspended


def test_the_link_of_the_mail_opens_one_decision_and_its_appeal(
    cast: SimpleNamespace, run_tasks: Any, mailoutbox: Any
) -> None:
    one = make_moderator("mod_one")
    decide(one, make_report(cast.bruno, "person", cast.carla).case, "suspend", statement="Ill puppies.")
    run_tasks()
    body = next(mail.body for mail in mailoutbox if mail.to == [cast.carla.email])
    path = re.search(r"https?://[^/\s]+(/decisions/\S+)", body)[1]  # type: ignore[index]
    guest = client_of(None)
    page = guest.get(path)
    assert "Ill puppies." in page.content.decode()
    assert page["Referrer-Policy"] == "no-referrer"
    assert guest.get("/settings/standing/").url.startswith("/accounts/login/")  # the link signs nobody in
    guest.post(path, {"words": "They were healthy."})
    assert Appeal.objects.get().person == cast.carla
    for wrong in (path[:-2] + "x/", f"/decisions/{signing.dumps(str(Case.objects.get().pk), salt='other')}/"):
        assert guest.get(wrong).status_code == 404


def test_a_link_is_of_no_use_when_it_is_old(cast: SimpleNamespace, decision: Any, monkeypatch: Any) -> None:
    import time

    path = f"/decisions/{letters.token_of(decision)}/"
    assert client_of(None).get(path).status_code == 200
    real = time.time
    monkeypatch.setattr("django.core.signing.time.time", lambda: real() + (LIMITS.appeal_days + 1) * 86_400)
    assert client_of(None).get(path).status_code == 404
