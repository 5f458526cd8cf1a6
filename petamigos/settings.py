"""Django settings. Values come from the environment through petamigos/env.py; nothing here is secret."""

from __future__ import annotations

import sys
from typing import Final
from urllib.parse import urlsplit

from csp.constants import NONCE

from core.languages import LANGUAGE_CODES, native_names, register_languages
from core.logs import logging_config
from petamigos import env as environment
from petamigos.api_settings import REST_FRAMEWORK, SPECTACULAR_SETTINGS  # noqa: F401
from petamigos.call_settings import call_settings
from petamigos.notification_settings import notification_settings
from petamigos.sign_in import ACCOUNT_FORMS, MFA_FORMS, SOCIALACCOUNT_FORMS, sign_in_providers  # noqa: F401

env = environment.load()
ROOT = environment.ROOT
DEBUG: bool = env["DEBUG"]
TESTING = "pytest" in sys.modules
DEMO: bool = env["DEMO"]
SECRET_KEY: str = env["SECRET_KEY"]
SECRET_KEY_FALLBACKS = env["SECRET_KEY_FALLBACKS"]
SITE_URL: str = env["SITE_URL"]
VAR_DIR = env["VAR_DIR"]
ALLOWED_HOSTS = [urlsplit(SITE_URL).hostname, *env["ALLOWED_HOSTS"]]
if DEBUG:
    ALLOWED_HOSTS += ["localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = [
    "modeltranslation",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "petamigos.admin_site.PetAmigosAdminConfig",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.apple",
    "allauth.socialaccount.providers.facebook",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "allauth.headless",
    "rest_framework",
    "drf_spectacular",
    "django_htmx",
    "template_partials.apps.SimpleAppConfig",
    "csp",
    "core",
    "media",
    "accounts",
    "pets",
    "notifications",
    "discovery",
    "moderation",
    "social",
    "chat",
    "petamigos",
]
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "petamigos.urls"
WSGI_APPLICATION = "petamigos.wsgi.application"
ASGI_APPLICATION = "petamigos.asgi.application"

MIDDLEWARE = [
    "core.middleware.request_context",
    "core.middleware.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.content_policy",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "accounts.api.quick.quick_reads",
    "core.page_middleware.Sessions",
    "django.middleware.csrf.CsrfViewMiddleware",
    "accounts.middleware.AuthenticationMiddleware",
    "core.middleware.language",
    "core.page_middleware.Messages",
    "core.page_middleware.Htmx",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.session_activity",
    "core.middleware.domain_errors",
    "accounts.middleware.auth_doors",
]

# Template loaders are cached in production by Django itself; partials wrap them by hand.
_loaders = [
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    _loaders if DEBUG and not TESTING else [("django.template.loaders.cached.Loader", _loaders)],
                )
            ],
            "builtins": [
                "template_partials.templatetags.partials",
                "django.templatetags.i18n",
                "django.templatetags.static",
                *(f"core.templatetags.{name}" for name in ("ui", "post_ui", "addresses")),
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "petamigos.pages.shell",
            ],
        },
    }
]

# --- data -----------------------------------------------------------------------------------------
_database = env["DATABASE_URL"] or {"ENGINE": "django.db.backends.postgresql", "NAME": "petamigos"}
_database["ENGINE"] = "core.database"  # PostgreSQL, with a health check that costs no round trip
_database["CONN_MAX_AGE"] = 0 if env["DATABASE_POOLED"] else 600
_database["CONN_HEALTH_CHECKS"] = True
_database["DISABLE_SERVER_SIDE_CURSORS"] = env["DATABASE_POOLED"]
_database.setdefault("OPTIONS", {})
_database["OPTIONS"].setdefault("connect_timeout", 5)
_database["OPTIONS"].setdefault("application_name", "petamigos")
if not env["DATABASE_POOLED"]:
    # Only core.statements prepares by name: those are planned once a connection (1 ms), not for each of the first
    # five values, nor ever again when PostgreSQL thinks that these would be worth it (5 ms a feed).
    _database["OPTIONS"].setdefault("options", "-c plan_cache_mode=force_generic_plan")
_database["TEST"] = {"TEMPLATE": "template0"}
DATABASES = {"default": _database}

