"""API addresses of comments and reactions."""

from __future__ import annotations

from django.urls import include, path

from social.api import comment_views, reaction_views

_ONE = [
    path("", comment_views.CommentView.as_view(), name="api_post_comment"),
    path("restore/", comment_views.CommentRestoreView.as_view(), name="api_post_comment_restore"),
    path("replies/", comment_views.CommentRepliesView.as_view(), name="api_post_comment_replies"),
    path("versions/", comment_views.CommentVersionsView.as_view(), name="api_post_comment_versions"),
    path("pin/", comment_views.CommentPinView.as_view(), name="api_post_comment_pin"),
    path("approval/", comment_views.CommentApprovalView.as_view(), name="api_post_comment_approval"),
    path("reaction/", reaction_views.CommentReactionView.as_view(), name="api_post_comment_reaction"),
    path("reactions/", reaction_views.CommentReactionsView.as_view(), name="api_post_comment_reactions"),
]
urlpatterns = [
    path("posts/<uuid:post_id>/reaction/", reaction_views.PostReactionView.as_view(), name="api_post_reaction"),
    path("posts/<uuid:post_id>/reactions/", reaction_views.PostReactionsView.as_view(), name="api_post_reactions"),
    path("posts/<uuid:post_id>/comments/", comment_views.CommentsView.as_view(), name="api_post_comments"),
    path("posts/<uuid:post_id>/comments/<uuid:comment_id>/", include(_ONE)),
    path("me/comments/waiting/", comment_views.WaitingCommentsView.as_view(), name="api_me_comments_waiting"),
]
