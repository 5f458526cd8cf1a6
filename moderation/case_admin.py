"""The queue of cases: each seen in its context, taken by one moderator, decided by the domain's actions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from core import audit
from core.admin_looks import ReadOnly
from core.errors import DomainError, NotFound
from media.pictures import CONTENT_TYPES
from media.selectors import readable_file
from moderation import actions
from moderation.case_forms import RulingForm
from moderation.kinds import KINDS, Context, kind_choices
from moderation.models import Case, Decision
from moderation.policies import may_decide
from moderation.reasons import label_of, reason_choices

SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'"


class KindFilter(admin.SimpleListFilter):
    title = _("kind")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[Any]:
        return kind_choices()

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        return queryset.filter(kind=self.value()) if self.value() else queryset


class ReasonFilter(admin.SimpleListFilter):
    title = _("reason")
    parameter_name = "reason"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[Any]:
        return reason_choices()

    def queryset(self, request: HttpRequest, queryset: QuerySet[Case]) -> QuerySet[Case]:
        return queryset.filter(reason=self.value()) if self.value() else queryset


@admin.register(Case)
class CaseAdmin(ReadOnly):
    list_display = ("reason_label", "kind_label", "person", "report_counter", "status", "claimed_by", "created_at")
    list_filter = ("status", KindFilter, ReasonFilter, "outcome")
    list_select_related = ("person", "claimed_by")
    search_fields = ("=target_id", "=person__handle")
    search_help_text = _("The id of a thing, or a handle")
    show_full_result_count = False
    list_per_page = 50
    actions = ("claim", "dismiss")
    change_list_template = "admin/moderation/cases.html"
    change_form_template = "admin/moderation/case.html"
    fields = ("kind_label", "person", "status", "outcome", "report_counter", "claimed_by", "created_at", "closed_at")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Case]:
        return super().get_queryset(request).gravest_first()  # type: ignore[attr-defined,no-any-return]

    def get_ordering(self, request: HttpRequest) -> Any:
        """The order of the query set: the gravest first."""
        return Case.objects.gravest_first().query.order_by  # type: ignore[attr-defined]

    @admin.display(description=_("Reason"))
    def reason_label(self, case: Case) -> str:
        return label_of(case.reason) or gettext("Not reported")

    @admin.display(description=_("What"))
    def kind_label(self, case: Case) -> str:
        return str(KINDS[case.kind].label) if case.kind in KINDS else case.kind

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return may_decide(request.user)

    # --- many at once -----------------------------------------------------------------------------
    @admin.action(description=_("Take them: nobody else decides them for some hours"), permissions=["decide"])
    def claim(self, request: HttpRequest, cases: QuerySet[Case]) -> None:
        done = 0
        for case in cases:
            try:
                actions.claim_case(request.user, case)
                done += 1
            except DomainError as error:
                messages.error(request, f"{case}: {error}")
        messages.info(request, gettext("Done for %(count)d.") % {"count": done})

    @admin.action(description=_("Close them: nothing against the rules"), permissions=["decide"])
    def dismiss(self, request: HttpRequest, cases: QuerySet[Case]) -> None:
        done, refused = actions.dismiss_cases(request.user, cases, request=request)
        for words in refused:
            messages.error(request, words)
        messages.info(request, gettext("Done for %(count)d.") % {"count": done})

    # --- one case ---------------------------------------------------------------------------------
    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        picture = view(require_safe(self.picture_view))
        own = [
            path("<uuid:pk>/act/", view(require_POST(self.act_view)), name="moderation_case_act"),
            path("<uuid:pk>/picture/<uuid:asset_id>/", picture, name="moderation_case_picture"),
        ]
        return [*own, *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        case = self.get_object(request, object_id)
        context = dict(extra_context or {})
        if case is not None and self.has_view_permission(request, case):
            context |= case_context(request, case, context.pop("ruling", None))
        return super().change_view(request, object_id, form_url, context)

    def act_view(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """One of the page's buttons."""
        case = Case.objects.filter(pk=pk).first()
        if case is None:
            raise Http404
        if not self.has_decide_permission(request):
            raise PermissionDenied
        try:
            answer = self._act(request, case)
        except DomainError as error:
            messages.error(request, str(error))
            answer = None
        return answer or redirect("admin:moderation_case_change", pk)

    def _act(self, request: HttpRequest, case: Case) -> HttpResponse | None:
        match request.POST.get("do"):
            case "claim":
                actions.claim_case(request.user, case)
                messages.success(request, gettext("The case is yours."))
            case "release":
                actions.release_case(request.user, case)
                messages.success(request, gettext("The case is back in the queue."))
            case "decide":
                form = RulingForm(case, request.POST)
                if form.is_valid():
                    try:
                        actions.decide(request.user, case, form.ruling(), request=request)
                    except DomainError as error:
                        form.add_error(error.field if error.field in form.fields else None, str(error))
                if form.errors:
                    return self.change_view(request, str(case.pk), extra_context={"ruling": form})
                messages.success(request, gettext("Decided. The people concerned are told."))
                return redirect("admin:moderation_case_changelist") if not form.cleaned_data["goes_on"] else None
            case _:
                raise PermissionDenied
        return None

    def picture_view(self, request: HttpRequest, pk: UUID, asset_id: UUID) -> FileResponse:
        """A picture of a case, for who decides; the look is in the audit log before the first byte leaves."""
        case = Case.objects.filter(pk=pk).first()
        if not self.has_decide_permission(request):
            raise PermissionDenied
        if case is None or asset_id not in pictures_of(case):
            raise Http404
        try:
            found = readable_file(asset_id)
        except NotFound:
            raise Http404 from None
        audit.record(
            "moderation.picture_seen",
            actor=request.user,
            target=f"media.asset:{asset_id}",
            request=request,
            case=str(pk),
        )
        answer = FileResponse(default_storage.open(found.name), content_type=CONTENT_TYPES[found.suffix])
        answer["Cache-Control"] = "private, no-store"
        answer["X-Content-Type-Options"] = "nosniff"
        answer["Content-Security-Policy"] = SANDBOX
        answer["Referrer-Policy"] = "no-referrer"
        return answer


