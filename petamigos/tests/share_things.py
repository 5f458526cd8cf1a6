"""Shares and what can be shared, in the world of the matrix."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, HANDLE, SOME_HANDLE, Thing


def share_things(things: dict[Of, list[Thing]], cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    """New kinds, and shares among the posts that are there."""
    from pets.models import Pet
    from social import actions
    from social.defaults import choose_defaults
    from social.models import Post
    from tests.cast import make_user

    owner, inside = frozenset({"owner"}), frozenset({"owner", "follower"})
    ana, pilar = cast.ana, cast.pilar

    def thing(
        name: str, row: Post, viewers: frozenset[str], insiders: frozenset[str] = frozenset(), **sets: frozenset[str]
    ) -> Thing:
        return Thing(name, {"post_id": row.pk}, {"post_id": uuid4()}, viewers, insiders=insiders, **sets)

    public = Post.objects.get(author=pilar, body="public")
    hers = Post.objects.get(author=ana, body="for followers")
    closed = actions.publish_post(pilar, body="not to be shared", audience="public", details={"shares_from": "nobody"})
    for_some = actions.publish_post(pilar, body="for some", audience="public", details={"shares_from": "followers"})
    passed = actions.share_post(cast.carla, public, body="look at this", audience="public")
    own = actions.share_post(ana, public, audience="followers")
    for of in (Of.POST, Of.PUBLISHED_POST):
        things[of] += [
            thing("a share of a stranger", passed, EVERYONE, owners=frozenset({"stranger"})),
            thing("a share of one's own", own, inside, owners=owner),
        ]
    quiet = make_user("quiet_one", is_private=False)
    choose_defaults(quiet, {"has_feed": False})
    pet = Pet.objects.create(owner=pilar, name="Mora", species_id="cat")
    its = Pet.objects.create(owner=quiet, name="Lía", species_id="cat")
    of_ana = Post.objects.get(author=ana, body="public of a private account")

    def person(handle: str, viewers: frozenset[str] = frozenset()) -> Thing:
        return Thing(f"@{handle}", {HANDLE: handle}, {HANDLE: SOME_HANDLE}, viewers)

    def animal(row: Pet, viewers: frozenset[str] = frozenset()) -> Thing:
        return Thing(row.name, {"pet_id": row.pk}, {"pet_id": uuid4()}, viewers)

    return {
        Of.OPEN_POST: [
            thing("a public one", public, EVERYONE),
            thing("a public share", passed, EVERYONE),
            *(thing(row.body, row, frozenset()) for row in (hers, of_ana, closed, for_some, own)),
        ],
        Of.OPEN_PERSON: [
            person("pilar", EVERYONE),
            *(person(handle) for handle in ("ana", "quiet_one", "sofia", "closed_account")),
        ],
        Of.OPEN_PET: [animal(pet, EVERYONE), animal(its), animal(cast.rex)],
        Of.SHAREABLE_POST: [
            thing("a public one", public, EVERYONE, EVERYONE),
            thing("one for followers", hers, inside, inside),
            thing("a share", passed, EVERYONE, EVERYONE),
            thing("one that nobody may share", closed, EVERYONE),
            thing("one for followers to share", for_some, EVERYONE),
        ],
    }
