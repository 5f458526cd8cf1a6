"""HTML doors of hashtags and trends."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.views import fragment, is_htmx, next_url, sign_in_url
from core.http import safe_next
from social import actions, tag_selectors
from social.cards import cards
from social.trend_words import told


@require_safe
def tag_detail(request: HttpRequest, name: str) -> HttpResponse:
    """What is filed under a hashtag: newest first, or the top of the week (`?order=top`)."""
    name = tag_selectors.clean_tag(name)
    is_top = request.GET.get("order") == "top"
    if is_top:
        rows, more = tag_selectors.list_top_of_tag(request.user, name, comments=True), ""
    else:
        page = tag_selectors.list_posts_of_tag(request.user, name, cursor=request.GET.get("cursor"), comments=True)
        rows, more = page.items, next_url(request, page)
    address = reverse("tag_detail", args=[name])
    context = {
        "name": name,
        "posts": cards(request.user, rows, first_is_eager="cursor" not in request.GET),
        "next_url": more,
        "is_top": is_top,
        "is_followed": tag_selectors.follows_tag(request.user, name),
        "is_guest": not request.user.is_authenticated,
        "sign_in_url": sign_in_url(request),
        "tabs": [
            {"url": address, "words": _("Newest"), "is_current": not is_top},
            {"url": f"{address}?order=top", "words": _("Top of the week"), "is_current": is_top},
        ],
    }
    response = fragment(request, "social/tag_detail.html", "rows", context)
    response["X-Robots-Tag"] = "noindex"  # people have said whether they want to be found, tags have not
    return response


@login_required
@require_POST
def tag_follow(request: HttpRequest, name: str) -> HttpResponse:
    """`state` says what is wanted, so that a repeated tap is harmless."""
    name = tag_selectors.clean_tag(name)
    is_wanted = request.POST.get("state") != "off"
    (actions.follow_tag if is_wanted else actions.unfollow_tag)(request.user, name)
    if not is_htmx(request):
        return redirect(safe_next(request, reverse("tag_detail", args=[name])))
    url = reverse("tag_detail", args=[name])
    part = "tag_mark" if request.GET.get("from") == "mark" else "tag_follow"
    return render(request, f"components/{part}.html", {"name": name, "url": url, "is_followed": is_wanted})


@login_required
@require_safe
def followed_tags(request: HttpRequest) -> HttpResponse:
    page = tag_selectors.list_followed_tags(request.user, cursor=request.GET.get("cursor"))
    context = {"tags": [row.tag for row in page.items], "next_url": next_url(request, page)}
    return fragment(request, "social/followed_tags.html", "rows", context)


@require_safe
def trends(request: HttpRequest) -> HttpResponse:
    """What grows near the viewer, in their language and everywhere, each with its numbers."""
    language = get_language() or ""
    groups = [
        told(scope, tag_selectors.list_trends(request.user, scope=scope))
        for scope in tag_selectors.scopes_of(request.user, language)
    ]
    return render(request, "social/trends.html", {"groups": [one for one in groups if one.lines], "nav": "discover"})
