"""API addresses of reports and of one's own standing."""

from __future__ import annotations

from django.urls import path

from moderation.api import views

urlpatterns = [
    path("report-reasons/", views.ReasonsView.as_view(), name="api_report_reasons"),
    path("reports/", views.ReportsView.as_view(), name="api_reports"),
    path("reports/<uuid:report_id>/", views.ReportView.as_view(), name="api_report"),
    path("me/account-status/", views.AccountStatusView.as_view(), name="api_me_account_status"),
    path("me/decisions/<uuid:decision_id>/", views.DecisionView.as_view(), name="api_me_decision"),
    path("me/decisions/<uuid:decision_id>/appeal/", views.AppealView.as_view(), name="api_me_decision_appeal"),
]
