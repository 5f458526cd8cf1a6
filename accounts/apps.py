from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        from accounts import guards, listeners, tasks, welcome_views  # noqa: F401 (tasks are known once imported)
        from accounts.onboarding import register_step
        from media.guards import register_guard

        listeners.connect()
        register_guard("avatar", guards.can_see_avatar)
        register_guard("cover", guards.can_see_cover)
        register_step("you", 10, welcome_views.step_you, label=_("You"))
        register_step("follow", 30, welcome_views.step_follow, label=_("Friends"))
