"""What stands around posts in the world of the matrix: archived ones, polls, drafts, collections."""

from __future__ import annotations

from types import SimpleNamespace
from uuid import uuid4

from django.utils import timezone

from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, Thing, _file, make_file
from petamigos.tests.share_things import share_things


def post_things(things: dict[Of, list[Thing]], cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    """New kinds, and more of those that are there."""
    from petamigos.tests.import_things import import_things
    from social import actions
    from social.models import LinkPreview, PhotoTag, Post
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
    pictured = actions.publish_post(
        ana, body="who is in it", audience="followers", media_ids=[make_file(ana).pk], pet_ids=[]
    )
    on_it = PhotoTag.objects.create(post=pictured, asset=pictured.media_rows.get().asset, person=cast.bruno)
    linked = actions.publish_post(ana, body="a link", audience="followers")
    page = LinkPreview.objects.create(
        key="k", url="https://paper.example/", due_at=timezone.now(), picture=make_file(None, purpose="link")
    )
    Post.objects.filter(pk=linked.pk).update(link_preview=page)
    things[Of.FILE].append(_file("of a link", page.picture, frozenset({"owner", "follower"})))
    tag = {"post_id": pictured.pk, "tag_id": on_it.pk}
    return {
        Of.PHOTO_TAG: [Thing("on a picture", tag, tag | {"tag_id": uuid4()}, owners=frozenset({"owner", "follower"}))],
        Of.POLL: [post("a poll", asked, EVERYONE), post("a poll for others", hidden, frozenset())],
        Of.DRAFT: [Thing("a draft", {"draft_id": draft.pk}, {"draft_id": uuid4()}, owners=owner)],
        **import_things(cast),
        Of.COLLECTION: [Thing("a shelf", {"collection_id": shelf.pk}, {"collection_id": uuid4()}, owners=owner)],
        **share_things(things, cast),
    }
