"""Phones: sign-up and sign-in by code, change, removal, limits, what strangers learn, and the gateway's protocol.

SECURITY.md: case 1 (known and unknown told alike), case 80 (messages per number and per address).
"""

from __future__ import annotations

import base64
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from accounts import phones
from accounts.errors import PhoneInvalid
from accounts.gateways import sms
from accounts.models import PhoneNumber, User
from accounts.tests.door import App, mails, sign_in_form
from core.errors import RetryableError
from core.limits import RATES
from core.models import AuditEntry, KeptMail, OutboxMessage
from core.queue import drain
from petamigos.env import load
from tests.cast import PASSWORD, client_of, make_user

pytestmark = pytest.mark.django_db
NUMBER, WRITTEN = "+525512345678", "55 1234 5678"
CODE_PAGE, VERIFY, CHANGE = "/accounts/login/code/", "/accounts/phone/verify/", "/accounts/phone/change/"


def messages(number: str = NUMBER) -> list[str]:
    found = OutboxMessage.objects.filter(task="accounts.send_sms").order_by("id").values_list("arguments", flat=True)
    return [one["text"] for one in found if one["number"] == number]


def code() -> str:
    return re.search(r"\b\d{6}\b", messages()[-1])[0]  # type: ignore[index]


def with_phone(handle: str = "ana", number: str = NUMBER) -> Any:
    user = make_user(handle)
    PhoneNumber.objects.create(user=user, number=number, verified_at=timezone.now())
    return user


def english() -> Client:
    return Client(headers={"Accept-Language": "en"})


def test_signing_up_by_phone_and_coming_back_by_code_and_by_password() -> None:
    client = english()
    assert 'name="phone"' in client.get("/accounts/signup/?by=phone").content.decode()
    asked = client.post("/accounts/signup/", {"phone": WRITTEN, "password1": PASSWORD})
    assert asked.url == VERIFY, asked.content
    assert client.get("/api/v1/me/").status_code == 401
    assert NUMBER in client.get(VERIFY).content.decode()
    assert client.post(VERIFY, {"code": "000000"}).status_code == 200
    assert client.post(VERIFY, {"code": code()}).url == "/welcome/"
    me = client.get("/api/v1/me/").json()
    assert me["email"] == "" and NUMBER not in str(me)
    assert client.get("/settings/security/").status_code == 200
    again = english()
    asked = again.post(CODE_PAGE, {"phone": "+52 55 1234 5678"})
    assert again.post(asked.url, {"code": code()}).status_code == 302
    assert again.get("/api/v1/me/").json()["id"] == me["id"]
    assert sign_in_form(Client(), "(55) 1234-5678", PASSWORD).status_code == 302
    assert sign_in_form(Client(), NUMBER, "not the password").status_code == 200
    second = english()  # of accounts without address there may be many
    second.post("/accounts/signup/", {"phone": "+525587654321", "password1": PASSWORD})
    assert User.objects.filter(email="").count() == 2


def test_an_app_does_the_same() -> None:
    app = App()
    assert app.call("POST", "/auth/signup", {"phone": NUMBER, "password": PASSWORD}).status_code == 401
    assert app.call("POST", "/auth/phone/verify", {"code": code()}).status_code == 200
    assert app.call("GET", "/api/v1/me/").status_code == 200
    assert app.call("GET", "/account/phone").json()["data"] == [{"phone": NUMBER, "verified": True}]
    other = App()
    assert other.call("POST", "/auth/code/request", {"phone": NUMBER}).status_code == 401
    assert other.call("POST", "/auth/code/confirm", {"code": code()}).status_code == 200
    assert other.call("GET", "/api/v1/me/").status_code == 200
    for body in ({}, {"phone": ""}, {"phone": NUMBER, "email": "a@example.com"}, {"phone": 5}):
        assert App().call("POST", "/auth/code/request", body).status_code == 400
    assert App().call("POST", "/auth/signup", {"password": PASSWORD}).status_code == 400


def test_a_number_that_is_taken_is_told_to_its_person_alone() -> None:
    with_phone()
    pages = []
    for number in (NUMBER, "+525587654321"):
        client = english()
        asked = client.post("/accounts/signup/", {"phone": number, "password1": PASSWORD})
        page = client.get(asked.url).content.decode().replace(number, "")
        tried = client.post(asked.url, {"code": "000000"})
        pages.append((asked.status_code, asked.url, _plain(page), tried.status_code))
    assert pages[0] == pages[1]
    assert messages() == ["You have an account at PetAmigos with this number: sign in with it."]
    assert User.objects.count() == 2


