"""The page of one person in the admin: what support needs, and nothing it does not. Each look is written down.

No posts, messages, pictures, birthdays or places: who helps with an account has no need of them.
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from accounts import actions, devices, selectors
from accounts.actions.support import end_session_of, end_sessions_of
from accounts.ages import is_teen
from accounts.models import User, Verification
from accounts.person_panels import person_panels
from core import audit
from core.errors import DomainError
from core.models import AuditEntry
from core.rates import list_uses

AUDIT_ROWS = 30


class PersonPanels:
    """Sessions, limits, verifications and the audit log of one person, with the domain's actions beside them."""

    change_form_template: Any = "admin/accounts/person.html"
    admin_site: Any
    has_change_permission: Any
    has_view_permission: Any
    get_object: Any

    @admin.display(description=_("Age group"))
    def age_group(self, user: User) -> str:
        if user.birth_date is None:
            return gettext("not said")
        return gettext("13 to 17") if is_teen(user) else gettext("18 and older")

    def get_urls(self) -> list[URLPattern]:
        act = self.admin_site.admin_view(require_POST(self.act_view))
        return [path("<uuid:pk>/act/", act, name="accounts_user_act"), *super().get_urls()]  # type: ignore[misc]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        person = self.get_object(request, object_id)
        context = dict(extra_context or {})
        if person is not None and self.has_view_permission(request, person):
            if request.method == "GET":
                audit.record("accounts.person_seen_by_staff", actor=request.user, target=person, request=request)
            context |= self._panels(request, person)
        return super().change_view(request, object_id, form_url, context)  # type: ignore[misc,no-any-return]

    def _panels(self, request: HttpRequest, person: User) -> dict[str, Any]:
        of_them = Q(target=f"accounts.user:{person.pk}") | Q(actor_id=person.pk)
        return {
            "person": person,
            "sessions": devices.described(selectors.list_sessions(person), None),
            "uses": list_uses(person),
            "verifications": Verification.objects.filter(user=person).select_related("decided_by").order_by("-pk")[:20],
            "entries": AuditEntry.objects.filter(of_them).order_by("-id")[:AUDIT_ROWS],
            "panels": [(label, rows(person)) for label, rows in person_panels()],
            "can_act": self.has_change_permission(request, person) and person.pk != request.user.pk,
        }

    def act_view(self, request: HttpRequest, pk: Any) -> HttpResponse:
        """One of the page's buttons, through the domain's action."""
        person = User.objects.filter(pk=pk).first()
        if person is None:
            raise Http404
        if not self.has_change_permission(request, person):
            raise PermissionDenied
        try:
            messages.success(request, self._act(request, person))
        except DomainError as error:
            messages.error(request, str(error))
        return redirect("admin:accounts_user_change", person.pk)

    def _act(self, request: HttpRequest, person: User) -> str:
        staff: Any = request.user
        match request.POST.get("do"):
            case "end_session" if request.POST.get("session", "").isdecimal():
                end_session_of(staff, person, int(request.POST["session"]), request=request)
                return gettext("That device is signed out.")
            case "end_sessions":
                count = end_sessions_of(staff, person, request=request)
                words = ngettext("Signed out on %(count)d device.", "Signed out on %(count)d devices.", count)
                return words % {"count": count}
            case "suspend":
                actions.suspend(staff, person, reason=request.POST.get("reason", ""), request=request)
                return gettext("The account is suspended.")
            case "unsuspend":
                actions.unsuspend(staff, person, request=request)
                return gettext("The account is open again.")
        raise PermissionDenied
