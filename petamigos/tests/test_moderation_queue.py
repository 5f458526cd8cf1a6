"""The queue in the admin: the gravest first, each case in its context, taken by one, at the same cost for two and twenty."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.limits import LIMITS
from core.models import AuditEntry
from media.models import Rendition
from moderation import actions
from moderation.errors import CaseClaimed, CaseClosed, NotImpartial
from moderation.models import Case, Decision
from petamigos.tests.moderators import decide, desk_of, make_moderator, make_report
from social.tests.factories import make_comment, make_pictured_post, make_post
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
QUEUE = "/admin/moderation/case/"


def test_danger_first_then_age_and_closed_last(cast: SimpleNamespace) -> None:
    moderator = make_moderator("mod_one")
    made = [
        make_report(cast.bruno, "post", make_post(cast.carla, words), reason).case
        for words, reason in (("closed", "cruelty"), ("old spam", "spam"), ("new spam", "spam"), ("cruel", "cruelty"))
    ]
    for _n in range(3):
        make_report(make_user(f"fan_{_n}"), "post", type("P", (), {"pk": made[1].target_id}), "spam")
    decide(moderator, made[0], "dismiss")
    page = desk_of(moderator).get(QUEUE)
    shown = [case.pk for case in page.context["cl"].result_list]
    assert shown == [made[3].pk, made[1].pk, made[2].pk, made[0].pk]
    assert "danger to an animal or a person before everything else" in page.content.decode()
    only = desk_of(moderator).get(QUEUE, {"reason": "cruelty", "status__exact": "open", "kind": "post"})
    assert [case.pk for case in only.context["cl"].result_list] == [made[3].pk]


def test_the_queue_costs_the_same_for_many(cast: SimpleNamespace) -> None:
    desk = desk_of(make_moderator("mod_one"))

    def cost() -> int:
        with CaptureQueriesContext(connection) as told:
            assert desk.get(QUEUE).status_code == 200
        return len(told)

    for n in range(2):
        make_report(cast.bruno, "post", make_post(cast.carla, f"{n}"))
    cost()
    few = cost()
    for n in range(8):
        make_report(cast.xavi, "post", make_post(cast.carla, f"more {n}"))
    assert cost() == few


def test_a_case_is_seen_in_its_context_and_the_look_written_down(cast: SimpleNamespace) -> None:
    moderator = make_moderator("mod_one")
    post = make_post(cast.ana, "Rex in the yard", audience="followers")
    make_comment(cast.bruno, post, "Poor thing")
    earlier = make_report(cast.bruno, "person", cast.ana).case
    decide(moderator, earlier, "warn", statement="An earlier warning.")
    case = make_report(cast.bruno, "post", post, "neglect", "It has no water").case
    page = desk_of(moderator).get(f"{QUEUE}{case.pk}/change/").content.decode()
    for words in (
        "Rex in the yard",
        "Poor thing",
        "It has no water",
        "An earlier warning.",
        "your look at it is in the audit log",
    ):
        assert words in page, words
    entry = AuditEntry.objects.get(event="moderation.case_seen", target=f"post:{post.pk}")
    assert (entry.actor_id, entry.data) == (moderator.pk, {"private": True})


def test_a_comment_and_a_person_have_their_context_too(cast: SimpleNamespace) -> None:
    desk = desk_of(make_moderator("mod_one"))
    comment = make_comment(cast.carla, make_post(cast.bruno, "The post above"), "The comment itself")
    for kind, thing in (("comment", comment), ("person", cast.carla), ("pet", cast.rex)):
        case = make_report(cast.xavi, kind, thing).case
        assert desk.get(f"{QUEUE}{case.pk}/change/").status_code == 200
    case = Case.objects.get(kind="comment")
    page = desk.get(f"{QUEUE}{case.pk}/change/").content.decode()
    assert "The post above" in page and "➤" in page


def test_pictures_of_a_case_are_opened_by_moderators_and_written_down(cast: SimpleNamespace) -> None:
    moderator = make_moderator("mod_one")
    post = make_pictured_post(cast.carla, audience="followers")
    asset = post.media_rows.get().asset
    name = default_storage.save(f"{asset.folder}/320.jpg", ContentFile(b"\xff\xd8 a picture"))
    Rendition.objects.create(
        asset=asset, width=320, format="jpg", pixel_width=320, pixel_height=240, name=name, byte_size=9
    )
    from social.tests.factories import make_follow

    make_follow(cast.bruno, cast.carla)
    case = make_report(cast.bruno, "post", post).case
    address = f"{QUEUE}{case.pk}/picture/{asset.pk}/"
    answer = desk_of(moderator).get(address)
    assert answer.getvalue().startswith(b"\xff\xd8")
    assert AuditEntry.objects.filter(event="moderation.picture_seen", target=f"media.asset:{asset.pk}").count() == 1
    other = make_pictured_post(cast.carla).media_rows.get().asset
    assert desk_of(moderator).get(f"{QUEUE}{case.pk}/picture/{other.pk}/").status_code == 404
    assert client_of(cast.bruno).get(address).status_code in (302, 403, 404)


def test_two_moderators_do_not_take_the_same(cast: SimpleNamespace) -> None:
    one, two = make_moderator("mod_one"), make_moderator("mod_two")
    case = make_report(cast.bruno, "post", make_post(cast.carla)).case
    desk_of(one).post(f"{QUEUE}{case.pk}/act/", {"do": "claim"})
    case.refresh_from_db()
    assert (case.status, case.claimed_by) == ("in_review", one)
    with pytest.raises(CaseClaimed):
        decide(two, case, "dismiss")
    answer = desk_of(two).post(f"{QUEUE}{case.pk}/act/", {"do": "claim"}, follow=True)
    assert "Another moderator has taken this case." in answer.content.decode()
    assert not Decision.objects.exists()
    Case.objects.filter(pk=case.pk).update(
        claimed_at=timezone.now() - timedelta(hours=LIMITS.case_claim_hours, minutes=1)
    )
    actions.claim_case(two, case)
    desk_of(two).post(f"{QUEUE}{case.pk}/act/", {"do": "release"})
    case.refresh_from_db()
    assert (case.status, case.claimed_by) == ("open", None)
    with pytest.raises(ValueError, match="cannot move"):
        Case(status="closed").move_to("open")


def test_who_is_part_of_it_does_not_decide(cast: SimpleNamespace) -> None:
    one = make_moderator("mod_one")
    about = make_report(cast.bruno, "post", make_post(one, "Mine")).case
    own = make_report(one, "post", make_post(cast.carla)).case
    for case in (about, own):
        with pytest.raises(NotImpartial):
            decide(one, case, "dismiss")
    assert set(Case.objects.values_list("status", flat=True)) == {"open"}


def test_many_are_closed_at_once(cast: SimpleNamespace, run_tasks: Any, mailoutbox: Any) -> None:
    one, two = make_moderator("mod_one"), make_moderator("mod_two")
    cases = [make_report(cast.bruno, "post", make_post(cast.carla, f"{n}")).case for n in range(3)]
    actions.claim_case(two, cases[0])
    said = {"action": "dismiss", "_selected_action": [str(case.pk) for case in cases]}
    page = desk_of(one).post(QUEUE, said, follow=True).content.decode()
    assert "Done for 2." in page and "Another moderator has taken this case." in page
    assert sorted(Case.objects.values_list("status", "outcome")) == [
        ("closed", "no_action"),
        ("closed", "no_action"),
        ("in_review", ""),
    ]
    run_tasks()
    assert [mail.to for mail in mailoutbox] == [[cast.bruno.email]] * 2  # carla is not told of what came to nothing
    with pytest.raises(CaseClosed):
        decide(one, cases[1], "warn")


def test_only_the_role_opens_it(cast: SimpleNamespace) -> None:
    case = make_report(cast.bruno, "post", make_post(cast.carla)).case
    for user in (cast.bruno, cast.staff, None):
        answer = client_of(user).post(f"{QUEUE}{case.pk}/act/", {"do": "claim"})
        assert answer.status_code in (302, 403, 404)
    case.refresh_from_db()
    assert case.status == "open"
