"""Polls: asking, voting, who sees what of it, their end."""

from __future__ import annotations

import threading
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from core.models import OutboxMessage
from notifications.models import Notification
from social import actions, erasure
from social.models import Poll, PollVote, Post
from social.polls import NewPoll
from social.tests.factories import make_asset, make_post, process
from tests.cast import client_of, make_user

JSON = "application/json"
DOORS = pytest.mark.parametrize("door", ["site", "api"])
pytestmark = pytest.mark.usefixtures("quiet_badges")


def question(**more: Any) -> NewPoll:
    return {"options": ["Cats", "Dogs", "Both"], "minutes": 60, "allows_several": False, "allows_change": False} | more  # type: ignore[return-value]


def ask(user: Any, door: str, **more: Any) -> Any:
    given = question(**more)
    if door == "api":
        sent = {"body": "Which?", "poll": given}
        return client_of(user).post("/api/v1/posts/", sent, content_type=JSON)
    sent = {"body": "Which?", "poll_options": [*given["options"], "", " "], "poll_minutes": str(given["minutes"])}
    sent |= {"poll_several": "on"} if given["allows_several"] else {}
    return client_of(user).post("/new/", sent | ({"poll_change": "on"} if given["allows_change"] else {}))


def vote(user: Any, door: str, post: Post, *choices: int) -> int:
    if door == "api":
        sent = {"choices": list(choices)}
        return int(client_of(user).put(f"/api/v1/posts/{post.pk}/vote/", sent, content_type=JSON).status_code)
    return int(
        client_of(user).post(f"/p/{post.pk}/vote/", {f"choice-{post.pk}": [str(one) for one in choices]}).status_code
    )


def told(user: Any, post: Post) -> Any:
    return client_of(user).get(f"/api/v1/posts/{post.pk}/").json()["poll"]


def counts(user: Any, post: Post) -> list[int | None]:
    return [one["count"] for one in told(user, post)["options"]]


def end(post: Post) -> None:
    Poll.objects.filter(post=post).update(ends_at=timezone.now() - timedelta(minutes=5))
    OutboxMessage.objects.filter(task="social.end_poll").update(run_after=timezone.now())


@pytest.mark.django_db
@DOORS
def test_asking_and_voting(cast: SimpleNamespace, door: str) -> None:
    assert ask(cast.carla, door).status_code in (201, 302)
    post = Post.objects.get()
    assert post.kind == "poll" and post.poll.options == ["Cats", "Dogs", "Both"]
    assert timedelta(minutes=59) < post.poll.ends_at - timezone.now() < timedelta(minutes=61)
    assert vote(cast.bruno, door, post, 1) in (200, 302)
    assert counts(cast.bruno, post) == [0, 1, 0] and told(cast.bruno, post)["own_choices"] == [1]
    # The same again changes nothing; another one does not count.
    assert vote(cast.bruno, door, post, 1) in (200, 302)
    assert vote(cast.bruno, door, post, 2) == 409
    assert counts(cast.bruno, post) == [0, 1, 0] and PollVote.objects.count() == 1


@pytest.mark.django_db
def test_results_are_hidden_until_one_has_voted_and_authors_see_them(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "Which?", poll=question())
    vote(cast.bruno, "api", post, 1)
    nothing = [None, None, None]
    for user in (cast.xavi, cast.guest):
        assert counts(user, post) == nothing and told(user, post)["voter_count"] == 1
        page = client_of(user).get(f"/p/{post.pk}/").content.decode()
        assert "poll-share" not in page and "1 person voted" in page
    assert counts(cast.carla, post) == counts(cast.bruno, post) == [0, 1, 0]
    assert "100 %" in client_of(cast.bruno).get(f"/p/{post.pk}/").content.decode()
    end(post)
    assert counts(cast.xavi, post) == counts(cast.guest, post) == [0, 1, 0]


@pytest.mark.django_db
@DOORS
def test_several_answers_and_a_changed_mind_where_the_poll_lets(cast: SimpleNamespace, door: str) -> None:
    ask(cast.carla, door, allows_several=True, allows_change=True)
    post = Post.objects.get()
    vote(cast.bruno, door, post, 0, 2)
    assert counts(cast.bruno, post) == [1, 0, 1] and told(cast.bruno, post)["voter_count"] == 1
    vote(cast.bruno, door, post, 1)
    assert counts(cast.bruno, post) == [0, 1, 0] and told(cast.bruno, post)["voter_count"] == 1
    page = client_of(cast.bruno).get(f"/p/{post.pk}/vote/").content.decode()
    assert 'value="1" checked' in page  # to be changed again


