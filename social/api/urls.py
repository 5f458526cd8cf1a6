"""API addresses of posts."""

from __future__ import annotations

from django.urls import path

from accounts import urls as _converters  # noqa: F401 (registers the handle converter)
from social.api import draft_views, poll_views, post_views, shelf_views, views

urlpatterns = [
    path("feed/", views.FeedView.as_view(), name="api_feed"),
    path("posts/", views.PostsView.as_view(), name="api_posts"),
    path("posts/<uuid:post_id>/", views.PostView.as_view(), name="api_post"),
    path("posts/<uuid:post_id>/restore/", views.PostRestoreView.as_view(), name="api_post_restore"),
    path("posts/<uuid:post_id>/why/", views.PostWhyView.as_view(), name="api_post_why"),
    path("posts/<uuid:post_id>/like/", views.PostLikeView.as_view(), name="api_post_like"),
    path("posts/<uuid:post_id>/likes/", views.PostLikesView.as_view(), name="api_post_likes"),
    path("posts/<uuid:post_id>/comments/", views.CommentsView.as_view(), name="api_post_comments"),
    path("posts/<uuid:post_id>/comments/<uuid:comment_id>/", views.CommentView.as_view(), name="api_post_comment"),
    path(
        "posts/<uuid:post_id>/comments/<uuid:comment_id>/approval/",
        views.CommentApprovalView.as_view(),
        name="api_post_comment_approval",
    ),
    path("posts/<uuid:post_id>/history/", post_views.PostHistoryView.as_view(), name="api_post_history"),
    path("posts/<uuid:post_id>/vote/", poll_views.PostVoteView.as_view(), name="api_post_vote"),
    path("posts/<uuid:post_id>/archive/", shelf_views.PostArchiveView.as_view(), name="api_post_archive"),
    path("posts/<uuid:post_id>/pin/", shelf_views.PostPinView.as_view(), name="api_post_pin"),
    path("posts/<uuid:post_id>/bookmark/", shelf_views.PostBookmarkView.as_view(), name="api_post_bookmark"),
    path("me/drafts/", draft_views.DraftsView.as_view(), name="api_me_drafts"),
    path("me/drafts/<uuid:draft_id>/", draft_views.DraftView.as_view(), name="api_me_draft"),
    path("me/drafts/<uuid:draft_id>/schedule/", draft_views.DraftScheduleView.as_view(), name="api_me_draft_schedule"),
    path("me/drafts/<uuid:draft_id>/publish/", draft_views.DraftPublishView.as_view(), name="api_me_draft_publish"),
    path("me/archived/", shelf_views.ArchivedView.as_view(), name="api_me_archived"),
    path("me/bookmarks/", shelf_views.BookmarksView.as_view(), name="api_me_bookmarks"),
    path("me/collections/", shelf_views.CollectionsView.as_view(), name="api_me_collections"),
    path("me/collections/<uuid:collection_id>/", shelf_views.CollectionView.as_view(), name="api_me_collection"),
    path(
        "me/collections/<uuid:collection_id>/posts/",
        shelf_views.CollectionPostsView.as_view(),
        name="api_me_collection_posts",
    ),
    path("users/<handle:handle>/pinned/", shelf_views.PinnedOfUserView.as_view(), name="api_user_pinned"),
    path("me/post-defaults/", post_views.PostDefaultsView.as_view(), name="api_me_post_defaults"),
    path("me/lists/<uuid:list_id>/posts/", views.PostsOfListView.as_view(), name="api_me_list_posts"),
    path("me/comments/waiting/", views.WaitingCommentsView.as_view(), name="api_me_comments_waiting"),
    path("users/<handle:handle>/posts/", views.PostsOfUserView.as_view(), name="api_user_posts"),
    path("pets/<uuid:pet_id>/posts/", views.PostsOfPetView.as_view(), name="api_pet_posts"),
]
