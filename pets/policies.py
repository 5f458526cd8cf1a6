"""Who may do what with an animal: one table of roles and rights, and a question for each right.

The role comes with an animal that a selector fetched for the person (`with_role_of`); for any other it is asked once
and kept on the object. Nobody's role is taken from an object that was fetched for somebody else.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pets.household_models import PetCarer, Role
from pets.models import Pet


class Right(StrEnum):
    """What can be done with an animal."""

    SEE = "see"
    LOG_CARE = "log_care"
    LOG_MEDICINE = "log_medicine"
    REPORT_LOST = "report_lost"
    SEE_HEALTH = "see_health"
    EDIT_HEALTH = "edit_health"
    TAG = "tag"
    EDIT = "edit"
    PLAN_CARE = "plan_care"
    MANAGE_TAG = "manage_tag"
    INVITE = "invite"
    INVITE_CO_OWNER = "invite_co_owner"
    TRANSFER = "transfer"
    DELETE = "delete"


# What people read; the order is that of the table on the page.
WORDS: Final[dict[Right, str | Promise]] = {
    Right.SEE: _("See the whole page, also of a private account"),
    Right.LOG_CARE: _("Tick walks and meals"),
    Right.LOG_MEDICINE: _("Tick medicine"),
    Right.REPORT_LOST: _("Tell people near that it is lost"),
    Right.SEE_HEALTH: _("Read the health book"),
    Right.EDIT_HEALTH: _("Write in the health book"),
    Right.TAG: _("Publish posts with it"),
    Right.EDIT: _("Change name, photo and facts"),
    Right.PLAN_CARE: _("Plan meals, walks and medicine"),
    Right.MANAGE_TAG: _("Set the collar tag and answer finders"),
    Right.INVITE: _("Invite and remove sitters and walkers"),
    Right.INVITE_CO_OWNER: _("Invite and remove co-owners"),
    Right.TRANSFER: _("Hand it over to a new owner"),
    Right.DELETE: _("Take its page down"),
}

_WALKER: Final = frozenset({Right.SEE, Right.LOG_CARE, Right.REPORT_LOST})
_SITTER: Final = _WALKER | {Right.LOG_MEDICINE, Right.SEE_HEALTH}
_CO_OWNER: Final = _SITTER | {
    Right.EDIT_HEALTH,
    Right.TAG,
    Right.EDIT,
    Right.PLAN_CARE,
    Right.MANAGE_TAG,
    Right.INVITE,
}

RIGHTS: Final[dict[str, frozenset[Right]]] = {
    Role.OWNER: frozenset(Right),
    Role.CO_OWNER: frozenset(_CO_OWNER),
    Role.SITTER: frozenset(_SITTER),
    Role.WALKER: frozenset(_WALKER),
}


def roles_with(right: Right) -> list[str]:
    return [role for role, rights in RIGHTS.items() if right in rights]


def role_of(user: Any, pet: Pet) -> str:
    """owner | co_owner | sitter | walker, or empty. At most one query, none for animals fetched for this person."""
    user_id = getattr(user, "pk", None)
    if user_id is None or user.is_suspended:
        return ""
    if user_id == pet.owner_id:
        return Role.OWNER
    known = pet.__dict__.get("viewer_role"), pet.__dict__.get("viewer_id")
    if known[1] != user_id:
        rows = PetCarer.objects.current().filter(pet_id=pet.pk, person_id=user_id)  # type: ignore[attr-defined]
        known = rows.values_list("role", flat=True).first() or "", user_id
        pet.__dict__["viewer_role"], pet.__dict__["viewer_id"] = known
    return known[0] or ""


def has_right(user: Any, pet: Pet, right: Right) -> bool:
    return right in RIGHTS.get(role_of(user, pet), frozenset())


def can_see_pet_inside(user: Any, pet: Pet) -> bool:
    """As one of its people; who else sees inside is the account's privacy (pets.selectors.may_see_pet_inside)."""
    return has_right(user, pet, Right.SEE)


def can_edit_pet(user: Any, pet: Pet) -> bool:
    return has_right(user, pet, Right.EDIT)


def can_delete_pet(user: Any, pet: Pet) -> bool:
    return has_right(user, pet, Right.DELETE)


def can_see_health(user: Any, pet: Pet) -> bool:
    return has_right(user, pet, Right.SEE_HEALTH)


def can_edit_health(user: Any, pet: Pet) -> bool:
    return has_right(user, pet, Right.EDIT_HEALTH)


def can_log_care(user: Any, pet: Pet) -> bool:
    return has_right(user, pet, Right.LOG_CARE)


def can_log_medicine(user: Any, pet: Pet) -> bool:
    return has_right(user, pet, Right.LOG_MEDICINE)


def can_plan_care(user: Any, pet: Pet) -> bool:
    return has_right(user, pet, Right.PLAN_CARE)


def can_tag_pet(user: Any, pet: Pet) -> bool:
    """Whether posts of the person may be about the animal."""
    return has_right(user, pet, Right.TAG)


def can_report_lost(user: Any, pet: Pet) -> bool:
    return has_right(user, pet, Right.REPORT_LOST)


def can_manage_tag(user: Any, pet: Pet) -> bool:
    return has_right(user, pet, Right.MANAGE_TAG)


def can_transfer_pet(user: Any, pet: Pet) -> bool:
    return has_right(user, pet, Right.TRANSFER)


def can_manage_carer(user: Any, pet: Pet, role: str) -> bool:
    """Invite and remove someone in that role."""
    return has_right(user, pet, Right.INVITE_CO_OWNER if role == Role.CO_OWNER else Right.INVITE)
