"""A group of the demo world with a link into it, a walk that has ended, the care of an animal above a conversation, a health
book in one, and something that waits to be said: through the actions of everybody.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from accounts.models import User
from chat import actions, care
from chat.actions import linking, living, scheduling
from chat.kinds import Content
from chat.live_models import LiveShare
from chat.models import Conversation, Member
from pets.models import Pet

NAME: Final = "Paseo de los sábados"
ANA, BRUNO, GABY = "ana_rex", "bruno_y_chispa", "gaby_del_parque"
_SAID: Final = (
    (ANA, "¡Bienvenidos! Aquí nos ponemos de acuerdo para los sábados 🐾"),
    (GABY, "¿A las nueve en la fuente, como siempre?"),
    (BRUNO, "Ahí estaremos. Chispa ya trae la pelota en la boca."),
)
WALK: Final = timedelta(minutes=47)


def make_groups(say: Callable[[str], None], people: dict[str, User]) -> None:
    """What is there already is left as it is."""
    if Conversation.objects.filter(kind="group", name=NAME).exists():
        return
    ana, bruno, gaby = (people[handle] for handle in (ANA, BRUNO, GABY))
    for person in (bruno, gaby):
        actions.choose_settings(person, {"group_adders": "everyone"})
    group = actions.make_group(ana, name=NAME, people=[bruno, gaby])
    for number, (handle, words) in enumerate(_SAID):
        _send(people[handle], group, number, words)
    _walk(ana, group)
    link = linking.make_link(ana, group.pk, days=30, needs_approval=True)
    linking.follow_link(people["hugo_salchicha"], link.secret)
    _ahead(ana, gaby)
    say("a group")


def _send(user: User, talk: Conversation, number: int, words: str, **more: Any) -> Any:
    name, fields = uuid5(NAMESPACE_URL, f"{talk.pk}:{number}"), more.pop("fields", {})
    return actions.send_message(user, talk.pk, client_id=name, content=Content(words, fields=fields), **more)


def _walk(user: User, group: Conversation) -> None:
    """Without a position: of where it was nothing would be left anyway."""
    rex = Pet.objects.get(owner=user, name="Rex")
    row = _send(user, group, 50, "", kind="live", fields={"is_walk": True, "pet_ids": [rex.pk]})
    shares = LiveShare.objects.filter(message_id=row.id)
    shares.update(created_at=timezone.now() - WALK)
    living.stop(user, group.pk, shares.get().pk)


def _ahead(ana: User, gaby: User) -> None:
    """Whom the animal is with: its care of the day, its book, and a word for tomorrow."""
    talk = actions.open_direct(ana, gaby)
    if Member.objects.filter(conversation=talk, person=gaby, state=Member.State.REQUEST).exists():
        actions.accept_request(gaby, talk.pk)
    rex = Pet.objects.get(owner=ana, name="Rex")
    _send(ana, talk, 0, "Te dejo a Rex el fin de semana. Aquí está su cartilla, por si acaso.")
    _send(ana, talk, 1, "", kind="vet", fields={"pet_id": rex.pk, "days": 7})
    care.pin_card(ana, talk.pk, rex.pk)
    at = timezone.now() + timedelta(days=1)
    scheduling.schedule_message(ana, talk.pk, body="¿Cómo amaneció Rex? 💛", send_at=at)
