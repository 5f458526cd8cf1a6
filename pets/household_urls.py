"""HTML addresses of households."""

from __future__ import annotations

from django.urls import path

from pets import household_views as views

urlpatterns = [
    path("household/", views.household, name="household"),
    path("household/invitations/<uuid:carer_id>/accept/", views.carer_accept, name="carer_accept"),
    path("household/invitations/<uuid:carer_id>/decline/", views.carer_decline, name="carer_decline"),
    path("household/offers/<uuid:transfer_id>/", views.transfer_detail, name="transfer_detail"),
    path("household/offers/<uuid:transfer_id>/accept/", views.transfer_accept, name="transfer_accept"),
    path("household/offers/<uuid:transfer_id>/decline/", views.transfer_decline, name="transfer_decline"),
    path("household/offers/<uuid:transfer_id>/withdraw/", views.transfer_withdraw, name="transfer_withdraw"),
    path("pets/<uuid:pet_id>/people/", views.pet_people, name="pet_people"),
    path("pets/<uuid:pet_id>/people/<uuid:carer_id>/end/", views.carer_end, name="carer_end"),
    path("pets/<uuid:pet_id>/transfer/", views.pet_transfer, name="pet_transfer"),
]
