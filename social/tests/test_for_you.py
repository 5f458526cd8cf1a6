"""For you: ranked by a function that everyone can read, and whose sum everyone can do again from what is shown."""

from __future__ import annotations

import re
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Mute, Profile, User
from pets.models import Pet
from social import actions, feed_facts, ranking, reach
from social.models import Post
from social.tests.factories import make_follow, make_post
from social.tests.test_feed import refuse_valkey  # noqa: F401 (a fixture)
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
JSON = "application/json"


def read(user: Any, **query: Any) -> list[str]:
    """Bodies of all pages; the pool is read anew."""
    feed_facts.forget_pool()
    client, found, cursor = client_of(user), [], None
    while True:
        asked = {"mode": "for_you"} | query | ({"cursor": cursor} if cursor else {})
        page = client.get("/api/v1/feed/", asked)
        assert page.status_code == 200, page.content
        found += [item["body"] for item in page.json()["items"]]
        cursor = page.json()["next_cursor"]
        if not cursor:
            return found


def why(user: Any, post: Post) -> dict[str, Any]:
    found: dict[str, Any] = client_of(user).get(f"/api/v1/posts/{post.pk}/why/").json()["ranking"]
    return found


def aged(post: Post, hours: float) -> Post:
    Post.objects.filter(pk=post.pk).update(published_at=timezone.now() - timedelta(hours=hours))
    return post


@pytest.fixture
def settled() -> None:
    """Nobody is new here: no place is kept for anybody."""
    User.objects.update(created_at=timezone.now() - timedelta(days=400))
    from social.models import AuthorReach

    AuthorReach.objects.bulk_create(AuthorReach(user=user, views=5_000) for user in User.objects.all())


def test_who_is_followed_and_what_one_likes_come_first(cast: SimpleNamespace, settled: None, run_tasks: Any) -> None:
    make_follow(cast.bruno, cast.carla)
    Profile.objects.create(user=cast.bruno, interests=["cat"])
    coco = Pet.objects.create(owner=cast.xavi, name="Coco", species_id="cat")
    make_post(cast.paco, "a stranger's")
    make_post(cast.xavi, "a cat", pet_ids=[coco.pk])
    make_post(cast.carla, "a friend's")
    make_post(cast.bruno, "his own")
    run_tasks()
    # Interest alone makes 30 points, a follow 12.5; his own posts are no news to him.
    assert read(cast.bruno) == ["a cat", "a friend's", "a stranger's"]


def test_what_may_not_be_seen_is_not_there(cast: SimpleNamespace, settled: None, run_tasks: Any) -> None:
    make_follow(cast.bruno, cast.carla)
    shut = make_user("privada", is_private=True)
    make_post(shut, "of a private account")
    make_post(cast.ana, "ana for followers", audience=Post.Audience.FOLLOWERS)
    make_post(cast.carla, "carla alone", audience=Post.Audience.ONLY_ME)
    make_post(cast.paco, "paco for followers", audience=Post.Audience.FOLLOWERS)
    muted = make_post(cast.xavi, "of someone muted")
    Mute.objects.create(muter=cast.bruno, muted=cast.xavi)
    make_post(cast.eva, "eva")
    teen = make_user("joven", birth_date=timezone.localdate() - timedelta(days=365 * 15), is_private=False)
    make_post(teen, "of a teen")
    run_tasks()
    assert sorted(read(cast.bruno)) == ["ana for followers", "eva"]
    assert "eva" not in read(cast.ana)  # who has blocked her
    assert sorted(read(cast.paco)) == ["eva", "of someone muted"]
    assert read(teen) == []
    make_follow(teen, cast.carla)
    make_post(cast.carla, "an adult she follows")
    run_tasks()
    assert read(teen) == ["an adult she follows"]
    actions.delete_post(cast.xavi, muted)
    assert sorted(read(cast.paco)) == ["an adult she follows", "eva"]


def test_no_author_has_more_than_two_on_a_page_and_nothing_comes_twice(
    cast: SimpleNamespace, settled: None, run_tasks: Any
) -> None:
    for number in range(7):
        make_post(cast.carla, f"carla {number}")
    for number in range(3):
        make_post(cast.xavi, f"xavi {number}")
    run_tasks()
    client = client_of(cast.bruno)
    first = client.get("/api/v1/feed/", {"mode": "for_you"}).json()
    authors = [item["author"]["handle"] for item in first["items"]]
    assert authors.count("carla") == authors.count("xavi") == 2
    every = read(cast.bruno, limit=4)
    assert len(every) == len(set(every)) == 10


