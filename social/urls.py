"""HTML addresses of posts. The home feed is petamigos.pages.home."""

from __future__ import annotations

from django.urls import path

from social import draft_views, list_views, poll_views, post_views, shelf_views, views

urlpatterns = [
    path("new/", views.post_create, name="post_create"),
    path("company/", views.feed_aside, name="feed_aside"),
    path("how-the-feed-works/", views.feed_explained, name="feed_explained"),
    path("p/<uuid:post_id>/", views.post_detail, name="post_detail"),
    path("p/<uuid:post_id>/edit/", views.post_edit, name="post_edit"),
    path("p/<uuid:post_id>/delete/", views.post_delete, name="post_delete"),
    path("p/<uuid:post_id>/restore/", views.post_restore, name="post_restore"),
    path("p/<uuid:post_id>/history/", post_views.post_history, name="post_history"),
    path("settings/posts/", post_views.settings_posts, name="settings_posts"),
    path("p/<uuid:post_id>/vote/", poll_views.post_vote, name="post_vote"),
    path("p/<uuid:post_id>/archive/", shelf_views.post_archive, name="post_archive"),
    path("p/<uuid:post_id>/unarchive/", shelf_views.post_unarchive, name="post_unarchive"),
    path("p/<uuid:post_id>/pin/", shelf_views.post_pin, name="post_pin"),
    path("p/<uuid:post_id>/unpin/", shelf_views.post_unpin, name="post_unpin"),
    path("p/<uuid:post_id>/save/", shelf_views.post_save, name="post_save"),
    path("p/<uuid:post_id>/unsave/", shelf_views.post_unsave, name="post_unsave"),
    path("your-posts/", shelf_views.own_posts, name="own_posts"),
    path("your-posts/archived/", shelf_views.archived_list, name="archived_list"),
    path("drafts/", draft_views.draft_list, name="draft_list"),
    path("drafts/scheduled/", draft_views.scheduled_list, name="scheduled_list"),
    path("drafts/<uuid:draft_id>/", draft_views.draft_edit, name="draft_edit"),
    path("drafts/<uuid:draft_id>/delete/", draft_views.draft_delete, name="draft_delete"),
    path("drafts/<uuid:draft_id>/publish/", draft_views.draft_publish, name="draft_publish"),
    path("drafts/<uuid:draft_id>/unschedule/", draft_views.draft_unschedule, name="draft_unschedule"),
    path("saved/", shelf_views.saved_list, name="saved_list"),
    path("saved/<uuid:collection_id>/", shelf_views.collection_detail, name="collection_detail"),
    path("saved/<uuid:collection_id>/delete/", shelf_views.collection_delete, name="collection_delete"),
    path("p/<uuid:post_id>/why/", views.post_why, name="post_why"),
    path("p/<uuid:post_id>/like/", views.post_like, name="post_like"),
    path("p/<uuid:post_id>/likes/", views.post_likes, name="post_likes"),
    path("p/<uuid:post_id>/comments/", views.comment_create, name="comment_create"),
    path("p/<uuid:post_id>/comments/<uuid:comment_id>/approve/", views.comment_approve, name="comment_approve"),
    path("lists/<uuid:list_id>/", list_views.people_list_detail, name="people_list_detail"),
    path("comments/waiting/", views.comment_waiting, name="comment_waiting"),
    path("p/<uuid:post_id>/comments/<uuid:comment_id>/delete/", views.comment_delete, name="comment_delete"),
]
