"""Puts animals, props and place into the layers of a picture."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from pets.illustrator import actors, faces, fishes, props
from pets.illustrator.light import Light, light_of
from pets.illustrator.looks import Look
from pets.illustrator.markings import marks_of
from pets.illustrator.palette import darker, lighter
from pets.illustrator.pen import Pen, move
from pets.illustrator.places import PLACE_OF, ROOM_WITH_TANK, Place
from pets.illustrator.places.common import draw_papel_picado
from pets.illustrator.scene import Scene
from pets.illustrator.shapes import limb, num, smooth


@dataclass(frozen=True, slots=True)
class Layers:
    """SVG of each layer, far to near. The canvas is `width` × 1000 units."""

    width: float
    far: str
    near: str
    front: str
    light: Light
    sun_left: bool
    focus: float


def compose(looks: list[Look], scene: Scene, seed: int, width: float) -> Layers:
    """Draw a scene with one to three animals."""
    rng = Random(f"photo:{seed}:{scene}:{[look.mark for look in looks]}")
    place = PLACE_OF[scene.place]
    in_water = scene.place == "tank" and all(look.species == "fish" for look in looks)
    if scene.place == "tank" and not in_water:
        place = ROOM_WITH_TANK
    light, sun_left = light_of(scene.hour, scene.is_indoors), rng.random() < 0.5
    far, near, front = Pen(), Pen(), Pen()
    close = scene.pose == "portrait"
    with far.group(_camera(width, close, rng)):
        place.backdrop(far, width, light, Random(f"far:{seed}"))
        if close and place.near:
            place.near(far, width, light, Random(f"near:{seed}"))
    if place.near and not close:
        place.near(near, width, light, Random(f"near:{seed}"))
    if "papel_picado" in scene.props and not in_water:
        draw_papel_picado(far, -20, 60, width + 20, 90, rng, 96, 50)
    cast = _Cast(looks, scene, place, light, width, sun_left, rng)
    if in_water:
        cast.swim(near)
    elif close:
        cast.pose_close(near)
    elif scene.pose == "peek":
        cast.peek(near)
    else:
        cast.stand(near)
    _foreground(front, scene, width, rng)
    view = (0.0, 0.0, width, 1000.0)
    return Layers(width, far.svg(view), near.svg(view), front.svg(view), light, sun_left, 0.32 if close else 0.62)


def _camera(width: float, close: bool, rng: Random) -> str:
    """A close portrait sees a larger, nearer backdrop."""
    if not close:
        return ""
    return f"translate({num(width * rng.uniform(-0.3, -0.1))} -190) scale(1.4)"


class _Cast:
    """Places the animals of one picture."""

    def __init__(
        self, looks: list[Look], scene: Scene, place: Place, light: Light, width: float, sun_left: bool, rng: Random
    ) -> None:
        self.looks, self.scene, self.place, self.light = looks, scene, place, light
        self.width, self.sun_left, self.rng = width, sun_left, rng

    def mood(self) -> str:
        weights = {"run": (1, 6, 0, 2), "lie": (3, 2, 4, 1)}.get(self.scene.pose, (4, 5, 0.6, 2))
        return self.rng.choices(faces.MOODS, weights)[0]

    def gaze(self) -> tuple[float, float]:
        return self.rng.uniform(-0.8, 0.8), self.rng.uniform(-0.5, 0.4)

    def stand(self, pen: Pen) -> None:
        """Sitting, lying or running on the ground, the last in front."""
        count, pose = len(self.looks), self.scene.pose
        widths = [2 * actors.half_width_of(look, pose) * actors.scale_of(look) for look in self.looks]
        overlap = 0.86 if count > 1 else 1.0
        room = self.width * (0.9 if count > 1 else 0.94)
        tallest = max(actors.height_of(look, pose) * actors.scale_of(look) for look in self.looks)
        scale = min(
            room / (sum(widths) * overlap), (570 if count == 1 else 540) / tallest, 470 / max(widths) * 1.9, 2.1
        )
        total = sum(widths) * overlap * scale
        x = (self.width - total) / 2 + (self.rng.uniform(-0.05, 0.05) * self.width if count == 1 else 0)
        spots = []
        for i, (look, wide) in enumerate(zip(self.looks, widths, strict=True)):
            each = wide * overlap * scale
            spots.append((x + each / 2, self.place.ground + (0, 34, 12)[i % 3] - (16 if count > 1 else 0), look))
            x += each
        self._props(pen, spots, scale, behind=True)
        for x, y, look in sorted(spots, key=lambda spot: spot[1]):
            self._one(pen, look, x, y, scale * actors.scale_of(look))
        self._props(pen, spots, scale, behind=False)

    def _one(self, pen: Pen, look: Look, x: float, y: float, scale: float) -> None:
        pose, flip = self.scene.pose, self.rng.random() < 0.5
        up = 0.0
        if pose == "run" and look.species not in {"fish", "turtle", "horse", "bird"}:
            up = 34 * scale
        self._shadow(pen, look, x, y, scale, faint=pose == "run")
        if "skateboard" in self.scene.props and look.species in {"dog", "cat"} and pose != "run":
            props.draw_skateboard(pen, x, y - 52 * scale, scale, self.rng)
            up = 52 * scale
        with pen.group(move(x, y - up, scale, self.rng.uniform(-5, 1) if pose == "run" else 0, flip)):
            actors.draw_actor(pen, look, pose, self.mood(), self.gaze())

    def _shadow(self, pen: Pen, look: Look, x: float, y: float, scale: float, faint: bool) -> None:
        wide = actors.half_width_of(look, self.scene.pose) * scale
        dark = "#2a1230"
        lean = (1 if self.sun_left else -1) * wide * (0.55 if not self.scene.is_indoors else 0.25)
        pen.ellipse(
            x + lean, y + 4, wide * 1.5, 46 * scale, pen.glow(dark, self.light.shadow * (0.8 if faint else 1.3))
        )
        if not faint:
            pen.ellipse(x, y, wide * 0.95, 22 * scale, pen.glow(dark, 0.62))

    def _props(self, pen: Pen, spots: list[tuple[float, float, Look]], scale: float, behind: bool) -> None:
        names = [name for name in self.scene.props if name in props.ON_GROUND]
        if behind:
            if "balloon" in self.scene.props:
                bx = self.width * (0.82 if spots[0][0] < self.width / 2 else 0.18)
                props.draw_balloons(pen, bx, self.place.ground - 40, 250, self.rng)
            for name in names[:1]:
                if name in {"flowers", "cactus", "cushion", "book"}:
                    props.draw_prop(
                        pen,
                        name,
                        self.width * (0.83 if self.rng.random() < 0.5 else 0.17),
                        self.place.ground - 20,
                        1.25,
                        self.rng,
                    )
            return
        side = 1 if self.rng.random() < 0.5 else -1
        for i, name in enumerate(names):
            if name in {"flowers", "cactus", "cushion", "book"} and i == 0:
                continue
            props.draw_prop(
                pen, name, self.width * (0.5 + side * (0.3 - 0.5 * i)), min(975, self.place.ground + 66), 1.05, self.rng
            )
        if "butterfly" in self.scene.props:
            x, y, look = spots[0]
            props.draw_butterfly(
                pen,
                x + side * self.width * 0.27,
                y - actors.height_of(look, self.scene.pose) * scale * 0.92,
                0.9,
                self.rng,
            )

    def pose_close(self, pen: Pen) -> None:
        """Head and shoulders, filling the frame."""
        count = len(self.looks)
        scale = min(self.width / (330 * (1 + 0.74 * (count - 1))), 2.15)
        for i, look in enumerate(self.looks):
            x = self.width * (0.5 + (i - (count - 1) / 2) * (0.8 / count))
            y = 530 + (i % 2) * 40
            k = scale * {"horse": 0.9, "fish": 0.72}.get(look.species, 1.0)
            if look.ears in {"tall", "bat"}:
                y += 46
            with pen.group(move(x, y, k, 0, self.rng.random() < 0.5)):
                actors.draw_bust(pen, look, self.mood(), self.gaze(), self.rng.uniform(-8, 8))
        if "butterfly" in self.scene.props:
            props.draw_butterfly(pen, self.width * 0.82, 210, 1.2, self.rng)

    def peek(self, pen: Pen) -> None:
        """Heads and paws over an edge."""
        count, edge = len(self.looks), 750.0
        scale = min(self.width / (290 * count), 2.1)
        paws: list[tuple[float, float, Look]] = []
        for i, look in enumerate(self.looks):
            x = self.width * (0.5 + (i - (count - 1) / 2) * (0.84 / count))
            k = scale * {"fish": 0.7, "horse": 0.9}.get(look.species, 1.0)
            y = edge - {"fish": 112, "horse": 150, "bird": 64}.get(look.species, 86) * k
            with pen.group(move(x, y, k, 0, self.rng.random() < 0.5)):
                actors.draw_bust(pen, look, self.mood(), self.gaze(), self.rng.uniform(-7, 7))
            paws.append((x, k, look))
        self._edge(pen, edge)
        for x, k, look in paws:
            if look.species not in {"fish", "bird", "horse"}:
                self._paws(pen, look, x, edge, k)

    def _edge(self, pen: Pen, edge: float) -> None:
        colour = self.rng.choice(("#c96f4a", "#d9a35a", "#6f9a86", "#c98aa0", "#7f9ac4", "#b98ac4"))
        pen.rect(
            -5,
            edge - 4,
            self.width + 10,
            300,
            pen.linear([(0, darker(colour, 0.32)), (0.14, colour), (1, darker(colour, 0.14))]),
        )
        pen.rect(
            -5,
            edge - 22,
            self.width + 10,
            36,
            pen.linear([(0, lighter(colour, 0.62)), (1, lighter(colour, 0.3))]),
            round=8,
        )
        for i in range(int(self.width / 84) + 1):
            cx, cy = i * 84 + 42, edge + 106
            for dx, dy in ((-17, 0), (17, 0), (0, -17), (0, 17)):
                pen.circle(cx + dx, cy + dy, 13, lighter(colour, 0.5), opacity=0.75)
            pen.circle(cx, cy, 8, "#f7c95a", opacity=0.9)
        pen.rect(-5, edge + 44, self.width + 10, 7, lighter(colour, 0.45), opacity=0.7)
        pen.rect(-5, edge + 162, self.width + 10, 7, lighter(colour, 0.45), opacity=0.7)

    def _paws(self, pen: Pen, look: Look, x: float, edge: float, k: float) -> None:
        colour = marks_of(look).sock or look.coat
        for side in (-1, 1):
            px = x + side * 92 * k
            pen.ellipse(px + 4, edge + 22 * k, 40 * k, 20 * k, pen.glow("#2a1230", 0.6))
            pen.path(
                smooth(
                    [
                        (px - 30 * k, edge - 26 * k),
                        (px + 30 * k, edge - 26 * k),
                        (px + 36 * k, edge + 8 * k),
                        (px + 22 * k, edge + 24 * k),
                        (px - 22 * k, edge + 24 * k),
                        (px - 36 * k, edge + 8 * k),
                    ]
                ),
                pen.linear([(0, lighter(colour, 0.12)), (1, darker(colour, 0.2))]),
            )
            for dx in (-11, 11):
                pen.line(
                    f"M{num(px + dx * k)} {num(edge + 2 * k)}v{num(17 * k)}", darker(colour, 0.55), 3.4 * k, opacity=0.5
                )

    def swim(self, pen: Pen) -> None:
        """Fish under water."""
        count = len(self.looks)
        base = min(self.width / (560 if count == 1 else 640), 1.5 if self.scene.pose != "portrait" else 2)
        for i, look in enumerate(self.looks):
            x = self.width * (0.46 if count == 1 else 0.34 + 0.32 * i)
            y = (470 if count == 1 else 300 + 210 * i) + self.rng.uniform(-30, 30)
            with pen.group(
                move(x, y, base * (1 if count == 1 else 0.8), self.rng.uniform(-10, 10), self.rng.random() < 0.5)
            ):
                fishes.draw_fish(pen, look, self.mood())


def _foreground(pen: Pen, scene: Scene, width: float, rng: Random) -> None:
    """Out-of-focus leaves or petals near the lens, in a corner."""
    if scene.is_indoors or rng.random() < 0.3:
        return
    colours = ("#4f8a52", "#7fa84a", "#3f7a5a")
    if scene.place == "jacaranda_street":
        colours = ("#8d6cc3", "#a98ad6", "#7a5ab5")
    side = rng.choice((-1, 1))
    corner = width * (0.5 + side * 0.52)
    low = rng.random() < 0.65
    for _ in range(7):
        y = 1010 if low else -10
        reach = rng.uniform(90, 230)
        tip = (corner - side * reach * rng.uniform(0.4, 1.2), y + (-1 if low else 1) * reach * rng.uniform(0.5, 1.1))
        pen.path(
            limb([(corner + side * 30, y), ((corner + tip[0]) / 2, (y + tip[1]) / 2), tip], [30, 74, 10]),
            rng.choice(colours),
            opacity=0.9,
        )
