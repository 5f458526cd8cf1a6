"""Making invitations, ending them, and coming by one."""

from __future__ import annotations

import secrets
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.invitations import Invitation, InvitedPerson, get_open_invitation, hash_of
from accounts.models import User
from core.errors import Conflict, Invalid, NotFound
from core.events import announce
from core.limits import LIMITS
from core.rates import check_rate
from core.text import clean_line


class TooManyInvitations(Conflict):
    message = _("At most %(most)d invitations can be open at once. End one first.")


class NotANewcomer(Conflict):
    message = _("Only who is new here comes by an invitation.")


def make_invitation(user: User, *, days: int, uses: int, label: str = "") -> tuple[Invitation, str]:
    """The invitation and its address, which nobody can read again. Raises Invalid, TooManyInvitations, LimitReached."""
    if not 1 <= days <= LIMITS.invitation_days_max:
        raise Invalid(_("Give 1 to %(most)d days."), field="days", most=LIMITS.invitation_days_max)
    if not 1 <= uses <= LIMITS.invitation_uses_max:
        raise Invalid(_("Give 1 to %(most)d people."), field="uses", most=LIMITS.invitation_uses_max)
    label = clean_line(label, most=LIMITS.invitation_label_max, field="label")
    check_rate("invitation.create", account=user)
    secret = secrets.token_urlsafe(16)
    with transaction.atomic():
        User.objects.select_for_update(no_key=True).get(pk=user.pk)
        if Invitation.objects.open().filter(owner=user).count() >= LIMITS.invitations_open_max:
            raise TooManyInvitations(most=LIMITS.invitations_open_max)
        until = timezone.now() + timedelta(days=days)
        made: Invitation = Invitation.objects.create(
            owner=user, label=label, secret_hash=hash_of(secret), expires_at=until, use_max=uses
        )
    return made, settings.SITE_URL + reverse("invitation", args=[secret])


def end_invitation(invitation: Invitation) -> None:
    """It opens nothing any more, at once; ending it again changes nothing. For one that get_invitation found."""
    Invitation.objects.filter(pk=invitation.pk, revoked_at__isnull=True).update(revoked_at=Now())


def join_by(user: User, invitation: Invitation, *, is_told: bool) -> None:
    """A newcomer came by an open invitation: one use of it is gone. Only with their word the inviter hears who it was.

    Once for each person: again changes nothing. Raises NotANewcomer, NotFound (used up or ended in the meantime).
    """
    if user.onboarded_at is not None or user.pk == invitation.owner_id:
        raise NotANewcomer
    with transaction.atomic():
        row, is_new = InvitedPerson.objects.get_or_create(
            person=user, defaults={"invitation": invitation if is_told else None}
        )
        if not is_new:
            return
        # The database counts: of two who come by the last use at once, one finds the invitation used up.
        if not Invitation.objects.open().filter(pk=invitation.pk).update(use_count=F("use_count") + 1):
            raise NotFound
        if is_told:
            announce("accounts.invitee_joined", inviter_id=invitation.owner_id, person_id=row.person_id)


def join_by_secret(user: User, secret: str, *, is_told: bool) -> None:
    """As join_by, for apps. Raises NotANewcomer, NotFound, LimitReached."""
    if user.onboarded_at is not None:  # before the secret is looked at: it is told to nobody else
        raise NotANewcomer
    check_rate("invitation.join", account=user)
    join_by(user, get_open_invitation(user, secret), is_told=is_told)
