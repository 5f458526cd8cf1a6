"""HTML addresses of lists of people; the timeline of one is in social.urls."""

from __future__ import annotations

from django.urls import path

from accounts import list_views as views

urlpatterns = [
    path("lists/", views.people_lists_home, name="people_lists"),
    path("lists/<uuid:list_id>/edit/", views.people_list_edit, name="people_list_edit"),
    path("lists/<uuid:list_id>/delete/", views.people_list_delete, name="people_list_delete"),
    path("lists/<uuid:list_id>/people/", views.people_list_people, name="people_list_people"),
    path("lists/<uuid:list_id>/people/<handle:handle>/remove/", views.list_member_remove, name="list_member_remove"),
]
