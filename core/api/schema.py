"""How our conventions look in OpenAPI: shared errors, cursors, the Idempotency-Key."""

from __future__ import annotations

from typing import Any

from drf_spectacular.openapi import AutoSchema as SpectacularSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiTypes

from core.limits import LIMITS

ERRORS = {
    "400": ("Malformed", "The request cannot be read."),
    "401": ("NotSignedIn", "No valid session token."),
    "403": ("Refused", "Visible, but not yours to do."),
    "404": ("NotFound", "Absent, or not for you to see."),
    "405": ("MethodNotAllowed", "This address does not take this method."),
    "406": ("NotAcceptable", "Only JSON is served."),
    "409": ("Conflict", "The state of things does not allow it."),
    "413": ("TooLarge", "What was sent is too large."),
    "415": ("UnsupportedMediaType", "This address does not take this media type."),
    "422": ("Invalid", "Some of what was sent is not valid; `fields` names it."),
    "429": ("LimitReached", "Too many, for now; see Retry-After."),
    "503": ("Unavailable", "Try again in a moment; nothing was done."),
}


class AutoSchema(SpectacularSchema):
    """Adds what every view of ours takes: an optional Idempotency-Key on POST."""

    def get_override_parameters(self) -> list[Any]:
        found = list(super().get_override_parameters())
        if self.method == "POST":
            found.append(
                OpenApiParameter(
                    "Idempotency-Key",
                    {
                        "type": "string",
                        "minLength": 1,
                        "maxLength": LIMITS.idempotency_key_max,
                        "pattern": r"^[\x21-\x7e]+$",
                    },
                    OpenApiParameter.HEADER,
                    description="A repeat with the same key has one effect and the same answer, for 48 hours.",
                )
            )
        return found

    def get_tags(self) -> list[str]:
        module = self.view.__class__.__module__.split(".")[0]
        return [module]


def add_shared_errors(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:
    """Every operation may answer the shared errors; they are described once."""
    components = result.setdefault("components", {})
    components.setdefault("schemas", {})["Error"] = {
        "type": "object",
        "required": ["error"],
        "properties": {
            "error": {
                "type": "object",
                "required": ["code", "message", "fields"],
                "properties": {
                    "code": {"type": "string", "description": "The same in every language."},
                    "message": {"type": "string", "description": "For a person, in the language asked for."},
                    "fields": {
                        "type": "object",
                        "additionalProperties": {"type": "array", "items": {"type": "string"}},
                    },
                },
            }
        },
    }
    body = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    for path in result["paths"].values():
        for method, operation in path.items():
            if method in {"get", "post", "put", "patch", "delete"}:
                for code, (_name, description) in ERRORS.items():
                    operation["responses"].setdefault(code, {"description": description, "content": body})
    return result


CURSOR = OpenApiParameter("cursor", OpenApiTypes.STR, description="`next_cursor` of the page before.")
LIMIT = OpenApiParameter(
    "limit", {"type": "integer", "minimum": 1, "maximum": LIMITS.page_size_max, "default": LIMITS.page_size}
)
