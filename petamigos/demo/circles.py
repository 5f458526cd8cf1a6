"""Whom the people of the demo world keep near and at a distance: lists, close friends, a mute, words nobody wants to read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import accounts.actions
from accounts.circles import list_candidates
from accounts.models import User
from accounts.people_lists import PeopleList

LISTS: Final = (
    ("ana_rex", "Vecinos del parque", ("bruno_y_chispa", "gaby_del_parque", "hugo_salchicha")),
    ("ana_rex", "Gente de gatos", ("carla_michis",)),
    ("bruno_y_chispa", "Fotos para aprender", ("ana_rex", "carla_michis")),
)
WORDS: Final = ("perro feo", "criadero barato")


def make_circles(say: Callable[[str], None], people: dict[str, User]) -> None:
    """Through the actions people use; what is there already is left as it is."""
    if PeopleList.objects.filter(owner__in=people.values()).exists():
        return
    for owner, name, handles in LISTS:
        made = accounts.actions.make_list(people[owner], name=name)
        for handle in handles:
            accounts.actions.put_on_list(people[owner], made, people[handle])
    ana = people["ana_rex"]
    for follower in list_candidates(ana, size=3):
        accounts.actions.keep_close(ana, follower)
    for text in WORDS:
        accounts.actions.hide_word(ana, text=text, hides_posts=text == WORDS[-1])
    accounts.actions.mute(ana, people["hugo_salchicha"], days=7)
    say("lists, close friends, hidden words")
