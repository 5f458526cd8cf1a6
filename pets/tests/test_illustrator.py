"""The illustrator: same seed, same picture; every animal can stand in every place; shipped drawings are current."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from pets.illustrator import (
    HOURS,
    PLACES,
    POSES,
    PROPS,
    SPECIES,
    Look,
    Scene,
    draw_cover,
    draw_person,
    draw_photo,
    draw_portrait,
    ear_mask,
)
from pets.illustrator.breeds import BUILDS, KEYWORDS
from pets.illustrator.compact import whole
from pets.illustrator.compose import compose
from pets.illustrator.static_art import static_files

ROOT = Path(__file__).resolve().parents[2]
SMALL = (96, 120)


def opened(picture: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(picture))
    image.load()
    return image


def detail(picture: bytes) -> float:
    """How much the brightness varies: an empty or failed drawing is flat."""
    return ImageStat.Stat(opened(picture).convert("L")).stddev[0]


def difference(one: bytes, two: bytes) -> float:
    pairs = zip(opened(one).convert("L").tobytes(), opened(two).convert("L").tobytes(), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (SMALL[0] * SMALL[1])


@pytest.mark.parametrize("species", SPECIES)
def test_every_species_stands_in_every_place(species: str) -> None:
    for number, place in enumerate(PLACES):
        scene = Scene(place, HOURS[number % len(HOURS)], (), POSES[number % len(POSES)])
        picture = draw_photo([Look.from_seed(species, number)], scene, seed=number, size=SMALL)
        assert opened(picture).size == SMALL
        assert detail(picture) > 15, (species, place)


@pytest.mark.parametrize("species", SPECIES)
def test_every_build_takes_every_pose(species: str) -> None:
    for build in BUILDS[species]:
        look = Look.from_seed(species, 1, build)
        assert look.build == build
        drawn = {compose([look], Scene("park", "day", (), pose), 1, 800).near for pose in POSES}
        assert len(drawn) >= 4, build  # some animals sit and lie alike
        for svg in drawn:
            ElementTree.fromstring(svg)
            assert "nan" not in svg
        assert detail(draw_portrait(look, seed=1, size=(96, 96))) > 15


def test_the_animal_is_in_the_picture() -> None:
    scene = Scene("park", "day")
    white = draw_photo([Look.from_seed("cat", 1, "white")], scene, seed=4, size=SMALL)
    black = draw_photo([Look.from_seed("cat", 1, "black")], scene, seed=4, size=SMALL)
    assert difference(white, black) > 15


def test_every_prop_is_drawn() -> None:
    look, empty = Look.from_seed("dog", 3, "beagle"), Scene("plaza", "day")
    without = draw_photo([look], empty, seed=2, size=SMALL)
    for prop in PROPS:
        with_it = draw_photo([look], Scene("plaza", "day", (prop,)), seed=2, size=SMALL)
        assert with_it != without, prop


def test_the_same_seed_gives_the_same_bytes() -> None:
    looks = [Look.from_seed("dog", 5), Look.from_seed("cat", 6)]
    scene = Scene.from_seed(7)
    assert draw_photo(looks, scene, seed=8, size=SMALL) == draw_photo(looks, scene, seed=8, size=SMALL)
    assert draw_portrait(looks[0], seed=1, size=SMALL) == draw_portrait(looks[0], seed=1, size=SMALL)
    assert draw_person(3, SMALL) == draw_person(3, SMALL)
    assert draw_cover(3, (160, 64)) == draw_cover(3, (160, 64))


def test_another_process_draws_the_same() -> None:
    program = (
        "import hashlib; from pets.illustrator import *;"
        "print(hashlib.sha256(draw_photo([Look.from_seed('dog', 5)], Scene('beach'), seed=8, size=(96, 120))).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_different_looks_seeds_and_hours_differ() -> None:
    look = Look.from_seed("dog", 1)
    seen = {draw_photo([Look.from_seed("dog", seed)], Scene("plaza"), seed=1, size=SMALL) for seed in range(6)}
    seen |= {draw_photo([look], Scene("plaza"), seed=seed, size=SMALL) for seed in range(2, 6)}
    seen |= {draw_photo([look], Scene("plaza", hour), seed=1, size=SMALL) for hour in HOURS if hour != "day"}
    assert len(seen) == 13
    assert len({draw_person(seed, SMALL) for seed in range(20)}) == 20
    assert len({draw_cover(seed, (160, 64)) for seed in range(10)}) == 10


def test_a_look_survives_json() -> None:
    for species in SPECIES:
        look = Look.from_seed(species, 11)
        kept = json.loads(json.dumps(look.to_json()))
        assert Look.from_json(kept) == look
        assert Look.from_json({**kept, "from_a_later_version": 1}) == look


@pytest.mark.parametrize(
    ("species", "breed", "build"),
    [
        ("dog", "Xoloitzcuintle", "xolo"),
        ("dog", "golden-retriever", "golden"),
        ("dog", "Perro salchicha", "dachshund"),
        ("dog", "Staffordshire Bull Terrier", "pitbull"),
        ("cat", "Siamés", "siamese"),
        ("rabbit", "Holland Lop", "lop"),
        ("bird", "Guacamaya roja", "macaw"),
        ("horse", "Azteca", "bay"),
    ],
)
def test_a_breed_gives_its_build(species: str, breed: str, build: str) -> None:
    assert {Look.from_seed(species, seed, breed).build for seed in range(5)} == {build}


def test_words_of_breeds_lead_to_builds_that_exist() -> None:
    assert [
        (species, word) for species, words in KEYWORDS.items() for word, build in words if build not in BUILDS[species]
    ] == []


def test_what_nobody_can_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="dragon"):
        Look.from_seed("dragon", 1)
    with pytest.raises(ValueError, match="dragon"):
        Look.from_json({**Look.from_seed("dog", 1).to_json(), "species": "dragon"})
    with pytest.raises(ValueError, match="moon"):
        Scene("moon")
    with pytest.raises(ValueError, match="sword"):
        Scene(props=("sword",))
    for count in (0, 4):
        with pytest.raises(ValueError, match="one to three"):
            draw_photo([Look.from_seed("dog", 1)] * count, Scene(), seed=1, size=SMALL)


def test_a_picture_is_a_jpeg_of_the_size_asked_without_metadata() -> None:
    image = opened(draw_photo([Look.from_seed("cat", 1)], Scene("sofa"), seed=1, size=(320, 240)))
    assert (image.format, image.size, image.mode) == ("JPEG", (320, 240), "RGB")
    assert not image.getexif()


def test_scenes_suit_the_species() -> None:
    scenes = [Scene.from_seed(seed, "horse") for seed in range(60)]
    assert not {scene.place for scene in scenes} & {"sofa", "vet", "kitchen", "window", "tank"}
    assert {Scene.from_seed(seed, "fish").place for seed in range(20)} == {"tank"}
    assert len({Scene.from_seed(seed, "dog") for seed in range(60)}) > 40


def test_shipped_drawings_are_current() -> None:
    stale = [
        str(path)
        for path, text in static_files().items()
        if not (ROOT / path).exists() or (ROOT / path).read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run: python -m pets.illustrator static"


def test_shipped_drawings_are_small_and_self_contained() -> None:
    for path, text in static_files().items():
        root = ElementTree.fromstring(text)
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert len(text.encode()) < 12 * 1024, path
        assert " style=" not in text
        used = set(re.findall(r"(?:url\(#|href=\"#)(\w+)", text))
        assert used <= set(re.findall(r'id="(\w+)"', text)), path


def test_ears_reach_the_edge_of_their_box() -> None:
    for species in (*SPECIES, "other"):
        mask = ear_mask(species)
        assert 'viewBox="0 0 100 40"' in mask
        assert 'fill="currentColor"' in mask
        assert re.search(r"d=\"M[\d.]+ 40", mask)
    assert len({ear_mask(species) for species in SPECIES}) == len(SPECIES)
    assert ear_mask("dragon") == ear_mask("other")


def test_whole_units_do_not_drift() -> None:
    """A hundred steps of 0.4 end where they should: rounding is against the true position."""
    walked = whole("M0 0" + "l0.4 0" * 100)
    assert sum(int(step) for step in re.findall(r"l(-?\d+)", walked)) == 40
