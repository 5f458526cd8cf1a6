"""The privacy matrix: every kind of person × every route and method × every kind of object, from the policy table.

A refusal also proves that nothing changed and nothing was sent; what is invisible answers with the bytes of what is
absent.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest
from django.urls import reverse
from django.utils import timezone

from core.realtime.registry import MESSAGES, STREAMS, SUBSCRIPTIONS
from petamigos import policies
from petamigos.policies import POLICIES, Of, Rule, Who
from petamigos.tests.chat_things import CHAT_BODIES
from petamigos.tests.live_things import LIVE_BODIES
from petamigos.tests.matrix import ACTORS, Seen, Thing, World, address, routes
from petamigos.tests.seal_things import SEAL_BODIES
from tests.cast import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_rates")]

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
UNRELATED = ("guest", "suspended", "staff", "owner")  # for whom a door without an object can differ
# Bodies that would be taken from who may send them, so that a refusal is a refusal of the person.
BODIES: dict[str, dict[str, Any]] = {
    "post_create": {"body": "Hola", "audience": "public"},
    "post_edit": {"body": "Changed", "audience": "public"},
    "comment_create": {"body": "Hola"},
    "pet_create": {"name": "Luna", "species": "dog"},
    "pet_edit": {"name": "Luna", "species": "dog"},
    "pet_body": {"size": "small"},
    "pet_mix": {"breed_1": ""},
    "pet_character": {"energy": "3"},
    "pet_microchip": {"number": "484000000000123"},
    "api_pet_facts": {"size": "small"},
    "api_pet_mix": {"mix": []},
    "api_pet_microchip": {"number": "484000000000123"},
    "pet_weights": {"measured_date": "2026-01-10", "amount": "12", "unit": "kg"},
    "api_pet_weights": {"measured_date": "2026-01-10", "grams": 12000},
    "vet_links": {"days": "7"},
    "api_pet_vet_links": {"days": 7},
    "pet_memorial": {"words": "Changed"},
    "api_pet_memorial": {"words": "Changed"},
    "health_record_create": {"code": "rabies", "given_date": "2026-01-10"},
    "health_record_edit": {"code": "rabies", "given_date": "2026-01-11"},
    "api_pet_health_records": {"kind": "vaccination", "code": "rabies", "given_date": "2026-01-10"},
    "api_pet_health_record": {"note": "Changed"},
    "find_people": {"contacts": "nobody@example.org"},
    "api_people_contacts": {"contacts": ["nobody@example.org"]},
    "invitation_list": {"days": "7", "uses": "1"},
    "api_me_invitations": {"days": 7, "uses": 1},
    "api_me_joined_by": {"secret": "x" * 22},
    "hidden_word_list": {"text": "tonto"},
    "api_me_hidden_words": {"text": "tonto"},
    "people_lists": {"name": "Neighbours"},
    "people_list_edit": {"name": "Changed"},
    "people_list_people": {"handle": "pilar"},
    "api_me_lists": {"name": "Neighbours"},
    "api_me_list": {"name": "Changed"},
    "mute": {"days": "7", "posts": "on"},
    "api_user_mute": {"days": 7},
    "language_set": {"language": "en"},
    "theme_set": {"theme": "dark"},
    "settings_profile": {"display_name": "Changed", "bio": "Changed"},
    "settings_privacy": {"is_private": "no"},
    "settings_reach": {
        "see_friends": "everyone",
        "tag": "friends",
        "mention": "nobody",
        "find_by_email": "nobody",
        "find_by_phone": "nobody",
        "message": "friends",
        "see_presence": "friends",
    },
    "api_me_privacy": {"mention": "nobody"},
    "settings_notifications": {"reaction": "bell"},
    "settings_notification_ways": {"quiet_from": "22:00", "quiet_to": "07:00", "digest_every": "day"},
    "api_notification_topics": {"items": [{"topic": "reaction", "channels": ["bell"]}]},
    "api_notification_settings": {"quiet_on": True},
    "api_me_devices": {"kind": "fcm", "token": "x"},
    "settings_appearance": {"language": "fr", "theme": "dark", "time_zone": "UTC"},
    "account_delete": {"password": PASSWORD},
    "api_me_deletion": {"password": PASSWORD},
    "api_account_reopen": {"email": "going@example.com", "password": PASSWORD},
    "onboarding_step": {
        "display_name": "Changed",
        "birth_date": "1990-05-04",
        "handle": "ana",
        "language": "en",
        "is_private": "no",
    },
    "settings_about": {"pronouns": "ella", "birth_date": "1990-05-04"},
    "settings_place": {"city": "mx-merida"},
    "api_me_about": {"pronouns": "ella"},
    "api_me_home": {"city": "mx-merida"},
    "api_me": {"display_name": "Changed"},
    "api_pets": {"name": "Luna", "species": "dog"},
    "api_pet": {"name": "Changed"},
    "pet_people": {"handle": "pilar", "role": "walker"},
    "api_pet_carers": {"handle": "pilar", "role": "walker"},
    "pet_care": {"kind": "walk"},
    "api_pet_care": {"kind": "walk"},
    "care_plan_create": {"kind": "meal", "name": "Breakfast", "every_hours": 24},
    "api_pet_care_plans": {"kind": "meal", "name": "Breakfast", "every_hours": 24},
    "lost_detail": {"body": "I have seen it"},
    "lost_end": {"outcome": "found"},
    "api_lost_end": {"outcome": "found"},
    "api_lost_alerts": {"is_on": False},
    "pet_lost": {"within_km": 10},
    "pet_tag": {"shows_owner": "on"},
    "api_pet_tag": {"shows_owner": True},
    "tag_page": {"body": "I have it"},
    "api_tag": {"body": "I have it"},
    "finder_talk": {"body": "Still here"},
    "api_talk": {"body": "Still here"},
    "finder_answer": {"body": "Thank you"},
    "api_finder_thread": {"body": "Thank you"},
    "found_create": {"species": "dog"},
    "api_found": {"species": "dog"},
    "pet_transfer": {"handle": "pilar"},
    "api_pet_transfer_new": {"handle": "pilar"},
    "api_media_uploads": {"byte_size": 10},
    "api_media_parts": {"number": 1},
    "api_media": {"alt_text": "Changed"},
    "api_posts": {"body": "Hola"},
    "api_post": {"body": "Changed"},
    "api_post_comments": {"body": "Hola"},
    "report_create": {"reason": "spam"},
    "decision_detail": {"words": "It was no advertising"},
    "decision_letter": {"words": "It was no advertising"},
    "api_me_decision_appeal": {"words": "It was no advertising"},
    "settings_posts": {"audience": "only_me", "comments_from": "nobody", "shares_from": "nobody"},
    "api_me_post_defaults": {"comments_from": "nobody"},
    "post_share": {"body": "Look", "audience": "public"},
    "api_post_shares": {"body": "Look"},
    "post_vote": {"choice": "0"},
    "api_post_vote": {"choices": [0]},
    "saved_list": {"name": "Vets"},
    "collection_detail": {"name": "Changed"},
    "api_me_collections": {"name": "Neighbours"},
    "api_me_collection": {"name": "Changed"},
    "draft_list": {"body": "Hola"},
    "api_me_drafts": {"body": "Hola"},
    "api_me_draft": {"body": "Changed", "version": 1},
    "api_me_draft_schedule": {"publish_at": f"{timezone.now() + timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}"},
    **CHAT_BODIES,
    **SEAL_BODIES,
    **LIVE_BODIES,
    "recent_search_add": {"q": "Rex"},
    "api_search_recent": {"query": "Rex"},
}
for _client in ("browser", "app"):
    BODIES[f"headless:{_client}:account:login"] = {"email": "carla@example.com", "password": "not hers at all"}
    BODIES[f"headless:{_client}:account:signup"] = {"email": "nueva@example.com", "password": "tres tristes tigres"}
    BODIES[f"headless:{_client}:account:request_login_code"] = {"email": "carla@example.com"}


# --- the table covers what there is ---------------------------------------------------------------
def test_every_route_has_a_policy_and_every_policy_a_route() -> None:
    names = {name for name in routes() if not name.startswith("admin:")}
    assert names - set(POLICIES) - set(policies.DEVELOPMENT) == set()
    assert set(POLICIES) - names == set()


def test_every_word_of_the_socket_has_a_policy_and_every_policy_a_word() -> None:
    def own(table: Any) -> set[str]:
        return {name for name, handler in table.items() if not _module(handler).startswith(("core.tests", "tests."))}

    assert set(policies.SOCKET_MESSAGES) == own(MESSAGES)
    assert set(policies.SOCKET_SUBSCRIPTIONS) == own(SUBSCRIPTIONS)
    assert set(policies.SOCKET_STREAMS) == own(STREAMS)


def _module(handler: Any) -> str:
    return getattr(handler, "__module__", "") if callable(handler) else handler.replay.__module__


def test_suspension_has_no_hole_by_a_misspelt_name() -> None:
    assert set(POLICIES) >= policies.OPEN_TO_SUSPENDED


# --- what came of a request -----------------------------------------------------------------------
def _is_api(path: str) -> bool:
    return path.startswith(("/api/", "/_allauth/"))


def outcome(path: str, seen: Seen) -> str:
    """in | door | away | absent | refused | wall | no method"""
    status, target = seen.response.status_code, seen.response.headers.get("Location", "")
    if status == 302:
        if target.startswith("/suspended/"):
            return "wall"
        return "door" if target.startswith("/accounts/login/?next=") else f"to {target}"
    if status == 403 and _is_api(path):
        return "wall" if b"account_suspended" in seen.response.content else "refused"
    known = {401: "door", 403: "refused", 404: "absent", 405: "no method"}
    return known.get(status, "in" if status < 500 or path == "/health/ready" else "broken")


def expected(name: str, rule: Rule, actor: str, thing: Thing) -> str:
    if actor == "suspended" and name not in policies.OPEN_TO_SUSPENDED:
        return "wall"
    if name == "account_suspended" and actor == "suspended":
        return "refused"  # the page that says why is a 403
    is_guest, sees, owns = actor == "guest", actor in thing.viewers, actor in thing.owners
    there = "in" if sees else "absent"
    match rule.who:
        case Who.ANYONE:
            return "in"
        case Who.NOBODY | Who.MACHINE:
            return "absent"
        case Who.VIEWER:
            return there
        case Who.INSIDER:
            return "in" if actor in thing.insiders else "refused" if sees else "absent"
        case _ if is_guest:
            return "door"
        case Who.SIGNED_IN:
            return "in" if rule.of is Of.NOTHING else there
        case Who.PERSON_AMONG_VIEWERS:
            return there
        case Who.PERSON_INSIDE:
            return "in" if actor in thing.insiders else "refused" if sees else "absent"
        case Who.OWNER:
            return "in" if owns else "absent"
        case Who.OWNER_AMONG_VIEWERS:
            return "in" if owns else "refused" if sees else "absent"
    raise AssertionError(f"no rule for {rule.who}")


OBJECT_ROUTES = [name for name in POLICIES if name not in policies.DOORS and not name.startswith("headless:")]


@pytest.mark.parametrize("name", OBJECT_ROUTES)
def test_who_gets_in(world: World, name: str) -> None:
    wrong = []
    for method, rule in POLICIES[name].items():
        if method == "HEAD":
            continue
        for actor in UNRELATED if rule.of is Of.NOTHING else ACTORS:
            nothing: list[Seen] = []
            for thing in world.things[rule.of]:
                wrong += _wrong(world, name, method, rule, actor, thing, nothing)
    assert wrong == []


def _wrong(
    world: World, name: str, method: str, rule: Rule, actor: str, thing: Thing, nothing: list[Seen]
) -> list[str]:
    """What is wrong with one cell; `nothing` keeps this actor's answer for what is absent."""
    path, body = address(name, thing.kwargs), BODIES.get(name)
    seen = world.send(actor, method, path, body)
    told, wanted = outcome(path, seen), expected(name, rule, actor, thing)
    case = f"{method} {name} {thing.name} by {actor}"
    if told.startswith("to ") and wanted == "in":
        told = "in"
    if told != wanted:
        return [f"{case}: {told} ({seen.response.status_code}), not {wanted}"]
    if wanted == "in":
        return [f"{case}: changed {seen.changed}"] if method == "GET" and (seen.changed or seen.sent) else []
    found = [f"{case}: changed {seen.changed}, sent {seen.sent}"] if seen.changed or seen.sent else []
    if wanted == "absent" and thing.absent:
        if not nothing:
            nothing.append(world.send(actor, method, address(name, thing.absent), body))
        if nothing[0].bytes != seen.bytes:
            found.append(f"{case}: not the answer of what is absent")
    return found


