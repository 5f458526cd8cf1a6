"""The demo world through its command and its steps."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import CommandError, call_command

from accounts.models import Follow, User
from core.queue import drain
from petamigos.demo import world
from petamigos.demo.state import DONE, happened
from pets.models import Pet
from social.models import Comment, Post, Reaction
from tests.cast import client_of, make_species, make_user


@pytest.fixture
def no_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    real = world.take_step
    monkeypatch.setattr(world, "take_step", lambda number: real(number, pictures=False))


@pytest.mark.django_db
def test_an_empty_site_fills_step_by_step_and_stays_as_it_is(
    no_drawing: None, django_assert_max_num_queries: Any
) -> None:
    make_species()
    call_command("load_demo", if_empty=True)
    drain()
    assert happened(DONE)
    assert User.objects.filter(is_staff=False).count() >= 40
    assert Pet.objects.count() >= 70
    assert len(set(Pet.objects.values_list("species", flat=True))) >= 8
    assert Post.objects.filter(published_at__isnull=False).count() >= 85
    assert min(Reaction.objects.count(), Follow.objects.count()) > 200
    assert Comment.objects.count() > 40
    before = world.counts()
    call_command("load_demo", if_empty=True)
    drain()
    assert world.counts() == before
    posts = list(Post.objects.order_by("id").values_list("published_at", flat=True))
    assert posts == sorted(posts)
    for post in Post.objects.all():
        assert post.reaction_counter == post.reactions.count()
    page = client_of(User.objects.get(handle="ana_rex")).get("/").content.decode()
    assert page.count("<article") >= 10
    _talks_are_told(User.objects.get(handle="ana_rex"))
    _memories_are_in(User.objects.get(handle="bruno_y_chispa"))
    private = Post.objects.filter(author__handle="nadia_privada").first()
    assert private is not None
    assert client_of(None).get(private.get_absolute_url()).status_code == 404


def _memories_are_in(bruno: User) -> None:
    """What he brought along stands on his wall under its own days, and in nobody's feed as news."""
    (brought,) = client_of(bruno).get("/api/v1/me/imports/").json()["items"]
    assert (brought["status"], brought["site"]) == ("done", "facebook")
    oldest = Post.objects.filter(author=bruno).order_by("id").first()
    assert oldest is not None and oldest.published_at is not None
    assert (oldest.published_at.year, "Chispa" in oldest.body) == (2019, True)


def _talks_are_told(ana: User) -> None:
    """Calls as ana has them in her conversations: what became of each, and how long it was."""
    said = {
        "carla_michis": ["Video call: declined"],
        "ines_vet": ["Missed voice call from Inés", "Voice call, 6 minutes"],
        "gaby_del_parque": ["Video call, 23 minutes"],
    }
    User.objects.filter(pk=ana.pk).update(language="en")
    for handle, lines in said.items():
        page = client_of(ana).get(f"/chat/with/{handle}/", follow=True).content.decode()
        for line in lines:
            assert line in page, (handle, line)


@pytest.mark.django_db
def test_one_step_draws_faces_and_a_photo_that_go_through_the_decoder() -> None:
    make_species()
    world.begin(lambda _what: None)
    world.take_step(0)
    drain()
    post = Post.objects.get()
    assert post.published_at is not None
    asset = post.media_rows.get().asset
    assert (asset.status, asset.width, asset.height) == ("ready", 1080, 1350)
    assert "dibujo de" in asset.alt_text
    assert post.author.avatar.status == "ready"


@pytest.mark.django_db
def test_a_site_with_people_is_left_alone() -> None:
    make_species()
    make_user("someone")
    call_command("load_demo", if_empty=True)
    assert User.objects.count() == 1
    with pytest.raises(CommandError):
        call_command("load_demo")
