"""The album of an animal across the doors: added together, ordered, described, removed with a way back, and shown
to whom the animal's page is open."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from accounts.tests.conftest import english  # noqa: F401 (an autouse fixture)
from core.limits import LIMITS
from media.actions import upload_image
from media.models import Asset
from pets import actions, album
from pets.album_models import AlbumPicture
from pets.models import Pet
from tests.cast import client_of
from tests.pictures import address_of
from tests.site import picture

pytestmark = pytest.mark.django_db


def photo(user: Any) -> str:
    return str(upload_image(user, io.BytesIO(picture((300, 300)))).pk)


def api(pet: Any) -> str:
    return f"/api/v1/pets/{pet.pk}/album/"


def filled(cast: SimpleNamespace, count: int = 3) -> list[str]:
    """Ids of so many pictures, in their order, without decoding any."""
    ids = []
    for _n in range(count):
        asset = Asset.objects.create(owner=cast.ana, status="ready", width=320, height=320)
        ids += [str(row.pk) for row in album.add_pictures(cast.ana, cast.rex, [asset.pk])]
    return ids


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(album, "check_rate", lambda *_a, **_k: None)


def order(client: Any, pet: Any) -> list[str]:
    return [one["id"] for one in client.get(api(pet)).json()["items"]]


def test_several_photos_are_added_at_once_by_a_form_without_scripts(cast: SimpleNamespace, run_tasks: Any) -> None:
    client = client_of(cast.ana)
    files = [SimpleUploadedFile(f"{n}.jpg", picture((300, 300)), "image/jpeg") for n in range(3)]
    answer = client.post(reverse("album_add", args=[cast.rex.pk]), {"photos": files})
    assert (answer.status_code, answer.url) == (302, reverse("pet_album", args=[cast.rex.pk]))
    run_tasks()
    assert client.get(answer.url).content.decode().count("album-tile") == 3
    page = client.get(cast.rex.get_absolute_url()).content.decode()
    assert reverse("pet_album", args=[cast.rex.pk]) in page
    assert page.count("/album/") >= 4


def test_caption_description_and_cover_are_said_on_its_page(cast: SimpleNamespace) -> None:
    client, (first, second, _third) = client_of(cast.ana), filled(cast)
    address = reverse("album_picture", args=[cast.rex.pk, second])
    assert client.post(address, {"caption": "The mud\u202e", "alt_text": "A brown dog"}).status_code == 302
    page = client.get(address).content.decode()
    assert "The mud" in page
    assert 'alt="A brown dog"' in page
    for chosen in (first, second):
        assert client.post(reverse("album_cover", args=[cast.rex.pk, chosen])).status_code == 302
    assert [str(row.pk) for row in AlbumPicture.objects.filter(is_cover=True)] == [second]
    shown = client.get(cast.rex.get_absolute_url()).content.decode()
    assert shown.index(second) < shown.index(first)


def test_pictures_are_moved_by_buttons_by_dragging_and_by_the_api(cast: SimpleNamespace) -> None:
    client, (a, b, c, d) = client_of(cast.ana), filled(cast, 4)
    client.post(reverse("album_move", args=[cast.rex.pk, c]), {"way": "earlier"})
    assert order(client, cast.rex) == [a, c, b, d]
    client.post(reverse("album_move", args=[cast.rex.pk, a]), {"way": "later"})
    assert order(client, cast.rex) == [c, a, b, d]
    assert client.post(reverse("album_move", args=[cast.rex.pk, d]), {"before": c}).status_code == 204
    assert order(client, cast.rex) == [d, c, a, b]
    client.patch(f"{api(cast.rex)}{d}/", {"before_id": None}, content_type="application/json")
    assert order(client, cast.rex) == [c, a, b, d]
    client.post(reverse("album_move", args=[cast.rex.pk, c]), {"way": "earlier"})  # it is the first
    assert order(client, cast.rex) == [c, a, b, d]


def test_the_order_holds_when_there_is_no_room_left_between_two(cast: SimpleNamespace) -> None:
    a, b, c = filled(cast)
    client = client_of(cast.ana)
    for n in range(14):
        moved, before = (c, b) if n % 2 == 0 else (b, c)
        client.patch(f"{api(cast.rex)}{moved}/", {"before_id": before}, content_type="application/json")
        assert order(client, cast.rex) == [a, moved, before]


def test_a_removed_picture_is_gone_at_once_and_can_come_back(cast: SimpleNamespace, run_tasks: Any) -> None:
    client, (first, second) = client_of(cast.ana), filled(cast, 2)
    page = client.post(reverse("album_remove", args=[cast.rex.pk, first])).content.decode()
    assert reverse("album_restore", args=[cast.rex.pk, first]) in page
    assert order(client, cast.rex) == [second]
    client.post(reverse("album_restore", args=[cast.rex.pk, first]))
    assert order(client, cast.rex) == [first, second]
    assert client.delete(f"{api(cast.rex)}{first}/").status_code == 204
    AlbumPicture.objects.filter(pk=first).update(deleted_at=timezone.now() - album.UNDO * 4)
    assert client.put(f"{api(cast.rex)}{first}/restore/").status_code == 409
    asset = AlbumPicture.objects.get(pk=first).asset
    album.purge_album_picture(picture_id=first)
    asset.refresh_from_db()
    assert (asset.attached_at, AlbumPicture.objects.filter(pk=first).exists()) == (None, False)


def test_a_cover_that_comes_back_does_not_push_out_the_new_one(cast: SimpleNamespace) -> None:
    client, (first, second) = client_of(cast.ana), filled(cast, 2)
    client.patch(f"{api(cast.rex)}{first}/", {"is_cover": True}, content_type="application/json")
    client.delete(f"{api(cast.rex)}{first}/")
    client.patch(f"{api(cast.rex)}{second}/", {"is_cover": True}, content_type="application/json")
    assert client.put(f"{api(cast.rex)}{first}/restore/").json()["is_cover"] is False
    assert [str(row.pk) for row in AlbumPicture.objects.filter(is_cover=True)] == [second]


def test_it_is_seen_by_whom_the_animals_page_is_open_to(cast: SimpleNamespace, run_tasks: Any) -> None:
    sent = client_of(cast.ana).post(api(cast.rex), {"media_ids": [photo(cast.ana)]}, content_type="application/json")
    assert sent.status_code == 201
    run_tasks()
    source = address_of(client_of(cast.ana).get(api(cast.rex)).json()["items"][0]["picture"])

    def seen(user: Any) -> tuple[int, int]:
        return client_of(user).get(api(cast.rex)).status_code, client_of(user).get(source).status_code

    assert seen(cast.bruno) == (200, 200)  # follows ana
    assert seen(cast.carla) == (403, 404)  # the account is private
    assert seen(cast.dora) == (404, 404)  # blocked
    cast.ana.is_private = False
    cast.ana.save()
    assert seen(None) == (200, 200)
    client_of(cast.ana).delete(f"{api(cast.rex)}{sent.json()['items'][0]['id']}/")
    assert seen(None) == (200, 404)


def test_files_of_others_used_and_deleted_ones_are_absent(cast: SimpleNamespace) -> None:
    client, mine = client_of(cast.ana), photo(cast.ana)
    gone = photo(cast.ana)
    client.delete(f"/api/v1/media/{gone}/")
    for ids in ([mine, photo(cast.bruno)], [mine, mine], [gone]):
        assert client.post(api(cast.rex), {"media_ids": ids}, content_type="application/json").status_code == 404
    assert not AlbumPicture.objects.exists()
    assert client.post(api(cast.rex), {"media_ids": [mine]}, content_type="application/json").status_code == 201
    assert client.post(api(cast.rex), {"media_ids": [mine]}, content_type="application/json").status_code == 404
    many = [str(cast.rex.pk)] * (LIMITS.album_at_once_max + 1)
    assert client.post(api(cast.rex), {"media_ids": many}, content_type="application/json").status_code == 422


@pytest.mark.parametrize("who", ["bruno", "carla", "dora"])
def test_nobody_else_changes_it(cast: SimpleNamespace, who: str) -> None:
    first, second = filled(cast, 2)
    client = client_of(getattr(cast, who))
    for send in (
        lambda: client.patch(f"{api(cast.rex)}{first}/", {"caption": "x"}, content_type="application/json"),
        lambda: client.delete(f"{api(cast.rex)}{first}/"),
        lambda: client.post(reverse("album_move", args=[cast.rex.pk, first]), {"before": ""}),
        lambda: client.post(reverse("album_cover", args=[cast.rex.pk, first])),
    ):
        assert send().status_code == 404
    assert order(client_of(cast.ana), cast.rex) == [first, second]
    assert not AlbumPicture.objects.exclude(caption="", is_cover=False, deleted_at=None).exists()


def test_a_picture_of_another_animal_is_absent(cast: SimpleNamespace) -> None:
    luna = Pet.objects.create(owner=cast.ana, name="Luna", species_id="cat")
    first, second = filled(cast, 2)
    client = client_of(cast.ana)
    assert client.get(f"{api(luna)}{first}/").status_code == 404
    assert client.patch(f"{api(luna)}{first}/", {"caption": "x"}, content_type="application/json").status_code == 404
    row = album.add_pictures(cast.ana, luna, [Asset.objects.create(owner=cast.ana, status="ready").pk])[0]
    moved = client.patch(f"{api(cast.rex)}{first}/", {"before_id": str(row.pk)}, content_type="application/json")
    assert moved.status_code == 404
    assert order(client, cast.rex) == [first, second]


def test_an_album_is_paged_at_the_same_cost(cast: SimpleNamespace, django_assert_num_queries: Any) -> None:
    client = client_of(cast.ana)
    ids = filled(cast, 2)
    for count in (2, 25):
        ids += filled(cast, count - len(ids))
        with django_assert_num_queries(3):  # session with its person · the animal with the role · its pictures
            assert client.get(api(cast.rex)).status_code == 200
    first = client.get(f"{api(cast.rex)}?limit=20").json()
    second = client.get(f"{api(cast.rex)}?limit=20&cursor={first['next_cursor']}").json()
    assert [one["id"] for one in first["items"] + second["items"]] == ids
    page = client.get(reverse("pet_album", args=[cast.rex.pk])).content.decode()
    assert page.count("album-tile") == 20
    assert "cursor=" in page


def test_when_the_animal_goes_the_files_go_too(cast: SimpleNamespace) -> None:
    filled(cast, 2)
    actions.delete_pet(cast.ana, cast.rex)
    actions.purge_pet(cast.rex.pk)
    assert not AlbumPicture.objects.exists()
    assert not Asset.objects.filter(attached_at__isnull=False).exists()
