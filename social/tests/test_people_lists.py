"""Lists of people: private, named, each with a timeline that shows what its owner may see and nothing else."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts import actions as people_actions
from accounts.people_lists import ListMember, PeopleList
from core.limits import LIMITS
from core.models import OutboxMessage
from core.realtime import capture
from social.models import Post
from social.tests.factories import make_follow, make_post
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
DOORS = pytest.mark.parametrize("door", ["site", "api"])
JSON = "application/json"


def make(user: Any, door: str, name: str) -> Any:
    if door == "api":
        return client_of(user).post("/api/v1/me/lists/", {"name": name}, content_type=JSON)
    return client_of(user).post("/lists/", {"name": name})


def put(user: Any, door: str, found: PeopleList, handle: str) -> int:
    client = client_of(user)
    if door == "api":
        return int(client.put(f"/api/v1/me/lists/{found.pk}/people/{handle}/").status_code)
    return int(client.post(f"/lists/{found.pk}/people/", {"handle": f"@{handle}"}).status_code)


def timeline(user: Any, found: PeopleList, size: int = 20) -> list[str]:
    client, bodies, cursor = client_of(user), [], ""
    while True:
        path = f"/api/v1/me/lists/{found.pk}/posts/?limit={size}"
        page = client.get(path + (f"&cursor={cursor}" if cursor else "")).json()
        bodies += [item["body"] for item in page["items"]]
        if not (cursor := page["next_cursor"]):
            return bodies


@pytest.fixture
def family(cast: SimpleNamespace) -> PeopleList:
    return people_actions.make_list(cast.bruno, name="Family")


@DOORS
def test_a_list_is_made_filled_read_renamed_and_deleted(
    cast: SimpleNamespace, door: str, django_capture_on_commit_callbacks: Any
) -> None:
    assert make(cast.bruno, door, "  Mis   vecinos ").status_code == (201 if door == "api" else 302)
    found = PeopleList.objects.get()
    assert (found.name, found.owner) == ("Mis vecinos", cast.bruno)
    with capture() as sent, django_capture_on_commit_callbacks(execute=True):
        for _ in range(2):  # repeating changes nothing
            assert put(cast.bruno, door, found, "carla") in (204, 302)
    assert sent == [] and not OutboxMessage.objects.exists() and ListMember.objects.count() == 1
    make_post(cast.carla, "from carla")
    make_post(cast.xavi, "from xavi")
    client = client_of(cast.bruno)
    page = client.get(f"/lists/{found.pk}/").content.decode()
    assert "from carla" in page and "from xavi" not in page and timeline(cast.bruno, found) == ["from carla"]
    assert "Mis vecinos" in client.get("/lists/").content.decode()
    assert "/@carla/" in client.get(f"/lists/{found.pk}/people/").content.decode()
    assert f"/lists/{found.pk}/people/carla/remove/" in client.get("/@carla/between/").content.decode()
    if door == "api":
        client.patch(f"/api/v1/me/lists/{found.pk}/", {"name": "Calle"}, content_type=JSON)
        assert client.delete(f"/api/v1/me/lists/{found.pk}/people/carla/").status_code == 204
    else:
        client.post(f"/lists/{found.pk}/edit/", {"name": "Calle"})
        assert client.post(f"/lists/{found.pk}/people/carla/remove/").status_code == 302
    assert [one["name"] for one in client.get("/api/v1/me/lists/").json()["items"]] == ["Calle"]
    assert timeline(cast.bruno, found) == []
    if door == "api":
        assert client.delete(f"/api/v1/me/lists/{found.pk}/").status_code == 204
    else:
        assert client.post(f"/lists/{found.pk}/delete/").status_code == 302
    assert not PeopleList.objects.exists()


@pytest.mark.parametrize("size", [2, 20])
def test_its_timeline_is_what_is_visible_of_its_people(cast: SimpleNamespace, family: PeopleList, size: int) -> None:
    make_follow(cast.bruno, cast.xavi)
    people = [cast.ana, cast.carla, cast.xavi, cast.dora, cast.sofia, cast.paco]
    for person in people:
        ListMember.objects.create(people_list=family, person=person)
        for audience in Post.Audience.values:
            make_post(person, f"{person.handle} {audience}", audience=audience)
    people_actions.block(cast.paco, cast.bruno)
    expected = Post.objects.visible_to(cast.bruno).filter(author__in=people).order_by("-id")

    found = timeline(cast.bruno, family, size)

    assert found == list(expected.values_list("body", flat=True))
    assert "ana followers" in found and "carla followers" not in found and "sofia public" not in found
    assert not any(body.startswith("paco") or body.endswith(("only_me", "close")) for body in found)


@DOORS
def test_only_people_one_may_see_are_put_on_it(cast: SimpleNamespace, family: PeopleList, door: str) -> None:
    refused = 404 if door == "api" else 422
    for handle in ("sofia", "nobody_here"):
        assert put(cast.bruno, door, family, handle) == refused
    own = people_actions.make_list(cast.dora, name="Mine")
    assert put(cast.dora, door, own, "ana") == refused  # who has blocked her
    assert put(cast.carla, door, family, "xavi") == 404  # nobody else's list
    assert not ListMember.objects.exists()


@DOORS
def test_names_and_numbers_have_limits(cast: SimpleNamespace, family: PeopleList, door: str) -> None:
    for name in ("", " ", "x" * (LIMITS.list_name_max + 1)):
        assert make(cast.bruno, door, name).status_code == 422
    assert make(cast.bruno, door, "Family").status_code == (409 if door == "api" else 422)
    assert make(cast.carla, door, "Family").status_code in (201, 302)
    rows = [PeopleList(owner=cast.bruno, name=f"L{n}") for n in range(LIMITS.lists_per_account - 1)]
    PeopleList.objects.bulk_create(rows)
    assert make(cast.bruno, door, "One more").status_code == 422
    assert PeopleList.objects.filter(owner=cast.bruno).count() == LIMITS.lists_per_account


@pytest.mark.parametrize("count", [2, 20])
def test_the_timeline_costs_the_same_at_2_and_at_20(cast: SimpleNamespace, family: PeopleList, count: int) -> None:
    people_actions.put_on_list(cast.bruno, family, cast.carla)
    for number in range(count):
        make_post(cast.carla, f"post {number}")
    client = client_of(cast.bruno)
    client.get(f"/api/v1/me/lists/{family.pk}/posts/")
    with CaptureQueriesContext(connection) as seen:
        assert len(client.get(f"/api/v1/me/lists/{family.pk}/posts/").json()["items"]) == count
    assert len(seen) == 3  # the session, the list, its posts
