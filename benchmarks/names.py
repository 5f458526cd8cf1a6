"""Names for the world of the search: many share the common ones, most are rare, some are not of this alphabet."""

from __future__ import annotations

from random import Random
from typing import Final

PEOPLE: Final = 100_000  # to be found; with as many animals the index has 200,000 entries
FIRST: Final = [
    "María",
    "Guadalupe",
    "Juan",
    "José",
    "Luis",
    "Ana",
    "Sofía",
    "Ángel",
    "Miguel",
    "Fernanda",
    "Jesús",
    "Ximena",
    "Diego",
    "Valeria",
    "Carlos",
    "Renata",
    "Jorge",
    "Lucía",
    "Andrés",
    "Camila",
    "Óscar",
    "Mariana",
    "Raúl",
    "Begoña",
    "Íñigo",
    "Natalia",
    "Tomás",
    "Águeda",
    "Iker",
    "Noé",
]
CHINESE: Final = "王李张刘陈杨赵黄周吴小明华丽美龙强芳军敏静"
KANA: Final = "さくらはなももこたろうけんじゆきみ"
PETS: Final = [
    "Luna",
    "Rocky",
    "Canela",
    "Max",
    "Coco",
    "Nube",
    "Toby",
    "Frida",
    "Simón",
    "Güera",
    "Chispa",
    "Bruno",
    "Kiara",
    "Ñoño",
    "Pelusa",
    "Tomasa",
]
ONSETS: Final = [
    "b",
    "c",
    "d",
    "f",
    "g",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "z",
    "ch",
    "ll",
    "br",
    "cr",
    "tr",
    "qu",
]
VOWELS: Final = ["a", "e", "i", "o", "u", "á", "é", "í", "ó", "ie", "ue", "ia"]
ENDS: Final = ["", "", "", "n", "s", "r", "z", "l"]


def _word(dice: Random, syllables: int) -> str:
    return "".join(dice.choice(ONSETS) + dice.choice(VOWELS) for _ in range(syllables)) + dice.choice(ENDS)


def surnames() -> list[str]:
    """30,000 words; the first are the common ones."""
    dice = Random(11)
    return [_word(dice, 2 + number % 3).capitalize() for number in range(30_000)]


SURNAMES: Final = surnames()


def _ranked(dice: Random, listed: list[str]) -> str:
    """The low places of a list far more often than the high ones."""
    return listed[int(len(listed) * dice.random() ** 3)]


def person_name(index: int) -> str:
    dice = Random(1_000_000 + index)
    if index % 25 == 0:
        return "".join(dice.choice(CHINESE) for _ in range(3))
    if index % 25 == 1:
        return "".join(dice.choice(KANA) for _ in range(5))
    return f"{_ranked(dice, FIRST)} {_ranked(dice, SURNAMES)} {_ranked(dice, SURNAMES)}"


def handle(index: int) -> str:
    dice = Random(2_000_000 + index)
    return f"{_ranked(dice, ['gato', 'perro', 'plaza', 'sol', 'casa'])}{dice.choice('_0')}x{index:06d}"


def pet_name(index: int) -> str:
    dice = Random(3_000_000 + index)
    first = _ranked(dice, PETS) if dice.random() < 0.5 else _ranked(dice, SURNAMES)
    return f"{first} {_ranked(dice, SURNAMES)}" if dice.random() < 0.3 else first


def followers(index: int) -> int:
    return int(2 ** (Random(4_000_000 + index).random() ** 2 * 14))
