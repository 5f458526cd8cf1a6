"""What a card shows stands ready on the row (docs/adr/0008): every path that changes it is walked, and seen at once."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.db import connection
from django.test import Client

from accounts.actions.profile import ProfileChanges, update_profile
from accounts.models import User
from media.actions import purge
from media.hiding import hide_picture, show_picture
from media.models import Asset
from pets.models import Pet
from social import actions
from social.models import Post, PostMedia
from social.tests.factories import make_asset, make_comment, make_post, process
from tests.cast import client_of

STALE = """
SELECT 'post', id FROM social_post WHERE pictures::text IS DISTINCT FROM social_pictures(id)::text
    OR has_pets < EXISTS (SELECT FROM social_postpet place WHERE place.post_id = social_post.id)
UNION ALL
SELECT 'person', u.id FROM accounts_user u LEFT JOIN media_asset a ON a.id = u.avatar_id
    WHERE u.face::text IS DISTINCT FROM media_face(a)::text
UNION ALL
SELECT 'pet', p.id FROM pets_pet p LEFT JOIN media_asset a ON a.id = p.photo_id
    WHERE p.face::text IS DISTINCT FROM media_face(a)::text
"""


def stale() -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(STALE)
        return cursor.fetchall()


def item(client: Client, post: Post) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/api/v1/posts/{post.pk}/").json()
    return found


def shown(client: Client, post: Post) -> list[tuple[str, str]]:
    """Pictures of the post and their words, as somebody sees them."""
    assert stale() == []
    return [(picture["id"], picture["alt_text"]) for picture in item(client, post)["media"]]


def test_pictures_follow_every_change(cast: SimpleNamespace) -> None:
    first, second, third = (make_asset(cast.bruno, alt_text=word) for word in ("one", "two", "three"))
    post = make_post(cast.bruno, media_ids=[first.pk, second.pk], audience="public")
    reader, author = client_of(cast.ana), client_of(cast.bruno)
    assert shown(reader, post) == [(str(first.pk), "one"), (str(second.pk), "two")]

    answer = author.patch(f"/api/v1/media/{first.pk}/", {"alt_text": "uno"}, content_type="application/json")
    assert answer.status_code == 200
    assert shown(reader, post) == [(str(first.pk), "uno"), (str(second.pk), "two")]

    wanted = [str(third.pk), str(first.pk)]
    answer = author.patch(f"/api/v1/posts/{post.pk}/", {"media_ids": wanted}, content_type="application/json")
    assert answer.status_code == 200
    assert shown(reader, post) == [(str(third.pk), "three"), (str(first.pk), "uno")]

    hide_picture(third)
    assert shown(reader, post) == [(str(first.pk), "uno")]
    assert shown(author, post) == [(str(third.pk), "three"), (str(first.pk), "uno")]
    show_picture(third)
    assert len(shown(reader, post)) == 2

    purge([third])
    assert shown(reader, post) == [(str(first.pk), "uno")]
    PostMedia.objects.filter(post=post).update(position=7)
    assert shown(reader, post) == [(str(first.pk), "uno")]


def test_what_is_prepared_comes_with_the_picture_that_is_ready(cast: SimpleNamespace, run_tasks: Any) -> None:
    waiting, broken = (make_asset(cast.bruno, status="uploaded") for _ in range(2))
    post = make_post(cast.bruno, media_ids=[waiting.pk, broken.pk], audience="public")
    author = client_of(cast.bruno)
    assert [id_ for id_, _words in shown(author, post)] == [str(waiting.pk), str(broken.pk)]

    process(waiting)
    process(broken, "failed")
    run_tasks()

    assert [id_ for id_, _words in shown(client_of(cast.ana), post)] == [str(waiting.pk)]
    assert item(client_of(cast.ana), post)["media"][0]["width"] == 640
    assert len(shown(author, post)) == 2


def test_saving_an_object_that_was_read_before_brings_nothing_back(cast: SimpleNamespace) -> None:
    picture, face = make_asset(cast.bruno), make_asset(cast.bruno)
    post = make_post(cast.bruno, media_ids=[picture.pk], audience="public")
    User.objects.filter(pk=cast.bruno.pk).update(avatar=face)
    read_before, person = Post.objects.get(pk=post.pk), User.objects.get(pk=cast.bruno.pk)

    hide_picture(picture)
    hide_picture(face)
    read_before.save()
    person.save()

    reader = client_of(cast.ana)
    assert shown(reader, post) == []
    assert item(reader, post)["author"]["avatar"] is None


def avatar_of(client: Client, post: Post) -> Any:
    assert stale() == []
    avatar = item(client, post)["author"]["avatar"]
    return avatar and avatar["id"]


def test_the_face_of_a_person_follows_the_picture(cast: SimpleNamespace) -> None:
    post = make_post(cast.bruno, audience="public")
    make_comment(cast.bruno, post)
    reader = client_of(cast.ana)
    assert avatar_of(reader, post) is None

    for number in range(2):
        asset = make_asset(cast.bruno, alt_text=f"face {number}")
        update_profile(cast.bruno, ProfileChanges(avatar_id=asset.pk))
        assert avatar_of(reader, post) == str(asset.pk)
    comment = reader.get(f"/api/v1/posts/{post.pk}/comments/").json()["items"][0]
    assert comment["author"]["avatar"]["alt_text"] == "face 1"
    assert f"/media/{asset.pk}/" in client_of(cast.bruno).get("/").content.decode()  # in the frame of one's own pages

    hide_picture(asset)
    assert avatar_of(reader, post) is None
    show_picture(asset)
    assert avatar_of(reader, post) == str(asset.pk)
    asset.delete()
    assert avatar_of(reader, post) is None


def test_the_face_of_an_animal_follows_the_picture(cast: SimpleNamespace) -> None:
    photo = make_asset(cast.bruno)
    pet = Pet.objects.create(owner=cast.bruno, name="Rex", species_id="dog", photo=photo)
    post = actions.publish_post(cast.bruno, body="On the roof", pet_ids=[pet.pk], audience="public")
    reader = client_of(cast.ana)

    def face() -> Any:
        assert stale() == []
        (one,) = item(reader, post)["pets"]
        return one["avatar"] and UUID(one["avatar"]["id"])

    assert face() == photo.pk
    hide_picture(photo)
    assert face() is None
    show_picture(photo)
    other = make_asset(cast.bruno)
    Pet.objects.filter(pk=pet.pk).update(photo=other)
    assert face() == other.pk
    Asset.objects.filter(pk=other.pk).delete()
    assert face() is None