def test_asking_for_a_code_tells_nothing_and_rings_no_stranger() -> None:
    with_phone()
    pages = []
    for number in (NUMBER, "+525587654321"):
        client = english()
        asked = client.post(CODE_PAGE, {"phone": number})
        pages.append((asked.status_code, asked.url, _plain(client.get(asked.url).content.decode().replace(number, ""))))
    assert pages[0] == pages[1]
    assert len(messages()) == 1 and messages("+525587654321") == []


def _plain(page: str) -> str:
    return re.sub(r'(nonce|value)="[^"]*"|"sha[^"]*"', "", page)


def test_changing_it_asks_who_it_is_proves_the_new_one_and_tells_by_mail() -> None:
    ana = with_phone("ana", "+525500000000")
    fresh = client_of(ana)
    assert "reauthenticate" in fresh.post(CHANGE, {"phone": WRITTEN}).url
    assert messages() == []
    client = client_of(ana)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert client.post(CHANGE, {"phone": WRITTEN}).url == VERIFY
    assert PhoneNumber.objects.get(user=ana).number == "+525500000000"  # until it is proved
    assert client.post(VERIFY, {"code": code()}).status_code == 302
    assert PhoneNumber.objects.get(user=ana).number == NUMBER
    assert mails(ana.email)[-1]["subject"] == "The phone of your account was changed"
    assert AuditEntry.objects.filter(event="accounts.phone_changed", target=f"accounts.user:{ana.pk}").exists()


def test_a_number_of_somebody_else_is_not_taken_over() -> None:
    ana, carla = with_phone(), make_user("carla")
    client = client_of(carla)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert client.post(CHANGE, {"phone": NUMBER}).url == VERIFY  # as for a free one
    found = re.findall(r"\b\d{6}\b", " ".join(messages()))
    if found:  # only ana reads it; even so the number stays hers
        assert client.post(VERIFY, {"code": found[-1]}).status_code == 200
    assert PhoneNumber.objects.get(number=NUMBER).user == ana


def test_who_wrote_a_number_down_first_without_proof_owns_nothing() -> None:
    stranger = english()
    stranger.post("/accounts/signup/", {"phone": NUMBER, "password1": "the stranger's own words"})
    client = english()
    asked = client.post("/accounts/signup/", {"phone": NUMBER, "password1": PASSWORD})
    assert client.post(asked.url, {"code": code()}).url == "/welcome/"
    assert PhoneNumber.objects.get(number=NUMBER).verified_at is not None
    assert sign_in_form(Client(), NUMBER, "the stranger's own words").status_code == 200
    assert sign_in_form(Client(), NUMBER, PASSWORD).status_code == 302


def test_the_database_lets_a_proved_number_be_of_one_person() -> None:
    with_phone()
    with pytest.raises(IntegrityError), transaction.atomic():
        with_phone("carla")
    with pytest.raises(IntegrityError), transaction.atomic():
        with_phone("dora", "5512345678")


def test_deleting_it_needs_another_way_in() -> None:
    ana = with_phone()
    client = client_of(ana)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert client.post("/settings/security/phone/remove/").url == "/settings/security/"
    assert not PhoneNumber.objects.exists()
    alone = english()
    alone.post("/accounts/signup/", {"phone": NUMBER, "password1": PASSWORD})
    alone.post(VERIFY, {"code": code()})
    alone.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert alone.post("/settings/security/phone/remove/").status_code == 409
    assert PhoneNumber.objects.exists()


def test_one_phone_and_one_address_get_few_messages_an_hour() -> None:
    with_phone()
    most, from_one_address = (rate.count for rate in RATES["auth.sms"])
    answers = [Client().post(CODE_PAGE, {"phone": WRITTEN if n % 2 else NUMBER}).status_code for n in range(most + 1)]
    assert answers == [302] * most + [429]
    assert App().call("POST", "/auth/code/request", {"phone": NUMBER}).status_code == 429
    assert len(messages()) == most
    others = [
        Client().post(CODE_PAGE, {"phone": f"+5255100000{n:02d}"}).status_code
        for n in range(from_one_address - most + 1)
    ]
    assert others[-1] == 429 and others[0] == 302
    assert Client().post(CODE_PAGE, {"email": "ana@example.com"}).status_code == 302  # mail is another matter


