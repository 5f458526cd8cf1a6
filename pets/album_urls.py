"""HTML addresses of the album of an animal."""

from __future__ import annotations

from django.urls import path

from pets import album_views as views

ONE = "pets/<uuid:pet_id>/album/<uuid:picture_id>/"

urlpatterns = [
    path("pets/<uuid:pet_id>/album/", views.pet_album, name="pet_album"),
    path("pets/<uuid:pet_id>/album/add/", views.album_add, name="album_add"),
    path(ONE, views.album_picture, name="album_picture"),
    path(f"{ONE}move/", views.album_move, name="album_move"),
    path(f"{ONE}cover/", views.album_cover, name="album_cover"),
    path(f"{ONE}remove/", views.album_remove, name="album_remove"),
    path(f"{ONE}restore/", views.album_restore, name="album_restore"),
]
