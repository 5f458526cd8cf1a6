"""Proving who one is: asked for with pictures, decided by people, and the pictures gone with the decision."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.errors import AlreadyVerified, NotWaiting, VerificationWaiting
from accounts.models import AccountKind, User, Verification
from core import audit
from core.errors import Invalid, PermissionRefused
from core.events import announce
from core.rates import check_rate
from core.text import clean_line
from media import actions as media
from media.models import Asset

PURPOSE: Final = "verification"


def request_verification(
    user: User,
    kind: str,
    *,
    document_id: UUID | None,
    selfie_id: UUID | None = None,
    organisation: str = "",
) -> Verification:
    """A person sends a document and a selfie, an organisation its name and its licence.

    Raises Invalid naming the field, NotFound for a picture that is not the person's own, AlreadyVerified,
    VerificationWaiting, LimitReached.
    """
    organisation = _clean_request(kind, document_id, selfie_id, organisation)
    check_rate("verification.request", account=user)
    is_person = kind == Verification.Kind.IDENTITY
    try:
        with transaction.atomic():
            if Verification.objects.filter(user=user, kind=kind, status=Verification.Status.APPROVED).exists():
                raise AlreadyVerified
            row = Verification.objects.create(user=user, kind=kind, organisation=organisation)
            ids = [document_id, selfie_id] if is_person else [document_id]
            files = media.attach(user, [one for one in ids if one], purpose=PURPOSE, most=2)
            row.document, row.selfie = files[0], files[1] if is_person else None
            row.save(update_fields=["document", "selfie", "updated_at"])
            audit.record("accounts.verification_requested", actor=user, target=user, kind=kind)
    except IntegrityError:
        raise VerificationWaiting from None
    return row


def _clean_request(kind: str, document_id: UUID | None, selfie_id: UUID | None, organisation: str) -> str:
    if kind not in Verification.Kind.values:
        raise Invalid(_("Choose one of the list."), field="kind")
    if document_id is None:
        raise Invalid(_("A picture of the document is needed."), field="document")
    if kind != Verification.Kind.IDENTITY:
        most = Verification._meta.get_field("organisation").max_length or 0
        return clean_line(organisation, most=most // 4, field="organisation", required=True)
    if selfie_id is None:
        raise Invalid(_("A picture of your face is needed, to compare."), field="selfie")
    return ""


@transaction.atomic
def withdraw_verification(user: User) -> None:
    """Takes the waiting request back, with its pictures. Without one nothing changes."""
    waiting = Verification.objects.filter(user=user, status=Verification.Status.WAITING)
    row = waiting.select_for_update(of=("self",)).select_related("document", "selfie").first()
    if row is None:
        return
    _close(row, Verification.Status.WITHDRAWN)
    audit.record("accounts.verification_withdrawn", actor=user, target=user)


@transaction.atomic
def approve_verification(moderator: Any, row: Verification, *, request: HttpRequest | None = None) -> Verification:
    """Gives the mark, and to an organisation its kind of account; the pictures go. The person is told.

    Locks the request and the person. Raises PermissionRefused, NotWaiting.
    """
    locked = _lock(moderator, row)
    user = User.objects.select_for_update(no_key=True).get(pk=locked.user_id)
    _decide(moderator, locked, Verification.Status.APPROVED, "")
    changes: dict[str, Any] = {"verified_at": locked.decided_at}
    if locked.kind != Verification.Kind.IDENTITY:
        changes["kind"] = AccountKind(locked.kind)
    User.objects.filter(pk=user.pk).update(**changes)
    _say(moderator, locked, "accounts.verification_approved", request)
    return locked


@transaction.atomic
def reject_verification(
    moderator: Any, row: Verification, *, reason: str, request: HttpRequest | None = None
) -> Verification:
    """Says no, with a reason for the person; the pictures go all the same.

    Raises PermissionRefused, NotWaiting, Invalid(reason).
    """
    reason = clean_line(reason, most=300, field="reason", required=True)[:300]
    locked = _lock(moderator, row)
    _decide(moderator, locked, Verification.Status.REJECTED, reason)
    _say(moderator, locked, "accounts.verification_rejected", request)
    return locked


@transaction.atomic
def end_verification(
    moderator: Any, row: Verification, *, reason: str, request: HttpRequest | None = None
) -> Verification:
    """Takes an approval back. The mark stays while another approval stands. Raises as reject_verification."""
    reason = clean_line(reason, most=300, field="reason", required=True)[:300]
    locked = _lock(moderator, row, waiting=False)
    locked.move_to(Verification.Status.ENDED)
    locked.reason = reason
    locked.save(update_fields=["status", "reason", "updated_at"])
    User.objects.select_for_update(no_key=True).get(pk=locked.user_id)
    left = Verification.objects.filter(user_id=locked.user_id, status=Verification.Status.APPROVED)
    newest = left.order_by("-decided_at").first()
    organisation = left.exclude(kind=Verification.Kind.IDENTITY).order_by("-decided_at").first()
    User.objects.filter(pk=locked.user_id).update(
        verified_at=newest.decided_at if newest else None,
        kind=AccountKind(organisation.kind) if organisation else AccountKind.PERSON,
    )
    _say(moderator, locked, "accounts.verification_ended", request)
    return locked


def _lock(moderator: Any, row: Verification, *, waiting: bool = True) -> Verification:
    """Who decides is a moderator, and never about themselves."""
    may = moderator.is_staff and moderator.suspended_at is None and moderator.has_perm("accounts.change_verification")
    if not may or moderator.pk == row.user_id:
        raise PermissionRefused
    locked = Verification.objects.select_for_update(of=("self",)).select_related("document", "selfie").get(pk=row.pk)
    if locked.status != (Verification.Status.WAITING if waiting else Verification.Status.APPROVED):
        raise NotWaiting
    return locked


def _decide(moderator: Any, row: Verification, status: str, reason: str) -> None:
    row.decided_at, row.decided_by, row.reason = timezone.now(), moderator, reason
    _close(row, status)


def _close(row: Verification, status: str) -> None:
    """No picture outlives its request."""
    files: list[Asset] = [file for file in (row.document, row.selfie) if file is not None]
    row.move_to(status)
    row.document = row.selfie = None
    row.save()
    media.purge(files)


def _say(moderator: Any, row: Verification, event: str, request: HttpRequest | None) -> None:
    person = f"accounts.user:{row.user_id}"
    audit.record(event, actor=moderator, target=person, request=request, kind=row.kind, verification=str(row.pk))
    announce("accounts.verification_decided", verification_id=row.pk)
