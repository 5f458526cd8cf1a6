"""Turning, cropping and saying where to look: numbers beside a clean original, new renditions, old ones gone."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from media.models import Asset
from tests.cast import client_of


def quarters() -> bytes:
    """800 × 400: red, green above; blue, white below."""
    image = Image.new("RGB", (800, 400), "white")
    for colour, place in (("red", (0, 0)), ("lime", (400, 0)), ("blue", (0, 200))):
        image.paste(Image.new("RGB", (400, 200), colour), place)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def asset(cast: SimpleNamespace, run_tasks: Any) -> Asset:
    file = SimpleUploadedFile("a.png", quarters(), "image/png")
    made = client_of(cast.ana).post("/api/v1/media/", {"file": file}).json()
    run_tasks()
    return Asset.objects.get(pk=made["id"])


def edit(user: Any, asset: Asset, **values: Any) -> Any:
    return client_of(user).patch(f"/api/v1/media/{asset.pk}/edit/", values, "application/json")


def shown(user: Any, asset: Asset) -> Image.Image:
    answer = client_of(user).get(f"/media/{asset.pk}/640.webp")
    if answer.status_code == 404:
        answer = client_of(user).get(f"/media/{asset.pk}/320.webp")
    return Image.open(io.BytesIO(b"".join(answer.streaming_content))).convert("RGB")


def name_of(colour: Any) -> str:
    known = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}
    return min(known, key=lambda name: sum(abs(a - b) for a, b in zip(known[name], colour, strict=True)))


@pytest.mark.django_db
def test_a_turn_and_a_crop_make_new_files_and_the_old_ones_go(
    asset: Asset, cast: SimpleNamespace, run_tasks: Any
) -> None:
    before = {rendition.name for rendition in asset.renditions.all()}
    # A quarter turn clockwise: blue red above, white green below. Then the upper half.
    crop = {"left": 0, "top": 0, "width": 1000, "height": 500}
    answer = edit(cast.ana, asset, turn=90, crop=crop)
    assert (answer.status_code, answer.json()["is_being_made"]) == (200, True)
    run_tasks()
    asset.refresh_from_db()
    assert (asset.width, asset.height, asset.is_being_remade) == (400, 400, False)
    image = shown(cast.ana, asset)
    assert [name_of(image.getpixel((x, 100))) for x in (80, 240)] == ["blue", "red"]
    assert not any(default_storage.exists(name) for name in before)
    told = client_of(cast.ana).get(f"/api/v1/media/{asset.pk}/edit/").json()
    assert (told["turn"], told["crop"], told["is_being_made"]) == (90, crop, False)


@pytest.mark.django_db
def test_every_edit_starts_from_the_original(asset: Asset, cast: SimpleNamespace, run_tasks: Any) -> None:
    original = asset.original
    for values in (
        {"turn": 180, "crop": {"left": 0, "top": 0, "width": 500, "height": 500}},
        {"turn": 0, "crop": {"left": 0, "top": 0, "width": 1000, "height": 1000}},
    ):
        edit(cast.ana, asset, **values)
        run_tasks()
    asset.refresh_from_db()
    assert (asset.width, asset.height, asset.original, asset.edit) == (800, 400, original, "")
    assert name_of(shown(cast.ana, asset).getpixel((100, 50))) == "red"


@pytest.mark.django_db
def test_a_picture_from_before_originals_were_kept_can_be_edited_too(
    asset: Asset, cast: SimpleNamespace, run_tasks: Any
) -> None:
    default_storage.delete(asset.original)
    Asset.objects.filter(pk=asset.pk).update(original="")
    for turn in (90, 0):
        edit(cast.ana, asset, turn=turn)
        run_tasks()
        asset.refresh_from_db()
        assert asset.width == (400 if turn else 800)


@pytest.mark.django_db
def test_where_to_look_is_said_by_classes_and_in_the_api(asset: Asset, cast: SimpleNamespace, run_tasks: Any) -> None:
    files = list(asset.renditions.values_list("name", flat=True))
    answer = edit(cast.ana, asset, focal_point={"x": 18, "y": 91})
    assert answer.json()["focal_point"] == {"x": 20, "y": 90}
    run_tasks()
    assert list(asset.renditions.values_list("name", flat=True)) == files  # no rendition is made for that
    client_of(cast.ana).patch("/api/v1/me/", {"avatar_id": str(asset.pk)}, "application/json")
    assert "focal-x2 focal-y9" in client_of(cast.ana).get("/settings/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "values",
    [
        {"turn": 45},
        {"crop": {"left": 0, "top": 0, "width": 1001, "height": 1000}},
        {"crop": {"left": 600, "top": 0, "width": 500, "height": 1000}},
        {"crop": {"left": 0, "top": 0, "width": 10, "height": 1000}},
        {"focal_point": {"x": 101, "y": 0}},
    ],
)
def test_what_makes_no_sense_is_refused_by_field(asset: Asset, cast: SimpleNamespace, values: dict[str, Any]) -> None:
    answer = edit(cast.ana, asset, **values)
    assert answer.status_code == 422
    assert next(iter(answer.json()["error"]["fields"])).split(".")[0] in values
    asset.refresh_from_db()
    assert asset.edit == ""


@pytest.mark.django_db
def test_only_its_owner_edits_it_or_sees_the_original(asset: Asset, cast: SimpleNamespace, run_tasks: Any) -> None:
    client_of(cast.ana).patch("/api/v1/me/", {"avatar_id": str(asset.pk)}, "application/json")
    for who in (cast.bruno, cast.carla, cast.staff):
        assert edit(who, asset, turn=90).status_code == 404
        assert client_of(who).get(f"/media/{asset.pk}/original/").status_code == 404
        assert client_of(who).get(f"/media/{asset.pk}/edit/").status_code == 404
    own = client_of(cast.ana).get(f"/media/{asset.pk}/original/")
    assert Image.open(io.BytesIO(b"".join(own.streaming_content))).size == (800, 400)
    asset.refresh_from_db()
    assert asset.edit == ""


@pytest.mark.django_db
def test_without_scripts_a_form_does_the_same(asset: Asset, cast: SimpleNamespace, run_tasks: Any) -> None:
    browser = client_of(cast.ana)
    page = browser.get(f"/media/{asset.pk}/edit/").content.decode()
    assert 'name="turn"' in page
    values = {"turn": "270", "left": "0", "top": "50", "width": "100", "height": "50", "x": "50", "y": "30"}
    assert browser.post(f"/media/{asset.pk}/edit/", values).status_code == 302
    run_tasks()
    asset.refresh_from_db()
    assert (asset.width, asset.height, asset.edit) == (400, 400, "270:0,500,1000,500")
    refused = browser.post(f"/media/{asset.pk}/edit/", values | {"top": "80"})
    assert refused.status_code == 422
    assert "must lie inside" in refused.content.decode()
