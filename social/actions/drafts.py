"""Saving, scheduling and publishing drafts. Two windows at one draft lose nothing: the later one becomes a draft of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.errors import DomainError, Invalid, LimitReached, NotFound, PermissionRefused, RetryableError
from core.events import announce
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from media import actions as media
from media.models import Asset
from social.actions.photo_tagging import tag_photos
from social.actions.posts import clean_audience, clean_body, publish_post
from social.attributes import clean_details
from social.drafts import Content, Draft, clean_content, get_draft, is_due
from social.errors import DraftsFull
from social.models import Post
from social.polls import clean_poll
from social.tag_lines import read_lines

PURPOSE = "draft"


@dataclass(frozen=True, slots=True)
class Saved:
    draft: Draft
    is_copy: bool  # somebody (another window) had changed it meanwhile: this is kept beside it


@transaction.atomic
def save_draft(
    author: Any,
    content: Content,
    *,
    draft_id: UUID | str | None = None,
    version: int | None = None,
    is_auto: bool = True,
) -> Saved:
    """Keeps what a composer holds. `version` is the one it began from; without it, or with an old one, another draft is
    made, so that neither text is lost. Pictures in it are not swept away. Saving the same again changes nothing.

    Raises NotFound, DraftsFull, Invalid, LimitReached. Locks the author.
    """
    check_rate("draft", account=author)
    _lock(author)
    before = get_draft(author, draft_id) if draft_id else None
    cleaned = clean_content(content)
    cleaned["media_ids"] = _keep_pictures(author, cleaned["media_ids"])
    if before is not None and before.content == cleaned:
        if before.is_auto and not is_auto:
            before.is_auto = False
            before.save(update_fields=["is_auto", "updated_at"])
        return Saved(before, is_copy=False)
    if before is None or before.version != version:
        if Draft.objects.filter(author=author).count() >= LIMITS.drafts_max:
            raise DraftsFull(most=LIMITS.drafts_max)
        made = Draft.objects.create(author=author, content=cleaned, is_auto=is_auto)
        return Saved(made, is_copy=before is not None)
    dropped = [one for one in before.media_ids if one not in cleaned["media_ids"]]
    before.content, before.version = cleaned, before.version + 1
    before.is_auto = before.is_auto and is_auto
    before.save(update_fields=["content", "version", "is_auto", "updated_at"])
    _let_pictures_go(author, dropped)
    return Saved(before, is_copy=False)


@transaction.atomic
def delete_draft(author: Any, draft: Draft) -> None:
    """Its pictures go with the next sweep. Repeating it changes nothing. Locks the author."""
    _lock(author)
    Draft.objects.filter(author=author, pk=draft.pk).delete()
    _let_pictures_go(author, draft.media_ids)


@transaction.atomic
def publish_from_draft(author: Any, draft_id: UUID | str | None, **fields: Any) -> Post:
    """publish_post with what a composer sent; the draft behind it, if it is there still, ends with it."""
    _lock(author)
    draft = Draft.objects.filter(author=author, pk=draft_id).first() if draft_id else None
    _release(author, [str(one) for one in fields.get("media_ids", ())])
    post = publish_post(author, **fields)
    if draft is not None:
        delete_draft(author, draft)
    return post


@transaction.atomic
def publish_draft(author: Any, draft: Draft) -> Post:
    """As it is. Raises what publish_post raises; then the draft stays. Who cannot be tagged any more is left out."""
    post = publish_from_draft(
        author,
        draft.pk,
        body=draft.body,
        audience=draft.content.get("audience") or None,
        media_ids=_still_there(author, draft.media_ids),
        pet_ids=draft.pet_ids,
        details=draft.details,
        poll=draft.poll,
    )
    if lines := draft.content.get("photo_tags"):
        tag_photos(author, post, read_lines(author, lines), is_lenient=True)
    return post


# --- at a time ------------------------------------------------------------------------------------
@transaction.atomic
def schedule_draft(author: Any, draft: Draft, *, publish_at: datetime) -> Draft:
    """Published by itself at that time, if it can be then. It is asked now as it will be then: nobody waits for a refusal.

    Raises Invalid naming the field, NotFound, LimitReached. Locks the author.
    """
    check_rate("draft", account=author)
    _lock(author)
    now = timezone.now()
    if not now < publish_at <= now + timedelta(days=LIMITS.schedule_days_max):
        message = _("Choose a time in the future, at most %(most)d days from now.") % {"most": LIMITS.schedule_days_max}
        raise Invalid(message, field="publish_at")
    draft = get_draft(author, draft.pk)
    clean_body(draft.body, may_be_empty=bool(draft.media_ids))
    clean_details(draft.details)
    if draft.content.get("audience"):
        clean_audience(author, draft.content["audience"])
    if draft.poll:
        clean_poll(draft.poll)
    draft.publish_at, draft.failure, draft.is_auto = publish_at, "", False
    draft.save(update_fields=["publish_at", "failure", "is_auto", "updated_at"])
    enqueue("social.publish_scheduled", draft_id=draft.pk, at=publish_at.isoformat(), delay=publish_at - now)
    return draft


@transaction.atomic
def unschedule_draft(author: Any, draft: Draft) -> Draft:
    """It stays a draft. Repeating it changes nothing."""
    _lock(author)
    draft = get_draft(author, draft.pk)
    draft.publish_at = None
    draft.save(update_fields=["publish_at", "updated_at"])
    return draft


def publish_scheduled(draft_id: UUID | str, at: datetime) -> None:
    """The time has come: it is published, or its author is told why not, and it stays a draft.

    Called in a transaction; may run twice. Raises RetryableError when there were too many posts just now.
    """
    draft = Draft.objects.select_related("author").filter(pk=draft_id).first()
    if draft is None or not is_due(draft, at):
        return
    author = draft.author
    with translation.override(author.language):
        try:
            with transaction.atomic():
                _require_standing(author)
                publish_draft(author, draft)
        except LimitReached as error:
            raise RetryableError from error
        except DomainError as error:
            absent = _("An animal in it is not yours any more, or is gone.")
            why = absent if isinstance(error, NotFound) else str(error)
            Draft.objects.filter(pk=draft.pk).update(publish_at=None, failure=why[:300])
            announce("social.draft_failed", draft_id=draft.pk)


def _require_standing(author: Any) -> None:
    if not author.is_active or author.suspended_at is not None:
        raise PermissionRefused(_("The account was closed or suspended at that time."))


# --- pictures -------------------------------------------------------------------------------------
def _keep_pictures(author: Any, ids: list[str]) -> list[str]:
    """Those that are the author's own and in no other use, from now on safe from the sweep; in the same order."""
    own = Asset.objects.filter(owner=author, pk__in=ids, kind=Asset.Kind.IMAGE).exclude(status=Asset.Status.FAILED)
    found = {str(asset.pk): asset for asset in own if asset.attached_at is None or asset.purpose == PURPOSE}
    loose = [key for key, asset in found.items() if asset.attached_at is None]
    media.attach(author, loose, purpose=PURPOSE, most=LIMITS.post_pictures_max)
    return [key for key in ids if key in found]


def _let_pictures_go(author: Any, ids: list[str]) -> None:
    """What no other draft shows."""
    used = {one for draft in Draft.objects.filter(author=author) for one in draft.media_ids} if ids else set()
    _release(author, [one for one in ids if one not in used])


def _release(author: Any, ids: list[str]) -> None:
    try:
        kept = list(Asset.objects.filter(owner=author, pk__in=[UUID(one) for one in ids], purpose=PURPOSE))
    except ValueError:
        raise NotFound from None
    for asset in kept:
        media.detach(asset)


def _still_there(author: Any, ids: list[str]) -> list[str]:
    own = Asset.objects.filter(owner=author, pk__in=ids, purpose=PURPOSE).exclude(status=Asset.Status.FAILED)
    there = {str(pk) for pk in own.values_list("pk", flat=True)}
    return [one for one in ids if one in there]


def _lock(author: Any) -> None:
    get_user_model().objects.select_for_update(no_key=True).only("pk").get(pk=author.pk)
