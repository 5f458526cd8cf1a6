"""Every address, as a sitemap. Each route needs a policy in petamigos/policies/, or the suite fails."""

from __future__ import annotations

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from core import health, metrics
from petamigos import leaving, pages

handler404 = "petamigos.pages.not_found"
handler500 = "petamigos.pages.server_error"
handler403 = "petamigos.pages.forbidden"
handler400 = "petamigos.pages.bad_request"

urlpatterns = [
    path("", pages.home, name="home"),
    path("api/v1/", include("petamigos.api_urls")),
    path("@", include("accounts.profile_urls")),
    path("", include("social.urls")),
    path("", include("chat.urls")),
    path("", include("pets.urls")),
    path("", include("notifications.urls")),
    path("", include("discovery.urls")),
    path("", include("moderation.urls")),
    path("media/", include("media.urls")),
    path("", include("accounts.urls")),
    path("accounts/", include("accounts.door_urls")),
    path("_allauth/", include("allauth.headless.urls")),
    path("admin/", admin.site.urls),
    path("limits/", pages.limits_page, name="limits_page"),
    path("leave/<str:token>/", leaving.leave, name="leave"),
    path("language/", pages.language_set, name="language_set"),
    path("offline/", pages.offline, name="offline"),
    path("sw.js", pages.service_worker, name="service_worker"),
    path("manifest.webmanifest", pages.web_manifest, name="web_manifest"),
    path("robots.txt", pages.robots, name="robots"),
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
    path("metrics", metrics.metrics_view, name="metrics"),
]
if settings.DEBUG:
    urlpatterns += [
        path("styleguide/", pages.styleguide, name="styleguide"),
    ]
if settings.DEBUG and not settings.HAS_MAIL_SERVER:
    urlpatterns += [path("dev/outbox/", pages.dev_outbox, name="dev_outbox")]
