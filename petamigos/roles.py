"""The roles of staff: what each group may do in the admin. `manage.py sync_roles` writes them into the database."""

from __future__ import annotations

from typing import Final

from django.contrib.auth.models import Group, Permission
from django.db import transaction

# Who sees what. Nobody sees messages, health data, codes, sessions or second factors through the admin.
ROLES: Final[dict[str, tuple[str, ...]]] = {
    "support": (
        "accounts.view_user",
        "pets.view_pet",
        "pets.view_petcarer",
        "pets.view_pettransfer",
        "accounts.view_accountdeletion",
        "accounts.view_erasedaccount",
        "core.view_auditentry",
    ),
    "moderator": (
        "accounts.view_user",
        "accounts.change_user",
        "accounts.view_follow",
        "accounts.view_block",
        "accounts.view_verification",
        "accounts.change_verification",
        "pets.view_pet",
        "pets.view_lostreport",
        "pets.view_foundreport",
        "media.view_asset",
        "media.delete_asset",
        "media.view_upload",
        "social.view_post",
        "social.change_post",
        "social.view_comment",
        "social.change_comment",
        "moderation.view_case",
        "moderation.change_case",
        "moderation.view_decision",
        "moderation.view_appeal",
        "moderation.change_appeal",
        "core.view_auditentry",
    ),
    "finance": ("core.view_auditentry",),
    "translator": ("pets.view_species", "pets.change_species", "pets.view_breed", "pets.change_breed"),
    "admin": (
        "accounts.view_user",
        "accounts.change_user",
        "core.view_auditentry",
        "social.view_postimport",
        "chat.view_conversation",
        "chat.view_conversationexport",
        "chat.view_grouplink",
        "chat.view_joinrequest",
        "core.view_outboxmessage",
        "core.view_deadletter",
        "core.view_workerheartbeat",
        "core.view_featureswitch",
        "notifications.view_delivery",
        "notifications.view_mailtrouble",
        "notifications.view_mailevent",
        "core.add_featureswitch",
        "core.change_featureswitch",
        "auth.view_group",
    ),
}


@transaction.atomic
def sync_roles() -> int:
    """Gives each role exactly its permissions; returns how many roles there are. Raises ValueError for a name
    that no model has.
    """
    known = {
        f"{app}.{codename}": pk
        for pk, app, codename in Permission.objects.values_list("pk", "content_type__app_label", "codename")
    }
    for name, wanted in ROLES.items():
        if missing := [permission for permission in wanted if permission not in known]:
            raise ValueError(f"{name}: no such permission: {', '.join(missing)}")
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set([known[permission] for permission in wanted])
    return len(ROLES)