@pytest.mark.parametrize("door", ["site", "api"])
def test_the_score_can_be_done_again_by_hand(cast: SimpleNamespace, settled: None, run_tasks: Any, door: str) -> None:
    make_follow(cast.bruno, cast.carla)
    Profile.objects.create(user=cast.bruno, interests=["dog", "walks"])
    rex = Pet.objects.create(owner=cast.carla, name="Lobo", species_id="dog")
    posts = [make_post(cast.carla, f"{n} #walks #otro", pet_ids=[rex.pk]) for n in range(2)]
    for hours, post in zip((5, 30), posts, strict=True):
        aged(post, hours)
        actions.react(cast.bruno, post)
        actions.react(cast.paco, post)
    run_tasks()
    assert len(read(cast.bruno)) == 2
    for post in posts:
        if door == "api":
            told = why(cast.bruno, post)
            values = {line["term"]: (line["value"], line["weight"], line["points"]) for line in told["lines"]}
            factors = {one["code"]: one["value"] for one in told["factors"]}
            points, likeness, placed = told["points"], told["likeness"], told["place"]
        else:
            values, factors, points, likeness, placed = from_page(cast.bruno, post)
        assert set(values) == {"interest", "relationship", "freshness", "quality", "locality"}
        assert sum(weight for _value, weight, _points in values.values()) == pytest.approx(1)
        total = 0.0
        for value, weight, line in values.values():
            assert 0 <= value <= 1 and line == pytest.approx(100 * value * weight, abs=0.006)
            total += 100 * value * weight
        for factor in factors.values():
            total *= factor
        assert points == pytest.approx(total, abs=0.006)
        assert placed == pytest.approx(0.9 * points - 10 * likeness, abs=0.011)
    # The facts themselves: two interests out of three features, followed and answered twice, 30 hours, 3 of 20.
    values = {line["term"]: line["value"] for line in why(cast.bruno, posts[1])["lines"]}
    assert values["interest"] == pytest.approx(2 / (3**0.5 * 2**0.5), abs=0.001)
    assert values["relationship"] == 0.5  # 1 - e^(-2/5) is less than following
    assert values["freshness"] == pytest.approx(0.5 ** (30 / 12), abs=0.002)
    assert values["quality"] == pytest.approx((2 + 1) / 20 / 0.2, abs=0.001)
    assert [one["code"] for one in why(cast.bruno, posts[1])["factors"]] == ["repeat"]


def from_page(user: Any, post: Post) -> Any:
    html = client_of(user).get(f"/p/{post.pk}/why/").content.decode()

    def numbers(row: str) -> list[float]:
        cells = re.findall(r"<td[^>]*>(?:<b>)?([^<]*)(?:</b>)?</td>", row)
        return [float(cell.replace("−", "-").replace("×", "") or "nan") for cell in cells]

    values = {
        term: tuple(numbers(row)) for term, row in re.findall(r'<tr data-term="(\w+)">(.*?)</tr>', html, re.DOTALL)
    }
    factors = {
        code: numbers(row)[2] for code, row in re.findall(r'<tr data-factor="(\w+)">(.*?)</tr>', html, re.DOTALL)
    }

    def one(name: str) -> float:
        found = re.search(rf"<td data-{name}>(?:<b>)?([^<]*)", html)
        assert found is not None, html
        return float(found[1].replace("−", "-"))

    return values, factors, one("points"), -one("likeness") / 10, one("place")


