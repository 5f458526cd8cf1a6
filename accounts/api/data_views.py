"""API doors of one's data: the archive, closing the account, and the way back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts import actions, data_selectors
from accounts.api import data_serializers as shapes
from accounts.api.data_serializers import export_json
from accounts.data_views import archive_response
from accounts.sessions import SessionStore, Token
from accounts.signed_in import SignedInCall
from core.api.caching import with_etag
from core.api.permissions import Anyone, SignedIn
from core.idempotency import clean_key, idempotent


class DataExportsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_exports_list", responses=shapes.DataExportListSerializer)
    def get(self, request: SignedInCall) -> Response:
        """The newest ten archives of one's data."""
        items = [export_json(export) for export in data_selectors.list_exports(request.user)]
        return with_etag(request, {"items": items, "next_cursor": None})

    @extend_schema(operation_id="me_export_create", request=None, responses={201: shapes.DataExportSerializer})
    @idempotent
    def post(self, request: SignedInCall) -> Response:
        """Begins an archive in the background; its state says how far it is. One at a time, three a day."""
        export = actions.request_export(request.user, request=request._request)
        return Response(export_json(export), status=201)


class DataExportView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_export_get", responses=shapes.DataExportSerializer)
    def get(self, request: SignedInCall, export_id: UUID) -> Response:
        return with_etag(request, export_json(data_selectors.get_export(request.user, export_id)))


class DataExportDownloadView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="me_export_download",
        request=None,
        responses={(200, "application/zip"): OpenApiTypes.BINARY},
    )
    def post(self, request: SignedInCall, export_id: UUID) -> HttpResponseBase:
        """The ZIP file. Counted and noted, therefore no GET; 404 when it is not ready or its time is over."""
        clean_key(request)
        return archive_response(request, data_selectors.get_export(request.user, export_id))


class DeletionView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="me_delete",
        request=shapes.CloseAccountSerializer,
        responses={202: shapes.AccountDeletionSerializer},
    )
    def post(self, request: SignedInCall) -> Response:
        """Closes the account at once, ends all its sessions, and has it erased after 30 days."""
        given = shapes.CloseAccountSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        deletion = actions.close_account(
            request.user, **given.validated_data, session=_session(request), request=request._request
        )
        return Response({"due_at": deletion.due_at}, status=202)


def _session(request: Request) -> Any:
    return SessionStore(request.auth.session_key) if isinstance(request.auth, Token) else request._request.session


class ReopenView(APIView):
    permission_classes = [Anyone]

    @extend_schema(operation_id="account_reopen", request=shapes.ReopenAccountSerializer, responses={204: None})
    def post(self, request: Request) -> Response:
        """Opens an account again that waits for its deletion. Signing in comes after."""
        given = shapes.ReopenAccountSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        data = given.validated_data
        actions.reopen_by_password(
            data["email"], password=data["password"], code=data["code"], request=request._request
        )
        return Response(status=204)
