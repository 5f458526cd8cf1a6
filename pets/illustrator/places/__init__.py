"""Places: each draws its backdrop on a canvas 1000 units tall and says where animals stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from pets.illustrator.light import Light
from pets.illustrator.pen import Pen
from pets.illustrator.places import homes, nature, streets, water

Backdrop = Callable[[Pen, float, Light, Random], None]


@dataclass(frozen=True, slots=True)
class Place:
    """`ground` is the height where paws rest; `near` draws what is sharp, just behind the animals."""

    backdrop: Backdrop
    ground: float = 880
    near: Backdrop | None = None


PLACE_OF = {
    "plaza": Place(streets.draw_plaza, 880, streets.draw_petals),
    "jacaranda_street": Place(streets.draw_jacaranda_street, 880, streets.draw_violet_petals),
    "mercado": Place(streets.draw_mercado, 890),
    "beach": Place(nature.draw_beach, 880, nature.draw_shells),
    "park": Place(nature.draw_park, 880, nature.draw_grass),
    "garden": Place(nature.draw_garden, 880, nature.draw_grass),
    "rooftop_laundry": Place(streets.draw_rooftop, 885),
    "sofa": Place(homes.draw_room, 800, homes.draw_sofa),
    "kitchen": Place(homes.draw_kitchen, 890),
    "vet": Place(homes.draw_vet, 850, homes.draw_table),
    "window": Place(homes.draw_window, 850, homes.draw_sill),
    "tank": Place(water.draw_tank, 880),
}
ROOM_WITH_TANK = Place(water.draw_room_with_tank, 880)
