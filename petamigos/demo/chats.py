"""What some people of the demo world write to each other: through the actions of everybody, and then set back in time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils import timezone

from accounts.models import User
from chat import actions, ballots
from chat.kinds import Content
from chat.models import Conversation, Member, Message
from petamigos.demo.chat_media import make_chat_media
from pets.models import Pet

ANA: Final = "ana_rex"
# (who, words), oldest first, over the last days; the last ones of another are not read yet.
_TALKS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "bruno_y_chispa": (
        ("bruno_y_chispa", "¡Hola! ¿Rex sigue con energía después del sábado? 😄"),
        (ANA, "Durmió hasta el domingo 😂"),
        ("bruno_y_chispa", "Chispa igual. Se metió a la fuente tres veces."),
        (ANA, "Las fotos quedaron buenísimas, mil gracias"),
        ("bruno_y_chispa", "¿Repetimos este sábado? Podemos empezar en la fuente del Parque México."),
        (ANA, "Va. Yo llevo agua y premios."),
        ("bruno_y_chispa", "Perfecto. A las nueve, antes del calor ☀️"),
        (ANA, "Ahí estamos 🐾"),
        ("bruno_y_chispa", "Oye, ¿sabes de alguna veterinaria que abra en domingo? Chispa anda comiendo pasto."),
        ("bruno_y_chispa", "No es urgente, está de buenas"),
    ),
    "ines_vet": (
        (ANA, "Hola, doctora. Ya le toca la séxtuple a Rex, ¿verdad?"),
        ("ines_vet", "Hola, Ana. Sí, esta semana. ¿Te queda bien el jueves a las cinco?"),
        (ANA, "Perfecto, ahí estaremos"),
        ("ines_vet", "Tráelo sin haber comido dos horas antes, por si se marea en el coche."),
        (ANA, "Anotado, gracias 🙏"),
    ),
    "carla_michis": (
        ("carla_michis", "¡Los michis te mandan saludos!"),
        (ANA, "😍 ¿Y la chiquita ya come sola?"),
        ("carla_michis", "Ya, y le roba a los demás. Te paso fotos en la noche."),
    ),
}


def make_chats(say: Callable[[str], None], people: dict[str, User]) -> None:
    """What is there already is left as it is."""
    ana = people[ANA]
    if Member.objects.filter(person=ana).exists():
        return
    for days, (handle, lines) in enumerate(_TALKS.items()):
        talk = _open(ana, people[handle])
        for number, (who, words) in enumerate(lines):
            _say(people[who], talk.pk, words, number)
        _backdate(talk, timedelta(days=days + 1, hours=3))
    bruno = people["bruno_y_chispa"]
    talk = _open(ana, bruno)
    last = Message.objects.filter(conversation=talk).order_by("seq")
    actions.react(ana, last[4], "❤️")
    actions.react(bruno, last[7], "🐾")
    pet = Pet.objects.filter(owner=bruno).order_by("id").first()
    if pet is not None:
        _say(bruno, talk.pk, "Mira nada más su cara de inocente", 90, kind="pet", fields={"pet_id": pet.pk})
    asked = _say(bruno, talk.pk, "¿Qué llevamos?", 91, kind="poll", fields={"options": ["Pelota", "Frisbee", "Cuerda"]})
    ballots.vote(bruno, asked, [1])
    make_chat_media(say, people, talk.pk)
    _ask(people["zoe_patitas"], ana)
    say("conversations")


def _open(one: User, other: User) -> Conversation:
    """As between people who know each other: whoever is asked has taken it."""
    talk = actions.open_direct(one, other)
    if Member.objects.filter(conversation=talk, person=other, state=Member.State.REQUEST).exists():
        actions.accept_request(other, talk.pk)
    return talk


def _ask(stranger: User, person: User) -> None:
    talk = actions.open_direct(stranger, person)
    _say(stranger, talk.pk, "Hola, vi que vives cerca. ¿Conoces un parque con sombra para perros mayores?", 0)


def _say(user: User, talk: UUID, words: str, number: int, **kind: Any) -> Message:
    name = uuid5(NAMESPACE_URL, f"{talk}:{number}")
    fields = kind.pop("fields", {})
    row = actions.send_message(user, talk, client_id=name, content=Content(words, fields=fields), **kind)
    return Message.objects.get(pk=row.id)


def _backdate(talk: Conversation, age: timedelta) -> None:
    """The first message so long ago, each further one some minutes later."""
    began = timezone.now() - age
    for message in Message.objects.filter(conversation=talk).order_by("seq"):
        Message.objects.filter(pk=message.pk).update(created_at=began + timedelta(minutes=7) * message.seq)
    last = Conversation.objects.get(pk=talk.pk).last_seq
    Conversation.objects.filter(pk=talk.pk).update(last_message_at=began + timedelta(minutes=7) * last)
