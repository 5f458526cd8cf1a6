"""The silhouettes that a pet's avatar wears on top: one per species, in a box of 100 × 40 units."""

from __future__ import annotations

# Each stands on the bottom edge (y = 40) of its box; the avatar's squircle begins there. Fill is currentColor.
_EARS = {
    "dog": "M2 40C0 22 4 8 13 4C22 1 32 12 37 40ZM63 40C68 12 78 1 87 4C96 8 100 22 98 40Z",
    "cat": "M8 40C8 24 11 8 16 2C17 1 19 1 20 2C29 9 38 24 42 40ZM58 40C62 24 71 9 80 2C81 1 83 1 84 2C89 8 92 24 92 40Z",
    "rabbit": "M24 40C18 26 16 10 21 3C25 -2 32 1 36 10C40 20 42 31 42 40ZM58 40C58 31 60 20 64 10C68 1 75 -2 79 3C84 10 82 26 76 40Z",
    "bird": "M34 40C28 30 24 24 16 20C26 18 34 22 39 28C37 20 38 10 44 2C49 10 51 18 50 26C55 16 62 10 72 8C66 16 66 22 68 40Z",
    "fish": "M16 40C20 22 36 6 62 2C66 1 68 4 66 7C62 14 66 24 86 34C89 36 89 40 86 40Z",
    "hamster": "M10 40C4 28 10 15 22 15C34 15 41 26 40 40ZM60 40C59 26 66 15 78 15C90 15 96 28 90 40Z",
    "guinea_pig": "M40 40C36 26 22 16 8 18C3 19 2 24 4 28C7 34 12 38 18 40ZM60 40C64 26 78 16 92 18C97 19 98 24 96 28C93 34 88 38 82 40ZM42 40C42 30 46 22 50 16C54 22 58 30 58 40Z",
    "turtle": "M8 40C12 22 28 8 50 8C72 8 88 22 92 40ZM34 40L40 24H60L66 40H60L56 29H44L40 40ZM22 36L30 22L35 24L28 36ZM78 36L70 22L65 24L72 36Z",
    "horse": "M20 40C17 24 19 9 25 2C26 1 28 1 29 2C36 10 40 26 40 40ZM60 40C60 26 64 10 71 2C72 1 74 1 75 2C81 9 83 24 80 40ZM42 40C41 28 44 16 54 11C52 18 54 22 58 26C60 30 60 36 59 40Z",
    "ferret": "M14 40C8 30 12 18 23 17C33 16 40 27 41 40ZM59 40C60 27 67 16 77 17C88 18 92 30 86 40Z",
    "other": "M28 40C22 28 28 14 38 14C45 14 49 22 50 30C51 22 55 14 62 14C72 14 78 28 72 40Z",
}  # fmt: skip
SILHOUETTES = tuple(_EARS)


def ear_mask(species: str) -> str:
    """An SVG silhouette for this species; one that is not known wears the ears of "other"."""
    d = _EARS.get(species, _EARS["other"])
    rule = ' fill-rule="evenodd"' if species == "turtle" else ""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40" width="100" height="40">'
        f'<path fill="currentColor"{rule} d="{d}"/></svg>\n'
    )
