"""The child process that opens what strangers send: `python -m media.decoder OPTIONS < picture > result.json`.

Confined by media.child. It opens one named format, turns the picture upright, converts it to sRGB, and writes it anew in every size without any
metadata: turned and cropped as its owner wants, or as it came, with a clean original to cut from later.
"""

from __future__ import annotations

import os
import sys
import warnings
from typing import Any, BinaryIO, Final

from media.child import Refused, run
from media.sizes import KEPT_WIDTH, bounded, jpeg_width_of, widths_of

AVIF: Final[dict[str, Any]] = {"format": "AVIF", "quality": 60, "speed": 9, "max_threads": 1, "subsampling": "4:2:0"}
WEBP: Final[dict[str, Any]] = {"format": "WEBP", "quality": 78, "method": 2}
KEPT: Final[dict[str, dict[str, Any]]] = {
    "jpg": {"format": "JPEG", "quality": 90},
    "webp": {"format": "WEBP", "quality": 90, "method": 2},  # with transparency
}
JPEG: Final[dict[str, Any]] = {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True}
PAPER: Final = (255, 255, 255)  # behind a transparent picture where a format has no transparency


def main() -> int:
    return run(_work, load=lambda options: _import_codecs(options["format"]), too_much="too_large")


def _work(stream: BinaryIO, options: dict[str, Any]) -> dict[str, Any]:
    return prepare(stream, options["format"], options["pixels_max"], options["folder"], options["edit"])


def _import_codecs(name: str) -> None:
    """Everything Pillow would import later, while files can still be read."""
    from PIL import (  # noqa: F401
        AvifImagePlugin,
        GifImagePlugin,
        Image,
        ImageCms,
        JpegImagePlugin,
        MpoImagePlugin,
        PngImagePlugin,
        TiffImagePlugin,
        WebPImagePlugin,
    )

    Image.preinit()
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    ImageCms.createProfile("sRGB")
    if name == "HEIF":
        import pi_heif

        pi_heif.options.DECODE_THREADS = 1
        pi_heif.register_heif_opener(thumbnails=False)
    _walk_once(name)


def _walk_once(name: str) -> None:
    """The whole way with a picture of four pixels: libraries import at first use, and after the walls they cannot."""
    from io import BytesIO

    from blurhash_rs import blurhash_encode
    from PIL import Image, ImageCms, ImageOps

    sample = BytesIO()
    drawn = Image.new("RGBA", (2, 2), "#c8642880")
    if name not in {"HEIF", "JPEG"}:
        drawn.save(sample, name)
    else:
        drawn.convert("RGB").save(sample, "JPEG")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    with Image.open(BytesIO(sample.getvalue())) as image:
        image.load()
        image.getexif().get_ifd(0x8769)
        turned = ImageOps.exif_transpose(image).convert("RGB")
    # (nothing comes back only of a change in place, which this is not)
    turned = ImageCms.profileToProfile(turned, profile, ImageCms.createProfile("sRGB"), outputMode="RGB") or turned
    for options in (AVIF, WEBP, JPEG, *KEPT.values()):
        turned.save(BytesIO(), **options)
    _edited(turned, {"turn": 90, "crop": [0, 0, 500, 1000]})
    _fingerprint(turned)
    turned.resize((32, 32), _lanczos(), reducing_gap=3.0).quantize(5).convert("RGB").getcolors()
    blurhash_encode(turned, 4, 3)


def prepare(stream: BinaryIO, name: str, pixels_max: int, folder: str, edit: dict[str, Any] | None) -> dict[str, Any]:
    """Writes all renditions into `folder` and returns what is known of the picture. Raises Refused.

    Without `edit` the picture is new: then its clean original is written too.
    """
    image, (width, height) = _open(stream, name, pixels_max)
    image = _to_srgb(_shrink(image, width, height))
    known: dict[str, Any] = {}
    if edit is None:
        known = {"original": _keep(image, folder), "fingerprint": _fingerprint(image)}
    else:
        image = _edited(image, edit)
        width, height = bounded(*image.size)
    files = []
    for nominal in reversed(widths_of(width)):
        across = min(nominal, width)
        if image.width != across:
            image = image.resize((across, max(1, round(across * height / width))), _lanczos(), reducing_gap=3.0)
        files += _write(image, nominal, folder, with_jpeg=nominal == jpeg_width_of(width))
    return {"width": width, "height": height, "files": files, **known, **_colours(image)}


def _keep(image: Any, folder: str) -> str:
    """The upright picture in sRGB, without a word about where and with what it was taken. Returns its suffix."""
    suffix = "webp" if image.mode == "RGBA" else "jpg"
    with open(os.path.join(folder, f"original.{suffix}"), "xb") as file:  # noqa: PTH118
        image.save(file, **KEPT[suffix])
    return suffix


