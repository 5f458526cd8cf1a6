"""What is one's own alone in the world of the matrix: lines of the bell, searches, uploads."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from django.utils import timezone

from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, Thing, make_file
from petamigos.tests.notice_things import notice_things


def own_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from core.queue import drain
    from discovery.models import RecentSearch
    from notifications.models import Notification

    drain()
    owner = frozenset({"owner"})
    line = Notification.objects.filter(recipient=cast.ana).first()
    assert line is not None
    searched = RecentSearch.objects.create(user=cast.ana, query="luna", used_at=timezone.now())
    loose, used = make_file(cast.ana), cast.ana.avatar
    absent = {"notification_id": uuid4()}
    upload, part = _upload(cast)
    return notice_things(cast) | {
        Of.RECENT_SEARCH: [
            Thing("a search", {"search_id": searched.pk}, {"search_id": uuid4()}, owners=owner),
        ],
        Of.NOTIFICATION: [Thing("a line", {"notification_id": line.pk}, absent, owners=owner)],
        Of.UPLOAD: [Thing("an upload", {"upload_id": upload.pk}, {"upload_id": uuid4()}, owners=owner)],
        Of.UPLOAD_PART: [
            Thing("a part", part, part | {"upload_id": uuid4()}, viewers=EVERYONE),
            Thing("by another's seal", part | {"number": 2}, part | {"upload_id": uuid4()}),
        ],
        Of.ASSET: [
            Thing(name, {"asset_id": asset.pk}, {"asset_id": uuid4()}, owners=owner)
            for name, asset in (("loose", loose), ("in use", used))
        ],
    }


def _upload(cast: SimpleNamespace) -> tuple[Any, dict[str, Any]]:
    """An upload of ana's, and what the signed address of its first part is made of."""
    from core.limits import LIMITS
    from media import parts, uploading

    upload = uploading.begin_upload(cast.ana, byte_size=LIMITS.upload_part_bytes + 7)
    ticket = parts.sign(upload, 1).rstrip("/").rpartition("/")[2]
    return upload, {"upload_id": upload.pk, "number": 1, "ticket": ticket}
