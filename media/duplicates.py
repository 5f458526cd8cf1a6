"""Pictures a person has uploaded already: the same file, or one that looks the same.

Only ever among the person's own pictures: what others have uploaded is not told, not even that they have.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db.models import BigIntegerField, F, Func, Q
from django.db.models.functions import Coalesce

from core.errors import NotFound
from media import actions, selectors
from media.errors import PictureNotReady
from media.models import Asset

NEAR: Final = 5  # of 64 bits; other pictures differ in about 32, the same one scaled or saved anew in 0 to 4
MOST: Final = 5


class Duplicate(NamedTuple):
    asset: Asset
    kind: str  # exact or near


class _Differing(Func):
    """How many bits of two fingerprints differ."""

    template = "bit_count((%(expressions)s)::bit(64))"
    arg_joiner = " # "
    output_field = BigIntegerField()


def list_duplicates(owner: Any, asset: Asset) -> list[Duplicate]:
    """At most MOST, the closest first, of the same files one. One query, over the owner's pictures alone."""
    alike = Q(digest=asset.digest) if asset.digest else Q(pk__in=[])
    others = Asset.objects.filter(owner_id=owner.pk, status=Asset.Status.READY).exclude(pk=asset.pk)
    if asset.fingerprint is not None:
        others = others.annotate(differing=Coalesce(_Differing(F("fingerprint"), asset.fingerprint), 64))
        alike |= Q(differing__lte=NEAR)
    found: dict[str, Duplicate] = {}
    for other in others.filter(alike).order_by("pk")[: MOST * 4]:
        kind = "exact" if asset.digest and other.digest == asset.digest else "near"
        found.setdefault(other.folder, Duplicate(other, kind))
    return sorted(found.values(), key=lambda one: one.kind != "exact")[:MOST]


def reuse_picture(owner: Any, asset_id: UUID) -> Asset:
    """One's own picture once more, with its description, loose: to be used in another place. No byte is stored twice.

    Raises NotFound, LimitReached on `file`, PictureNotReady.
    """
    asset = selectors.get_own_asset(owner, asset_id)
    actions.check_upload_rate(owner)
    again = actions.share(owner, asset)
    if again is None:
        raise NotFound if not Asset.objects.filter(pk=asset.pk).exists() else PictureNotReady
    return again
