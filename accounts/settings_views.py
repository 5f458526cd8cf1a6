"""HTML doors of /settings/, and what is left to a suspended person."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import actions, devices, selectors
from accounts.actions.profile import ProfileChanges
from accounts.forms import AppearanceForm, PrivacyForm, ProfileForm
from accounts.models import User
from accounts.people import avatar_of, cards
from accounts.phones import PhoneNumber
from accounts.signed_in import SignedInRequest
from accounts.social import list_providers
from accounts.views import fragment, next_url
from core.errors import DomainError
from core.forms import add_error
from core.http import safe_next
from core.middleware import set_language_cookie
from media.pictures import picture

FORM = require_http_methods(["GET", "HEAD", "POST"])


def shown(request: HttpRequest, template: str, place: str, *, status: int = 200, **context: Any) -> HttpResponse:
    return render(request, template, {"nav": "settings", "place": place, **context}, status=status)


@login_required
@require_safe
def settings_home(request: SignedInRequest) -> HttpResponse:
    return shown(request, "accounts/settings_home.html", "")


@login_required
@FORM
def settings_profile(request: SignedInRequest) -> HttpResponse:
    user = request.user
    if request.method != "POST":
        form = ProfileForm(initial={"display_name": user.display_name, "bio": user.bio})
        return _profile_page(request, form)
    form = ProfileForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            actions.update_profile(user, _changes(user, form.cleaned_data))
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Your profile is saved."))
            return redirect("settings_profile")
    return _profile_page(request, form, status=422)


def _profile_page(request: SignedInRequest, form: ProfileForm, *, status: int = 200) -> HttpResponse:
    user = request.user
    cover = user.cover if user.cover_id else None
    return shown(
        request,
        "accounts/settings_profile.html",
        "profile",
        status=status,
        form=form,
        avatar=avatar_of(user),
        cover=picture(cover) if cover is not None else None,
    )


def _changes(user: User, given: dict[str, Any]) -> ProfileChanges:
    """Files of the form are uploaded here; with scripts they came before and only their ids are in it."""
    changes: ProfileChanges = {"display_name": given["display_name"], "bio": given["bio"]}
    for name in ("avatar", "cover"):
        asset_id: UUID | None = given[f"{name}_id"]
        if given[name] is not None:
            asset_id = upload(user, name, given[name])
        if asset_id is not None or given[f"remove_{name}"]:
            changes[f"{name}_id"] = asset_id  # type: ignore[literal-required]
    return changes


def upload(user: User, field: str, file: Any) -> UUID:
    from media import actions as media

    try:
        return media.upload_image(user, file).pk
    except DomainError as error:
        error.field = field
        raise


@login_required
@FORM
def settings_privacy(request: SignedInRequest) -> HttpResponse:
    user = request.user
    form = PrivacyForm(request.POST or None, initial={"is_private": "yes" if user.is_private else "no"})
    if request.method == "POST" and form.is_valid():
        actions.set_privacy(user, is_private=form.cleaned_data["is_private"])
        said = _("Your account is private now.") if user.is_private else _("Your account is public now.")
        messages.success(request, said)
        return redirect("settings_privacy")
    waiting = selectors.count_follow_requests(user)
    status = 422 if request.method == "POST" else 200
    return shown(request, "accounts/settings_privacy.html", "privacy", status=status, form=form, waiting=waiting)


@login_required
@FORM
def settings_appearance(request: SignedInRequest) -> HttpResponse:
    user = request.user
    known = {"language": user.language, "theme": user.theme, "time_zone": user.time_zone}
    form = AppearanceForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        actions.update_profile(user, form.cleaned_data)  # type: ignore[arg-type]
        messages.success(request, _("Saved."))
        response = redirect("settings_appearance")
        set_language_cookie(response, user.language)
        _set_theme_cookie(request, response, user.theme)
        return response
    status = 422 if request.method == "POST" else 200
    return shown(request, "accounts/settings_appearance.html", "appearance", status=status, form=form)


@require_POST
def door_restart(request: HttpRequest) -> HttpResponse:
    """Leaves a sign-up or sign-in that is half done (a mistyped address) and begins anew."""
    if not request.user.is_authenticated:
        request.session.flush()
    return redirect("account_login" if request.POST.get("to") == "sign_in" else "account_signup")


@require_POST
def theme_set(request: HttpRequest) -> HttpResponse:
    """Light or dark, for guests too: kept in a cookie, and on the account of who is signed in."""
    theme = request.POST.get("theme", "")
    if theme not in User.Theme.values:
        theme = User.Theme.AUTO
    if request.user.is_authenticated:
        actions.choose_theme(request.user, theme)
    response = redirect(safe_next(request, reverse("home")))
    _set_theme_cookie(request, response, theme)
    return response


def _set_theme_cookie(request: HttpRequest, response: HttpResponse, theme: str) -> None:
    response.set_cookie("theme", theme, max_age=31_536_000, samesite="Lax", secure=request.is_secure())


@login_required
@require_safe
def settings_security(request: SignedInRequest) -> HttpResponse:
    kinds = set(Authenticator.objects.filter(user=request.user).values_list("type", flat=True))
    return shown(
        request,
        "accounts/settings_security.html",
        "security",
        has_second_factor=Authenticator.Type.TOTP in kinds,
        has_providers=bool(list_providers()),
        phone=PhoneNumber.objects.filter(user=request.user, verified_at__isnull=False).first(),
        has_keys=Authenticator.Type.WEBAUTHN in kinds,
        has_recovery_codes=Authenticator.Type.RECOVERY_CODES in kinds,
    )


@login_required
@require_safe
def session_list(request: SignedInRequest) -> HttpResponse:
    rows = devices.described(selectors.list_sessions(request.user), request.session.session_key)
    return shown(request, "accounts/session_list.html", "sessions", sessions=rows)


@login_required
@require_POST
def session_end(request: SignedInRequest, session_id: int) -> HttpResponse:
    actions.end_session(request.user, session_id, request=request)
    messages.success(request, _("That device is signed out."))
    return redirect("session_list")


@login_required
@require_POST
def session_end_others(request: SignedInRequest) -> HttpResponse:
    count = actions.end_other_sessions(request.user, keep=request.session.session_key, request=request)
    said = ngettext("%(count)d other device is signed out.", "%(count)d other devices are signed out.", count)
    messages.success(request, said % {"count": count})
    return redirect("session_list")


@login_required
@require_safe
def settings_blocked(request: SignedInRequest) -> HttpResponse:
    page = selectors.list_blocked(request.user, cursor=request.GET.get("cursor"))
    context = {"people": cards(request.user, page.items), "next_url": next_url(request, page)}
    return fragment(
        request, "accounts/settings_blocked.html", "rows", {**context, "nav": "settings", "place": "blocked"}
    )


@require_safe
def account_suspended(request: HttpRequest) -> HttpResponse:
    """All a suspended person sees: that it is so, why, and the way out."""
    if not request.user.is_authenticated or not request.user.is_suspended:
        return redirect("home")
    return render(request, "accounts/account_suspended.html", {"reason": request.user.suspension_reason}, status=403)


@login_required
@require_safe
def second_factor_required(request: SignedInRequest) -> HttpResponse:
    """Staff without a second factor: what it is for, and the way to set it up."""
    return shown(request, "accounts/second_factor_required.html", "security")
