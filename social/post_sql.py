"""SQL of the hot reads of posts (social.hydration): the rule of `Post.objects.visible_to`, what a page is chosen from, and
what a row or only its version consists of.
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from core.statements import Statement

NOBODY: Final = UUID(int=0)  # the viewer of guests: follows nobody, is blocked by nobody
NEWEST: Final = UUID(int=2**128 - 1)

# Found by the unique index of the pair, whoever asked.
_FRIENDS: Final = """pair.status = 'accepted' AND least(pair.asker_id, pair.asked_id) = least($1, {0}.author_id)
            AND greatest(pair.asker_id, pair.asked_id) = greatest($1, {0}.author_id)"""

# Nobody has blocked themselves. Parameters: $1 viewer, $2 before, $3 how many, $4 what the candidates need.
VISIBLE: Final = """
    p.deleted_at IS NULL AND a.is_active AND a.suspended_at IS NULL AND (p.author_id = $1 OR (
        p.published_at IS NOT NULL AND p.hidden_at IS NULL AND p.archived_at IS NULL
        AND ((p.audience = 'public' AND NOT a.is_private) OR (p.audience IN ('public', 'followers') AND f.id IS NOT NULL)
            OR (p.audience = 'close' AND f.id IS NOT NULL AND EXISTS (
                SELECT FROM accounts_closefriend near WHERE near.owner_id = p.author_id AND near.friend_id = $1))
            OR (p.audience = 'friends' AND EXISTS (SELECT FROM accounts_friendship pair WHERE {friends})))))
    AND p.author_id NOT IN (SELECT b.blocked_id FROM accounts_block b WHERE b.blocker_id = $1)
    AND p.author_id NOT IN (SELECT b.blocker_id FROM accounts_block b WHERE b.blocked_id = $1)
""".replace("{friends}", _FRIENDS.format("p"))

_CHOSEN: Final = """FROM {candidates}
    JOIN accounts_user a ON a.id = p.author_id
    LEFT JOIN accounts_follow f ON f.follower_id = $1 AND f.target_id = p.author_id AND f.status = 'accepted'
    WHERE p.id < $2 AND {visible}
    ORDER BY p.id DESC
    LIMIT $3"""

# Of a row that a process may hold: changes whenever anything of the row does. An update gives a tuple another place or another
# transaction, and triggers update a post when its pictures change (docs/adr/0008). What goes by the clock, or by comments that
# wait for somebody, has only its id.
_VERSION: Final = """CASE WHEN p.kind = 'poll' OR EXISTS (
        SELECT FROM social_comment h WHERE h.post_id = p.id AND h.held_for <> '' AND h.deleted_at IS NULL
            AND (h.author_id = $1 OR p.author_id = $1)) THEN p.id::text
    ELSE concat_ws(' ', p.id, p.xmin, p.ctid, a.xmin, a.ctid,
        CASE WHEN p.author_id = $1 THEN 'own' WHEN f.id IS NOT NULL THEN 'followed' END,
        (SELECT 'reaction ' || r.kind FROM social_reaction r WHERE r.user_id = $1 AND r.post_id = p.id),
        CASE WHEN p.has_pets THEN (
            SELECT string_agg(concat('pet ', place.position, ' ', pet.xmin, pet.ctid), ' ')
            FROM social_postpet place JOIN pets_pet pet ON pet.id = place.pet_id
            WHERE place.post_id = p.id AND pet.deleted_at IS NULL AND (pet.hidden_at IS NULL OR pet.owner_id = $1)) END,
        CASE WHEN 'friends' IN (p.comments_from, p.shares_from) AND EXISTS (
            SELECT FROM accounts_friendship pair WHERE {friends}) THEN 'friend' END{said}) END""".replace(
    "{friends}", _FRIENDS.format("p")
)

_PAGE: Final = """
WITH page AS (
    SELECT {version} AS version, p.id, p.author_id, a.handle, a.display_name, a.is_private, a.face, p.pictures, p.has_pets, p.body, p.audience, p.published_at,
           p.created_at, p.edited_at, p.reaction_counters, p.comment_counter, f.id IS NOT NULL AS is_followed,
           p.language, p.comments_from, p.shares_from, p.warning_kind, p.warning, p.place_name, p.feeling, p.pin, p.kind,
           p.archived_at IS NOT NULL AS is_archived, p.hidden_at IS NOT NULL AS is_hidden, p.warning_label, p.link,
           CASE WHEN p.kind = 'share' THEN coalesce(p.original_id, '00000000-0000-0000-0000-000000000000')::text
                WHEN p.share_counter > 0 THEN p.share_counter::text END AS passed_on
    {chosen}
)
SELECT page.id, date_part('epoch', page.published_at), date_part('epoch', page.created_at), date_part('epoch', page.edited_at),
       page.author_id, page.handle, page.display_name, page.is_private,
       page.body, page.audience, page.reaction_counters::text,
       page.comment_counter + (SELECT count(*) FROM social_comment h WHERE h.post_id = page.id AND h.held_for <> '' AND h.deleted_at IS NULL
                               AND (h.author_id = $1 OR (page.author_id = $1 AND h.held_for NOT IN ('photo', 'moderated')))),
       page.is_followed,
       (SELECT r.kind FROM social_reaction r WHERE r.user_id = $1 AND r.post_id = page.id),
       page.face::text,
       CASE WHEN page.author_id = $1 THEN (
        SELECT json_agg(json_build_array(m.id, m.alt_text, m.width, m.height, m.dominant_color, m.blurhash, m.status,
                                         m.failure, m.focal) ORDER BY place.position)
        FROM social_postmedia place JOIN media_asset m ON m.id = place.asset_id WHERE place.post_id = page.id)
        ELSE page.pictures END::text,
       CASE WHEN page.has_pets THEN (
        SELECT json_agg(json_build_array(place.position, pet.id, pet.name, pet.species_id, pet.face))::text
        FROM social_postpet place JOIN pets_pet pet ON pet.id = place.pet_id
        WHERE place.post_id = page.id AND pet.deleted_at IS NULL AND (pet.hidden_at IS NULL OR pet.owner_id = $1)) END,
       {comments},
       page.language, page.comments_from, page.shares_from,
       'friends' IN (page.comments_from, page.shares_from) AND EXISTS (
        SELECT FROM accounts_friendship pair WHERE {friends}),
       CASE WHEN page.warning_kind <> '' OR page.place_name <> '' OR page.feeling <> '' OR page.pin IS NOT NULL
            OR page.is_archived OR page.link IS NOT NULL
        THEN json_build_array(page.warning_kind, page.warning, page.place_name, page.feeling, page.pin,
                              page.is_archived, page.link)::text END,
       CASE WHEN page.kind = 'poll' THEN (
        SELECT json_build_array(poll.options, poll.voter_counter, extract(epoch FROM poll.ends_at)::bigint,
                                poll.ends_at <= now(), poll.allows_several, poll.allows_change, vote.choices,
                                CASE WHEN vote.id IS NOT NULL OR poll.ends_at <= now() OR page.author_id = $1
                                THEN poll.counts END)::text
        FROM social_poll poll LEFT JOIN social_pollvote vote ON vote.poll_id = poll.post_id AND vote.voter_id = $1
        WHERE poll.post_id = page.id) END,
       {words}, page.is_hidden, page.warning_label, page.passed_on, page.version
