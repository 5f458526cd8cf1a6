"""Words and phrases a person does not want to meet: in comments under their posts, and by choice in their feed."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.db import models

from accounts.models import User
from core.errors import NotFound
from core.limits import LIMITS
from core.models import BaseModel


class HiddenWord(BaseModel):
    """As it was written, and as it is looked for (core.phrases)."""

    data_policy = "export+erase"

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="hidden_words", db_index=False)
    text = models.CharField(max_length=LIMITS.hidden_word_max * 4)
    tokens = models.CharField(max_length=LIMITS.hidden_word_max * 16, help_text="What is looked for: core.phrases")
    hides_posts = models.BooleanField(default=False, help_text="In the feed too")

    objects: ClassVar[models.Manager[HiddenWord]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "tokens"], name="hidden_word_once")]
        indexes = [models.Index(fields=["user"], name="hidden_word_in_feed", condition=models.Q(hides_posts=True))]

    def __str__(self) -> str:
        return f"a hidden word of {self.user_id}"


def list_hidden_words(user: User) -> list[HiddenWord]:
    """All of a person's, in the order of the alphabet; at most LIMITS.hidden_words_max. One query."""
    return list(HiddenWord.objects.filter(user=user).order_by("tokens"))


def get_hidden_word(user: User, word_id: UUID) -> HiddenWord:
    """One of one's own. Raises NotFound."""
    word = HiddenWord.objects.filter(user=user, pk=word_id).first()
    if word is None:
        raise NotFound
    return word


def phrases_of(user_id: Any) -> list[str]:
    """What core.phrases looks for. One query."""
    return list(HiddenWord.objects.filter(user_id=user_id).values_list("tokens", flat=True))
