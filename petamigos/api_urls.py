"""/api/v1/: the same rooms as HTML, for apps."""

from __future__ import annotations

from django.urls import include, path

from petamigos import schema_views

urlpatterns = [
    path("", include("social.api.urls")),  # the feed is asked for most, then the search, with every letter
    path("", include("discovery.api.urls")),
    path("", include("chat.api.urls")),
    path("", include("accounts.api.urls")),
    path("", include("pets.api.urls")),
    path("", include("media.api.urls")),
    path("", include("notifications.api.urls")),
    path("", include("moderation.api.urls")),
    path("schema/", schema_views.SchemaView.as_view(), name="api_schema"),
    path("docs/", schema_views.docs, name="api_docs"),
    path("<path:rest>", schema_views.NotFoundView.as_view(), name="api_not_found"),
]
