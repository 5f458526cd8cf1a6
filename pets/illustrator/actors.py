"""One animal in one pose: body, what it wears, head. Ground at 0, about 500 units tall."""

from __future__ import annotations

from random import Random

from pets.illustrator import birds, bodies, cats, dogs, fishes, horses, small_animals, turtles
from pets.illustrator.bodies import Anchor
from pets.illustrator.looks import Look
from pets.illustrator.markings import marks_of, paint_body
from pets.illustrator.palette import darker, lighter
from pets.illustrator.pen import Pen, move
from pets.illustrator.shapes import fluffy, smooth

SMALL = frozenset({"rabbit", "hamster", "guinea_pig", "ferret"})
HEADS = {
    "dog": dogs.draw_head,
    "cat": cats.draw_head,
    "bird": birds.draw_head,
    "turtle": turtles.draw_head,
    "horse": horses.draw_head,
    **dict.fromkeys(SMALL, small_animals.draw_head),
}
# How large one is in company: everybody must be seen, so differences are softened.
_SCALES = {
    "bird": 0.74,
    "fish": 0.8,
    "hamster": 0.62,
    "guinea_pig": 0.78,
    "turtle": 0.86,
    "rabbit": 0.86,
    "ferret": 0.82,
    "horse": 1.02,
    "cat": 0.92,
}
_HEIGHTS = {
    "bird": 460.0,
    "fish": 470.0,
    "hamster": 330.0,
    "guinea_pig": 250.0,
    "turtle": 330.0,
    "horse": 700.0,
    "ferret": 420.0,
    "rabbit": 520.0,
}


def scale_of(look: Look) -> float:
    """Relative size beside other animals."""
    return _SCALES.get(look.species, 1.0) * (0.45 + 0.55 * look.size if look.species != "horse" else 1.0)


def height_of(look: Look, pose: str) -> float:
    """From the ground to the top of the head, in units of the drawing."""
    if look.species in _HEIGHTS:
        tall = _HEIGHTS[look.species] + (200 if look.species == "bird" and pose == "run" else 0)
    else:
        frame = bodies.frame_of(look)
        tall = frame.tall + 58 * frame.head + 110 * frame.head
    return tall * (0.84 if pose == "lie" and look.species != "fish" else 1.0)


def half_width_of(look: Look, pose: str) -> float:
    """Half of the room that it takes from side to side."""
    if look.species == "horse":
        return 300
    if look.species in {"turtle", "fish"}:
        return 300 if look.species == "turtle" else 270
    if look.species in {"dog", "cat"}:
        frame = bodies.frame_of(look)
        return {"run": 70 + 240 * frame.length, "lie": 70 + 130 * frame.length}.get(pose, frame.girth + 72)
    long = 1.4 if look.species == "ferret" else 1.0
    return {"run": 60 + 180 * long, "lie": 40 + 160 * long}.get(pose, 165 if look.species != "guinea_pig" else 185)


def _middle_of(look: Look, pose: str) -> float:
    """How far the middle of the drawing is from its origin, to the right."""
    if pose == "lie" and look.species in {"dog", "cat"}:
        frame = bodies.frame_of(look)
        return 40 * frame.length if look.species == "dog" else 16
    if look.species == "turtle":
        return -30
    if look.species == "ferret" and pose != "sit":
        return 90
    return 20 if pose == "lie" or look.species == "guinea_pig" else 0


def draw_actor(
    pen: Pen, look: Look, pose: str, mood: str, gaze: tuple[float, float], *, in_water: bool = False
) -> None:
    """Body and head. A fish out of a tank comes in its bowl."""
    if look.species == "fish":
        _draw_fish(pen, look, mood, in_water)
        return
    with pen.group(move(-_middle_of(look, pose), 0)):
        anchor = _draw_body(pen, look, pose)
        _dress(pen, look, anchor, pose)
        with pen.group(move(anchor.x, anchor.y, anchor.scale, anchor.turn)):
            HEADS[look.species](pen, look, mood, gaze)


