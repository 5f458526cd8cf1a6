"""HTML addresses of lost and found animals, and of collar tags."""

from __future__ import annotations

from django.urls import path

from pets import found_views, lost_views, tag_views

urlpatterns = [
    path("lost/", lost_views.lost_list, name="lost_list"),
    path("lost/alerts/", lost_views.lost_alerts_set, name="lost_alerts_set"),
    path("lost/<uuid:report_id>/", lost_views.lost_detail, name="lost_detail"),
    path("lost/<uuid:report_id>/end/", lost_views.lost_end, name="lost_end"),
    path("lost/<uuid:report_id>/poster.pdf", lost_views.lost_poster, name="lost_poster"),
    path("pets/<uuid:pet_id>/lost/", lost_views.pet_lost, name="pet_lost"),
    path("pets/<uuid:pet_id>/tag/", tag_views.pet_tag, name="pet_tag"),
    path("pets/<uuid:pet_id>/tag/code.svg", tag_views.pet_tag_code, name="pet_tag_code"),
    path("pets/<uuid:pet_id>/tag/revoke/", tag_views.pet_tag_revoke, name="pet_tag_revoke"),
    path("t/<slug:code>/", tag_views.tag_page, name="tag_page"),
    path("t/talk/<slug:code>/", tag_views.finder_talk, name="finder_talk"),
    path("finders/<uuid:thread_id>/", tag_views.finder_answer, name="finder_answer"),
    path("finders/<uuid:thread_id>/close/", tag_views.finder_close, name="finder_close"),
    path("found/", found_views.found_list, name="found_list"),
    path("found/new/", found_views.found_create, name="found_create"),
    path("found/<uuid:report_id>/", found_views.found_detail, name="found_detail"),
    path("found/<uuid:report_id>/close/", found_views.found_close, name="found_close"),
]
