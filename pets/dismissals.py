"""Animals one does not want suggested again. Their people are not told."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, OuterRef

from core.errors import NotFound
from core.limits import LIMITS
from core.models import BaseModel
from core.pagination import Page, keyset
from core.rates import check_rate
from pets.models import Pet


class DismissedPet(BaseModel):
    data_policy = "export+erase"
    data_subjects = ("user",)

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="dismissed_pets", db_index=False
    )
    pet = models.ForeignKey(Pet, on_delete=models.CASCADE, related_name="+")

    objects: ClassVar[models.Manager[DismissedPet]] = models.Manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "pet"], name="dismissed_pet_once")]

    def __str__(self) -> str:
        return f"{self.pet_id} not for {self.user_id}"


@transaction.atomic
def dismiss_pet(user: Any, pet: Pet) -> None:
    """It is suggested no more. Repeating it changes nothing; beyond the limit the oldest is let go. Raises LimitReached."""
    check_rate("suggestion.dismiss", account=user)
    _row, is_new = DismissedPet.objects.get_or_create(user=user, pet=pet)
    if is_new:
        over = DismissedPet.objects.filter(user=user).order_by("-id").values_list("pk", flat=True)
        DismissedPet.objects.filter(pk__in=list(over[LIMITS.dismissed_max :])).delete()


def welcome_pet(user: Any, pet: Pet) -> None:
    """It may be suggested again. Repeating it changes nothing."""
    DismissedPet.objects.filter(user=user, pet=pet).delete()


def list_dismissed_pets(user: Any, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[Pet]:
    """The latest first, without those that are closed to the person. One query."""
    visible = Pet.objects.visible_to(user).filter(pk=OuterRef("pet_id"))  # type: ignore[attr-defined]
    rows = DismissedPet.objects.filter(Exists(visible), user=user)
    joined = rows.select_related("pet__owner__avatar", "pet__species", "pet__breed", "pet__photo")
    page = keyset(joined, order=("-id",), cursor=cursor, size=size)
    return Page([row.pet for row in page.items], page.next_cursor)


def get_dismissed_pet(user: Any, pet_id: UUID) -> Pet:
    """One the person has dismissed. Raises NotFound for every other."""
    rows = DismissedPet.objects.filter(user=user, pet=OuterRef("pk"))
    found = Pet.objects.filter(Exists(rows), pk=pet_id).first()
    if found is None:
        raise NotFound
    return found
