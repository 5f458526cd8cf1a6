"""JSON in and out by orjson: strict UTF-8, ISO times, UUIDs and lazy translations as text."""

from __future__ import annotations

from decimal import Decimal
from typing import IO, Any

import orjson
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer

OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS


def _default(value: Any) -> Any:
    if isinstance(value, Promise | Decimal):
        return str(value)
    if isinstance(value, dict):
        return dict(value)
    if isinstance(value, list | tuple | set):
        return list(value)
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError(f"{type(value).__name__} is not JSON")


def dumps(data: Any) -> bytes:
    return orjson.dumps(data, default=_default, option=OPTIONS)


class FastJSONRenderer(BaseRenderer):
    media_type = "application/json"
    format = "json"
    charset = None

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> bytes:
        return b"" if data is None else dumps(data)


class FastJSONParser(BaseParser):
    media_type = "application/json"
    renderer_class = FastJSONRenderer

    def parse(self, stream: IO[Any], media_type: str | None = None, parser_context: Any = None) -> Any:
        raw = stream.read()
        try:
            found = orjson.loads(raw)
        except orjson.JSONDecodeError:
            raise ParseError(_("The body is not valid JSON.")) from None
        if not isinstance(found, dict):
            raise ParseError(_("The body must be a JSON object."))
        if b"\\u0000" in raw and _has_null(found):
            raise ParseError(_("The body holds a NUL character."))
        return found


def _has_null(value: Any) -> bool:
    if isinstance(value, str):
        return "\x00" in value
    if isinstance(value, dict):
        return any(_has_null(k) or _has_null(v) for k, v in value.items())
    return isinstance(value, list) and any(_has_null(part) for part in value)
