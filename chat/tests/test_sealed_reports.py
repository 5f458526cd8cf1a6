"""A report from an encrypted chat: the reporter's own copy, only when they agree, marked as nothing that can be checked."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from chat.models import Message
from chat.tests.sealing import call, code_of, make_sealed, send
from moderation.models import Case, Report, Snapshot
from petamigos.tests.moderators import desk_of, make_moderator

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(cast: SimpleNamespace) -> SimpleNamespace:
    talk, ana, _bruno = make_sealed(cast.ana, cast.bruno)
    return SimpleNamespace(talk=talk, id=send(cast.ana, talk, ana).json()["id"])


def report(user: Any, said: SimpleNamespace, **more: Any) -> Any:
    path = f"conversations/{said.talk.pk}/messages/{said.id}/sealed-report/"
    return call(user, "post", path, **({"reason": "spam", "copy": "Buy my pills", "is_consented": True} | more))


def test_the_copy_is_kept_with_the_case_and_marked(cast: SimpleNamespace, said: SimpleNamespace) -> None:
    assert report(cast.bruno, said).status_code == 201
    case = Case.objects.get()
    texts = list(Snapshot.objects.filter(case=case).order_by("pk").values_list("text", flat=True))
    assert texts[0] == "Encrypted message"
    assert texts[1].endswith("\n\nBuy my pills")
    assert "Buy my pills" not in str(Message.objects.values_list("body", "payload"))
    assert report(cast.bruno, said).status_code == 201  # the same again is the same
    assert (Report.objects.count(), Snapshot.objects.count()) == (1, 2)


def test_what_its_sender_calls_a_change_can_be_reported_too(cast: SimpleNamespace, said: SimpleNamespace) -> None:
    """To devices it is what is inside: a message that was sent as a change is shown, and its reader is not left alone."""
    device = Message.objects.get(pk=said.id).payload["device"]
    hidden = send(cast.ana, said.talk, SimpleNamespace(pk=device), kind="sealed_change").json()["id"]
    assert report(cast.bruno, SimpleNamespace(talk=said.talk, id=hidden)).status_code == 201
    assert Snapshot.objects.filter(text__endswith="\n\nBuy my pills").exists()


def test_staff_read_that_it_cannot_be_verified(cast: SimpleNamespace, said: SimpleNamespace, settings: Any) -> None:
    settings.LANGUAGE_CODE = "en"  # in which the case is kept
    report(cast.bruno, said)
    page = (
        desk_of(make_moderator("mod_one"))
        .get(f"/admin/moderation/case/{Case.objects.get().pk}/change/")
        .content.decode()
    )
    assert "cannot be verified" in page
    assert "Buy my pills" in page


def test_without_consent_nothing_is_sent(cast: SimpleNamespace, said: SimpleNamespace) -> None:
    refused = report(cast.bruno, said, is_consented=False)
    assert (refused.status_code, code_of(refused)) == (422, "consent_missing")
    assert not Report.objects.exists()
    assert not Snapshot.objects.exists()


def test_only_who_reads_it_and_not_who_wrote_it(cast: SimpleNamespace, said: SimpleNamespace) -> None:
    assert report(cast.carla, said).status_code == 404
    assert code_of(report(cast.ana, said)) == "reporting_yourself"
    assert report(cast.bruno, said, copy="").status_code == 422
    assert not Report.objects.exists()
