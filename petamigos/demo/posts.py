"""What people of the demo world post beside photos: polls, a covered post, friends' news, drafts and what waits for its time."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.utils import timezone

import social.actions
from accounts.models import User
from social.attributes import Details
from social.drafts import Draft
from social.models import Post
from social.polls import NewPoll

ANA, BRUNO, CARLA, VET, GABY = "ana_rex", "bruno_y_chispa", "carla_michis", "ines_vet", "gaby_del_parque"
DAY: Final = 24 * 60

# Author, words, what the post says of itself.
SAID: Final[tuple[tuple[str, str, Details], ...]] = (
    (CARLA, "Primera noche en casa. Ya eligió su cojín, y no es el suyo.", {"feeling": "first_day_home"}),
    (
        VET,
        "Así quedó la herida de Tomate después de la cirugía. Ya come solo y mueve la cola. 🧡",
        {"warning_kind": "injury", "warning": "Herida ya cosida", "feeling": "recovering"},
    ),
    (
        GABY,
        "Mañana a las 9 limpiamos el bebedero entre todos. Traigan cubeta.",
        {"place_name": "Parque México", "feeling": "at_the_park", "comments_from": "followers"},
    ),
    (
        BRUNO,
        "Nos despedimos de Canela. Gracias por quince años de paseos.",
        {"warning_kind": "grief", "feeling": "missing_someone", "comments_from": "nobody"},
    ),
)
POLLS: Final[tuple[tuple[str, str, NewPoll, tuple[str, ...]], ...]] = (
    (
        ANA,
        "¿A qué hora sacan a pasear en época de calor?",
        {
            "options": ["Antes de las 7", "Ya que bajó el sol", "Mediodía, con zapatitos"],
            "minutes": 7 * DAY,
            "allows_several": False,
            "allows_change": True,
        },
        (BRUNO, GABY, VET),
    ),
    (
        CARLA,
        "¿Qué hacen sus gatos a las tres de la mañana?",
        {
            "options": ["Correr", "Cantar", "Tirar cosas", "Dormir, qué suerte"],
            "minutes": 3 * DAY,
            "allows_several": True,
            "allows_change": False,
        },
        (ANA, BRUNO),
    ),
)
DRAFT: Final = "Ideas para el cumpleaños de Rex: pastel de hígado, sombreros no, "
SCHEDULED: Final = "¡Hoy Rex cumple años! Pasen a saludarlo al parque."


def make_posts(people: dict[str, User]) -> None:
    """Through the actions people use; what is there already is left as it is."""
    if Post.objects.filter(author__in=people.values(), kind=Post.Kind.POLL).exists():
        return
    for handle, body, details in SAID:
        social.actions.publish_post(people[handle], body=body, audience="public", details=details)
    for handle, body, poll, voters in POLLS:
        post = social.actions.publish_post(people[handle], body=body, audience="public", poll=poll)
        for number, voter in enumerate(voters):
            social.actions.vote(people[voter], post, choices=[number % 2])
    ana = people[ANA]
    _change_keep_and_pin(ana, people)
    if not Draft.objects.filter(author=ana).exists():
        social.actions.save_draft(ana, {"body": DRAFT, "feeling": "birthday"}, is_auto=False)
        later = social.actions.save_draft(ana, {"body": SCHEDULED, "audience": "public"}, is_auto=False).draft
        social.actions.schedule_draft(ana, later, publish_at=timezone.now() + timedelta(days=3))


def _change_keep_and_pin(ana: User, people: dict[str, User]) -> None:
    post = Post.objects.get(author=ana, kind=Post.Kind.POLL)
    social.actions.edit_post(ana, post, body=f"{post.body} (aquí en la ciudad)")
    social.actions.pin_post(ana, post)
    shelf = social.actions.make_collection(ana, name="Para el veterinario")
    tip = Post.objects.filter(author=people[VET]).order_by("pk").first()
    if tip is not None:
        social.actions.keep_post(ana, tip, collection_id=shelf.pk)
    old = social.actions.publish_post(ana, body="Se busca paseador para la próxima semana.", audience="public")
    social.actions.archive_post(ana, old)
