"""Reads of posts. Fetching is authorising: what these return, the viewer may see."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

import structlog
from django.db import connection

from accounts.models import User
from accounts.people_lists import PeopleList
from accounts.selectors import may_see_inside
from core import valkey
from core.errors import NotFound
from core.limits import LIMITS
from core.pagination import Page, make_cursor, read_cursor
from core.statements import Ask
from pets.models import Pet
from pets.selectors import may_see_pet_inside
from social import hydration, photo_tags, tag_feed, timeline
from social.bookmarks import Bookmark, BookmarkCollection
from social.cards import PostCard, cards
from social.facts import facts_of
from social.hydration import PostRow, WallFacts
from social.models import Post
from social.post_sql import NEWEST

log = structlog.get_logger(__name__)

ROUNDS: Final = 5  # how often a page is filled up when a ready list holds much that is not visible any more

# The newest posts of each person and each animal followed, and of oneself; what only one author's depth can reach is cut off below
# the twentieth of the busiest, so that no gap hides in the middle (an author may have more between).
_FOLLOWED: Final = """
WITH newest AS MATERIALIZED (
    SELECT post.id, post.rank
    FROM (SELECT %(viewer)s::uuid AS id
          UNION ALL
          SELECT target_id FROM accounts_follow WHERE follower_id = %(viewer)s AND status = 'accepted') author
    CROSS JOIN LATERAL (
        SELECT p.id, row_number() OVER (ORDER BY p.id DESC) AS rank
        FROM social_post p
        WHERE p.author_id = author.id AND p.deleted_at IS NULL AND p.id < %(before)s
            AND (author.id = %(viewer)s OR (p.published_at IS NOT NULL AND p.audience <> 'only_me'))
        ORDER BY p.id DESC LIMIT %(each)s) post
    UNION ALL
    SELECT post.id, post.rank
    FROM pets_petfollow own
    CROSS JOIN LATERAL (
        SELECT p.id, row_number() OVER (ORDER BY place.post_id DESC) AS rank
        FROM social_postpet place JOIN social_post p ON p.id = place.post_id
        WHERE place.pet_id = own.pet_id AND p.deleted_at IS NULL AND place.post_id < %(before)s
            AND p.published_at IS NOT NULL AND p.audience = 'public'
        ORDER BY place.post_id DESC LIMIT %(each)s) post
    WHERE own.person_id = %(viewer)s
), horizon AS (
    SELECT id FROM newest WHERE rank = %(each)s ORDER BY id DESC LIMIT 1
)
SELECT DISTINCT newest.id, EXISTS (SELECT FROM horizon) FROM newest
WHERE newest.id >= coalesce((SELECT id FROM horizon), '00000000-0000-0000-0000-000000000000')
ORDER BY newest.id DESC LIMIT %(most)s
"""


# --- the Latest feed ------------------------------------------------------------------------------
def list_feed(
    viewer: User, *, cursor: str | None = None, size: int = LIMITS.page_size, comments: bool = False
) -> Page[PostRow]:
    """As list_followed, and among it what stands under the tags the viewer follows. Two queries more for who follows any."""
    page = list_followed(viewer, cursor=cursor, size=size, comments=comments)
    if not viewer.followed_tag_counter:
        return page
    return tag_feed.with_tags(viewer, page, cursor=cursor, size=size, comments=comments)


def list_followed(
    viewer: User, *, cursor: str | None = None, size: int = LIMITS.page_size, comments: bool = False
) -> Page[PostRow]:
    """What the viewer, the people and the animals they follow have published, newest first.

    Ids come from the ready list in Valkey (rebuilt when cold, PostgreSQL alone when Valkey is away); one statement
    makes rows of them and applies the visibility rule again. One query, two when the list ends or is cold.
    """
    before = read_cursor(cursor, 1)[0] if cursor else None
    rows: list[PostRow] = []
    is_last = False
    for _round in range(ROUNDS):
        wanted = size + 1 - len(rows)
        ids, is_last = _feed_ids(viewer, before, wanted)
        found = hydration.fetch("feed", ids, viewer=viewer, before=before, count=wanted, comments=comments)
        is_cut = len(found) == wanted
        is_last = is_last and not is_cut
        if is_last:
            rows += tag_feed.without_hidden_words(viewer, found)
            break
        # Authors beyond the fan-out limit may have posts below the last id of the list: they wait for their turn.
        before = max(found[-1].id, ids[-1] if ids else found[-1].id) if is_cut else ids[-1]
        known = found if not found or found[-1].id >= before else [row for row in found if row.id >= before]
        rows += tag_feed.without_hidden_words(viewer, known)
        if len(rows) > size:
            break
    return _page(rows, size, None if is_last else before)


def _feed_ids(viewer: User, before: UUID | None, count: int) -> tuple[list[UUID], bool]:
    """Candidates of a page, and whether nothing older exists."""
    try:
        found = timeline.read(viewer.pk, before=before, count=count)
        if found is None:
            rebuild_list(viewer.pk)
            found = timeline.read(viewer.pk, before=before, count=count)
        if found is not None and (found.is_last or len(found.ids) == count):
            return found.ids, found.is_last
        listed = found.ids if found is not None else []
    except valkey.ValkeyAway as error:
        log.warning("feed_without_valkey", error=repr(error))
        listed = []
    more, is_last = _followed_ids(viewer.pk, listed[-1] if listed else before, each=count, most=count - len(listed))
    return listed + more, is_last


def newest_ids(viewer: User, count: int) -> list[UUID]:
    """Ids of the newest of the feed, to choose from; what is not visible any more may be among them."""
    return _feed_ids(viewer, None, count)[0]


def rebuild_list(user_id: UUID) -> None:
    """Makes a cold list ready again from PostgreSQL. One query. Raises ValkeyAway."""
    mark = timeline.open_list(user_id)
    ids, is_complete = _followed_ids(user_id, None, each=LIMITS.page_size, most=LIMITS.feed_length + 1)
    timeline.fill(user_id, mark, ids, is_complete=is_complete)


def _followed_ids(user_id: UUID, before: UUID | None, *, each: int, most: int) -> tuple[list[UUID], bool]:
    """Newest ids of the viewer and who they follow, straight from PostgreSQL; True when there is nothing older."""
    values: dict[str, Any] = {"viewer": user_id, "before": before or NEWEST, "each": each, "most": most}
    with connection.cursor() as cursor:
        cursor.execute(_FOLLOWED, values)
        found = cursor.fetchall()
    is_cut = bool(found and found[0][1])
    return [row[0] for row in found], not is_cut and len(found) < most


def _page(rows: list[PostRow], size: int, below: UUID | None = None) -> Page[PostRow]:
    """Cuts a page; `below` is where to go on when fewer rows than a page were visible though more may exist."""
    if len(rows) > size:
        return Page(rows[:size], make_cursor([rows[size - 1].id]))
    return Page(rows, make_cursor([below]) if below is not None else None)


# --- posts ----------------------------------------------------------------------------------------
def get_post(viewer: Any, post_id: UUID | str) -> PostRow:
    """One post as the viewer sees it. Raises NotFound: absent and invisible alike. One query."""
    rows = hydration.fetch("one", _as_id(post_id), viewer=viewer, count=1)
    if not rows:
        raise NotFound
    return rows[0]


def followed_pet_in(viewer: Any, post_id: UUID) -> Pet | None:
    """The first animal of a post that the viewer follows. One query."""
    if getattr(viewer, "pk", None) is None:
        return None
    rows = Pet.objects.visible_to(viewer).filter(follow_rows__person_id=viewer.pk, post_rows__post_id=post_id)  # type: ignore[attr-defined]
    found: Pet | None = rows.order_by("post_rows__position").first()
    return found


def get_own_post(user: Any, post_id: UUID | str, *, deleted: bool = False) -> Post:
    """A post of one's own; `deleted` also finds one whose deletion can still be undone. Raises NotFound."""
    posts = Post.objects.filter(author_id=user.pk, pk=_as_id(post_id))
    post = (posts if deleted else posts.filter(deleted_at__isnull=True)).first()
    if post is None:
        raise NotFound
    return post


