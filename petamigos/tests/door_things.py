"""What belongs to the safety of an account, for the privacy matrix."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount

from accounts.tests.soft_key import SoftKey
from core.models import AuditEntry
from petamigos.policies import Of
from petamigos.tests.matrix import Thing


def door_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    people = ((cast.ana, "owner"), (cast.bruno, "follower"))
    return {
        Of.KEY: [_key(*one) for one in people],
        Of.SECURITY_LINE: [_security_line(*one) for one in people],
        Of.CONNECTION: [_connection(*one) for one in people],
        Of.PROVIDER: [Thing("no provider", {"provider": "google"}, {})],
    }


def _key(user: Any, actor: str) -> Thing:
    data = {"name": "Llave", "credential": SoftKey().credential()}
    row = Authenticator.objects.create(user=user, type="webauthn", data=data)
    return Thing(f"a key of {actor}", {"key_id": row.pk}, {"key_id": row.pk + 1_000_000}, owners=frozenset({actor}))


def _security_line(user: Any, actor: str) -> Thing:
    row = AuditEntry.objects.create(event="accounts.signed_in", actor_id=user.pk, target=f"accounts.user:{user.pk}")
    return Thing(
        f"a line about {actor}", {"entry_id": row.pk}, {"entry_id": row.pk + 1_000_000}, owners=frozenset({actor})
    )


def _connection(user: Any, actor: str) -> Thing:
    row = SocialAccount.objects.create(user=user, provider="google", uid=actor)
    absent = {"connection_id": row.pk + 1_000_000}
    return Thing(f"a link of {actor}", {"connection_id": row.pk}, absent, owners=frozenset({actor}))
