"""What helps somebody who writes: hashtags completed, photos asked to be described, and one post however often it is sent."""

from __future__ import annotations

import re
import threading
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from media.models import Asset
from social.models import Hashtag, Post, TagDay, TagFollow
from social.tests.factories import make_asset
from tests.cast import client_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet_badges")]
JSON = "application/json"


# --- hashtags -------------------------------------------------------------------------------------
def completed(user: Any, begun: str) -> list[tuple[str, int]]:
    answer = client_of(user).get("/api/v1/tags/completions/", {"q": begun})
    return [(one["name"], one["uses"]) for one in answer.json()["items"]]


def test_hashtags_are_completed_the_most_used_first(cast: SimpleNamespace) -> None:
    today = timezone.now().date()
    uses = {"perros": (3, 4), "perritos": (9, 0), "perico": (1, 1), "gatos": (50, 50), "permitido": (80, 80)}
    for name, counts in uses.items():
        tag = Hashtag.objects.create(name=name, is_kept_from_trends=name == "permitido")
        for ago, count in enumerate(counts):
            TagDay.objects.create(tag=tag, day_date=today - timedelta(days=ago), people=count)
            TagDay.objects.create(tag=tag, scope="lang:es", day_date=today - timedelta(days=ago), people=count)
    TagFollow.objects.create(user=cast.bruno, tag=Hashtag.objects.create(name="perdidos"))
    Hashtag.objects.create(name="persecreto")  # only in posts for few: nobody is told of it

    assert completed(cast.carla, "per") == [("perritos", 9), ("perros", 7), ("perico", 2)]
    assert completed(cast.bruno, "#PER") == [("perritos", 9), ("perros", 7), ("perico", 2), ("perdidos", 0)]
    words = client_of(cast.carla).get("/api/v1/tags/completions/", {"q": "perrit"}).json()["items"][0]["words"]
    assert words == "9 uses this month"


def test_what_cannot_be_a_hashtag_is_refused_and_guests_are_not_asked(cast: SimpleNamespace) -> None:
    assert client_of(cast.carla).get("/api/v1/tags/completions/").status_code == 422
    assert client_of(cast.carla).get("/api/v1/tags/completions/", {"q": "x" * 500}).status_code == 422
    assert completed(cast.carla, "%") == [] and completed(cast.carla, "_") == []
    assert client_of(None).get("/api/v1/tags/completions/", {"q": "a"}).status_code == 401


# --- descriptions ---------------------------------------------------------------------------------
def test_who_asked_for_it_is_reminded_once_of_photos_without_a_description(cast: SimpleNamespace) -> None:
    client = client_of(cast.carla)
    asset = make_asset(cast.carla, alt_text="")
    sent = {"body": "Look", "audience": "public", "asset_ids": [str(asset.pk)]}
    chosen = {"audience": "public", "comments_from": "everyone", "shares_from": "everyone", "reminds_alt": "on"}
    assert client.post("/settings/posts/", chosen).status_code == 302
    assert client.get("/api/v1/me/post-defaults/").json()["reminds_alt"] is True

    asked = client.post("/new/", sent)
    page = asked.content.decode()
    assert asked.status_code == 422 and "A photo has no description yet" in page and not Post.objects.exists()
    assert 'name="alt_reminded" value="1"' in page and f'value="{asset.pk}"' in page and "Look" in page

    assert client.post("/new/", sent | {"alt_reminded": "1"}).status_code == 302  # never in the way
    assert Post.objects.count() == 1


def test_what_is_described_and_who_asked_for_nothing_is_not_reminded(cast: SimpleNamespace) -> None:
    client = client_of(cast.carla)
    first, second = make_asset(cast.carla, alt_text=""), make_asset(cast.carla, alt_text="")
    assert client.post("/new/", {"body": "1", "asset_ids": [str(first.pk)]}).status_code == 302
    client.patch("/api/v1/me/post-defaults/", {"reminds_alt": True}, content_type=JSON)
    described = {"body": "2", "asset_ids": [str(second.pk)], f"alt_{second.pk}": "A wet dog"}
    assert client.post("/new/", described).status_code == 302
    assert Asset.objects.get(pk=second.pk).alt_text == "A wet dog"
    assert client.post("/new/", {"body": "No photo"}).status_code == 302


# --- once -----------------------------------------------------------------------------------------
def form_key(client: Any) -> str:
    found = re.search(r'name="once" value="([0-9a-f]{32})"', client.get("/new/?fresh=1").content.decode())
    assert found
    return found.group(1)


def test_a_form_that_is_sent_again_has_the_post_it_made(cast: SimpleNamespace) -> None:
    """The answer was lost on the way: the person presses again."""
    client = client_of(cast.carla)
    asset = make_asset(cast.carla)
    sent = {"body": "Once", "audience": "public", "asset_ids": [str(asset.pk)], "once": form_key(client)}
    first = client.post("/new/", sent, headers={"Accept": JSON})
    again = client.post("/new/", sent | {"draft_id": "", "draft_version": ""}, headers={"Accept": JSON})
    assert first.json() == again.json() == {"url": Post.objects.get().get_absolute_url()}
    # Gone back to and written anew, the same page makes another post: nothing typed is lost.
    assert client.post("/new/", {"body": "Twice", "once": sent["once"]}).status_code == 302
    assert sorted(Post.objects.values_list("body", flat=True)) == ["Once", "Twice"]
    # Another person's key says nothing.
    assert client_of(cast.bruno).post("/new/", {"body": "Once", "once": sent["once"]}).status_code == 302
    assert Post.objects.filter(author=cast.bruno).count() == 1


def test_what_was_refused_can_be_corrected_under_the_same_key(cast: SimpleNamespace) -> None:
    client = client_of(cast.carla)
    key = form_key(client)
    refused = client.post("/new/", {"body": "", "once": key})
    assert refused.status_code == 422 and f'name="once" value="{key}"' in refused.content.decode()
    assert client.post("/new/", {"body": "Now with words", "once": key}).status_code == 302
    assert Post.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_the_same_moment_make_one_post(cast: SimpleNamespace) -> None:
    sent = {"body": "Both at once", "once": form_key(client_of(cast.carla))}
    both = threading.Barrier(2)
    answers: list[str] = []

    def press() -> None:
        client = client_of(cast.carla)
        try:
            both.wait()
            answers.append(client.post("/new/", sent, headers={"Accept": JSON}).content.decode())
        finally:
            connection.close()

    threads = [threading.Thread(target=press) for _press in range(2)]
    [one.start() for one in threads]
    [one.join() for one in threads]
    assert Post.objects.count() == 1 and len(set(answers)) == 1 and len(answers) == 2
