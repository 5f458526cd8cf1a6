"""HTML addresses of the care log."""

from __future__ import annotations

from django.urls import path

from pets import carelog_views as views

urlpatterns = [
    path("pets/<uuid:pet_id>/care/", views.pet_care, name="pet_care"),
    path("pets/<uuid:pet_id>/care/<uuid:entry_id>/undo/", views.care_undo, name="care_undo"),
    path("pets/<uuid:pet_id>/care/plans/", views.care_plan_create, name="care_plan_create"),
    path("pets/<uuid:pet_id>/care/plans/<uuid:plan_id>/end/", views.care_plan_end, name="care_plan_end"),
]
