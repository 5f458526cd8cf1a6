"""API doors of encrypted chats: devices and their keys, and what a conversation's devices do together."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from chat import seals_backup, seals_files, seals_selectors
from chat.actions import devices, reporting, sealing
from chat.api import seal_shapes as shapes
from chat.api.shapes import ConversationDetailSerializer, clean_id
from chat.api.views import detail, given
from chat.seals_payloads import backup_json, device_json, log_json, placed_json, state_json
from chat.selectors import get_message
from core.api.permissions import SignedIn
from core.errors import Invalid
from core.idempotency import clean_key, idempotent
from core.limits import LIMITS
from media.api.upload_views import RawParser
from moderation.api.payloads import report_json
from moderation.api.serializers import ReportSerializer

DEVICE = OpenApiParameter("device", UUID, required=True, description="The caller's own.")
AFTER = OpenApiParameter("after_seq", {"type": "integer", "minimum": 0, "maximum": 2**53}, default=0)


def asked_device(request: Request) -> UUID:
    """Raises Invalid."""
    found = clean_id(request.query_params.get("device") or "")
    if found is None:
        raise Invalid(field="device")
    return found


def asked_number(request: Request, name: str) -> int:
    raw = request.query_params.get(name, "0")
    if not (raw.isascii() and raw.isdigit() and len(raw) <= 16 and int(raw) <= 2**53):
        raise Invalid(field=name)
    return int(raw)


# --- devices ----------------------------------------------------------------------------------------
class SealedDevicesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_sealed_devices", responses=shapes.SealedDevicesSerializer)
    def get(self, request: Request) -> Response:
        """On which the caller reads encrypted chats."""
        return Response({"items": [device_json(one) for one in seals_selectors.list_devices(request.user)]})

    @extend_schema(
        operation_id="me_sealed_device_add",
        request=shapes.NewSealedDeviceSerializer,
        responses={201: shapes.SealedDeviceSerializer},
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """With a key that was made on it. Each encrypted chat of the caller is told."""
        made = devices.add_device(request.user, **given(shapes.NewSealedDeviceSerializer, request))  # type: ignore[arg-type]
        return Response(device_json(made), status=201)


class SealedDeviceView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="me_sealed_device_rename",
        request=shapes.DeviceNameSerializer,
        responses=shapes.SealedDeviceSerializer,
    )
    def patch(self, request: Request, device_id: UUID) -> Response:
        clean_key(request)
        seals_selectors.get_device(request.user, device_id)
        name = given(shapes.DeviceNameSerializer, request)["name"]
        return Response(device_json(devices.rename_device(request.user, device_id, name=name)))

    @extend_schema(operation_id="me_sealed_device_remove", request=None, responses={204: None})
    def delete(self, request: Request, device_id: UUID) -> Response:
        """For good. What comes after it in encrypted chats is under new keys."""
        devices.remove_device(request.user, device_id)
        return Response(status=204)


class KeyPackagesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_key_packages_count", responses=shapes.PackageCountSerializer)
    def get(self, request: Request, device_id: UUID) -> Response:
        device = seals_selectors.get_device(request.user, device_id)
        return Response({"waiting_count": seals_selectors.count_packages(device)})

    @extend_schema(
        operation_id="me_key_packages_publish",
        request=shapes.NewPackagesSerializer,
        responses={201: shapes.PackageCountSerializer},
    )
    @idempotent
    def post(self, request: Request, device_id: UUID) -> Response:
        """Each is given out once; the last resort when no other is left."""
        seals_selectors.get_device(request.user, device_id)
        count = devices.publish_packages(request.user, device_id, **given(shapes.NewPackagesSerializer, request))
        return Response({"waiting_count": count}, status=201)


class KeyBackupView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="me_key_backup", responses=shapes.KeyBackupSerializer)
    def get(self, request: Request) -> Response:
        return Response(backup_json(seals_selectors.describe_backup(request.user)))

    @extend_schema(operation_id="me_key_backup_delete", request=None, responses={204: None})
    def delete(self, request: Request) -> Response:
        seals_backup.delete_backup(request.user)
        return Response(status=204)


class KeyBackupContentView(APIView):
    permission_classes = [SignedIn]
    parser_classes = [RawParser]

    @extend_schema(
        operation_id="me_key_backup_content",
        responses={(200, "application/octet-stream"): OpenApiTypes.BINARY, 204: None},
    )
    def get(self, request: Request) -> HttpResponseBase:
        """What only the passphrase opens; 204 where there is none."""
        return seals_backup.send_backup(request.user)

    @extend_schema(
        operation_id="me_key_backup_save",
        parameters=[shapes.RecipeSerializer],
        request={"application/octet-stream": bytes},
        responses=shapes.KeyBackupSerializer,
    )
    def put(self, request: Request) -> Response:
        """409 `backup_outdated` when another version is there than the one named."""
        clean_key(request)
        recipe = seals_backup.clean_recipe(request.query_params)
        version = recipe.pop("version")
        body: Any = request._request
        saved = seals_backup.save_backup(request.user, recipe=recipe, version=version, stream=body)
        return Response(backup_json(saved))


# --- conversations ----------------------------------------------------------------------------------
class SealedConversationView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_seal", request=None, responses={201: ConversationDetailSerializer})
    @idempotent
    def post(self, request: Request, conversation_id: UUID) -> Response:
        """An encrypted conversation beside this one, with the same people. Of two people there is one."""
        made = sealing.open_sealed(request.user, conversation_id)  # type: ignore[arg-type]
        return Response(detail(request.user, made.pk), status=201)


class SealView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_seal_state", parameters=[DEVICE], responses=shapes.SealStateSerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """How an encrypted conversation stands, for one of the caller's devices."""
        seals_selectors.get_sealed_place(request.user, conversation_id)
        state = seals_selectors.get_state(request.user, conversation_id, asked_device(request))
        return Response(state_json(state))


class SealPackagesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="conversation_seal_packages",
        request=shapes.WantedPackagesSerializer,
        responses=shapes.TakenPackagesSerializer,
    )
    def post(self, request: Request, conversation_id: UUID) -> Response:
        """Keys by which devices that are missing are let in; nobody else is given the same."""
        clean_key(request)
        seals_selectors.get_sealed_place(request.user, conversation_id)
        taken = devices.take_packages(request.user, conversation_id, **given(shapes.WantedPackagesSerializer, request))
        return Response({"items": [{"device": placed_json(one), "package": package} for one, package in taken]})


class SealCommitsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="conversation_seal_commit",
        request=shapes.NewCommitSerializer,
        responses={201: shapes.CommitStoredSerializer},
    )
    def post(self, request: Request, conversation_id: UUID) -> Response:
        """One for each epoch: 409 `epoch_passed` when another device was quicker."""
        clean_key(request)
        seals_selectors.get_sealed_place(request.user, conversation_id)
        wanted = sealing.Commit(**given(shapes.NewCommitSerializer, request))
        row = sealing.commit(request.user, conversation_id, wanted)
        return Response({"id": row.id, "seq": row.seq, "epoch": wanted.epoch + 1}, status=201)


class SealLogView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_seal_log", parameters=[DEVICE, AFTER], responses=shapes.SealLogSerializer)
    def get(self, request: Request, conversation_id: UUID) -> Response:
        """What the device has to go through in order, up to 100 at once: since it was let in, and after a number."""
        seals_selectors.get_sealed_place(request.user, conversation_id)
        device_id, after = asked_device(request), asked_number(request, "after_seq")
        rows, more = seals_selectors.list_log(request.user, conversation_id, device_id, after=after)
        return Response(log_json(request.user, rows, has_more=more))


class SealWelcomeView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="conversation_seal_welcome_taken", parameters=[DEVICE], responses={204: None})
    def delete(self, request: Request, conversation_id: UUID) -> Response:
        """The device has it; it is kept no longer."""
        seals_selectors.get_sealed_place(request.user, conversation_id)
        sealing.take_welcome(request.user, conversation_id, asked_device(request))
        return Response(status=204)


class SealedFilesView(APIView):
    permission_classes = [SignedIn]
    parser_classes = [RawParser]

    @extend_schema(
        operation_id="conversation_sealed_file_add",
        request={"application/octet-stream": bytes},
        responses={201: shapes.SealedFileSerializer},
    )
    def post(self, request: Request, conversation_id: UUID) -> Response:
        """Bytes that were encrypted on the device. They go within a day unless a message names them."""
        clean_key(request)
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length) > LIMITS.sealed_file_bytes:
            seals_selectors.get_sealed_place(request.user, conversation_id)
            raise seals_files.too_heavy()
        body: Any = request._request
        made = seals_files.take_file(request.user, conversation_id, body)
        return Response({"id": made.pk, "byte_size": made.byte_size}, status=201)


class SealedFileView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="conversation_sealed_file", responses={(200, "application/octet-stream"): OpenApiTypes.BINARY}
    )
    def get(self, request: Request, conversation_id: UUID, file_id: UUID) -> HttpResponseBase:
        """As it was sent in: for who can see its message."""
        return seals_files.send_file(request.user, conversation_id, file_id)


class SealedReportView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(
        operation_id="sealed_message_report",
        request=shapes.SealedReportSerializer,
        responses={201: ReportSerializer},
    )
    def post(self, request: Request, conversation_id: UUID, message_id: UUID) -> Response:
        """With the caller's own copy, which is all that moderators see of an encrypted chat."""
        clean_key(request)
        get_message(request.user, conversation_id, message_id)
        said = given(shapes.SealedReportSerializer, request)
        made = reporting.report_sealed(request.user, conversation_id, message_id, **said)
        return Response(report_json(made), status=201)
