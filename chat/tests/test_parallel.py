"""What happens at the same moment: repeats store one message, numbers have no gaps, and nobody slips in after being shut out."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from chat import actions
from chat.kinds import Content
from chat.models import Conversation, Member, Message
from chat.tests.factories import make_talk, member
from core.errors import DomainError
from core.limits import RATES
from tests.cast import make_user

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def no_rates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RATES, "chat.message", ())


def at_once(jobs: list[Callable[[], Any]]) -> list[Any]:
    """Runs them in threads that begin together; gives what each returned or raised."""
    gate, found = threading.Barrier(len(jobs)), [None] * len(jobs)

    def run(at: int) -> None:
        try:
            gate.wait(20)
            found[at] = jobs[at]()
        except DomainError as error:
            found[at] = error  # type: ignore[call-overload]
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(at,)) for at in range(len(jobs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return found


def send(user: Any, talk: Conversation, name: Any, words: str) -> Any:
    return actions.send_message(user, talk.pk, client_id=name, content=Content(words))


def test_thirty_sends_of_one_message_leave_one() -> None:
    ana, bruno = make_user("ana"), make_user("bruno")
    talk, name = make_talk(ana, bruno), uuid4()

    rows = at_once([lambda: send(ana, talk, name, "once")] * 30)

    assert {row.id for row in rows} == {Message.objects.get().pk}
    assert Conversation.objects.get().last_seq == 1


def test_writers_at_once_get_numbers_without_gaps_in_the_order_of_storing() -> None:
    ana, bruno = make_user("ana"), make_user("bruno")
    talk = make_talk(ana, bruno)
    jobs = [
        (lambda user=user, number=number: send(user, talk, uuid4(), f"{user.handle} {number}"))
        for user in (ana, bruno)
        for number in range(15)
    ]

    rows = at_once(jobs)

    assert sorted(row.seq for row in rows) == list(range(1, 31))
    stored = list(Message.objects.order_by("seq").values_list("seq", "created_at"))
    assert [seq for seq, _at in stored] == list(range(1, 31))
    assert [at for _seq, at in stored] == sorted(at for _seq, at in stored)


def test_both_write_first_and_have_one_conversation() -> None:
    ana, bruno = make_user("ana"), make_user("bruno")
    found = at_once([lambda: actions.open_direct(ana, bruno), lambda: actions.open_direct(bruno, ana)] * 4)
    assert {one.pk for one in found} == {Conversation.objects.get().pk}
    assert Member.objects.count() == 2
    assert {member(found[0], one).state for one in (ana, bruno)} == {"active"}  # whoever writes takes what comes


def test_who_is_shut_out_while_sending_is_out() -> None:
    """The removal holds the conversation; the message that waits for it sees that it is too late."""
    from django.db import transaction

    from chat.sending import lock

    ana, bruno = make_user("ana"), make_user("bruno")
    talk = make_talk(ana, bruno)
    has_lock, found = threading.Event(), []

    def shut_out() -> None:
        with transaction.atomic():
            lock(talk.pk)
            has_lock.set()
            threading.Event().wait(0.5)
            Member.objects.filter(conversation=talk, person=bruno).update(state="removed", left_seq=0)
        connection.close()

    def write() -> None:
        has_lock.wait(10)
        try:
            found.append(send(bruno, talk, uuid4(), "me too"))
        except DomainError as error:
            found.append(error)
        connection.close()

    threads = [threading.Thread(target=shut_out), threading.Thread(target=write)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert [one.code for one in found] == ["not_in_conversation"]
    assert not Message.objects.exists()
