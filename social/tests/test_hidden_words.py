"""Hidden words: comments under my posts are folded away for me and absent for others; in my feed by choice."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from accounts import actions as people_actions
from accounts.hidden_words import HiddenWord
from core.limits import LIMITS
from notifications.models import Notification
from social import actions
from social.models import Comment
from social.tests.factories import make_comment, make_follow, make_post
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
JSON = "application/json"
DOORS = pytest.mark.parametrize("door", ["site", "api"])


def hide(user: Any, door: str, text: str, *, in_feed: bool = False) -> Any:
    if door == "api":
        sent = {"text": text, "hides_posts": in_feed}
        return client_of(user).post("/api/v1/me/hidden-words/", sent, content_type=JSON)
    return client_of(user).post("/settings/words/", {"text": text} | ({"hides_posts": "on"} if in_feed else {}))


def reads(user: Any, post: Any, words: str) -> bool:
    page = client_of(user).get(f"/p/{post.pk}/").content.decode()
    items = client_of(user).get(f"/api/v1/posts/{post.pk}/comments/").json()["items"]
    found = {words in page, any(words in item["body"] for item in items)}
    assert len(found) == 1
    return found.pop()


def feed(user: Any, size: int = 20) -> list[str]:
    client, found, cursor = client_of(user), [], ""
    while True:
        page = client.get(f"/api/v1/feed/?limit={size}" + (f"&cursor={cursor}" if cursor else "")).json()
        found += [item["body"] for item in page["items"]]
        if not (cursor := page["next_cursor"]):
            return found


@DOORS
def test_a_comment_with_the_word_is_folded_for_me_and_absent_for_others(
    cast: SimpleNamespace, door: str, run_tasks: Any
) -> None:
    assert hide(cast.carla, door, "Perro Feo").status_code in (201, 302)
    post = make_post(cast.carla)
    make_comment(cast.bruno, post, "qué PERRO  féo tienes")
    make_comment(cast.bruno, post, "qué perro tan feo")
    run_tasks()

    page = client_of(cast.carla).get(f"/p/{post.pk}/").content.decode()
    assert (page.count("Hidden by your words") == 1 and "PERRO  féo" in page.replace("&nbsp;", " ")) or "PERRO" in page
    items = client_of(cast.carla).get(f"/api/v1/posts/{post.pk}/comments/").json()["items"]
    assert [item["held_for"] for item in items] == ["", "words"]
    assert not reads(cast.ana, post, "PERRO") and not reads(None, post, "PERRO") and reads(cast.bruno, post, "PERRO")
    assert "Hidden by" not in client_of(cast.bruno).get(f"/p/{post.pk}/").content.decode()
    assert Notification.objects.filter(recipient=cast.carla, actor=cast.bruno).count() == 1


def test_the_list_can_change_at_any_time(cast: SimpleNamespace, run_tasks: Any) -> None:
    post = make_post(cast.carla)
    make_comment(cast.bruno, post, "you fool")
    kept = make_comment(cast.bruno, post, "the other fool")
    make_comment(cast.carla, post, "my own fool")  # one's own words are never hidden
    run_tasks()
    hide(cast.carla, "api", "fool")
    run_tasks()
    assert not reads(cast.ana, post, "you fool") and reads(cast.ana, post, "my own fool")
    assert not Notification.objects.filter(recipient=cast.carla).exists()
    client_of(cast.carla).post(f"/p/{post.pk}/comments/{kept.pk}/approve/")
    hide(cast.carla, "api", "other")  # what was let through stays
    run_tasks()
    assert reads(cast.ana, post, "the other fool") and not reads(cast.ana, post, "you fool")
    word = HiddenWord.objects.get(tokens=" fool ")
    assert client_of(cast.carla).post(f"/settings/words/{word.pk}/remove/").status_code == 302
    run_tasks()
    assert reads(cast.ana, post, "you fool")
    assert actions.reconcile_counters() == 0
    assert client_of(cast.bruno).delete(f"/api/v1/me/hidden-words/{word.pk}/").status_code == 404


def test_many_comments_are_sifted_batch_by_batch(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("social.actions.holding.BATCH", 3)
    post = make_post(cast.carla)
    for number in range(10):
        make_comment(cast.bruno, post, f"fool {number}")
    hide(cast.carla, "api", "fool")
    run_tasks()
    assert Comment.objects.held().count() == 10
    post.refresh_from_db()
    assert post.comment_counter == 0


def test_posts_leave_the_feed_only_where_it_was_chosen(cast: SimpleNamespace, run_tasks: Any) -> None:
    make_follow(cast.bruno, cast.carla)
    make_post(cast.carla, "a Snake!")
    make_post(cast.carla, "a spider")
    make_post(cast.bruno, "my own snake")
    run_tasks()
    hide(cast.bruno, "site", "snake", in_feed=True)
    hide(cast.bruno, "site", "spider")
    assert feed(cast.bruno) == ["my own snake", "a spider"]
    assert "a Snake!" in client_of(cast.bruno).get("/@carla/").content.decode()
    hide(cast.bruno, "site", "snake")  # chosen anew
    assert feed(cast.bruno) == ["my own snake", "a spider", "a Snake!"]


@pytest.mark.parametrize("size", [1, 3, 20])
def test_pages_are_filled_up_and_nothing_is_skipped(cast: SimpleNamespace, run_tasks: Any, size: int) -> None:
    make_follow(cast.bruno, cast.carla)
    bodies = [f"{'snake' if number % 3 else 'cat'} {number}" for number in range(19)]
    for body in bodies:
        make_post(cast.carla, body)
    run_tasks()
    hide(cast.bruno, "api", "snake", in_feed=True)
    assert feed(cast.bruno, size) == [body for body in reversed(bodies) if body.startswith("cat")]


@DOORS
@pytest.mark.parametrize("text", ["", "  ", "…!?", "x" * (LIMITS.hidden_word_max + 1), "ﷺ" * LIMITS.hidden_word_max])
def test_what_is_no_word_is_refused(cast: SimpleNamespace, door: str, text: str) -> None:
    answer = hide(cast.carla, door, text)
    assert answer.status_code == 422
    assert not HiddenWord.objects.exists()


def test_a_list_has_an_end(cast: SimpleNamespace) -> None:
    HiddenWord.objects.bulk_create(
        HiddenWord(user=cast.carla, text=f"w{n}", tokens=f" w{n} ") for n in range(LIMITS.hidden_words_max)
    )
    assert hide(cast.carla, "api", "one more").status_code == 422
    assert hide(cast.carla, "api", "W5", in_feed=True).status_code == 201  # one that is there already
    assert HiddenWord.objects.filter(user=cast.carla).count() == LIMITS.hidden_words_max
    assert people_actions.hide_word(cast.bruno, text="mine").user_id == cast.bruno.pk
