"""Invitations: who made one, who opens it, who comes by it, and what is told of whom."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts import actions
from accounts.actions.invitations import join_by, make_invitation
from accounts.invitations import Invitation, InvitedPerson
from accounts.models import User
from accounts.tests.door import code_of, sign_up_form
from core.data_rights import all_rights
from core.errors import NotFound
from core.limits import RATES
from core.models import OutboxMessage
from notifications.models import Notification
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
YOU = {"display_name": "Nueva", "handle": "nueva", "birth_date": "1991-03-04", "language": "en", "is_private": "yes"}


def path_of(url: str) -> str:
    return "/" + url.split("/", 3)[3]


def come_by(url: str, email: str = "nueva@example.com", **ticked: str) -> Client:
    """Opens the link as a guest, signs up, confirms the address, walks the first step of the welcome."""
    guest = client_of(None)
    assert guest.post(path_of(url)).headers["Location"] == "/accounts/signup/"
    sign_up_form(guest, email)
    guest.post("/accounts/confirm-email/", {"code": code_of(email)})
    page = guest.get("/welcome/you/")
    assert b"Tell Ana that I joined" in page.content
    assert b"checked" not in page.content.split(b'name="tell_inviter"')[1][:120]
    handle = email.partition("@")[0]
    assert guest.post("/welcome/you/", YOU | {"handle": handle, **ticked}).status_code == 302
    return guest


def test_a_guest_sees_who_invites_and_no_more_than_a_guest_may(cast: SimpleNamespace) -> None:
    User.objects.filter(pk=cast.ana.pk).update(bio="Only for followers")
    _made, url = make_invitation(cast.ana, days=7, uses=1)
    answer = client_of(None).get(path_of(url))
    page = answer.content.decode()
    assert answer.status_code == 200 and "Ana invites you" in page and "@ana" in page
    assert "Only for followers" not in page and "Rex" not in page
    assert answer.headers["Referrer-Policy"] == "same-origin" and "noindex" in answer.headers["X-Robots-Tag"]
    secret = url.rstrip("/").rpartition("/")[2]
    told = client_of(None).get(f"/api/v1/invitations/{secret}/").json()["invited_by"]
    assert told["handle"] == "ana" and told["is_private"]
    assert not Invitation.objects.filter(secret_hash__contains=secret).exists()


def test_who_comes_and_says_nothing_is_a_number(cast: SimpleNamespace, run_tasks: Any) -> None:
    _made, url = make_invitation(cast.ana, days=7, uses=2)
    come_by(url)
    run_tasks()
    shown = client_of(cast.ana).get("/api/v1/me/invitations/").json()["items"][0]
    assert (shown["use_count"], shown["people"], shown["is_open"]) == (1, [], True)
    assert not Notification.objects.filter(recipient=cast.ana, kind="invitee_joined").exists()
    page = client_of(cast.ana).get(reverse("invitation_list")).content.decode()
    assert "1 of 2 people came" in page and "nueva" not in page
    assert InvitedPerson.objects.get().invitation is None, "by whose invitation stands nowhere"


def test_who_agrees_is_told_of_once(cast: SimpleNamespace, run_tasks: Any) -> None:
    _made, url = make_invitation(cast.ana, days=7, uses=2)
    newcomer = come_by(url, tell_inviter="on")
    newcomer.post("/welcome/you/", YOU | {"tell_inviter": "on"})  # back, and on again
    run_tasks()
    shown = client_of(cast.ana).get("/api/v1/me/invitations/").json()["items"][0]
    assert (shown["use_count"], [one["handle"] for one in shown["people"]]) == (1, ["nueva"])
    assert Notification.objects.filter(recipient=cast.ana, kind="invitee_joined").count() == 1
    assert "Nueva joined by your invitation" in client_of(cast.ana).get("/notifications/").content.decode()
    assert "Nueva" in client_of(cast.ana).get(reverse("invitation_list")).content.decode()
    actions.block(User.objects.get(handle="nueva"), cast.ana)
    assert client_of(cast.ana).get("/api/v1/me/invitations/").json()["items"][0]["people"] == []


def test_unknown_expired_used_up_ended_and_closed_answer_alike(cast: SimpleNamespace) -> None:
    urls = [make_invitation(cast.ana, days=7, uses=1)[1] for _number in range(3)]
    rows = list(Invitation.objects.order_by("id"))
    Invitation.objects.filter(pk=rows[0].pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    Invitation.objects.filter(pk=rows[1].pk).update(use_count=1)
    client_of(cast.ana).post(reverse("invitation_end", args=[rows[2].pk]))
    gone = [path_of(url) for url in urls]
    gone += [path_of(make_invitation(cast.sofia, days=7, uses=1)[1]), "/invite/xx/", f"/invite/{'x' * 22}/"]
    answers = {(client_of(None).get(path).status_code, client_of(None).get(path).content) for path in gone}
    assert len(answers) == 1 and {status for status, _body in answers} == {404}
    api = {client_of(None).get("/api/v1/invitations" + path.removeprefix("/invite")).status_code for path in gone}
    assert api == {404}
    assert client_of(None).post(gone[0]).status_code == 404
    blocked = path_of(make_invitation(cast.ana, days=1, uses=1)[1])
    assert (
        client_of(cast.dora).get(blocked).status_code == 404 and client_of(cast.carla).get(blocked).status_code == 200
    )


def test_an_invitation_that_ended_on_the_way_keeps_nobody_out(cast: SimpleNamespace) -> None:
    made, url = make_invitation(cast.ana, days=7, uses=1)
    guest = client_of(None)
    guest.post(path_of(url))
    sign_up_form(guest, "nueva@example.com")
    guest.post("/accounts/confirm-email/", {"code": code_of("nueva@example.com")})
    Invitation.objects.filter(pk=made.pk).update(revoked_at=timezone.now())
    assert b"tell_inviter" not in guest.get("/welcome/you/").content
    assert guest.post("/welcome/you/", YOU | {"tell_inviter": "on"}).status_code == 302
    assert not InvitedPerson.objects.exists() and User.objects.filter(handle="nueva").exists()


def test_the_last_use_is_used_once(cast: SimpleNamespace) -> None:
    made, _url = make_invitation(cast.ana, days=7, uses=1)
    one, other = (make_user(handle, onboarded_at=None) for handle in ("una", "otra"))
    join_by(one, made, is_told=True)
    join_by(one, made, is_told=True)
    with pytest.raises(NotFound):
        join_by(other, made, is_told=True)
    made.refresh_from_db()
    assert made.use_count == 1 and not InvitedPerson.objects.filter(person=other).exists()


def test_apps_make_list_join_and_end(cast: SimpleNamespace) -> None:
    ana, waiting = client_of(cast.ana), OutboxMessage.objects.count()
    made = ana.post("/api/v1/me/invitations/", {"days": 7, "uses": 5, "label": "Choir"}, "application/json")
    assert made.status_code == 201
    secret = made.json()["url"].rstrip("/").rpartition("/")[2]
    new = client_of(make_user("nueva", onboarded_at=None))
    for _time in range(2):
        assert new.put("/api/v1/me/joined-by/", {"secret": secret}, "application/json").status_code == 204
    settled = client_of(cast.carla).put("/api/v1/me/joined-by/", {"secret": secret}, "application/json")
    assert (settled.status_code, settled.json()["error"]["code"]) == (409, "not_a_newcomer")
    shown = ana.get("/api/v1/me/invitations/").json()["items"][0]
    assert (shown["label"], shown["use_count"]) == ("Choir", 1) and secret not in str(shown)
    address = f"/api/v1/me/invitations/{shown['id']}/"
    assert client_of(cast.carla).delete(address).status_code == 404
    assert (
        ana.delete(address).status_code == 204 and not ana.get("/api/v1/me/invitations/").json()["items"][0]["is_open"]
    )
    assert OutboxMessage.objects.count() == waiting
    for wrong in ({"days": 0, "uses": 1}, {"days": 31, "uses": 1}, {"days": 1, "uses": 51}, {"days": 1}):
        assert ana.post("/api/v1/me/invitations/", wrong, "application/json").status_code == 422


def test_the_page_shows_link_and_code_once(cast: SimpleNamespace) -> None:
    ana = client_of(cast.ana)
    page = ana.post(reverse("invitation_list"), {"days": "7", "uses": "5", "label": "Choir"}).content.decode()
    assert "/invite/" in page and 'class="qr"' in page and "0 of 5 people came" in page
    later = ana.get(reverse("invitation_list")).content.decode()
    assert "/invite/" not in later and "Choir" in later
    assert reverse("invitation_list") in ana.get("/discover/").content.decode()


def test_making_and_opening_are_limited(cast: SimpleNamespace) -> None:
    ana, data = client_of(cast.ana), {"days": 1, "uses": 1}
    most = RATES["invitation.create"][0].new_account_count or 0
    answers = [ana.post("/api/v1/me/invitations/", data, "application/json").status_code for _n in range(most + 1)]
    assert answers == [201] * most + [429] and Invitation.objects.count() == most
    User.objects.filter(pk=cast.ana.pk).update(created_at=timezone.now() - timedelta(days=60))
    answers = [ana.post("/api/v1/me/invitations/", data, "application/json").status_code for _n in range(16)]
    assert answers[-1] == 409 and Invitation.objects.count() == 20
    guest = client_of(None)
    told = {guest.get(f"/invite/{'x' * 22}/").status_code for _n in range(RATES["invitation.open"][0].count)}
    assert told == {404} and guest.get(f"/invite/{'x' * 22}/").status_code == 429


def test_what_is_whose() -> None:
    rights = all_rights()
    assert rights["accounts.InvitedPerson"].subjects == ("person",), "not the inviter's to export"
    assert "secret_hash" not in rights["accounts.Invitation"].fields
