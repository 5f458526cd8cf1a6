"""From layers of SVG to a JPEG: depth of field, light, rim, vignette and grain."""

from __future__ import annotations

import io
from functools import lru_cache
from random import Random

import resvg_py
from PIL import Image, ImageChops, ImageFilter

from pets.illustrator.compose import Layers, compose
from pets.illustrator.covers import cover_svg
from pets.illustrator.light import Light, glow_svg, light_of, shade_svg
from pets.illustrator.looks import Look
from pets.illustrator.people import person_svg
from pets.illustrator.portraits import portrait_svg
from pets.illustrator.scene import Scene

Size = tuple[int, int]
# Vector drawing is what costs, so each layer is drawn only as large as its sharpness needs and then enlarged.
_FAR_SIDE = 500
_NEAR_SIDE = 1080
_QUALITY = 86


def rasterise(svg: str, size: Size) -> Image.Image:
    """Draw SVG at this size in pixels, RGBA."""
    data = resvg_py.svg_to_bytes(svg_string=svg, width=size[0], height=size[1], skip_system_fonts=True)
    image = Image.open(io.BytesIO(data)).convert("RGBA")
    return image if image.size == size else image.resize(size, Image.Resampling.BICUBIC)


def draw_photo(looks: list[Look], scene: Scene, *, seed: int, size: Size = (1440, 1800)) -> bytes:
    """A picture of one to three animals in a scene, as JPEG.

    `size` is in pixels. Raises ValueError when there are no animals or more than three.
    """
    if not 1 <= len(looks) <= 3:
        raise ValueError("a picture shows one to three animals")
    layers = compose(looks, scene, seed, 1000 * size[0] / size[1])
    image = _depth(layers, size)
    actors = _enlarged(rasterise(layers.near, _within(size, _NEAR_SIDE)), size)
    image.paste(actors, (0, 0), actors)
    _rim(image, actors.getchannel("A"), layers)
    _front(image, layers)
    return _develop(image, layers.light, layers.width, layers.sun_left, scene.is_indoors, seed)


def draw_portrait(look: Look, *, seed: int, size: Size = (1080, 1080)) -> bytes:
    """A pet's profile photo: head and shoulders on a coloured ground, as JPEG."""
    svg, sun_left = portrait_svg(look, seed, size)
    image = rasterise(svg, size).convert("RGB")
    return _develop(image, light_of("day"), 1000 * size[0] / size[1], sun_left, True, seed)


def draw_person(seed: int, size: Size = (800, 800)) -> bytes:
    """The avatar of an invented person, as JPEG."""
    image = rasterise(person_svg(seed, size), size).convert("RGB")
    return _develop(image, light_of("day"), 1000 * size[0] / size[1], seed % 2 == 0, True, seed)


def draw_cover(seed: int, size: Size = (1600, 640)) -> bytes:
    """A wide landscape for the top of a profile, as JPEG."""
    svg, hour, sun_left = cover_svg(seed, size)
    image = _enlarged(rasterise(svg, _within(size, _NEAR_SIDE)), size).convert("RGB")
    return _develop(image, light_of(hour), 1000 * size[0] / size[1], sun_left, False, seed)


def _within(size: Size, side: int) -> Size:
    """The same shape with its longer side at most `side` pixels."""
    scale = min(1.0, side / max(size))
    return max(8, round(size[0] * scale)), max(8, round(size[1] * scale))


def _enlarged(image: Image.Image, size: Size) -> Image.Image:
    return image if image.size == size else image.resize(size, Image.Resampling.LANCZOS)


def _depth(layers: Layers, size: Size) -> Image.Image:
    """The backdrop, sharper on the ground than far away."""
    small = _within(size, _FAR_SIDE)
    far = rasterise(layers.far, small).convert("RGB")
    unit = small[1] / 1000
    soft = far.filter(ImageFilter.GaussianBlur((7 if layers.focus > 0.5 else 15) * unit))
    near = far.filter(ImageFilter.GaussianBlur(1.6 * unit)) if layers.focus > 0.5 else soft
    mask = Image.linear_gradient("L").point(lambda v: max(0, min(255, round((v / 255 - layers.focus) * 255 / 0.3))))
    return Image.composite(near, soft, mask.resize(small)).resize(size, Image.Resampling.BICUBIC)


def _rim(image: Image.Image, alpha: Image.Image, layers: Layers) -> None:
    """A line of light along the edges that face the sun."""
    width, height = image.size
    small = alpha.resize((width // 2, height // 2))
    step = max(1, round(height * 0.0035))
    moved = ImageChops.offset(small, step if layers.sun_left else -step, step)
    edge = ImageChops.subtract(small, moved).filter(ImageFilter.GaussianBlur(height * 0.0016))
    edge = ImageChops.multiply(edge, small).point(lambda v: int(v * 0.62)).resize(image.size)
    image.paste(Image.new("RGB", image.size, layers.light.rim), (0, 0), edge)


def _front(image: Image.Image, layers: Layers) -> None:
    """What is too near to be in focus."""
    tiny = (max(8, image.size[0] // 8), max(8, image.size[1] // 8))
    front = rasterise(layers.front, tiny)
    if not front.getchannel("A").getbbox():
        return
    front = front.filter(ImageFilter.GaussianBlur(tiny[1] * 0.013)).resize(image.size, Image.Resampling.BICUBIC)
    image.paste(front, (0, 0), front)


def _develop(image: Image.Image, light: Light, width: float, sun_left: bool, indoors: bool, seed: int) -> bytes:
    """Wash with light, add grain, encode."""
    tiny = (max(8, image.size[0] // 16), max(8, image.size[1] // 16))
    shade = rasterise(shade_svg(width, light, sun_left, indoors), tiny).convert("RGB")
    glow = rasterise(glow_svg(width, light, sun_left, indoors), tiny).convert("RGB")
    image = ImageChops.multiply(image, shade.resize(image.size, Image.Resampling.BICUBIC))
    glow = glow.point([v // 2 for v in range(256)] * 3)
    image = ImageChops.screen(image, glow.resize(image.size, Image.Resampling.BICUBIC))
    image = ImageChops.add(image, _grain(image.size, seed % 4), 1, -9)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, optimize=False, subsampling="4:2:0")
    return out.getvalue()


@lru_cache(maxsize=16)
def _grain(size: Size, seed: int) -> Image.Image:
    """Film grain around 9 of 255, tiled from one square of noise."""
    side = 512
    noise = Image.frombytes("L", (side, side), Random(seed).randbytes(side * side))
    noise = noise.filter(ImageFilter.GaussianBlur(0.6)).point(lambda v: max(0, min(18, round(9 + (v - 128) * 0.09))))
    sheet = Image.new("L", size)
    for x in range(0, size[0], side):
        for y in range(0, size[1], side):
            sheet.paste(noise, (x, y))
    return Image.merge("RGB", (sheet, sheet, sheet))
