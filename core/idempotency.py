"""Idempotency keys: a repeated creating request has one effect and gets the first answer. Forms of pages carry one too.

The claim, the effect and the stored answer share one transaction: a parallel repeat waits for the first.
"""

from __future__ import annotations

import functools
import hashlib
import re
import secrets
from collections.abc import Callable
from typing import Any, Final

import orjson
from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from rest_framework.request import Request
from rest_framework.response import Response

from core.api.renderers import dumps
from core.errors import Conflict, Invalid
from core.limits import LIMITS
from core.models import IdempotencyKey

View = Callable[..., Response]
_KEY: Final = re.compile(r"[\x21-\x7e]+")


class IdempotencyKeyReused(Conflict):
    message = _("This Idempotency-Key was used for a different request.")


def clean_key(request: Request) -> str | None:
    """The key of a request, for views too whose answers must not be kept. Raises Invalid naming the header."""
    key = request.headers.get("Idempotency-Key")
    if key is not None and (len(key) > LIMITS.idempotency_key_max or not _KEY.fullmatch(key)):
        raise Invalid(_("Use at most 255 printable ASCII characters."), field="Idempotency-Key")
    return key


def idempotent(view: View) -> View:
    """For API methods of signed-in people that create or pay. Without the header nothing changes."""

    @functools.wraps(view)
    def method(self: Any, request: Request, *args: Any, **kwargs: Any) -> Response:
        key = clean_key(request)
        if key is None:
            return view(self, request, *args, **kwargs)
        with transaction.atomic():
            row, is_first = _claim(request, key)
            if not is_first:
                return Response(row.body, status=row.status, headers={"Idempotent-Replayed": "true"})
            response = view(self, request, *args, **kwargs)
            row.status = response.status_code
            row.body = orjson.loads(dumps(response.data)) if response.data is not None else None
            row.save(update_fields=["status", "body"])
            return response

    return method


def _claim(request: Request, key: str) -> tuple[IdempotencyKey, bool]:
    fingerprint = _fingerprint(request)
    user: Any = request.user  # signed in: these doors are closed to guests
    try:
        with transaction.atomic():
            row = IdempotencyKey.objects.create(user=user, key=key, request_hash=fingerprint, status=0)
            return row, True
    except IntegrityError:
        row = IdempotencyKey.objects.get(user=user, key=key)
        if row.request_hash != fingerprint:
            raise IdempotencyKeyReused from None
        return row, False


def _fingerprint(request: Request) -> str:
    """Method, address, fields and the content of files."""
    digest = hashlib.sha256(f"{request.method} {request.get_full_path()}\n".encode())
    body: Any = request.data  # a form holds lists of values, JSON may be no object at all
    if isinstance(body, dict):
        named = body.lists() if isinstance(body, QueryDict) else body.items()
        body = {name: value for name, value in named if name not in request.FILES}
    digest.update(orjson.dumps(body, option=orjson.OPT_SORT_KEYS, default=str))
    for name in sorted(request.FILES):
        upload = request.FILES[name]
        digest.update(name.encode())
        for chunk in upload.chunks():
            digest.update(chunk)
        upload.seek(0)
    return digest.hexdigest()


# --- forms ----------------------------------------------------------------------------------------
_FORM: Final = "form:"
_FORM_KEY: Final = re.compile(r"[0-9a-f]{32}")


def new_form_key() -> str:
    return secrets.token_hex(16)


def done_before(user: Any, key: str, content: str) -> dict[str, Any] | None:
    """What a form with this key and this content has made, if it was sent before. One query, none without a key."""
    if not _FORM_KEY.fullmatch(key):
        return None
    row = IdempotencyKey.objects.filter(user=user, key=f"{_FORM}{key}").first()
    return row.body if row is not None and row.request_hash == content else None


def once(user: Any, key: str, content: str, act: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Does it for the first sending of a form, and gives each further one what the first made; who sends meanwhile waits.
    `content` is a digest of what was sent: another under the same key (the page was gone back to) is done for itself.

    What `act` raises leaves the key unused, so that a corrected form may be sent again. Without a key it is always done.
    """
    if not _FORM_KEY.fullmatch(key):
        return act()
    with transaction.atomic():
        try:
            with transaction.atomic():
                row = IdempotencyKey.objects.create(user=user, key=f"{_FORM}{key}", request_hash=content, status=0)
        except IntegrityError:
            known = IdempotencyKey.objects.get(user=user, key=f"{_FORM}{key}")
            return known.body or {} if known.request_hash == content else act()
        made = row.body = act()
        row.status = 201
        row.save(update_fields=["status", "body"])
        return made
