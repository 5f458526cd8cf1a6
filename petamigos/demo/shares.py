"""What people of the demo world pass on to each other, with words and without."""

from __future__ import annotations

from typing import Final

import social.actions
from accounts.models import User
from petamigos.demo.posts import ANA, BRUNO, CARLA, GABY, VET
from social.models import Post

HUGO, HANA = "hugo_salchicha", "hana_shiba"
# Who, whose newest post with pictures, and the words; "" passes it on without any.
WITH_PICTURES: Final[tuple[tuple[str, str, str], ...]] = (
    (GABY, BRUNO, "¿Ya vieron esto? Yo quiero uno igual para el parque. 💛"),
    (HUGO, CARLA, ""),
    (ANA, HANA, "Rex pregunta cuándo vienen a visitarnos. #Perros"),
    (CARLA, ANA, ""),
    (HANA, ANA, "Así se disfruta un domingo."),
)
# The same of the newest poll.
POLLS: Final[tuple[tuple[str, str, str], ...]] = (
    (VET, ANA, "Respondan: en días de calor el asfalto quema las patitas. Antes de las 7 es lo mejor."),
    (BRUNO, CARLA, ""),
)


def make_shares(people: dict[str, User]) -> None:
    """Through the action people use; what is there already is left as it is."""
    if Post.objects.filter(author__in=people.values(), kind=Post.Kind.SHARE).exists():
        return
    public = Post.objects.filter(audience=Post.Audience.PUBLIC, published_at__isnull=False, archived_at__isnull=True)
    pictured = public.filter(media_rows__isnull=False, warning_kind="")
    for lines, posts in ((WITH_PICTURES, pictured), (POLLS, public.filter(kind=Post.Kind.POLL))):
        for who, whose, words in lines:
            post = posts.filter(author=people[whose]).order_by("pk").last()
            if post is not None:
                social.actions.share_post(people[who], post, body=words, audience="public")
