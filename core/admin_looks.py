"""For admin pages that show what is not public: whoever opens one is written into the audit log."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from core import audit


class LoggedLook:
    """Put before ModelAdmin. A refused or absent page is no look."""

    get_object: Any
    has_view_permission: Any
    model: Any

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        row = self.get_object(request, object_id) if request.method == "GET" else None
        if row is not None and self.has_view_permission(request, row):
            event = f"{self.model._meta.app_label}.{self.model._meta.model_name}_seen_by_staff"
            audit.record(event, actor=request.user, target=row, request=request)
        return super().change_view(request, object_id, form_url, extra_context)  # type: ignore[misc,no-any-return]
