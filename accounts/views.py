"""HTML doors: profiles, following, blocking, finding people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts import actions, friends, selectors
from accounts.badges import ask_earned
from accounts.discover_sections import discover_sections
from accounts.models import User
from accounts.people import avatar_of, cards, person_of
from accounts.policies import is_self
from accounts.privacy import keep_from_search
from accounts.profile_sections import Section, sections
from accounts.profiles import facts_of
from accounts.signed_in import SignedInRequest
from core.http import safe_next
from core.page_asks import asks_of_frame
from core.pagination import Page
from core.statements import Ask, ask_together
from core.text import scan
from media.pictures import picture


def is_htmx(request: HttpRequest) -> bool:
    return bool(request.headers.get("HX-Request"))


def fragment(request: HttpRequest, template: str, part: str, context: dict[str, Any]) -> HttpResponse:
    """The page, or for htmx only its part `template#part`."""
    response = render(request, f"{template}#{part}" if is_htmx(request) else template, context)
    patch_vary_headers(response, ("HX-Request",))
    return response


def sign_in_url(request: HttpRequest) -> str:
    """For guests: the door, and back to where they stood."""
    if request.user.is_authenticated:
        return ""
    return f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}"


@require_safe
def profile(request: HttpRequest, handle: str) -> HttpResponse:
    """A person, and the tab that is asked for; of a private account only who it is."""
    user = selectors.get_user(request.user, handle)
    is_open = selectors.may_see_inside(request.user, user)
    tabs = sections() if is_open else []
    current = next((tab for tab in tabs if tab.name == request.GET.get("tab")), tabs[0] if tabs else None)
    if current and is_htmx(request) and request.GET.get("cursor"):
        return render(request, *current.render(request.user, user, request))
    with ask_together(_asks(request, user, tabs, current)):
        context = _profile_context(request, user, is_open)
        if current:
            template, found = current.render(request.user, user, request)
            context |= found | {"section_template": template, "tabs": _tabs(request, user, tabs, current)}
        response = render(request, "accounts/profile_detail.html", context)
    patch_vary_headers(response, ("HX-Request",))
    return keep_from_search(request.user, response, user.pk)


def _asks(request: HttpRequest, user: User, tabs: list[Section], current: Section | None) -> list[Ask]:
    """What the page is going to ask, for who is signed in."""
    viewer_id = request.user.pk
    if viewer_id is None:
        return []
    asks = [*asks_of_frame(request), *friends.asks_of(viewer_id, user)]
    if tabs:
        asks.append(ask_earned(user))
    for tab in tabs:
        if tab.asks:
            asks += tab.asks(viewer_id, user, request, tab is current)
    return asks


def _profile_context(request: HttpRequest, user: User, is_open: bool) -> dict[str, Any]:
    person = person_of(request.user, user)
    cover = user.cover if is_open and user.cover_id else None
    return {
        "person": person,
        "is_open": is_open,
        "is_own": is_self(request.user, user),
        "bio": scan(user.bio) if is_open and user.bio else None,
        "cover": picture(cover, sizes="(min-width: 700px) 640px, 100vw") if cover and cover.is_ready else None,
        "follower_count": user.follower_counter,
        "following_count": user.following_counter,
        "facts": facts_of(request.user, user) if is_open else None,
        "relation": person.relation,
        "friendship": friends.friendship_of(request.user, user),
        "friend_count": friends.count_friends(request.user, user),
        "sign_in_url": sign_in_url(request),
        "site_url": settings.SITE_URL,
        "nav": "profile" if is_self(request.user, user) else "",
    }


@dataclass(frozen=True, slots=True)
class _Tab:
    """See templates/components/tabs.html."""

    url: str
    words: str
    is_current: bool
    count: int | None


def _tabs(request: HttpRequest, user: User, tabs: list[Section], current: Section) -> tuple[_Tab, ...]:
    url = user.get_absolute_url()
    return tuple(
        _Tab(
            f"{url}?tab={tab.name}",
            str(tab.label),
            tab is current,
            tab.count(request.user, user) if tab.count else None,
        )
        for tab in tabs
    )


# --- lists of people ------------------------------------------------------------------------------
@require_safe
def follower_list(request: HttpRequest, handle: str) -> HttpResponse:
    user = selectors.get_user(request.user, handle)
    page = selectors.list_followers(request.user, user, cursor=request.GET.get("cursor"))
    return _people(request, user, page, "followers")


@require_safe
def following_list(request: HttpRequest, handle: str) -> HttpResponse:
    user = selectors.get_user(request.user, handle)
    page = selectors.list_following(request.user, user, cursor=request.GET.get("cursor"))
    return _people(request, user, page, "following")


def _people(request: HttpRequest, user: User, page: Page[User], which: str) -> HttpResponse:
    context = {
        "person": person_of(request.user, user),
        "people": cards(request.user, page.items),
        "next_url": next_url(request, page),
        "which": which,
        "is_own": is_self(request.user, user),
        "follower_count": user.follower_counter,
        "following_count": user.following_counter,
        "sign_in_url": sign_in_url(request),
    }
    return fragment(request, "accounts/people_list.html", "rows", context)


def next_url(request: HttpRequest, page: Page[Any]) -> str:
    if page.next_cursor is None:
        return ""
    query = request.GET.copy()
    query["cursor"] = page.next_cursor
    return f"{request.path}?{query.urlencode()}"


@login_required
@require_safe
def follow_request_list(request: SignedInRequest) -> HttpResponse:
    page = selectors.list_follow_requests(request.user, cursor=request.GET.get("cursor"))
    context = {"people": cards(request.user, page.items), "next_url": next_url(request, page), "nav": "notifications"}
    return fragment(request, "accounts/follow_request_list.html", "rows", context)


@require_safe
def people_discover(request: HttpRequest) -> HttpResponse:
    """People one may want to follow, and why. Who wrote a question is taken to the search."""
    if request.GET.get("q", "").strip():
        return redirect(f"{reverse('search')}?{urlencode({'q': request.GET['q']})}")
    context: dict[str, Any] = {"nav": "discover", "sign_in_url": sign_in_url(request)}
    if request.user.is_authenticated:
        context["suggestions"] = cards(request.user, selectors.list_suggestions(request.user, size=12))
        context["sections"] = discover_sections(request.user, size=8)
    return render(request, "accounts/people_discover.html", context)


# --- how two people stand -------------------------------------------------------------------------
@login_required
@require_POST
def follow(request: SignedInRequest, handle: str) -> HttpResponse:
    user = selectors.get_user(request.user, handle)
    user.follow_status = actions.follow(request.user, user).status  # type: ignore[attr-defined]
    return _button(request, user)


@login_required
@require_POST
def unfollow(request: SignedInRequest, handle: str) -> HttpResponse:
    user = selectors.get_user(request.user, handle)
    actions.unfollow(request.user, user)
    user.follow_status = ""  # type: ignore[attr-defined]
    return _button(request, user)


def _button(request: HttpRequest, user: User) -> HttpResponse:
    if not is_htmx(request):
        return redirect(safe_next(request, user.get_absolute_url()))
    person = person_of(request.user, user)
    context = {"person": person, "relation": person.relation, "is_small": bool(request.POST.get("small"))}
    return render(request, "components/follow_button.html", context)


@login_required
@require_POST
def remove_follower(request: SignedInRequest, handle: str) -> HttpResponse:
    user = selectors.get_user(request.user, handle)
    actions.remove_follower(request.user, user)
    back = reverse("followers", args=[request.user.handle])
    return row_gone(request, _("%(name)s no longer follows you.") % {"name": user.name}, back)


@login_required
@require_POST
def follow_request_answer(request: SignedInRequest, handle: str, answer: str) -> HttpResponse:
    user = selectors.get_user(request.user, handle)
    if answer == "accept":
        actions.accept_follow(request.user, user)
        said = _("%(name)s follows you now.") % {"name": user.name}
    else:
        actions.decline_follow(request.user, user)
        said = _("The request of %(name)s is gone.") % {"name": user.name}
    return row_gone(request, said, reverse("follow_request_list"))


@login_required
@require_POST
def block(request: SignedInRequest, handle: str) -> HttpResponse:
    user = selectors.get_to_block(request.user, handle)
    actions.block(request.user, user)
    messages.success(request, _("You have blocked @%(handle)s. Neither of you sees the other.") % {"handle": handle})
    return redirect("settings_blocked")


@login_required
@require_POST
def unblock(request: SignedInRequest, handle: str) -> HttpResponse:
    user = selectors.get_blocked(request.user, handle)
    actions.unblock(request.user, user)
    return row_gone(
        request, _("@%(handle)s is no longer blocked.") % {"handle": user.handle}, reverse("settings_blocked")
    )


def row_gone(request: SignedInRequest, said: str, back: str) -> HttpResponse:
    """The row leaves the list; without htmx one is back where one was, or at the address `back`."""
    if is_htmx(request):
        return render(request, "accounts/row_gone.html", {"message": said})
    messages.success(request, said)
    return redirect(safe_next(request, back))


def own_face(user: User) -> dict[str, Any]:
    """Who is signed in, as the frame of every page shows them; no query, the avatar came with the session."""
    return {
        "display_name": user.name,
        "handle": user.handle,
        "url": user.get_absolute_url(),
        "avatar": avatar_of(user),
    }
