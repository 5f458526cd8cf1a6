"""API addresses of households."""

from __future__ import annotations

from django.urls import path

from pets.api import household_views as views

urlpatterns = [
    path("household/", views.HouseholdView.as_view(), name="api_household"),
    path("household/invitations/", views.InvitationsView.as_view(), name="api_care_invitations"),
    path("household/invitations/<uuid:carer_id>/", views.InvitationView.as_view(), name="api_care_invitation"),
    path("household/offers/", views.TransfersView.as_view(), name="api_pet_transfers"),
    path("household/offers/<uuid:transfer_id>/", views.TransferView.as_view(), name="api_pet_transfer"),
    path("household/offered/<uuid:transfer_id>/", views.OfferedTransferView.as_view(), name="api_pet_transfer_made"),
    path("pets/<uuid:pet_id>/people/", views.CarersView.as_view(), name="api_pet_carers"),
    path("pets/<uuid:pet_id>/people/<uuid:carer_id>/", views.CarerView.as_view(), name="api_pet_carer"),
    path("pets/<uuid:pet_id>/transfer/", views.PetTransferView.as_view(), name="api_pet_transfer_new"),
]