def get_visible_post(viewer: Any, post_id: UUID | str) -> Post:
    """The post itself, for actions. Raises NotFound. One query."""
    post = Post.objects.visible_to(viewer).filter(pk=_as_id(post_id)).first()  # type: ignore[attr-defined]
    if post is None:
        raise NotFound
    return post


def list_posts_of(
    viewer: Any, user: User, *, cursor: str | None = None, size: int = LIMITS.page_size, comments: bool = False
) -> Page[PostRow]:
    """The wall of a person, newest first; of a closed account nothing. One query (and the relation's)."""
    if not may_see_inside(viewer, user):
        return Page([], None)
    return _wall("author", user.pk, viewer, cursor, size, comments)


def ask_posts_of(viewer_id: UUID, user: User) -> Ask:
    """What list_posts_of is going to ask for the first page with comments."""
    return hydration.ask("author", user.pk, viewer_id=viewer_id, count=LIMITS.page_size + 1, comments=True)


def ask_count_of(viewer_id: UUID, user: User) -> Ask:
    """What count_posts_of and list_pinned are going to ask."""
    return hydration.ask_wall_facts(user.pk, viewer_id)


def list_tagged(
    viewer: Any, user: User, *, cursor: str | None = None, size: int = LIMITS.page_size, comments: bool = False
) -> Page[PostRow]:
    """Posts with the person on a picture that the person and the viewer may see, newest first; of a closed account nothing.

    Two queries (and the relation's).
    """
    if not may_see_inside(viewer, user):
        return Page([], None)
    ids, further = photo_tags.list_tagged_ids(viewer, user, cursor=cursor, size=size)
    rows = hydration.fetch("chosen", ids, viewer=viewer, count=size, comments=comments) if ids else []
    return Page(rows, further)


