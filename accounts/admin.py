"""People in the admin: to look at and to suspend. Rules and audit are the actions'."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from accounts import actions, data_admin  # noqa: F401 (registers itself)
from accounts.friendships import Friendship
from accounts.models import Block, Follow, User
from accounts.person_admin import PersonPanels
from core.admin_looks import ReadOnly
from core.errors import DomainError

# Deliberately absent: addresses, sessions and second factors are their person's alone. Changing one by hand
# would open the account; support ends sessions and suspends, and people recover by themselves.
for _model in (EmailAddress, EmailConfirmation, Authenticator, UserSession, SocialAccount, SocialApp, SocialToken):
    if admin.site.is_registered(_model):
        admin.site.unregister(_model)


class SuspendForm(ActionForm):
    reason = forms.CharField(label=_("Reason, shown to the person"), required=False, max_length=300)


@admin.register(User)
class UserAdmin(PersonPanels, admin.ModelAdmin):  # type: ignore[type-arg]
    list_display = ("handle", "display_name", "kind", "verified_at", "created_at", "is_staff", "suspended_at")
    list_filter = ("kind", "is_staff", "is_active", ("suspended_at", admin.EmptyFieldListFilter), "language")
    search_fields = ("handle", "display_name", "email__exact")
    search_help_text = _("Handle, name, or a whole e-mail address")
    ordering = ("-id",)
    actions = ("suspend_people", "unsuspend_people")
    action_form = SuspendForm
    # No password, no hash, no session: what is not listed is not there.
    fields = (
        "handle", "display_name", "email", "bio", "kind", "verified_at", "age_group", "is_private", "language", "time_zone",
        "created_at", "onboarded_at",
        "suspended_at", "suspension_reason", "follower_counter", "following_counter", "is_active", "is_staff", "groups",
    )  # fmt: skip
    filter_horizontal = ("groups",)

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        """Only who runs the site gives roles; everything else changes by actions."""
        roles = ("is_staff", "groups")
        return tuple(name for name in self.fields if name not in roles or not request.user.is_superuser)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.action(description=_("Suspend"), permissions=["change"])
    def suspend_people(self, request: HttpRequest, people: QuerySet[User]) -> None:
        reason = request.POST.get("reason", "")
        self._each(request, people, lambda user: actions.suspend(request.user, user, reason=reason, request=request))

    @admin.action(description=_("Lift the suspension"), permissions=["change"])
    def unsuspend_people(self, request: HttpRequest, people: QuerySet[User]) -> None:
        self._each(request, people, lambda user: actions.unsuspend(request.user, user, request=request))

    def _each(self, request: HttpRequest, people: QuerySet[User], act: Any) -> None:
        done = 0
        for user in people:
            try:
                act(user)
                done += 1
            except DomainError as error:
                messages.error(request, f"{user}: {error}")
        messages.info(request, _t("Done for %(count)d.") % {"count": done})


@admin.register(Follow)
class FollowAdmin(ReadOnly):
    list_display = ("follower", "target", "status", "created_at")
    list_select_related = ("follower", "target")
    search_fields = ("follower__handle", "target__handle")
    ordering = ("-id",)


@admin.register(Friendship)
class FriendshipAdmin(ReadOnly):
    list_display = ("asker", "asked", "status", "created_at")
    list_select_related = ("asker", "asked")
    search_fields = ("asker__handle", "asked__handle")
    ordering = ("-id",)


@admin.register(Block)
class BlockAdmin(ReadOnly):
    list_display = ("blocker", "blocked", "created_at")
    list_select_related = ("blocker", "blocked")
    search_fields = ("blocker__handle", "blocked__handle")
    ordering = ("-id",)


from accounts import verification_admin  # noqa: E402, F401 (registers the queue)
