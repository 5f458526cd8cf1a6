"""Hashtags: posts are filed under those of their words, and each viewer finds there what they may see."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from core.limits import LIMITS
from social import actions
from social.models import Post
from social.tag_models import Hashtag, TagFollow
from social.tests.factories import make_comment, make_post
from tests.cast import client_of

pytestmark = pytest.mark.django_db


def bodies(user: Any, tag: str, **query: Any) -> list[str]:
    page = client_of(user).get(f"/api/v1/tags/{tag}/posts/", query)
    assert page.status_code == 200, page.content
    return [item["body"] for item in page.json()["items"]]


def test_a_post_is_found_under_its_tags_in_any_case_and_accents_stay(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_post(cast.carla, "Al agua #Playa #adopción #2026")
    make_post(cast.carla, "#PLAYA otra vez, #playa")
    run_tasks()
    assert bodies(cast.bruno, "playa") == ["#PLAYA otra vez, #playa", "Al agua #Playa #adopción #2026"]
    assert bodies(cast.bruno, "PLAYA") == bodies(None, "playa") == bodies(cast.bruno, "playa")
    assert len(bodies(cast.bruno, "adopción")) == 1
    assert bodies(cast.bruno, "adopcion") == []
    assert set(Hashtag.objects.values_list("name", flat=True)) == {"playa", "adopción"}
    page = client_of(cast.bruno).get("/tags/playa/")
    assert page.status_code == 200 and b"otra vez" in page.content
    assert b'href="/tags/adopci%C3%B3n/"' in page.content


def test_only_what_the_viewer_may_see_is_under_a_tag(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_post(cast.ana, "ana for followers #parque", audience=Post.Audience.FOLLOWERS)
    make_post(cast.carla, "carla for all #parque")
    make_post(cast.carla, "carla alone #parque", audience=Post.Audience.ONLY_ME)
    run_tasks()
    assert bodies(cast.bruno, "parque") == ["carla for all #parque", "ana for followers #parque"]
    for user in (None, cast.paco, cast.dora, cast.eva):
        assert bodies(user, "parque") == ["carla for all #parque"]
    assert bodies(cast.carla, "parque") == ["carla alone #parque", "carla for all #parque"]


def test_an_edit_moves_a_post_and_a_deletion_takes_it_away(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla, "first #gatos")
    run_tasks()
    actions.edit_post(cast.carla, post, body="then #perros")
    run_tasks()
    assert (bodies(None, "gatos"), bodies(None, "perros")) == ([], ["then #perros"])
    actions.delete_post(cast.carla, post)
    assert bodies(None, "perros") == []


def test_the_top_of_the_week_is_by_answers_and_pages_go_on(cast: SimpleNamespace, run_tasks: Any) -> None:
    posts = [make_post(cast.carla, f"{number} #sol") for number in range(5)]
    for person in (cast.bruno, cast.paco):
        actions.react(person, posts[1])
    make_comment(cast.bruno, posts[3])
    run_tasks()
    assert bodies(None, "sol", order="top") == ["1 #sol", "3 #sol", "4 #sol", "2 #sol", "0 #sol"]
    first = client_of(None).get("/api/v1/tags/sol/posts/", {"limit": 3}).json()
    rest = client_of(None).get("/api/v1/tags/sol/posts/", {"limit": 3, "cursor": first["next_cursor"]}).json()
    assert [one["body"][0] for one in first["items"] + rest["items"]] == list("43210")
    assert rest["next_cursor"] is None
    page = client_of(None).get("/tags/sol/?order=top").content.decode()
    assert page.index("1 #".replace("#", '<a class="hashtag"')) < page.index("3 #".replace("#", '<a class="hashtag"'))


def test_what_is_no_tag_is_nowhere_and_an_unused_one_is_empty(cast: SimpleNamespace) -> None:
    for name in ("two words", "123", "a!b", "x" * (LIMITS.hashtag_max + 5)):
        assert client_of(cast.bruno).get(f"/tags/{name}/").status_code == 404
        assert client_of(cast.bruno).get(f"/api/v1/tags/{name}/posts/").status_code == 404
        assert client_of(cast.bruno).put(f"/api/v1/me/tags/{name}/").status_code == 404
    page = client_of(None).get("/tags/nadie/")
    assert page.status_code == 200 and b"Nothing here yet" in page.content
    assert not Hashtag.objects.exists()


def test_following_by_both_doors_and_its_list(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_of(cast.bruno)
    assert client.put("/api/v1/me/tags/Playa/").json() == {"name": "playa", "is_followed": True}
    assert client.put("/api/v1/me/tags/playa/").status_code == 200
    assert client.post("/tags/gatos/follow/", {"state": "on"}).status_code == 302
    names = [one["name"] for one in client.get("/api/v1/me/tags/").json()["items"]]
    assert names == ["gatos", "playa"]
    assert b"#gatos" in client.get("/tags/").content
    assert client_of(cast.carla).get("/api/v1/me/tags/").json()["items"] == []
    assert client.delete("/api/v1/me/tags/playa/").status_code == 204
    assert client.post("/tags/gatos/follow/", {"state": "off"}).status_code == 302
    assert not TagFollow.objects.exists()
    monkeypatch.setattr("social.actions.tagging.LIMITS", SimpleNamespace(tags_followed_max=1, post_tags_max=30))
    client.put("/api/v1/me/tags/uno/")
    refused = client.put("/api/v1/me/tags/dos/")
    assert refused.status_code == 409 and refused.json()["error"]["code"] == "too_many_tags"
    assert TagFollow.objects.count() == 1


def test_a_page_of_a_tag_costs_the_same_with_two_posts_and_twenty(
    cast: SimpleNamespace, run_tasks: Any, django_assert_num_queries: Any
) -> None:
    for number in range(2):
        make_post(cast.carla, f"{number} #mar")
    run_tasks()
    client = client_of(cast.bruno)
    client.get("/api/v1/tags/mar/posts/")
    with django_assert_num_queries(3):  # session with its person, the tag, its posts
        client.get("/api/v1/tags/mar/posts/")
    for number in range(18):
        make_post(cast.carla, f"more {number} #mar")
    run_tasks()
    client.get("/api/v1/tags/mar/posts/")  # from now on this process holds the rows
    with django_assert_num_queries(3):
        assert len(client.get("/api/v1/tags/mar/posts/").json()["items"]) == 20
