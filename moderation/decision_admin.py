"""The log of decisions: read, and undone by a further decision. Nothing in it is ever changed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from accounts.models import User
from core.admin_looks import ReadOnly
from core.errors import DomainError
from moderation import actions
from moderation.case_forms import UndoForm
from moderation.models import Decision
from moderation.policies import may_decide
from moderation.reasons import label_of


@admin.register(Decision)
class DecisionAdmin(ReadOnly):
    list_display = ("at", "kind", "rule", "about", "by", "ends_at", "undone")
    list_filter = ("kind",)
    list_select_related = ("case",)
    search_fields = ("=person_id", "=case__target_id")
    search_help_text = _("The id of a person or a thing")
    show_full_result_count = False
    list_per_page = 50
    ordering = ("-id",)
    change_form_template = "admin/moderation/decision.html"
    fields = ("at", "kind", "rule", "statement", "about", "by", "ends_at", "limits", "label", "undone", "case")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        def handle(field: str) -> Subquery:
            return Subquery(User.objects.filter(pk=OuterRef(field)).values("handle")[:1])

        found = super().get_queryset(request).with_undone()  # type: ignore[attr-defined]
        return found.annotate(about_handle=handle("person_id"), by_handle=handle("moderator_id"))  # type: ignore[no-any-return]

    @admin.display(description=_("Rule"))
    def rule(self, row: Decision) -> str:
        return label_of(row.reason)

    @admin.display(description=_("About"))
    def about(self, row: Any) -> str:
        return f"@{row.about_handle}" if row.about_handle else str(row.person_id or "")

    @admin.display(description=_("By"))
    def by(self, row: Any) -> str:
        return f"@{row.by_handle}" if row.by_handle else ""

    @admin.display(description=_("Undone"), boolean=True)
    def undone(self, row: Any) -> bool:
        return bool(row.is_undone)

    def get_urls(self) -> list[URLPattern]:
        undo = self.admin_site.admin_view(require_POST(self.undo_view))
        return [path("<uuid:pk>/undo/", undo, name="moderation_decision_undo"), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        row = self.get_object(request, object_id)
        is_open = row is not None and row.kind not in ("dismiss", "undo") and not row.is_undone
        context = {"row": row, "undo": UndoForm(), "can_undo": is_open and may_decide(request.user)}
        return super().change_view(request, object_id, form_url, context | (extra_context or {}))

    def undo_view(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        row = Decision.objects.filter(pk=pk).first()
        if row is None:
            raise Http404
        if not may_decide(request.user):
            raise PermissionDenied
        try:
            actions.undo_decision(request.user, row, statement=request.POST.get("statement", ""), request=request)
            messages.success(request, gettext("It is undone. The people concerned are told."))
        except DomainError as error:
            messages.error(request, str(error))
        return redirect("admin:moderation_decision_change", pk)
