"""HTML doors of lists of people; the timeline of one is social's. Nobody else is shown any of it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts import actions, people_lists, selectors
from accounts.people import cards
from accounts.people_lists import PeopleList
from accounts.signed_in import SignedInRequest
from accounts.standing_forms import ListMemberForm, ListNameForm
from accounts.views import fragment, next_url, row_gone
from core.errors import DomainError, NotFound
from core.forms import add_error
from core.http import safe_next

FORM = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@FORM
def people_lists_home(request: SignedInRequest) -> HttpResponse:
    """One's lists, and a new one."""
    form = ListNameForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make_list(request.user, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect("people_list_people", list_id=made.pk)
    context = {"form": form, "lists": people_lists.list_lists(request.user)}
    return render(request, "accounts/people_lists.html", context, status=422 if form.errors else 200)


@login_required
@FORM
def people_list_edit(request: SignedInRequest, list_id: UUID) -> HttpResponse:
    found = people_lists.get_list(request.user, list_id)
    form = ListNameForm(request.POST or None, initial={"name": found.name})
    if request.method == "POST" and form.is_valid():
        try:
            actions.rename_list(request.user, found, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("people_list_people", list_id=found.pk)
    context = {"form": form, "people_list": found}
    return render(request, "accounts/people_list_edit.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def people_list_delete(request: SignedInRequest, list_id: UUID) -> HttpResponse:
    actions.delete_list(request.user, people_lists.get_list(request.user, list_id))
    messages.success(request, _("The list is gone."))
    return redirect("people_lists")


@login_required
@FORM
def people_list_people(request: SignedInRequest, list_id: UUID) -> HttpResponse:
    """Who is on the list; someone is put on it by their handle."""
    found = people_lists.get_list(request.user, list_id)
    form = ListMemberForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            person = selectors.get_user(request.user, form.cleaned_data["handle"].removeprefix("@"))
            actions.put_on_list(request.user, found, person)
        except NotFound:
            form.add_error("handle", _("We know nobody of that handle."))
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect(safe_next(request, reverse("people_list_people", args=[found.pk])))
    return _people(request, found, form)


def _people(request: SignedInRequest, found: PeopleList, form: ListMemberForm) -> HttpResponse:
    page = people_lists.list_members(request.user, found, cursor=request.GET.get("cursor"))
    context = {
        "people_list": found,
        "form": form,
        "people": cards(request.user, page.items),
        "next_url": next_url(request, page),
    }
    response = fragment(request, "accounts/people_list_people.html", "rows", context)
    response.status_code = 422 if form.errors else 200
    return response


@login_required
@require_POST
def list_member_remove(request: SignedInRequest, list_id: UUID, handle: str) -> HttpResponse:
    found = people_lists.get_list(request.user, list_id)
    person = people_lists.get_member(found, handle)
    actions.take_off_list(request.user, found, person)
    said = _("%(name)s is off the list.") % {"name": person.name}
    return row_gone(request, said, reverse("people_list_people", args=[found.pk]))