def test_this_was_not_me_without_an_address_leads_back_by_the_phone() -> None:
    client = english()
    client.post("/accounts/signup/", {"phone": NUMBER, "password1": PASSWORD})
    client.post(VERIFY, {"code": code()})
    entry = AuditEntry.objects.filter(event="accounts.signed_in").last()
    assert entry is not None
    assert client.post(f"/settings/security/activity/{entry.pk}/").url == f"{CODE_PAGE}?by=phone"
    assert "closed to everyone else" in messages()[-1]
    assert sign_in_form(Client(), NUMBER, PASSWORD).status_code == 200
    asked = client.post(CODE_PAGE, {"phone": NUMBER})
    client.post(asked.url, {"code": code()})
    assert client.get("/accounts/password/set/").status_code == 200
    client.post("/accounts/password/set/", {"password1": "one more sunny plaza"})
    assert sign_in_form(Client(), NUMBER, "one more sunny plaza").status_code == 302


@pytest.mark.parametrize("raw", ["", "abc", "123", "+1", "+52 55 1234", "911", "+999123456789", "٥٥١٢٣٤", "1" * 200])
def test_what_is_no_number_is_refused(raw: str) -> None:
    with pytest.raises(PhoneInvalid):
        phones.clean_number(raw)
    assert Client().post("/accounts/signup/", {"phone": raw, "password1": PASSWORD}).status_code == 200
    assert not User.objects.exists()


def test_without_a_gateway_there_are_no_phones(settings: Any) -> None:
    settings.SMS_GATEWAY, settings.KEEPS_SMS = {}, False
    client = english()
    assert "phone instead" not in client.get("/accounts/signup/").content.decode()
    assert 'name="phone"' not in client.get("/accounts/signup/?by=phone").content.decode()
    assert client.post("/accounts/signup/", {"phone": NUMBER, "password1": PASSWORD}).status_code == 200
    assert App().call("POST", "/auth/code/request", {"phone": NUMBER}).status_code == 400
    assert messages() == [] and not User.objects.exists()


# --- the gateway ----------------------------------------------------------------------------------
class Gateway(BaseHTTPRequestHandler):
    """Speaks as Twilio's Messages resource does."""

    taken: list[tuple[str, str, dict[str, str]]] = []
    status = 201

    def do_POST(self) -> None:
        body = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.taken.append((self.path, self.headers["Authorization"], {name: one[0] for name, one in body.items()}))
        answer = b'{"sid": "SM1", "status": "queued"}'
        self.send_response(self.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_words: Any) -> None:
        return


@pytest.fixture
def gateway(settings: Any) -> Iterator[type[Gateway]]:
    Gateway.taken, Gateway.status = [], 201
    server = ThreadingHTTPServer(("127.0.0.1", 0), Gateway)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://AC1:a%20token@127.0.0.1:{server.server_address[1]}/?from=+15550100"
    settings.SMS_GATEWAY = load({"DEBUG": "1", "SMS_URL": address})["SMS_URL"]
    yield Gateway
    server.shutdown()
    server.server_close()


def test_messages_go_out_as_the_gateway_asks(gateway: type[Gateway]) -> None:
    with_phone()
    english().post(CODE_PAGE, {"phone": NUMBER})
    text = messages()[-1]
    drain()
    word = base64.b64encode(b"AC1:a token").decode()
    assert gateway.taken == [
        (
            "/2010-04-01/Accounts/AC1/Messages.json",
            f"Basic {word}",
            {"To": NUMBER, "From": "+15550100", "Body": text},
        )
    ]
    assert messages() == []


@pytest.mark.parametrize(("status", "is_tried_again"), [(400, False), (429, True), (503, True)])
def test_a_busy_gateway_is_asked_again_and_a_refusal_is_final(
    gateway: type[Gateway], status: int, is_tried_again: bool
) -> None:
    gateway.status = status
    if is_tried_again:
        with pytest.raises(RetryableError):
            sms.deliver(number=NUMBER, text="Hola")
    else:
        sms.deliver(number=NUMBER, text="Hola")
    assert len(gateway.taken) == 1


def test_in_development_messages_are_kept_beside_the_mails(settings: Any) -> None:
    settings.SMS_GATEWAY, settings.KEEPS_SMS = {}, True
    with_phone()
    english().post(CODE_PAGE, {"phone": NUMBER})
    drain()
    kept = KeptMail.objects.get(recipient=NUMBER)
    assert re.search(r"\d{6}", kept.text)
