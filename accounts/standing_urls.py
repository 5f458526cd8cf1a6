"""HTML addresses of what one chooses about a person."""

from __future__ import annotations

from django.urls import path

from accounts import circle_views as circles
from accounts import standing_views as views

urlpatterns = [
    path("@<handle:handle>/between/", views.between, name="between"),
    path("@<handle:handle>/mute/", views.mute, name="mute"),
    path("@<handle:handle>/unmute/", views.unmute, name="unmute"),
    path("@<handle:handle>/restrict/", views.restrict, name="restrict"),
    path("@<handle:handle>/unrestrict/", views.unrestrict, name="unrestrict"),
    path("@<handle:handle>/close/", circles.close_friend_add, name="close_friend_add"),
    path("@<handle:handle>/close/end/", circles.close_friend_remove, name="close_friend_remove"),
    path("close-friends/", circles.close_friend_list, name="close_friend_list"),
    path("settings/muted/", views.settings_muted, name="settings_muted"),
    path("settings/words/", views.hidden_word_list, name="hidden_word_list"),
    path("settings/words/<uuid:word_id>/remove/", views.hidden_word_remove, name="hidden_word_remove"),
    path("settings/restricted/", views.settings_restricted, name="settings_restricted"),
]
