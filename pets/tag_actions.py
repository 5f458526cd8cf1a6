"""The collar tag, and what finders and an animal's people write to each other."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from core import audit, languages, mail
from core.errors import Invalid
from core.events import announce
from core.ids import new_id
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from core.text import clean_line, clean_text, one_line
from pets.codes import code_of, hash_of
from pets.errors import NotLost, NotYourPet, TalkClosed
from pets.household_models import PetCarer
from pets.lost_models import FinderMessage, FinderThread, LostReport, PetTag
from pets.lost_traits import cell_of, clean_phone
from pets.models import Pet
from pets.policies import Right, can_manage_tag, can_report_lost, roles_with

TAG: Final = "tag"
TALK: Final = "talk"


def tag_in_force(pet: Pet) -> PetTag | None:
    return PetTag.objects.filter(pet=pet, revoked_at__isnull=True).first()


def ensure_tag(user: Any, pet: Pet) -> PetTag:
    """The tag in force, made when there is none: it shows the animal, and nothing of its people but the name."""
    if not can_report_lost(user, pet):
        raise NotYourPet
    found = tag_in_force(pet)
    if found is not None:
        return found
    row_id = new_id()
    try:
        with transaction.atomic():
            code_hash = hash_of(code_of(TAG, row_id))
            return PetTag.objects.create(id=row_id, pet=pet, code_hash=code_hash, created_by=user)
    except IntegrityError:  # made by someone else in this moment
        return PetTag.objects.get(pet=pet, revoked_at__isnull=True)


def update_tag(user: Any, pet: Pet, *, shows_owner: bool, phone: str = "", note: str = "") -> PetTag:
    """What the tag's page shows. Raises NotYourPet, Invalid naming the field, LimitReached."""
    if not can_manage_tag(user, pet):
        raise NotYourPet
    check_rate("profile.update", account=user)
    tag = ensure_tag(user, pet)
    tag.shows_owner = shows_owner
    tag.phone = clean_phone(phone)
    tag.note = clean_line(note, most=LIMITS.lost_words_max, field="note")
    tag.save(update_fields=["shows_owner", "phone", "note", "updated_at"])
    return tag


@transaction.atomic
def revoke_tag(user: Any, pet: Pet) -> None:
    """The code on the collar leads nowhere from now on; the next tag has another. Raises NotYourPet."""
    if not can_manage_tag(user, pet):
        raise NotYourPet
    _revoke(pet.pk)
    audit.record("pets.tag_revoked", actor=user, target=pet)


def end_tag(pet_id: UUID) -> None:
    """Also when the animal changes hands: nobody is led to the wrong phone."""
    LostReport.objects.filter(pet=pet_id).exclude(phone="").update(phone="")
    _revoke(pet_id)


def _revoke(pet_id: UUID) -> None:
    PetTag.objects.filter(pet=pet_id, revoked_at__isnull=True).update(revoked_at=timezone.now(), phone="", note="")


# --- finders --------------------------------------------------------------------------------------
def write_as_finder(
    pet: Pet,
    *,
    report: LostReport | None = None,
    body: str,
    email: str = "",
    latitude: float | None = None,
    longitude: float | None = None,
    address: str,
) -> tuple[FinderThread, str]:
    """Begins a talk without an account: the thread and its secret code. The animal's people are told in the bell and
    by mail. From the page of a lost animal only while it is lost. Raises NotLost, Invalid naming the field,
    LimitReached (per address, and per animal).
    """
    if report is not None and report.status != LostReport.Status.LOST:
        raise NotLost
    body = clean_text(body, most=LIMITS.finder_body_max, field="body", required=True)
    email = _clean_email(email)
    cell = cell_of(None, latitude, longitude)
    check_rate("finder.write", address=address, target=str(pet.pk))
    row_id = new_id()
    code = code_of(TALK, row_id)
    with transaction.atomic():
        thread = FinderThread.objects.create(id=row_id, pet=pet, token_hash=hash_of(code), email=email)
        _add(thread, body=body, cell=cell)
    return thread, code


def _clean_email(text: str) -> str:
    email = one_line(text)[:254]
    if not email:
        return ""
    try:
        validate_email(email)
    except ValidationError:
        raise Invalid(gettext_lazy("This is no e-mail address."), field="email") from None
    return email


