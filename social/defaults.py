"""What a person's posts begin with: who sees them, who answers, who passes them on. A missing row means the usual."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from django.conf import settings
from django.db import models
from django.utils.translation import gettext as _

from core.errors import Invalid
from core.prepared import PreparedRows
from core.rates import check_rate
from social.attributes import Circle
from social.models import Post


class PostDefaults(models.Model):
    """Made by the first choice."""

    data_policy = "export+erase"

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="post_defaults_row"
    )
    audience = models.CharField(max_length=10, choices=Post.Audience, blank=True, default="")
    comments_from = models.CharField(max_length=10, choices=Circle, default=Circle.EVERYONE)
    shares_from = models.CharField(max_length=10, choices=Circle, default=Circle.EVERYONE)
    has_feed = models.BooleanField(
        default=True,
        db_default=True,
        help_text="Feed readers may fetch the public posts of an account that is not private",
    )
    reminds_alt = models.BooleanField(
        default=False, db_default=False, help_text="Reminded before publishing of photos without a description"
    )

    objects: ClassVar[models.Manager[PostDefaults]] = models.Manager()

    class Meta:
        verbose_name_plural = "post defaults"

    def __str__(self) -> str:
        return str(self.user_id)


_DEFAULTS: Final = PreparedRows[PostDefaults](
    "social_post_defaults", ("uuid",), lambda user_id: PostDefaults.objects.filter(user_id=user_id)
)


def defaults_of(person: Any) -> PostDefaults:
    """What the person chose, or the usual in a row that is not saved: everyone, or followers of a private account.

    One query.
    """
    row = next(iter(_DEFAULTS.fetch(person.pk)), None) or PostDefaults(user_id=person.pk)
    if row.audience == "" or (row.audience == Post.Audience.PUBLIC and person.is_private):
        row.audience = Post.Audience.FOLLOWERS if person.is_private else Post.Audience.PUBLIC
    return row


def choose_defaults(person: Any, changes: dict[str, Any]) -> PostDefaults:
    """Changes what is named; what is published already stays as it is. Raises Invalid, LimitReached."""
    known: dict[str, Any] = {
        "has_feed": (True, False),
        "reminds_alt": (True, False),
        "audience": Post.Audience.values,
        "comments_from": Circle.values,
        "shares_from": Circle.values,
    }
    for name, value in changes.items():
        if value not in known.get(name, ()):
            raise Invalid(_("Choose one of the list."), field=name)
    check_rate("profile.update", account=person)
    PostDefaults.objects.update_or_create(user_id=person.pk, defaults=changes)
    return defaults_of(person)