@pytest.mark.parametrize("name", OBJECT_ROUTES)
def test_other_methods_do_nothing(world: World, name: str) -> None:
    policy = POLICIES[name]
    thing = world.things[next(iter(policy.values())).of][0]
    path = address(name, thing.kwargs)
    for method in set(METHODS) - set(policy):
        for actor in ("guest", "owner") if method == "DELETE" else ("owner",):
            seen = world.send(actor, method, path, BODIES.get(name))
            assert outcome(path, seen) in {"no method", "door"}, (method, actor, seen.response)
            assert (seen.changed, seen.sent) == ([], []), (method, actor)


# --- the doors of signing in ----------------------------------------------------------------------
DOOR_ROUTES = [name for name in POLICIES if name not in OBJECT_ROUTES]


@pytest.mark.parametrize("name", DOOR_ROUTES)
def test_the_doors_know_who_knocks(world: World, name: str) -> None:
    path = address(name, world.things[next(iter(POLICIES[name].values())).of][0].kwargs)
    for method, rule in POLICIES[name].items():
        if method == "HEAD":
            continue
        for actor in UNRELATED:
            seen = world.send(actor, method, path, BODIES.get(name))
            told = outcome(path, seen)
            case = (name, method, actor, told, seen.response.status_code)
            assert told in _door_answers(name, rule, actor, seen.response.status_code), case
            if _is_let_in(name, method, rule, actor, told):
                continue
            kept = {"django_session"} if actor == "guest" else set()  # where a guest stood, without a person
            assert set(seen.changed) <= kept, (case, seen.changed)
            assert seen.sent == [], case


