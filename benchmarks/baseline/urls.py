from django.urls import path

from . import views

urlpatterns = [
    path("static/", views.static_view),
    path("raw/", views.raw_view),
    path("orm/", views.orm_view),
    path("drf/", views.drf_view),
]
