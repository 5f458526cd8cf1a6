"""API addresses of uploads."""

from __future__ import annotations

from django.urls import path

from media.api import views

urlpatterns = [
    path("media/", views.UploadView.as_view(), name="api_media_upload"),
    path("media/pdfs/", views.PdfUploadView.as_view(), name="api_media_pdf_upload"),
    path("media/<uuid:asset_id>/", views.MediaView.as_view(), name="api_media"),
]
