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
    PERSON_INSIDE = "signed in and may see inside: who only knows of it is refused, for all others it is absent"
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
    MUTED = "a person one has muted; its owner is who muted"
    RESTRICTED = "a person one has restricted; its owner is who restricted"
    CLOSE_FRIEND = "someone on a list of close friends; its owner is whose list it is"
    PEOPLE_LIST = "a list of people; its owner is who made it"
    LIST_MEMBER = "someone on a list of people; its owner is who made the list"
    HIDDEN_WORD = "a hidden word; its owner is who hides it"
    DISMISSED_PERSON = "a person one does not want suggested; its owner is who dismissed"
    DISMISSED_PET = "an animal one does not want suggested; its owner is who dismissed"
    INVITATION = "an invitation; its owner is who invites"
    INVITATION_LINK = "an invitation by its secret address; its viewers are who may see who invites"
    FOLLOW_REQUEST = "a request to follow; its owner is who was asked"
    FRIEND_REQUEST = "a wish to be friends; its owner is who was asked"
    FRIENDS = "the friends of a person; insiders are whom the person lets see them"
    SESSION = "a session"
    PET = "an animal"
    REMEMBERED_PET = "an animal in memorial mode; its viewers are who see inside the account"
    WEIGHT = "a weighing; its owner is who may read the health book"
    VET_LINK = "a link for a vet; its owner is who may write in the health book"
    BOOK_BY_LINK = "a health book by its secret address"
    HEALTH_RECORD = "an entry in a health book; its owner is who may read the book"
    HEALTH_DOCUMENT = "a document of a health book; its owner is who may read the book"
    PDF_DOCUMENT = "a document of a health book that is a PDF; its owner is who may read the book"
    FILE_BY_LINK = "a file of a health book by a vet's link, a short while after it was opened"
    ALBUM_PICTURE = "a picture of an animal's album; its owners are who may edit the animal"
    REMOVED_PICTURE = "a picture whose removal can be undone"
    DELETED_PET = "an animal whose deletion can be undone"
    PET_ADDRESS = "an animal by its readable address"
    CARED_PET = "an animal; its owners are all who take care of it"
    CO_OWNED_PET = "an animal; its owners are the owner and the co-owners"
    CARE_INVITATION = "an invitation to take care of an animal; its owner is who was asked"
    CARER = "one who takes care of an animal; its owners are that person and who may end it"
    CARE_ENTRY = "a medicine that was ticked; its owners are who may take the tick back"
    CARE_PLAN = "something planned for an animal; its owners are who may plan"
    LOST_REPORT = "a lost animal; its owners are all who take care of it"
    TAGGED_PET = "an animal with a tag; its owners are the owner and the co-owners"
    TAG = "a tag by its code"
    TALK = "a finder's talk by its code"
    FINDER_THREAD = "a talk with a finder; its owners are who may answer"
    FOUND_REPORT = "a found animal; its owner is who found it"
    PET_OFFER = "an animal on offer; its owner is whom it is offered to"
    MADE_PET_OFFER = "an animal on offer; its owner is who offers it"
    POST = "a post"
    PUBLISHED_POST = "a post that is out: nobody answers one whose pictures are being prepared"
    DELETED_POST = "a post whose deletion can be undone"
    HELD_COMMENT = "a comment that waits; its owner is whose post it is under, who wrote it sees it"
    COMMENT = "a comment; its owners are who wrote it and whose post it stands under"
    FILE = "a rendition of a picture"
    ASSET = "an upload"
    UPLOAD = "an upload in parts that is under way"
    UPLOAD_PART = "a part of an upload by its signed address"
    NOTIFICATION = "a line in the bell"
    OUTSIDE_LINK = "a link to another site that a page of ours has shown"
    RECENT_SEARCH = "what a person searched for; its owner is who searched"
    STEP = "a step of the welcome"
    CONNECTION = "another account that opens one's own"
    PROVIDER = "a provider that is not configured here"
    KEY = "a passkey or security key"
    SECURITY_LINE = "something that happened to the safety of an account"
    EXPORT = "an archive of one's data that is ready"
    EXPORT_LINK = "the secret of the mail that leads to it"
    RETURN_LINK = "the secret of the mail that opens a closed account again"


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
    "leave": page(Who.VIEWER, Of.OUTSIDE_LINK),
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
    "comment_approve": deed(Who.OWNER_AMONG_VIEWERS, Of.HELD_COMMENT),
    "comment_waiting": page(Who.SIGNED_IN),
    "comment_delete": deed(Who.OWNER_AMONG_VIEWERS, Of.COMMENT),
    # --- animals
    "pet_list": page(Who.SIGNED_IN),
    "pet_create": form(Who.SIGNED_IN),
    "breed_options": page(Who.SIGNED_IN),
    "pet_detail": page(Who.VIEWER, Of.PET),
    "pet_edit": form(Who.OWNER, Of.CO_OWNED_PET),
    "pet_body": form(Who.OWNER, Of.CO_OWNED_PET),
    "pet_mix": form(Who.OWNER, Of.CO_OWNED_PET),
    "pet_character": form(Who.OWNER, Of.CO_OWNED_PET),
    "pet_microchip": form(Who.OWNER, Of.CO_OWNED_PET),
    "pet_delete": deed(Who.OWNER, Of.PET),
    "pet_restore": deed(Who.OWNER, Of.DELETED_PET),
    "pet_page": page(Who.VIEWER, Of.PET_ADDRESS),
    "followed_pets": page(Who.SIGNED_IN),
    "pet_follow": deed(Who.PERSON_INSIDE, Of.PET),
    "pet_unfollow": deed(Who.PERSON_AMONG_VIEWERS, Of.PET),
    "pet_followers": page(Who.INSIDER, Of.PET),
    # --- households
    "household": page(Who.SIGNED_IN),
    "carer_accept": deed(Who.OWNER, Of.CARE_INVITATION),
    "carer_decline": deed(Who.OWNER, Of.CARE_INVITATION),
    "pet_people": page(Who.OWNER, Of.CARED_PET) | deed(Who.OWNER, Of.CO_OWNED_PET),
    "carer_end": deed(Who.OWNER, Of.CARER),
    "pet_care": form(Who.OWNER, Of.CARED_PET),
    "care_undo": deed(Who.OWNER, Of.CARE_ENTRY),
    "care_plan_create": deed(Who.OWNER, Of.CO_OWNED_PET),
    "care_plan_end": deed(Who.OWNER, Of.CARE_PLAN),
    "lost_list": page(Who.SIGNED_IN),
    "lost_alerts_set": deed(Who.SIGNED_IN),
    "lost_detail": form(Who.VIEWER, Of.LOST_REPORT),
    "lost_end": deed(Who.OWNER, Of.LOST_REPORT),
    "lost_poster": page(Who.VIEWER, Of.LOST_REPORT),
    "pet_lost": form(Who.OWNER, Of.CARED_PET),
    "pet_tag": form(Who.OWNER, Of.CO_OWNED_PET),
    "pet_tag_code": page(Who.OWNER, Of.TAGGED_PET),
    "pet_tag_revoke": deed(Who.OWNER, Of.CO_OWNED_PET),
    "tag_page": form(Who.ANYONE, Of.TAG),
    "finder_talk": form(Who.ANYONE, Of.TALK),
    "finder_answer": form(Who.OWNER, Of.FINDER_THREAD),
    "finder_close": deed(Who.OWNER, Of.FINDER_THREAD),
    "found_list": page(Who.SIGNED_IN),
    "found_create": form(Who.SIGNED_IN),
    "found_detail": page(Who.PERSON_AMONG_VIEWERS, Of.FOUND_REPORT),
    "found_close": deed(Who.OWNER_AMONG_VIEWERS, Of.FOUND_REPORT),
    "pet_transfer": form(Who.OWNER, Of.PET),
    "transfer_detail": page(Who.OWNER, Of.PET_OFFER),
    "transfer_accept": deed(Who.OWNER, Of.PET_OFFER),
    "transfer_decline": deed(Who.OWNER, Of.PET_OFFER),
    "transfer_withdraw": deed(Who.OWNER, Of.MADE_PET_OFFER),
    "pet_memorial": form(Who.OWNER, Of.PET),
    "pet_memorial_end": deed(Who.OWNER, Of.PET),
    # --- animals' health
    "pet_health": page(Who.OWNER, Of.CARED_PET),
    "health_reminders_set": deed(Who.OWNER, Of.CARED_PET),
    "pet_evidence_set": deed(Who.OWNER, Of.CO_OWNED_PET),
    "pet_health_pdf": page(Who.OWNER, Of.CARED_PET),
    "health_record_create": form(Who.OWNER, Of.CO_OWNED_PET),
    "health_record_edit": form(Who.OWNER, Of.HEALTH_RECORD),
    "health_record_delete": deed(Who.OWNER, Of.HEALTH_RECORD),
    "pet_weights": page(Who.OWNER, Of.CARED_PET) | deed(Who.OWNER, Of.CO_OWNED_PET),
    "weight_delete": deed(Who.OWNER, Of.WEIGHT),
    "vet_links": form(Who.OWNER, Of.CO_OWNED_PET),
    "vet_link_end": deed(Who.OWNER, Of.VET_LINK),
    "vet_book": form(Who.VIEWER, Of.BOOK_BY_LINK),
    "vet_file": page(Who.VIEWER, Of.FILE_BY_LINK),
    "health_documents": page(Who.OWNER, Of.CARED_PET),
    "health_document_create": form(Who.OWNER, Of.CO_OWNED_PET),
    "health_document": page(Who.OWNER, Of.HEALTH_DOCUMENT),
    "health_document_edit": form(Who.OWNER, Of.HEALTH_DOCUMENT),
    "health_document_delete": deed(Who.OWNER, Of.HEALTH_DOCUMENT),
    "health_document_pdf": page(Who.OWNER, Of.PDF_DOCUMENT),
    # --- animals' albums
    "pet_album": page(Who.INSIDER, Of.PET),
    "album_add": form(Who.OWNER, Of.CO_OWNED_PET),
    "album_picture": page(Who.INSIDER, Of.ALBUM_PICTURE) | deed(Who.OWNER, Of.ALBUM_PICTURE),
    "album_move": deed(Who.OWNER, Of.ALBUM_PICTURE),
    "album_cover": deed(Who.OWNER, Of.ALBUM_PICTURE),
    "album_remove": deed(Who.OWNER, Of.ALBUM_PICTURE),
    "album_restore": deed(Who.OWNER, Of.REMOVED_PICTURE),
    # --- the bell, files
    "notification_list": page(Who.SIGNED_IN),
    "notification_seen": deed(Who.SIGNED_IN),
    # --- the search
    "search": page(Who.ANYONE),
    "search_completions": page(Who.ANYONE),
    "recent_search_add": deed(Who.SIGNED_IN),
    "recent_search_clear": deed(Who.SIGNED_IN),
    "recent_search_forget": deed(Who.OWNER, Of.RECENT_SEARCH),
    "media:file": page(Who.VIEWER, Of.FILE),
    "media:original": page(Who.OWNER, Of.ASSET),
    "media:edit": form(Who.OWNER, Of.ASSET),
    # --- people
    "profile": page(Who.VIEWER, Of.PERSON),
    "followers": page(Who.INSIDER, Of.PERSON),
    "following": page(Who.INSIDER, Of.PERSON),
    "follow": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "unfollow": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "remove_follower": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "block": deed(Who.PERSON_AMONG_VIEWERS, Of.BLOCKABLE),
    "unblock": deed(Who.OWNER, Of.BLOCKED),
    "between": page(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "mute": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "unmute": deed(Who.OWNER, Of.MUTED),
    "restrict": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "unrestrict": deed(Who.OWNER, Of.RESTRICTED),
    "settings_muted": page(Who.SIGNED_IN),
    "settings_restricted": page(Who.SIGNED_IN),
    "close_friend_list": page(Who.SIGNED_IN),
    "close_friend_add": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "close_friend_remove": deed(Who.OWNER, Of.CLOSE_FRIEND),
    "people_lists": form(Who.SIGNED_IN),
    "people_list_detail": page(Who.OWNER, Of.PEOPLE_LIST),
    "people_list_edit": form(Who.OWNER, Of.PEOPLE_LIST),
    "people_list_delete": deed(Who.OWNER, Of.PEOPLE_LIST),
    "people_list_people": form(Who.OWNER, Of.PEOPLE_LIST),
    "list_member_remove": deed(Who.OWNER, Of.LIST_MEMBER),
    "hidden_word_list": form(Who.SIGNED_IN),
    "hidden_word_remove": deed(Who.OWNER, Of.HIDDEN_WORD),
    "follow_request_list": page(Who.SIGNED_IN),
    "follow_request_accept": deed(Who.OWNER, Of.FOLLOW_REQUEST),
    "follow_request_decline": deed(Who.OWNER, Of.FOLLOW_REQUEST),
    "friend_list": page(Who.INSIDER, Of.FRIENDS),
    "friend_ask": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "friend_end": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "friend_request_list": page(Who.SIGNED_IN),
    "friend_request_accept": deed(Who.OWNER, Of.FRIEND_REQUEST),
    "friend_request_decline": deed(Who.OWNER, Of.FRIEND_REQUEST),
    "settings_reach": form(Who.SIGNED_IN),
    "people_discover": page(Who.ANYONE),
    "dismissed_people": page(Who.SIGNED_IN),
    "person_dismiss": deed(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    "person_welcome": deed(Who.OWNER, Of.DISMISSED_PERSON),
    "dismissed_pets": page(Who.SIGNED_IN),
    "pet_dismiss": deed(Who.PERSON_AMONG_VIEWERS, Of.PET),
    "pet_welcome": deed(Who.OWNER, Of.DISMISSED_PET),
    "find_people": form(Who.SIGNED_IN),
    "invitation_list": form(Who.SIGNED_IN),
    "invitation_end": deed(Who.OWNER, Of.INVITATION),
    "invitation": form(Who.VIEWER, Of.INVITATION_LINK),
    "onboarding": page(Who.SIGNED_IN),
    "onboarding_step": form(Who.SIGNED_IN, Of.STEP),
    "onboarding_skip": deed(Who.SIGNED_IN, Of.STEP),
    "settings_home": page(Who.SIGNED_IN),
    "settings_profile": form(Who.SIGNED_IN),
    "settings_about": form(Who.SIGNED_IN),
    "settings_place": form(Who.SIGNED_IN),
    "settings_verification": form(Who.SIGNED_IN),
    "verification_withdraw": deed(Who.SIGNED_IN),
    "settings_privacy": form(Who.SIGNED_IN),
    "settings_appearance": form(Who.SIGNED_IN),
    "settings_security": page(Who.SIGNED_IN),
    "second_factor_required": page(Who.SIGNED_IN),
    "security_activity": page(Who.SIGNED_IN),
    "security_not_me": form(Who.OWNER, Of.SECURITY_LINE),
    "connection_list": page(Who.SIGNED_IN),
    "connection_remove": deed(Who.OWNER, Of.CONNECTION),
    "phone_remove": deed(Who.SIGNED_IN),
    "key_list": page(Who.SIGNED_IN),
    "key_rename": form(Who.OWNER, Of.KEY),
    "key_remove": form(Who.OWNER, Of.KEY),
    "session_list": page(Who.SIGNED_IN),
    "session_end_others": deed(Who.SIGNED_IN),
    "session_end": deed(Who.OWNER, Of.SESSION),
    "settings_blocked": page(Who.SIGNED_IN),
    # --- one's data
    "data_home": page(Who.SIGNED_IN),
    "data_export_create": deed(Who.SIGNED_IN),
    "data_export": page(Who.OWNER, Of.EXPORT),
    "data_export_download": deed(Who.OWNER, Of.EXPORT),
    "data_export_link": form(Who.OWNER, Of.EXPORT_LINK),
    "account_delete": form(Who.SIGNED_IN),
    "account_return": form(Who.ANYONE),  # whoever has not just proved to be the person is sent to the door
    "account_return_link": form(Who.VIEWER, Of.RETURN_LINK),
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
    "account_change_phone": form(Who.SIGNED_IN),
    "account_verify_phone": form(Who.UNDERWAY),
    "mfa_add_webauthn": form(Who.CONFIRMED),
    "mfa_login_webauthn": form(Who.UNDERWAY),
    "mfa_reauthenticate_webauthn": form(Who.SIGNED_IN),
    "mfa_list_webauthn": page(Who.NOBODY),
    "mfa_edit_webauthn": {m: Rule(Who.NOBODY, Of.KEY) for m in ("GET", "POST")},
    "mfa_remove_webauthn": {m: Rule(Who.NOBODY, Of.KEY) for m in ("GET", "POST")},
    # Anyone, where the provider is configured (accounts/tests/test_social.py); here none is, and they are absent.
    "provider_begin": deed(Who.NOBODY, Of.PROVIDER),
    "openid_connect_callback": form(Who.NOBODY, Of.PROVIDER),
    "facebook_callback": form(Who.NOBODY),
    "apple_callback": form(Who.NOBODY),
    "apple_finish_callback": form(Who.NOBODY),
    "socialaccount_signup": form(Who.UNDERWAY),
    "socialaccount_connections": page(Who.NOBODY),
    "socialaccount_login_cancelled": page(Who.NOBODY),
    "socialaccount_login_error": page(Who.NOBODY),
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
    "socialaccount:manage_providers": api(GET=Who.SIGNED_IN, DELETE=Who.SIGNED_IN),
    "socialaccount:provider_signup": form(Who.UNDERWAY),
    "socialaccount:provider_token": deed(Who.ANYONE),
    "socialaccount:redirect_to_provider": deed(Who.NOBODY),
    "mfa:manage_webauthn": form(Who.CONFIRMED) | api(PUT=Who.CONFIRMED, DELETE=Who.CONFIRMED),
    "mfa:authenticate_webauthn": form(Who.UNDERWAY),
    "mfa:reauthenticate_webauthn": form(Who.SIGNED_IN),
    "mfa:login_webauthn": form(Who.ANYONE),
    "account:manage_phone": form(Who.SIGNED_IN),
    "account:verify_phone": deed(Who.UNDERWAY),
    "account:resend_phone_verification_code": deed(Who.UNDERWAY),
    "usersessions:sessions": form(Who.NOBODY),
}

API: Final[dict[str, Policy]] = {
    "api_me": api(GET=Who.SIGNED_IN, PATCH=Who.SIGNED_IN),
    "api_me_onboarded": api(PUT=Who.SIGNED_IN),
    "api_me_about": api(GET=Who.SIGNED_IN, PATCH=Who.SIGNED_IN),
    "api_me_home": api(GET=Who.SIGNED_IN, PATCH=Who.SIGNED_IN, DELETE=Who.SIGNED_IN),
    "api_me_verification": api(GET=Who.SIGNED_IN, POST=Who.SIGNED_IN, DELETE=Who.SIGNED_IN),
    "api_me_badges": api(GET=Who.SIGNED_IN),
    "api_about_choices": api(GET=Who.ANYONE),
    "api_cities": api(GET=Who.ANYONE),
    "api_user_badges": api(GET=(Who.INSIDER, Of.PERSON)),
    "api_me_sessions": api(GET=Who.SIGNED_IN, DELETE=Who.SIGNED_IN),
    "api_me_session": api(DELETE=(Who.OWNER, Of.SESSION)),
    "api_me_security": api(GET=Who.SIGNED_IN),
    "api_me_security_not_me": api(PUT=(Who.OWNER, Of.SECURITY_LINE)),
    "api_me_follow_requests": api(GET=Who.SIGNED_IN),
    "api_me_follow_request": api(PUT=(Who.OWNER, Of.FOLLOW_REQUEST), DELETE=(Who.OWNER, Of.FOLLOW_REQUEST)),
    "api_me_follower": api(DELETE=(Who.PERSON_AMONG_VIEWERS, Of.PERSON)),
    "api_me_privacy": api(GET=Who.SIGNED_IN, PATCH=Who.SIGNED_IN),
    "api_me_friend_requests": api(GET=Who.SIGNED_IN),
    "api_me_friend_request": api(PUT=(Who.OWNER, Of.FRIEND_REQUEST), DELETE=(Who.OWNER, Of.FRIEND_REQUEST)),
    "api_user_friend": api(
        GET=(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
        PUT=(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
        DELETE=(Who.PERSON_AMONG_VIEWERS, Of.PERSON),
    ),
    "api_user_friends": api(GET=(Who.INSIDER, Of.FRIENDS)),
    "api_me_blocks": api(GET=Who.SIGNED_IN),
    "api_me_exports": api(GET=Who.SIGNED_IN, POST=Who.SIGNED_IN),
    "api_me_export": api(GET=(Who.OWNER, Of.EXPORT)),
    "api_me_export_download": api(POST=(Who.OWNER, Of.EXPORT)),
    "api_me_deletion": api(POST=Who.SIGNED_IN),
    "api_account_reopen": api(POST=Who.ANYONE),
    "api_user": api(GET=(Who.VIEWER, Of.PERSON)),
    "api_user_follow": api(PUT=(Who.PERSON_AMONG_VIEWERS, Of.PERSON), DELETE=(Who.PERSON_AMONG_VIEWERS, Of.PERSON)),
    "api_user_block": api(PUT=(Who.PERSON_AMONG_VIEWERS, Of.BLOCKABLE), DELETE=(Who.OWNER, Of.BLOCKED)),
    "api_user_standing": api(GET=(Who.PERSON_AMONG_VIEWERS, Of.PERSON)),
    "api_user_mute": api(PUT=(Who.PERSON_AMONG_VIEWERS, Of.PERSON), DELETE=(Who.OWNER, Of.MUTED)),
    "api_user_restriction": api(PUT=(Who.PERSON_AMONG_VIEWERS, Of.PERSON), DELETE=(Who.OWNER, Of.RESTRICTED)),
    "api_me_mutes": api(GET=Who.SIGNED_IN),
    "api_me_restrictions": api(GET=Who.SIGNED_IN),
    "api_me_close_friends": api(GET=Who.SIGNED_IN),
    "api_user_close_friend": api(PUT=(Who.PERSON_AMONG_VIEWERS, Of.PERSON), DELETE=(Who.OWNER, Of.CLOSE_FRIEND)),
    "api_me_lists": api(GET=Who.SIGNED_IN, POST=Who.SIGNED_IN),
    "api_me_list": api(
        GET=(Who.OWNER, Of.PEOPLE_LIST), PATCH=(Who.OWNER, Of.PEOPLE_LIST), DELETE=(Who.OWNER, Of.PEOPLE_LIST)
    ),
    "api_me_list_posts": api(GET=(Who.OWNER, Of.PEOPLE_LIST)),
    "api_me_list_people": api(GET=(Who.OWNER, Of.PEOPLE_LIST)),
    "api_me_list_person": api(PUT=(Who.OWNER, Of.LIST_MEMBER), DELETE=(Who.OWNER, Of.LIST_MEMBER)),
    "api_me_hidden_words": api(GET=Who.SIGNED_IN, POST=Who.SIGNED_IN),
    "api_me_hidden_word": api(DELETE=(Who.OWNER, Of.HIDDEN_WORD)),
    "api_user_followers": api(GET=(Who.INSIDER, Of.PERSON)),
    "api_user_following": api(GET=(Who.INSIDER, Of.PERSON)),
    "api_user_pets": api(GET=(Who.VIEWER, Of.PERSON)),
    "api_user_posts": api(GET=(Who.VIEWER, Of.PERSON)),
    "api_people_search": api(GET=Who.ANYONE),
    "api_people_suggestions": api(GET=Who.SIGNED_IN),
    "api_me_dismissed_people": api(GET=Who.SIGNED_IN),
    "api_me_dismissed_person": api(PUT=(Who.PERSON_AMONG_VIEWERS, Of.PERSON), DELETE=(Who.OWNER, Of.DISMISSED_PERSON)),
    "api_people_contacts": api(POST=Who.SIGNED_IN),
    "api_me_invitations": api(GET=Who.SIGNED_IN, POST=Who.SIGNED_IN),
    "api_me_invitation": api(DELETE=(Who.OWNER, Of.INVITATION)),
    "api_me_joined_by": api(PUT=Who.SIGNED_IN),
    "api_invitation": api(GET=(Who.VIEWER, Of.INVITATION_LINK)),
    "api_pet_suggestions": api(GET=Who.SIGNED_IN),
    "api_me_dismissed_pets": api(GET=Who.SIGNED_IN),
    "api_me_dismissed_pet": api(PUT=(Who.PERSON_AMONG_VIEWERS, Of.PET), DELETE=(Who.OWNER, Of.DISMISSED_PET)),
    "api_limits": api(GET=Who.ANYONE),
    "api_pets": api(GET=Who.SIGNED_IN, POST=Who.SIGNED_IN),
    "api_pet": api(
        GET=(Who.VIEWER, Of.PET),
        PATCH=(Who.OWNER_AMONG_VIEWERS, Of.CO_OWNED_PET),
        DELETE=(Who.OWNER_AMONG_VIEWERS, Of.PET),
    ),
    "api_pet_facts": api(GET=(Who.VIEWER, Of.PET), PATCH=(Who.OWNER_AMONG_VIEWERS, Of.CO_OWNED_PET)),
    "api_pet_mix": api(PUT=(Who.OWNER_AMONG_VIEWERS, Of.CO_OWNED_PET)),
    "api_pet_microchip": api(
        GET=(Who.OWNER, Of.CO_OWNED_PET), PUT=(Who.OWNER, Of.CO_OWNED_PET), DELETE=(Who.OWNER, Of.CO_OWNED_PET)
    ),
    "api_pet_restore": api(PUT=(Who.OWNER, Of.DELETED_PET)),
    "api_pet_posts": api(GET=(Who.VIEWER, Of.PET)),
    "api_followed_pets": api(GET=Who.SIGNED_IN),
    "api_pet_follow": api(PUT=(Who.PERSON_INSIDE, Of.PET), DELETE=(Who.PERSON_AMONG_VIEWERS, Of.PET)),
    "api_pet_followers": api(GET=(Who.INSIDER, Of.PET)),
    "api_household": api(GET=Who.SIGNED_IN),
    "api_care_invitations": api(GET=Who.SIGNED_IN),
    "api_care_invitation": api(PUT=(Who.OWNER, Of.CARE_INVITATION), DELETE=(Who.OWNER, Of.CARE_INVITATION)),
    "api_pet_carers": api(GET=(Who.OWNER, Of.CARED_PET), POST=(Who.OWNER, Of.CO_OWNED_PET)),
    "api_pet_carer": api(DELETE=(Who.OWNER, Of.CARER)),
    "api_pet_care": api(GET=(Who.OWNER, Of.CARED_PET), POST=(Who.OWNER, Of.CARED_PET)),
    "api_pet_care_entry": api(DELETE=(Who.OWNER, Of.CARE_ENTRY)),
    "api_pet_care_plans": api(POST=(Who.OWNER, Of.CO_OWNED_PET)),
    "api_pet_care_plan": api(DELETE=(Who.OWNER, Of.CARE_PLAN)),
    "api_lost": api(GET=Who.SIGNED_IN),
    "api_lost_alerts": api(GET=Who.SIGNED_IN, PUT=Who.SIGNED_IN),
    "api_lost_report": api(GET=(Who.VIEWER, Of.LOST_REPORT)),
    "api_lost_end": api(PUT=(Who.OWNER, Of.LOST_REPORT)),
    "api_lost_matches": api(GET=(Who.OWNER, Of.LOST_REPORT)),
    "api_pet_lost": api(POST=(Who.OWNER, Of.CARED_PET)),
    "api_pet_tag": api(
        GET=(Who.OWNER, Of.TAGGED_PET), PUT=(Who.OWNER, Of.CO_OWNED_PET), DELETE=(Who.OWNER, Of.CO_OWNED_PET)
    ),
    "api_pet_talks": api(GET=(Who.OWNER, Of.CO_OWNED_PET)),
    "api_tag": api(GET=(Who.ANYONE, Of.TAG), POST=(Who.ANYONE, Of.TAG)),
    "api_talk": api(GET=(Who.ANYONE, Of.TALK), POST=(Who.ANYONE, Of.TALK)),
    "api_finder_thread": api(
        GET=(Who.OWNER, Of.FINDER_THREAD), POST=(Who.OWNER, Of.FINDER_THREAD), DELETE=(Who.OWNER, Of.FINDER_THREAD)
    ),
    "api_found": api(GET=Who.SIGNED_IN, POST=Who.SIGNED_IN),
    "api_found_report": api(
        GET=(Who.PERSON_AMONG_VIEWERS, Of.FOUND_REPORT), DELETE=(Who.OWNER_AMONG_VIEWERS, Of.FOUND_REPORT)
    ),
    "api_found_matches": api(GET=(Who.PERSON_AMONG_VIEWERS, Of.FOUND_REPORT)),
    "api_pet_transfers": api(GET=Who.SIGNED_IN),
    "api_pet_transfer": api(PUT=(Who.OWNER, Of.PET_OFFER), DELETE=(Who.OWNER, Of.PET_OFFER)),
    "api_pet_transfer_made": api(DELETE=(Who.OWNER, Of.MADE_PET_OFFER)),
    "api_pet_transfer_new": api(POST=(Who.OWNER, Of.PET)),
    "api_pet_memorial": api(GET=(Who.VIEWER, Of.REMEMBERED_PET), PUT=(Who.OWNER, Of.PET), DELETE=(Who.OWNER, Of.PET)),
    "api_pet_health": api(GET=(Who.OWNER, Of.CARED_PET)),
    "api_pet_health_reminders": api(GET=(Who.OWNER, Of.CARED_PET), PUT=(Who.OWNER, Of.CARED_PET)),
    "api_pet_evidence": api(GET=(Who.INSIDER, Of.PET), PUT=(Who.OWNER, Of.CO_OWNED_PET)),
    "api_pet_health_records": api(GET=(Who.OWNER, Of.CARED_PET), POST=(Who.OWNER, Of.CO_OWNED_PET)),
    "api_pet_health_record": api(
        GET=(Who.OWNER, Of.HEALTH_RECORD), PATCH=(Who.OWNER, Of.HEALTH_RECORD), DELETE=(Who.OWNER, Of.HEALTH_RECORD)
    ),
    "api_pet_weights": api(GET=(Who.OWNER, Of.CARED_PET), POST=(Who.OWNER, Of.CO_OWNED_PET)),
    "api_pet_weight": api(DELETE=(Who.OWNER, Of.WEIGHT)),
    "api_pet_vet_links": api(GET=(Who.OWNER, Of.CO_OWNED_PET), POST=(Who.OWNER, Of.CO_OWNED_PET)),
    "api_pet_vet_link": api(DELETE=(Who.OWNER, Of.VET_LINK)),
    "api_pet_health_documents": api(GET=(Who.OWNER, Of.CARED_PET), POST=(Who.OWNER, Of.CO_OWNED_PET)),
    "api_pet_health_document": api(
        GET=(Who.OWNER, Of.HEALTH_DOCUMENT),
        PATCH=(Who.OWNER, Of.HEALTH_DOCUMENT),
        DELETE=(Who.OWNER, Of.HEALTH_DOCUMENT),
    ),
    "api_pet_health_document_pdf": api(GET=(Who.OWNER, Of.PDF_DOCUMENT)),
    "api_pet_album": api(GET=(Who.INSIDER, Of.PET), POST=(Who.OWNER, Of.CO_OWNED_PET)),
    "api_pet_album_picture": api(
        GET=(Who.INSIDER, Of.ALBUM_PICTURE),
        PATCH=(Who.OWNER, Of.ALBUM_PICTURE),
        DELETE=(Who.OWNER, Of.ALBUM_PICTURE),
    ),
    "api_pet_album_picture_restore": api(PUT=(Who.OWNER, Of.REMOVED_PICTURE)),
    "api_species": api(GET=Who.ANYONE),
    "api_breeds": api(GET=Who.ANYONE),
    "api_media_upload": api(POST=Who.SIGNED_IN),
    "api_media_pdf_upload": api(POST=Who.SIGNED_IN),
    "api_media_edit": api(GET=(Who.OWNER, Of.ASSET), PATCH=(Who.OWNER, Of.ASSET)),
    "api_media_duplicates": api(GET=(Who.OWNER, Of.ASSET)),
    "api_media_reuse": api(POST=(Who.OWNER, Of.ASSET)),
    "api_media_usage": api(GET=Who.SIGNED_IN),
    "api_media_uploads": api(POST=Who.SIGNED_IN),
    "api_media_upload_in_parts": api(GET=(Who.OWNER, Of.UPLOAD), DELETE=(Who.OWNER, Of.UPLOAD)),
    "api_media_parts": api(POST=(Who.OWNER, Of.UPLOAD)),
    "api_media_upload_complete": api(POST=(Who.OWNER, Of.UPLOAD)),
    "api_media_part": api(PUT=(Who.VIEWER, Of.UPLOAD_PART)),
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
    "api_post_comment_approval": api(PUT=(Who.OWNER_AMONG_VIEWERS, Of.HELD_COMMENT)),
    "api_me_comments_waiting": api(GET=Who.SIGNED_IN),
    "api_notifications": api(GET=Who.SIGNED_IN),
    "api_notifications_seen": api(PUT=Who.SIGNED_IN),
    "api_notification_read": api(PUT=(Who.OWNER, Of.NOTIFICATION)),
    "api_search": api(GET=Who.ANYONE),
    "api_search_completions": api(GET=Who.ANYONE),
    "api_search_recent": api(GET=Who.SIGNED_IN, POST=Who.SIGNED_IN, DELETE=Who.SIGNED_IN),
    "api_search_recent_one": api(DELETE=(Who.OWNER, Of.RECENT_SEARCH)),
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
SOCKET_SUBSCRIPTIONS: Final[dict[str, Rule]] = {
    "post": Rule(Who.PERSON_AMONG_VIEWERS, Of.POST),
    "care": Rule(Who.OWNER, Of.CARED_PET),
}
# What is replayed is one's own.
SOCKET_STREAMS: Final[dict[str, Rule]] = {"notifications": Rule(Who.SIGNED_IN)}
