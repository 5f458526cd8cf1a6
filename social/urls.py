"""HTML addresses of posts. The home feed is petamigos.pages.home."""

from __future__ import annotations

from django.urls import include, path

from social import comment_views, feed_views, list_views, reaction_views, tag_views, views

_COMMENT = [
    path("", comment_views.comment_detail, name="comment_detail"),
    path("edit/", comment_views.comment_edit, name="comment_edit"),
    path("history/", comment_views.comment_versions, name="comment_versions"),
    path("pin/", comment_views.comment_pin, name="comment_pin"),
    path("delete/", comment_views.comment_delete, name="comment_delete"),
    path("restore/", comment_views.comment_restore, name="comment_restore"),
    path("approve/", comment_views.comment_approve, name="comment_approve"),
    path("react/", reaction_views.comment_react, name="comment_react"),
    path("reactions/", reaction_views.comment_reactions, name="comment_reactions"),
]
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
    path("p/<uuid:post_id>/react/", reaction_views.post_react, name="post_react"),
    path("p/<uuid:post_id>/reactions/", reaction_views.post_reactions, name="post_reactions"),
    path("p/<uuid:post_id>/comments/", comment_views.comment_create, name="comment_create"),
    path("p/<uuid:post_id>/comments/new/", comment_views.comment_news, name="comment_news"),
    path("p/<uuid:post_id>/comments/<uuid:comment_id>/", include(_COMMENT)),
    path("comments/waiting/", comment_views.comment_waiting, name="comment_waiting"),
    path("tags/", tag_views.followed_tags, name="followed_tags"),
    path("tags/<str:name>/", tag_views.tag_detail, name="tag_detail"),
    path("tags/<str:name>/follow/", tag_views.tag_follow, name="tag_follow"),
    path("trends/", tag_views.trends, name="trends"),
    path("lists/<uuid:list_id>/", list_views.people_list_detail, name="people_list_detail"),
]
