"""What publishing and answering earns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import connection
from django.utils.translation import gettext_lazy as _

from accounts.badges import KINDS, award, register_badge
from accounts.models import User
from core.queue import task
from social.models import Comment, Post

OF_POSTS: Final = ("first_post", "storyteller", "streak")


def register() -> None:
    register_badge(
        "first_post",
        _("First post"),
        count_posts,
        (1,),
        description=_("The plaza has seen your first post."),
        icon="camera",
        position=20,
    )
    register_badge(
        "storyteller",
        _("Storyteller"),
        count_posts,
        (10, 50, 200),
        description=_("Posts you have published."),
        icon="image",
        position=21,
    )
    register_badge(
        "streak",
        _("Every day"),
        count_streak,
        (3, 7, 30, 100),
        description=_("Days in a row with a post."),
        icon="calendar",
        position=22,
    )
    register_badge(
        "neighbour",
        _("Good neighbour"),
        count_answers,
        (10, 50, 200),
        description=_("Posts of others you have answered."),
        icon="bandana",
        position=23,
    )


def count_posts(user: User) -> int:
    return Post.objects.filter(author=user, published_at__isnull=False, deleted_at__isnull=True).count()


def count_answers(user: User) -> int:
    """Different posts of other people: ten words to one friend are one."""
    answered = Comment.objects.filter(author=user).exclude(post__author=user)
    return answered.values("post").distinct().count()


# Days of one run differ from their rank by the same day.
_LONGEST_RUN: Final = """
SELECT coalesce(max(days), 0) FROM (
    SELECT count(*) AS days FROM (
        SELECT day - (row_number() OVER (ORDER BY day))::int AS run FROM (
            SELECT DISTINCT (published_at AT TIME ZONE %s)::date AS day FROM social_post
            WHERE author_id = %s AND published_at IS NOT NULL AND deleted_at IS NULL
        ) days
    ) runs GROUP BY run
) lengths
"""


def count_streak(user: User) -> int:
    """The longest run of days with a post, by the calendar of where the person lives. One query."""
    with connection.cursor() as cursor:
        cursor.execute(_LONGEST_RUN, [user.time_zone, user.pk])
        return int(cursor.fetchone()[0])


# Of the latest posts of these authors: how many they have, and of how many of the last day.
_LATELY: Final = """
SELECT p.author_id, count(*), count(*) FILTER (WHERE p.published_at > now() - interval '1 day')
FROM social_post p
WHERE p.author_id IN (SELECT author_id FROM social_post WHERE id = ANY(%s::uuid[])) AND p.published_at IS NOT NULL
    AND p.deleted_at IS NULL
GROUP BY p.author_id
"""
FEW: Final = 5  # posts that may come while others are being counted


def count_posts_of_many(asked: Sequence[Mapping[str, Any]]) -> None:
    """Looks closely only at those who may just have earned something: the first posts of a day, or just past a step."""
    steps = {step for name in OF_POSTS[:2] for step in KINDS[name].steps}
    with connection.cursor() as cursor:
        cursor.execute(_LATELY, [[one["post_id"] for one in asked]])
        near = [
            author
            for author, count, of_today in cursor.fetchall()
            if of_today <= FEW or any(step <= count < step + FEW for step in steps)
        ]
    for author in User.objects.filter(pk__in=near).order_by("pk"):
        award(author, OF_POSTS)


@task("social.count_post_badges", queue="bulk", together=count_posts_of_many, every=5)
def count_post_badges(*, post_id: str, **_rest: Any) -> None:
    count_posts_of_many([{"post_id": post_id}])


@task("social.count_answer_badges", queue="bulk")
def count_answer_badges(*, comment_id: str, **_rest: Any) -> None:
    comment = Comment.objects.select_related("author").filter(pk=comment_id).first()
    if comment is not None and comment.author is not None:
        award(comment.author, ("neighbour",))
