"""HTML doors: reporting, one's own reports, one's own standing, and the page behind the link of a mail."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from accounts.signed_in import SignedInRequest
from accounts.views import fragment, next_url
from core.errors import DomainError, NotFound
from core.forms import add_error
from moderation import actions, letters, selectors
from moderation.actions.reports import load, require_others
from moderation.forms import AppealForm, ReportForm
from moderation.kinds import KINDS
from moderation.reasons import REASONS

FORM = ["GET", "HEAD", "POST"]


# --- reports --------------------------------------------------------------------------------------
@login_required
@require_http_methods(FORM)
def report_create(request: SignedInRequest, kind: str, target_id: UUID) -> HttpResponse:
    thing = load(request.user, kind, target_id)
    require_others(request.user, kind, thing)
    form = ReportForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.report(request.user, kind, thing, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Thank you. A moderator reads it; nobody is told that it was you."))
            return redirect("report_detail", made.pk)
    status = 422 if form.errors else 200
    return render(request, "moderation/report_create.html", _asked(kind, thing, form), status=status)


def _asked(kind: str, thing: Any, form: ReportForm) -> dict[str, Any]:
    known = KINDS[kind]
    return {
        "form": form,
        "kind": known,
        "person": known.author_of(thing),
        "evidence": known.evidence(thing) if kind in ("post", "comment") else None,
        "parts": known.parts(thing),
        "reasons": [(choice, REASONS[choice.data["value"]]) for choice in form["reason"]],
    }


@login_required
@require_safe
def report_list(request: SignedInRequest) -> HttpResponse:
    page = selectors.list_reports(request.user, cursor=request.GET.get("cursor"))
    rows = [_told(report) for report in page.items]
    context = {"rows": rows, "next_url": next_url(request, page), "nav": "settings", "place": "reports"}
    return fragment(request, "moderation/report_list.html", "rows", context)


@login_required
@require_safe
def report_detail(request: SignedInRequest, report_id: UUID) -> HttpResponse:
    """What one said, what came of it, and what else one can do."""
    report = selectors.get_report(request.user, report_id)
    person = report.case.person
    seen = person is not None and User.objects.visible_to(request.user).filter(pk=person.pk).exists()
    context = {**_told(report), "person": person if seen else None, "nav": "settings", "place": "reports"}
    return render(request, "moderation/report_detail.html", context)


def _told(report: Any) -> dict[str, Any]:
    return {
        "report": report,
        "thing": selectors.kind_label(report.case),
        "outcome": selectors.outcome_words(report.case),
    }


# --- one's own standing ---------------------------------------------------------------------------
@login_required
@require_safe
def standing(request: SignedInRequest) -> HttpResponse:
    """All that limits the account and what is in it; a suspended person reads it too."""
    page = selectors.list_standing(request.user, cursor=request.GET.get("cursor"))
    context = {
        "lines": page.items,
        "next_url": next_url(request, page),
        "is_clean": not any(line.is_in_effect for line in page.items) and not request.user.is_suspended,
        "nav": "settings",
        "place": "standing",
    }
    frame = "standing_suspended" if request.user.is_suspended else "standing"
    return fragment(request, f"moderation/{frame}.html", "rows", context)


@login_required
@require_http_methods(FORM)
def decision_detail(request: SignedInRequest, decision_id: UUID) -> HttpResponse:
    """One decision, and the appeal against it."""
    line = selectors.get_decision(request.user, decision_id)
    frame = "decision_suspended" if request.user.is_suspended else "decision_detail"
    return _decision(request, line, request.user, frame)


@require_http_methods(FORM)
def decision_letter(request: HttpRequest, token: str) -> HttpResponse:
    """The same behind the link of a mail, for who cannot sign in. It opens this and nothing else."""
    decision = letters.decision_of(token)
    person = User.objects.filter(pk=decision.person_id, is_active=True).first()
    if person is None:
        raise NotFound
    response = _decision(request, selectors.get_decision(person, decision.pk), person, "decision_letter")
    response["Referrer-Policy"] = "no-referrer"
    return response


def _decision(request: HttpRequest, line: selectors.Line, person: User, frame: str) -> HttpResponse:
    form = AppealForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.appeal(person, line.decision, words=form.cleaned_data["words"])
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Your appeal is sent. Another moderator decides, and you are told."))
            return redirect(request.path)
    context = {"line": line, "form": form, "nav": "settings", "place": "standing"}
    return render(request, f"moderation/{frame}.html", context, status=422 if form.errors else 200)
