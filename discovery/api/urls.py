"""API addresses of the search."""

from __future__ import annotations

from django.urls import path

from discovery.api import views

urlpatterns = [
    path("search/", views.SearchView.as_view(), name="api_search"),
    path("search/completions/", views.CompletionsView.as_view(), name="api_search_completions"),
    path("search/recent/", views.RecentSearchesView.as_view(), name="api_search_recent"),
    path("search/recent/<uuid:search_id>/", views.RecentSearchView.as_view(), name="api_search_recent_one"),
]
