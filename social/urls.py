"""HTML addresses of posts. The home feed is petamigos.pages.home."""

from __future__ import annotations

from django.urls import path

from social import feed_views, list_views, tag_views, views

urlpatterns = [
    path("new/", views.post_create, name="post_create"),
    path("company/", views.feed_aside, name="feed_aside"),
    path("feed/mode/", feed_views.feed_mode, name="feed_mode"),
    path("feed/wishes/", feed_views.feed_wishes, name="feed_wishes"),
    path("feed/wishes/new/", feed_views.feed_wish, name="feed_wish"),
    path("feed/wishes/<uuid:wish_id>/end/", feed_views.feed_unwish, name="feed_unwish"),
    path("how-ranking-works/", feed_views.ranking_explained, name="ranking_explained"),
    path("how-the-feed-works/", views.feed_explained, name="feed_explained"),
    path("p/<uuid:post_id>/", views.post_detail, name="post_detail"),
    path("p/<uuid:post_id>/edit/", views.post_edit, name="post_edit"),
    path("p/<uuid:post_id>/delete/", views.post_delete, name="post_delete"),
    path("p/<uuid:post_id>/restore/", views.post_restore, name="post_restore"),
    path("p/<uuid:post_id>/why/", feed_views.post_why, name="post_why"),
    path("p/<uuid:post_id>/like/", views.post_like, name="post_like"),
    path("p/<uuid:post_id>/likes/", views.post_likes, name="post_likes"),
    path("p/<uuid:post_id>/comments/", views.comment_create, name="comment_create"),
    path("p/<uuid:post_id>/comments/<uuid:comment_id>/approve/", views.comment_approve, name="comment_approve"),
    path("tags/", tag_views.followed_tags, name="followed_tags"),
    path("tags/<str:name>/", tag_views.tag_detail, name="tag_detail"),
    path("tags/<str:name>/follow/", tag_views.tag_follow, name="tag_follow"),
    path("trends/", tag_views.trends, name="trends"),
    path("lists/<uuid:list_id>/", list_views.people_list_detail, name="people_list_detail"),
    path("comments/waiting/", views.comment_waiting, name="comment_waiting"),
    path("p/<uuid:post_id>/comments/<uuid:comment_id>/delete/", views.comment_delete, name="comment_delete"),
]
