"""API addresses of uploads."""

from __future__ import annotations

from django.urls import path

from media.api import edit_views, recording_views, upload_views, views

urlpatterns = [
    path("media/", views.UploadView.as_view(), name="api_media_upload"),
    path("media/pdfs/", views.PdfUploadView.as_view(), name="api_media_pdf_upload"),
    path("media/recordings/", recording_views.RecordingsView.as_view(), name="api_media_recordings"),
    path("media/recordings/<uuid:asset_id>/", recording_views.RecordingView.as_view(), name="api_media_recording"),
    path("media/usage/", views.UsageView.as_view(), name="api_media_usage"),
    path("media/uploads/", upload_views.UploadsView.as_view(), name="api_media_uploads"),
    path("media/uploads/<uuid:upload_id>/", upload_views.UploadInPartsView.as_view(), name="api_media_upload_in_parts"),
    path("media/uploads/<uuid:upload_id>/parts/", upload_views.SignPartView.as_view(), name="api_media_parts"),
    path(
        "media/uploads/<uuid:upload_id>/parts/<int:number>/<str:ticket>/",
        upload_views.PartView.as_view(),
        name="api_media_part",
    ),
    path(
        "media/uploads/<uuid:upload_id>/complete/",
        upload_views.CompleteView.as_view(),
        name="api_media_upload_complete",
    ),
    path("media/<uuid:asset_id>/edit/", edit_views.EditView.as_view(), name="api_media_edit"),
    path("media/<uuid:asset_id>/duplicates/", edit_views.DuplicatesView.as_view(), name="api_media_duplicates"),
    path("media/<uuid:asset_id>/reuse/", edit_views.ReuseView.as_view(), name="api_media_reuse"),
    path("media/<uuid:asset_id>/", views.MediaView.as_view(), name="api_media"),
]
