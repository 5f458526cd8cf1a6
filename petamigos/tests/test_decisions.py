"""Decisions: what each does, to whom it is told, how it ends and is undone; and a log that only grows."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.db import InternalError, ProgrammingError, connection, transaction
from django.utils import timezone

from accounts.models import User
from accounts.selectors import list_suggestions
from chat.tests.factories import make_talk
from core.errors import Invalid, PermissionRefused
from core.models import AuditEntry, OutboxMessage
from core.queue import consume
from moderation import actions
from moderation.errors import AlreadySuspended, AlreadyUndone, NotForThisKind, ThingGone
from moderation.models import AccountLimit, Case, Decision
from petamigos.tests.matrix import make_file
from petamigos.tests.moderators import decide, desk_of, make_moderator, make_report
from social import actions as social
from social.models import Post
from social.tests.factories import make_asset, make_comment, make_post
from tests.cast import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def moderator(cast: SimpleNamespace) -> Any:
    return make_moderator("mod_one")


def reported(cast: SimpleNamespace, kind: str, thing: Any, reporter: Any = None) -> Case:
    return make_report(reporter or cast.bruno, kind, thing).case


def test_a_post_is_hidden_in_the_admin_and_its_author_sees_why(
    cast: SimpleNamespace, moderator: Any, run_tasks: Any, mailoutbox: Any
) -> None:
    post = make_post(cast.carla, "Buy my pills")
    case = reported(cast, "post", post)
    said = {"do": "decide", "kind": "hide", "reason": "spam", "statement": "It is advertising."}
    answer = desk_of(moderator).post(f"/admin/moderation/case/{case.pk}/act/", said)
    assert answer.url == "/admin/moderation/case/"
    run_tasks()

    for user in (None, cast.bruno):
        assert client_of(user).get(f"/p/{post.pk}/").status_code == 404
        assert client_of(user).get(f"/api/v1/posts/{post.pk}/").status_code == 404
        assert "Buy my pills" not in client_of(user).get("/@carla/").content.decode()
    own = client_of(cast.carla)
    assert "Hidden by our moderators" in own.get(f"/p/{post.pk}/").content.decode()
    assert own.get(f"/api/v1/posts/{post.pk}/").json()["is_hidden"] is True
    decision = Decision.objects.get()
    assert "It is advertising." in own.get(f"/settings/standing/{decision.pk}/").content.decode()
    assert "Your post is hidden" in own.get("/notifications/").content.decode()
    assert "It is advertising." in next(mail.body for mail in mailoutbox if mail.to == [cast.carla.email])
    assert (decision.kind, decision.reason, decision.moderator_id) == ("hide", "spam", moderator.pk)
    entry = AuditEntry.objects.get(event="moderation.decided")
    assert (entry.actor_id, entry.target) == (moderator.pk, f"post:{post.pk}")

    actions.undo_decision(moderator, decision)
    assert client_of(None).get(f"/p/{post.pk}/").status_code == 200
    with pytest.raises(AlreadyUndone):
        actions.undo_decision(moderator, decision)


def test_the_admin_of_posts_decides_like_any_other(cast: SimpleNamespace, moderator: Any) -> None:
    post = make_post(cast.carla)
    said = {"action": "take_down", "_selected_action": [str(post.pk)], "reason": ""}
    desk_of(moderator).post("/admin/social/post/", said)
    assert not Decision.objects.exists()  # never without a reason
    desk_of(moderator).post("/admin/social/post/", said | {"reason": "Against the rules."})
    assert Decision.objects.get().statement == "Against the rules."
    assert client_of(None).get(f"/p/{post.pk}/").status_code == 404


def test_a_comment_is_hidden_and_counted_no_more(cast: SimpleNamespace, moderator: Any) -> None:
    post = make_post(cast.bruno)
    comment = make_comment(cast.carla, post, "An insult")
    make_comment(cast.xavi, post, "Kind words")
    decision = decide(moderator, reported(cast, "comment", comment), "hide")
    seen = {
        name: client_of(getattr(cast, name)).get(f"/p/{post.pk}/").content.decode()
        for name in ("bruno", "xavi", "carla")
    }
    assert ["An insult" in seen[name] for name in ("bruno", "xavi", "carla")] == [False, False, True]
    assert "Hidden by our moderators" in seen["carla"]
    post.refresh_from_db()
    assert post.comment_counter == 1
    assert social.reconcile_counters() == 0
    actions.undo_decision(moderator, decision)
    post.refresh_from_db()
    assert post.comment_counter == 2
    decide(moderator, reported(cast, "comment", comment), "hide")
    social.delete_comment(cast.carla, comment)
    post.refresh_from_db()
    assert post.comment_counter == 1


def test_an_animal_is_hidden_from_all_but_its_people(cast: SimpleNamespace, moderator: Any) -> None:
    post = make_post(cast.ana, "Look at Rex", pet_ids=[cast.rex.pk])
    decision = decide(moderator, reported(cast, "pet", cast.rex), "hide")
    address = f"/pets/{cast.rex.pk}/"
    own = client_of(cast.ana).get(address, follow=True)
    assert "Hidden by our moderators" in own.content.decode()
    for user in (cast.bruno, cast.carla, None):
        assert client_of(user).get(address).status_code == 404
    assert client_of(cast.bruno).get(f"/api/v1/posts/{post.pk}/").json()["pets"] == []
    assert len(client_of(cast.ana).get(f"/api/v1/posts/{post.pk}/").json()["pets"]) == 1
    actions.undo_decision(moderator, decision)
    assert client_of(None).get(address, follow=True).status_code == 200


def test_a_picture_is_hidden_wherever_it_is(cast: SimpleNamespace, moderator: Any) -> None:
    cast.carla.avatar = make_file(cast.carla, purpose="avatar")
    cast.carla.save()
    file = f"/media/{cast.carla.avatar.pk}/320.jpg"
    asset = make_asset(cast.carla)
    post = make_post(cast.carla, "Two things", media_ids=[asset.pk])
    assert client_of(cast.bruno).get(file).status_code == 200
    decision = decide(moderator, reported(cast, "picture", cast.carla.avatar), "hide")
    decide(moderator, reported(cast, "picture", asset), "hide")
    assert [client_of(user).get(file).status_code for user in (cast.bruno, None, cast.carla)] == [404, 404, 200]
    assert client_of(cast.bruno).get("/api/v1/users/carla/").json()["avatar"] is None
    assert client_of(cast.bruno).get(f"/api/v1/posts/{post.pk}/").json()["media"] == []
    assert len(client_of(cast.carla).get(f"/api/v1/posts/{post.pk}/").json()["media"]) == 1
    actions.undo_decision(moderator, decision)
    assert client_of(cast.bruno).get(file).status_code == 200


def test_words_of_a_profile_are_taken_off_and_put_back(cast: SimpleNamespace, moderator: Any) -> None:
    User.objects.filter(pk=cast.carla.pk).update(display_name="Bad Name", bio="Bad words")
    decision = decide(moderator, reported(cast, "person", cast.carla), "hide")
    page = client_of(cast.bruno).get("/@carla/").content.decode()
    assert "Bad Name" not in page and "Bad words" not in page
    assert "Bad words" in client_of(cast.carla).get(f"/settings/standing/{decision.pk}/").content.decode()
    User.objects.filter(pk=cast.carla.pk).update(display_name="Carla")  # written anew meanwhile
    actions.undo_decision(moderator, decision)
    cast.carla.refresh_from_db()
    assert (cast.carla.display_name, cast.carla.bio) == ("Carla", "Bad words")


def test_a_label_is_seen_by_all_and_taken_off(cast: SimpleNamespace, moderator: Any) -> None:
    post = make_post(cast.carla, "Give it garlic")
    decision = decide(moderator, reported(cast, "post", post), "label", label="doubtful_advice")
    for user in (cast.bruno, None, cast.carla):
        assert "Doubtful advice: ask a vet" in client_of(user).get(f"/p/{post.pk}/").content.decode()
    assert client_of(None).get(f"/api/v1/posts/{post.pk}/").json()["warning_label"] == "doubtful_advice"
    actions.undo_decision(moderator, decision)
    assert "Doubtful advice" not in client_of(None).get(f"/p/{post.pk}/").content.decode()


def test_limits_hold_in_the_actions_until_they_end(cast: SimpleNamespace, moderator: Any) -> None:
    post = make_post(cast.bruno)
    talk = make_talk(cast.carla, cast.bruno)
    case = reported(cast, "person", cast.carla)
    limits = ("post", "comment", "reaction", "follow", "message")
    decision = decide(moderator, case, "limit", days=7, limits=limits)
    client = client_of(cast.carla)
    words = {"client_id": str(uuid4()), "body": "Hola"}
    answers = [
        client.post("/api/v1/posts/", {"body": "Hola"}, content_type="application/json"),
        client.post(f"/api/v1/posts/{post.pk}/comments/", {"body": "Hola"}, content_type="application/json"),
        client.put(f"/api/v1/posts/{post.pk}/reaction/"),
        client.put("/api/v1/users/bruno/follow/"),
        client.post(f"/api/v1/conversations/{talk.pk}/messages/", words, content_type="application/json"),
    ]
    assert [(one.status_code, one.json()["error"]["code"]) for one in answers] == [(403, "account_limited")] * 5
    assert "may not do this for now" in client.post("/new/", {"body": "Hola"}).content.decode()
    assert Post.objects.filter(author=cast.carla).count() == 0
    page = client.get(f"/settings/standing/{decision.pk}/").content.decode()
    assert "publish posts" in page and "write comments" in page
    AccountLimit.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    make_post(cast.carla, "Back again")
    answer = client.post(f"/api/v1/conversations/{talk.pk}/messages/", words, content_type="application/json")
    assert answer.status_code == 201


def test_who_is_not_to_be_suggested_is_not_and_reads_it(cast: SimpleNamespace, moderator: Any) -> None:
    assert cast.carla in list_suggestions(cast.xavi)
    decision = decide(moderator, reported(cast, "person", cast.carla), "limit", days=7, limits=("suggested",))
    assert cast.carla not in list_suggestions(cast.xavi)
    assert "be suggested to others" in client_of(cast.carla).get(f"/settings/standing/{decision.pk}/").content.decode()
    actions.undo_decision(moderator, decision)
    assert cast.carla in list_suggestions(cast.xavi)


def test_a_suspension_has_an_end_and_ends(cast: SimpleNamespace, moderator: Any, monkeypatch: Any) -> None:
    decision = decide(moderator, reported(cast, "person", cast.carla), "suspend", days=3)
    cast.carla.refresh_from_db()
    assert cast.carla.is_suspended
    again = Case.objects.create(
        kind="person", target_type_id=decision.case.target_type_id, target_id=cast.carla.pk, person=cast.carla
    )
    with pytest.raises(AlreadySuspended):
        decide(moderator, again, "suspend")
    waiting = OutboxMessage.objects.get(task="moderation.end_suspension")
    assert abs(waiting.run_after - decision.ends_at) < timedelta(minutes=1)
    consume(waiting.pk)  # too early: nothing
    cast.carla.refresh_from_db()
    assert cast.carla.is_suspended
    later = OutboxMessage.objects.create(
        task=waiting.task, queue=waiting.queue, arguments=waiting.arguments, run_after=timezone.now()
    )
    real = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(days=4))
    consume(later.pk)
    cast.carla.refresh_from_db()
    assert not cast.carla.is_suspended


def test_what_the_admin_suspends_has_its_decision_too(
    cast: SimpleNamespace, moderator: Any, run_tasks: Any, mailoutbox: Any
) -> None:
    from accounts import actions as accounts

    accounts.suspend(moderator, cast.carla, reason="Sold puppies that were ill.")
    run_tasks()
    decision = Decision.objects.get()
    assert (decision.kind, decision.statement) == ("suspend", "Sold puppies that were ill.")
    assert any(mail.to == [cast.carla.email] for mail in mailoutbox)
    accounts.unsuspend(moderator, cast.carla)
    run_tasks()
    assert Decision.objects.get(kind="undo").undoes == decision.pk


def test_a_case_may_have_several_decisions(cast: SimpleNamespace, moderator: Any) -> None:
    case = reported(cast, "post", make_post(cast.carla))
    decide(moderator, case, "hide", is_last=False)
    case.refresh_from_db()
    assert (case.status, case.claimed_by) == ("in_review", moderator)
    decide(moderator, case, "limit", days=1, limits=("post",))
    case.refresh_from_db()
    assert (case.status, case.outcome) == ("closed", "acted")


@pytest.mark.parametrize(
    ("kind", "rest", "field"),
    [
        ("hide", {"statement": " "}, "statement"),
        ("hide", {"reason": "boring"}, "reason"),
        ("limit", {"limits": ("post",)}, "days"),
        ("limit", {"days": 91, "limits": ("post",)}, "days"),
        ("limit", {"days": 3, "limits": ("breathe",)}, "limits"),
        ("label", {"label": "ugly"}, "label"),
        ("undo", {}, "kind"),
    ],
)
def test_what_is_not_complete_does_nothing(
    cast: SimpleNamespace, moderator: Any, kind: str, rest: dict[str, Any], field: str
) -> None:
    case = reported(cast, "post", make_post(cast.carla))
    with pytest.raises(Invalid) as refused:
        decide(moderator, case, kind, **rest)
    assert refused.value.field == field
    assert not Decision.objects.exists() and not AccountLimit.objects.exists()


def test_what_cannot_be_done_to_a_thing(cast: SimpleNamespace, moderator: Any) -> None:
    post = make_post(cast.carla)
    gone = reported(cast, "post", post)
    Post.objects.all().delete()
    with pytest.raises(ThingGone):
        decide(moderator, gone, "hide")
    with pytest.raises(NotForThisKind):
        decide(moderator, reported(cast, "person", cast.carla), "label", label="graphic")
    with pytest.raises(PermissionRefused):
        decide(cast.staff, gone, "warn")
    decide(moderator, gone, "warn")  # the person still can be told


def test_the_database_refuses_to_change_the_log(cast: SimpleNamespace, moderator: Any) -> None:
    decision = decide(moderator, reported(cast, "post", make_post(cast.carla)), "warn")
    for statement in (
        "UPDATE moderation_decision SET statement = 'Other words' WHERE id = %s",
        "DELETE FROM moderation_decision WHERE id = %s",
    ):
        with pytest.raises((ProgrammingError, InternalError)), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, [decision.pk])
    assert Decision.objects.get().statement == "It is advertising."
