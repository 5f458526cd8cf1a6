"""Things of the matrix: one's archive, and the way back into a closed account."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, Thing
from tests.cast import make_user


def rights_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from accounts.data_requests import AccountDeletion, DataExport, digest_of

    owner, nobody = frozenset({"owner"}), "0" * 32
    key, way_back = uuid4().hex, uuid4().hex
    later = timezone.now() + timedelta(days=3)
    export = DataExport.objects.create(
        user=cast.ana,
        status="ready",
        progress=100,
        file=default_storage.save(f"exports/{key}.zip", ContentFile(b"PK an archive")),
        token_hash=digest_of(key),
        expires_at=later,
    )
    gone = make_user("going", is_active=False)
    AccountDeletion.objects.create(user=gone, due_at=later, token_hash=digest_of(way_back))
    return {
        Of.EXPORT: [Thing("an archive", {"export_id": export.pk}, {"export_id": uuid4()}, owners=owner)],
        Of.EXPORT_LINK: [Thing("a link", {"token": key}, {"token": nobody}, owners=owner)],
        Of.RETURN_LINK: [Thing("a way back", {"token": way_back}, {"token": nobody}, viewers=EVERYONE)],
    }
