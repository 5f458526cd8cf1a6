"""The size and the contents of the measured world, the same for the yardsticks and the product.

Deterministic: the same seed makes the same people, follows and posts on every machine.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

PEOPLE = 1_000
FOLLOWS_EACH = 150
# BENCH_GROWN in the environment: the same people with so many times the posts and the history.
GROWN = int(os.environ.get("BENCH_GROWN", "1"))
POSTS_EACH = 100 * GROWN
LIKES_EACH = 60 * GROWN
TALKS = 64  # posts under which many comment
NEWEST = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
SECONDS_BETWEEN_POSTS = 61
COLORS = ("#F28C1B", "#B4491E", "#3F7D5A", "#7A5BA6", "#3A2A3F")
VOCABULARY = """
perro gata paseo parque siesta croquetas pelota vecina lluvia sol azotea cola bigotes ladrido
ronroneo cobija ventana hueso veterinaria vacuna adopción mercado plaza bicicleta jardín sombra
agua canasta mañana tarde noche domingo abuela tortuga perico conejo patitas travesura premio
"""
WORDS = VOCABULARY.split()


def uuid7(at: datetime, number: int) -> UUID:
    """A version 7 UUID of the given time (milliseconds) whose other bits come from the number alone."""
    milliseconds = int(at.timestamp() * 1000)
    mixed = (number * 0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019) & (2**74 - 1)
    return UUID(int=(milliseconds << 80) | (7 << 76) | ((mixed >> 62) << 64) | (2 << 62) | (mixed & (2**62 - 1)))


def person_id(index: int) -> UUID:
    return uuid7(NEWEST - timedelta(days=400, minutes=index), index)


def post_time(number: int) -> datetime:
    """Post 0 is the oldest."""
    return NEWEST - timedelta(seconds=SECONDS_BETWEEN_POSTS * (PEOPLE * POSTS_EACH - number))


def post_id(number: int) -> UUID:
    return uuid7(post_time(number), 10_000_000 + number)


def asset_id(number: int) -> UUID:
    return uuid7(post_time(number) - timedelta(seconds=9), 20_000_000 + number)


def post_authors() -> list[int]:
    """The author's index of every post: each has POSTS_EACH, spread over the whole time by chance."""
    authors = [index for index in range(PEOPLE) for _ in range(POSTS_EACH)]
    random.Random(1).shuffle(authors)
    return authors


def follows() -> Iterator[tuple[int, int]]:
    """(follower, target) indexes."""
    dice = random.Random(2)
    for follower in range(PEOPLE):
        others = [index for index in range(PEOPLE) if index != follower]
        for target in dice.sample(others, FOLLOWS_EACH):
            yield follower, target


def post_body(number: int) -> str:
    """About 100 characters of Spanish words."""
    dice = random.Random(number)
    return " ".join(dice.choice(WORDS) for _ in range(14)).capitalize() + "."


def handle(index: int) -> str:
    return f"vecino_{index:04d}"


def display_name(index: int) -> str:
    return f"Vecina Número {index}"


def color(number: int) -> str:
    return COLORS[number % len(COLORS)]


def like_count(number: int) -> int:
    return number % 40


def comment_count(number: int) -> int:
    return number % 7
