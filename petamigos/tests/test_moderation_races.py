"""Many at once: thirty reports make one case, two decisions are one, two answers are one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connections

from core.errors import DomainError
from moderation import actions
from moderation.models import Appeal, Case, Decision, Report, Snapshot
from petamigos.tests.moderators import decide, make_moderator, make_report
from social.tests.factories import make_post
from tests.cast import make_user

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(calls: list[Callable[[], Any]]) -> list[str]:
    def run(call: Callable[[], Any]) -> str:
        try:
            call()
            return "done"
        except DomainError as error:
            return error.code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(10) as pool:
        return list(pool.map(run, calls))


def test_thirty_parallel_reports(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    people = [make_user(f"fan_{n}") for n in range(10)]
    told = at_once([lambda who=who: make_report(who, "post", post) for who in people * 3])  # type: ignore[misc]
    assert set(told) == {"done"}
    case = Case.objects.get()
    assert case.report_counter == Report.objects.count() == 10
    assert Snapshot.objects.count() == 1


def test_two_moderators_decide_at_once(cast: SimpleNamespace) -> None:
    one, two = make_moderator("mod_one"), make_moderator("mod_two")
    case = make_report(cast.bruno, "post", make_post(cast.carla)).case
    told = at_once([lambda: decide(one, case, "hide"), lambda: decide(two, case, "warn")])
    assert sorted(told) == ["case_closed", "done"]
    assert Decision.objects.count() == 1


def test_an_appeal_twice_at_once_and_answered_twice_at_once(cast: SimpleNamespace) -> None:
    one, two, three = (make_moderator(f"mod_{n}") for n in ("one", "two", "three"))
    decision = decide(one, make_report(cast.bruno, "post", make_post(cast.carla)).case, "hide")
    told = at_once([lambda: actions.appeal(cast.carla, decision, words="No.")] * 4)
    assert sorted(told) == ["already_appealed"] * 3 + ["done"]
    row = Appeal.objects.get()
    answers = [
        lambda who=who: actions.answer_appeal(who, row, overturn=True, answer="Right.")  # type: ignore[misc]
        for who in (two, three)
    ]
    assert sorted(at_once(answers)) == ["appeal_answered", "done"]
    assert Decision.objects.filter(kind="undo").count() == 1
