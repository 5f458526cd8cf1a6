"""HTML doors of collar tags, and of the talk between finders and an animal's people."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from core.errors import DomainError, NotFound
from core.forms import add_error
from core.http import client_ip
from core.qr import qr_file
from pets import lost_selectors as selectors
from pets import tag_actions as actions
from pets.animals import animal_of
from pets.codes import code_of
from pets.household_selectors import get_cared_pet
from pets.household_views import FORM
from pets.lost_forms import FinderForm, TagForm, TalkForm
from pets.lost_models import PetTag
from pets.neighbours import home_cell_of
from pets.policies import Right


def url_of(tag: PetTag) -> str:
    return settings.SITE_URL + reverse("tag_page", args=[code_of(actions.TAG, tag.pk)])


@login_required
@FORM
def pet_tag(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """The tag's code, and what its page shows."""
    pet = get_cared_pet(request.user, pet_id, Right.MANAGE_TAG)
    tag = actions.tag_in_force(pet)
    now = {"shows_owner": tag.shows_owner, "phone": tag.phone, "note": tag.note} if tag else {"shows_owner": True}
    form = TagForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        try:
            actions.update_tag(request.user, pet, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("pet_tag", pet.pk)
    context = {"pet": pet, "animal": animal_of(pet), "form": form, "tag": tag, "tag_url": url_of(tag) if tag else ""}
    context |= {"talks": selectors.list_talks(pet), "nav": "profile"}
    return render(request, "pets/pet_tag.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def pet_tag_revoke(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    pet = get_cared_pet(request.user, pet_id, Right.MANAGE_TAG)
    actions.revoke_tag(request.user, pet)
    messages.info(request, _("The code leads nowhere any more."))
    return redirect("pet_tag", pet.pk)


@login_required
@require_safe
def pet_tag_code(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    """The code as a drawing, to print or engrave."""
    tag = actions.tag_in_force(get_cared_pet(request.user, pet_id, Right.MANAGE_TAG))
    if tag is None:
        raise NotFound
    return HttpResponse(qr_file(url_of(tag)), content_type="image/svg+xml")


@FORM
def tag_page(request: HttpRequest, code: str) -> HttpResponse:
    """What who holds the collar sees: only what the owner allows, and a box to write."""
    tag = selectors.get_tag(code)
    form = FinderForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            _thread, talk = actions.write_as_finder(tag.pet, address=client_ip(request), **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect("finder_talk", talk)
    context = {
        "tag": tag,
        "pet": tag.pet,
        "animal": animal_of(tag.pet, is_open=False),
        "owner_name": tag.pet.owner.name if tag.shows_owner else "",
        "report": selectors.open_report_of(tag.pet),
        "form": form,
    }
    return render(request, "pets/tag_page.html", context, status=422 if form.errors else 200)


@FORM
def finder_talk(request: HttpRequest, code: str) -> HttpResponse:
    """The finder's side of a talk: whoever holds its address."""
    thread = selectors.get_talk(code)
    form = TalkForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            actions.write_more(thread, address=client_ip(request), **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect("finder_talk", code)
    context = {"thread": thread, "animal": animal_of(thread.pet, is_open=False), "form": form, "is_finder": True}
    context["messages_of_talk"] = lines_of(thread, is_finder=True)
    return render(request, "pets/finder_talk.html", context, status=422 if form.errors else 200)


def lines_of(thread: Any, *, is_finder: bool) -> list[dict[str, Any]]:
    """The messages; a finder is told no more of who answers than that they are its people."""
    return [
        {"message": message, "is_own": (message.author_id is None) == is_finder} for message in thread.messages.all()
    ]


@login_required
@FORM
def finder_answer(request: HttpRequest, thread_id: UUID) -> HttpResponse:
    """The side of the animal's people."""
    thread = selectors.get_own_talk(request.user, thread_id)
    form = TalkForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            actions.answer_finder(request.user, thread, **form.cleaned_data)
        except DomainError as error:
            add_error(form, error)
        else:
            return redirect("finder_answer", thread.pk)
    context = {"thread": thread, "animal": animal_of(thread.pet), "form": form, "is_finder": False}
    context |= {"messages_of_talk": lines_of(thread, is_finder=False), "places": _places(request, thread)}
    return render(request, "pets/finder_talk.html", context, status=422 if form.errors else 200)


def _places(request: HttpRequest, thread: Any) -> list[str]:
    """How far from home the finder was, in steps, when they chose to say it."""
    home = home_cell_of(request.user)
    words = (selectors.distance_words(home, message.cell) for message in thread.messages.all())
    return list(dict.fromkeys(filter(None, words)))


@login_required
@require_POST
def finder_close(request: HttpRequest, thread_id: UUID) -> HttpResponse:
    thread = selectors.get_own_talk(request.user, thread_id)
    actions.close_talk(request.user, thread)
    messages.info(request, _("The talk is closed, and the finder's address is forgotten."))
    return redirect("pet_tag", thread.pet_id)
