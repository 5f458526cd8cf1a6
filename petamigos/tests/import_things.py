"""An import of ana's that waits for her choice, in the world of the matrix."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import Thing


def import_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from social.models import PostImport

    found = PostImport.objects.create(owner=cast.ana, site="instagram", status="waiting")
    there = Thing("an import", {"import_id": found.pk}, {"import_id": uuid4()}, owners=frozenset({"owner"}))
    return {Of.IMPORT: [there]}