def _is_let_in(name: str, method: str, rule: Rule, actor: str, told: str) -> bool:
    """allauth answers 401 ("you are not signed in yet") to what it has taken from a guest, and after signing out."""
    is_taken = actor == "guest" and (rule.who is Who.GUEST or name.endswith(":account:request_login_code"))
    is_out = name == "account_logout" or (name.endswith("current_session") and method == "DELETE")
    return is_taken or is_out or (told == "in" and rule.who is not Who.CONFIRMED)


def _door_answers(name: str, rule: Rule, actor: str, status: int) -> set[str]:
    if actor == "suspended" and name not in policies.OPEN_TO_SUSPENDED:
        return {"wall"}
    home = {"to /", "to /accounts/email/"}
    conflict = {"in"} if status == 409 else set()  # "there is nothing under way", "you are signed in"
    match rule.who:
        case Who.ANYONE if name.endswith(":account:request_login_code"):
            return {"in", "door"}  # a code is on its way: allauth answers 401 while the flow is under way
        case Who.ANYONE:
            return {"in"}
        case Who.NOBODY:
            ways = {"to /settings/security/", "to /settings/security/keys/", "to /settings/sessions/"}
            ways |= {"to /accounts/login/", "to /settings/security/connections/", "to /accounts/password/reset/"}
            return ways | {"absent"}
        case Who.GUEST:
            return {"in", "door"} if actor == "guest" else home | conflict
        case Who.UNDERWAY:
            ways = {"door", "to /accounts/login/", "to /accounts/login/code/", "to /accounts/password/reset/"}
            return ways | home | conflict | {"to /accounts/phone/change/"}
        case Who.SIGNED_IN if actor == "guest":
            return {"door"} | conflict | ({"to /"} if name == "account_logout" else set())
        case Who.SIGNED_IN if name.endswith("current_session") or name == "account_logout":
            return {"in", "door", "to /"}
        case Who.SIGNED_IN if name == "mfa_reauthenticate_webauthn":
            return {
                "in",
                "to /accounts/login/",
                "to /accounts/reauthenticate/",
            }  # and from there home, with what went wrong
        case Who.SIGNED_IN:
            return {"in", "to /accounts/email/", "to /accounts/reauthenticate/"}
        case Who.CONFIRMED if actor == "guest":
            return {"door"}
        case Who.CONFIRMED:
            return {"absent", "door", "in", f"to /accounts/reauthenticate/?next={quote(reverse(name), safe='')}"}
    raise AssertionError(rule.who)


def test_cookies_mean_nothing_to_the_doors_of_apps(world: World) -> None:
    browser = world.clients["owner"]
    assert browser.get(reverse("headless:browser:account:current_session")).status_code == 200
    assert browser.get(reverse("headless:app:account:current_session")).status_code == 401
