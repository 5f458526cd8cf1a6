"""Who is on the photos of a post: put there as people let it, taken away by themselves, shown to who may see both."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts import actions as people_actions
from core.data_rights import all_rights
from core.limits import LIMITS
from notifications.models import Notification
from pets.models import Pet
from social import actions
from social.models import PhotoTag, Post
from social.tests.factories import make_asset, make_follow, make_post, process
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
JSON = "application/json"
DOORS = pytest.mark.parametrize("door", ["site", "api"])


@pytest.fixture
def post(cast: SimpleNamespace) -> Post:
    """Carla's, with two photos; she and Bruno are friends."""
    people_actions.ask_friend(cast.bruno, cast.carla)
    people_actions.accept_friend(cast.carla, cast.bruno)
    photos = [make_asset(cast.carla).pk, make_asset(cast.carla).pk]
    return actions.publish_post(cast.carla, body="At the lake", media_ids=photos, audience="public")


def photos_of(post: Post) -> list[str]:
    return [str(pk) for pk in post.media_rows.values_list("asset_id", flat=True)]


def tag(user: Any, door: str, post: Post, **lines: str) -> Any:
    """`first` and `second` are what stands beside each photo, as it is typed."""
    photos = photos_of(post)
    if door == "site":
        sent = {f"tags_{key}": lines.get(name, "") for key, name in zip(photos, ("first", "second"), strict=True)}
        fields = {"body": post.body, "audience": post.audience, "asset_ids": photos, "photos_listed": "1"}
        return client_of(user).post(f"/p/{post.pk}/edit/", fields | sent)
    items: list[dict[str, Any]] = []
    for key, name in zip(photos, ("first", "second"), strict=True):
        for piece in filter(None, (one.strip() for one in lines.get(name, "").split(","))):
            who, *point = piece.split()
            pet = Pet.objects.filter(name=who).first()
            one: dict[str, Any] = {"media_id": key} | ({"pet_id": str(pet.pk)} if pet else {"handle": who[1:]})
            if point:
                one |= {"x": int(point[0][:-1]) / 100, "y": int(point[1][:-1]) / 100}
            items.append(one)
    return client_of(user).put(f"/api/v1/posts/{post.pk}/tags/", {"items": items}, content_type=JSON)


def told(viewer: Any, post: Post) -> list[tuple[str, Any, Any]]:
    items = client_of(viewer).get(f"/api/v1/posts/{post.pk}/tags/").json()["items"]
    return [(one["handle"] or one["name"], one["x"], one["y"]) for one in items]


@DOORS
def test_people_and_animals_with_a_point_and_without(
    cast: SimpleNamespace, post: Post, run_tasks: Any, door: str
) -> None:
    Pet.objects.create(owner=cast.carla, name="Mishi", species_id="cat")
    answer = tag(cast.carla, door, post, first="@bruno 25% 50%, Mishi", second="@carla")
    assert answer.status_code in (200, 302), answer.content

    assert sorted(told(cast.xavi, post)) == [("Mishi", None, None), ("bruno", 0.25, 0.5), ("carla", None, None)]
    page = client_of(None).get(f"/p/{post.pk}/").content.decode()
    assert 'data-photo="1" data-x="0.250" data-y="0.500"' in page and "Mishi" in page and "Photo 2" in page
    assert "Remove the tag" not in page
    run_tasks()
    line = Notification.objects.get(kind="tag")
    assert (line.recipient, line.actor, line.target_id) == (cast.bruno, cast.carla, post.pk)
    assert "tagged you in a photo: At the lake" in client_of(cast.bruno).get("/notifications/").content.decode()
    # What is there comes back into the form; saving it changes nothing, and tells nobody again.
    form = client_of(cast.carla).get(f"/p/{post.pk}/edit/").content.decode()
    assert 'value="@bruno 25% 50%, Mishi"' in form or 'value="Mishi, @bruno 25% 50%"' in form
    before = set(PhotoTag.objects.values_list("pk", flat=True))
    tag(cast.carla, door, post, first="@bruno 25% 50%, Mishi", second="@carla")
    run_tasks()
    assert (
        set(PhotoTag.objects.values_list("pk", flat=True)) == before
        and Notification.objects.filter(kind="tag").count() == 1
    )


