"""API doors of lost and found animals."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import reverse
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.people import person_json
from core.api.permissions import Anyone, SignedIn
from core.api.schema import CURSOR, LIMIT
from core.idempotency import idempotent
from core.pagination import clean_size
from media.pictures import picture_json
from pets import found_actions, lost_actions
from pets import lost_selectors as selectors
from pets.animals import pet_json
from pets.api import lost_serializers as shapes
from pets.household_selectors import get_cared_pet
from pets.lost_models import FoundReport, LostMatch, LostReport
from pets.neighbours import home_cell_of
from pets.policies import Right, can_report_lost

PAGED = [CURSOR, LIMIT]


def _page(request: Request) -> dict[str, Any]:
    return {"cursor": request.query_params.get("cursor"), "size": clean_size(request.query_params.get("limit"))}


def _traits(home: str, report: LostReport | FoundReport) -> dict[str, Any]:
    return {
        "size": report.size,
        "colours": report.colours,
        "features": report.features,
        "area": report.area,
        "note": report.note,
        "distance": selectors.distance_words(home, report.cell),
    }


def lost_json(home: str, report: LostReport, *, is_own: bool = False) -> dict[str, Any]:
    return _traits(home, report) | {
        "id": report.pk,
        "pet": pet_json(report.pet, is_open=False),
        "status": report.status,
        "last_seen_at": report.last_seen_at,
        "phone": report.phone,
        "is_public": report.is_public,
        "told_count": report.told_count if is_own else None,
        "poster_url": reverse("lost_poster", args=[report.pk]),
    }


def found_json(viewer: Any, home: str, report: FoundReport) -> dict[str, Any]:
    asset = report.photo if report.photo_id else None
    return _traits(home, report) | {
        "id": report.pk,
        "finder": person_json(viewer, report.reporter),
        "status": report.status,
        "species": report.species_id,
        "breed": report.breed_id,
        "sex": report.sex,
        "found_on": report.found_on,
        "photo": picture_json(asset) if asset is not None and asset.is_ready else None,
    }


def match_json(match: LostMatch) -> dict[str, Any]:
    terms = [{"name": term.name, "points": term.points, "most": term.most} for term in selectors.terms_of(match)]
    return {"score": match.score, "terms": terms, "lost_id": match.lost_id, "found_id": match.found_id}


class LostListView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="lost_list", parameters=PAGED, responses=shapes.LostPageSerializer)
    def get(self, request: Request) -> Response:
        page = selectors.list_lost(request.user, **_page(request))
        home = home_cell_of(request.user)
        items = [lost_json(home, report) for report in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})


class PetLostView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="pet_report_lost", request=shapes.NewLostSerializer, responses={201: shapes.LostSerializer}
    )
    @idempotent
    def post(self, request: Request, pet_id: UUID) -> Response:
        """People near and followers are told once. An empty body is enough."""
        given = shapes.NewLostSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        pet = get_cared_pet(request.user, pet_id, Right.REPORT_LOST)
        report = lost_actions.report_lost(request.user, pet, **given.validated_data)
        return Response(lost_json(home_cell_of(request.user), report, is_own=True), status=201)


class LostView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="lost_get", responses=shapes.LostSerializer)
    def get(self, request: Request, report_id: UUID) -> Response:
        report = selectors.get_lost(request.user, report_id)
        return Response(lost_json(home_cell_of(request.user), report, is_own=can_report_lost(request.user, report.pet)))


class LostEndView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="lost_end", request=shapes.LostEndSerializer, responses=shapes.LostSerializer)
    def put(self, request: Request, report_id: UUID) -> Response:
        """Found: everyone who was told is thanked."""
        given = shapes.LostEndSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        report = selectors.get_own_lost(request.user, report_id)
        is_found = given.validated_data["outcome"] == "found"
        lost_actions.end_lost(request.user, report, is_found=is_found)
        return Response(
            lost_json(home_cell_of(request.user), selectors.get_own_lost(request.user, report_id), is_own=True)
        )


class LostMatchesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="lost_matches", responses=shapes.MatchListSerializer)
    def get(self, request: Request, report_id: UUID) -> Response:
        """For the animal's people: found animals that may be it, best first, each term told."""
        report = selectors.get_own_lost(request.user, report_id)
        return Response({"items": [match_json(match) for match in selectors.list_matches(request.user, report)]})


class AlertsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="lost_alerts_get", responses=shapes.AlertsSerializer)
    def get(self, request: Request) -> Response:
        return Response({"is_on": selectors.hears_alerts(request.user)})

    @extend_schema(operation_id="lost_alerts_set", request=shapes.AlertsSerializer, responses=shapes.AlertsSerializer)
    def put(self, request: Request) -> Response:
        given = shapes.AlertsSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        lost_actions.set_alerts(request.user, is_on=given.validated_data["is_on"])
        return Response({"is_on": given.validated_data["is_on"]})


class FoundListView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="found_list", parameters=PAGED, responses=shapes.FoundPageSerializer)
    def get(self, request: Request) -> Response:
        page = selectors.list_found(request.user, **_page(request))
        home = home_cell_of(request.user)
        items = [found_json(request.user, home, report) for report in page.items]
        return Response({"items": items, "next_cursor": page.next_cursor})

    @extend_schema(
        operation_id="found_report", request=shapes.NewFoundSerializer, responses={201: shapes.FoundSerializer}
    )
    @idempotent
    def post(self, request: Request) -> Response:
        given = shapes.NewFoundSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        report = found_actions.report_found(request.user, **given.validated_data)
        return Response(
            found_json(request.user, home_cell_of(request.user), selectors.get_found(request.user, report.pk)),
            status=201,
        )


class FoundView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="found_get", responses=shapes.FoundSerializer)
    def get(self, request: Request, report_id: UUID) -> Response:
        return Response(
            found_json(request.user, home_cell_of(request.user), selectors.get_found(request.user, report_id))
        )

    @extend_schema(operation_id="found_close", request=None, responses={204: None})
    def delete(self, request: Request, report_id: UUID) -> Response:
        """It is with its people, or not to be looked for any more."""
        found_actions.close_found(request.user, selectors.get_found(request.user, report_id))
        return Response(status=204)


class FoundMatchesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="found_matches", responses=shapes.MatchListSerializer)
    def get(self, request: Request, report_id: UUID) -> Response:
        """For who found it; for everybody else none."""
        report = selectors.get_found(request.user, report_id)
        matches = selectors.list_matches_of_found(request.user, report)
        return Response({"items": [match_json(match) for match in matches]})
