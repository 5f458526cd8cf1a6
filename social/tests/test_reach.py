"""Reach: what was seen is counted once a reader, and new people get the floor that is promised."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from social import feed_facts, reach
from social.models import AuthorReach, Post, PostReach, ReachDay
from social.tests.factories import make_post
from social.tests.test_feed import refuse_valkey  # noqa: F401 (a fixture)
from social.tests.test_for_you import why
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
JSON = "application/json"


def report(user: Any, *posts: Post) -> int:
    answer = client_of(user).post("/api/v1/feed/seen/", {"ids": [str(post.pk) for post in posts]}, content_type=JSON)
    assert answer.status_code == 200, answer.content
    return int(answer.json()["counted"])


def test_a_view_counts_once_a_reader_and_only_of_what_they_may_see(cast: SimpleNamespace) -> None:
    open_one, own = make_post(cast.carla, "open"), make_post(cast.bruno, "own")
    shut = make_post(cast.carla, "alone", audience=Post.Audience.ONLY_ME)
    assert report(cast.bruno, open_one, own, shut) == 1
    assert report(cast.bruno, open_one) == 0
    assert report(cast.paco, open_one) == 1
    reach.write_down()
    assert list(PostReach.objects.values_list("post_id", "views")) == [(open_one.pk, 2)]
    assert AuthorReach.objects.get().user == cast.carla and AuthorReach.objects.get().views == 2
    reach.write_down()
    assert PostReach.objects.get().views == 2  # what was written is not written again
    assert report(cast.eva, open_one) == 1
    reach.write_down()
    assert (PostReach.objects.get().views, AuthorReach.objects.get().views) == (3, 3)


def test_without_valkey_nothing_is_counted_and_nothing_fails(
    cast: SimpleNamespace,
    refuse_valkey: Any,  # noqa: F811
) -> None:
    post = make_post(cast.carla)
    refuse_valkey()
    assert report(cast.bruno, post) == 0


def test_what_was_seen_a_while_ago_is_not_shown_again(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = [make_post(person, person.handle) for person in (cast.carla, cast.xavi)]
    run_tasks()

    def read() -> list[str]:
        page = client_of(cast.bruno).get("/api/v1/feed/", {"mode": "for_you"}).json()
        return sorted(item["body"] for item in page["items"])

    report(cast.bruno, posts[0])
    assert read() == ["carla", "xavi"]
    monkeypatch.setattr(reach, "AGAIN_SECONDS", -1)
    assert read() == ["xavi"]


@pytest.mark.parametrize(("pages", "eligible", "expected"), [(0, 0, 50), (0, 4, 0), (100, 4, 50), (20, 7, 5)])
def test_no_more_is_promised_than_there_is_room_for(pages: int, eligible: int, expected: int) -> None:
    assert reach.floor(pages, eligible) == expected


def test_a_new_person_stands_in_the_fifth_place_until_the_floor_is_reached(
    cast: SimpleNamespace, run_tasks: Any
) -> None:
    known = [make_user(f"known_{number}", is_private=False) for number in range(12)]
    for person in known:
        make_post(person, person.handle)
    User.objects.update(created_at=timezone.now() - timedelta(days=400))
    AuthorReach.objects.bulk_create(AuthorReach(user=user, views=5_000) for user in User.objects.all())
    new = make_user("recien", is_private=False)
    late = make_post(new, "from a new person")
    Post.objects.filter(pk=late.pk).update(published_at=timezone.now() - timedelta(hours=40))
    run_tasks()

    def place() -> int:
        feed_facts.forget_pool()
        reach.forget_floor()
        page = client_of(cast.bruno).get("/api/v1/feed/", {"mode": "for_you"}).json()
        return [item["body"] for item in page["items"]].index("from a new person") + 1

    assert place() == 5
    assert why(cast.bruno, late)["is_floor"] is True
    assert b"kept for new people" in client_of(cast.bruno).get(f"/p/{late.pk}/why/").content
    reach.write_down()
    today = ReachDay.objects.get()
    assert (today.pages, today.eligible) == (1, 1)
    PostReach.objects.create(post=late, views=50)
    assert place() == 13  # with its floor it stands where its points put it
    reach.measure_floor()
    today.refresh_from_db()
    assert (today.floor, today.reached) == (2, 1)
    page = client_of(None).get("/how-ranking-works/").content.decode()
    assert page.count("<tr>") == 2  # the head and today
