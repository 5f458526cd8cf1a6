"""What pages on other sites say of themselves, fetched once for a while for all who name them. Imported by social.models."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar, Final

from django.db import models
from django.utils.translation import pgettext_lazy

from core.limits import LIMITS
from core.models import BaseModel

PATIENCE: Final = timedelta(minutes=5)  # a fetch that is under way is not begun again
FRESH: Final = timedelta(days=LIMITS.link_days)
AFTER_FAILURE: Final = timedelta(hours=1)


class LinkPreview(BaseModel):
    """One address. Nothing in it leads to who named it."""

    data_policy = "keep:what a page of another site says of itself; its picture is nobody's"

    class State(models.TextChoices):
        ASKED = "asked", "Asked"
        READY = "ready", "Ready"
        FAILED = "failed", "Failed"

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        State.ASKED: {State.READY, State.FAILED},
        State.READY: {State.READY},
        State.FAILED: {State.ASKED, State.READY, State.FAILED},
    }

    key = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the address")
    url = models.TextField(max_length=LIMITS.link_url_max)
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    due_at = models.DateTimeField(help_text="From then on it may be fetched again")
    title = models.CharField(max_length=LIMITS.link_title_max * 4, blank=True)
    description = models.CharField(max_length=LIMITS.link_description_max * 4, blank=True)
    site_name = models.CharField(max_length=LIMITS.link_site_max * 4, blank=True)
    picture = models.OneToOneField(
        "media.Asset", on_delete=models.SET_NULL, null=True, blank=True, related_name="link_row"
    )

    objects: ClassVar[models.Manager[LinkPreview]] = models.Manager()

    class Meta:
        verbose_name = pgettext_lazy("model", "page of a link")
        verbose_name_plural = pgettext_lazy("model", "pages of links")
        indexes = [models.Index(fields=["due_at"], name="link_preview_due")]

    def __str__(self) -> str:
        return self.url[:80]

    def move_to(self, state: str) -> None:
        if state not in self.ALLOWED[self.state]:
            raise ValueError(f"a link cannot move from {self.state} to {state}")
        self.state = state

    @property
    def is_ready(self) -> bool:
        return self.state == self.State.READY

    def begin(self, now: datetime) -> None:
        """A fetch is on its way; what is known already stays shown meanwhile."""
        if self.state == self.State.FAILED:
            self.move_to(self.State.ASKED)
        self.due_at = now + PATIENCE

    def as_row(self) -> list[Any]:
        """What a post carries of it (social.facts.Link); the picture as the statement of posts tells one."""
        asset = self.picture
        shown = None
        if asset is not None and asset.is_ready:
            shown = [
                str(asset.pk), asset.alt_text, asset.width, asset.height, asset.dominant_color, asset.blurhash,
                asset.status, asset.focal,
            ]  # fmt: skip
        return [self.url, self.title, self.description, self.site_name, shown]
