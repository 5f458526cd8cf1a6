"""What stands around posts in the world of the matrix: archived ones, polls, drafts, collections."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import uuid4

from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, Thing
from petamigos.tests.share_things import share_things


def post_things(things: dict[Of, list[Thing]], cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    """New kinds, and more of those that are there."""
    from petamigos.tests.import_things import import_things
    from social import actions
    from social.polls import NewPoll

    owner = frozenset({"owner"})
    ana, pilar = cast.ana, cast.pilar
    question: NewPoll = {"options": ["Yes", "No"], "minutes": 60, "allows_several": False, "allows_change": False}

    def post(name: str, row: object, viewers: frozenset[str], owners: frozenset[str] = frozenset()) -> Thing:
        return Thing(name, {"post_id": row.pk}, {"post_id": uuid4()}, viewers, owners)  # type: ignore[attr-defined]

    away = actions.archive_post(ana, actions.publish_post(ana, body="archived", audience="followers"))
    near = actions.publish_post(ana, body="for friends", audience="friends")
    for of in (Of.POST, Of.PUBLISHED_POST):
        things[of] += [
            post("archived", away, owner, owner),
            post("for friends", near, owner, owner),
        ]
    asked = actions.publish_post(pilar, body="Cats?", audience="public", poll=question)
    hidden = actions.publish_post(pilar, body="Dogs?", audience="followers", poll=question)
    draft = actions.save_draft(ana, {"body": "begun"}).draft
    shelf = actions.make_collection(ana, name="Vets")
    return {
        Of.POLL: [post("a poll", asked, EVERYONE), post("a poll for others", hidden, frozenset())],
        Of.DRAFT: [Thing("a draft", {"draft_id": draft.pk}, {"draft_id": uuid4()}, owners=owner)],
        **import_things(cast),
        Of.COLLECTION: [Thing("a shelf", {"collection_id": shelf.pk}, {"collection_id": uuid4()}, owners=owner)],
        **share_things(things, cast),
    }
