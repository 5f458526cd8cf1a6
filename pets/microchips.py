"""Numbers of microchips after ISO 11784/11785: what can be checked without asking a registry."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from babel.core import get_global
from django.utils.translation import gettext_lazy as _

from core.errors import Invalid

DIGITS: Final = 15
NATIONAL_MAX: Final = 2**38 - 1  # ISO 11784 gives the national part 38 bits
MANUFACTURERS: Final = range(900, 999)  # ICAR gives 900 to 998 to makers; 999 is for trials


@lru_cache(maxsize=1)
def country_codes() -> frozenset[str]:
    """The three-digit codes of ISO 3166-1, from CLDR's table of aliases."""
    return frozenset(code for code in get_global("territory_aliases") if len(code) == 3 and code.isdigit())


def clean_number(text: str) -> str:
    """The fifteen digits, however they were grouped. Raises Invalid(number); ISO has no check digit, so that a
    slip inside the national part cannot be seen.
    """
    number = "".join(char for char in text if char not in " -.\u00a0\u2009")
    if len(number) != DIGITS or not (number.isascii() and number.isdigit()):
        raise Invalid(_("A microchip number has 15 digits."), field="number")
    prefix, national = number[:3], int(number[3:])
    if prefix == "999":
        raise Invalid(_("Numbers that begin with 999 are for trials: no animal wears one."), field="number")
    if int(prefix) not in MANUFACTURERS and prefix not in country_codes():
        raise Invalid(_("No country and no maker has these first three digits. Check them."), field="number")
    if not 0 < national <= NATIONAL_MAX:
        raise Invalid(_("The last twelve digits are outside what a microchip can hold. Check them."), field="number")
    return number


def spaced(number: str) -> str:
    """484 000 123 456 789: as people read it out."""
    return " ".join(number[at : at + 3] for at in range(0, len(number), 3))
