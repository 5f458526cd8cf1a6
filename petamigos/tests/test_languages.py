"""In which language a page and its parts are drawn."""

from __future__ import annotations

from types import SimpleNamespace

from tests.cast import client_of


def test_an_account_reads_its_language_until_the_address_names_another(cast: SimpleNamespace) -> None:
    client = client_of(cast.bruno)
    assert client.get("/settings/")["Content-Language"] == "en"
    assert client.get("/settings/?lang=ar")["Content-Language"] == "ar"
    assert 'dir="rtl"' in client.get("/settings/?lang=ar").content.decode()
    assert client.get("/settings/")["Content-Language"] == "en"


def test_a_part_of_a_page_speaks_as_the_page_does(cast: SimpleNamespace) -> None:
    client = client_of(cast.bruno)

    def part_of(page: str) -> str:
        return client.get("/discover/?q=carla", headers={"HX-Request": "true", "HX-Current-URL": page})[
            "Content-Language"
        ]

    assert part_of("http://localhost:8000/?lang=ar") == "ar"
    assert part_of("http://localhost:8000/?q=lang&lang=es-MX#top") == "es-mx"
    assert [part_of(f"http://localhost:8000/{rest}") for rest in ("", "?lang=xx", "?lang=", "lang=ar")] == ["en"] * 4


def test_a_guest_is_remembered_by_cookie_and_else_read_by_what_the_browser_says(db: None) -> None:
    client = client_of(None)
    assert client.get("/accounts/login/", headers={"Accept-Language": "fr-CA, en;q=0.5"})["Content-Language"] == "fr"
    assert client.get("/accounts/login/?lang=de")["Content-Language"] == "de"
    assert client.get("/accounts/login/", headers={"Accept-Language": "fr"})["Content-Language"] == "de"
    assert client_of(None).get("/accounts/login/", headers={"Accept-Language": "xx"})["Content-Language"] == "es-mx"
