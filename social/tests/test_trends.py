"""Trends: hashtags that more people use than usual, with the two numbers that say so."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import Profile, User
from core.places import snap
from social import trends
from social.models import Post
from social.tag_models import Hashtag, TagDay, TagTrend
from social.tests.factories import make_post
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db

PUEBLA = (19.0414, -98.2063)


def crowd(count: int, **fields: Any) -> list[User]:
    return [make_user(f"vecino_{number}", **({"is_private": False} | fields)) for number in range(count)]


def shown(user: Any = None) -> dict[str, list[str]]:
    groups = client_of(user).get("/api/v1/trends/").json()["groups"]
    return {group["scope"].split(":")[0]: [one["name"] for one in group["items"]] for group in groups}


def test_many_people_make_a_trend_and_one_loud_account_does_not(cast: SimpleNamespace, run_tasks: Any) -> None:
    for person in crowd(6):
        make_post(person, "Today #caminata")
    for _again in range(12):
        make_post(cast.carla, "Buy now #oferta")
    run_tasks()
    assert trends.refresh_trends() == 2  # everywhere, and in English
    assert shown()[""] == ["caminata"]
    group = client_of(None).get("/api/v1/trends/").json()["groups"][-1]
    (item,) = group["items"]
    assert (item["people"], item["usual"], item["growth"]) == (6, 0, 6)
    assert item["words"] == "6 people in the last day, usually 0.0"
    page = client_of(None).get("/trends/")
    assert b"#caminata" in page.content and b"6 people in the last day" in page.content


def test_what_is_always_large_is_no_trend(cast: SimpleNamespace, run_tasks: Any) -> None:
    for number, person in enumerate(crowd(9)):
        make_post(person, "#perros" + (" #nieve" if number < 6 else ""))
    run_tasks()
    tag = Hashtag.objects.get(name="perros")
    today = timezone.now().date()
    TagDay.objects.bulk_create(
        TagDay(tag=tag, scope="", day_date=today - timedelta(days=day), people=9) for day in range(1, 29)
    )
    trends.refresh_trends()
    everywhere = {one.tag.name: one for one in TagTrend.objects.filter(scope="").select_related("tag")}
    assert set(everywhere) == {"nieve"}
    TagDay.objects.filter(tag=tag, day_date__lt=today).update(people=1)
    trends.refresh_trends()
    found = TagTrend.objects.get(scope="", tag=tag)
    assert found.usual == pytest.approx(1) and found.growth == pytest.approx((9 - 1) / 2**0.5)


def test_private_posts_and_people_count_nowhere(cast: SimpleNamespace, run_tasks: Any) -> None:
    people = crowd(8)
    for person in people[:4]:
        make_post(person, "#secreto")
    for person in people[4:]:
        make_post(person, "#secreto", audience=Post.Audience.FOLLOWERS)
    run_tasks()
    assert trends.refresh_trends() == 0
    User.objects.filter(pk=people[0].pk).update(is_private=True)
    make_post(people[5], "#secreto")
    run_tasks()
    assert trends.refresh_trends() == 0  # four are left in the open


def test_areas_and_languages_have_trends_of_their_own(cast: SimpleNamespace, run_tasks: Any) -> None:
    for person in crowd(5, language="es-mx"):
        Profile.objects.create(user=person, city="puebla", home_cell=snap(*PUEBLA), is_city_shown=True)
        make_post(person, "#volcan")
    run_tasks()
    trends.refresh_trends()
    assert shown() == {"lang": [], "": ["volcan"]}  # asked in English
    Profile.objects.create(user=cast.bruno, city="puebla", home_cell=snap(*PUEBLA), is_city_shown=True)
    assert shown(cast.bruno) == {"area": ["volcan"], "lang": [], "": ["volcan"]}
    Profile.objects.filter(user__handle__startswith="vecino").update(is_city_shown=False)
    trends.refresh_trends()
    assert shown(cast.bruno)["area"] == []


def test_staff_keep_a_tag_from_the_trends(cast: SimpleNamespace, run_tasks: Any) -> None:
    for person in crowd(5):
        make_post(person, "#feo")
    run_tasks()
    trends.refresh_trends()
    Hashtag.objects.update(is_kept_from_trends=True)
    assert shown()[""] == []
    assert client_of(None).get("/api/v1/tags/feo/posts/").json()["items"]
