"""What the people of the demo world feel, and how they answer each other: through the actions of everybody."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Final

from django.utils import timezone

import social.actions
from accounts.models import User
from social.models import Comment, Post

_FEELINGS: Final = {"like": 60, "love": 24, "haha": 8, "wow": 6, "sad": 2}
_BY_AUTHOR: Final = (
    "¡Gracias! Le paso el recado.",
    "Jaja, así es todo el día.",
    "Fue en la mañana, antes del calor.",
    "Cuando quieran, nosotros llevamos la pelota.",
    "Te cuento por aquí: poquito a poco y con premios.",
)
_BACK: Final = (
    "¡Va! El sábado entonces.",
    "Qué envidia de la buena.",
    "Lo voy a intentar, gracias.",
    "Mándale un apapacho.",
)
_MORE: Final = ("Yo también me apunto.", "Aquí igual, y eso que ya comió.", "Dos veces al día y listo.")


def feeling(rng: Random) -> str:
    return rng.choices(list(_FEELINGS), weights=list(_FEELINGS.values()))[0]


def talk(rng: Random, post: Post, comments: list[Comment], readers: list[User], age: timedelta) -> None:
    """Some comments are liked, half of them answered by whose post it is, some of those answered again; one is pinned."""
    author = User.objects.get(pk=post.author_id)
    for comment in comments:
        others = [user for user in readers if user.pk != comment.author_id]
        for user in rng.sample(others, min(len(others), rng.choice((0, 1, 2, 4)))):
            social.actions.react_to_comment(user, comment, feeling(rng))
        if rng.random() < 0.55:
            answer = _say(rng, author, post, comment, rng.choice(_BY_AUTHOR), age)
            if rng.random() < 0.5 and comment.author is not None:
                _say(rng, comment.author, post, answer, rng.choice(_BACK), age)
            elif others and rng.random() < 0.4:
                _say(rng, rng.choice(others), post, comment, rng.choice(_MORE), age)
    if len(comments) > 2:
        social.actions.pin_comment(author, rng.choice(comments))


def _say(rng: Random, user: User, post: Post, above: Comment, words: str, age: timedelta) -> Comment:
    said = social.actions.add_comment(user, post, body=words, parent=above)
    Comment.objects.filter(pk=said.pk).update(created_at=timezone.now() - age * rng.uniform(0.2, 0.5))
    return said
