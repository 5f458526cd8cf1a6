"""API doors of imports: what was written elsewhere, from an archive of Instagram or Facebook."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from core.api.caching import with_etag
from core.api.fields import IdField, TextField
from core.api.permissions import SignedIn
from core.errors import Invalid
from core.idempotency import clean_key, idempotent
from core.limits import LIMITS
from social import actions
from social.api.views import PAGED, asked_page
from social.imports import ImportedPost, PostImport, count_rows, get_import, list_imports, list_rows

WHICH = ("", "came", "left", "waiting", "missing")
SHOW = OpenApiParameter(
    "show", {"type": "string", "enum": list(WHICH), "default": ""}, description="Those that came, stayed behind, …"
)


class NewImportSerializer(serializers.Serializer[Any]):
    upload_id = IdField(help_text="Of an archive whose parts were all sent (media_upload_begin, kind archive).")


class StartImportSerializer(serializers.Serializer[Any]):
    audience = TextField(required=False, default="only_me", max_length=10)
    pet_ids = serializers.ListField(child=IdField(), required=False, default=list, max_length=LIMITS.post_pets_max)


class ImportCountsSerializer(serializers.Serializer[Any]):
    came = serializers.IntegerField()
    left = serializers.IntegerField(help_text="Posts that stayed behind.")
    waiting = serializers.IntegerField()
    missing = serializers.IntegerField(help_text="Of those that came: with something missing.")


class ImportSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    status = serializers.CharField(
        help_text="reading, waiting (for its start), importing, done, failed, cancelled, undoing or undone."
    )
    site = serializers.CharField(allow_blank=True, help_text="instagram, facebook, or empty while it is read.")
    failure = serializers.CharField(allow_blank=True)
    failure_words = serializers.CharField(allow_blank=True)
    progress = serializers.IntegerField(min_value=0, max_value=100)
    audience = serializers.CharField()
    pet_ids = serializers.ListField(child=serializers.UUIDField())
    post_count = serializers.IntegerField(help_text="Posts that can come.")
    picture_count = serializers.IntegerField()
    video_count = serializers.IntegerField(help_text="Videos, which cannot be taken yet.")
    beyond_count = serializers.IntegerField(help_text="Posts beyond what one import takes.")
    created_at = serializers.DateTimeField()
    finished_at = serializers.DateTimeField(allow_null=True)
    undo_until = serializers.DateTimeField(allow_null=True)


class ImportDetailSerializer(ImportSerializer):
    counts = ImportCountsSerializer()


class ImportListSerializer(serializers.Serializer[Any]):
    items = ImportSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


class RemarkSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(allow_blank=True)
    why = serializers.CharField(allow_blank=True)


class ImportedPostSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    status = serializers.CharField(help_text="waiting, came or left.")
    title = serializers.CharField(allow_blank=True, help_text="Its first words.")
    written_at = serializers.DateTimeField(allow_null=True)
    post_id = serializers.UUIDField(allow_null=True)
    reason = serializers.CharField(allow_blank=True, help_text="Why it stayed behind.")
    reason_words = serializers.CharField(allow_blank=True)
    remarks = RemarkSerializer(many=True, help_text="What of it stayed behind, by name.")


class ImportedPostPageSerializer(serializers.Serializer[Any]):
    items = ImportedPostSerializer(many=True)
    next_cursor = serializers.CharField(allow_null=True)


def import_json(found: PostImport) -> dict[str, Any]:
    names = ("status", "site", "failure", "progress", "audience", "pet_ids", "post_count", "picture_count")
    more = ("video_count", "beyond_count", "created_at", "finished_at")
    told = {name: getattr(found, name) for name in (*names, *more)}
    return {
        "id": found.pk,
        "failure_words": found.why,
        **told,
        "undo_until": found.undo_until if found.can_be_undone else None,
    }


def detail_json(found: PostImport) -> dict[str, Any]:
    return import_json(found) | {"counts": count_rows(found)}


def row_json(row: ImportedPost) -> dict[str, Any]:
    names = ("status", "title", "written_at", "post_id", "reason", "remarks")
    return {"id": row.pk, "reason_words": row.why, **{name: getattr(row, name) for name in names}}


class ImportsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_imports_list", responses=ImportListSerializer)
    def get(self, request: Request) -> Response:
        """The caller's newest ten imports."""
        return with_etag(
            request, {"items": [import_json(one) for one in list_imports(request.user)], "next_cursor": None}
        )

    @extend_schema(
        operation_id="me_import_create", request=NewImportSerializer, responses={201: ImportDetailSerializer}
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Reads an archive that was sent in parts; then it waits for its start. One at a time."""
        given = NewImportSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response(detail_json(actions.begin_import(request.user, given.validated_data["upload_id"])), status=201)


class ImportView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_import_get", responses=ImportDetailSerializer)
    def get(self, request: Request, import_id: UUID) -> Response:
        return with_etag(request, detail_json(get_import(request.user, import_id)))


class ImportPostsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_import_posts", parameters=[*PAGED, SHOW], responses=ImportedPostPageSerializer)
    def get(self, request: Request, import_id: UUID) -> Response:
        """Every post of the archive: what became of it, and what of it stayed behind, by name."""
        which = request.query_params.get("show", "")
        if which not in WHICH:
            raise Invalid(field="show")
        asked = asked_page(request)
        page = list_rows(get_import(request.user, import_id), which=which, cursor=asked["cursor"], size=asked["size"])
        return with_etag(request, {"items": [row_json(row) for row in page.items], "next_cursor": page.next_cursor})


class ImportStartView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_import_start", request=StartImportSerializer, responses=ImportDetailSerializer)
    def post(self, request: Request, import_id: UUID) -> Response:
        """Brings the posts in, some at a time, each with its own date. Nobody is told of them."""
        clean_key(request)
        given = StartImportSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        found = get_import(request.user, import_id)
        return Response(detail_json(actions.start_import(request.user, found, **given.validated_data)))


class ImportStopView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_import_stop", request=None, responses=ImportDetailSerializer)
    def post(self, request: Request, import_id: UUID) -> Response:
        """Before its start it is cancelled; after, what has come stays. One that is over does not change."""
        clean_key(request)
        return Response(detail_json(actions.stop_import(request.user, get_import(request.user, import_id))))


class ImportUndoView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_import_undo", request=None, responses=ImportDetailSerializer)
    def post(self, request: Request, import_id: UUID) -> Response:
        """Takes all posts of an import away again, within seven days of its end."""
        clean_key(request)
        return Response(detail_json(actions.undo_import(request.user, get_import(request.user, import_id))))
