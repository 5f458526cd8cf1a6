"""What ana has chosen about others, in the world of the matrix: hers alone."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.call_things import call_things
from petamigos.tests.chat_things import chat_things
from petamigos.tests.live_things import live_things
from petamigos.tests.matrix import HANDLE, SOME_HANDLE, Thing
from petamigos.tests.moderation_things import moderation_things
from petamigos.tests.recording_things import recording_things
from petamigos.tests.seal_things import seal_things
from petamigos.tests.talk_things import talk_things


def standing_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from accounts.circles import CloseFriend
    from accounts.hidden_words import HiddenWord
    from accounts.people_lists import ListMember, PeopleList
    from accounts.quiet import Mute, Restriction
    from social.models import Comment, Post

    owner = frozenset({"owner"})
    Mute.objects.create(muter=cast.ana, muted=cast.carla)
    Restriction.objects.create(owner=cast.ana, restricted=cast.xavi)
    CloseFriend.objects.create(owner=cast.ana, friend=cast.bruno)

    def person(handle: str) -> Thing:
        return Thing(f"@{handle}", {HANDLE: handle}, {HANDLE: SOME_HANDLE}, owners=owner)

    listed = PeopleList.objects.create(owner=cast.ana, name="Family")
    ListMember.objects.create(people_list=listed, person=cast.carla)
    word = HiddenWord.objects.create(user=cast.ana, text="Tonto", tokens=" tonto ")
    post = Post.objects.get(author=cast.ana, body="for followers")
    held = Comment.objects.create(post=post, author=cast.bruno, body="How lovely", held_for=Comment.Hold.RESTRICTED)
    there = {"post_id": post.pk, "comment_id": held.pk}
    chats = chat_things(cast)
    return (
        moderation_things(cast)
        | talk_things(cast)
        | chats
        | call_things(cast, chats)
        | seal_things(cast)
        | live_things(cast, chats)
        | recording_things(cast, chats)
        | {
            Of.MUTED: [person("carla")],
            Of.RESTRICTED: [person("xavi")],
            Of.CLOSE_FRIEND: [person("bruno")],
            Of.PEOPLE_LIST: [Thing("a list", {"list_id": listed.pk}, {"list_id": uuid4()}, owners=owner)],
            Of.LIST_MEMBER: [
                Thing(
                    "carla on a list",
                    {"list_id": listed.pk, HANDLE: "carla"},
                    {"list_id": uuid4(), HANDLE: "carla"},
                    owners=owner,
                )
            ],
            Of.HIDDEN_WORD: [Thing("a word", {"word_id": word.pk}, {"word_id": uuid4()}, owners=owner)],
            Of.HELD_COMMENT: [
                Thing("waits", there, there | {"comment_id": uuid4()}, frozenset({"owner", "follower"}), owner),
            ],
        }
    )