def test_wishes_work_at_once_and_can_be_taken_back(cast: SimpleNamespace, settled: None, run_tasks: Any) -> None:
    nube = Pet.objects.create(owner=cast.carla, name="Nube", species_id="cat")
    make_post(cast.carla, "a cat", pet_ids=[nube.pk])
    of_xavi = make_post(cast.xavi, "xavi's")
    plain = make_post(cast.paco, "paco's")
    run_tasks()
    client = client_of(cast.bruno)
    assert len(read(cast.bruno)) == 3
    made = client.post("/api/v1/me/feed/wishes/", {"kind": "species", "value": "cat"}, content_type=JSON)
    assert made.status_code == 201 and made.json()["words"] == "Nothing about: Cat"
    assert client.post("/feed/wishes/new/", {"kind": "post", "value": str(plain.pk)}).status_code == 302
    client.post("/feed/wishes/new/", {"kind": "author", "value": str(cast.xavi.pk)})
    assert read(cast.bruno) == ["xavi's"]
    told = why(cast.bruno, of_xavi)
    assert [(one["code"], one["value"]) for one in told["factors"]] == [("less", 0.25)]
    assert len(read(cast.paco)) == 2  # nobody else's feed has changed
    page = client.get("/feed/wishes/").content.decode()
    assert "Nothing about: Cat" in page and "Less of Xavi" in page
    for wish in client.get("/api/v1/me/feed/wishes/").json()["items"]:
        assert client.delete(f"/api/v1/me/feed/wishes/{wish['id']}/").status_code == 204
    assert len(read(cast.bruno)) == 3
    for kind, value in (("species", "dragon"), ("author", "nobody"), ("post", str(cast.bruno.pk)), ("tag", "a b")):
        refused = client.post("/api/v1/me/feed/wishes/", {"kind": kind, "value": value}, content_type=JSON)
        assert refused.status_code == 404, kind
    hidden = make_post(cast.carla, "alone", audience=Post.Audience.ONLY_ME)
    assert client.post("/feed/wishes/new/", {"kind": "post", "value": str(hidden.pk)}).status_code == 404


def test_which_feed_is_remembered(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_post(cast.carla, "for everyone")
    run_tasks()
    client = client_of(cast.bruno)
    assert b"for everyone" not in client.get("/").content  # whom he does not follow
    assert client.post("/feed/mode/", {"mode": "for_you"}).status_code == 302
    assert b"for everyone" in client.get("/").content
    assert client_of(cast.bruno).get("/api/v1/me/feed/").json() == {"mode": "for_you"}
    assert client.get("/api/v1/feed/").json()["items"] == []  # an app says what it wants
    assert client.put("/api/v1/me/feed/", {"mode": "latest"}, content_type=JSON).json() == {"mode": "latest"}
    assert b"for everyone" not in client.get("/").content
    refused = client.put("/api/v1/me/feed/", {"mode": "magic"}, content_type=JSON)
    assert refused.status_code == 422 and "mode" in refused.json()["error"]["fields"]
    assert client.get("/api/v1/feed/", {"mode": "magic"}).status_code == 422


def test_without_valkey_pages_go_on_and_nothing_comes_twice(
    cast: SimpleNamespace,
    settled: None,
    run_tasks: Any,
    refuse_valkey: Any,  # noqa: F811
) -> None:
    for number, person in enumerate(make_user(f"p{number}_x", is_private=False) for number in range(9)):
        make_post(person, f"{number}")
    run_tasks()
    refuse_valkey()
    found = read(cast.bruno, limit=4)
    assert len(found) == len(set(found)) == 9


def test_a_page_takes_the_same_queries_with_two_posts_and_twenty(cast: SimpleNamespace, run_tasks: Any) -> None:
    client = client_of(cast.bruno)

    def count() -> int:
        feed_facts.forget_pool()
        reach.forget_floor()  # else it depends on whether a minute ends meanwhile
        with CaptureQueriesContext(connection) as seen:
            client.get("/api/v1/feed/", {"mode": "for_you"})
        return len([one for one in seen.captured_queries if not one["sql"].startswith("PREPARE")])

    for person in (cast.carla, cast.xavi):
        make_post(person, "one")
    run_tasks()
    client.get("/api/v1/feed/", {"mode": "for_you"})
    few = count()
    for number in range(20):
        make_post(make_user(f"q{number}_x", is_private=False), f"more {number}")
    run_tasks()
    # session, reader, facts, pool (each half minute), floor (each minute), posts, and those that this process does not hold
    assert few <= count() <= few + 1 <= 7


def test_the_page_about_ranking_is_made_from_the_constants(
    cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = client_of(None).get("/how-ranking-works/").content.decode()
    assert "up to 30" in page and "up to 25" in page and "Places 5 and 12" in page
    monkeypatch.setitem(ranking.WEIGHTS, "interest", 0.42)
    page = client_of(None).get("/how-ranking-works/").content.decode()
    assert "up to 42" in page and "up to 30" not in page
    assert client_of(None).get("/api/v1/ranking/").json()["terms"][0]["weight"] == 0.42
