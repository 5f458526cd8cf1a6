"""What people of the demo world bring along from other networks: one archive that is in, one that waits for its person."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

import social.actions
from accounts.models import User
from petamigos.demo.posts import ANA, BRUNO
from pets.models import Pet
from social.imports import PostImport

Draw = Callable[[Pet, int], bytes]
Line = tuple[datetime, str]

# Read at once: bruno has chosen. What he wrote when Chispa was small.
OF_BRUNO: Final[tuple[Line, ...]] = (
    (datetime(2019, 7, 6, 18, 20, tzinfo=UTC), "Chispa llegó hoy a la casa. Duerme en mi tenis. 🐾"),
    (datetime(2020, 2, 16, 15, 5, tzinfo=UTC), "Primer paseo sin correa en el parque. Regresó sola, con una rama."),
    (datetime(2021, 5, 9, 19, 40, tzinfo=UTC), "Segundo cumpleaños: pastel de zanahoria y dos horas de pelota."),
)
# Ana has sent hers and not chosen yet who is to see it: the page of imports asks her.
OF_ANA: Final[tuple[Line, ...]] = (
    (datetime(2021, 3, 14, 17, 30, tzinfo=UTC), "Rex conoce el mar. #Perros"),
    (datetime(2021, 11, 2, 20, 0, tzinfo=UTC), "Día de Muertos, y él cuidando el pan."),
    (datetime(2022, 8, 21, 16, 45, tzinfo=UTC), "Domingo de fuente en la plaza."),
)


def make_imports(people: dict[str, User], draw: Draw | None) -> None:
    """Through the actions people use; without `draw` there are words only. What is there already is left as it is."""
    ana, bruno = people[ANA], people[BRUNO]
    if PostImport.objects.filter(owner__in=[ana, bruno]).exists():
        return
    chispa = _first_pet(bruno)
    done = social.actions.begin_import_of_file(bruno, _facebook(OF_BRUNO, chispa, draw))
    social.actions.read_import(done.pk)
    done.refresh_from_db()
    if done.status == PostImport.Status.WAITING:  # else the page says what went wrong
        social.actions.start_import(bruno, done, audience="public", pet_ids=[chispa.pk])
    if draw is not None:
        social.actions.begin_import_of_file(ana, _instagram(OF_ANA, _first_pet(ana), draw))


def _first_pet(owner: User) -> Pet:
    return Pet.objects.filter(owner=owner, deleted_at__isnull=True).select_related("owner", "breed").order_by("pk")[0]


def _instagram(lines: tuple[Line, ...], pet: Pet, draw: Draw) -> io.BytesIO:
    """One picture each, which carries the words."""
    files: dict[str, bytes] = {}
    posts = []
    for number, (at, words) in enumerate(lines):
        name = f"media/posts/{at:%Y%m}/{number}.jpg"
        files[name] = draw(pet, number)
        posts.append(
            {"media": [{"uri": name, "creation_timestamp": int(at.timestamp()), "title": _as_they_write(words)}]}
        )
    return _zipped(files | {"your_instagram_activity/media/posts_1.json": json.dumps(posts).encode()})


def _facebook(lines: tuple[Line, ...], pet: Pet, draw: Draw | None) -> io.BytesIO:
    """The newest has a picture."""
    files: dict[str, bytes] = {}
    rows: list[dict[str, Any]] = [
        {"timestamp": int(at.timestamp()), "data": [{"post": _as_they_write(words)}]} for at, words in lines
    ]
    if draw is not None:
        files["posts/media/your_posts/1.jpg"] = draw(pet, len(lines))
        media = {"uri": "posts/media/your_posts/1.jpg", "creation_timestamp": rows[-1]["timestamp"], "description": ""}
        rows[-1]["attachments"] = [{"data": [{"media": media}]}]
    name = "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"
    return _zipped(files | {name: json.dumps(rows).encode()})


def _as_they_write(words: str) -> str:
    """Both sites write each byte of UTF-8 as a letter of its own."""
    return words.encode().decode("latin-1")


def _zipped(files: dict[str, bytes]) -> io.BytesIO:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    kept.seek(0)
    return kept
