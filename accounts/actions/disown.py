"""'This was not me': closes the account to whoever is in, until its person has chosen a new password."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.http import HttpRequest

from accounts.actions.safety import raise_session_epoch
from accounts.models import User
from accounts.security_activity import get_line
from core import audit

SAME_MOMENT: Final = timedelta(seconds=5)  # a change is written down just after it is made


@transaction.atomic
def disown(user: User, entry_id: int, *, request: HttpRequest) -> None:
    """Ends every session, this one too, voids the password, and tells the person by mail how to go on.

    Keys, second steps and linked accounts that were added since then go too: they may be the stranger's.
    Nothing is gained by doing this with a stolen session: the new password is chosen with a code sent to the person.
    Raises NotFound.
    """
    line = get_line(user, entry_id)
    locked = User.objects.select_for_update(no_key=True).get(pk=user.pk)
    locked.set_unusable_password()
    locked.save(update_fields=["password"])
    removed, _by_kind = Authenticator.objects.filter(user=user, created_at__gte=line.at - SAME_MOMENT).delete()
    linked, _by_kind = SocialAccount.objects.filter(user=user, date_joined__gte=line.at - SAME_MOMENT).delete()
    raise_session_epoch(user)
    found = {"entry": line.id, "what": line.event, "removed": removed + linked}
    audit.record("accounts.disowned", actor=user, target=user, request=request, **found)
    adapter = get_adapter(request)
    adapter.send_notification_mail("accounts/email/disowned", user)
    if not user.email:
        adapter.send_disowned_sms(user)
