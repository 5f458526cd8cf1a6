"""Who gets in where: one entry for every route and every socket message. Deny by default.

The views enforce these rules with selectors and actions; this table states them once more, on its own, so that
petamigos/tests/test_policies.py can send every kind of person to every door and compare. A route or a registered
socket message without an entry, and an entry without a route, fail the suite.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Who(StrEnum):
    """Who gets in, and what the others are told."""

    ANYONE = "anyone"
    SIGNED_IN = "signed in: guests are sent to the door (API: 401)"
    GUEST = "guests: who is signed in is sent home"
    UNDERWAY = "who is in the middle of signing in, up or of a reset: all others are sent away"
    CONFIRMED = "signed in, with what is to be managed, and asked for a secret a short while ago"
    VIEWER = "who may see the object, guests too: for all others it is absent"
    PERSON_AMONG_VIEWERS = "signed in and may see the object: for all others it is absent"
    INSIDER = "who may see inside the account: who only knows of it is refused, for all others it is absent"
    OWNER = "its owner: for everybody else it is absent"
    OWNER_AMONG_VIEWERS = "its owner: who may see it is refused, for all others it is absent"
    STAFF = "staff with a second factor and the permission"
    MACHINE = "a program of this machine or with the token: for all others it is absent"
    NOBODY = "nobody: a door that others' code brings along and that is closed"


class Of(StrEnum):
    """The object an address names."""

    NOTHING = "nothing"
    PERSON = "a person"
    BLOCKABLE = "a person one may block: seen, or blocked already"
    BLOCKED = "a person one has blocked; its owner is who blocked"
    FOLLOW_REQUEST = "a request to follow; its owner is who was asked"
    SESSION = "a session"
    PET = "an animal"
    DELETED_PET = "an animal whose deletion can be undone"
    POST = "a post"
    PUBLISHED_POST = "a post that is out: nobody answers one whose pictures are being prepared"
    DELETED_POST = "a post whose deletion can be undone"
    COMMENT = "a comment; its owners are who wrote it and whose post it stands under"
    FILE = "a rendition of a picture"
    ASSET = "an upload"
    NOTIFICATION = "a line in the bell"
    STEP = "a step of the welcome"


@dataclass(frozen=True, slots=True)
class Rule:
    who: Who
    of: Of = Of.NOTHING


Policy = dict[str, Rule]  # method → rule; any other method is refused (405)


def page(who: Who, of: Of = Of.NOTHING) -> Policy:
    """Read only."""
    return {"GET": Rule(who, of), "HEAD": Rule(who, of)}


def form(who: Who, of: Of = Of.NOTHING) -> Policy:
    """A page that takes what it asks for."""
    return page(who, of) | deed(who, of)


def deed(who: Who, of: Of = Of.NOTHING) -> Policy:
    """Does something, shows nothing."""
    return {"POST": Rule(who, of)}


def api(**rules: Who | tuple[Who, Of]) -> Policy:
    """Methods by their names; GET brings HEAD."""
    policy = {method: Rule(*rule) if isinstance(rule, tuple) else Rule(rule) for method, rule in rules.items()}
    return policy | ({"HEAD": policy["GET"]} if "GET" in policy else {})


SITE: Final[dict[str, Policy]] = {
    "home": page(Who.ANYONE),
    "limits_page": page(Who.ANYONE),
    "language_set": deed(Who.ANYONE),
    "offline": page(Who.ANYONE),
    "service_worker": page(Who.ANYONE),
    "web_manifest": page(Who.ANYONE),
    "robots": page(Who.ANYONE),
    "health_live": page(Who.ANYONE),
    "health_ready": page(Who.ANYONE),
    "metrics": page(Who.MACHINE),
    # --- posts
    "post_create": form(Who.SIGNED_IN),
    "feed_aside": page(Who.SIGNED_IN),
    "feed_explained": page(Who.ANYONE),
    "post_detail": page(Who.VIEWER, Of.POST),
    "post_edit": form(Who.OWNER, Of.POST),
    "post_delete": deed(Who.OWNER, Of.POST),
    "post_restore": deed(Who.OWNER, Of.DELETED_POST),
    "post_why": page(Who.PERSON_AMONG_VIEWERS, Of.POST),
    "post_like": deed(Who.PERSON_AMONG_VIEWERS, Of.PUBLISHED_POST),
    "post_likes": page(Who.VIEWER, Of.POST),
    "comment_create": deed(Who.PERSON_AMONG_VIEWERS, Of.POST),
    "comment_delete": deed(Who.OWNER_AMONG_VIEWERS, Of.COMMENT),
    # --- animals
    "pet_list": page(Who.SIGNED_IN),
    "pet_create": form(Who.SIGNED_IN),
    "breed_options": page(Who.SIGNED_IN),
    "pet_detail": page(Who.VIEWER, Of.PET),
    "pet_edit": form(Who.OWNER, Of.PET),
    "pet_delete": deed(Who.OWNER, Of.PET),
    "pet_restore": deed(Who.OWNER, Of.DELETED_PET),
    # --- the bell, files
    "notification_list": page(Who.SIGNED_IN),
    "notification_seen": deed(Who.SIGNED_IN),
    "media:file": page(Who.VIEWER, Of.FILE),
    # --- people
    "profile": page(Who.VIEWER, Of.PERSON),
    "followers": page(Who.INSIDER, Of.PERSON),
    "following": page(Who.INSIDER, Of.PERSON),
    "follow": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "unfollow": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "remove_follower": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "block": deed(Who.PERSON_AMONG_VIEWERS, Of.BLOCKABLE),
    "unblock": deed(Who.OWNER, Of.BLOCKED),
    "follow_request_list": page(Who.SIGNED_IN),
    "follow_request_accept": deed(Who.OWNER, Of.FOLLOW_REQUEST),
    "follow_request_decline": deed(Who.OWNER, Of.FOLLOW_REQUEST),
    "people_discover": page(Who.ANYONE),
    "onboarding": page(Who.SIGNED_IN),
    "onboarding_step": form(Who.SIGNED_IN, Of.STEP),
    "onboarding_skip": deed(Who.SIGNED_IN, Of.STEP),
    "settings_home": page(Who.SIGNED_IN),
    "settings_profile": form(Who.SIGNED_IN),
    "settings_privacy": form(Who.SIGNED_IN),
    "settings_appearance": form(Who.SIGNED_IN),
    "settings_security": page(Who.SIGNED_IN),
    "second_factor_required": page(Who.SIGNED_IN),
    "session_list": page(Who.SIGNED_IN),
    "session_end_others": deed(Who.SIGNED_IN),
    "session_end": deed(Who.OWNER, Of.SESSION),
    "settings_blocked": page(Who.SIGNED_IN),
    "door_restart": deed(Who.ANYONE),
    "theme_set": deed(Who.ANYONE),
    "account_suspended": page(Who.ANYONE),
}

DOORS: Final[dict[str, Policy]] = {
    "account_login": form(Who.GUEST),
    "account_logout": form(Who.SIGNED_IN),
    "account_inactive": page(Who.ANYONE),
    "account_signup": form(Who.GUEST),
    "account_reauthenticate": form(Who.SIGNED_IN),
    "account_email": form(Who.SIGNED_IN),
    "account_email_verification_sent": form(Who.UNDERWAY),
    "account_change_password": form(Who.SIGNED_IN),
    "account_set_password": form(Who.NOBODY),
    "account_reset_password": form(Who.ANYONE),
    "account_confirm_login_code": form(Who.UNDERWAY),
    "account_confirm_password_reset_code": form(Who.UNDERWAY),
    "account_complete_password_reset": form(Who.UNDERWAY),
    "account_password_reset_completed": page(Who.ANYONE),
    "account_request_login_code": form(Who.GUEST),
    "mfa_index": page(Who.NOBODY),
    "mfa_authenticate": form(Who.UNDERWAY),
    "mfa_reauthenticate": form(Who.SIGNED_IN),
    "mfa_activate_totp": form(Who.CONFIRMED),
    "mfa_deactivate_totp": form(Who.CONFIRMED),
    "mfa_view_recovery_codes": page(Who.CONFIRMED),
    "mfa_generate_recovery_codes": form(Who.CONFIRMED),
    "mfa_download_recovery_codes": page(Who.CONFIRMED),
    "usersessions_list": form(Who.NOBODY),
}

# allauth's API, the same for the browser (cookie and CSRF token) and for apps (X-Session-Token, cookies mean nothing).
HEADLESS: Final[dict[str, Policy]] = {
    "config": page(Who.ANYONE),
    "account:current_session": api(GET=Who.SIGNED_IN, DELETE=Who.SIGNED_IN),
    "account:login": deed(Who.ANYONE),  # with the right password who is signed in is told so (409)
    "account:signup": deed(Who.GUEST),
    "account:request_login_code": deed(Who.ANYONE),
    "account:request_password_reset": deed(Who.ANYONE),
    "account:confirm_login_code": deed(Who.UNDERWAY),
    "account:resend_login_code": deed(Who.UNDERWAY),
    "account:reset_password": form(Who.UNDERWAY),
    "account:verify_email": form(Who.UNDERWAY),
    "account:resend_email_verification_code": deed(Who.UNDERWAY),
    "account:reauthenticate": deed(Who.SIGNED_IN),
    "account:change_password": deed(Who.SIGNED_IN),
    "account:manage_email": form(Who.SIGNED_IN) | api(PUT=Who.SIGNED_IN, PATCH=Who.SIGNED_IN, DELETE=Who.SIGNED_IN),
    "mfa:authenticate": deed(Who.UNDERWAY),
    "mfa:reauthenticate": deed(Who.SIGNED_IN),
    "mfa:authenticators": page(Who.SIGNED_IN),
    "mfa:manage_totp": form(Who.CONFIRMED) | api(DELETE=Who.CONFIRMED),
    "mfa:manage_recovery_codes": form(Who.CONFIRMED),
    "account:manage_phone": form(Who.NOBODY),
    "account:verify_phone": form(Who.NOBODY),
    "account:resend_phone_verification_code": form(Who.NOBODY),
    "usersessions:sessions": form(Who.NOBODY),
}

API: Final[dict[str, Policy]] = {
    "api_me": api(GET=Who.SIGNED_IN, PATCH=Who.SIGNED_IN),
    "api_me_onboarded": api(PUT=Who.SIGNED_IN),
    "api_me_sessions": api(GET=Who.SIGNED_IN, DELETE=Who.SIGNED_IN),
    "api_me_session": api(DELETE=(Who.OWNER, Of.SESSION)),
    "api_me_follow_requests": api(GET=Who.SIGNED_IN),
    "api_me_follow_request": api(PUT=(Who.OWNER, Of.FOLLOW_REQUEST), DELETE=(Who.OWNER, Of.FOLLOW_REQUEST)),
    "api_me_follower": api(DELETE=(Who.PERSON_AMONG_VIEWERS, Of.PERSON)),
    "api_me_blocks": api(GET=Who.SIGNED_IN),
    "api_user": api(GET=(Who.VIEWER, Of.PERSON)),
    "api_user_follow": api(PUT=(Who.PERSON_AMONG_VIEWERS, Of.PERSON), DELETE=(Who.PERSON_AMONG_VIEWERS, Of.PERSON)),
    "api_user_block": api(PUT=(Who.PERSON_AMONG_VIEWERS, Of.BLOCKABLE), DELETE=(Who.OWNER, Of.BLOCKED)),
    "api_user_followers": api(GET=(Who.INSIDER, Of.PERSON)),
    "api_user_following": api(GET=(Who.INSIDER, Of.PERSON)),
    "api_user_pets": api(GET=(Who.VIEWER, Of.PERSON)),
    "api_user_posts": api(GET=(Who.VIEWER, Of.PERSON)),
    "api_people_search": api(GET=Who.ANYONE),
    "api_people_suggestions": api(GET=Who.SIGNED_IN),
    "api_limits": api(GET=Who.ANYONE),
    "api_pets": api(GET=Who.SIGNED_IN, POST=Who.SIGNED_IN),
    "api_pet": api(
        GET=(Who.VIEWER, Of.PET), PATCH=(Who.OWNER_AMONG_VIEWERS, Of.PET), DELETE=(Who.OWNER_AMONG_VIEWERS, Of.PET)
    ),
    "api_pet_restore": api(PUT=(Who.OWNER, Of.DELETED_PET)),
    "api_pet_posts": api(GET=(Who.VIEWER, Of.PET)),
    "api_species": api(GET=Who.ANYONE),
    "api_breeds": api(GET=Who.ANYONE),
    "api_media_upload": api(POST=Who.SIGNED_IN),
    "api_media": api(GET=(Who.OWNER, Of.ASSET), PATCH=(Who.OWNER, Of.ASSET), DELETE=(Who.OWNER, Of.ASSET)),
    "api_feed": api(GET=Who.SIGNED_IN),
    "api_posts": api(POST=Who.SIGNED_IN),
    "api_post": api(
        GET=(Who.VIEWER, Of.POST), PATCH=(Who.OWNER_AMONG_VIEWERS, Of.POST), DELETE=(Who.OWNER_AMONG_VIEWERS, Of.POST)
    ),
    "api_post_restore": api(PUT=(Who.OWNER, Of.DELETED_POST)),
    "api_post_why": api(GET=(Who.PERSON_AMONG_VIEWERS, Of.POST)),
    "api_post_like": api(
        PUT=(Who.PERSON_AMONG_VIEWERS, Of.PUBLISHED_POST), DELETE=(Who.PERSON_AMONG_VIEWERS, Of.PUBLISHED_POST)
    ),
    "api_post_likes": api(GET=(Who.VIEWER, Of.POST)),
    "api_post_comments": api(GET=(Who.VIEWER, Of.POST), POST=(Who.PERSON_AMONG_VIEWERS, Of.PUBLISHED_POST)),
    "api_post_comment": api(DELETE=(Who.OWNER_AMONG_VIEWERS, Of.COMMENT)),
    "api_notifications": api(GET=Who.SIGNED_IN),
    "api_notifications_seen": api(PUT=Who.SIGNED_IN),
    "api_notification_read": api(PUT=(Who.OWNER, Of.NOTIFICATION)),
    "api_schema": api(GET=Who.ANYONE),
    "api_docs": api(GET=Who.ANYONE),
    "api_not_found": api(**dict.fromkeys(("GET", "POST", "PUT", "PATCH", "DELETE"), Who.NOBODY)),
}

# --- all of them ----------------------------------------------------------------------------------
POLICIES: Final[dict[str, Policy]] = {
    **SITE,
    **DOORS,
    **{f"headless:{client}:{name}": policy for client in ("browser", "app") for name, policy in HEADLESS.items()},
    "headless:app:tokens:refresh": form(Who.NOBODY),
    "headless:openapi_yaml": page(Who.NOBODY),
    "headless:openapi_json": page(Who.NOBODY),
    **API,
}
# One rule for all below /admin/; petamigos.roles says which role opens what.
ADMIN: Final = form(Who.STAFF)
# Routes that exist only where DEBUG is on.
DEVELOPMENT: Final[dict[str, Policy]] = {"styleguide": page(Who.ANYONE), "dev_outbox": page(Who.ANYONE)}
# All that is left to a suspended person; everything else is a wall (HTML: /suspended/, API: 403 account_suspended).
OPEN_TO_SUSPENDED: Final = frozenset(
    {
        "account_suspended",
        "account_logout",
        "language_set",
        "theme_set",
        "limits_page",
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
SOCKET_MESSAGES: Final[dict[str, Rule]] = {}
SOCKET_SUBSCRIPTIONS: Final[dict[str, Rule]] = {"post": Rule(Who.PERSON_AMONG_VIEWERS, Of.POST)}
# What is replayed is one's own.
SOCKET_STREAMS: Final[dict[str, Rule]] = {"notifications": Rule(Who.SIGNED_IN)}
