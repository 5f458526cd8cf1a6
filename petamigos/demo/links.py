"""Posts of the demo world that link to pages, and who is on some of its photos. Nothing is fetched: what the pages say is
written here, and kept by the same action that keeps what a fetched page says.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from django.utils import timezone

import social.actions
from accounts.models import User
from core.errors import DomainError
from pets.household_selectors import list_taggable_pets
from pets.illustrator import draw_cover
from social.actions.linking import keep_page, preview_of
from social.attributes import PhotoWish
from social.link_pages import LinkPage
from social.models import LinkPreview, PhotoTag, Post

VET, GABY, CARLA = "ines_vet", "gaby_del_parque", "carla_michis"
# Author, words, the page (names that end in .example lead nowhere), what its picture is drawn from.
PAGES: Final = (
    (
        VET,
        "Ya empezó el calor. Léanla antes de salir a caminar: https://clinica.example/golpe-de-calor",
        "https://clinica.example/golpe-de-calor",
        LinkPage(
            "Golpe de calor en perros: cómo notarlo y qué hacer primero",
            "Jadeo fuerte, encías rojas, pasos torpes. Sombra, agua fresca (no helada) y al veterinario.",
            "Clínica La Huella",
            picture_alt="Dibujo de un parque bajo el sol",
        ),
        "clinica",
    ),
    (
        GABY,
        "El sábado hay jornada de adopción en el parque, lleven croquetas. https://adopta.example/jornada",
        "https://adopta.example/jornada",
        LinkPage(
            "Jornada de adopción: 32 perros y 18 gatos buscan casa",
            "Sábado de 9 a 14 horas. Todos van vacunados y esterilizados.",
            "Adopta",
            picture_alt="Dibujo de una plaza con jacarandas",
        ),
        "adopta",
    ),
    (
        CARLA,
        "Por fin alguien lo explica: https://revista.example/gatos-y-cajas",
        "https://revista.example/gatos-y-cajas",
        LinkPage("Por qué los gatos prefieren la caja a la cama", "Calor, calma y una sola entrada que vigilar."),
        "",
    ),
)
FOR_EVER: Final = timedelta(days=3650)
TAGGED: Final = 8  # photos
POINTS: Final = ((0.5, 0.45), (0.3, 0.6), (0.7, 0.55))


def make_links(people: dict[str, User], seed: Callable[[str], int], *, pictures: bool = True) -> None:
    """Through the actions people use; what is there already is left as it is."""
    for handle, body, url, page, drawn_from in PAGES:
        if handle not in people or Post.objects.filter(author=people[handle], body=body).exists():
            continue
        preview = preview_of(url)
        drawn = draw_cover(seed(drawn_from)) if drawn_from and pictures else None
        keep_page(preview, page, drawn)
        LinkPreview.objects.filter(pk=preview.pk).update(due_at=timezone.now() + FOR_EVER)  # there is nothing to ask
        social.actions.publish_post(people[handle], body=body, audience="public")
    _tag_photos(people)


def _tag_photos(people: dict[str, User]) -> None:
    """The author's animals on some photos, and with one of them a friend who lets it."""
    if PhotoTag.objects.exists():
        return
    posts = Post.objects.filter(author__in=people.values(), media_rows__isnull=False, published_at__isnull=False)
    for number, post in enumerate(posts.filter(pets__isnull=False).distinct().order_by("-pk")[:TAGGED]):
        asset_id = str(post.media_rows.values_list("asset_id", flat=True)[0])
        own = {pet.pk for pet in list_taggable_pets(post.author)}
        wishes: list[PhotoWish] = [
            {"asset_id": asset_id, "pet_id": str(pet.pk), "x": x, "y": y}
            for pet, (x, y) in zip(post.pets.all(), POINTS, strict=False)
            if pet.pk in own
        ]
        friend = next((one for one in people.values() if one.pk != post.author_id), None) if number % 3 == 0 else None
        wishes += [{"asset_id": asset_id, "handle": friend.handle}] if friend else []
        try:
            social.actions.tag_photos(post.author, post, wishes, is_lenient=True)
        except DomainError:
            continue
