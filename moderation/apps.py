from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ModerationConfig(AppConfig):
    name = "moderation"
    verbose_name = _("Moderation")

    def ready(self) -> None:
        from accounts.person_panels import register_person_panel
        from accounts.restraints import register_holds
        from core.events import listen
        from moderation import holds, own_kinds, panels, tasks, telling  # noqa: F401  (tasks registers itself)

        own_kinds.register()
        telling.register()
        register_holds(holds.hold, holds.leave, holds.ask_hold)
        register_person_panel("decisions", _("Decisions of moderators"), panels.decisions_of)
        listen("moderation.decided", "moderation.on_decided")
        listen("moderation.case_closed", "moderation.on_case_closed")
        listen("moderation.appeal_answered", "moderation.on_appeal_answered")
        listen("accounts.suspended_by_staff", "moderation.on_suspended")
        listen("accounts.unsuspended", "moderation.on_unsuspended")
