"""Medicine that is due: told to who may tick it, once a dose. Ticked by anybody, the line is gone from every bell."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db.models import DurationField, ExpressionWrapper, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext as _

from core.queue import task
from notifications import actions
from notifications.households import face_of
from notifications.kinds import Target, register_kind
from notifications.models import Notification
from pets.carelog_models import CareEntry, CareKind, CarePlan
from pets.household_models import PetCarer
from pets.models import Pet
from pets.policies import Right, roles_with

KIND: Final = "medicine_due"
BATCH: Final = 500
FORGOTTEN: Final = timedelta(days=1)  # overdue for longer, nobody keeps this plan any more


def register() -> None:
    register_kind(KIND, model=CarePlan, load=load_due, words=due_words, icon="clock", is_impersonal=True)


def due_plans() -> QuerySet[CarePlan]:
    """Medicine that was given before and whose next time has come; one never given has no time yet."""
    last = CareEntry.objects.filter(plan=OuterRef("pk"), undone_at__isnull=True).order_by("-done_at")
    hours = ExpressionWrapper(F("every_hours") * Value(timedelta(hours=1)), DurationField())
    plans = CarePlan.objects.filter(
        kind=CareKind.MEDICINE, ended_at__isnull=True, pet__deleted_at__isnull=True, pet__memorial__isnull=True
    )
    plans = plans.annotate(last_at=Subquery(last.values("done_at")[:1]))
    return plans.filter(last_at__lte=Now() - hours, last_at__gt=Now() - hours - FORGOTTEN)


def load_due(recipient: Any, ids: Collection[UUID]) -> dict[UUID, Target]:
    mine = Pet.objects.in_care_of(recipient, roles_with(Right.LOG_MEDICINE)).values("pk")  # type: ignore[attr-defined]
    rows = due_plans().filter(pk__in=ids, pet__in=mine).select_related("pet__photo")
    return {
        plan.pk: Target(
            reverse("pet_care", args=[plan.pet_id]),
            snippet=_("%(medicine)s for %(pet)s is due") % {"medicine": plan.name, "pet": plan.pet.name},
            thumb=face_of(plan.pet),
        )
        for plan in rows
    }


def due_words(_name: str, _others: int, target: Target) -> str:
    return target.snippet


@task("notifications.remind_of_medicine", queue="delivery")
def remind_of_medicine() -> None:
    """Every five minutes. A dose that nobody ticks is told once; the line of the dose before it makes room."""
    for plan in due_plans().select_related("pet")[:BATCH]:
        due_at = plan.last_at + plan.interval  # type: ignore[attr-defined]
        told = Notification.objects.filter(kind=KIND, target_id=plan.pk)
        told.filter(created_at__lt=due_at).delete()
        known = set(told.values_list("recipient_id", flat=True))
        for person_id in _people_of(plan.pet):
            if person_id not in known:
                actions.notify(person_id, KIND, person_id, plan.pk)


def _people_of(pet: Pet) -> list[UUID]:
    carers = PetCarer.objects.current().filter(pet=pet, role__in=roles_with(Right.LOG_MEDICINE))  # type: ignore[attr-defined]
    return [pet.owner_id, *carers.order_by("id").values_list("person_id", flat=True)]
