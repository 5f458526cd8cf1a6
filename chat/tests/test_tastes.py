"""Stickers with their tray, and what each person sees behind a conversation."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation

from chat.models import Conversation, Message, StickerUse, Wallpaper
from chat.stickers import RECENT, STICKERS
from chat.tests.factories import make_talk, say
from core.queue import drain
from media.models import Asset
from petamigos.tests.matrix import make_file
from tests.cast import client_of
from tests.site import picture

pytestmark = pytest.mark.django_db
JSON = "application/json"


@pytest.fixture
def talk(cast: SimpleNamespace) -> Conversation:
    return make_talk(cast.ana, cast.bruno)


def tray(user: Any) -> dict[str, list[str]]:
    told = client_of(user).get("/api/v1/me/chat/stickers/").json()
    return {group: [one["name"] for one in found] for group, found in told.items()}


def test_every_sticker_is_drawn_and_named_in_both_languages() -> None:
    assert len(STICKERS) >= 12
    for name, words in STICKERS.items():
        drawing = Path(settings.ROOT, "static", "stickers", f"{name}.svg").read_text()
        assert drawing.startswith("<svg") and "<script" not in drawing and "href" not in drawing
        with translation.override("en"):
            assert str(words)


@pytest.mark.parametrize("door", ["api", "form"])
def test_a_sticker_says_something_without_words(cast: SimpleNamespace, talk: Conversation, door: str) -> None:
    if door == "api":
        sent = {"client_id": str(uuid4()), "kind": "sticker", "sticker": "cat-love"}
        url = f"/api/v1/conversations/{talk.pk}/messages/"
        assert client_of(cast.ana).post(url, sent, content_type=JSON).status_code == 201
    else:
        client_of(cast.ana).post(f"/chat/{talk.pk}/", {"kind": "sticker", "sticker": "cat-love"})
    told = client_of(cast.bruno).get(f"/api/v1/conversations/{talk.pk}/messages/").json()["items"][-1]
    assert (told["kind"], told["details"]["name"], told["details"]["alt_text"]) == (
        "sticker",
        "cat-love",
        "A cat in love",
    )
    page = client_of(cast.bruno).get(f"/chat/{talk.pk}/").content.decode()
    assert 'alt="A cat in love"' in page and told["details"]["url"] in page
    assert "Sticker: A cat in love" in client_of(cast.bruno).get("/chat/").content.decode()


@pytest.mark.parametrize("name", ["", "no-such-animal", "../secret"])
def test_only_those_of_the_set(cast: SimpleNamespace, talk: Conversation, name: str) -> None:
    sent = {"client_id": str(uuid4()), "kind": "sticker", "sticker": name}
    url = f"/api/v1/conversations/{talk.pk}/messages/"
    assert client_of(cast.ana).post(url, sent, content_type=JSON).status_code in (400, 422)
    assert not Message.objects.exists() and not StickerUse.objects.exists()


def test_the_tray_knows_what_one_likes_and_sent_last(cast: SimpleNamespace, talk: Conversation) -> None:
    assert tray(cast.ana) == {"favourites": [], "recent": [], "all": list(STICKERS)}
    names = list(STICKERS)[: RECENT + 2]
    for name in names:
        row = say(cast.ana, talk, "", kind="sticker", fields={"sticker": name})
    assert tray(cast.ana)["recent"] == names[::-1][:RECENT]
    client = client_of(cast.ana)
    for _again in range(2):
        assert client.put(f"/api/v1/me/chat/stickers/{names[0]}/").status_code == 204
    client.post(f"/chat/{talk.pk}/m/{row.id}/act/", {"act": "favour"})  # the last one, without a script
    assert tray(cast.ana)["favourites"] == [names[0], names[-1]] and names[-1] not in tray(cast.ana)["recent"]
    assert client.delete(f"/api/v1/me/chat/stickers/{names[0]}/").status_code == 204
    assert tray(cast.ana)["favourites"] == [names[-1]]
    assert client.put("/api/v1/me/chat/stickers/no-such-animal/").status_code == 404
    assert tray(cast.bruno)["recent"] == []  # each has their own


# --- what is behind it ------------------------------------------------------------------------------
def paper(user: Any, talk: Conversation) -> dict[str, str]:
    return client_of(user).get(f"/api/v1/conversations/{talk.pk}/wallpaper/").json()


def set_paper(user: Any, talk: Conversation, **data: Any) -> Any:
    return client_of(user).put(f"/api/v1/conversations/{talk.pk}/wallpaper/", data, content_type=JSON)


def test_each_sees_what_they_chose(cast: SimpleNamespace, talk: Conversation) -> None:
    assert paper(cast.ana, talk) == {"look": "plain", "photo_url": ""}
    assert set_paper(cast.ana, talk, look="paws").json()["look"] == "paws"
    assert "wall-of-paws" in client_of(cast.ana).get(f"/chat/{talk.pk}/").content.decode()
    assert "wall-of-plain" in client_of(cast.bruno).get(f"/chat/{talk.pk}/").content.decode()
    assert client_of(cast.ana).post(f"/chat/{talk.pk}/wallpaper/", {"look": "agave"}).status_code == 302
    assert paper(cast.ana, talk)["look"] == "agave" and Wallpaper.objects.count() == 1
    set_paper(cast.ana, talk, look="plain")
    assert not Wallpaper.objects.exists()
    assert set_paper(cast.ana, talk, look="velvet").status_code in (400, 422)
    assert client_of(cast.ana).post(f"/chat/{talk.pk}/wallpaper/", {"look": "velvet"}).status_code == 422


def test_a_photo_of_ones_own_is_seen_by_oneself_and_goes_with_the_next(
    cast: SimpleNamespace, talk: Conversation
) -> None:
    url, photo = f"/chat/{talk.pk}/wallpaper/", SimpleUploadedFile("a.jpg", picture((900, 700)), "image/jpeg")
    assert client_of(cast.ana).post(url, {"look": "photo", "photo": photo}).status_code == 302
    drain()
    shown = paper(cast.ana, talk)
    assert shown["look"] == "photo" and client_of(cast.ana).get(shown["photo_url"]).status_code == 200
    assert client_of(cast.bruno).get(shown["photo_url"]).status_code == 404
    assert shown["photo_url"] in client_of(cast.ana).get(f"/chat/{talk.pk}/").content.decode()
    first = Wallpaper.objects.get().photo_id
    assert set_paper(cast.ana, talk, look="photo").json() == shown  # the one there is
    assert set_paper(cast.ana, talk, look="photo", photo_id=str(make_file(cast.ana).pk)).status_code == 200
    assert not Asset.objects.filter(pk=first).exists()
    set_paper(cast.ana, talk, look="fish")
    assert not Asset.objects.filter(purpose="wallpaper").exists()


@pytest.mark.parametrize("whose", ["none", "other", "used"])
def test_only_an_own_loose_photo(cast: SimpleNamespace, talk: Conversation, whose: str) -> None:
    given = {
        "none": {},
        "other": {"photo_id": str(make_file(cast.bruno).pk)},
        "used": {"photo_id": str(make_file(cast.ana, purpose="post", attached_at="2026-01-01T00:00Z").pk)},
    }[whose]
    assert set_paper(cast.ana, talk, look="photo", **given).status_code in (404, 422)
    assert not Wallpaper.objects.exists()
    assert set_paper(cast.carla, talk, look="paws").status_code == 404
