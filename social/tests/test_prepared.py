"""Prepared query sets give what the query sets give: objects, joined rows, annotations, counts; to each their own."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from accounts.selectors import get_user
from core.errors import NotFound
from pets.models import Pet
from pets.selectors import count_pets_of
from social.models import Post
from social.selectors import count_posts_of
from social.tests.factories import make_asset, make_post

pytestmark = pytest.mark.django_db

VIEWERS = ["ana", "bruno", "carla", "dora", "eva", "paco", "sofia", "xavi", "staff", "guest"]


def viewer_of(cast: SimpleNamespace, name: str) -> Any:
    return getattr(cast, name) or AnonymousUser()


@pytest.mark.parametrize("name", VIEWERS)
def test_a_person_is_the_one_that_the_query_set_gives(cast: SimpleNamespace, name: str) -> None:
    viewer = viewer_of(cast, name)
    cast.ana.avatar = make_asset(cast.ana)
    cast.ana.save()
    for handle in ("ana", "bruno", "dora", "sofia", "nobody_here", "stand-in 0", "%s", "$1"):
        rows = User.objects.visible_to(viewer).with_relation_to(viewer).select_related("avatar", "cover")
        expected = rows.filter(handle=handle).first()
        if expected is None:
            with pytest.raises(NotFound):
                get_user(viewer, handle)
            continue
        found = get_user(viewer, handle.upper())
        assert (found, found.follow_status) == (expected, expected.follow_status)  # type: ignore[attr-defined]
        fields = [field.attname for field in User._meta.concrete_fields]
        assert [getattr(found, field) for field in fields] == [getattr(expected, field) for field in fields]
        with CaptureQueriesContext(connection) as told:
            assert (found.avatar, found.cover) == (expected.avatar, expected.cover)
            if found.avatar:
                assert found.avatar.status == expected.avatar.status  # type: ignore[union-attr]
        assert len(told) == 0


@pytest.mark.parametrize("name", VIEWERS)
def test_counts_are_those_of_the_query_set(cast: SimpleNamespace, name: str) -> None:
    viewer = viewer_of(cast, name)
    for audience in Post.Audience.values:
        make_post(cast.ana, audience, audience=audience)
        make_post(cast.carla, audience, audience=audience)
    for owner in (cast.ana, cast.carla, cast.sofia):
        posts = Post.objects.visible_to(viewer).filter(author=owner)  # type: ignore[attr-defined]
        pets = Pet.objects.visible_to(viewer).filter(owner=owner)  # type: ignore[attr-defined]
        assert (count_posts_of(viewer, owner), count_pets_of(viewer, owner)) == (posts.count(), pets.count())


def test_one_query_each(cast: SimpleNamespace, django_assert_num_queries: Any) -> None:
    count_posts_of(cast.bruno, get_user(cast.bruno, "ana"))
    with django_assert_num_queries(2):
        count_posts_of(cast.bruno, get_user(cast.bruno, "ana"))
