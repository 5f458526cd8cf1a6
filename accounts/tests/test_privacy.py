"""Who may do what to a person: the page, the API, the predicate, and search engines."""

from __future__ import annotations

import json
from typing import Any

import pytest

from accounts import actions, privacy
from accounts.friendships import Friendship
from accounts.models import Follow, User
from tests.cast import client_of, make_user

pytestmark = pytest.mark.django_db


def patch(who: Any, **changes: Any) -> Any:
    return client_of(who).generic("PATCH", "/api/v1/me/privacy/", json.dumps(changes), content_type="application/json")


def test_private_by_default_and_chosen_at_both_doors() -> None:
    ana = make_user("ana")
    assert client_of(ana).get("/api/v1/me/privacy/").json() == {**privacy.DEFAULTS, "is_indexed": False}
    assert "everyone" not in privacy.DEFAULTS.values()
    page = client_of(ana).get("/settings/privacy/reach/").content.decode()
    assert 'name="see_friends"' in page and 'name="mention"' in page
    assert 'name="message"' in page and 'name="see_presence"' in page
    sent = {"see_friends": "everyone", "mention": "nobody", "tag": "friends", "is_indexed": "on"}
    sent |= {"find_by_email": "nobody", "find_by_phone": "nobody", "message": "friends", "see_presence": "friends"}
    assert client_of(ana).post("/settings/privacy/reach/", sent).status_code == 302
    assert patch(ana, message="nobody").json() == {
        **privacy.DEFAULTS, "see_friends": "everyone", "mention": "nobody", "message": "nobody", "is_indexed": True
    }  # fmt: skip


def test_what_is_not_a_choice_changes_nothing() -> None:
    ana = make_user("ana")
    assert client_of(ana).post("/settings/privacy/reach/", {"see_friends": "x", "mention": "all"}).status_code == 422
    assert patch(ana, mention="everybody").status_code == 422
    other = make_user("bea")
    # Somebody else's row, another table's field: taken as not sent.
    assert patch(ana, mention="friends", user=str(other.pk), user_id=str(other.pk), is_staff=True).status_code == 200
    assert list(privacy.PrivacySettings.objects.values_list("user__handle", "mention")) == [("ana", "friends")]
    assert not User.objects.get(pk=ana.pk).is_staff


def test_the_predicate(cast: Any) -> None:
    friend = make_user("amigo")
    Friendship.objects.create(asker=friend, asked=cast.ana, status="accepted")
    Friendship.objects.create(asker=cast.xavi, asked=cast.ana)  # asked only
    Follow.objects.create(follower=cast.ana, target=cast.carla, status="accepted")
    Follow.objects.create(follower=cast.ana, target=cast.staff, status="requested")
    everyone = {"guest", "bruno", "carla", "amigo", "paco", "xavi", "staff", "ana"}
    wanted = {
        "everyone": everyone,
        "followers": {"bruno", "carla", "amigo", "ana"},
        "friends": {"amigo", "ana"},
        "nobody": {"ana"},
    }
    for audience, allowed in wanted.items():
        actions.choose_privacy(cast.ana, {"message": audience})
        for name in (*everyone, "dora", "eva"):
            viewer = friend if name == "amigo" else getattr(cast, name)
            assert privacy.may(viewer, cast.ana, "message") is (name in allowed), (audience, name)
    assert not privacy.may(cast.carla, cast.sofia, "message")
