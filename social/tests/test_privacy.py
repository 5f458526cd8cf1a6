"""What a person lets whom do, where posts are: mentions, and search engines."""

from __future__ import annotations

from typing import Any

import pytest

from accounts import actions
from accounts.models import Follow
from notifications.models import Notification
from pets.models import Pet
from social.tests.factories import make_comment, make_post
from tests.cast import client_of, make_species, make_user

pytestmark = pytest.mark.django_db


def test_a_mention_rings_only_for_whom_one_lets(cast: Any, run_tasks: Any) -> None:
    def told() -> set[str]:
        run_tasks()
        rows = Notification.objects.filter(kind__in=["mention", "comment_mention"])
        return set(rows.values_list("recipient__handle", flat=True))

    Follow.objects.create(follower=cast.carla, target=cast.xavi, status="accepted")
    post = make_post(cast.carla, "@xavi @bruno")
    assert told() == {"xavi"}  # bruno is not followed by carla
    actions.choose_privacy(cast.bruno, {"mention": "everyone"})
    actions.choose_privacy(cast.xavi, {"mention": "nobody"})
    Notification.objects.all().delete()
    make_comment(cast.carla, post, "@xavi @bruno")
    assert told() == {"bruno"}


def test_search_engines_are_kept_out_until_asked_for() -> None:
    ana = make_user("ana", is_private=False)
    post = make_post(ana, "Hola", audience="public")
    make_species()
    pet = Pet.objects.create(owner=ana, name="Rex", species_id="dog")
    pages = ["/@ana/", f"/p/{post.pk}/", pet.get_absolute_url()]
    guest = client_of(None)
    for page in pages:
        assert guest.get(page).headers["X-Robots-Tag"] == "noindex", page
    actions.choose_privacy(ana, {"is_indexed": True})
    for page in pages:
        assert "X-Robots-Tag" not in guest.get(page).headers, page
    actions.set_privacy(ana, is_private=True)
    assert guest.get("/@ana/").headers["X-Robots-Tag"] == "noindex"
    assert guest.get(f"/p/{post.pk}/").status_code == 404
