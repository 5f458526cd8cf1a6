"""A picture as templates and the API show it, made from a few columns and no query.

Which sizes exist is a pure function of the asset's width, so hot SQL builds pictures from its own rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple
from uuid import UUID

from blurhash_rs import decode_rgb
from django.templatetags.static import static
from django.utils.translation import gettext as _

from media.errors import FAILURES
from media.focal import CENTRE, classes_of, point_of
from media.sizes import WIDTHS, jpeg_width_of, widths_of

CONTENT_TYPES: Final = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
DEFAULT_SIZES: Final = "(min-width: 700px) 640px, 100vw"
PREFIX: Final = "/media/"
READY: Final = "ready"
FAILED: Final = "failed"
SHOWN: Final = ("ready", "hidden")  # what moderators hid reaches its owner only: every list for others asks for ready
_ID: Final = "\0"  # where the asset's id goes in the prepared addresses


class Source(NamedTuple):
    """One <source>: a content type and all its sizes."""

    type: str
    srcset: str


class Outside(NamedTuple):
    """What other sites show of a picture (templates/components/open_graph.html)."""

    src: str
    alt: str


@dataclass(slots=True)
class Picture:
    """What templates/components/picture.html draws."""

    asset_id: UUID | str
    alt: str
    width: int
    height: int
    color: str
    blurhash: str
    status: str
    src: str
    thumb: str
    sources: tuple[Source, ...]
    sizes: str
    placeholder: str = ""
    focal: str = ""  # classes of static/css/components/focal.css

    @property
    def is_ready(self) -> bool:
        return self.status == READY

    @property
    def outside(self) -> Outside:
        return Outside(self.src, self.alt)

    @property
    def tints(self) -> tuple[str, ...]:
        """Six colours, two across and three down, for the blurred frame that stands until the photo is there."""
        return tints_of(self.blurhash) if self.blurhash else ()


@lru_cache(maxsize=8192)
def _shape(width: int) -> tuple[str, str, str, str]:
    """srcset of AVIF and of WebP, src and thumb for an original of `width`, with a gap for the id."""
    sets = [
        ", ".join(f"{PREFIX}{_ID}/{nominal}.{suffix} {min(nominal, width)}w" for nominal in widths_of(width))
        for suffix in ("avif", "webp")
    ]
    return sets[0], sets[1], f"{PREFIX}{_ID}/{jpeg_width_of(width)}.jpg", f"{PREFIX}{_ID}/{WIDTHS[0]}.webp"


def picture_from_row(
    asset_id: UUID | str,
    alt: str,
    width: int,
    height: int,
    color: str,
    blurhash: str,
    status: str,
    sizes: str = DEFAULT_SIZES,
    focal: int = CENTRE,
) -> Picture:
    """The picture of one row; runs for each photo of a feed."""
    if status not in SHOWN:
        return _unready(asset_id, alt, width, height, color, status, sizes)
    key = str(asset_id)
    avif, webp, src, thumb = _shape(width)
    sources = (Source("image/avif", avif.replace(_ID, key)), Source("image/webp", webp.replace(_ID, key)))
    return Picture(
        asset_id,
        alt,
        width,
        height,
        color,
        blurhash,
        status,
        src.replace(_ID, key),
        thumb.replace(_ID, key),
        sources,
        sizes,
        focal=classes_of(focal),
    )


def _unready(asset_id: UUID | str, alt: str, width: int, height: int, color: str, status: str, sizes: str) -> Picture:
    """Only its owner ever sees this: the frame says that the photo is being prepared, or could not be."""
    failed = status == FAILED
    words = _("This photo could not be read") if failed else _("The photo is being prepared")
    drawing = static("img/picture-failed.svg" if failed else "img/picture-preparing.svg")
    return Picture(asset_id, words, width or 4, height or 5, color, "", status, drawing, drawing, (), sizes)


def picture(asset: Any, sizes: str = DEFAULT_SIZES) -> Picture:
    """The picture of an asset that is at hand. Who may see it was decided before."""
    return picture_from_row(
        asset.pk,
        asset.alt_text,
        asset.width,
        asset.height,
        asset.dominant_color,
        asset.blurhash,
        asset.status,
        sizes,
        asset.focal,
    )


def picture_json(asset: Any) -> dict[str, Any]:
    """The picture for the API; the owner of a failed one reads why."""
    return picture_json_from_row(
        asset.pk,
        asset.alt_text,
        asset.width,
        asset.height,
        asset.dominant_color,
        asset.blurhash,
        asset.status,
        asset.failure,
        asset.focal,
    )


def picture_json_from_row(
    asset_id: UUID | str,
    alt: str,
    width: int,
    height: int,
    color: str,
    blurhash: str,
    status: str,
    failure: str = "",
    focal: int = CENTRE,
) -> dict[str, Any]:
    """As picture_from_row, for hot SQL of the API. Addresses are relative to the site."""
    x, y = point_of(focal)
    return {
        "id": str(asset_id),
        "status": status,
        "width": width,
        "height": height,
        "alt_text": alt,
        "blurhash": blurhash,
        "dominant_color": color,
        "focal_point": {"x": x, "y": y},
        "url_template": f"{PREFIX}{asset_id}/{{width}}.{{format}}" if status in SHOWN else None,
        "widths": _json_widths(width) if status in SHOWN else {},
        "failure": {"code": failure, "message": str(FAILURES.get(failure, failure))} if failure else None,
    }


@lru_cache(maxsize=8192)
def _json_widths(width: int) -> dict[str, list[int]]:
    """Of every rendition, ascending: addresses in full would be half of what a page of the feed weighs."""
    widths = list(widths_of(width))
    return {"avif": widths, "webp": widths, "jpg": [jpeg_width_of(width)]}


@lru_cache(maxsize=8192)
def tints_of(blurhash: str) -> tuple[str, ...]:
    """The blurhash decoded to 2 × 3 colours, row by row."""
    pixels = bytes(decode_rgb(blurhash, 2, 3, 1.0))
    return tuple(f"#{pixels[at : at + 3].hex()}" for at in range(0, 18, 3))
