"""API addresses of the care log."""

from __future__ import annotations

from django.urls import path

from pets.api import carelog_views as views

urlpatterns = [
    path("pets/<uuid:pet_id>/care/", views.CareView.as_view(), name="api_pet_care"),
    path("pets/<uuid:pet_id>/care/<uuid:entry_id>/", views.CareEntryView.as_view(), name="api_pet_care_entry"),
    path("pets/<uuid:pet_id>/care/plans/", views.CarePlansView.as_view(), name="api_pet_care_plans"),
    path("pets/<uuid:pet_id>/care/plans/<uuid:plan_id>/", views.CarePlanView.as_view(), name="api_pet_care_plan"),
]
