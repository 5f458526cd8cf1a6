"""API doors of the devices that show pushes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.devices import device_name
from accounts.sessions import Token
from accounts.signed_in import SignedInCall
from core.api.fields import TextField
from core.api.permissions import SignedIn
from core.idempotency import idempotent
from notifications import devices
from notifications.delivery_models import Device
from notifications.gateways import apns, fcm, web_push


class DeviceSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=Device.Kind.values)
    name = serializers.CharField()
    created_at = serializers.DateTimeField()
    pushed_at = serializers.DateTimeField(allow_null=True)


class DevicesSerializer(serializers.Serializer[Any]):
    items = DeviceSerializer(many=True)
    web_push_key = serializers.CharField(help_text="What browsers subscribe with; empty: not offered here.")
    takes_apps = serializers.BooleanField(help_text="Whether tokens of Firebase are taken.")
    takes_iphones = serializers.BooleanField(help_text="Whether tokens of Apple are taken.")


class NewDeviceSerializer(serializers.Serializer[Any]):
    """A browser's subscription (endpoint, p256dh, auth), or an app's token of Firebase or of Apple."""

    kind = serializers.ChoiceField(choices=Device.Kind.values)
    endpoint = TextField(max_length=web_push.ENDPOINT_MOST, required=False)
    p256dh = TextField(max_length=88, required=False)
    auth = TextField(max_length=24, required=False)
    token = TextField(max_length=fcm.TOKEN_MOST, required=False)


def device_json(device: Device) -> dict[str, Any]:
    return {
        "id": device.pk,
        "kind": device.kind,
        "name": device_name(device.label),
        "created_at": device.created_at,
        "pushed_at": device.pushed_at,
    }


class DevicesView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="devices_list", responses=DevicesSerializer)
    def get(self, request: SignedInCall) -> Response:
        key = web_push.server_key() if web_push.is_available() else ""
        items = [device_json(device) for device in devices.list_devices(request.user)]
        return Response(
            {
                "items": items,
                "web_push_key": key,
                "takes_apps": fcm.is_available(),
                "takes_iphones": apns.is_available(),
            }
        )

    @extend_schema(operation_id="devices_register", request=NewDeviceSerializer, responses={201: DeviceSerializer})
    @idempotent
    def post(self, request: SignedInCall) -> Response:
        """The same browser or app again is one device. It ends with the session."""
        given = NewDeviceSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        data = given.validated_data
        own: dict[str, str] = {
            "session_key": _session_key(request),
            "program": request.headers.get("User-Agent", ""),
        }
        if data["kind"] == Device.Kind.WEB:
            keys = {name: data.get(name, "") for name in ("endpoint", "p256dh", "auth")}
            device = devices.register_browser(request.user, **keys, **own)
        elif data["kind"] == Device.Kind.APNS:
            device = devices.register_iphone(request.user, token=data.get("token", ""), **own)
        else:
            device = devices.register_app(request.user, token=data.get("token", ""), **own)
        return Response(device_json(device), status=201)


def _session_key(request: SignedInCall) -> str:
    """Of the app's token or of the browser's cookie: they name the same kind of row."""
    return request.auth.session_key if isinstance(request.auth, Token) else request.session.session_key or ""


class DeviceView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(operation_id="devices_forget", request=None, responses={204: None})
    def delete(self, request: SignedInCall, device_id: UUID) -> Response:
        devices.forget_device(request.user, device_id)
        return Response(status=204)
