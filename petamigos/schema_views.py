"""The OpenAPI document, and a page of our own to browse it (no third-party script, strict CSP)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiYamlRenderer
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView
from rest_framework.request import Request
from rest_framework.views import APIView

from core.api.permissions import Anyone
from core.errors import NotFound

METHODS = ("get", "post", "put", "patch", "delete")


class SchemaView(SpectacularAPIView):
    permission_classes = [Anyone]
    authentication_classes: list[Any] = []
    renderer_classes = [OpenApiJsonRenderer, OpenApiYamlRenderer]


@extend_schema(exclude=True)
class NotFoundView(APIView):
    """What is not there is a 404 in the envelope for every method and caller: none of them is asked for a token."""

    permission_classes = [Anyone]
    authentication_classes: list[Any] = []

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise NotFound


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Every operation with its parameters and answers, in plain HTML."""
    schema = SchemaGenerator().get_schema(request=None, public=True)
    operations = [
        {"method": method, "path": path, "operation": operation, "fields": _fields(schema, operation)}
        for path, item in schema["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    ]
    groups: dict[str, list[dict[str, Any]]] = {}
    for entry in operations:
        groups.setdefault(entry["operation"]["tags"][0], []).append(entry)
    return render(request, "api_docs.html", {"info": schema["info"], "groups": groups})


def _fields(schema: dict[str, Any], operation: dict[str, Any]) -> list[str]:
    """Names of the fields a body may hold; required ones end with *."""
    for content in operation.get("requestBody", {}).get("content", {}).values():
        shape = content["schema"]
        if "$ref" in shape:
            shape = schema["components"]["schemas"][shape["$ref"].rsplit("/", 1)[1]]
        required = set(shape.get("required", ()))
        return [f"{name}*" if name in required else name for name in shape.get("properties", {})]
    return []
