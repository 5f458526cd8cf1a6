"""Why someone sees a post: said from the same facts that put it there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from social.hydration import PostRow
from social.selectors import followed_pet_in
from social.tag_feed import tags_of_posts


@dataclass(frozen=True, slots=True)
class Reason:
    code: str
    words: str


def why(viewer: Any, row: PostRow) -> Reason:
    """The one reason of the Latest feed, or of a visit: own, followed (its person, an animal in it), open to everyone."""
    if viewer.pk == row.author_id:
        return Reason("own", _("This is your own post."))
    name = row.display_name or row.handle
    if row.is_followed:
        return Reason("followed", _("You follow %(name)s. Newest first, nothing else.") % {"name": name})
    if pet := followed_pet_in(viewer, row.id):
        return Reason("followed_pet", _("You follow %(name)s. Newest first, nothing else.") % {"name": pet.name})
    if viewer.followed_tag_counter and (tag := tags_of_posts(viewer, [row.id]).get(row.id)):
        return Reason("followed_tag", _("You follow #%(tag)s. Newest first, nothing else.") % {"tag": tag})
    return Reason("public", _("%(name)s published it for everyone. You do not follow them.") % {"name": name})


def rules() -> list[str | Promise]:
    """All there is to the Latest feed, one sentence a rule; each is a condition of its statement."""
    return [
        gettext_lazy("You see the posts of the people you follow, and your own."),
        gettext_lazy("A post for everyone that an animal you follow is in, you see too, whoever published it."),
        gettext_lazy("A post for everyone under a hashtag you follow, you see too, marked with the hashtag."),
        gettext_lazy("The newest is first. Nothing moves up for being liked, paid for, or looked at for long."),
        gettext_lazy("A post for followers needs a follow that was accepted; a post for its author alone stays there."),
        gettext_lazy("A post for friends is seen by the friends of its author, and by nobody else."),
        gettext_lazy(
            "A post for close friends is seen by the followers whom its author has chosen, and by nobody else."
        ),
        gettext_lazy("If one of you has blocked the other, neither sees the other's posts."),
        gettext_lazy("Who you have muted is left out until the mute ends; on their profile you see everything still."),
        gettext_lazy("Suspended accounts and deleted posts are gone for everyone at once."),
    ]