def list_posts_of_pet(
    viewer: Any, pet: Pet, *, cursor: str | None = None, size: int = LIMITS.page_size, comments: bool = False
) -> Page[PostRow]:
    """The posts an animal is in, newest first; of a closed account nothing."""
    if not may_see_pet_inside(viewer, pet):
        return Page([], None)
    return _wall("pet", pet.pk, viewer, cursor, size, comments)


def list_posts_of_list(
    viewer: Any,
    people_list: PeopleList,
    *,
    cursor: str | None = None,
    size: int = LIMITS.page_size,
    comments: bool = False,
) -> Page[PostRow]:
    """What people on a list published, newest first; the list was fetched for its owner. One query."""
    return _wall("list", people_list.pk, viewer, cursor, size, comments)


def list_shares(
    viewer: Any, post_id: UUID, *, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[PostRow]:
    """The shares of a post that was fetched for the viewer, newest first. Two queries."""
    return _wall("shares", post_id, viewer, cursor, size, comments=False)


def _wall(source: str, what: UUID | None, viewer: Any, cursor: str | None, size: int, comments: bool) -> Page[PostRow]:
    before = read_cursor(cursor, 1)[0] if cursor else None
    rows = hydration.fetch(source, what, viewer=viewer, before=before, count=size + 1, comments=comments)
    return _page(rows, size)


def count_posts_of(viewer: Any, user: User) -> int:
    """How many posts of a person the viewer may see. One query, which list_pinned shares."""
    return _wall_facts(viewer, user).post_count


def _wall_facts(viewer: Any, user: User) -> WallFacts:
    """Asked once for this object: a profile counts posts and shows pins."""
    known: dict[Any, WallFacts] = user.__dict__.setdefault("_wall_facts", {})
    viewer_id = getattr(viewer, "pk", None)
    if viewer_id not in known:
        known[viewer_id] = hydration.wall_facts(user.pk, viewer=viewer)
    return known[viewer_id]


def list_pinned(viewer: Any, user: User) -> list[PostRow]:
    """What a person shows first on their profile, in their order, as far as the viewer sees it; of a closed account
    nothing. At most one query more than count_posts_of (and the relation's).
    """
    if not may_see_inside(viewer, user) or not _wall_facts(viewer, user).has_pins:
        return []
    rows = hydration.fetch("pinned", user.pk, viewer=viewer, count=LIMITS.pins_max, comments=True)
    return sorted(rows, key=lambda row: facts_of(row.facts_json).pin or 0)


def list_archived(user: User, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[PostRow]:
    """One's own archived posts, newest first. One query."""
    return _wall("archived", None, user, cursor, size, False)


def count_shelves(user: Any) -> dict[str, int]:
    """How much is on each of one's own shelves. A query each."""
    archived = Post.objects.filter(author_id=user.pk, archived_at__isnull=False, deleted_at__isnull=True)
    kept = Post.objects.visible_to(user).filter(pk__in=Bookmark.objects.filter(owner_id=user.pk).values("post_id"))  # type: ignore[attr-defined]
    return {"archived": archived.count(), "saved": kept.count()}


def list_kept(
    user: User, collection: BookmarkCollection | None = None, *, cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[PostRow]:
    """The posts one keeps, of one collection or all, newest post first; what one may not see any more is left out.

    The collection was fetched for its owner. One query.
    """
    return _wall("kept", collection.pk if collection else None, user, cursor, size, False)


def list_public_sample(count: int) -> list[PostCard]:
    """Cards of the newest posts with a picture that everyone may see, for the signed-out home. One query."""
    rows = hydration.fetch("public", None, viewer=None, count=count)
    return cards(None, rows)


def _as_id(raw: UUID | str) -> UUID:
    try:
        return raw if isinstance(raw, UUID) else UUID(str(raw))
    except ValueError:
        raise NotFound from None
