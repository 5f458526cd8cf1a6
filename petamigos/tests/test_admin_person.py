"""The admin's page of a person: what support needs, the domain's own actions, each look written down."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.actions.about import update_about
from accounts.actions.home import choose_city
from accounts.models import BadgeAward, Block, Follow, User, Verification
from accounts.tests.conftest import english  # noqa: F401 (an autouse fixture)
from core import audit
from core.models import AuditEntry
from core.rates import check_rate, list_uses
from petamigos.roles import sync_roles
from pets.models import Pet
from social.models import Post
from tests.cast import client_of, make_user
from tests.words import stands_in

pytestmark = pytest.mark.django_db


def make_staff(role: str) -> Any:
    sync_roles()
    user = make_user(f"staff_{role}", is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})
    return user


def page_of(user: Any) -> str:
    return reverse("admin:accounts_user_change", args=[user.pk])


def act(staff: Any, user: Any, **asked: Any) -> int:
    return client_of(staff).post(reverse("admin:accounts_user_act", args=[user.pk]), asked).status_code


def test_support_sees_what_it_needs_and_nothing_else(cast: Any) -> None:
    client_of(cast.carla).get("/settings/")
    update_about(cast.carla, {"birth_date": date(1990, 5, 4), "pronouns": "her pronouns"})
    choose_city(cast.carla, "mx-merida")
    Post.objects.create(author=cast.carla, body="a post for nobody", audience="only_me")
    check_rate("reaction", account=cast.carla)
    audit.record("accounts.password_changed", actor=cast.carla, target=cast.carla)
    page = client_of(make_staff("support")).get(page_of(cast.carla)).content.decode()
    for words in ("carla@example.com", "Reactions", "accounts.password_changed", "18 and older", "Devices"):
        assert words in page, words
    assert not stands_in("1990", page)
    for secret in ("her pronouns", "rida", "a post for nobody", cast.carla.password):
        assert secret not in page, secret
    assert "act-person" not in page  # support looks, moderators act


def test_each_look_at_a_person_is_written_down_and_shown(cast: Any) -> None:
    helper = make_staff("support")
    client = client_of(helper)
    client.get(page_of(cast.carla))
    entry = AuditEntry.objects.get(event="accounts.person_seen_by_staff")
    assert (entry.actor_id, entry.target) == (helper.pk, f"accounts.user:{cast.carla.pk}")
    assert "accounts.person_seen_by_staff" in client.get(page_of(cast.carla)).content.decode()
    log = client.get("/admin/core/auditentry/").content.decode()
    assert "accounts.person_seen_by_staff" in log and str(helper.pk) in log


def test_a_device_is_signed_out_by_its_button(cast: Any) -> None:
    victim = client_of(cast.carla)
    assert victim.get("/settings/").status_code == 200
    row = UserSession.objects.get(user=cast.carla)
    other = UserSession.objects.create(user=cast.bruno, session_key="x" * 32, ip="192.0.2.1", user_agent="")
    boss = make_staff("moderator")
    assert act(boss, cast.carla, do="end_session", session=other.pk) == 302  # not of this person: nothing
    assert UserSession.objects.filter(pk=other.pk).exists()
    act(boss, cast.carla, do="end_session", session=row.pk)
    assert victim.get("/settings/").status_code == 302
    assert AuditEntry.objects.filter(event="accounts.session_ended_by_staff", actor_id=boss.pk).count() == 1


def test_everywhere_at_once(cast: Any) -> None:
    phones = [client_of(cast.carla) for _ in range(3)]
    act(make_staff("moderator"), cast.carla, do="end_sessions")
    assert {phone.get("/settings/").status_code for phone in phones} == {302}


def test_suspending_asks_for_a_reason_and_ends_sessions(cast: Any) -> None:
    boss, phone = make_staff("moderator"), client_of(cast.carla)
    act(boss, cast.carla, do="suspend", reason=" ")
    cast.carla.refresh_from_db()
    assert cast.carla.suspended_at is None
    act(boss, cast.carla, do="suspend", reason="Sold what is not to be sold.")
    cast.carla.refresh_from_db()
    assert cast.carla.suspension_reason == "Sold what is not to be sold."
    assert phone.get("/settings/").url.startswith("/accounts/login/")
    act(boss, cast.carla, do="unsuspend")
    cast.carla.refresh_from_db()
    assert cast.carla.suspended_at is None
    events = set(AuditEntry.objects.filter(actor_id=boss.pk).values_list("event", flat=True))
    assert {"accounts.suspended", "accounts.unsuspended"} <= events


def test_who_may_not_acts_not(cast: Any) -> None:
    boss, helper = make_staff("moderator"), make_staff("support")
    client_of(cast.carla).get("/settings/")
    for staff, person in ((helper, cast.carla), (boss, boss), (boss, helper), (cast.staff, cast.carla)):
        before = UserSession.objects.filter(user=person).count()
        act(staff, person, do="suspend", reason="no")
        act(staff, person, do="end_sessions")
        person.refresh_from_db()
        assert person.suspended_at is None
        assert UserSession.objects.filter(user=person).count() >= before
    assert act(boss, cast.carla, do="make_staff") == 403
    assert client_of(boss).get(reverse("admin:accounts_user_act", args=[cast.carla.pk])).status_code == 405


def test_limits_in_use_are_read_and_not_counted(cast: Any) -> None:
    for _ in range(3):
        check_rate("reaction", account=cast.carla)
    for _ in range(2):
        (use,) = list_uses(cast.carla)
        assert (use.label, use.count, use.most, use.is_reached) == ("Reactions", 3, 120, False)
    assert list_uses(cast.bruno) == []


def test_limits_are_read_from_the_database_while_valkey_is_away(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from core import valkey

    def away() -> Any:
        raise OSError

    monkeypatch.setattr(valkey, "client", away)
    check_rate("block", account=cast.carla)
    assert [(use.label, use.count) for use in list_uses(cast.carla)] == [("People blocked", 1)]


# --- lists ----------------------------------------------------------------------------------------
def make_rows(count: int) -> None:
    """So many rows of everything the lists show."""
    staff = User.objects.filter(is_staff=True).first()
    people = [make_user(f"p{User.objects.count()}_{n}") for n in range(count)]
    for one in people:
        Follow.objects.create(follower=one, target=staff)
        Block.objects.create(blocker=one, blocked=staff)
        Pet.objects.create(owner=one, name="Luna", species_id="cat")
        Verification.objects.create(user=one, kind="vet", organisation="Sol", status="waiting")
        BadgeAward.objects.create(user=one, badge="first_post", step=1)
        Post.objects.create(author=one, body="x")
        audit.record("tests.row", actor=one, target=one)


@pytest.mark.parametrize(
    "model",
    ["accounts_user", "accounts_follow", "accounts_block", "accounts_verification", "core_auditentry", "pets_pet"],
)
def test_a_list_costs_the_same_for_two_rows_and_for_twenty(cast: Any, model: str) -> None:
    boss = make_staff("moderator")
    boss.is_superuser = True
    boss.save()
    client = client_of(boss)
    assert model in {f"{known._meta.app_label}_{known._meta.model_name}" for known in admin.site._registry}

    def cost() -> int:
        client.get(reverse(f"admin:{model}_changelist"))
        with CaptureQueriesContext(connection) as told:
            assert client.get(reverse(f"admin:{model}_changelist")).status_code == 200
        return len(told)

    make_rows(2)
    few = cost()
    make_rows(18)
    assert cost() == few


def test_the_page_of_a_person_costs_the_same_for_much_and_little(cast: Any) -> None:
    client = client_of(make_staff("moderator"))

    def cost() -> int:
        client.get(page_of(cast.carla))
        with CaptureQueriesContext(connection) as told:
            client.get(page_of(cast.carla))
        return len(told)

    few = cost()
    for number in range(15):
        client_of(cast.carla)
        audit.record("tests.row", actor=cast.carla, target=cast.carla)
        Verification.objects.create(user=cast.carla, kind="vet", status="withdrawn")
        check_rate("reaction" if number % 2 else "follow", account=cast.carla)
    assert cost() == few
