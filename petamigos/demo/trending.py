"""A hashtag that half the plaza writes today, so that it trends; ana follows it and hardly any of those who write it."""

from __future__ import annotations

from typing import Final

import social.actions
from accounts.models import User
from petamigos.demo.posts import ANA
from social.models import Post

TAG: Final = "LunesDeSiesta"
SAID: Final[tuple[tuple[str, str], ...]] = (
    ("alma_ragdoll", "Nube lleva seis horas en la misma pata. Récord personal."),
    ("yola_patio", "Metate ocupó la hamaca. Yo, el piso."),
    ("rosa_cuyos", "Pinole y Atole apilados como tortillas. Así desde el desayuno."),
    ("beto_dalmata", "Ceniza sueña que corre y mueve las cuatro."),
    ("emi_gatuno", "Tecla se durmió sobre la entrega. Literal: sobre la entrega."),
    ("flor_bengala", "Selva dormida: se recomienda no respirar."),
    ("oscar_galgo", "Flecha trabaja diez minutos y descansa veinte horas. Prestaciones de ley."),
    ("kike_boxer", "Campeón ronca en tono de mariachi."),
)


def make_trend(people: dict[str, User]) -> None:
    """Through the actions people use; what is there already is left as it is."""
    writers = [people[handle].pk for handle, _said in SAID]
    if Post.objects.filter(author__in=writers, body__endswith=f"#{TAG}").exists():
        return
    for handle, said in SAID:
        social.actions.publish_post(people[handle], body=f"{said} #{TAG}", audience="public")
    social.actions.follow_tag(people[ANA], TAG)