REDIS_URL = env["REDIS_URL"] or "redis://127.0.0.1:6379/0"
CACHE_REDIS_URL = env["CACHE_REDIS_URL"] or REDIS_URL
CHANNELS_REDIS_URL = env["CHANNELS_REDIS_URL"] or REDIS_URL
BROKER_URL = env["BROKER_URL"] or REDIS_URL
# Django's cache framework holds nothing that matters: permissions, balances and pages are never in it.
CACHES = {"default": {"BACKEND": "core.cache.ForgivingRedisCache", "LOCATION": CACHE_REDIS_URL, "KEY_PREFIX": "pa"}}
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "core.realtime.layer.Layer",
        "CONFIG": {"hosts": [{"address": CHANNELS_REDIS_URL, "protocol": 2}], "prefix": "pa"},
    }
}

# --- files ----------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = env["STATIC_ROOT"] or VAR_DIR / "static"
CSS_BUILD_DIR = VAR_DIR / "build" / "static"
STATICFILES_DIRS = [ROOT / "static", CSS_BUILD_DIR]
CSS_BUILD_DIR.mkdir(parents=True, exist_ok=True)
MEDIA_ROOT = env["MEDIA_ROOT"] or VAR_DIR / "media"
S3_BUCKET = env["S3_BUCKET"]
# Where browsers fetch and send files: pages must name it. AWS has one host a bucket.
_aws = f"s3.{env['S3_REGION']}.amazonaws.com"
_store = ([env["S3_ENDPOINT_URL"] or f"https://{S3_BUCKET}.{_aws}"]) if S3_BUCKET else []
if S3_BUCKET:
    _media_storage = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": env["S3_ENDPOINT_URL"] or f"https://{_aws}",
            "access_key": env["S3_ACCESS_KEY"],
            "secret_key": env["S3_SECRET_KEY"],
            "region_name": env["S3_REGION"],
            "default_acl": None,
            "querystring_auth": True,
            "querystring_expire": 60,
            "file_overwrite": False,
            "signature_version": "s3v4",
            "addressing_style": "path" if env["S3_ENDPOINT_URL"] else "virtual",
        },
    }
else:
    _media_storage = {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEDIA_ROOT, "file_permissions_mode": 0o640},
    }
STORAGES = {
    "default": _media_storage,
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG
FILE_UPLOAD_TEMP_DIR = VAR_DIR / "tmp"
FILE_UPLOAD_TEMP_DIR.mkdir(parents=True, exist_ok=True)
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
FFMPEG_BIN = env["FFMPEG_BIN"]

# --- people ---------------------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = ["accounts.backends.AccountBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.BCryptSHA256PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SESSION_ENGINE = "accounts.sessions"  # Django's own table and rules; the person comes with the session
SESSION_COOKIE_AGE = 60 * 60 * 24 * 90
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = False  # htmx and the composer read it to send the header
CSRF_TRUSTED_ORIGINS = [SITE_URL]
CSRF_FAILURE_VIEW = "petamigos.pages.csrf_failure"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
HEADLESS_ADAPTER = "accounts.adapter.HeadlessAdapter"
ACCOUNT_LOGIN_METHODS = {"email", "phone"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "phone", "password1*"]  # with a phone no address (accounts.signup_form)
ACCOUNT_SIGNUP_FORM_CLASS = "accounts.signup_form.SignupForm"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = 3
# Off: the pending address of a new account can be changed, that of a known one cannot, which tells them apart.
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_CHANGE = False
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = 3
ACCOUNT_PHONE_VERIFICATION_SUPPORTS_RESEND = 2
ACCOUNT_CHANGE_EMAIL = True  # one address an account; the old one is told
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_USER_MODEL_USERNAME_FIELD = "handle"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False  # accounts.listeners ends all other sessions
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = urlsplit(SITE_URL).scheme
ACCOUNT_RATE_LIMITS = False  # accounts.doors counts with core.limits: a fallback that is never "unlimited"
HEADLESS_CLIENTS = ("app", "browser")
HEADLESS_FRONTEND_URLS: dict[str, str] = {}
HEADLESS_SERVE_SPECIFICATION = True
HEADLESS_SPECIFICATION_TEMPLATE_NAME = None  # its page loads scripts from elsewhere; /api/v1/docs/ is ours
USERSESSIONS_TRACK_ACTIVITY = False  # accounts.middleware does it once a minute, without a query a request
SOCIALACCOUNT_ADAPTER = "accounts.social.SocialAdapter"
SOCIALACCOUNT_PROVIDERS = sign_in_providers(env)
SOCIALACCOUNT_EMAIL_VERIFICATION = "mandatory"  # what a provider has not verified, we do
SOCIALACCOUNT_REAUTHENTICATION_REQUIRED = True
MFA_ADAPTER = "accounts.adapter.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RATE_LIMITS = False  # as ACCOUNT_RATE_LIMITS
MFA_TOTP_ISSUER = "PetAmigos"
MFA_TOTP_TOLERANCE = 1  # 30 s either way
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "dashed": False, "length": 6}
TRUSTED_PROXY_COUNT: int = env["TRUSTED_PROXY_COUNT"]

