"""What can be reported, a report of ana's, and a decision about her, in the world of the matrix."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from petamigos.policies import Of
from petamigos.tests.matrix import EVERYONE, SEE_ANA, Thing


def moderation_things(cast: SimpleNamespace) -> dict[Of, list[Thing]]:
    from moderation import letters
    from moderation.models import Case, Decision, Report
    from social.models import Comment, Post

    owner, inside = frozenset({"owner"}), frozenset({"owner", "follower"})
    public = Post.objects.get(author=cast.pilar, body="public")
    shown = Post.objects.get(author=cast.ana, body="for followers")
    hidden = Post.objects.create(
        author=cast.ana, body="hidden", audience="public", published_at=timezone.now(), hidden_at=timezone.now()
    )
    of_it = {"kind": "post", "target_type": ContentType.objects.get_for_model(Post)}
    case = Case.objects.create(**of_it, target_id=public.pk, person=cast.pilar, reason="spam", gravity=20)
    report = Report.objects.create(case=case, reporter=cast.ana, reason="spam")
    closed = Case.objects.create(
        **of_it, target_id=hidden.pk, person=cast.ana, status="closed", outcome="acted", closed_at=timezone.now()
    )
    decision = Decision.objects.create(
        case=closed, kind="hide", reason="spam", statement="It is advertising.", person_id=cast.ana.pk
    )

    def thing(name: str, kind: str, target: Any, viewers: frozenset[str]) -> Thing:
        there = {"kind": kind, "target_id": target.pk}
        return Thing(f"{kind}: {name}", there, there | {"target_id": uuid4()}, viewers)

    comment = Comment.objects.filter(post=public, author=cast.carla).get()
    return {
        Of.REPORTABLE: [
            thing("for followers", "post", shown, inside),
            thing("public", "post", public, EVERYONE),
            thing("hidden", "post", hidden, owner),
            thing("a stranger's", "comment", comment, EVERYONE),
            thing("@pilar", "person", cast.pilar, EVERYONE),
            thing("suspended", "person", cast.sofia, frozenset()),
            thing("Rex", "pet", cast.rex, SEE_ANA),
            thing("a cover", "picture", cast.ana.cover, inside),
        ],
        Of.REPORT: [Thing("a report", {"report_id": report.pk}, {"report_id": uuid4()}, owners=owner)],
        Of.DECISION: [Thing("a decision", {"decision_id": decision.pk}, {"decision_id": uuid4()}, owners=owner)],
        Of.DECISION_LETTER: [Thing("a letter", {"token": letters.token_of(decision)}, {"token": "x" * 40}, EVERYONE)],
    }
