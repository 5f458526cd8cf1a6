"""Links for vets: secret, read signed out, logged at each look, and over when they end."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from accounts.tests.conftest import english  # noqa: F401 (an autouse fixture)
from core.limits import LIMITS
from pets import health, vet_links
from pets.health_models import VetLink, VetLinkView
from pets.models import Pet
from tests.cast import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(cast: SimpleNamespace) -> Any:
    health.add_record(cast.ana, cast.rex, "vaccination", {"code": "rabies", "given_date": date(2026, 1, 10)})
    made, url = vet_links.create_vet_link(cast.ana, cast.rex, days=7, label="Dr. Ruiz")
    return SimpleNamespace(row=made, path=url[url.index("/vet/") :])


def opened(link: Any) -> Any:
    return client_of(None).post(
        link.path, headers={"Accept-Language": "en", "User-Agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/150"}
    )


def test_a_form_makes_a_link_that_is_shown_once_and_kept_as_a_hash(cast: SimpleNamespace) -> None:
    client, page = client_of(cast.ana), reverse("vet_links", args=[cast.rex.pk])
    shown = client.post(page, {"label": "Dr. Ruiz", "days": "7"}).content.decode()
    secret = shown.split("/vet/")[1].split("/")[0]
    assert len(secret) == 22  # 128 bits
    assert secret not in client.get(page).content.decode()
    row = VetLink.objects.get()
    assert secret not in str(row.__dict__)
    assert timezone.now() + timedelta(days=6) < row.expires_at < timezone.now() + timedelta(days=8)


def test_a_guest_reads_the_book_only_when_asked_for_and_nobody_keeps_it(cast: SimpleNamespace, link: Any) -> None:
    first = client_of(None).get(link.path)
    assert "Rabies" not in first.content.decode()
    assert not VetLinkView.objects.exists()  # a program that looks at links is no vet
    book = opened(link)
    assert "Rabies" in book.content.decode()
    for answer in (first, book):
        assert "noindex" in answer["X-Robots-Tag"]
        assert "no-store" in answer["Cache-Control"]
        assert answer["Referrer-Policy"] == "same-origin"
    assert "health/" not in book.content.decode().split('id="main"')[1].split("</main>")[0]  # reading only


def test_each_look_is_shown_to_the_owner(cast: SimpleNamespace, link: Any) -> None:
    opened(link)
    opened(link)
    page = client_of(cast.ana).get(reverse("vet_links", args=[cast.rex.pk])).content.decode()
    assert "Opened 2 times" in page
    assert "Firefox on Windows" in page
    assert "127.0.0.x" in page
    told = client_of(cast.ana).get(f"/api/v1/pets/{cast.rex.pk}/health/links/").json()["items"][0]
    assert (told["look_count"], len(told["looks"]), told["is_open"]) == (2, 2, True)


def test_a_link_that_ended_expired_or_lost_its_animal_is_absent(cast: SimpleNamespace, link: Any) -> None:
    unknown = client_of(None).get("/vet/" + "A" * 22 + "/")
    assert unknown.status_code == 404

    def is_absent() -> bool:
        return client_of(None).get(link.path).status_code == opened(link).status_code == 404

    assert not is_absent()
    Pet.objects.filter(pk=cast.rex.pk).update(deleted_at=timezone.now())
    assert is_absent()
    Pet.objects.filter(pk=cast.rex.pk).update(deleted_at=None)
    User.objects.filter(pk=cast.ana.pk).update(suspended_at=timezone.now())
    assert is_absent()
    User.objects.filter(pk=cast.ana.pk).update(suspended_at=None)
    VetLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert is_absent()
    VetLink.objects.update(expires_at=timezone.now() + timedelta(days=1))
    assert client_of(cast.ana).post(reverse("vet_link_end", args=[cast.rex.pk, link.row.pk])).status_code == 302
    assert is_absent()


def test_only_so_many_links_are_open_at_once(cast: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vet_links, "check_rate", lambda *_a, **_k: None)
    address, sent = f"/api/v1/pets/{cast.rex.pk}/health/links/", {"days": 1}
    client = client_of(cast.ana)
    answers = [
        client.post(address, sent, content_type="application/json") for _n in range(LIMITS.vet_links_per_pet + 1)
    ]
    assert [answer.status_code for answer in answers] == [201] * LIMITS.vet_links_per_pet + [409]
    assert client.delete(f"{address}{answers[0].json()['id']}/").status_code == 204
    assert client.post(address, sent, content_type="application/json").status_code == 201


def test_a_list_of_links_costs_the_same_at_two_and_at_twenty(
    cast: SimpleNamespace, link: Any, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vet_links, "check_rate", lambda *_a, **_k: None)
    client = client_of(cast.ana)
    for count in (2, 18):
        for _n in range(count):
            vet_links.create_vet_link(cast.ana, cast.rex, days=1)
            VetLink.objects.update(expires_at=timezone.now())
        with django_assert_num_queries(4):  # session with its person · the animal · its links · who looked
            assert client.get(f"/api/v1/pets/{cast.rex.pk}/health/links/").status_code == 200
