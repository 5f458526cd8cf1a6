"""API doors of households."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.people import person_json
from core.api.permissions import SignedIn
from core.idempotency import idempotent
from pets import household_actions as actions
from pets import household_selectors as selectors
from pets.animals import pet_json
from pets.api import household_serializers as shapes
from pets.api.serializers import PetSerializer
from pets.household_models import PetCarer, PetTransfer, Role
from pets.household_selectors import Member
from pets.policies import RIGHTS, Right, can_manage_carer
from pets.selectors import get_pet


def member_json(viewer: Any, member: Member, owner: Any) -> dict[str, Any]:
    carer = member.carer
    return {
        "id": carer.pk if carer else None,
        "person": person_json(viewer, carer.person if carer else owner),
        "role": member.role,
        "status": carer.status if carer else PetCarer.Status.ACTIVE,
        "until": carer.until if carer else None,
    }


def invitation_json(carer: PetCarer) -> dict[str, Any]:
    return {"id": carer.pk, "pet": pet_json(carer.pet, is_open=False), "role": carer.role, "until": carer.until}


def transfer_json(viewer: Any, offer: PetTransfer) -> dict[str, Any]:
    return {
        "id": offer.pk,
        "pet": pet_json(offer.pet, is_open=offer.from_person_id == viewer.pk),
        "to": person_json(viewer, offer.to_person),
        "keeps_co_owner": offer.keeps_co_owner,
        "expires_at": offer.expires_at,
    }


class HouseholdView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="household_get", responses=shapes.HouseholdSerializer)
    def get(self, request: Request) -> Response:
        """All animals in one's care, own ones first, with one's role and rights."""
        rows = selectors.list_household(request.user)
        items = [
            {"pet": pet_json(row.pet), "role": row.role, "rights": sorted(RIGHTS[row.role]), "until": row.until}
            for row in rows
        ]
        return Response({"items": items})


class CarersView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_carers_list", responses=shapes.CarerListSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        """For its people alone. Invitations are shown to who may invite."""
        pet = selectors.get_cared_pet(request.user, pet_id, Right.SEE)
        may_invite = can_manage_carer(request.user, pet, Role.SITTER)
        members = selectors.list_members(request.user, pet, with_invited=may_invite)
        return Response({"items": [member_json(request.user, member, pet.owner) for member in members]})

    @extend_schema(
        operation_id="pet_carer_invite", request=shapes.NewCarerSerializer, responses={201: shapes.InvitationSerializer}
    )
    @idempotent
    def post(self, request: Request, pet_id: UUID) -> Response:
        given = shapes.NewCarerSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        pet = selectors.get_cared_pet(request.user, pet_id, Right.INVITE)
        carer = actions.invite_carer(request.user, pet, **given.validated_data)
        return Response(invitation_json(carer), status=201)


class CarerView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_carer_end", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID, carer_id: UUID) -> Response:
        """Removes someone, or leaves."""
        actions.end_carer(request.user, selectors.get_carer(request.user, pet_id, carer_id))
        return Response(status=204)


class InvitationsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="care_invitations_list", responses=shapes.InvitationListSerializer)
    def get(self, request: Request) -> Response:
        return Response({"items": [invitation_json(carer) for carer in selectors.list_invitations(request.user)]})


class InvitationView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="care_invitation_accept", request=None, responses=shapes.InvitationSerializer)
    def put(self, request: Request, carer_id: UUID) -> Response:
        carer = selectors.get_invitation(request.user, carer_id)
        actions.accept_invitation(request.user, carer)
        return Response(invitation_json(carer))

    @extend_schema(operation_id="care_invitation_decline", request=None, responses={204: None})
    def delete(self, request: Request, carer_id: UUID) -> Response:
        actions.end_carer(request.user, selectors.get_invitation(request.user, carer_id))
        return Response(status=204)


class PetTransferView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="pet_transfer_offer",
        request=shapes.NewTransferSerializer,
        responses={201: shapes.TransferSerializer},
    )
    @idempotent
    def post(self, request: Request, pet_id: UUID) -> Response:
        given = shapes.NewTransferSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        pet = selectors.get_cared_pet(request.user, pet_id, Right.TRANSFER)
        offer = actions.offer_pet(request.user, pet, **given.validated_data)
        return Response(transfer_json(request.user, selectors.get_made_offer(request.user, offer.pk)), status=201)


class OfferedTransferView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_transfer_withdraw", request=None, responses={204: None})
    def delete(self, request: Request, transfer_id: UUID) -> Response:
        actions.withdraw_offer(request.user, selectors.get_made_offer(request.user, transfer_id))
        return Response(status=204)


class TransfersView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_transfers_list", responses=shapes.TransferListSerializer)
    def get(self, request: Request) -> Response:
        """What is offered to the caller."""
        return Response({"items": [transfer_json(request.user, o) for o in selectors.list_offers(request.user)]})


class TransferView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_transfer_accept", request=None, responses=PetSerializer)
    def put(self, request: Request, transfer_id: UUID) -> Response:
        pet = actions.accept_offer(request.user, selectors.get_offer(request.user, transfer_id))
        return Response(pet_json(get_pet(request.user, pet.pk)))

    @extend_schema(operation_id="pet_transfer_decline", request=None, responses={204: None})
    def delete(self, request: Request, transfer_id: UUID) -> Response:
        actions.decline_offer(request.user, selectors.get_offer(request.user, transfer_id))
        return Response(status=204)
