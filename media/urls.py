"""HTML addresses."""

from __future__ import annotations

from django.urls import path, re_path

from media import edit_views, playing, views

app_name = "media"
urlpatterns = [
    path("<uuid:asset_id>/edit/", edit_views.edit, name="edit"),
    path("<uuid:asset_id>/original/", edit_views.original, name="original"),
    re_path(
        r"^(?P<asset_id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(?P<width>320|640|1280|2048)\.(?P<suffix>avif|webp|jpg)$",
        views.file,
        name="file",
    ),
    re_path(
        r"^(?P<asset_id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/play\.(?P<suffix>ogg|m4a|mp4)$",
        playing.play,
        name="play",
    ),
]
