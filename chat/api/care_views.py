"""API doors of the care above a conversation. Ticks are those of the care log: `/api/v1/pets/<id>/care/`."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import care
from core.api.permissions import SignedIn
from pets.api.carelog_serializers import STATES
from pets.carelog_models import CareKind


class CarePlanStateSerializer(serializers.Serializer[Any]):
    plan_id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=CareKind.values)
    name = serializers.CharField()
    dose = serializers.CharField(allow_blank=True)
    state = serializers.ChoiceField(choices=STATES)
    due_at = serializers.DateTimeField(allow_null=True)
    last_at = serializers.DateTimeField(allow_null=True)
    last_by = serializers.CharField(allow_blank=True)


class CareDoneSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=CareKind.values)
    name = serializers.CharField(help_text="Of the plan, or of the kind.")
    by = serializers.CharField(allow_blank=True)
    done_at = serializers.DateTimeField()
    can_undo = serializers.BooleanField()


class CareCardSerializer(serializers.Serializer[Any]):
    pet_id = serializers.UUIDField()
    pet_name = serializers.CharField()
    plans = CarePlanStateSerializer(many=True)
    done_today = CareDoneSerializer(many=True)


class CareCardListSerializer(serializers.Serializer[Any]):
    items = CareCardSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


def _json(card: care.Card) -> dict[str, Any]:
    plans = [
        {
            "plan_id": one.plan.pk,
            "kind": one.plan.kind,
            "name": one.plan.name,
            "dose": one.plan.dose,
            "state": one.state,
            "due_at": one.due_at,
            "last_at": one.last_at,
            "last_by": one.last_by,
        }
        for one in card.due
    ]
    done = [
        {
            "id": one.entry.pk,
            "kind": one.entry.kind,
            "name": one.entry.plan.name if one.entry.plan else str(one.entry.get_kind_display()),
            "by": one.entry.person.name if one.entry.person else "",
            "done_at": one.entry.done_at,
            "can_undo": one.can_undo,
        }
        for one in card.done
    ]
    return {"pet_id": card.pet.pk, "pet_name": card.pet.name, "plans": plans, "done_today": done}


class CareCardsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="care_cards_list", responses=CareCardListSerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """Of animals the caller takes care of. `care_cards_changed` and the group `care.<animal>` tell what changes."""
        items = [_json(card) for card in care.list_cards(request.user, conversation_id)]
        return Response({"items": items, "next_cursor": None})


class CareCardView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="care_card_pin", request=None, responses={204: None})
    def put(self, request: Request, conversation_id: UUID, pet_id: UUID) -> Response:
        """Above the conversation, for all in it who take care of the animal. Repeating it changes nothing."""
        care.pin_card(request.user, conversation_id, pet_id)
        return Response(status=204)

    @extend_schema(operation_id="care_card_unpin", request=None, responses={204: None})
    def delete(self, request: Request, conversation_id: UUID, pet_id: UUID) -> Response:
        care.unpin_card(request.user, conversation_id, pet_id)
        return Response(status=204)
