"""The queue of verifications: looked at with the pictures, decided by the domain's actions, each look written down."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.db.models import Case, QuerySet, When
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from accounts.actions.verification import approve_verification, end_verification, reject_verification
from accounts.admin import SuspendForm
from accounts.models import Verification
from core import audit
from core.admin_looks import ReadOnly
from core.errors import DomainError
from media.models import Rendition
from media.pictures import CONTENT_TYPES

SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'"
FILES = ("document", "selfie")


@admin.register(Verification)
class VerificationAdmin(ReadOnly):
    list_display = ("user", "kind", "organisation", "status", "created_at", "decided_at", "decided_by")
    list_filter = ("status", "kind")
    list_select_related = ("user", "decided_by")
    search_fields = ("user__handle", "organisation")
    show_full_result_count = False
    actions = ("approve", "reject", "take_back")
    action_form = SuspendForm
    change_form_template = "admin/accounts/verification.html"
    # The pictures themselves are not fields: they are opened one by one, below.
    fields = ("user", "kind", "organisation", "status", "created_at", "decided_at", "decided_by", "reason")

    def get_ordering(self, request: HttpRequest) -> Any:
        """Who waits comes first, longest waiting on top."""
        return (Case(When(status=Verification.Status.WAITING, then=0), default=1), "id")

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("accounts.change_verification")

    # --- decisions --------------------------------------------------------------------------------
    @admin.action(description=_("Approve"), permissions=["decide"])
    def approve(self, request: HttpRequest, rows: QuerySet[Verification]) -> None:
        self._each(request, rows, "approve")

    @admin.action(description=_("Reject, with the reason"), permissions=["decide"])
    def reject(self, request: HttpRequest, rows: QuerySet[Verification]) -> None:
        self._each(request, rows, "reject")

    @admin.action(description=_("Take an approval back, with the reason"), permissions=["decide"])
    def take_back(self, request: HttpRequest, rows: QuerySet[Verification]) -> None:
        self._each(request, rows, "take_back")

    def _each(self, request: HttpRequest, rows: Any, what: str) -> None:
        done = 0
        for row in rows:
            try:
                self._decide(request, row, what)
                done += 1
            except DomainError as error:
                messages.error(request, f"{row.user}: {error}")
        messages.info(request, gettext("Done for %(count)d.") % {"count": done})

    def _decide(self, request: HttpRequest, row: Verification, what: str) -> None:
        reason = request.POST.get("reason", "")
        if what == "approve":
            approve_verification(request.user, row, request=request)
        elif what == "reject":
            reject_verification(request.user, row, reason=reason, request=request)
        else:
            end_verification(request.user, row, reason=reason, request=request)

    # --- one request ------------------------------------------------------------------------------
    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        own = [
            path("<uuid:pk>/decide/", view(require_POST(self.decide_view)), name="accounts_verification_decide"),
            path("<uuid:pk>/file/<slug:which>/", view(require_safe(self.file_view)), name="accounts_verification_file"),
        ]
        return [*own, *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        row = self.get_object(request, object_id)
        names = {"document": gettext("Document"), "selfie": gettext("Face")}
        files = [
            {"name": names[which], "url": reverse("admin:accounts_verification_file", args=[row.pk, which])}
            for which in FILES
            if row is not None and getattr(row, f"{which}_id")
        ]
        context = {"row": row, "files": files, "can_decide": self.has_decide_permission(request)}
        return super().change_view(request, object_id, form_url, {**context, **(extra_context or {})})

    def decide_view(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        what = request.POST.get("do", "")
        if not self.has_decide_permission(request) or what not in self.actions:
            raise PermissionDenied
        self._each(request, Verification.objects.filter(pk=pk).select_related("user"), what)
        return redirect("admin:accounts_verification_change", pk)

    def file_view(self, request: HttpRequest, pk: UUID, which: str) -> FileResponse:
        """A picture of a request, for who decides; the look is in the audit log before the first byte leaves."""
        if not self.has_decide_permission(request) or which not in FILES:
            raise PermissionDenied
        row = Verification.objects.filter(pk=pk, status=Verification.Status.WAITING).first()
        asset_id = getattr(row, f"{which}_id", None)
        if row is None or asset_id is None or row.user_id == request.user.pk:
            raise Http404
        found = Rendition.objects.filter(asset_id=asset_id, format="jpg").order_by("-width").first()
        if found is None:
            raise Http404  # still being prepared, or broken
        person = f"accounts.user:{row.user_id}"
        audit.record(
            "accounts.verification_file_seen",
            actor=request.user,
            target=person,
            request=request,
            which=which,
            verification=str(pk),
        )
        answer = FileResponse(default_storage.open(found.name), content_type=CONTENT_TYPES["jpg"])
        answer["Content-Disposition"] = f'inline; filename="{which}.jpg"'
        answer["Cache-Control"] = "private, no-store"
        answer["X-Content-Type-Options"] = "nosniff"
        answer["Content-Security-Policy"] = SANDBOX
        answer["Referrer-Policy"] = "no-referrer"
        return answer
