"""The appeals: read beside the decision, answered by another moderator than the one who decided."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Case, QuerySet, When
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from core import audit
from core.admin_looks import ReadOnly
from core.errors import DomainError
from moderation import actions
from moderation.case_forms import AnswerForm
from moderation.models import Appeal
from moderation.policies import may_answer_appeals


@admin.register(Appeal)
class AppealAdmin(ReadOnly):
    list_display = ("person", "decision", "status", "created_at", "answered_by")
    list_filter = ("status",)
    list_select_related = ("person", "decision", "answered_by")
    search_fields = ("=person__handle",)
    show_full_result_count = False
    list_per_page = 50
    change_form_template = "admin/moderation/appeal.html"
    fields = ("person", "status", "created_at", "words", "answered_by", "answered_at", "answer")

    def get_ordering(self, request: HttpRequest) -> Any:
        """Who waits comes first, longest waiting on top."""
        return (Case(When(status=Appeal.Status.WAITING, then=0), default=1), "id")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Appeal]:
        return super().get_queryset(request).select_related("decision__case")

    def get_urls(self) -> list[URLPattern]:
        act = self.admin_site.admin_view(require_POST(self.answer_view))
        return [path("<uuid:pk>/answer/", act, name="moderation_appeal_answer"), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        row = self.get_object(request, object_id)
        context = dict(extra_context or {})
        if row is not None and self.has_view_permission(request, row):
            if request.method == "GET":
                audit.record("moderation.appeal_seen", actor=request.user, target=row, request=request)
            is_own = row.decider_id == request.user.pk
            can_answer = row.status == Appeal.Status.WAITING and may_answer_appeals(request.user) and not is_own
            context = {"row": row, "answer_form": AnswerForm(), "can_answer": can_answer, "is_own": is_own} | context
        return super().change_view(request, object_id, form_url, context)

    def answer_view(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        row = Appeal.objects.filter(pk=pk).first()
        what = request.POST.get("do")
        if row is None:
            raise Http404
        if not may_answer_appeals(request.user) or what not in ("uphold", "overturn"):
            raise PermissionDenied
        try:
            answer = request.POST.get("answer", "")
            actions.answer_appeal(request.user, row, overturn=what == "overturn", answer=answer, request=request)
            messages.success(request, gettext("Answered. The people concerned are told."))
        except DomainError as error:
            messages.error(request, str(error))
        return redirect("admin:moderation_appeal_change", pk)
