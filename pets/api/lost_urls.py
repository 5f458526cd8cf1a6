"""API addresses of lost and found animals, and of collar tags."""

from __future__ import annotations

from django.urls import path

from pets.api import lost_views, tag_views

urlpatterns = [
    path("lost/", lost_views.LostListView.as_view(), name="api_lost"),
    path("lost/alerts/", lost_views.AlertsView.as_view(), name="api_lost_alerts"),
    path("lost/<uuid:report_id>/", lost_views.LostView.as_view(), name="api_lost_report"),
    path("lost/<uuid:report_id>/end/", lost_views.LostEndView.as_view(), name="api_lost_end"),
    path("lost/<uuid:report_id>/matches/", lost_views.LostMatchesView.as_view(), name="api_lost_matches"),
    path("pets/<uuid:pet_id>/lost/", lost_views.PetLostView.as_view(), name="api_pet_lost"),
    path("pets/<uuid:pet_id>/tag/", tag_views.PetTagView.as_view(), name="api_pet_tag"),
    path("pets/<uuid:pet_id>/talks/", tag_views.PetTalksView.as_view(), name="api_pet_talks"),
    path("tags/<slug:code>/", tag_views.TagView.as_view(), name="api_tag"),
    path("talks/<slug:code>/", tag_views.TalkView.as_view(), name="api_talk"),
    path("finders/<uuid:thread_id>/", tag_views.FinderThreadView.as_view(), name="api_finder_thread"),
    path("found/", lost_views.FoundListView.as_view(), name="api_found"),
    path("found/<uuid:report_id>/", lost_views.FoundView.as_view(), name="api_found_report"),
    path("found/<uuid:report_id>/matches/", lost_views.FoundMatchesView.as_view(), name="api_found_matches"),
]
