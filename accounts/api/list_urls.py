"""API addresses of lists of people; the timeline of one is in social.api.urls."""

from __future__ import annotations

from django.urls import path

from accounts.api import list_views as views

urlpatterns = [
    path("me/lists/", views.PeopleListsView.as_view(), name="api_me_lists"),
    path("me/lists/<uuid:list_id>/", views.PeopleListView.as_view(), name="api_me_list"),
    path("me/lists/<uuid:list_id>/people/", views.ListPeopleView.as_view(), name="api_me_list_people"),
    path("me/lists/<uuid:list_id>/people/<handle:handle>/", views.ListPersonView.as_view(), name="api_me_list_person"),
]