def _edited(image: Any, edit: dict[str, Any]) -> Any:
    """Turned clockwise by `turn` degrees, then cut to `crop`: left, top, width, height in thousandths of the turned one."""
    from PIL import Image

    turns = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
    if edit["turn"]:
        image = image.transpose(turns[edit["turn"]])
    left, top, across, down = edit["crop"]
    wide, high = image.size
    x, y = min(wide - 1, round(left * wide / 1000)), min(high - 1, round(top * high / 1000))
    right = min(wide, max(x + 1, round((left + across) * wide / 1000)))
    bottom = min(high, max(y + 1, round((top + down) * high / 1000)))
    return image.crop((x, y, right, bottom))


def _fingerprint(image: Any) -> str:
    """64 bits of how the light changes from left to right (dHash, N. Krawetz 2013): alike pictures differ in few."""
    levels = list(_flat(image).convert("L").resize((9, 8), _lanczos(), reducing_gap=3.0).tobytes())
    bits = 0
    for row in range(8):
        for column in range(8):
            at = row * 9 + column
            bits = bits << 1 | (levels[at] > levels[at + 1])
    return f"{bits:016x}"


def _open(stream: BinaryIO, name: str, pixels_max: int) -> tuple[Any, tuple[int, int]]:
    """The upright first frame, decoded no larger than needed, and the size the picture counts as."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = pixels_max
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        image = Image.open(stream, formats=[name])
        if image.width * image.height > pixels_max:
            raise Refused("too_large")
        is_turned = _orientation(image) >= 5
        width, height = bounded(*(image.size[::-1] if is_turned else image.size))
        across = min(width, KEPT_WIDTH)
        needed = (across, max(1, round(across * height / width)))
        image.draft("RGB", needed[::-1] if is_turned else needed)
        image.load()
        _drop_bad_exif(image)
        return ImageOps.exif_transpose(image), (width, height)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused("too_large") from None
    except (Refused, MemoryError):
        raise
    except Exception:  # damaged files make the codecs raise nearly anything
        raise Refused("unreadable") from None


def _orientation(image: Any) -> int:
    try:
        return int(image.getexif().get(0x0112, 1))
    except Exception:
        return 1


def _drop_bad_exif(image: Any) -> None:
    """Damaged metadata is no reason to refuse a good picture: then nobody knows which way is up."""
    try:
        image.getexif().get_ifd(0x8769)
    except Exception:
        image.info.pop("exif", None)
        image._exif = None


def _lanczos() -> Any:
    from PIL import Image

    return Image.Resampling.LANCZOS


def _shrink(image: Any, width: int, height: int) -> Any:
    """To the width of the original that is kept, in a mode that can be resized."""
    if image.mode.startswith("I") or image.mode == "F":
        image = image.point(lambda level: level / 256).convert("L")
    if image.mode in {"1", "P", "PA", "LA", "La", "RGBa"} or "transparency" in image.info:
        has_alpha = image.mode in {"PA", "LA", "La", "RGBa"} or "transparency" in image.info
        image = image.convert("RGBA" if has_alpha else "RGB")
    across = min(width, KEPT_WIDTH)
    if image.width > across:
        image = image.resize((across, max(1, round(across * height / width))), _lanczos(), reducing_gap=3.0)
    return image


def _to_srgb(image: Any) -> Any:
    """RGB or RGBA in sRGB, with every other thing the file said forgotten."""
    from io import BytesIO

    from PIL import ImageCms

    profile, alpha = image.info.get("icc_profile"), None
    if image.mode == "RGBA":
        alpha = image.getchannel("A")
        alpha = alpha if alpha.getextrema()[0] < 255 else None
        image = image.convert("RGB")
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            image = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            image = image.convert("RGB")  # a profile that does not fit its picture: as browsers do
    image = image.convert("RGB")
    if alpha is not None:
        image.putalpha(alpha)
    image.info = {}
    return image


def _write(image: Any, nominal: int, folder: str, *, with_jpeg: bool) -> list[dict[str, Any]]:
    written = []
    for suffix, options in (("avif", AVIF), ("webp", WEBP), ("jpg", JPEG)):
        if suffix == "jpg" and not with_jpeg:
            continue
        image.info = {}
        with open(os.path.join(folder, f"{nominal}.{suffix}"), "xb") as file:  # noqa: PTH118
            (_flat(image) if suffix == "jpg" else image).save(file, **options)
        written.append({"width": nominal, "format": suffix, "pixel_width": image.width, "pixel_height": image.height})
    return written


def _flat(image: Any) -> Any:
    from PIL import Image

    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper


def _colours(image: Any) -> dict[str, str]:
    """BlurHash (4 × 3 components) and the colour that covers most of the picture."""
    from blurhash_rs import blurhash_encode

    small = _flat(image).resize((32, 32))
    counted = small.quantize(5).convert("RGB").getcolors()
    red, green, blue = max(counted)[1]
    return {"blurhash": blurhash_encode(small, 4, 3), "dominant_color": f"#{red:02x}{green:02x}{blue:02x}"}


if __name__ == "__main__":
    sys.exit(main())
