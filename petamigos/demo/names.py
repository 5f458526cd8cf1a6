"""What is written down of a person of the demo world, and of an animal."""

from __future__ import annotations

from typing import NamedTuple


class Animal(NamedTuple):
    name: str
    species: str
    breed: str  # as breeds.csv writes it; empty: a mix, or a species without a list
    born: str  # ISO date
    sex: str
    bio: str


class Person(NamedTuple):
    handle: str
    name: str
    bio: str
    animals: tuple[Animal, ...]
    language: str = "es-mx"
    is_private: bool = False


def animal(name: str, species: str, breed: str, born: str, sex: str, bio: str = "") -> Animal:
    return Animal(name, species, breed, born, sex, bio)
