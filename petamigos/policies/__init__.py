"""Who gets in where: one entry for every route and every socket message. Deny by default.

The views enforce these rules with selectors and actions; this table states them once more, on its own, so that
petamigos/tests/test_policies.py can send every kind of person to every door and compare. A route or a registered
socket message without an entry, and an entry without a route, fail the suite.
"""

from __future__ import annotations

from typing import Final

from petamigos.policies.calls import API
from petamigos.policies.chat import CHAT, CHAT_API, CHAT_MESSAGES, CHAT_SUBSCRIPTIONS
from petamigos.policies.chat_calls import CALL_MESSAGES, CALLS, CALLS_API
from petamigos.policies.chat_live import CHAT_LIVE, CHAT_LIVE_API, LIVE_MESSAGES
from petamigos.policies.chat_seals import SEALS, SEALS_API
from petamigos.policies.doors import DOORS, HEADLESS
from petamigos.policies.pages import SITE
from petamigos.policies.terms import Of, Policy, Rule, Who, form, page

# --- all of them ----------------------------------------------------------------------------------
POLICIES: Final[dict[str, Policy]] = {
    **SITE,
    **CHAT,
    **CALLS,
    **SEALS,
    **CHAT_LIVE,
    **DOORS,
    **{f"headless:{client}:{name}": policy for client in ("browser", "app") for name, policy in HEADLESS.items()},
    "headless:app:tokens:refresh": form(Who.NOBODY),
    "headless:openapi_yaml": page(Who.NOBODY),
    "headless:openapi_json": page(Who.NOBODY),
    **API,
    **CHAT_API,
    **CALLS_API,
    **SEALS_API,
    **CHAT_LIVE_API,
}
# One rule for all below /admin/; petamigos.roles says which role opens what.
ADMIN: Final = form(Who.STAFF)
# Routes that exist only where DEBUG is on.
DEVELOPMENT: Final[dict[str, Policy]] = {"styleguide": page(Who.ANYONE), "dev_outbox": page(Who.ANYONE)}
# All that is left to a suspended person; everything else is a wall (HTML: /suspended/, API: 403 account_suspended).
OPEN_TO_SUSPENDED: Final = frozenset(
    {
        "unsubscribe",
        "api_unsubscribe",  # knows no session
        "api_mail_events",  # likewise
        "oembed",  # likewise, as all of core.unsigned
        "post_embed",
        "profile_rss",
        "pet_rss",
        "api_media_part",  # knows no session; an upload of a suspended person takes no part
        "account_suspended",
        "account_logout",
        "language_set",
        "theme_set",
        "limits_page",
        "data_home",
        "data_export_create",
        "data_export",
        "data_export_download",
        "data_export_link",
        "account_delete",
        "standing",
        "decision_detail",
        "decision_letter",
        "health_live",
        "health_ready",
        "headless:browser:account:current_session",
        "headless:app:account:current_session",
        # Documents that know nobody.
        "api_schema",
        "api_docs",
        "api_not_found",
    }
)

# --- the socket -----------------------------------------------------------------------------------
# A socket opens for who is signed in and not suspended (core.realtime.sessions); these are its words.
SOCKET_MESSAGES: Final[dict[str, Rule]] = {**CHAT_MESSAGES, **CALL_MESSAGES, **LIVE_MESSAGES}
SOCKET_SUBSCRIPTIONS: Final[dict[str, Rule]] = {
    "post": Rule(Who.PERSON_AMONG_VIEWERS, Of.POST),
    "care": Rule(Who.OWNER, Of.CARED_PET),
    **CHAT_SUBSCRIPTIONS,
}
# What is replayed is one's own.
SOCKET_STREAMS: Final[dict[str, Rule]] = {"notifications": Rule(Who.SIGNED_IN)}
