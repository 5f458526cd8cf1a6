"""API addresses of one's data."""

from __future__ import annotations

from django.urls import path

from accounts.api import data_views as views

urlpatterns = [
    path("me/exports/", views.DataExportsView.as_view(), name="api_me_exports"),
    path("me/exports/<uuid:export_id>/", views.DataExportView.as_view(), name="api_me_export"),
    path(
        "me/exports/<uuid:export_id>/download/", views.DataExportDownloadView.as_view(), name="api_me_export_download"
    ),
    path("me/deletion/", views.DeletionView.as_view(), name="api_me_deletion"),
    path("account/reopen/", views.ReopenView.as_view(), name="api_account_reopen"),
]
