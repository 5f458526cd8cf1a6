"""Where people live (SCIENCE B5): only cells are kept, only steps are told, and moving is slow."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from accounts.actions import home
from accounts.cities import find_city, search_cities, table
from accounts.models import Profile, User
from core.errors import DomainError
from core.models import OutboxMessage
from core.places import is_cell, snap
from core.queue import drain
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
HOME = "/api/v1/me/home/"


def patch(user: Any, **asked: Any) -> Any:
    return client_of(user).patch(HOME, asked, "application/json")


def test_a_city_is_found_chosen_and_shown_only_when_asked(cast: Any) -> None:
    client = client_of(cast.carla)
    page = client.get("/settings/place/?q=merida").content.decode()
    assert "Mérida" in page and "Yucatán" in page
    assert client.post("/settings/place/", {"city": "mx-merida"}).status_code == 302
    profile = Profile.objects.get(user=cast.carla)
    assert (profile.city, profile.is_city_shown) == ("mx-merida", False)
    assert is_cell(profile.home_cell)
    assert "Mérida" not in client_of(cast.bruno).get("/@carla/").content.decode()
    assert client_of(cast.bruno).get("/api/v1/users/carla/").json()["place"] is None
    client.post("/settings/place/", {"act": "show"})
    assert "Mérida" in client_of(cast.bruno).get("/@carla/").content.decode()
    client.post("/settings/place/", {"act": "hide"})
    assert "Mérida" not in client_of(cast.bruno).get("/@carla/").content.decode()
    client.post("/settings/place/", {"act": "forget"})
    profile.refresh_from_db()
    assert (profile.home_cell, profile.city) == ("", "")


def test_only_the_open_account_shows_it(cast: Any) -> None:
    patch(cast.ana, city="mx-oaxaca-de-juarez", is_city_shown=True)
    assert client_of(cast.bruno).get("/api/v1/users/ana/").json()["place"]["city"] == "mx-oaxaca-de-juarez"
    for stranger in (cast.carla, cast.paco, None):
        assert client_of(stranger).get("/api/v1/users/ana/").json()["place"] is None
        assert "Oaxaca" not in client_of(stranger).get("/@ana/").content.decode()


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"city": "mx-atlantis"}, 422),
        ({"city": "' OR 1=1 --"}, 422),
        ({"latitude": 19.4}, 422),
        ({"latitude": 91, "longitude": 0}, 422),
        ({"latitude": "NaN", "longitude": 0}, 422),
        ({"latitude": '{"type": "Point"}', "longitude": 0}, 422),
        ({"latitude": "/vsicurl/http://evil.test/", "longitude": 0}, 422),
    ],
)
def test_what_is_no_place_is_refused(cast: Any, asked: Any, status: int) -> None:
    answer = patch(cast.carla, **asked)
    assert answer.status_code == status
    assert not Profile.objects.filter(user=cast.carla).exclude(home_cell="").exists()


# --- nothing finer than a cell --------------------------------------------------------------------
# Two corners of one cell of the fine grid, some kilometres apart.
ONE, OTHER = (20.9329, -89.6168), (20.9059, -89.6048)


def test_two_points_of_one_cell_give_the_same_bytes(cast: Any) -> None:
    """Whoever looks, from wherever, at every surface: own account, profile page and API."""
    assert snap(*ONE) == snap(*OTHER)
    for number, slug in enumerate(("mx-merida", "mx-progreso", "mx-cancun", "es-madrid")):
        patch(make_user(f"viewer{number}"), city=slug)
    viewers = [*User.objects.filter(handle__startswith="viewer"), cast.bruno]

    def seen(point: tuple[float, float]) -> list[bytes]:
        Profile.objects.filter(user=cast.carla).delete()
        own = patch(cast.carla, latitude=point[0], longitude=point[1], is_city_shown=True)
        assert own.json()["has_area"] is True
        told = [client_of(viewer).get("/api/v1/users/carla/").content for viewer in viewers]
        facts = Profile.objects.filter(user=cast.carla).values("home_cell", "city").get()
        return [own.content, json.dumps(facts).encode(), *told]

    assert seen(ONE) == seen(OTHER)


def test_the_point_itself_is_nowhere(cast: Any, caplog: pytest.LogCaptureFixture) -> None:
    patch(cast.carla, latitude=20.91012345, longitude=-89.61012345)
    with connection.cursor() as cursor:
        for name in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT count(*) FROM "{name}" t WHERE t::text ~ %s', ["20\\.9101|89\\.6101"])
            assert cursor.fetchone()[0] == 0, name
    assert "20.9101" not in caplog.text


def test_distance_is_told_in_steps_only(cast: Any) -> None:
    patch(cast.carla, city="mx-merida", is_city_shown=True)
    expected = {"mx-merida": "near", "mx-progreso": "within_50", "mx-cancun": "far"}
    for number, (slug, step) in enumerate(expected.items()):
        viewer = make_user(f"viewer{number}")
        patch(viewer, city=slug)
        told = client_of(viewer).get("/api/v1/users/carla/").json()["place"]
        assert told["distance"] == step, slug
    assert "Near you" in client_of(User.objects.get(handle="viewer0")).get("/@carla/").content.decode()
    assert client_of(None).get("/api/v1/users/carla/").json()["place"]["distance"] is None


def test_no_answer_of_the_api_holds_a_number_that_could_be_a_place() -> None:
    """By the schema: floats exist nowhere but in requests that choose a point, and in what ranking and trends count."""
    from drf_spectacular.generators import SchemaGenerator

    schema = SchemaGenerator().get_schema(request=None, public=True)
    floats, named = set(), set()
    for name, shape in schema["components"]["schemas"].items():
        for field, kind in shape.get("properties", {}).items():
            if kind.get("type") == "number":
                floats.add(name)
            if any(word in field for word in ("latitude", "longitude", "distance", "cell", "_km", "geohash")):
                named.add((name, field))
    chosen = {"HomeChanges", "HomeChangesRequest", "PatchedHomeChanges", "PatchedHomeChangesRequest"}
    chosen |= {"NewLostRequest", "NewFoundRequest", "FinderWordsRequest"}
    chosen |= {"NewPostRequest", "PatchedPostChangesRequest", "DraftContentRequest", "DraftChangesRequest"}
    chosen |= {"NewShareRequest", "NewMessageRequest"}
    chosen |= {"Point", "NewPointRequest"}  # of a live position, to whom it is shown, while it lasts
    of_a_picture = {"NewPhotoTagRequest", "PhotoTag"}
    # Of a place the ranking knows the step between two cells, and has one number for each.
    counted = {"Explanation", "ScoreLine", "ScoreFactor", "RankingTerm", "Trend"}
    assert floats <= chosen | counted | of_a_picture
    in_words = {("Place", "distance"), ("Place", "distance_words"), ("Lost", "distance"), ("Found", "distance")}
    assert {pair for pair in named if pair[0] not in floats} == in_words


def test_where_few_live_the_area_is_seven_times_as_large(cast: Any) -> None:
    city = find_city("mx-creel")
    assert city is not None
    fine = snap(city.latitude, city.longitude)
    patch(cast.carla, city="mx-creel")
    assert Profile.objects.get(user=cast.carla).home_cell != fine
    others = [User(email=f"n{n}@example.com", handle=f"vecina{n}") for n in range(19)]
    User.objects.bulk_create(others)
    Profile.objects.bulk_create(Profile(user=user, city="mx-creel", home_cell=fine) for user in others)
    patch(cast.bruno, city="mx-creel")
    assert Profile.objects.get(user=cast.bruno).home_cell == fine


# --- moving ---------------------------------------------------------------------------------------
def pass_days(user: Any, days: float) -> None:
    """Time goes by: every choice so far is that much older."""
    profile = Profile.objects.get(user=user)
    profile.home_chosen_at = [at - timedelta(days=days) for at in profile.home_chosen_at]
    profile.save()


def test_the_first_home_counts_at_once_and_a_move_hours_later(cast: Any) -> None:
    patch(cast.carla, city="mx-merida")
    pass_days(cast.carla, 2)
    answer = patch(cast.carla, city="mx-tijuana")
    assert (answer.json()["city"]["slug"], answer.json()["next_city"]["slug"]) == ("mx-merida", "mx-tijuana")
    waiting = OutboxMessage.objects.get(task="accounts.apply_home")
    assert timedelta(minutes=59) <= waiting.run_after - timezone.now() <= timedelta(hours=12)
    OutboxMessage.objects.update(run_after=timezone.now())
    drain()
    told = client_of(cast.carla).get(HOME).json()
    assert (told["city"]["slug"], told["next_city"], told["is_moving"]) == ("mx-tijuana", None, False)


def test_one_moves_once_a_day_and_three_times_a_month(cast: Any) -> None:
    answers = []
    walk = (("merida", 0.5), ("tijuana", 1.5), ("tijuana", 2), ("puebla", 2), ("xalapa", 25), ("xalapa", 0))
    for name, days_after in walk:
        answers.append(patch(cast.carla, city=f"mx-{name}"))
        pass_days(cast.carla, days_after)
    assert [answer.status_code for answer in answers] == [200, 429, 200, 200, 429, 200]
    assert answers[1].json()["error"]["code"] == "home_moved_recently"
    assert int(answers[1].headers["Retry-After"]) > 0


def test_forgetting_is_no_way_around_the_limit(cast: Any) -> None:
    patch(cast.carla, city="mx-merida")
    assert client_of(cast.carla).delete(HOME).status_code == 204
    with pytest.raises(DomainError):
        home.choose_city(cast.carla, "mx-tijuana")
    page = client_of(cast.carla).post("/settings/place/", {"city": "mx-tijuana"})
    assert page.status_code == 429
    assert "three times a month" in page.content.decode()
    assert Profile.objects.get(user=cast.carla).home_cell == ""


def test_a_move_that_was_taken_back_does_not_come(cast: Any) -> None:
    patch(cast.carla, city="mx-merida")
    pass_days(cast.carla, 2)
    patch(cast.carla, city="mx-tijuana")
    home.forget_home(cast.carla)
    OutboxMessage.objects.update(run_after=timezone.now())
    drain()
    assert Profile.objects.get(user=cast.carla).home_cell == ""


# --- the table ------------------------------------------------------------------------------------
def test_cities_are_found_without_accents_and_those_of_mexico_first() -> None:
    assert [city.slug for city in search_cities("leon")][:2] == ["mx-leon", "es-leon"]
    assert search_cities("MÉRIDA")[0].slug == "mx-merida"
    assert search_cities("cristobal")[0].slug == "mx-san-cristobal-de-las-casas"
    assert search_cities("tokyo")[0].shown_name == "Tokyo"
    for nothing in ("", "   ", "%", "' OR 1=1", "\x00"):
        assert search_cities(nothing) == []
    assert len(search_cities("san")) == 12


def test_the_api_finds_them_too() -> None:
    client = client_of(None)
    assert client.get("/api/v1/cities/?q=guad").json()["items"][0]["slug"] == "mx-guadalajara"
    assert client.get("/api/v1/cities/").status_code == 422


def test_the_table_is_whole() -> None:
    assert len(table()) > 700
    for city in table().values():
        assert -90 <= city.latitude <= 90 and -180 <= city.longitude <= 180
        assert round(city.latitude * 20) == pytest.approx(city.latitude * 20), city
        assert city.country_name != city.country, city
