"""Settings of the yardstick: no middleware, no session, one persistent connection a thread."""

from __future__ import annotations

import os

from petamigos.env import database_url

DEBUG = False
SECRET_KEY = "the-yardstick-signs-nothing-and-keeps-no-session-0000"
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
ROOT_URLCONF = "benchmarks.baseline.urls"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "rest_framework", "benchmarks.baseline"]
MIDDLEWARE: list[str] = []
DATABASES = {"default": database_url(os.environ["BASELINE_DATABASE_URL"]) | {"CONN_MAX_AGE": 600}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
USE_I18N = False
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "UNAUTHENTICATED_USER": None,
}
