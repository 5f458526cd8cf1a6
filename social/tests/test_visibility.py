"""The SQL of the hot reads and `Post.objects.visible_to` are one rule."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.circles import CloseFriend
from accounts.friendships import Friendship
from accounts.models import Follow
from social import hydration
from social.models import Post
from social.tests.factories import make_asset, make_follow, make_post

VIEWERS = ["ana", "bruno", "carla", "dora", "eva", "paco", "sofia", "xavi", "staff", "guest"]


def everything(cast: SimpleNamespace) -> list[Post]:
    """Each audience, by a private, a public, a blocked, a blocking and a suspended author; deleted; hidden; archived;
    being prepared.
    """
    make_follow(cast.bruno, cast.carla)
    make_follow(cast.ana, cast.sofia)
    make_follow(cast.xavi, cast.ana)
    # Close friends who follow, and rows that are left of people who do not (any more).
    for owner, friend in ((cast.ana, cast.bruno), (cast.carla, cast.ana), (cast.dora, cast.ana), (cast.ana, cast.paco)):
        CloseFriend.objects.create(owner=owner, friend=friend)
    # Friends, also across a block; and who has only asked.
    for asker, asked, status in (
        (cast.bruno, cast.carla, "accepted"),
        (cast.ana, cast.bruno, "accepted"),
        (cast.dora, cast.ana, "accepted"),
        (cast.paco, cast.ana, "requested"),
    ):
        Friendship.objects.create(asker=asker, asked=asked, status=status)
    cast.xavi.is_active = False
    cast.xavi.save()
    for author in (cast.ana, cast.bruno, cast.carla, cast.dora, cast.eva, cast.sofia, cast.xavi, cast.staff):
        for audience in Post.Audience.values:
            make_post(author, f"{author.handle} {audience}", audience=audience)
        deleted = make_post(author, f"{author.handle} deleted")
        Post.objects.filter(pk=deleted.pk).update(deleted_at=deleted.created_at)
        hidden = make_post(author, f"{author.handle} hidden", audience="public")
        Post.objects.filter(pk=hidden.pk).update(hidden_at=hidden.created_at)
        archived = make_post(author, f"{author.handle} archived")
        Post.objects.filter(pk=archived.pk).update(archived_at=archived.created_at)
        make_post(author, f"{author.handle} preparing", media_ids=[make_asset(author, status="uploaded").pk])
    # A public post from before the account was made private.
    Post.objects.filter(author=cast.ana, body="ana public").update(audience="public")
    return list(Post.objects.order_by("-id"))


@pytest.mark.parametrize("name", VIEWERS)
def test_the_statement_and_the_query_set_agree(cast: SimpleNamespace, name: str) -> None:
    posts = everything(cast)
    viewer = getattr(cast, name) or AnonymousUser()
    expected = list(Post.objects.visible_to(viewer).order_by("-id").values_list("pk", flat=True))

    one_by_one = [post.pk for post in posts if hydration.fetch("one", post.pk, viewer=viewer, count=1)]
    by_wall = {
        row.id
        for author in {post.author_id for post in posts}
        for row in hydration.fetch("author", author, viewer=viewer, count=100)
    }

    assert one_by_one == expected
    out = Post.objects.visible_to(viewer).filter(archived_at__isnull=True)
    assert by_wall == set(out.values_list("pk", flat=True))
    assert 0 < len(expected) < len(posts)


@pytest.mark.parametrize("name", VIEWERS)
def test_a_wall_counts_what_it_shows(cast: SimpleNamespace, name: str) -> None:
    authors = {post.author_id for post in everything(cast)}
    viewer = getattr(cast, name) or AnonymousUser()
    shown = Post.objects.visible_to(viewer).filter(archived_at__isnull=True)

    counted = {author: hydration.wall_facts(author, viewer=viewer).post_count for author in authors}

    assert counted == {author: shown.filter(author_id=author).count() for author in authors}
    assert any(counted.values())


@pytest.mark.parametrize("name", [name for name in VIEWERS if name != "guest"])
def test_the_feed_is_what_is_visible_of_own_and_followed_people(cast: SimpleNamespace, name: str) -> None:
    posts = everything(cast)
    viewer: Any = getattr(cast, name)
    followed = Follow.objects.accepted().filter(follower=viewer).values_list("target_id", flat=True)
    expected = Post.objects.visible_to(viewer).filter(author_id__in=[viewer.pk, *followed]).order_by("-id")
    expected = expected.filter(archived_at__isnull=True)

    rows = hydration.fetch("feed", [post.pk for post in posts], viewer=viewer, count=100)

    assert [row.id for row in rows] == list(expected.values_list("pk", flat=True))


def test_behind_a_pooler_the_same_statement_runs_unprepared(cast: SimpleNamespace, settings: Any) -> None:
    posts = everything(cast)
    ids = [post.pk for post in posts]
    prepared = hydration.fetch("feed", ids, viewer=cast.bruno, count=100, comments=True)

    settings.DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
    try:
        assert hydration.fetch("feed", ids, viewer=cast.bruno, count=100, comments=True) == prepared
        assert hydration.fetch("public", None, viewer=None, count=5) == []
    finally:
        settings.DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = False
    assert prepared
