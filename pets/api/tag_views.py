"""API doors of collar tags, and of finders' talks."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.permissions import Anyone, SignedIn
from core.errors import NotFound
from core.http import client_ip
from core.idempotency import clean_key, idempotent
from media.pictures import picture_json
from pets import lost_selectors as selectors
from pets import tag_actions as actions
from pets.api import lost_serializers as shapes
from pets.household_selectors import get_cared_pet
from pets.lost_models import FinderThread, PetTag
from pets.policies import Right
from pets.tag_views import url_of


def tag_json(tag: PetTag) -> dict[str, Any]:
    return {"url": url_of(tag), "shows_owner": tag.shows_owner, "phone": tag.phone, "note": tag.note}


def talk_json(thread: FinderThread) -> dict[str, Any]:
    lines = [
        {"is_finder": message.author_id is None, "body": message.body, "created_at": message.created_at}
        for message in thread.messages.all()
    ]
    return {"id": thread.pk, "pet_name": thread.pet.name, "is_closed": thread.closed_at is not None, "items": lines}


class PetTagView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_tag_get", responses=shapes.TagSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        tag = actions.tag_in_force(get_cared_pet(request.user, pet_id, Right.MANAGE_TAG))
        if tag is None:
            raise NotFound
        return Response(tag_json(tag))

    @extend_schema(operation_id="pet_tag_set", request=shapes.TagChangesSerializer, responses=shapes.TagSerializer)
    def put(self, request: Request, pet_id: UUID) -> Response:
        """What the tag's page shows; without a tag in force, one is made."""
        given = shapes.TagChangesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        pet = get_cared_pet(request.user, pet_id, Right.MANAGE_TAG)
        return Response(tag_json(actions.update_tag(request.user, pet, **given.validated_data)))

    @extend_schema(operation_id="pet_tag_revoke", request=None, responses={204: None})
    def delete(self, request: Request, pet_id: UUID) -> Response:
        actions.revoke_tag(request.user, get_cared_pet(request.user, pet_id, Right.MANAGE_TAG))
        return Response(status=204)


class TagView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="tag_get", responses=shapes.TagPageSerializer)
    def get(self, request: Request, code: str) -> Response:
        """What who holds the collar sees: only what the owner allows."""
        tag = selectors.get_tag(code)
        asset = tag.pet.photo if tag.pet.photo_id else None
        return Response(
            {
                "name": tag.pet.name,
                "species": tag.pet.species_id,
                "photo": picture_json(asset) if asset is not None and asset.is_ready else None,
                "owner_name": tag.pet.owner.name if tag.shows_owner else "",
                "phone": tag.phone,
                "note": tag.note,
                "is_lost": selectors.open_report_of(tag.pet) is not None,
            }
        )

    @extend_schema(
        operation_id="tag_write", request=shapes.FinderWordsSerializer, responses={201: shapes.NewTalkSerializer}
    )
    def post(self, request: Request, code: str) -> Response:
        """Writes to the animal's people without an account. Limited per address and per animal."""
        clean_key(request)
        given = shapes.FinderWordsSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        tag = selectors.get_tag(code)
        _row, talk = actions.write_as_finder(tag.pet, address=client_ip(request._request), **given.validated_data)
        return Response(talk_json(selectors.get_talk(talk)) | {"code": talk}, status=201)


class TalkView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="talk_get", responses=shapes.TalkSerializer)
    def get(self, request: Request, code: str) -> Response:
        return Response(talk_json(selectors.get_talk(code)))

    @extend_schema(
        operation_id="talk_write", request=shapes.TalkWordsSerializer, responses={201: shapes.TalkSerializer}
    )
    def post(self, request: Request, code: str) -> Response:
        clean_key(request)
        given = shapes.TalkWordsSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        thread = selectors.get_talk(code)
        actions.write_more(thread, address=client_ip(request._request), **given.validated_data)
        return Response(talk_json(selectors.get_talk(code)), status=201)


class PetTalksView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_talks_list", responses=shapes.TalkListSerializer)
    def get(self, request: Request, pet_id: UUID) -> Response:
        """The newest talks with finders."""
        pet = get_cared_pet(request.user, pet_id, Right.MANAGE_TAG)
        return Response({"items": [talk_json(thread) for thread in selectors.list_talks(pet)]})


class FinderThreadView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="pet_talk_get", responses=shapes.TalkSerializer)
    def get(self, request: Request, thread_id: UUID) -> Response:
        return Response(talk_json(selectors.get_own_talk(request.user, thread_id)))

    @extend_schema(
        operation_id="pet_talk_answer", request=shapes.TalkWordsSerializer, responses={201: shapes.TalkSerializer}
    )
    @idempotent
    def post(self, request: Request, thread_id: UUID) -> Response:
        given = shapes.TalkWordsSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        thread = selectors.get_own_talk(request.user, thread_id)
        actions.answer_finder(request.user, thread, **given.validated_data)
        return Response(talk_json(selectors.get_own_talk(request.user, thread_id)), status=201)

    @extend_schema(operation_id="pet_talk_close", request=None, responses={204: None})
    def delete(self, request: Request, thread_id: UUID) -> Response:
        """Nothing more can be written, and the finder's address is forgotten."""
        actions.close_talk(request.user, selectors.get_own_talk(request.user, thread_id))
        return Response(status=204)
