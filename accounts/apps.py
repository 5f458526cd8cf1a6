from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        from accounts import data_panel, erasure, guards, listeners, own_badges, tasks, welcome_views  # noqa: F401 (tasks are known once imported)
        from accounts.onboarding import register_step
        from accounts.person_panels import register_person_panel
        from accounts.privacy import register_subject
        from accounts.profile_sections import register_section
        from accounts.restraints import register_deed
        from core import data_rights
        from media.guards import register_guard

        register_deed("follow", _("follow people or ask for friendship"))
        register_deed("suggested", _("be suggested to others"))
        register_person_panel("exports", _("Archives of their data"), data_panel.exports_of)
        register_person_panel("deletion", _("Deletion of the account"), data_panel.deletion_of)
        listeners.connect()
        data_rights.register_eraser("accounts", 40, erasure.erase_relations)
        for label, policy, private in (
            ("account.EmailAddress", "export+erase", ()),
            ("account.EmailConfirmation", "erase", ()),
            ("mfa.Authenticator", "export+erase", ("data",)),
            ("socialaccount.SocialAccount", "export+erase", ("extra_data",)),
            ("socialaccount.SocialToken", "erase", ()),
            ("usersessions.UserSession", "export+erase", ("session_key", "data")),
            ("admin.LogEntry", "erase", ()),
        ):
            data_rights.declare(label, policy, private=private)
        register_subject("find_by_email", _("Who can find you by your e-mail address, if they have it"))
        register_subject("find_by_phone", _("Who can find you by your phone number, if they have it"))
        register_subject("see_friends", _("Who can see your friends"))
        register_guard("avatar", guards.can_see_avatar)
        register_guard("cover", guards.can_see_cover)
        register_guard("verification", guards.can_see_verification)
        own_badges.register()
        register_section("badges", _("Badges"), own_badges.show_badges, position=90)
        register_step("you", 10, welcome_views.step_you, label=_("You"), is_open=welcome_views.is_birthday_missing)
        register_step("follow", 30, welcome_views.step_follow, label=_("Friends"))
