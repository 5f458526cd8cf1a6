"""Comments by who wrote them, by whose post they are under, and one that can be brought back, in the world of the matrix."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, Thing


def talk_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from social import actions
    from social.models import Comment, Post

    inside, owner = frozenset({"owner", "follower"}), frozenset({"owner"})
    hers = Post.objects.get(author=cast.ana, body="for followers")
    public = Post.objects.get(author=cast.pilar, body="public")

    def comment(
        name: str, post: Post, author: Any, viewers: frozenset[str], owners: frozenset[str], *, gone: bool = False
    ) -> Thing:
        made = Comment.objects.create(post=post, author=author, body="Qué linda")
        if gone:
            actions.delete_comment(author, made)
        there = {"post_id": post.pk, "comment_id": made.pk}
        return Thing(name, there, there | {"comment_id": uuid4()}, viewers, owners)

    see_ana = EVERYONE - {"blocked", "blocking"}
    return {
        Of.OWN_COMMENT: [
            comment("by the owner", public, cast.ana, see_ana, owner),
            comment("by a follower", hers, cast.bruno, inside, frozenset({"follower"})),
        ],
        Of.COMMENT_UNDER_OWN: [comment("under the owner's", hers, cast.bruno, inside, owner)],
        Of.DELETED_COMMENT: [comment("deleted", public, cast.ana, frozenset(), owner, gone=True)],
    }