# --- mail -----------------------------------------------------------------------------------------
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env["DEFAULT_FROM_EMAIL"]
EMAIL_TIMEOUT = 10
HAS_MAIL_SERVER = bool(env["EMAIL_URL"])
if HAS_MAIL_SERVER:
    globals().update(env["EMAIL_URL"])
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
else:
    EMAIL_BACKEND = "core.mail.KeptMailBackend"

SMS_GATEWAY = env["SMS_URL"]
KEEPS_SMS = DEBUG and not HAS_MAIL_SERVER  # on the outbox page, beside the mails
NOTIFICATIONS = notification_settings(env)
CALLS = call_settings(env)

# --- languages ------------------------------------------------------------------------------------
register_languages()
LANGUAGE_CODE = "es-mx"
LANGUAGES = native_names()
LANGUAGE_COOKIE_NAME = "lang"
LANGUAGE_COOKIE_SAMESITE: Final = "Lax"
LANGUAGE_COOKIE_AGE = 60 * 60 * 24 * 365
LOCALE_PATHS = [ROOT / "locale"]
USE_I18N = USE_TZ = True
TIME_ZONE = "UTC"
MODELTRANSLATION_LANGUAGES = LANGUAGE_CODES
MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
MODELTRANSLATION_FALLBACK_LANGUAGES = ("en", "es-mx")

# --- tasks ----------------------------------------------------------------------------------------
CELERY_BROKER_URL = BROKER_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 600
CELERY_TASK_SOFT_TIME_LIMIT = 570
CELERY_TASK_DEFAULT_QUEUE = "delivery"
CELERY_WORKER_DIRECT = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 900,
    "socket_timeout": 10,
    "socket_connect_timeout": 3,
    "socket_keepalive": True,
    "health_check_interval": 10,
}
QUEUES = ("security", "delivery", "fanout", "media", "bulk")

# --- safety ---------------------------------------------------------------------------------------
SECURE: bool = env["SECURE"]
SECURE_SSL_REDIRECT = SECURE
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY_COUNT else None
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = SECURE
if SECURE:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
else:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "session", "csrf"
X_FRAME_OPTIONS = "DENY"
_websocket = SITE_URL.replace("http", "ws", 1)
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'", NONCE],
        "style-src": ["'self'"],
        "img-src": ["'self'", "blob:", *_store],
        "media-src": ["'self'", "blob:", *_store],
        "font-src": ["'self'"],
        # Large pictures are sent to the store itself.
        "connect-src": ["'self'", _websocket, *_store],
        "manifest-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}
METRICS_TOKEN = env["METRICS_TOKEN"]
SENTRY_DSN = env["SENTRY_DSN"]
OTEL_EXPORTER_OTLP_ENDPOINT = env["OTEL_EXPORTER_OTLP_ENDPOINT"]
TRACES_SAMPLE_RATE = env["TRACES_SAMPLE_RATE"]
LOGGING = logging_config(env["LOG_LEVEL"], as_json=not DEBUG)
LOGGING_CONFIG = "logging.config.dictConfig"
SILENCED_SYSTEM_CHECKS: list[str] = []
TEST_RUNNER = "django.test.runner.DiscoverRunner"
