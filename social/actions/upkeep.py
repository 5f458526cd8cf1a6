"""What runs at night."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from social.models import Comment, Like, Post

BATCH: Final = 500


def reconcile_counters() -> int:
    """Sets like and comment counters to what is there; returns how many were wrong.

    A wrong post is locked before it is counted again, so a like in that moment is counted once.
    """
    # A comment that waits is counted for nobody but who wrote it and whose post it is under; one that moderators hid for nobody.
    free = Comment.objects.filter(post=OuterRef("pk"), held_for="", hidden_at__isnull=True)
    return _reconcile("like_counter", Like.objects.filter(post=OuterRef("pk"))) + _reconcile("comment_counter", free)


def _reconcile(counter: str, rows: QuerySet[Any]) -> int:
    """`rows`: what is counted of the outer post."""
    rows = rows.order_by()
    total = Coalesce(Subquery(rows.values("post").annotate(n=Count("pk")).values("n")), 0)
    wrong = list(Post.objects.annotate(total=total).exclude(**{counter: F("total")}).values_list("pk", flat=True))
    for at in range(0, len(wrong), BATCH):
        with transaction.atomic():
            chosen = Post.objects.filter(pk__in=wrong[at : at + BATCH])
            list(chosen.select_for_update(no_key=True).order_by("pk").values_list("pk"))
            chosen.update(**{counter: total})
    return len(wrong)
