"""What searching needs: the words of each thing, the words there are, and what each person asked for lately."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F
from django.db.models.functions import Left

from core.limits import LIMITS
from core.models import BaseModel


class SearchEntry(BaseModel):
    """A thing that can be found, by its words. It says nothing of who may find it: that is asked each time."""

    data_policy = "erase"

    kind = models.CharField(max_length=20)
    object_id = models.UUIDField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    plain = models.TextField(help_text="Its names as they are compared")
    wholes = ArrayField(models.TextField(), help_text="Each of its names, whole")
    words = ArrayField(models.TextField(), help_text="Words of what everyone may know of it")
    inside_words = ArrayField(models.TextField(), default=list, help_text="Words only for who sees inside the account")
    weight = models.SmallIntegerField(default=0, help_text="Doublings of followers")

    objects: ClassVar[models.Manager[SearchEntry]] = models.Manager()

    class Meta:
        verbose_name_plural = "search entries"
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="search_entry_once")]
        indexes = [GinIndex(fields=["words"], name="search_entry_words")]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"


class SearchTerm(models.Model):
    """One word of one entry: the list under a word is read best first and never to its end.

    A whole name is a term of its own, with `=` before it.
    """

    data_policy = "erase"

    id = models.BigAutoField(primary_key=True)
    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="terms")
    object_id = models.UUIDField(help_text="Of the entry, so that a list is read from its index alone")
    kind = models.CharField(max_length=20)
    term = models.TextField(db_collation="C")
    weight = models.SmallIntegerField(default=0)

    objects: ClassVar[models.Manager[SearchTerm]] = models.Manager()

    class Meta:
        indexes = [
            models.Index(fields=["kind", "term", "-weight", "-entry"], include=["object_id"], name="search_term_best")
        ]

    def __str__(self) -> str:
        return self.term


class SearchWord(models.Model):
    """A word that some entries of a kind have, how many, and its spellings. Completes beginnings and mends slips."""

    id = models.BigAutoField(primary_key=True)
    kind = models.CharField(max_length=20)
    word = models.TextField(db_collation="C")
    entries = models.PositiveIntegerField(default=0)
    spellings = ArrayField(models.TextField(), default=list)

    objects: ClassVar[models.Manager[SearchWord]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "word"], name="search_word_once")]
        indexes = [
            GinIndex(fields=["spellings"], name="search_word_spellings"),
            # Beginnings of one to three letters have thousands of words: the most used are read first.
            models.Index(F("kind"), Left("word", 1), F("entries").desc(), name="search_word_begin_1"),
            models.Index(F("kind"), Left("word", 2), F("entries").desc(), name="search_word_begin_2"),
            models.Index(F("kind"), Left("word", 3), F("entries").desc(), name="search_word_begin_3"),
        ]

    def __str__(self) -> str:
        return self.word


class RecentSearch(BaseModel):
    """What a person asked for, for that person alone; the newest few are kept."""

    data_policy = "export+erase"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="recent_searches")
    query = models.CharField(max_length=LIMITS.search_query_max)
    used_at = models.DateTimeField()

    objects: ClassVar[models.Manager[RecentSearch]] = models.Manager()

    class Meta:
        verbose_name_plural = "recent searches"
        constraints = [models.UniqueConstraint(fields=["user", "query"], name="recent_search_once")]
        indexes = [models.Index(fields=["user", "-used_at"], name="recent_search_newest")]

    def __str__(self) -> str:
        return self.query