@DOORS
def test_who_does_not_let_it_is_not_tagged_and_nothing_changes(
    cast: SimpleNamespace, post: Post, run_tasks: Any, door: str
) -> None:
    """A stranger's setting, a block, an absent person and another's animal all answer alike."""
    assert tag(cast.carla, door, post, first="@bruno").status_code in (200, 302)
    kept = told(cast.carla, post)
    people_actions.block(cast.xavi, cast.carla)
    for nobody in ("@paco", "@xavi", "@nobody_here"):
        answer = tag(cast.carla, door, post, first=f"@bruno, {nobody}")
        assert answer.status_code == 422 and f"{nobody} cannot be tagged here" in answer.content.decode()
    if door == "api":
        stolen = {"items": [{"media_id": photos_of(post)[0], "pet_id": str(cast.rex.pk)}]}
        url = f"/api/v1/posts/{post.pk}/tags/"
        assert client_of(cast.carla).put(url, stolen, content_type=JSON).status_code == 422
        foreign = {"items": [{"media_id": str(make_asset(cast.carla).pk), "handle": "bruno"}]}
        assert client_of(cast.carla).put(url, foreign, content_type=JSON).status_code == 404
        assert client_of(cast.bruno).put(url, {"items": []}, content_type=JSON).status_code == 403
    assert told(cast.carla, post) == kept
    # With everyone let in it goes; and who is there already stays when they close the door.
    people_actions.choose_privacy(cast.paco, {"tag": "everyone"})
    assert tag(cast.carla, door, post, first="@paco").status_code in (200, 302)
    people_actions.choose_privacy(cast.paco, {"tag": "nobody"})
    assert tag(cast.carla, door, post, first="@paco 10% 10%").status_code in (200, 302)
    assert told(cast.carla, post) == [("paco", 0.1, 0.1)]


@DOORS
def test_who_is_on_it_takes_it_away_for_good_and_nobody_is_told(
    cast: SimpleNamespace, post: Post, run_tasks: Any, door: str
) -> None:
    tag(cast.carla, "api", post, first="@bruno", second="@carla")
    run_tasks()
    row = PhotoTag.objects.get(person=cast.bruno)
    gone = f"/p/{post.pk}/tags/{row.pk}/remove/" if door == "site" else f"/api/v1/posts/{post.pk}/tags/{row.pk}/"

    def take_away(user: Any) -> int:
        client = client_of(user)
        return int((client.post(gone) if door == "site" else client.delete(gone)).status_code)

    for other in (cast.xavi, cast.ana):
        assert take_away(other) == 404
    assert told(None, post) == [("bruno", None, None), ("carla", None, None)]
    assert take_away(cast.bruno) in (204, 302)
    run_tasks()
    assert told(None, post) == [("carla", None, None)] and told(cast.bruno, post) == told(cast.carla, post)
    assert not Notification.objects.filter(kind="tag").exists()
    # The author puts them there again: it is taken, says nothing, and shows nobody.
    assert tag(cast.carla, "api", post, first="@bruno", second="@bruno, @carla").status_code == 200
    run_tasks()
    assert (
        told(None, post) == [("carla", None, None)]
        and not Notification.objects.exclude(recipient=cast.carla).filter(kind="tag").exists()
    )
    assert take_away(cast.bruno) == 404


def test_who_may_not_see_a_person_sees_no_tag_of_theirs(cast: SimpleNamespace, post: Post, run_tasks: Any) -> None:
    tag(cast.carla, "api", post, first="@bruno")
    people_actions.block(cast.bruno, cast.xavi)
    assert told(cast.xavi, post) == [] and told(None, post) == [("bruno", None, None)]
    assert "@bruno" not in client_of(cast.xavi).get(f"/p/{post.pk}/").content.decode()
    cast.bruno.suspended_at = cast.bruno.created_at
    cast.bruno.save()
    assert told(None, post) == []


def test_a_block_between_them_ends_it(cast: SimpleNamespace, post: Post, run_tasks: Any) -> None:
    tag(cast.carla, "api", post, first="@bruno")
    run_tasks()
    people_actions.block(cast.bruno, cast.carla)
    assert told(None, post) == []  # at once
    run_tasks()
    assert not PhotoTag.objects.exists() and not Notification.objects.filter(kind="tag").exists()


def test_nobody_is_shown_in_what_they_may_not_see(cast: SimpleNamespace, post: Post, run_tasks: Any) -> None:
    """The author has made it for followers, and Bruno follows no more: he could not even take it away."""
    people_actions.choose_privacy(cast.bruno, {"tag": "everyone"})
    make_follow(cast.xavi, cast.carla)
    tag(cast.carla, "api", post, first="@bruno")
    actions.edit_post(cast.carla, post, audience="followers")
    people_actions.unfollow(cast.bruno, cast.carla)
    assert client_of(cast.bruno).get(f"/p/{post.pk}/").status_code == 404
    assert told(cast.xavi, post) == [] and told(cast.carla, post) == [("bruno", None, None)]
    make_follow(cast.bruno, cast.carla)
    assert told(cast.xavi, post) == [("bruno", None, None)]
    actions.edit_post(cast.carla, post, audience="friends")
    assert told(cast.bruno, post) == [("bruno", None, None)]


