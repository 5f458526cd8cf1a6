"""API addresses of imports."""

from __future__ import annotations

from django.urls import path

from social.api import import_views as views

urlpatterns = [
    path("me/imports/", views.ImportsView.as_view(), name="api_me_imports"),
    path("me/imports/<uuid:import_id>/", views.ImportView.as_view(), name="api_me_import"),
    path("me/imports/<uuid:import_id>/posts/", views.ImportPostsView.as_view(), name="api_me_import_posts"),
    path("me/imports/<uuid:import_id>/start/", views.ImportStartView.as_view(), name="api_me_import_start"),
    path("me/imports/<uuid:import_id>/stop/", views.ImportStopView.as_view(), name="api_me_import_stop"),
    path("me/imports/<uuid:import_id>/undo/", views.ImportUndoView.as_view(), name="api_me_import_undo"),
]
