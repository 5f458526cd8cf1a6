"""What the pages of passing a post on show."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from accounts.circles import has_close_friends
from core.errors import NotFound
from core.idempotency import new_form_key, once
from core.limits import LIMITS
from core.pagination import Page
from core.qr import draw_qr
from core.text import scan
from social import actions, selectors
from social.cards import face_of, frame_of, post_url
from social.defaults import defaults_of
from social.errors import CannotBeShared, NothingToShare, SharingClosed
from social.facts import covered, facts_of
from social.forms import SentOnce
from social.hydration import PostRow
from social.models import Post
from social.policies import is_closed_to


class ShareForm(SentOnce):
    """Words of one's own are optional: without them the post is just passed on."""

    body = forms.CharField(label=gettext_lazy("Your words"), required=False, strip=False)
    audience = forms.ChoiceField(label=gettext_lazy("Who can see it"), choices=Post.Audience.choices, required=False)


def share(user: Any, post: Post, form: ShareForm) -> Post:
    """Raises what the action raises. A form that was sent already, its answer lost, has the share it made then."""
    said = form.cleaned_data["body"], form.cleaned_data["audience"] or None
    made = once(
        user, form.once_key, form.digest, lambda: _made(actions.share_post(user, post, body=said[0], audience=said[1]))
    )
    found = Post.objects.filter(author_id=user.pk, pk=made["post_id"]).first()
    if found is None:
        raise NotFound
    return found


def _made(share: Post) -> dict[str, Any]:
    return {"post_id": str(share.pk)}


def share_context(request: HttpRequest, row: PostRow, form: ShareForm) -> dict[str, Any]:
    """The composer over what is shared, and the ways out of the site."""
    passed = original_of(row)
    own = actions.own_share(request.user, passed.id)
    usual = defaults_of(request.user).audience
    if not form.is_bound:
        form.initial["audience"] = usual
    return out_context(row) | {
        "form": form,
        "once_key": form.once_key or new_form_key(),
        "own_url": own.get_absolute_url() if own is not None else "",
        "usual": usual,
        "usual_words": Post.Audience(usual).label,
        "max_length": LIMITS.post_body_max,
        "has_close": has_close_friends(request.user),  # type: ignore[arg-type]
        "is_private": request.user.is_private,  # type: ignore[union-attr]
        "nav": "create",
    }


def out_context(row: PostRow) -> dict[str, Any]:
    """The link, its code, and what it leads to. A share without words hands out the link of what it shares."""
    passed = original_of(row)
    url = settings.SITE_URL + post_url(row.id if row.body else passed.id)
    return {
        "post_url": post_url(row.id),
        "passed_id": passed.id,
        "frame": frame_of(passed, get_language() or settings.LANGUAGE_CODE),
        "share_count": passed.share_count,
        "shares_url": f"{post_url(passed.id)}shares/",
        "link": url,
        "drawing": draw_qr(url, _("QR code of the post")),
        "is_for_all": passed.audience == Post.Audience.PUBLIC and not passed.is_private,
    }


def original_of(row: PostRow) -> PostRow:
    """What is passed on. Raises NothingToShare."""
    passed = row.original if row.is_share else row
    if passed is None:
        raise NothingToShare
    return passed


def require_open(viewer: Any, row: PostRow) -> None:
    """For who takes the link along, guests too. Raises NothingToShare, CannotBeShared, SharingClosed."""
    passed = original_of(row)
    if passed.published_at is None or passed.is_hidden or facts_of(passed.facts_json).is_archived:
        raise CannotBeShared
    if is_closed_to(viewer, row):
        raise SharingClosed


def list_shares(viewer: Any, row: PostRow, *, cursor: str | None = None, size: int = LIMITS.page_size) -> Page[PostRow]:
    """Shares of a post, or of what a share passes on, as far as the viewer may see them. Raises NotFound."""
    passed = row.original if row.is_share else row
    if passed is None:
        raise NotFound
    return selectors.list_shares(viewer, passed.id, cursor=cursor, size=size)


def share_rows(page: Page[PostRow]) -> list[dict[str, Any]]:
    return [
        {
            "author": face_of(row),
            "url": post_url(row.id),
            "published_at": row.published_at,
            "audience": "followers" if row.is_private and row.audience == "public" else row.audience,
            "words": scan(row.body),
            "warning": covered(facts_of(row.facts_json), row.warning_label).warning_words,
        }
        for row in page.items
    ]
