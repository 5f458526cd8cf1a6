"""Draws the pictures of the demo world, of empty states and of the ears that a pet's avatar wears.

Scenes are composed as SVG from parts, rasterised, lit and encoded as JPEG. Everything is deterministic:
the same look, scene and seed give the same bytes on the same versions of the libraries. No Django here.
"""

from pets.illustrator.looks import SPECIES, Look
from pets.illustrator.masks import ear_mask
from pets.illustrator.render import draw_cover, draw_person, draw_photo, draw_portrait
from pets.illustrator.scene import HOURS, PLACES, POSES, PROPS, Scene

__all__ = [
    "HOURS",
    "PLACES",
    "POSES",
    "PROPS",
    "SPECIES",
    "Look",
    "Scene",
    "draw_cover",
    "draw_person",
    "draw_photo",
    "draw_portrait",
    "ear_mask",
]