FROM page
ORDER BY page.id DESC
"""

# The first comment that has words, for cards that show it.
_FIRST: Final = """FROM social_comment c JOIN accounts_user w ON w.id = c.author_id
              WHERE c.post_id = {0}.id AND c.parent_id IS NULL AND c.deleted_at IS NULL AND c.body <> ''
                AND (c.held_for = '' OR c.author_id = $1) AND w.is_active AND w.suspended_at IS NULL
                AND NOT EXISTS (SELECT FROM accounts_block b WHERE b.blocker_id = $1 AND b.blocked_id = w.id)
                AND NOT EXISTS (SELECT FROM accounts_block b WHERE b.blocker_id = w.id AND b.blocked_id = $1)
              ORDER BY c.id LIMIT 1"""
_COMMENTS: Final = """(
        SELECT json_agg(json_build_array(first.handle, first.display_name, first.body) ORDER BY first.id)::text
        FROM (SELECT c.id, c.body, w.handle, w.display_name {first}) first)""".replace("{first}", _FIRST.format("page"))
_SAID: Final = f""",
        (SELECT concat('said ', c.xmin, c.ctid, w.xmin, w.ctid) {_FIRST.format("p")})"""

# Whose posts the reader does not want for now.
_MUTED: Final = """(SELECT m.muted_id FROM accounts_mute m
            WHERE m.muter_id = $1 AND m.hides_posts AND (m.ends_at IS NULL OR m.ends_at > now()))"""

# What each list chooses from. `$4` is an array of ids, or one id.
_CANDIDATES: Final = {
    # A ready list and what authors and animals too big to be pushed are in; only own posts, those of followed people,
    # and of others what a followed animal is in; nothing of who is muted. Ready lists hold the posts of muted people: when the mute is over they are there again.
    "feed": (
        "social_post p",
        """p.id = ANY($4 || ARRAY(
            SELECT late.id FROM social_pulledauthor big
            JOIN accounts_follow own ON own.follower_id = $1 AND own.target_id = big.user_id
                AND own.status = 'accepted'
            CROSS JOIN LATERAL (
                SELECT q.id FROM social_post q
                WHERE q.author_id = big.user_id AND q.deleted_at IS NULL AND q.id < $2
                    AND q.published_at IS NOT NULL AND q.audience <> 'only_me'
                ORDER BY q.id DESC LIMIT $3) late
            UNION ALL
            SELECT late.id FROM social_pulledpet big
            JOIN pets_petfollow own ON own.person_id = $1 AND own.pet_id = big.pet_id
            CROSS JOIN LATERAL (
                SELECT q.id FROM social_postpet place JOIN social_post q ON q.id = place.post_id
                WHERE place.pet_id = big.pet_id AND q.deleted_at IS NULL AND q.id < $2
                    AND q.published_at IS NOT NULL AND q.audience = 'public'
                ORDER BY place.post_id DESC LIMIT $3) late))
        AND (p.author_id = $1 OR f.id IS NOT NULL OR EXISTS (
            SELECT FROM social_postpet place JOIN pets_petfollow own ON own.pet_id = place.pet_id AND own.person_id = $1
            WHERE place.post_id = p.id))
        AND p.author_id NOT IN {muted}""",
    ),
    "one": ("social_post p", "p.id = $4"),
    "author": ("social_post p", "p.author_id = $4"),
    "list": (
        "accounts_listmember on_it JOIN social_post p ON p.author_id = on_it.person_id",
        "on_it.people_list_id = $4",
    ),
    "tag": ("social_posttag of_tag JOIN social_post p ON p.id = of_tag.post_id", "of_tag.tag_id = $4"),
    # Of others, for everyone, under a tag the reader follows; a page's worth of each tag, newer than $4. What decides
    # who is left out stands inside, so that what is cut off is always older than what is not.
    "followed_tags": (
        """(SELECT DISTINCT late.id FROM social_tagfollow own
            CROSS JOIN LATERAL (
                SELECT q.id FROM social_posttag place JOIN social_post q ON q.id = place.post_id
                JOIN accounts_user w ON w.id = q.author_id
                WHERE place.tag_id = own.tag_id AND place.post_id < $2 AND place.post_id > $4
                    AND q.audience = 'public' AND q.published_at IS NOT NULL AND q.deleted_at IS NULL
                    AND q.hidden_at IS NULL AND q.archived_at IS NULL AND q.author_id <> $1
                    AND NOT w.is_private AND w.is_active AND w.suspended_at IS NULL
                    AND NOT EXISTS (SELECT FROM accounts_block b WHERE b.blocker_id = $1 AND b.blocked_id = w.id)
                    AND NOT EXISTS (SELECT FROM accounts_block b WHERE b.blocker_id = w.id AND b.blocked_id = $1)
                    AND w.id NOT IN {muted}
                ORDER BY place.post_id DESC LIMIT $3) late
            WHERE own.user_id = $1
           ) chosen JOIN social_post p ON p.id = chosen.id""",
        "true",
    ),
    # Ids that were ranked; who is muted is left out, as in the feed.
    "chosen": (
        "social_post p",
        "p.id = ANY($4) AND p.author_id NOT IN {muted}",
    ),
    # What shares pass on, wherever the shares stand: an original has no other way around the rule.
    "originals": ("social_post p", "p.id = ANY($4)"),
    # What was chosen by its versions.
    "whole": ("social_post p", "p.id = ANY($4)"),
    "shares": ("social_post p", "p.original_id = $4"),
    "pet": ("social_postpet of_pet JOIN social_post p ON p.id = of_pet.post_id", "of_pet.pet_id = $4"),
    "pinned": ("social_post p", "p.author_id = $4 AND p.pin IS NOT NULL"),
    "archived": ("social_post p", "p.author_id = $1 AND p.archived_at IS NOT NULL AND $4 IS NULL"),
    # One's own, of one collection or all of them.
    "kept": (
        "social_bookmark kept JOIN social_post p ON p.id = kept.post_id",
        "kept.owner_id = $1 AND ($4 IS NULL OR kept.collection_id = $4)",
    ),
    "public": (
        "social_post p",
        "p.audience = 'public' AND p.published_at IS NOT NULL AND NOT a.is_private AND $4 IS NULL\n"
        "AND p.warning_kind = ''\n"
        "AND EXISTS (SELECT FROM social_postmedia shown WHERE shown.post_id = p.id)",
    ),
}
# The reader's hidden words, once a statement, for callers that leave posts out by them.
_WORDS: Final = "(SELECT json_agg(w.tokens)::text FROM accounts_hiddenword w WHERE w.user_id = $1 AND w.hides_posts)"
# Of originals: feeds leave out what is of somebody the reader has muted, by whomever it is passed on.
_IS_MUTED: Final = f"CASE WHEN page.author_id IN {_MUTED} THEN 'muted' END"
BY_IDS: Final = frozenset({"feed", "chosen", "originals", "whole"})
_WITH_WORDS: Final = frozenset({"feed", "chosen", "followed_tags"})
# Where authors find what they have archived; in all else it is out of the way for them too.
_WITH_ARCHIVED: Final = frozenset({"one", "archived", "kept"})
# Read by versions: whole rows only of what the process does not hold.
BY_VERSIONS: Final = frozenset({"feed", "chosen", "author", "pet", "tag", "list"})
WHOLE: Final = "whole"  # the source of those rows


def _chosen(name: str) -> str:
    source, needs = (text.replace("{muted}", _MUTED) for text in _CANDIDATES[name])
    at_hand = "" if name in _WITH_ARCHIVED else " AND p.archived_at IS NULL"
    return _CHOSEN.format(candidates=source, visible=f"{VISIBLE} AND {needs}{at_hand}")


def _words(name: str) -> str:
    return _WORDS if name in _WITH_WORDS else _IS_MUTED if name == "originals" else "NULL::text"


def _version(comments: bool) -> str:
    return _VERSION.replace("{said}", _SAID if comments else "")


def _types(name: str) -> tuple[str, ...]:
    return ("uuid", "uuid", "int", "uuid[]" if name in BY_IDS else "uuid")


STATEMENTS: Final = {
    (name, comments): Statement(
        f"social_posts_{name}{'_said' if comments else ''}",
        _types(name),
        _PAGE.format(
            version=_version(comments) if name == WHOLE else "NULL::text",
            chosen=_chosen(name),
            friends=_FRIENDS.format("page"),
            words=_words(name),
            comments=_COMMENTS if comments else "NULL::text",
        ),
    )
    for name in sorted(_CANDIDATES.keys() - BY_VERSIONS)
    for comments in (False, True)
}
# Of each row of a page its version, and the reader's hidden words.
VERSIONS: Final = {
    (name, comments): Statement(
        f"social_versions_{name}{'_said' if comments else ''}",
        _types(name),
        f"SELECT {_version(comments)}, {_words(name)}\n{_chosen(name)}",
    )
    for name in sorted(BY_VERSIONS)
    for comments in (False, True)
}

# The rule the other way about: what of an author a viewer ($1) may see is known before a post ($2 wrote) is looked at.
WALL: Final = Statement(
    "social_wall_facts",
    ("uuid", "uuid"),
    """
