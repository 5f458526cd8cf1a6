"""HTML addresses of reports and of one's own standing."""

from __future__ import annotations

from django.urls import path

from moderation import views

urlpatterns = [
    path("report/<slug:kind>/<uuid:target_id>/", views.report_create, name="report_create"),
    path("settings/reports/", views.report_list, name="report_list"),
    path("settings/reports/<uuid:report_id>/", views.report_detail, name="report_detail"),
    path("settings/standing/", views.standing, name="standing"),
    path("settings/standing/<uuid:decision_id>/", views.decision_detail, name="decision_detail"),
    path("decisions/<str:token>/", views.decision_letter, name="decision_letter"),
]
