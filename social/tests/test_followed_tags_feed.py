"""Posts under a hashtag one follows are in Latest: public ones of others, in their place, with the tag as the reason."""

from __future__ import annotations

import re
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts import actions as people
from accounts.models import User
from social import actions, hydration, selectors
from social.models import Post, PostTag
from social.tests.factories import make_follow, make_post
from tests.cast import client_of

pytestmark = pytest.mark.django_db
MARK = re.compile(r'class="chip tag-mark" form="act" formaction="([^"]+)" name="state" value="(on|off)"')


@pytest.fixture
def reader(cast: SimpleNamespace, run_tasks: Any) -> Any:
    """carla, who follows #gatos and nobody."""
    actions.follow_tag(cast.carla, "gatos")
    cast.carla.refresh_from_db()
    cast.bruno.is_private = cast.xavi.is_private = False
    cast.bruno.save()
    cast.xavi.save()
    return cast.carla


def bodies(viewer: Any) -> list[str]:
    found, cursor = [], None
    viewer.refresh_from_db()
    while True:
        page = selectors.list_feed(viewer, cursor=cursor, size=3)
        found += [row.body for row in page.items]
        assert len(page.items) <= 3
        cursor = page.next_cursor
        if cursor is None:
            return found


def test_they_stand_among_the_others_by_time_each_once(cast: SimpleNamespace, reader: Any, run_tasks: Any) -> None:
    make_follow(reader, cast.xavi)
    expected = []
    for number in range(11):
        author = (cast.bruno, cast.xavi, reader)[number % 3]
        expected.append(make_post(author, f"{number} #gatos", audience="public").body)
    run_tasks()
    assert bodies(reader) == expected[::-1]


def test_only_public_posts_of_others_that_one_may_see(cast: SimpleNamespace, reader: Any, run_tasks: Any) -> None:
    make_post(cast.bruno, "shown #gatos #perros", audience="public")
    make_post(cast.bruno, "for followers #gatos", audience="followers")
    make_post(cast.bruno, "another tag #perros", audience="public")
    make_post(cast.ana, "of a private account #gatos", audience="public")
    make_post(cast.xavi, "of someone muted #gatos", audience="public")
    blocked = make_post(cast.paco, "of someone blocked #gatos", audience="public")
    hidden = make_post(cast.bruno, "hidden #gatos", audience="public")
    deleted = make_post(cast.bruno, "deleted #gatos", audience="public")
    run_tasks()
    Post.objects.filter(pk=blocked.pk).update(audience="public")
    User.objects.filter(pk=cast.paco.pk).update(is_private=False)
    assert "of someone blocked #gatos" in bodies(reader)
    people.block(cast.paco, reader)
    people.mute(reader, cast.xavi, days=0)
    Post.objects.filter(pk=hidden.pk).update(hidden_at=timezone.now())
    actions.delete_post(cast.bruno, deleted)
    assert bodies(reader) == ["shown #gatos #perros"]


def test_the_reason_is_said(cast: SimpleNamespace, reader: Any, run_tasks: Any) -> None:
    post = make_post(cast.bruno, "look #gatos", audience="public")
    run_tasks()
    page = client_of(reader).get("/").content.decode()
    assert "#gatos, which you follow" in page or "gatos, which you follow" in page
    why = client_of(reader).get(f"/api/v1/posts/{post.pk}/why/").json()
    assert (why["code"], why["words"]) == ("followed_tag", "You follow #gatos. Newest first, nothing else.")
    api = client_of(reader).get("/api/v1/feed/").json()
    assert [item["id"] for item in api["items"]] == [str(post.pk)]


def test_the_tag_is_unfollowed_and_followed_where_it_stands(cast: SimpleNamespace, reader: Any, run_tasks: Any) -> None:
    make_post(cast.bruno, "look #gatos", audience="public")
    run_tasks()
    client, page = client_of(reader), client_of(reader).get("/").content.decode()
    for is_followed in (False, True):
        (url, state), *_more = MARK.findall(page)
        assert state == ("on" if is_followed else "off")
        page = client.post(url, {"state": state}, headers={"HX-Request": "true"}).content.decode()
        assert reader.tag_follows.filter(tag__name="gatos").exists() is is_followed
    assert MARK.findall(page) == [(url, "off")]
    assert client.post(url, {"state": "off"}).status_code == 302  # without scripts
    assert MARK.findall(client.get("/").content.decode()) == []


def test_a_hidden_word_hides_them_too(cast: SimpleNamespace, reader: Any, run_tasks: Any) -> None:
    make_post(cast.bruno, "a recipe #gatos", audience="public")
    people.hide_word(reader, text="recipe", hides_posts=True)
    run_tasks()
    assert bodies(reader) == []


def test_unfollowing_ends_it(cast: SimpleNamespace, reader: Any, run_tasks: Any) -> None:
    make_post(cast.bruno, "look #gatos", audience="public")
    run_tasks()
    assert bodies(reader) == ["look #gatos"]
    actions.unfollow_tag(reader, "gatos")
    assert bodies(reader) == []
    assert reader.followed_tag_counter == 0


def test_who_follows_none_pays_nothing(
    cast: SimpleNamespace, run_tasks: Any, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_post(cast.bruno, "look #gatos", audience="public")
    run_tasks()
    selectors.list_feed(cast.carla)
    asked: list[str] = []
    real = hydration.fetch
    monkeypatch.setattr(hydration, "fetch", lambda source, *a, **k: asked.append(source) or real(source, *a, **k))
    with django_assert_num_queries(1):
        selectors.list_feed(cast.carla)
    assert asked == ["feed"]


@pytest.mark.parametrize("number", [2, 18])
def test_who_follows_many_pays_two_queries(
    cast: SimpleNamespace, reader: Any, run_tasks: Any, django_assert_num_queries: Any, number: int
) -> None:
    for at in range(number):
        actions.follow_tag(reader, f"tag{at}")
        make_post(cast.bruno, f"{at} #gatos #tag{at}", audience="public")
    run_tasks()
    reader.refresh_from_db()
    selectors.list_feed(reader)
    with django_assert_num_queries(3):  # the feed, the tags' posts, the names of their tags
        page = selectors.list_feed(reader)
    assert len(page.items) == number


def test_old_posts_are_filed_by_the_command(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.bruno, "from before #gatos", audience="public")
    plain = make_post(cast.bruno, "no tag, number #1", audience="public")
    run_tasks()
    PostTag.objects.all().delete()
    call_command("file_posts")
    assert list(PostTag.objects.values_list("post_id", "tag__name")) == [(post.pk, "gatos")]
    call_command("file_posts")
    assert PostTag.objects.count() == 1 and not PostTag.objects.filter(post=plain).exists()


def test_the_counter_is_what_is_followed(cast: SimpleNamespace) -> None:
    for _time in range(2):
        actions.follow_tag(cast.carla, "gatos")
    actions.follow_tag(cast.carla, "perros")
    cast.carla.refresh_from_db()
    assert cast.carla.followed_tag_counter == 2
    assert timezone.now() - cast.carla.updated_at < timedelta(minutes=5)