WITH near AS MATERIALIZED (
    SELECT a.is_private, a.is_active AND a.suspended_at IS NULL
            AND $2 NOT IN (SELECT b.blocked_id FROM accounts_block b WHERE b.blocker_id = $1)
            AND $2 NOT IN (SELECT b.blocker_id FROM accounts_block b WHERE b.blocked_id = $1) AS is_open,
        EXISTS (SELECT FROM accounts_follow f
                WHERE f.follower_id = $1 AND f.target_id = $2 AND f.status = 'accepted') AS follows,
        EXISTS (SELECT FROM accounts_closefriend near WHERE near.owner_id = $2 AND near.friend_id = $1) AS is_close,
        EXISTS (SELECT FROM accounts_friendship pair WHERE {friends}) AS is_friend
    FROM accounts_user a WHERE a.id = $2
), allowed AS MATERIALIZED (
    SELECT array_remove(ARRAY[CASE WHEN follows OR NOT is_private THEN 'public' END, CASE WHEN follows THEN 'followers' END,
        CASE WHEN follows AND is_close THEN 'close' END, CASE WHEN is_friend THEN 'friends' END], NULL) AS audiences
    FROM near WHERE is_open
)
SELECT CASE WHEN NOT EXISTS (SELECT FROM near WHERE is_open) THEN 0 WHEN $1 = $2
    THEN (SELECT count(*) FROM social_post p WHERE p.author_id = $2 AND p.deleted_at IS NULL AND p.archived_at IS NULL)
    ELSE (SELECT count(*) FROM social_post p WHERE p.author_id = $2 AND p.deleted_at IS NULL AND p.archived_at IS NULL
          AND p.hidden_at IS NULL AND p.published_at IS NOT NULL AND p.audience = ANY((SELECT audiences FROM allowed)::text[]))
    END,
    EXISTS (SELECT FROM social_post p WHERE p.author_id = $2 AND p.pin IS NOT NULL)
""".replace("{friends}", _FRIENDS.format("a").replace("a.author_id", "$2")),
)
