"""HTML addresses of imports."""

from __future__ import annotations

from django.urls import path

from social import import_views as views

urlpatterns = [
    path("settings/import/", views.import_home, name="import_home"),
    path("settings/import/<uuid:import_id>/", views.import_detail, name="import_detail"),
    path("settings/import/<uuid:import_id>/start/", views.import_start, name="import_start"),
    path("settings/import/<uuid:import_id>/stop/", views.import_stop, name="import_stop"),
    path("settings/import/<uuid:import_id>/undo/", views.import_undo, name="import_undo"),
]
