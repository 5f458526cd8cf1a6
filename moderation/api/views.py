"""API doors of reports and of one's own standing."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.api.views import PAGED, asked_page
from accounts.signed_in import SignedInCall
from core.api.permissions import Anyone, SignedIn
from core.idempotency import idempotent
from moderation import actions, selectors
from moderation.api import serializers as shapes
from moderation.api.payloads import decision_json, report_json
from moderation.reasons import REASONS


class ReasonsView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="report_reasons_list", responses=shapes.ReportReasonsSerializer)
    def get(self, request: Request) -> Response:
        """Why something can be reported; the gravest of each group first."""
        items = [
            {
                "code": reason.code,
                "label": reason.label,
                "explanation": reason.explanation,
                "is_welfare": reason.is_welfare,
            }
            for reason in REASONS.values()
        ]
        return Response({"items": items})


class ReportsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="reports_list", parameters=PAGED, responses=shapes.ReportPageSerializer)
    def get(self, request: SignedInCall) -> Response:
        """The caller's own reports with their outcome, newest first."""
        page = selectors.list_reports(request.user, **asked_page(request))
        return Response({"items": [report_json(one) for one in page.items], "next_cursor": page.next_cursor})

    @extend_schema(
        operation_id="report_create", request=shapes.NewReportSerializer, responses={201: shapes.ReportSerializer}
    )
    @idempotent
    def post(self, request: SignedInCall) -> Response:
        """Reporting the same thing again while it is open changes the report."""
        given = shapes.NewReportSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        said = given.validated_data
        made = actions.report_by_id(
            request.user, said["kind"], said["target_id"], reason=said["reason"], words=said["words"]
        )
        return Response(report_json(made), status=201)


class ReportView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="report_get", responses=shapes.ReportSerializer)
    def get(self, request: SignedInCall, report_id: UUID) -> Response:
        return Response(report_json(selectors.get_report(request.user, report_id)))


class AccountStatusView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="account_status_get", parameters=PAGED, responses=shapes.StandingPageSerializer)
    def get(self, request: SignedInCall) -> Response:
        """Every decision about the caller and what is theirs, newest first. Nothing else limits an account."""
        page = selectors.list_standing(request.user, **asked_page(request))
        return Response({"items": [decision_json(line) for line in page.items], "next_cursor": page.next_cursor})


class DecisionView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="decision_get", responses=shapes.DecisionSerializer)
    def get(self, request: SignedInCall, decision_id: UUID) -> Response:
        return Response(decision_json(selectors.get_decision(request.user, decision_id)))


class AppealView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="decision_appeal",
        request=shapes.NewAppealSerializer,
        responses={201: shapes.DecisionSerializer},
    )
    @idempotent
    def post(self, request: SignedInCall, decision_id: UUID) -> Response:
        """Once a decision; another moderator answers."""
        given = shapes.NewAppealSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        line = selectors.get_decision(request.user, decision_id)
        actions.appeal(request.user, line.decision, words=given.validated_data["words"])
        return Response(decision_json(selectors.get_decision(request.user, decision_id)), status=201)
