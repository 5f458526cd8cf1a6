"""API doors of the care log."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.people import person_json
from core.api.permissions import SignedIn
from core.api.schema import CURSOR, LIMIT
from core.idempotency import idempotent
from core.pagination import clean_size
from pets import carelog_actions as actions
from pets import carelog_selectors as selectors
from pets.api import carelog_serializers as shapes
from pets.carelog_models import CareEntry, CarePlan
from pets.household_selectors import get_cared_pet
from pets.policies import Right


def plan_json(plan: CarePlan) -> dict[str, Any]:
    return {
        "id": plan.pk,
        "kind": plan.kind,
        "name": plan.name,
        "dose": plan.dose,
        "every_hours": plan.every_hours,
    }


def entry_json(viewer: Any, entry: CareEntry) -> dict[str, Any]:
    return {
        "id": entry.pk,
        "kind": entry.kind,
        "plan_id": entry.plan_id,
        "name": entry.plan.name if entry.plan else "",
        "person": person_json(viewer, entry.person) if entry.person else None,
        "done_at": entry.done_at,
        "note": entry.note,
        "is_override": entry.is_override,
        "is_undone": entry.undone_at is not None,
    }


class CareView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_care_list", parameters=[CURSOR, LIMIT], responses=shapes.CareSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        """What is due and what was done, newest first; medicine only for who may tick it."""
        pet = get_cared_pet(request.user, pet_id, Right.LOG_CARE)
        size = clean_size(request.query_params.get("limit"))
        page = selectors.list_entries(request.user, pet, cursor=request.query_params.get("cursor"), size=size)
        plans = [
            plan_json(due.plan) | {"last_at": due.last_at, "due_at": due.due_at, "state": due.state}
            for due in selectors.list_due(request.user, pet)
        ]
        items = [entry_json(request.user, entry) for entry in page.items]
        return Response({"plans": plans, "items": items, "next_cursor": page.next_cursor})

    @extend_schema(
        operation_id="pet_care_log", request=shapes.NewCareEntrySerializer, responses={201: shapes.CareEntrySerializer}
    )
    @idempotent
    def post(self, request: Request, pet_id: UUID) -> Response:
        """A second dose within the plan's interval is answered by 409 dose_too_soon, unless it is confirmed."""
        given = shapes.NewCareEntrySerializer(data=request.data)
        given.is_valid(raise_exception=True)
        data = dict(given.validated_data)
        pet = get_cared_pet(request.user, pet_id, Right.LOG_CARE)
        plan_id = data.pop("plan_id", None)
        plan = selectors.get_plan(request.user, pet, plan_id) if plan_id else None
        entry = actions.log_care(request.user, pet, plan=plan, **data)
        return Response(entry_json(request.user, entry), status=201)


class CareEntryView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_care_undo", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID, entry_id: UUID) -> Response:
        """Takes a tick back; it stays in the log and says so."""
        pet = get_cared_pet(request.user, pet_id, Right.LOG_CARE)
        actions.undo_care(request.user, pet, selectors.get_entry(request.user, pet, entry_id))
        return Response(status=204)


class CarePlansView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="pet_care_plan", request=shapes.NewCarePlanSerializer, responses={201: shapes.CarePlanSerializer}
    )
    @idempotent
    def post(self, request: Request, pet_id: UUID) -> Response:
        given = shapes.NewCarePlanSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        pet = get_cared_pet(request.user, pet_id, Right.PLAN_CARE)
        return Response(plan_json(actions.plan_care(request.user, pet, **given.validated_data)), status=201)


class CarePlanView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_care_plan_end", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID, plan_id: UUID) -> Response:
        pet = get_cared_pet(request.user, pet_id, Right.PLAN_CARE)
        actions.end_plan(request.user, pet, selectors.get_plan(request.user, pet, plan_id))
        return Response(status=204)
