"""What the people of the demo world tell of themselves, where they live, and who of them was verified."""

from __future__ import annotations

import io
from datetime import date, timedelta
from random import Random
from typing import Final

from PIL import Image, ImageDraw

from accounts.actions.about import AboutChanges, update_about
from accounts.actions.home import choose_city, show_city
from accounts.actions.verification import approve_verification, request_verification
from accounts.interests import TOPICS
from accounts.models import Profile, User, Verification
from media.actions import upload_image

# handle → city, pronouns, links, languages; everybody else gets a city, languages and interests by chance.
TOLD: Final[dict[str, tuple[str, str, list[str], list[str]]]] = {
    "ana_rex": ("mx-coyoacan", "ella", ["https://example.com/rex-al-parque"], ["es", "en"]),
    "bruno_y_chispa": ("mx-ciudad-de-mexico", "él", ["https://example.com/bruno-fotos"], ["es"]),
    "dani_xolo": ("mx-oaxaca-de-juarez", "elle", [], ["es", "zap"]),
    "ines_vet": ("mx-ciudad-de-mexico", "ella", ["https://example.com/clinica-ines"], ["es", "mfs"]),
    "mariana_mar": ("mx-mazatlan", "", [], ["es"]),
    "olga_rancho": ("mx-tequila", "ella", [], ["es"]),
    "quetzal_ong": (
        "mx-puebla",
        "",
        ["https://example.com/refugio-quetzal", "https://example.org/dona"],
        ["es", "nah"],
    ),
    "hana_shiba": ("jp-tokyo", "", [], ["ja", "en"]),
    "julia_sp": ("br-sao-paulo", "ela", [], ["pt", "es"]),
    "will_in_roma": ("mx-ciudad-de-mexico", "he", [], ["en", "es"]),
}
CITIES: Final = (
    "mx-guadalajara",
    "mx-merida",
    "mx-monterrey",
    "mx-santiago-de-queretaro",
    "mx-xalapa",
    "mx-tijuana",
    "mx-puebla",
)
VERIFIED: Final = (
    ("ines_vet", "vet", "Clínica Veterinaria Inés"),
    ("quetzal_ong", "shelter", "Refugio Quetzal A. C."),
    ("ana_rex", "identity", ""),
)
WAITING: Final = (("ivan_rescates", "shelter", "Rescates del Valle"), ("rita_bernesa", "breeder", "Criadero Bernesa"))


def tell(people: dict[str, User], moderator: User, *, seed: int) -> None:
    """Once for each person; who has told something already is left as they are."""
    done = set(Profile.objects.filter(user__in=people.values()).values_list("user_id", flat=True))
    for handle, user in people.items():
        if user.pk not in done:
            _tell_one(Random(f"{seed}:{handle}"), handle, user)
    asked = set(Verification.objects.values_list("user_id", flat=True))
    for handle, kind, name in (*VERIFIED, *WAITING):
        if people[handle].pk not in asked:
            row = _ask(people[handle], kind, name)
            if (handle, kind, name) in VERIFIED:
                approve_verification(moderator, row)


def _tell_one(rng: Random, handle: str, user: User) -> None:
    city, pronouns, links, languages = TOLD.get(handle, (rng.choice(CITIES), "", [], ["es"]))
    told: AboutChanges = {
        "pronouns": pronouns,
        "links": links,
        "spoken_languages": languages,
        "interests": rng.sample(sorted(TOPICS), rng.randint(3, 6)),
        "birth_date": date(1970, 1, 1) + timedelta(days=rng.randrange(35 * 365)),
        "is_birthday_shown": rng.random() < 0.4,
    }
    update_about(user, told)
    choose_city(user, city)
    show_city(user, is_shown=handle in TOLD or rng.random() < 0.5)


def _ask(user: User, kind: str, name: str) -> Verification:
    paper = upload_image(user, io.BytesIO(_paper(user.name))).pk
    face = upload_image(user, io.BytesIO(_paper("☺"))).pk if kind == "identity" else None
    return request_verification(user, kind, document_id=paper, selfie_id=face, organisation=name)


def _paper(words: str) -> bytes:
    """A sheet that could be a document."""
    sheet = Image.new("RGB", (900, 600), "#f4ead6")
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((40, 40, 860, 560), outline="#a8471d", width=6)
    pen.text((80, 90), words.encode("latin-1", "replace").decode("latin-1"), fill="#3d1f2e", font_size=54)
    for line in range(5):
        pen.rectangle((80, 200 + line * 60, 820 - line * 70, 216 + line * 60), fill="#cdb99a")
    held = io.BytesIO()
    sheet.save(held, "PNG")
    return held.getvalue()
