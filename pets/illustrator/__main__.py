"""`python -m pets.illustrator static` writes the shipped drawings; `sheet FILE` a page of examples to look at."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image

from pets.illustrator import SPECIES, Look, Scene, draw_photo
from pets.illustrator.static_art import write_static

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    """The exit status: 0 done, 2 not understood."""
    match arguments:
        case ["static"]:
            for path in write_static(ROOT):
                print(path)
            return 0
        case ["sheet", name]:
            _sheet(Path(name))
            return 0
    print(__doc__, file=sys.stderr)
    return 2


def _sheet(path: Path, columns: int = 6, cell: tuple[int, int] = (320, 400)) -> None:
    """24 pictures of all species, small."""
    page = Image.new("RGB", (columns * cell[0], 4 * cell[1]))
    for i in range(columns * 4):
        species = SPECIES[i % len(SPECIES)]
        picture = draw_photo([Look.from_seed(species, i)], Scene.from_seed(i, species), seed=i, size=(640, 800))
        page.paste(Image.open(io.BytesIO(picture)).resize(cell), (i % columns * cell[0], i // columns * cell[1]))
    page.save(path)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
