"""What the bell says of an import to its person, who need not wait beside it: read, not taken, done."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import Any, Final
from uuid import UUID

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from notifications.actions import notify
from notifications.kinds import Target, register_kind
from notifications.topics import Category, register_topic
from social.imports import ImportedPost, PostImport

Status = PostImport.Status
KINDS: Final = {"import_read": Status.WAITING, "import_failed": Status.FAILED, "import_done": Status.DONE}


def register() -> None:
    register_topic(
        "import", gettext_lazy("Imports of your posts"), Category.ACCOUNT, kinds=tuple(KINDS), has_people=False
    )
    words: dict[str, Callable[[str, int, Target], str]] = {
        "import_read": read_words, "import_failed": failed_words, "import_done": done_words,
    }  # fmt: skip
    for name, status in KINDS.items():
        register_kind(
            name,
            model=PostImport,
            load=partial(load_imports, status=status),
            words=words[name],
            icon="download",
            is_impersonal=True,
        )


def load_imports(recipient: Any, ids: Collection[UUID], *, status: str) -> dict[UUID, Target]:
    """One's own, as long as they stand where they were told of. One query."""
    came = Count("rows", filter=Q(rows__status=ImportedPost.Status.CAME))
    own = PostImport.objects.filter(owner_id=recipient.pk, pk__in=ids, status=status).annotate(came=came)
    return {one.pk: Target(reverse("import_detail", args=[one.pk]), _told(one)) for one in own}


def _told(one: Any) -> str:
    if one.status == Status.FAILED:
        return str(one.why)
    if one.status == Status.WAITING:
        return str(one.found)
    return ngettext("%(count)d post came", "%(count)d posts came", one.came) % {"count": one.came}


def read_words(_name: str, _others: int, target: Target) -> str:
    return _("Your archive has been read and waits for your choice: %(found)s") % {"found": target.snippet}


def failed_words(_name: str, _others: int, target: Target) -> str:
    return _("Your archive was not taken: %(why)s") % {"why": target.snippet}


def done_words(_name: str, _others: int, target: Target) -> str:
    return _("Your import is done: %(came)s") % {"came": target.snippet}


def tell_import(import_id: UUID) -> None:
    """Its person, of where it stands now. Repeating it tells nothing twice."""
    found = PostImport.objects.filter(pk=import_id).first()
    if found is None:
        return
    for kind, status in KINDS.items():
        if found.status == status:
            notify(found.owner_id, kind, found.owner_id, found.pk)