@pytest.mark.django_db
@DOORS
def test_votes_that_do_not_count(cast: SimpleNamespace, door: str) -> None:
    post = make_post(cast.carla, "Which?", poll=question())
    plain = make_post(cast.carla, "No poll")
    hidden = make_post(cast.ana, "Private", poll=question())
    refused = {
        "two of one": vote(cast.bruno, door, post, 0, 1),
        "none": vote(cast.bruno, door, post),
        "unknown": vote(cast.bruno, door, post, 5),
        "author": vote(cast.carla, door, post, 0),
        "no poll": vote(cast.bruno, door, plain, 0),
        "hidden": vote(cast.xavi, door, hidden, 0),
    }
    assert refused == {"two of one": 422, "none": 422, "unknown": 422, "author": 403, "no poll": 404, "hidden": 404}
    end(post)
    assert vote(cast.bruno, door, post, 0) == 409
    assert not PollVote.objects.exists() and post.poll.counts == [0, 0, 0]


@pytest.mark.django_db
@DOORS
@pytest.mark.parametrize(
    "wrong",
    [
        {"options": ["One"]},
        {"options": ["Same", "same"]},
        {"options": ["x" * 81, "y"]},
        {"minutes": 4},
        {"minutes": 43_201},
    ],
    ids=["one", "same", "long", "short", "lasting"],
)
def test_polls_that_cannot_be_asked(cast: SimpleNamespace, door: str, wrong: dict[str, Any]) -> None:
    assert ask(cast.carla, door, **wrong).status_code == 422
    assert not Post.objects.exists()


@pytest.mark.django_db
def test_on_a_card_the_vote_answers_with_the_result(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "Which?", poll=question())
    shown = client_of(cast.bruno).get("/@carla/").content.decode()
    assert f'formaction="/p/{post.pk}/vote/"' in shown and "poll-share" not in shown
    answer = client_of(cast.bruno).post(f"/p/{post.pk}/vote/", {"choice": "1"}, headers={"HX-Request": "true"})
    assert answer.content.decode().count('class="poll-share"') == 3 and b"<html" not in answer.content
    assert "poll-share" in client_of(cast.bruno).get("/@carla/").content.decode()
    assert "poll-share" not in client_of(cast.xavi).get("/@carla/").content.decode()


@pytest.mark.django_db
def test_a_covered_post_covers_its_poll(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "Which?", poll=question(), details={"warning": "careful"})
    page = client_of(cast.bruno).get(f"/p/{post.pk}/").content.decode()
    assert (
        page.index('<details class="poll-cover">') < page.index("Cats") < page.index("</details>", page.index("Cats"))
    )


@pytest.mark.django_db
def test_time_runs_from_when_the_post_is_out(cast: SimpleNamespace, run_tasks: Any) -> None:
    asset = make_asset(cast.carla, status="uploaded")
    post = make_post(cast.carla, "Which?", poll=question(), media_ids=[asset.pk])
    assert Poll.objects.get().ends_at is None and vote(cast.bruno, "api", post, 0) == 404
    process(asset)
    run_tasks()
    assert Poll.objects.get().ends_at is not None and vote(cast.bruno, "api", post, 0) == 200


@pytest.mark.django_db
def test_its_end_is_told_once_to_its_author_and_to_who_voted(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla, "Which?", poll=question())
    for user in (cast.bruno, cast.xavi):
        vote(user, "api", post, 1)
    run_tasks()
    assert not Notification.objects.filter(kind="poll_ended").exists()
    end(post)
    run_tasks()
    actions.end_poll(post.pk)
    run_tasks()
    heard = Notification.objects.filter(kind="poll_ended").values_list("recipient__handle", flat=True)
    assert sorted(heard) == ["bruno", "carla", "xavi"]
    line = client_of(cast.bruno).get("/api/v1/notifications/").json()["items"][0]
    assert line["words"] == "The poll has ended: Which?" and line["url"] == f"/p/{post.pk}/"


@pytest.mark.django_db
def test_who_goes_takes_their_vote_along(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "Which?", poll=question())
    for user in (cast.bruno, cast.xavi):
        vote(user, "api", post, 1)
    erasure.erase_person(cast.bruno.pk)
    poll = Poll.objects.get()
    assert (poll.counts, poll.voter_counter, PollVote.objects.count()) == ([0, 1, 0], 1, 1)


@pytest.mark.django_db
def test_counts_are_put_right_at_night(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla, "Which?", poll=question())
    vote(cast.bruno, "api", post, 2)
    Poll.objects.update(counts=[7, 7, 7], voter_counter=9)
    assert actions.reconcile_polls() == 1 and actions.reconcile_polls() == 0
    assert Poll.objects.get().counts == [0, 0, 1]


@pytest.mark.django_db(transaction=True)
def test_thirty_at_once_leave_one_row_each(quiet_badges: None) -> None:
    author = make_user("asker", is_private=False)
    voters = [make_user(f"voter_{number}", is_private=False) for number in range(10)]
    post = make_post(author, "Which?", poll=question())
    failures: list[BaseException] = []

    def press(user: Any) -> None:
        try:
            actions.vote(user, post, choices=[1])
        except BaseException as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=(user,)) for user in voters for _again in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    poll = Poll.objects.get(post=post)
    assert failures == [] and (poll.counts, poll.voter_counter, PollVote.objects.count()) == ([0, 10, 0], 10, 10)
