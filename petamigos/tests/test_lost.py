"""A lost animal: the alert and who is told, its page, poster and tag, finders without an account, and the happy end."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from accounts.actions import block
from accounts.models import Profile
from core.limits import LIMITS
from core.models import OutboxMessage
from core.places import Bucket, bucket, is_cell, snap
from notifications.models import Notification
from petamigos.tests.test_household import make_carer
from pets import lost_actions, neighbours, tag_actions
from pets.codes import code_of
from pets.follow_actions import follow_pet
from pets.household_actions import accept_offer, offer_pet
from pets.lost_models import FinderMessage, FinderThread, LostNotice, LostReport, PetTag
from pets.models import Pet
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db
JSON = "application/json"
HERE = (19.3547, -99.1622)  # a park
CELL = snap(*HERE)
POINT = re.compile(r"(?<!\d)(?<!\d:)(19\.35|99\.16)")  # not the seconds of a time
FAR = snap(20.67, -103.35)


def bell(user: Any) -> list[str]:
    return list(Notification.objects.filter(recipient=user).order_by("id").values_list("kind", flat=True))


def mails() -> list[dict[str, Any]]:
    rows = OutboxMessage.objects.filter(task="core.send_mail").order_by("id")
    return list(rows.values_list("arguments", flat=True))


@pytest.fixture
def homes(monkeypatch: pytest.MonkeyPatch) -> dict[Any, str]:
    """Where people say they live, until accounts keeps it: {id of a person: cell}."""
    kept: dict[Any, str] = {}
    monkeypatch.setattr(neighbours, "people_in", lambda cells: [pk for pk, cell in kept.items() if cell in set(cells)])
    return kept


def report(owner: Any, pet: Pet, **fields: Any) -> LostReport:
    return lost_actions.report_lost(owner, pet, **({"latitude": HERE[0], "longitude": HERE[1]} | fields))


def tag_path(pet: Pet) -> str:
    return reverse("tag_page", args=[code_of(tag_actions.TAG, PetTag.objects.get(pet=pet, revoked_at=None).pk)])


# --- telling people -------------------------------------------------------------------------------
def test_one_tap_tells_followers_and_people_near_once_and_nobody_else(
    cast: SimpleNamespace, homes: dict[Any, str], run_tasks: Any
) -> None:
    follow_pet(cast.bruno, cast.rex)
    near, far, muted = (make_user(name) for name in ("near", "far", "muted"))
    homes |= {near.pk: CELL, far.pk: FAR, muted.pk: CELL, cast.ana.pk: CELL, cast.dora.pk: CELL, cast.eva.pk: CELL}
    client_of(muted).post(reverse("lost_alerts_set"), {"on": "no"})
    sent = {"within_km": "10", "latitude": HERE[0], "longitude": HERE[1], "is_public": "on"}
    assert client_of(cast.ana).post(reverse("pet_lost", args=[cast.rex.pk]), sent).status_code == 302
    run_tasks()
    run_tasks()
    assert set(LostNotice.objects.values_list("person__handle", flat=True)) == {"bruno", "near"}
    assert (bell(near), bell(cast.bruno)) == (["pet_lost"], ["pet_lost"])
    assert [bell(user) for user in (far, muted, cast.dora, cast.eva, cast.ana)] == [[]] * 5
    line = client_of(near).get("/api/v1/notifications/").json()["items"][0]
    assert line["words"] == "Rex is lost. Ana asks you to keep your eyes open"
    assert client_of(near).get(line["url"]).status_code == 200
    assert lost_actions.tell_near(LostReport.objects.get().pk) == 0, "a second run tells nobody again"


def test_who_says_no_place_is_told_of_nobody_near(cast: SimpleNamespace) -> None:
    """Without a field for it, nobody lives anywhere."""
    if not hasattr(cast.ana, "home_cell"):
        assert neighbours.people_in([CELL]) == [] and neighbours.home_cell_of(cast.ana) == ""
    made = lost_actions.report_lost(cast.ana, cast.rex)
    assert lost_actions.tell_near(made.pk) == 0


def test_alerts_are_capped_for_the_animal_and_for_each_person(
    cast: SimpleNamespace, homes: dict[Any, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [make_user(f"near{n}") for n in range(6)]
    homes |= {person.pk: CELL for person in people}
    tired = people[0]
    for n in range(LIMITS.lost_alerts_per_person_day):
        other = Pet.objects.create(owner=cast.carla, name=f"n{n}", species_id="cat")
        lost = LostReport.objects.create(pet=other, reporter=cast.carla, last_seen_at=timezone.now())
        LostNotice.objects.create(report=lost, person=tired)
    monkeypatch.setattr(lost_actions, "LIMITS", replace(LIMITS, lost_alert_people_max=4))
    made = report(cast.ana, cast.rex)
    assert lost_actions.tell_near(made.pk) == 4
    assert not LostNotice.objects.filter(report=made, person=tired).exists()


def test_reported_again_on_the_same_day_it_calls_nobody_twice(cast: SimpleNamespace, homes: dict[Any, str]) -> None:
    near = make_user("near")
    homes[near.pk] = CELL
    first = report(cast.ana, cast.rex)
    assert lost_actions.tell_near(first.pk) == 1
    again = client_of(cast.ana).post(f"/api/v1/pets/{cast.rex.pk}/lost/", {}, content_type=JSON)
    assert (again.status_code, again.json()["error"]["code"]) == (409, "already_lost")
    lost_actions.end_lost(cast.ana, first, is_found=False)
    assert lost_actions.tell_near(report(cast.ana, cast.rex).pk) == 0


def test_a_limit_holds_back_who_cries_wolf(cast: SimpleNamespace) -> None:
    client, address = client_of(cast.ana), f"/api/v1/pets/{cast.rex.pk}/lost/"
    for _n in range(5):
        made = client.post(address, {}, content_type=JSON)
        assert made.status_code == 201
        client.put(f"/api/v1/lost/{made.json()['id']}/end/", {"outcome": "closed"}, content_type=JSON)
    assert client.post(address, {}, content_type=JSON).status_code == 429


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"latitude": 19.3}, "place"),
        ({"latitude": 123, "longitude": 0}, "latitude"),
        ({"phone": "call me maybe"}, "phone"),
        ({"microchip": "12"}, "microchip"),
        ({"colours": ["pink"]}, "colours.0"),
        ({"within_km": 500}, "within_km"),
        ({"last_seen_at": "2020-01-01T00:00:00Z"}, "last_seen_at"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_made(cast: SimpleNamespace, sent: dict[str, Any], field: str) -> None:
    answer = client_of(cast.ana).post(f"/api/v1/pets/{cast.rex.pk}/lost/", sent, content_type=JSON)
    assert (answer.status_code, list(answer.json()["error"]["fields"])) == (422, [field])
    assert not LostReport.objects.exists()


# --- the page -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("who", "public", "hidden"),
    [("guest", 200, 404), ("carla", 200, 200), ("bruno", 200, 200), ("dora", 404, 404), ("eva", 404, 404)],
)
def test_who_sees_a_lost_page(cast: SimpleNamespace, who: str, public: int, hidden: int) -> None:
    made = report(cast.ana, cast.rex)
    client = client_of(getattr(cast, who))
    pages = (made.get_absolute_url(), f"/api/v1/lost/{made.pk}/", reverse("lost_poster", args=[made.pk]))
    assert [client.get(page).status_code for page in pages] == [public] * 3
    LostReport.objects.update(is_public=False)
    assert [client.get(page).status_code for page in pages] == [hidden] * 3


def test_no_place_finer_than_words_leaves_anywhere(cast: SimpleNamespace, run_tasks: Any) -> None:
    made = report(cast.ana, cast.rex, area="Parque")
    assert made.cell == CELL and is_cell(made.cell)
    told = [str(row) for row in LostReport.objects.values_list()]
    assert not any(POINT.search(row) for row in told), "the point itself is forgotten"
    poster = reverse("lost_poster", args=[made.pk])
    run_tasks()
    for client in (client_of(cast.ana), client_of(cast.carla), client_of(None)):
        for page in (
            made.get_absolute_url(),
            f"/api/v1/lost/{made.pk}/",
            "/api/v1/lost/",
            "/lost/",
            tag_path(cast.rex),
        ):
            shown = client.get(page).content.decode()
            assert CELL not in shown and not POINT.search(shown)
        assert CELL not in text_of(client.get(poster))


def test_distance_is_told_in_steps(cast: SimpleNamespace) -> None:
    made = report(cast.ana, cast.rex)
    home = snap(HERE[0] + 0.15, HERE[1])
    assert bucket(home, CELL) is Bucket.WITHIN_25
    Profile.objects.update_or_create(user=cast.carla, defaults={"home_cell": home})
    assert client_of(cast.carla).get(f"/api/v1/lost/{made.pk}/").json()["distance"] == "10 to 25 km away"


def text_of(answer: Any) -> str:
    assert answer["Content-Type"] == "application/pdf"
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)


def test_a_poster_is_one_page_and_shows_the_phone_only_if_it_was_given(cast: SimpleNamespace) -> None:
    first = report(cast.ana, cast.rex, area="Parque Ñandú", colours=["brown"], features="oreja rota")
    answer = client_of(None).get(reverse("lost_poster", args=[first.pk]))
    words = text_of(answer)
    assert len(PdfReader(io.BytesIO(answer.content)).pages) == 1
    assert "Rex" in words and "Parque Ñandú" in words and "oreja rota" in words and "@example.com" not in words
    lost_actions.end_lost(cast.ana, first, is_found=False)
    second = report(cast.ana, cast.rex, phone="+52 55 1234 5678")
    assert "+52 55 1234 5678" in text_of(client_of(None).get(reverse("lost_poster", args=[second.pk])))


def test_a_poster_can_be_printed_for_names_of_any_script(cast: SimpleNamespace) -> None:
    for name in ("Łatek Żółw", "Шарик", "ลูน่า", "लूना", "لونا", "小白", "🐾"):
        pet = Pet.objects.create(owner=cast.carla, name=name, species_id="dog")
        made = LostReport.objects.create(pet=pet, reporter=cast.carla, last_seen_at=timezone.now())
        assert client_of(None).get(reverse("lost_poster", args=[made.pk])).content.startswith(b"%PDF")


# --- the tag --------------------------------------------------------------------------------------
def test_a_tag_shows_only_what_its_owner_allows(cast: SimpleNamespace) -> None:
    ana, guest = client_of(cast.ana), client_of(None)
    page = reverse("pet_tag", args=[cast.rex.pk])
    assert ana.post(page, {"phone": "+52 55 1234 5678", "note": "Tímido"}).status_code == 302
    Pet.objects.filter(pk=cast.rex.pk).update(bio="Marca secreta")
    path = tag_path(cast.rex)
    shown = guest.get(path).content.decode()
    assert "Rex" in shown and "+52 55 1234 5678" in shown and "Tímido" in shown
    assert not any(word in shown for word in ("I live with", "Marca secreta", "@ana", "ana@example.com"))
    ana.post(page, {"shows_owner": "on"})
    shown = guest.get(path).content.decode()
    assert "I live with Ana" in shown and "1234 5678" not in shown and "ana@example.com" not in shown
    assert ana.get(reverse("pet_tag_code", args=[cast.rex.pk])).content.startswith(b"<svg")


def test_a_code_put_out_of_force_leads_nowhere_and_the_next_is_another(cast: SimpleNamespace) -> None:
    client_of(cast.ana).put(f"/api/v1/pets/{cast.rex.pk}/tag/", {"shows_owner": True}, content_type=JSON)
    before = tag_path(cast.rex)
    assert re.fullmatch(r"/t/[a-z2-7]{26}/", before)
    assert before.split("/")[2] not in str(list(PetTag.objects.values())), "the row holds only a hash"
    assert client_of(cast.bruno).post(reverse("pet_tag_revoke", args=[cast.rex.pk])).status_code == 404
    assert client_of(None).get(before).status_code == 200
    client_of(cast.ana).post(reverse("pet_tag_revoke", args=[cast.rex.pk]))
    absent = client_of(None).get(f"/t/{'a' * 26}/")
    gone = client_of(None).get(before)
    assert (gone.status_code, absent.status_code) == (404, 404)
    client_of(cast.ana).put(f"/api/v1/pets/{cast.rex.pk}/tag/", {"shows_owner": True}, content_type=JSON)
    assert tag_path(cast.rex) != before


def test_a_tag_does_not_lead_to_the_former_owner(cast: SimpleNamespace) -> None:
    tag_actions.update_tag(cast.ana, cast.rex, shows_owner=True, phone="55 1234 5678")
    made = report(cast.ana, cast.rex, phone="55 1234 5678")
    before = tag_path(cast.rex)
    accept_offer(cast.carla, offer_pet(cast.ana, cast.rex, handle="carla"))
    assert client_of(None).get(before).status_code == 404
    made.refresh_from_db()
    assert made.phone == "" and not PetTag.objects.exclude(phone="").exists()


# --- finders --------------------------------------------------------------------------------------
def test_a_finder_writes_without_an_account_and_is_answered(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_carer(cast.ana, cast.rex, cast.bruno, "sitter")
    make_carer(cast.ana, cast.rex, cast.xavi, "co_owner")
    tag_actions.ensure_tag(cast.ana, cast.rex)
    OutboxMessage.objects.all().delete()
    Notification.objects.all().delete()
    guest = client_of(None)
    sent = {"body": "Está conmigo <script>", "email": "finder@example.net", "latitude": HERE[0], "longitude": HERE[1]}
    answer = guest.post(tag_path(cast.rex), sent)
    assert answer.status_code == 302
    talk = answer.url
    pending = OutboxMessage.objects.exclude(task="core.send_mail")
    for row in list(pending):
        from core.queue import consume

        consume(row.pk)
    told = mails()
    assert {mail["recipient"] for mail in told} == {"ana@example.com", "xavi@example.com"}
    assert "finder@example.net" not in str(told) and "conmigo" not in str(told)
    assert (bell(cast.ana), bell(cast.xavi), bell(cast.bruno)) == (["finder_wrote"], ["finder_wrote"], [])
    thread = FinderThread.objects.get()
    mine = reverse("finder_answer", args=[thread.pk])
    shown = client_of(cast.ana).get(mine).content.decode()
    assert "Está conmigo &lt;script&gt;" in shown and "finder@example.net" not in shown and CELL not in shown
    OutboxMessage.objects.all().delete()
    assert client_of(cast.ana).post(mine, {"body": "Voy para allá"}).status_code == 302
    [mail] = mails()
    assert mail["recipient"] == "finder@example.net" and talk in mail["text"]
    assert "ana@example.com" not in str(mail) and "Voy" not in str(mail)
    page = guest.get(talk).content.decode()
    assert "Voy para allá" in page and "ana@example.com" not in page and "@ana" not in page
    assert guest.post(talk, {"body": "Aquí sigo"}).status_code == 302
    assert FinderMessage.objects.count() == 3


def test_a_closed_talk_takes_nothing_more_and_forgets_the_address(cast: SimpleNamespace) -> None:
    thread, code = tag_actions.write_as_finder(cast.rex, body="Hola", email="f@example.net", address="198.51.100.1")
    for who in (cast.bruno, cast.carla, cast.dora):
        assert client_of(who).post(reverse("finder_close", args=[thread.pk])).status_code == 404
    assert client_of(cast.ana).post(reverse("finder_close", args=[thread.pk])).status_code == 302
    thread.refresh_from_db()
    assert thread.email == "" and thread.closed_at is not None
    answer = client_of(None).post(f"/api/v1/talks/{code}/", {"body": "¿Hola?"}, content_type=JSON)
    assert (answer.status_code, FinderMessage.objects.count()) == (409, 1)


@pytest.mark.parametrize(
    ("sent", "field"), [({"body": ""}, "body"), ({"body": " \u200b "}, "body"), ({"body": "a", "email": "no"}, "email")]
)
def test_empty_words_are_refused_at_both_doors(cast: SimpleNamespace, sent: dict[str, str], field: str) -> None:
    tag_actions.ensure_tag(cast.ana, cast.rex)
    path = tag_path(cast.rex)
    assert client_of(None).post(path, sent).status_code == 422
    answer = client_of(None).post(f"/api/v1/tags/{path.split('/')[2]}/", sent, content_type=JSON)
    assert (answer.status_code, list(answer.json()["error"]["fields"])) == (422, [field])
    assert not FinderThread.objects.exists()


def test_finders_are_limited_by_address_and_the_animal_by_all_of_them(cast: SimpleNamespace) -> None:
    tag_actions.ensure_tag(cast.ana, cast.rex)
    path, guest = tag_path(cast.rex), client_of(None)
    codes = [guest.post(path, {"body": f"n{n}"}, REMOTE_ADDR="198.51.100.1").status_code for n in range(12)]
    assert codes[:10] == [302] * 10 and codes[10] in {422, 429}
    assert FinderThread.objects.count() == 10
    for n in range(30):
        guest.post(path, {"body": f"m{n}"}, REMOTE_ADDR=f"203.0.113.{n}")
    assert FinderThread.objects.count() == 30, "thirty a day about one animal, from wherever"


# --- the happy end --------------------------------------------------------------------------------
def test_found_ends_the_alert_and_thanks_who_was_told(
    cast: SimpleNamespace, homes: dict[Any, str], run_tasks: Any
) -> None:
    near, other = make_user("near"), make_user("other")
    homes |= {near.pk: CELL, other.pk: CELL}
    made = report(cast.ana, cast.rex, phone="55 1234 5678")
    run_tasks()
    block(other, cast.ana)
    end = reverse("lost_end", args=[made.pk])
    assert client_of(cast.carla).post(end, {"outcome": "found"}).status_code == 404
    assert LostReport.objects.get().status == "lost"
    assert client_of(cast.ana).post(end, {"outcome": "found"}).status_code == 302
    run_tasks()
    assert (bell(near), bell(other)) == (["pet_found"], [])
    assert "back home" in client_of(near).get(made.get_absolute_url()).content.decode()
    assert [client_of(who).get(made.get_absolute_url()).status_code for who in (None, cast.carla)] == [404, 404]
    assert LostReport.objects.get().phone == ""
    assert client_of(cast.ana).post(end, {"outcome": "found"}).status_code == 409


def test_a_false_alarm_thanks_nobody(cast: SimpleNamespace, homes: dict[Any, str], run_tasks: Any) -> None:
    near = make_user("near")
    homes[near.pk] = CELL
    made = report(cast.ana, cast.rex)
    run_tasks()
    sent = {"outcome": "closed"}
    assert client_of(cast.ana).put(f"/api/v1/lost/{made.pk}/end/", sent, content_type=JSON).status_code == 200
    run_tasks()
    assert bell(near) == []


def test_the_list_costs_the_same_at_two_and_at_twenty(cast: SimpleNamespace, django_assert_num_queries: Any) -> None:
    client = client_of(cast.bruno)
    for count in (2, 20):
        LostReport.objects.all().delete()
        pets = Pet.objects.bulk_create(Pet(owner=cast.carla, name=f"n{n}", species_id="cat") for n in range(count))
        seen = timezone.now() - timedelta(hours=1)
        LostReport.objects.bulk_create(LostReport(pet=pet, reporter=cast.carla, last_seen_at=seen) for pet in pets)
        with django_assert_num_queries(3):  # session with its person · home · reports with their animals
            assert len(client.get("/api/v1/lost/?limit=50").json()["items"]) == count
