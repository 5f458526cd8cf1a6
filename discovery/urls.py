"""HTML addresses of the search."""

from __future__ import annotations

from django.urls import path

from discovery import views

urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/completions/", views.search_completions, name="search_completions"),
    path("search/recent/", views.recent_search_add, name="recent_search_add"),
    path("search/recent/clear/", views.recent_search_clear, name="recent_search_clear"),
    path("search/recent/<uuid:search_id>/forget/", views.recent_search_forget, name="recent_search_forget"),
]
