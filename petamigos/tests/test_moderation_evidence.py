"""What was reported is kept as it was, and goes: some time after its case, or with the account it is about."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from core import data_rights
from core.limits import LIMITS
from moderation import actions
from moderation.models import Appeal, Case, Decision, Report, Snapshot
from petamigos.celery import app
from petamigos.tests.moderators import decide, make_moderator, make_report
from social import actions as social
from social.tests.factories import make_pictured_post, make_post

pytestmark = pytest.mark.django_db


def test_an_edit_loses_nothing(cast: SimpleNamespace) -> None:
    post = make_pictured_post(cast.carla, "Puppies, cheap")
    asset = post.media_rows.get().asset_id
    make_report(cast.bruno, "post", post, "illegal_sale")
    social.edit_post(cast.carla, post, body="A lovely day")
    make_report(cast.bruno, "post", post, "illegal_sale")
    make_report(cast.xavi, "post", post, "illegal_sale")
    kept = list(Snapshot.objects.order_by("pk").values_list("text", "pictures"))
    assert kept == [("Puppies, cheap", [str(asset)]), ("A lovely day", [str(asset)])]
    post.delete()
    assert Snapshot.objects.count() == 2


def test_it_goes_some_time_after_its_case(cast: SimpleNamespace) -> None:
    moderator = make_moderator("mod_one")
    old, late, waiting, fresh = (
        make_report(cast.bruno, "post", make_post(cast.carla, f"{n}"), words="My words").case for n in range(4)
    )
    for case in (old, late, waiting):
        decide(moderator, case, "warn")
    actions.appeal(cast.carla, Decision.objects.get(case=waiting), words="No.")
    long_ago = timezone.now() - timedelta(days=LIMITS.evidence_days, minutes=1)
    Case.objects.filter(pk__in=[old.pk, waiting.pk]).update(closed_at=long_ago)
    actions.erase_evidence()
    assert set(Snapshot.objects.values_list("case_id", flat=True)) == {late.pk, waiting.pk, fresh.pk}
    assert Report.objects.get(case=old).words == ""
    assert Report.objects.get(case=late).words == "My words"
    assert Decision.objects.filter(case=old).exists()
    assert actions.erase_evidence() == 0
    assert app.conf.beat_schedule["erase-evidence"]["task"] == "moderation.erase_evidence"


def test_with_the_account_it_is_about_goes_what_is_theirs(cast: SimpleNamespace) -> None:
    moderator = make_moderator("mod_one")
    case = make_report(cast.bruno, "post", make_post(cast.carla), words="My words").case
    decision = decide(moderator, case, "limit", days=5, limits=("post",))
    actions.appeal(cast.carla, decision, words="No.")
    for user in (cast.carla, cast.bruno):
        for rights in reversed(data_rights.all_rights().values()):
            if rights.model._meta.app_label == "moderation":
                data_rights.erase_rows(rights, user.pk)
    cast.carla.delete()
    assert not Snapshot.objects.exists() and not Appeal.objects.exists()
    case.refresh_from_db()
    report = Report.objects.get()
    assert (case.person_id, report.reporter_id, report.words) == (None, None, "")
    assert Decision.objects.get().pk == decision.pk  # the record of what was decided stays, by its id


def test_the_archive_holds_ones_reports_and_decisions_and_no_one_else(cast: SimpleNamespace) -> None:
    moderator = make_moderator("mod_one")
    decide(moderator, make_report(cast.bruno, "post", make_post(cast.carla)).case, "warn")

    def rows(user: Any, label: str) -> list[dict[str, Any]]:
        return list(data_rights.exported_rows(data_rights.all_rights()[label], user.pk))

    assert [row["reason"] for row in rows(cast.bruno, "moderation.Report")] == ["spam"]
    assert rows(cast.carla, "moderation.Report") == []
    own = rows(cast.carla, "moderation.Decision")
    assert [row["statement"] for row in own] == ["It is advertising."]
    assert "moderator_id" not in own[0]
    assert not any("bruno" in str(row) or "mod_one" in str(row) for row in own)
