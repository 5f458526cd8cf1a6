"""The few pages that mix domains or belong to none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from accounts.gateways import sms
from accounts.social import list_providers
from accounts.views import own_face
from chat.inbox import count_news
from core import languages
from core.http import safe_next
from core.limits import LIMITS, RATES
from core.middleware import not_found_page, set_language_cookie
from core.models import KeptMail
from core.page_asks import asks_of_frame
from core.pagination import keyset
from core.rates import in_words
from core.statements import ask_together


def shell(request: HttpRequest) -> dict[str, Any]:
    """What the frame of every page needs. The badge count is asked for only when a page shows it."""
    code = translation.get_language() or "es-mx"
    language = languages.BY_CODE.get(code, languages.BY_CODE["en"])
    user = getattr(request, "user", None)
    me = user if user is not None and user.is_authenticated else None
    numbers = cache(lambda: count_news(me.pk)) if me else cache(lambda: (0, 0))
    return {
        "language": language,
        "languages": languages.LANGUAGES,
        "text_direction": "rtl" if language.is_rtl else "ltr",
        # The switch in the menu writes the cookie at once; the account's choice is for new devices.
        "theme": request.COOKIES.get("theme") or (me.theme if me else "auto"),
        "phones_are_taken": sms.is_available,
        "sign_in_providers": list_providers,  # called where a door shows them
        "unseen_count": (lambda: numbers()[0]) if me else 0,
        "unread_count": (lambda: numbers()[1]) if me else 0,
        "me": SimpleLazyObject(lambda: own_face(me)) if me else None,
    }


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The Latest feed for who is signed in; for guests, what this place is, with public posts."""
    from social import selectors
    from social.feed_choice import ask_mode
    from social.views import feed_page

    if request.user.is_authenticated:
        if request.user.onboarded_at is None:
            return redirect("onboarding")
        with ask_together([ask_mode(request.user), *asks_of_frame(request)]):
            return feed_page(request)
    return render(request, "landing.html", {"posts": selectors.list_public_sample(6)})


@dataclass(frozen=True, slots=True)
class RateRow:
    label: Any
    count: int
    new_account_count: int | None
    within: str


@require_safe
def limits_page(request: HttpRequest) -> HttpResponse:
    rates = [
        RateRow(rate.label, rate.count, rate.new_account_count, in_words(rate.seconds))
        for group in RATES.values()
        for rate in group
    ]
    return render(request, "limits.html", {"limits": LIMITS, "rates": rates})


@require_POST
def language_set(request: HttpRequest) -> HttpResponse:
    code = languages.resolve(request.POST.get("language", "")[:20]) or "es-mx"
    if request.user.is_authenticated:
        from accounts.actions import choose_language

        choose_language(request.user, code)
    response = redirect(safe_next(request, reverse("home")))
    set_language_cookie(response, code)
    return response


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    return render(None, "offline.html", {"LANGUAGE_CODE": translation.get_language()})  # type: ignore[arg-type]


@require_safe
@cache_control(max_age=0, must_revalidate=True, public=True)
def service_worker(request: HttpRequest) -> HttpResponse:
    return render(request, "sw.js", content_type="text/javascript")


@require_safe
@cache_control(max_age=3600, public=True)
def web_manifest(request: HttpRequest) -> HttpResponse:
    return render(request, "manifest.webmanifest", content_type="application/manifest+json")


@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    closed = [
        "/accounts/",
        "/settings/",
        "/api/",
        "/_allauth/",
        "/admin/",
        "/notifications/",
        "/chat/",
        "/media/",
        "/search/",
    ]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@require_safe
def dev_outbox(request: HttpRequest) -> HttpResponse:
    """Development only: the mail that would have been sent."""
    page = keyset(KeptMail.objects.all(), order=("-id",), cursor=request.GET.get("cursor"))
    return render(request, "dev_outbox.html", {"page": page})


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    from petamigos.styleguide import styleguide as shown

    return shown(request)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    if request.path.startswith("/api/"):
        return api_not_found(request)
    return not_found_page(request)


def api_not_found(request: HttpRequest, rest: str = "") -> HttpResponse:
    message = _("This page does not exist, or is not for you to see.")
    return JsonResponse({"error": {"code": "not_found", "message": message, "fields": {}}}, status=404)


def _plain(request: HttpRequest, template: str, status: int) -> HttpResponse:
    return render(None, template, {"LANGUAGE_CODE": translation.get_language()}, status=status)  # type: ignore[arg-type]


def server_error(request: HttpRequest) -> HttpResponse:
    if request.path.startswith("/api/"):
        message = _("Something broke on our side. Nothing you sent was half done; try again.")
        return JsonResponse({"error": {"code": "server_error", "message": message, "fields": {}}}, status=500)
    return _plain(request, "500.html", 500)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _plain(request, "403.html", 403)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _plain(request, "400.html", 400)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open too long, or cookies are off: says so, and what to do."""
    return _plain(request, "csrf.html", 403)