def _draw_body(pen: Pen, look: Look, pose: str) -> Anchor:
    match look.species:
        case "bird":
            return birds.draw_flying(pen, look) if pose == "run" else birds.draw_sitting(pen, look)
        case "turtle":
            return turtles.draw_hiding(pen, look) if pose == "lie" else turtles.draw_sitting(pen, look)
        case "horse":
            return horses.draw_galloping(pen, look) if pose == "run" else horses.draw_standing(pen, look)
        case "dog" | "cat":
            frame = bodies.frame_of(look)
            draw = {"run": bodies.draw_running, "lie": bodies.draw_lying}.get(pose, bodies.draw_sitting)
            return draw(pen, look, frame)
    small = {"run": small_animals.draw_running, "lie": small_animals.draw_lying}.get(pose, small_animals.draw_sitting)
    return small(pen, look)


def _dress(pen: Pen, look: Look, anchor: Anchor, pose: str) -> None:
    if look.species in {"dog", "cat"}:
        frame = bodies.frame_of(look)
        chin = 66 if pose == "run" else 74
        bodies.draw_collar(pen, look, frame, anchor.x + (24 if pose == "run" else 0), anchor.y + chin * anchor.scale)
    elif look.species in SMALL:
        small_animals.draw_neck_bow(pen, look, anchor.x, anchor.y + 98 * anchor.scale)


def _draw_fish(pen: Pen, look: Look, mood: str, in_water: bool) -> None:
    if in_water:
        with pen.group("translate(-40 -260)"):
            fishes.draw_fish(pen, look, mood)
        return
    fishes.draw_bowl_back(pen)
    with pen.group("translate(-30 -214) scale(0.62)"):
        fishes.draw_fish(pen, look, mood)
    fishes.draw_bowl_front(pen)


def draw_bust(pen: Pen, look: Look, mood: str, gaze: tuple[float, float], turn: float = 0) -> None:
    """Head and shoulders, the head at the origin."""
    if look.species == "fish":
        fishes.draw_fish(pen, look, mood)
        return
    width, drop = {"horse": (150, 330), "bird": (106, 280), "turtle": (84, 260)}.get(look.species, (132, 260))
    if look.species == "horse":
        shape = smooth([(-50, -60), (70, -60), (120, 120), (240, 420), (-200, 420), (-110, 120)])
    else:
        shape = smooth(
            [
                (-58, 10),
                (58, 10),
                (width * 0.9, 110),
                (width * 1.25, drop),
                (width * 1.4, 460),
                (-width * 1.4, 460),
                (-width * 1.25, drop),
                (-width * 0.9, 110),
            ]
        )
    if look.species == "horse":
        mane = smooth([(10, -120), (90, -80), (140, 60), (190, 220), (110, 240), (60, 100)])
        pen.path(mane, darker(look.second, 0.1))
    shade = (0.42, 0.3) if look.species == "horse" else (0.3, 0.0)  # a long face must stand out from its neck
    tones = [(0.0, darker(look.coat, shade[0])), (0.35, darker(look.coat, shade[1])), (1.0, darker(look.coat, 0.1))]
    pen.path(shape, pen.linear([*tones]))
    _bust_marks(pen, look, shape)
    if look.species in {"dog", "cat"}:
        bodies.draw_collar(pen, look, bodies.Frame(chest=112), 0, 92)
    elif look.species in SMALL:
        small_animals.draw_neck_bow(pen, look, 0, 112)
    with pen.group(f"rotate({turn:.1f})"):
        HEADS[look.species](pen, look, mood, gaze)


def _bust_marks(pen: Pen, look: Look, shape: str) -> None:
    marks = marks_of(look)
    with pen.group(clip=shape):
        paint_body(pen, look, (-150, 110, 300, 300), Random(look.mark + 7))
        if marks.bib:
            bib = [(0, 70), (70, 110), (84, 220), (60, 420), (-60, 420), (-84, 220), (-70, 110)]
            pen.path(
                fluffy(bib, 34, 6 + 10 * look.fluff, Random(look.mark)),
                pen.linear([(0, lighter(marks.bib, 0.05)), (1, darker(marks.bib, 0.14))]),
            )
        pen.ellipse(0, 84, 130, 60, pen.glow(darker(look.coat, 0.75), 0.55))