def write_more(thread: FinderThread, *, body: str, address: str) -> FinderMessage:
    """The finder writes again. Raises Invalid, TalkClosed, LimitReached."""
    body = clean_text(body, most=LIMITS.finder_body_max, field="body", required=True)
    check_rate("finder.write", address=address, target=str(thread.pet_id))
    with transaction.atomic():
        return _add(thread, body=body)


def answer_finder(user: Any, thread: FinderThread, *, body: str) -> FinderMessage:
    """One of the animal's people answers; a finder who left an address is told by mail. Raises NotYourPet, Invalid,
    TalkClosed, LimitReached.
    """
    if not can_manage_tag(user, thread.pet):
        raise NotYourPet
    body = clean_text(body, most=LIMITS.finder_body_max, field="body", required=True)
    check_rate("comment.create", account=user)
    with transaction.atomic():
        message = _add(thread, body=body, author=user)
        if thread.email:
            url = reverse("finder_talk", args=[code_of(TALK, thread.pk)])
            subject = _("An answer about %(pet)s") % {"pet": thread.pet.name}
            lead = _("The people of %(pet)s have answered you. Thank you for helping.") % {"pet": thread.pet.name}
            _mail(thread.email, subject, lead, _("Read the answer"), url)
    return message


@transaction.atomic
def close_talk(user: Any, thread: FinderThread) -> None:
    """Nothing more can be written, and the finder's address is forgotten. Raises NotYourPet."""
    if not can_manage_tag(user, thread.pet):
        raise NotYourPet
    FinderThread.objects.filter(pk=thread.pk, closed_at__isnull=True).update(closed_at=timezone.now(), email="")


def _add(thread: FinderThread, *, body: str, cell: str = "", author: Any = None) -> FinderMessage:
    """Locks the talk. Raises TalkClosed."""
    locked = FinderThread.objects.select_for_update(no_key=True).get(pk=thread.pk)
    if locked.closed_at is not None:
        raise TalkClosed
    message = FinderMessage.objects.create(thread=thread, author=author, body=body, cell=cell)
    if author is None:
        announce("pets.finder_wrote", message_id=message.pk)
    return message


def keepers_of(pet: Pet) -> list[User]:
    """Who hears finders: the owner and who may answer with them. One query."""
    carers = PetCarer.objects.current().filter(pet=pet, role__in=roles_with(Right.MANAGE_TAG))  # type: ignore[attr-defined]
    ids = [pet.owner_id, *carers.values_list("person_id", flat=True)]
    return list(User.objects.active().filter(pk__in=ids).order_by("pk"))


def mail_keepers(message_id: UUID | str, *, only: str = "") -> None:
    """Tells them by mail that somebody wrote, each in their language and after their quiet hours, without the words of
    a stranger in it. `only`: the one whose quiet hours are over.
    """
    message = FinderMessage.objects.filter(pk=message_id, author=None).select_related("thread__pet").first()
    if message is None or message.thread.closed_at is not None:
        return
    pet = message.thread.pet
    for person in keepers_of(pet):
        if only and str(person.pk) != only:
            continue
        if held := mail.notice_held_until(person, "finder_wrote"):
            enqueue("pets.mail_keepers", delay=held - timezone.now(), message_id=message_id, person_id=person.pk)
            continue
        headers = mail.notice_headers(person, "finder_wrote")
        if headers is None:
            continue
        with translation.override(person.language):
            subject = _("Somebody wrote about %(pet)s") % {"pet": pet.name}
            lead = _(
                "Somebody who scanned the tag or saw the poster of %(pet)s has written to you. "
                "Read it and answer on PetAmigos; your e-mail address is not shown to them."
            ) % {"pet": pet.name}
            path = reverse("finder_answer", args=[message.thread_id])
            _mail(person.email, subject, lead, _("Read and answer"), path, headers)


def _mail(
    recipient: str, subject: str, lead: str, button: str, path: str, headers: dict[str, str] | None = None
) -> None:
    code = translation.get_language() or "en"
    given = {
        "subject": subject,
        "words": {"lead": lead, "button": (button, ""), "asked": False},
        "site_url": settings.SITE_URL,
        "button_url": settings.SITE_URL + path,
        "language": languages.BY_CODE.get(code, languages.BY_CODE["en"]),
    }
    text = f"{lead}\n\n{button}: {given['button_url']}\n"
    html = render_to_string("accounts/mail.html", given)
    mail.send(recipient=recipient, subject=subject, text=text, html=html, headers=headers)