def pictures_of(case: Case) -> list[UUID]:
    """Those of the evidence, and those of the thing as it is now."""
    kept = [UUID(key) for one in case.snapshots.values_list("pictures", flat=True) for key in one]
    return list(dict.fromkeys([*kept, *_context_of(case).pictures]))


def _context_of(case: Case) -> Context:
    known = KINDS.get(case.kind)
    thing = known.find(case.target_id) if known is not None else None
    return known.context(thing) if known is not None and thing is not None else Context()


def case_context(request: HttpRequest, case: Case, ruling: RulingForm | None) -> dict[str, Any]:
    """The thing in its context, the evidence, the reports, the history of the person. A constant number of queries."""
    around = _context_of(case)
    snapshots = list(case.snapshots.order_by("pk"))
    if request.method in ("GET", "POST"):
        target = f"{case.kind}:{case.target_id}"
        audit.record(
            "moderation.case_seen", actor=request.user, target=target, request=request, private=around.is_private
        )
    kept = [UUID(key) for one in snapshots for key in one.pictures]
    keys = list(dict.fromkeys([*kept, *around.pictures]))
    history = Decision.objects.filter(person_id=case.person_id).exclude(case_id=case.pk) if case.person_id else None
    deciders = Decision.objects.filter(case=case).with_undone().order_by("pk")  # type: ignore[attr-defined]
    can_decide = may_decide(request.user) and case.status != Case.Status.CLOSED
    return {
        "case": case,
        "around": around,
        "snapshots": snapshots,
        "pictures": [reverse("admin:moderation_case_picture", args=[case.pk, key]) for key in keys],
        "reports": case.reports.select_related("reporter").order_by("pk")[:100],
        "history": history.with_undone().order_by("-pk")[:30] if history is not None else [],  # type: ignore[attr-defined]
        "decided": list(deciders),
        "ruling": ruling or RulingForm(case),
        "can_decide": can_decide,
        "is_mine": case.claimed_by_id == request.user.pk,
    }
