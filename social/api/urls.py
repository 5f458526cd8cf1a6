"""API addresses of posts."""

from __future__ import annotations

from django.urls import path

from accounts import urls as _converters  # noqa: F401 (registers the handle converter)
from social.api import views
from social.api.comment_urls import urlpatterns as comment_urlpatterns

urlpatterns = [
    *comment_urlpatterns,
    path("feed/", views.FeedView.as_view(), name="api_feed"),
    path("posts/", views.PostsView.as_view(), name="api_posts"),
    path("posts/<uuid:post_id>/", views.PostView.as_view(), name="api_post"),
    path("posts/<uuid:post_id>/restore/", views.PostRestoreView.as_view(), name="api_post_restore"),
    path("posts/<uuid:post_id>/why/", views.PostWhyView.as_view(), name="api_post_why"),
    path("me/lists/<uuid:list_id>/posts/", views.PostsOfListView.as_view(), name="api_me_list_posts"),
    path("users/<handle:handle>/posts/", views.PostsOfUserView.as_view(), name="api_user_posts"),
    path("pets/<uuid:pet_id>/posts/", views.PostsOfPetView.as_view(), name="api_pet_posts"),
]
