"""API addresses of posts."""

from __future__ import annotations

from django.urls import include, path

from accounts import urls as _converters  # noqa: F401 (registers the handle converter)
from social.api import (
    draft_views,
    feed_views,
    link_views,
    photo_tag_views,
    poll_views,
    post_views,
    share_views,
    shelf_views,
    tag_views,
    views,
)
from social.api.comment_urls import urlpatterns as comment_urlpatterns

urlpatterns = [
    path("feed/", views.FeedView.as_view(), name="api_feed"),  # the first to be tried: it is asked for most
    *comment_urlpatterns,
    path("feed/seen/", feed_views.SeenView.as_view(), name="api_feed_seen"),
    path("me/feed/", feed_views.FeedChoiceView.as_view(), name="api_me_feed"),
    path("me/feed/wishes/", feed_views.WishesView.as_view(), name="api_me_feed_wishes"),
    path("me/feed/wishes/<uuid:wish_id>/", feed_views.WishView.as_view(), name="api_me_feed_wish"),
    path("ranking/", feed_views.RankingView.as_view(), name="api_ranking"),
    path("posts/", views.PostsView.as_view(), name="api_posts"),
    path("posts/<uuid:post_id>/", views.PostView.as_view(), name="api_post"),
    path("posts/<uuid:post_id>/restore/", views.PostRestoreView.as_view(), name="api_post_restore"),
    path("posts/<uuid:post_id>/why/", views.PostWhyView.as_view(), name="api_post_why"),
    path("tags/completions/", tag_views.TagCompletionsView.as_view(), name="api_tag_completions"),
    path("tags/<str:name>/posts/", tag_views.PostsOfTagView.as_view(), name="api_tag_posts"),
    path("me/tags/", tag_views.FollowedTagsView.as_view(), name="api_me_tags"),
    path("me/tags/<str:name>/", tag_views.TagView.as_view(), name="api_me_tag"),
    path("links/preview/", link_views.LinkPreviewView.as_view(), name="api_link_preview"),
    path("trends/", tag_views.TrendsView.as_view(), name="api_trends"),
    path("posts/<uuid:post_id>/download/", post_views.PostDownloadView.as_view(), name="api_post_download"),
    path("posts/<uuid:post_id>/history/", post_views.PostHistoryView.as_view(), name="api_post_history"),
    path("posts/<uuid:post_id>/shares/", share_views.PostSharesView.as_view(), name="api_post_shares"),
    path("posts/<uuid:post_id>/tags/", photo_tag_views.PhotoTagsView.as_view(), name="api_post_tags"),
    path("posts/<uuid:post_id>/tags/<uuid:tag_id>/", photo_tag_views.PhotoTagView.as_view(), name="api_post_tag"),
    path("me/taggable/", photo_tag_views.TaggableView.as_view(), name="api_me_taggable"),
    path("users/<handle:handle>/tagged/", photo_tag_views.TaggedView.as_view(), name="api_user_tagged"),
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
    path("users/<handle:handle>/posts/", views.PostsOfUserView.as_view(), name="api_user_posts"),
    path("pets/<uuid:pet_id>/posts/", views.PostsOfPetView.as_view(), name="api_pet_posts"),
    path("", include("social.api.import_urls")),
]