def test_the_tab_of_a_profile_shows_what_both_may_see(cast: SimpleNamespace, post: Post, run_tasks: Any) -> None:
    tag(cast.carla, "api", post, first="@bruno")
    tab = "/@bruno/?tab=tagged"

    def shown(viewer: Any) -> bool:
        api = client_of(viewer).get("/api/v1/users/bruno/tagged/").json()["items"]
        on_page = "At the lake" in client_of(viewer).get(tab).content.decode()
        assert on_page == bool(api)
        return on_page

    assert shown(cast.xavi) and shown(None) and shown(cast.bruno)
    people_actions.block(cast.carla, cast.xavi)
    assert not shown(cast.xavi)
    actions.edit_post(cast.carla, post, audience="only_me")
    assert not shown(cast.bruno) and not shown(None)
    actions.edit_post(cast.carla, post, audience="public")
    row = PhotoTag.objects.get()
    client_of(cast.bruno).post(f"/p/{post.pk}/tags/{row.pk}/remove/")
    assert not shown(cast.bruno) and not shown(None)


def test_a_photo_that_goes_takes_its_tags_and_a_post_that_waits_tells_later(
    cast: SimpleNamespace, post: Post, run_tasks: Any
) -> None:
    tag(cast.carla, "api", post, first="@bruno", second="@carla")
    run_tasks()
    actions.edit_post(cast.carla, post, media_ids=photos_of(post)[1:])
    run_tasks()
    assert told(None, post) == [("carla", None, None)] and not Notification.objects.filter(kind="tag").exists()

    slow = make_asset(cast.carla, status="uploaded")
    client_of(cast.carla).post(
        "/new/", {"body": "Later", "audience": "public", "asset_ids": [str(slow.pk)], f"tags_{slow.pk}": "@bruno"}
    )
    run_tasks()
    assert not Notification.objects.filter(kind="tag").exists()
    process(slow)
    run_tasks()
    assert Notification.objects.get(kind="tag").recipient == cast.bruno


def test_limits_and_what_is_offered(cast: SimpleNamespace, post: Post) -> None:
    Pet.objects.bulk_create(
        Pet(owner=cast.carla, name=f"P{n}", species_id="dog") for n in range(LIMITS.photo_tags_max + 1)
    )
    first = photos_of(post)[0]
    many = [
        {"media_id": first, "pet_id": str(pk)}
        for pk in Pet.objects.filter(owner=cast.carla).values_list("pk", flat=True)
    ]
    url = f"/api/v1/posts/{post.pk}/tags/"
    assert client_of(cast.carla).put(url, {"items": many}, content_type=JSON).status_code == 422
    assert client_of(cast.carla).put(url, {"items": many[1:]}, content_type=JSON).status_code == 200
    for bad in ({"x": 1.5, "y": 0}, {"x": "0.5", "y": 0.5}, {"media_id": "no"}):
        sent = {"items": [{"media_id": first, "handle": "bruno"} | bad]}
        assert client_of(cast.carla).put(url, sent, content_type=JSON).status_code == 422

    def offered(user: Any, word: str) -> list[str]:
        items = client_of(user).get("/api/v1/me/taggable/", {"q": word}).json()["items"]
        return [one["handle"] for one in items]

    assert offered(cast.carla, "br") == ["bruno"] and offered(cast.carla, "@BRU") == ["bruno"]
    assert offered(cast.carla, "xa") == []  # a stranger
    people_actions.choose_privacy(cast.bruno, {"tag": "nobody"})
    assert offered(cast.carla, "br") == []
    assert client_of(cast.carla).get("/api/v1/me/taggable/", {"q": ""}).status_code == 422


def test_a_draft_keeps_who_is_on_its_photos(cast: SimpleNamespace, post: Post, run_tasks: Any) -> None:
    asset = make_asset(cast.carla)
    content = {
        "body": "Soon",
        "media_ids": [str(asset.pk)],
        "photo_tags": {str(asset.pk): "@bruno 5% 6%, @nobody_at_all"},
    }
    client = client_of(cast.carla)
    draft = client.post("/api/v1/me/drafts/", content, content_type=JSON).json()
    assert draft["photo_tags"] == content["photo_tags"]
    assert "@bruno 5% 6%" in client.get(f"/drafts/{draft['id']}/").content.decode()
    assert client.post(f"/drafts/{draft['id']}/publish/").status_code == 302
    made = Post.objects.get(body="Soon")
    assert told(None, made) == [("bruno", 0.05, 0.06)]  # who cannot be tagged is left out


def test_a_page_without_photos_asks_nothing_more(cast: SimpleNamespace, post: Post) -> None:
    plain = make_post(cast.carla, audience="public")
    tag(cast.carla, "api", post, first="@bruno, @carla", second="@bruno")
    client = client_of(cast.xavi)

    def asked(one: Post) -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/p/{one.pk}/")
        return sum("social_phototag" in query["sql"] for query in queries)

    assert (asked(plain), asked(post)) == (0, 1)


def test_both_sides_have_it_among_their_data(cast: SimpleNamespace, post: Post) -> None:
    tag(cast.carla, "api", post, first="@bruno")
    rights = all_rights()[PhotoTag._meta.label]
    assert set(rights.subjects) == {"post__author", "person"} and rights.is_exported
