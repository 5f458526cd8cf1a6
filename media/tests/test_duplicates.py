"""The same picture twice: stored once, pointed out to its owner, and to nobody else."""

from __future__ import annotations

import io
import random
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from media import duplicates, selectors
from media.models import Asset
from tests.cast import client_of


def scenery(seed: int, size: tuple[int, int] = (900, 700), form: str = "PNG") -> bytes:
    """Soft clouds: as a photo, it looks the same at every size."""
    noise = Image.frombytes("L", (12, 9), random.Random(seed).randbytes(108))
    file = io.BytesIO()
    noise.resize(size, Image.Resampling.BICUBIC).convert("RGB").save(file, form)
    return file.getvalue()


def upload(user: Any, content: bytes, run_tasks: Any) -> Asset:
    answer = client_of(user).post("/api/v1/media/", {"file": SimpleUploadedFile("a.png", content, "image/png")})
    assert answer.status_code == 201
    run_tasks()
    return Asset.objects.get(pk=answer.json()["id"])


def twins(user: Any, asset: Asset) -> list[tuple[str, str]]:
    found = client_of(user).get(f"/api/v1/media/{asset.pk}/duplicates/").json()["items"]
    return [(one["media"]["id"], one["kind"]) for one in found]


@pytest.mark.django_db
def test_the_same_file_again_takes_no_space_and_outlives_the_first(cast: SimpleNamespace, run_tasks: Any) -> None:
    first = upload(cast.ana, scenery(1), run_tasks)
    space = selectors.count_bytes(cast.ana)
    second = upload(cast.ana, scenery(1), run_tasks)
    names = {rendition.name for rendition in second.renditions.all()} | {second.original}
    assert names == {rendition.name for rendition in first.renditions.all()} | {first.original}
    assert (second.status, selectors.count_bytes(cast.ana)) == ("ready", space)
    assert twins(cast.ana, second) == [(str(first.pk), "exact")]
    door = client_of(cast.ana)
    assert door.delete(f"/api/v1/media/{first.pk}/").status_code == 204
    run_tasks()
    assert door.get(f"/media/{second.pk}/320.webp").status_code == 200
    assert selectors.count_bytes(cast.ana) == space
    assert door.delete(f"/api/v1/media/{second.pk}/").status_code == 204
    run_tasks()
    assert not any(default_storage.exists(name) for name in names)


@pytest.mark.django_db
def test_one_that_looks_the_same_is_found_and_another_is_not(cast: SimpleNamespace, run_tasks: Any) -> None:
    first = upload(cast.ana, scenery(1), run_tasks)
    upload(cast.ana, scenery(2), run_tasks)
    smaller = upload(cast.ana, scenery(1, (450, 350), "JPEG"), run_tasks)
    assert twins(cast.ana, smaller) == [(str(first.pk), "near")]


@pytest.mark.django_db
def test_pictures_of_others_are_never_told_of(cast: SimpleNamespace, run_tasks: Any) -> None:
    theirs = upload(cast.ana, scenery(1), run_tasks)
    own = upload(cast.bruno, scenery(1), run_tasks)
    assert twins(cast.bruno, own) == []
    assert not set(own.renditions.values_list("name")) & set(theirs.renditions.values_list("name"))
    door = client_of(cast.bruno)
    assert door.get(f"/api/v1/media/{theirs.pk}/duplicates/").status_code == 404
    assert door.post(f"/api/v1/media/{theirs.pk}/reuse/").status_code == 404


@pytest.mark.django_db
def test_using_the_one_there_was_brings_its_words_and_its_crop(cast: SimpleNamespace, run_tasks: Any) -> None:
    first, door = upload(cast.ana, scenery(1), run_tasks), client_of(cast.ana)
    door.patch(f"/api/v1/media/{first.pk}/", {"alt_text": "Clouds"}, "application/json")
    crop = {"left": 0, "top": 0, "width": 500, "height": 500}
    door.patch(f"/api/v1/media/{first.pk}/edit/", {"crop": crop}, "application/json")
    run_tasks()
    again = door.post(f"/api/v1/media/{first.pk}/reuse/")
    assert again.status_code == 201
    assert (again.json()["alt_text"], again.json()["width"]) == ("Clouds", 450)
    other = Asset.objects.get(pk=again.json()["id"])
    door.patch(f"/api/v1/media/{other.pk}/edit/", {"turn": 90}, "application/json")
    run_tasks()
    assert door.get(f"/media/{first.pk}/320.webp").status_code == 200  # each goes its own way
    assert door.get(f"/media/{other.pk}/320.webp").status_code == 200
    first.refresh_from_db()
    assert (first.width, first.edit) == (450, "0:0,0,500,500")


@pytest.mark.django_db
def test_looking_for_twins_is_one_query(cast: SimpleNamespace, run_tasks: Any, django_assert_num_queries: Any) -> None:
    for seed in range(4):
        asset = upload(cast.ana, scenery(seed), run_tasks)
    with django_assert_num_queries(1):
        duplicates.list_duplicates(cast.ana, asset)
