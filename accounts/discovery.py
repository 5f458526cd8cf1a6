"""Finding people: search by name, and whom one may want to follow, with the reason said."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.contrib.postgres.search import TrigramSimilarity, TrigramWordSimilarity
from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.ages import findable_by, suggestible_to
from accounts.dismissals import DismissedPerson
from accounts.models import Block, Follow, PlainText, User
from accounts.people import reason_sources
from accounts.restraints import without_held
from core.limits import LIMITS
from core.rates import check_rate
from core.text import one_line

RESULTS: Final = 30
NEW_FOR: Final = timedelta(days=30)


def _findable(viewer: Any) -> QuerySet[User]:
    found = findable_by(User.objects.visible_to(viewer).filter(onboarded_at__isnull=False), viewer)
    return found.with_relation_to(viewer).select_related("avatar")


def search_people(viewer: Any, query: str, *, address: str | None = None, size: int = RESULTS) -> list[User]:
    """People by handle or name, without regard to accents and small slips; best first, at most 30. One query.

    Raises LimitReached. An empty query finds nobody.
    """
    text = one_line(query)[: LIMITS.search_query_max].removeprefix("@").lower()
    if not text:
        return []
    check_rate("search", account=viewer if getattr(viewer, "pk", None) else None, address=address)
    plain_query = PlainText(Value(text))
    found = _findable(viewer).annotate(plain=PlainText("display_name"))
    matches = Q(handle__startswith=text) | Q(plain__contains=plain_query)
    if len(text) >= 3:
        found = found.annotate(
            nearness=Greatest(
                TrigramSimilarity("handle", text),
                TrigramWordSimilarity(plain_query, "plain"),  # type: ignore[arg-type]
            )
        )
        # The operators of pg_trgm, so that the indexes are asked: "marianna" finds "Mariana Peña".
        matches |= Q(handle__trigram_similar=text) | Q(plain__trigram_word_similar=plain_query)
    rank = Case(
        When(handle=text, then=0),
        When(handle__startswith=text, then=1),
        When(plain__startswith=plain_query, then=2),
        default=3,
        output_field=IntegerField(),
    )
    order = ["rank", "-nearness"] if len(text) >= 3 else ["rank"]
    return list(found.filter(matches).annotate(rank=rank).order_by(*order, "-follower_counter", "pk")[:size])


def list_suggestions(viewer: User, *, size: int = 12) -> list[User]:
    """People the viewer does not follow, each with `.reason`: friends of friends, what rooms above know, who is new.

    Four queries and those of the registered sources, whatever the number of people.
    """
    reasons: dict[UUID, str] = {}
    for person_id, count in _followed_by_friends(viewer, size):
        words = ngettext("Followed by %(count)d person you follow", "Followed by %(count)d people you follow", count)
        reasons[person_id] = words % {"count": count}
    for source in reason_sources():
        for person_id, reason in source(viewer, size):
            reasons.setdefault(person_id, reason)
    people = _strangers(viewer).filter(pk__in=list(reasons)[: size * 4])
    by_id = {person.pk: person for person in people}
    found = [by_id[person_id] for person_id in reasons if person_id in by_id][:size]
    if len(found) < size:
        rest = _strangers(viewer).exclude(pk__in=[person.pk for person in found])
        found += _newest(rest, size - len(found))
    for person in found:
        person.reason = reasons.get(person.pk) or _why_new(person)  # type: ignore[attr-defined]
    return found


def _strangers(viewer: User) -> QuerySet[User]:
    known = Follow.objects.filter(follower=viewer).values("target_id")
    dismissed = DismissedPerson.objects.filter(user=viewer).values("person_id")
    found = without_held(suggestible_to(_findable(viewer), viewer), "suggested").exclude(pk=viewer.pk)
    return found.exclude(pk__in=known).exclude(pk__in=dismissed)


def _followed_by_friends(viewer: User, size: int) -> list[tuple[UUID, int]]:
    friends = Follow.objects.filter(follower=viewer, status=Follow.Status.ACCEPTED).values("target_id")[:500]
    rows = (
        Follow.objects.filter(follower_id__in=friends, status=Follow.Status.ACCEPTED)
        .exclude(target=viewer)
        .exclude(target_id__in=Follow.objects.filter(follower=viewer).values("target_id"))
        .exclude(target_id__in=Block.objects.filter(blocker=viewer).values("blocked_id"))
        .exclude(target_id__in=Block.objects.filter(blocked=viewer).values("blocker_id"))
        .exclude(target_id__in=DismissedPerson.objects.filter(user=viewer).values("person_id"))
        .values("target_id")
        .annotate(friends=Count("pk"))
        .order_by("-friends", "target_id")
        .values_list("target_id", "friends")
    )
    return list(rows[: size * 2])


def _newest(people: QuerySet[User], size: int) -> list[User]:
    """Those with most followers among the newest hundred: new people are seen, empty accounts are not first."""
    newest = User.objects.filter(onboarded_at__isnull=False).order_by("-pk").values("pk")[:100]
    return list(people.filter(pk__in=newest).order_by(F("follower_counter").desc(), "-pk")[:size])


def _why_new(person: User) -> str:
    if timezone.now() - person.created_at < NEW_FOR:
        return _("New here")
    if person.follower_counter:
        words = ngettext("%(count)d follower", "%(count)d followers", person.follower_counter)
        return words % {"count": person.follower_counter}
    return ""
