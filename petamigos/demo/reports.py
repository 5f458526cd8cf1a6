"""Reports and decisions of the demo world, after its last post: something waits, something was decided, an appeal is open."""

from __future__ import annotations

from datetime import date
from typing import Final

from allauth.account.models import EmailAddress
from django.utils import timezone

import moderation.actions
import social.actions
from accounts.models import User
from core.errors import NotFound
from moderation.actions import Ruling
from moderation.models import Case
from petamigos.demo.cast import PASSWORD, STAFF
from social.models import Post

PEOPLE: Final = ("ana_rex", "bruno_y_chispa", "carla_michis", "hugo_salchicha", "gaby_del_parque")
SECOND: Final = "moderacion_dos"  # appeals are answered by another than who decided
ADVERT: Final = (
    "Cachorros de raza, entrega inmediata en la terminal. Depósito por adelantado, sin papeles, sin preguntas."
)
ADVICE: Final = "Para las pulgas denle ajo todos los días, así se curan solos y no gastan en veterinario."


def make_reports() -> None:
    """Through the actions people use; what is there already is left as it is."""
    if Case.objects.exists():
        return
    people = {user.handle: user for user in User.objects.filter(handle__in=[*PEOPLE, STAFF])}
    staff = people[STAFF]
    ana, bruno, carla = people["ana_rex"], people["bruno_y_chispa"], people["carla_michis"]
    hugo, gaby = people["hugo_salchicha"], people["gaby_del_parque"]
    _second_moderator()
    advert = social.actions.publish_post(hugo, body=ADVERT, audience=Post.Audience.PUBLIC)
    advice = social.actions.publish_post(gaby, body=ADVICE, audience=Post.Audience.PUBLIC)
    reports = (
        (ana, "post", advert, "scam", "Pide depósito por adelantado."),
        (bruno, "post", advert, "dangerous_breeding", "Parece un criadero."),
        (carla, "post", advice, "animal_health", "El ajo es tóxico para los perros."),
        (bruno, "person", hugo, "spam", ""),
    )
    for reporter, kind, thing, reason, words in reports:
        try:
            moderation.actions.report_by_id(reporter, kind, thing.pk, reason=reason, words=words)
        except NotFound:  # a private account that this one does not follow
            continue
    _decide(
        staff,
        advert,
        Ruling("hide", "scam", "Anunciar animales con depósito por adelantado y sin papeles es contra las reglas."),
    )
    labelled = Ruling(
        "label",
        "animal_health",
        "El ajo es tóxico para perros y gatos. La publicación queda, con un aviso.",
        label="doubtful_advice",
    )
    _decide(staff, advice, labelled)
    decision = moderation.actions.decide_about(
        staff,
        "person",
        gaby,
        Ruling("warn", "animal_health", "Por favor pregunta a tu veterinario antes de dar consejos de salud."),
    )
    moderation.actions.appeal(
        gaby, decision, words="Me lo dijo mi abuela y no sabía que era peligroso. Ya lo aclaré en los comentarios."
    )


def _decide(staff: User, post: Post, ruling: Ruling) -> None:
    moderation.actions.decide_about(staff, "post", post, ruling)


def _second_moderator() -> None:
    if User.objects.filter(handle=SECOND).exists():
        return
    user = User.objects.create_superuser(f"{SECOND}@example.com", SECOND, PASSWORD, display_name="Moderación 2")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    User.objects.filter(pk=user.pk).update(onboarded_at=timezone.now(), birth_date=date(1988, 2, 1))
