"""Who lives in the demo world, in the order in which they came."""

from __future__ import annotations

from petamigos.demo.barrio import BARRIO
from petamigos.demo.names import Person
from petamigos.demo.plaza import PLAZA

PEOPLE: tuple[Person, ...] = (*PLAZA, *BARRIO)
# Signs in at the top of the list that `make run` prints; the password is for the demo world alone.
PASSWORD = "luna-come-churros"  # noqa: S105
SHOWN = ("ana_rex", "bruno_y_chispa", "nadia_privada")
STAFF = "moderacion"
