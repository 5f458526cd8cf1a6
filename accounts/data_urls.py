"""HTML addresses of one's data."""

from __future__ import annotations

from django.urls import path, re_path

from accounts import data_views

urlpatterns = [
    path("settings/data/", data_views.data_home, name="data_home"),
    path("settings/data/exports/", data_views.data_export_create, name="data_export_create"),
    path("settings/data/exports/<uuid:export_id>/", data_views.data_export, name="data_export"),
    path(
        "settings/data/exports/<uuid:export_id>/download/", data_views.data_export_download, name="data_export_download"
    ),
    re_path(r"^settings/data/link/(?P<token>[0-9a-f]{32})/$", data_views.data_export_link, name="data_export_link"),
    path("settings/data/delete/", data_views.account_delete, name="account_delete"),
    path("return/", data_views.account_return, name="account_return"),
    re_path(r"^return/(?P<token>[0-9a-f]{32})/$", data_views.account_return_link, name="account_return_link"),
]
