"""HTML doors of what people tell of themselves: facts, area, verification."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.about_forms import AboutForm, VerificationForm
from accounts.actions import home
from accounts.actions.about import AboutChanges, update_about
from accounts.actions.verification import request_verification, withdraw_verification
from accounts.cities import find_city, search_cities
from accounts.marks import mark_of
from accounts.models import AccountKind, Profile, User, Verification
from accounts.profiles import evidence_of, profile_of
from accounts.settings_views import FORM, shown, upload
from accounts.signed_in import SignedInRequest
from core.errors import DomainError
from core.forms import add_error


@login_required
@FORM
def settings_about(request: SignedInRequest) -> HttpResponse:
    user = request.user
    if request.method != "POST":
        return shown(request, "accounts/settings_about.html", "about", form=AboutForm(initial=_told(user)))
    form = AboutForm(request.POST)
    if form.is_valid():
        try:
            update_about(user, _changes(form.cleaned_data))
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Your profile is saved."))
            return redirect("settings_about")
    return shown(request, "accounts/settings_about.html", "about", status=422, form=form)


def _told(user: User) -> dict[str, Any]:
    profile = profile_of(user)
    return {
        "pronouns": profile.pronouns,
        "links": "\n".join(profile.links),
        "birth_date": user.birth_date,
        "is_birthday_shown": profile.is_birthday_shown,
        "spoken_languages": profile.spoken_languages,
        "topics": profile.interests,
        "animals": profile.interests,
    }


def _changes(given: dict[str, Any]) -> AboutChanges:
    changes: AboutChanges = {
        "pronouns": given["pronouns"],
        "links": given["links"].splitlines(),
        "spoken_languages": given["spoken_languages"],
        "interests": given["animals"] + given["topics"],
        "is_birthday_shown": given["is_birthday_shown"],
    }
    if given["birth_date"] is not None:
        changes["birth_date"] = given["birth_date"]
    return changes


# --- the area one lives in ------------------------------------------------------------------------
@login_required
@FORM
def settings_place(request: SignedInRequest) -> HttpResponse:
    """The area, and a search for cities by name: each found one is a button."""
    if request.method == "POST":
        try:
            messages.success(request, _change_place(request.user, request.POST))
        except DomainError as error:
            return _place_page(request, status=error.status, problem=str(error))
        return redirect("settings_place")
    return _place_page(request)


def _change_place(user: User, given: Any) -> str:
    """One of the page's buttons; returns what to say."""
    match given.get("act"):
        case "show" | "hide" as act:
            home.show_city(user, is_shown=act == "show")
            return _("Your city is shown.") if act == "show" else _("Your city is hidden.")
        case "forget":
            home.forget_home(user)
            return _("Your area is forgotten.")
    profile = home.choose_city(user, given.get("city", ""))
    if profile.next_home_cell:
        return _("Saved. Your move takes effect within twelve hours.")
    return _("Your area is saved.")


def _place_page(request: SignedInRequest, *, status: int = 200, problem: str = "") -> HttpResponse:
    profile = profile_of(request.user)
    profile = Profile.objects.filter(pk=profile.pk).first() or profile
    query = request.GET.get("q", "")
    context = {
        "query": query,
        "found": search_cities(query),
        "profile": profile,
        "city": find_city(profile.city),
        "next_city": find_city(profile.next_city),
        "problem": problem,
    }
    return shown(request, "accounts/settings_place.html", "place", status=status, **context)


# --- proving who one is ---------------------------------------------------------------------------
@login_required
@FORM
def settings_verification(request: SignedInRequest) -> HttpResponse:
    asked = request.POST.get("kind") or request.GET.get("kind") or ""
    form = VerificationForm(request.POST or None, request.FILES or None, initial={"kind": asked})
    if request.method == "POST" and form.is_valid():
        try:
            _ask(request.user, form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Your request is on its way. You will hear from us in the bell."))
            return redirect("settings_verification")
    return _verification_page(request, asked, form, status=422 if request.method == "POST" else 200)


def _ask(user: User, given: dict[str, Any]) -> Verification:
    """Files of the form are uploaded here; with scripts they came before and only their ids are in it."""
    ids: dict[str, UUID | None] = {}
    for name in ("document", "selfie"):
        ids[name] = given[f"{name}_id"]
        if given[name] is not None:
            ids[name] = upload(user, name, given[name])
    return request_verification(
        user,
        given["kind"],
        document_id=ids["document"],
        selfie_id=ids["selfie"],
        organisation=given["organisation"],
    )


def _verification_page(
    request: SignedInRequest, asked: str, form: VerificationForm, *, status: int = 200
) -> HttpResponse:
    rows = list(Verification.objects.filter(user=request.user).order_by("-pk")[:5])
    waiting = next((row for row in rows if row.status == Verification.Status.WAITING), None)
    kinds = dict(Verification.Kind.choices)
    context = {
        "form": form,
        "kinds": list(kinds.items()),
        "asked": asked if asked in kinds else "",
        "asked_label": kinds.get(asked, ""),
        "needs_face": asked == Verification.Kind.IDENTITY,
        "waiting": waiting,
        "last": next((row for row in rows if row.status != Verification.Status.WITHDRAWN), None),
        "mark": mark_of(request.user),
        "evidence": evidence_of(request.user),
        "is_organisation": request.user.kind != AccountKind.PERSON,
    }
    return shown(request, "accounts/settings_verification.html", "verification", status=status, **context)


@login_required
@require_POST
def verification_withdraw(request: SignedInRequest) -> HttpResponse:
    withdraw_verification(request.user)
    messages.success(request, _("Your request is withdrawn and its pictures are gone."))
    return redirect("settings_verification")
