"""SECURITY 35, 41: what people write is text wherever it is shown, and stays on its line."""

from __future__ import annotations

import json
import logging
from html.parser import HTMLParser
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import Verification
from accounts.tests.door import mails
from core.mail import deliver
from core.queue import drain
from media.models import Asset
from social.models import Post
from tests.cast import client_of
from tests.pictures import address_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_rates")]

MARK = "planted"
POLYGLOTS = (
    f'"><svg/onload=alert(1) id={MARK}>',
    f"'><img src=x onerror=alert(1) id={MARK}>",
    f"</title></textarea></script><script id={MARK}>x()</script>",
    f"<a href=javascript:alert(1) id={MARK}>x</a>",
    f"{{{{ 7|add:7 }}}}{{% {MARK} %}}",
)


class Dangers(HTMLParser):
    """What of a page would run or lead where it must not."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id") == MARK or any(name.startswith("on") for name in given):
            self.found.append(self.get_starttag_text() or tag)
        if tag == "script" and not given.get("nonce") and not given.get("src"):
            self.found.append(self.get_starttag_text() or tag)
        for name in ("href", "src", "action", "formaction"):
            value = "".join((given.get(name) or "").split()).lower()
            if value.startswith(("javascript:", "data:text", "vbscript:")):
                self.found.append(value)


def dangers_in(html: str) -> list[str]:
    parser = Dangers()
    parser.feed(html)
    return parser.found


def write_everywhere(cast: SimpleNamespace, text: str) -> dict[str, Any]:
    """Carla writes it into every field there is, through the API as an app would."""
    client = client_of(cast.carla)

    def send(method: str, path: str, body: dict[str, Any]) -> Any:
        answer = client.generic(method, f"/api/v1/{path}", json.dumps(body), "application/json")
        assert answer.status_code in (200, 201), (path, answer.content)
        return answer.json()

    short = text[:40]
    send("PATCH", "me/", {"display_name": text[:50], "bio": text})
    send("PATCH", "me/about/", {"pronouns": text[:30]})
    pet = send("POST", "pets/", {"name": short, "species": "cat", "bio": text})
    post = send("POST", "posts/", {"body": text, "audience": "public", "pet_ids": [pet["id"]]})
    send("POST", f"posts/{post['id']}/comments/", {"body": text})
    asset = Asset.objects.create(owner=cast.carla, status="ready", width=640, height=480)
    send("PATCH", f"media/{asset.pk}/", {"alt_text": text})
    paper = Asset.objects.create(owner=cast.carla, status="ready", width=640, height=480)
    send("POST", "me/verification/", {"kind": "vet", "organisation": text, "document_id": str(paper.pk)})
    pictured = send("POST", "posts/", {"body": text, "audience": "public", "media_ids": [str(asset.pk)]})
    client.put("/api/v1/users/bruno/follow/")
    drain()
    return {"pet": pet["id"], "posts": [post["id"], pictured["id"]]}


@pytest.mark.parametrize("text", POLYGLOTS)
def test_it_is_inert_on_every_page_and_in_the_admin(cast: SimpleNamespace, text: str) -> None:
    made = write_everywhere(cast, text)
    cast.bruno.is_superuser = cast.bruno.is_staff = True
    cast.bruno.save()
    Authenticator.objects.create(user=cast.bruno, type=Authenticator.Type.TOTP, data={"secret": "x"})
    row = Verification.objects.get()
    pages = [
        "/", "/@carla/", "/@carla/?tab=pets", "/@carla/?tab=badges", "/@carla/followers/", f"/pets/{made['pet']}/",
        "/discover/?" + urlencode({"q": text}), "/discover/?q=carla", "/notifications/", "/settings/",
        *(f"/p/{post}/" for post in made["posts"]),
        *(f"/admin/{name}/" for name in ("accounts/user", "accounts/verification", "pets/pet", "social/post", "social/comment")),
        f"/admin/accounts/user/{cast.carla.pk}/change/", f"/admin/accounts/verification/{row.pk}/change/",
        "/admin/core/auditentry/",
    ]  # fmt: skip
    seen = 0
    for path in pages:
        for who in (cast.bruno, None) if not path.startswith("/admin") else (cast.bruno,):
            answer = client_of(who).get(path, follow=True)
            if answer.status_code == 404:
                continue
            body = answer.content.decode()
            assert dangers_in(body) == [], (path, who)
            seen += MARK in body
    assert seen > 12  # it was there to be found
    own = client_of(cast.carla)
    for path in (
        "/settings/profile/",
        "/settings/about/",
        "/settings/verification/",
        "/@carla/",
        f"/pets/{made['pet']}/edit/",
    ):
        assert dangers_in(own.get(path).content.decode()) == [], path


def test_the_control_notices_what_would_run() -> None:
    for text in POLYGLOTS[:4]:
        assert dangers_in(f"<p>{text}</p>"), text


def test_json_is_never_a_page(cast: SimpleNamespace) -> None:
    write_everywhere(cast, POLYGLOTS[0])
    answer = client_of(cast.bruno).get("/api/v1/users/carla/")
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_mail_is_inert_too(cast: SimpleNamespace) -> None:
    write_everywhere(cast, POLYGLOTS[0])
    Client().post("/accounts/password/reset/", {"email": cast.carla.email})
    (sent,) = mails(cast.carla.email)[-1:]
    assert dangers_in(sent["html"]) == []
    assert MARK not in sent["subject"]


# --- 41: no line of ours begins with theirs -------------------------------------------------------
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\u2028", "\u0085", "\x0b", "\x0c"])
def test_a_name_stays_on_one_line_in_headers_and_logs(
    cast: SimpleNamespace, end: str, caplog: pytest.LogCaptureFixture
) -> None:
    forged = f"Carla{end}Bcc: all@example.com{end}X-Forged: 1"
    with caplog.at_level(logging.INFO):
        answer = client_of(cast.carla).patch("/api/v1/me/", {"display_name": forged}, "application/json")
        client_of(cast.carla).post("/settings/profile/", {"display_name": forged, "bio": ""})
    assert answer.status_code == 200
    cast.carla.refresh_from_db()
    assert len(cast.carla.display_name.splitlines()) == 1
    deliver(recipient="ana@example.com", subject=cast.carla.display_name, text="x", html="", headers={})
    raw = mail.outbox[-1].message().as_bytes()
    head = raw.partition(b"\n\n")[0]
    assert not [line for line in head.splitlines() if line.lower().startswith((b"bcc:", b"x-forged"))]
    assert not [line for line in caplog.text.splitlines() if line.startswith(("Bcc:", "X-Forged"))]


def test_nul_is_refused(cast: SimpleNamespace) -> None:
    answer = client_of(cast.carla).patch("/api/v1/me/", {"display_name": "Car\x00la"}, "application/json")
    assert answer.status_code in (400, 422)
    page = client_of(cast.carla).post("/settings/profile/", {"display_name": "Car\x00la", "bio": ""})
    assert page.status_code == 422
    cast.carla.refresh_from_db()
    assert cast.carla.display_name == "Carla"


def test_a_files_name_reaches_no_header(cast: SimpleNamespace) -> None:
    from accounts.tests.test_profile import _png

    file = SimpleUploadedFile("x.jpg\r\nX-Forged: 1", _png().read(), content_type="image/png")
    answer = client_of(cast.carla).post("/api/v1/media/", {"file": file})
    assert answer.status_code == 201
    assert "X-Forged" not in answer.headers
    drain()
    told = client_of(cast.carla).get(f"/api/v1/media/{answer.json()['id']}/").json()
    served = client_of(cast.carla).get(address_of(told))
    assert served.status_code == 200
    assert "X-Forged" not in served.headers
    assert "x.jpg" not in served.headers["Content-Disposition"]


def test_a_body_names_no_columns(cast: SimpleNamespace) -> None:
    body = {"body": "Hola", "author__password": "x", 'x"; DROP TABLE social_post; --': 1, "_connector": "OR", "a.b": 2}
    answer = client_of(cast.carla).post("/api/v1/posts/", body, "application/json")
    assert answer.status_code == 201
    assert Post.objects.get().author == cast.carla
