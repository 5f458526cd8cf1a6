"""The SQL of the hot reads of comments and `Comment.objects.visible_to` are one rule."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.actions.quiet import restrict
from accounts.models import Follow
from core.errors import NotFound
from social import actions, conversation
from social.models import Comment, Post
from social.tests.factories import make_asset, make_follow, make_post

VIEWERS = ["ana", "bruno", "carla", "dora", "eva", "paco", "sofia", "xavi", "staff", "guest"]


def everything(cast: SimpleNamespace) -> list[Post]:
    """Under posts of each audience, by everybody: plain, held for each reason, deleted with and without answers."""
    make_follow(cast.xavi, cast.carla)
    Follow.objects.create(follower=cast.carla, target=cast.ana, status=Follow.Status.ACCEPTED)
    posts = [make_post(author, author.handle, audience=audience) for author in (cast.ana, cast.carla, cast.sofia) for audience in ("public", "followers", "only_me")]  # fmt: skip
    posts.append(make_post(cast.carla, "gone"))
    Post.objects.filter(pk=posts[-1].pk).update(deleted_at=posts[-1].created_at)
    for post in posts:
        for author in (cast.ana, cast.bruno, cast.carla, cast.dora, cast.eva, cast.sofia, cast.xavi):
            top = Comment.objects.create(post=post, author=author, body=author.handle)
            for hold in Comment.Hold.values:
                Comment.objects.create(post=post, author=author, body=hold, held_for=hold)
            emptied = Comment.objects.create(post=post, author=author, body="empty", reply_counter=1, deleted_at=post.created_at)  # fmt: skip
            Comment.objects.create(post=post, author=author, body="gone", deleted_at=post.created_at)
            for parent in (top, emptied):
                Comment.objects.create(post=post, author=cast.bruno, body="below", parent=parent, root=parent, depth=1)
        Comment.objects.create(post=post, author=None, body="", reply_counter=1, deleted_at=post.created_at)
    return posts


@pytest.mark.parametrize("name", VIEWERS)
def test_the_statement_and_the_query_set_agree(cast: SimpleNamespace, name: str) -> None:
    posts = everything(cast)
    viewer: Any = getattr(cast, name) or AnonymousUser()
    visible = Comment.objects.visible_to(viewer)  # type: ignore[attr-defined]
    is_some = False
    for post in posts:
        here = visible.filter(post=post)
        try:
            newest = conversation.fetch("newest", post.pk, viewer=viewer, count=500)
        except NotFound:
            assert not Post.objects.visible_to(viewer).filter(pk=post.pk).exists() and not here.exists()  # type: ignore[attr-defined]
            continue
        is_some = True
        assert [row.id for row in newest] == list(here.filter(parent=None).order_by("-id").values_list("pk", flat=True))
        oldest = conversation.fetch("oldest", post.pk, viewer=viewer, count=500)
        best = conversation.fetch("best", post.pk, viewer=viewer, count=500)
        assert {row.id for row in newest} == {row.id for row in oldest} == {row.id for row in best}
        for comment in Comment.objects.filter(post=post, parent=None)[:4]:
            below = conversation.fetch("replies", post.pk, viewer=viewer, count=500, comment_id=comment.pk)
            assert {row.id for row in below} == set(here.filter(parent=comment).values_list("pk", flat=True))
            one = conversation.fetch("one", post.pk, viewer=viewer, count=1, comment_id=comment.pk)
            assert bool(one) == here.filter(pk=comment.pk).exists()
        for row in newest:
            assert row.is_deleted == (row.author_id is None) and (row.body == "") == row.is_deleted
    assert is_some


def test_a_row_says_what_there_is(cast: SimpleNamespace) -> None:
    post = make_post(cast.carla)
    restrict(cast.carla, cast.xavi)
    asset = make_asset(cast.bruno)
    comment = actions.add_comment(cast.bruno, post, body="look", media_ids=[asset.pk])
    actions.add_comment(cast.xavi, post, body="waits", parent=comment)
    actions.add_comment(cast.ana, post, body="seen", parent=comment)
    actions.react_to_comment(cast.ana, comment, "wow")
    rows = {
        user.handle: conversation.fetch("newest", post.pk, viewer=user, count=5)[0]
        for user in (cast.ana, cast.xavi, cast.carla, cast.bruno)
    }
    assert {name: row.reply_count for name, row in rows.items()} == {"ana": 1, "xavi": 2, "carla": 2, "bruno": 1}
    assert (rows["ana"].my_reaction, rows["bruno"].my_reaction) == ("wow", "")
    assert rows["ana"].tally.counts == (("wow", 1),) and rows["ana"].points == 3
    assert str(asset.pk) in (rows["carla"].photo_json or "")
    assert (rows["ana"].handle, rows["ana"].body, rows["ana"].depth) == ("bruno", "look", 0)


def test_behind_a_pooler_the_same_statement_runs_unprepared(cast: SimpleNamespace, settings: Any) -> None:
    post = make_post(cast.carla)
    actions.add_comment(cast.bruno, post, body="hi")
    prepared = conversation.fetch("best", post.pk, viewer=cast.ana, count=5)
    settings.DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
    try:
        assert conversation.fetch("best", post.pk, viewer=cast.ana, count=5) == prepared
    finally:
        settings.DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = False
    assert prepared
