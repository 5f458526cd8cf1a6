"""Settings of the REST API and of its schema. Names of enumerations are part of what clients are generated from."""

from __future__ import annotations

from typing import Any, Final

REST_FRAMEWORK: Final[dict[str, Any]] = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "accounts.api.authentication.AppSessionAuthentication",
        "accounts.api.authentication.BrowserSessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["core.api.permissions.DenyUnlessStated"],
    "DEFAULT_RENDERER_CLASSES": ["core.api.renderers.FastJSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["core.api.renderers.FastJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "core.api.schema.AutoSchema",
    "EXCEPTION_HANDLER": "core.api.errors.exception_handler",
    "DEFAULT_VERSIONING_CLASS": None,
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS: Final[dict[str, Any]] = {
    "TITLE": "PetAmigos API",
    "DESCRIPTION": "All that a person can do on the site, an app can do here.",
    "VERSION": "1.0.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_AUTHENTICATION": [],
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        "PrivacyAudienceEnum": "accounts.privacy.Audience.values",
        "FindableByEnum": ["everyone", "nobody"],
        "VerificationKindEnum": ["identity", "vet", "shelter", "breeder", "shop"],
        "CareKindEnum": "pets.carelog_models.CareKind.values",
        "HealthKindEnum": ["vaccination", "parasites", "treatment", "allergy"],
        "DocumentKindEnum": ["certificate", "prescription", "lab_result", "insurance", "pedigree", "other"],
        "NotificationChannelEnum": ["bell", "push", "mail", "digest", "sms"],
        "PushDeviceKindEnum": ["web", "fcm", "apns"],
        "UploadKindEnum": ["picture", "archive"],
        "PetSizeEnum": "pets.lost_models.Size.values",
        "ReactionKindEnum": "social.reaction_models.CODES",
        "WhyEnum": ["own", "followed", "followed_pet", "public"],
        "FeedModeEnum": ["latest", "for_you"],
        "FeedWishKindEnum": ["author", "tag", "species", "post"],
        "ScoreTermEnum": "social.ranking.TERM_CHOICES",
        "ScoreFactorEnum": ["repeat", "less"],
        "OutcomeEnum": ["found", "closed"],
        "ConversationKindEnum": ["direct", "group"],
        "MessagePartKindEnum": ["text", "mention", "hashtag", "url"],
        "SendableKindEnum": [
            *("text", "photo", "file", "pet", "post", "poll", "place", "live", "vet", "sealed"),
            *("voice", "video", "sticker", "sealed_change"),
        ],
        "MemberStateEnum": ["active", "request", "declined", "left", "removed"],
        "GroupAddersEnum": ["admins", "members"],
        "MemberRoleEnum": ["owner", "admin", "member"],
        "CareStateEnum": ["due", "overdue", "soon", "later"],
        "GroupPlaceEnum": ["in", "waiting", "out"],
        "MessageHolderStateEnum": ["read", "delivered", "sent"],
        "TransportPolicyEnum": ["all", "relay"],
        "CallKindEnum": ["audio", "video"],
        "CallStateEnum": ["ringing", "active", "ended"],
        "CallMemberStateEnum": ["ringing", "joined", "left", "declined", "missed", "busy"],
        "ReportReasonEnum": "moderation.reasons.CODES",
    },
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "core.api.schema.add_shared_errors",
        "accounts.api.doors_schema.add_doors",
    ],
}
