"""What is one's own alone in the world of the matrix: lines of the bell, searches, uploads."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import uuid4

from django.utils import timezone

from petamigos.policies import Of
from petamigos.tests.matrix import Thing, make_file


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
    return {
        Of.RECENT_SEARCH: [
            Thing("a search", {"search_id": searched.pk}, {"search_id": uuid4()}, owners=owner),
        ],
        Of.NOTIFICATION: [Thing("a line", {"notification_id": line.pk}, absent, owners=owner)],
        Of.ASSET: [
            Thing(name, {"asset_id": asset.pk}, {"asset_id": uuid4()}, owners=owner)
            for name, asset in (("loose", loose), ("in use", used))
        ],
    }
