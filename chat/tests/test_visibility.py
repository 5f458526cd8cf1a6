"""`Conversation.objects.visible_to` and the SQL of the hot reads are one rule."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

import accounts.actions
from chat import actions, history, inbox
from chat.models import Conversation, Member
from chat.tests.factories import make_friends, make_request, make_talk, say
from core.errors import NotFound

VIEWERS = ["ana", "bruno", "carla", "dora", "eva", "paco", "sofia", "xavi", "staff"]


def everything(cast: SimpleNamespace) -> None:
    """Talks of two in each state, blocked either way, and a group that somebody left and one was removed from."""
    talks = [make_talk(cast.ana, cast.bruno), make_talk(cast.bruno, cast.carla), make_talk(cast.carla, cast.paco)]
    talks += [make_request(cast.xavi, cast.carla), make_request(cast.xavi, cast.bruno)]
    for talk in talks[:3]:
        say(Member.objects.filter(conversation=talk).first().person, talk)  # type: ignore[union-attr]
    actions.decline_request(cast.bruno, talks[4].pk)
    actions.archive(cast.bruno, talks[1].pk, is_archived=True)
    accounts.actions.block(cast.paco, cast.carla)
    for person in (cast.bruno, cast.carla, cast.xavi):
        if person is not cast.bruno:
            make_friends(cast.ana, person)
    group = actions.make_group(cast.ana, name="Parque", people=[cast.bruno, cast.carla, cast.xavi])
    say(cast.bruno, group)
    actions.leave_group(cast.bruno, group.pk)
    actions.remove_member(cast.ana, group.pk, cast.carla.pk)
    say(cast.ana, group, "for who is left")


@pytest.mark.parametrize("name", VIEWERS)
def test_the_statements_and_the_query_set_agree(cast: SimpleNamespace, name: str) -> None:
    everything(cast)
    viewer: Any = getattr(cast, name)
    visible = set(Conversation.objects.visible_to(viewer).values_list("pk", flat=True))
    listed = {
        row.id for folder in ("inbox", "archived", "requests") for row in inbox.fetch(folder, viewer.pk, count=99)
    }
    assert listed == visible
    for talk in Conversation.objects.all():
        one = inbox.fetch("one", viewer.pk, count=1, conversation_id=talk.pk)
        assert bool(one) == (talk.pk in visible)
        try:
            found = history.fetch("older", viewer.pk, talk.pk, count=99)
        except NotFound:
            assert talk.pk not in visible
            continue
        assert talk.pk in visible
        own = Member.objects.get(conversation=talk, person=viewer)
        inside = talk.messages.filter(seq__gt=own.joined_seq)
        if own.left_seq is not None:
            inside = inside.filter(seq__lte=own.left_seq)
        assert [row.seq for row in found.rows] == list(inside.order_by("seq").values_list("seq", flat=True))


def test_numbers_are_of_what_is_listed(cast: SimpleNamespace) -> None:
    everything(cast)
    for name in VIEWERS:
        viewer = getattr(cast, name)
        rows = [row for row in inbox.fetch("inbox", viewer.pk, count=99) if row.state == "active" and not row.is_muted]
        assert inbox.count_unread(viewer.pk) == sum(row.unread_count > 0 for row in rows)
        assert inbox.count_news(viewer.pk)[1] == inbox.count_unread(viewer.pk)
        assert inbox.count_requests(viewer.pk) == len(inbox.fetch("requests", viewer.pk, count=99))
