from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PetsConfig(AppConfig):
    name = "pets"

    def ready(self) -> None:
        from accounts.discover_sections import register_discover_section
        from accounts.interests import register_interests
        from accounts.onboarding import register_step
        from accounts.people import register_companions
        from accounts.profile_sections import register_section
        from core import data_rights
        from core.events import listen
        from core.realtime import register_subscription
        from media.guards import register_guard
        from pets import (  # noqa: F401  (tasks register themselves)
            actions,
            album,
            album_selectors,
            badges,
            document_selectors,
            documents,
            guards,
            health_reminders,
            household_actions,
            household_tasks,
            lost_tasks,
            profile,
            realtime,
            selectors,
            suggestions,
            tasks,
            welcome_views,
        )

        register_guard(album.PURPOSE, album_selectors.can_see_album_picture)
        register_guard(documents.PURPOSE, document_selectors.can_see_document_file)
        data_rights.register_exporter("health_documents", documents.export_files)
        data_rights.register_eraser("health_documents", 28, documents.erase_documents_of)
        data_rights.register_eraser("households", 25, household_actions.pass_on_pets_of)
        data_rights.register_eraser("pets", 30, actions.erase_pets_of)
        badges.register()
        register_interests(badges.species_interests)
        listen("pets.created", "pets.count_badges")
        register_guard("pet_photo", guards.can_see_pet_photo)
        register_step("pet", 20, welcome_views.step_pet, label=_("Your animal"))
        register_section(
            "pets", _("Animals"), profile.show_pets, position=20, count=selectors.count_pets_of, asks=profile.asks
        )
        register_companions(profile.companions)
        register_discover_section(suggestions.show_suggestions)
        register_subscription(realtime.GROUP, realtime.may_subscribe)
        listen("accounts.blocked", "pets.end_between")
        register_guard("found_photo", guards.can_see_found_photo)
        listen("pets.lost_reported", "pets.tell_near")
        listen("pets.lost_reported", "pets.match_lost")
        listen("pets.found_reported", "pets.match_found")
        listen("pets.finder_wrote", "pets.mail_keepers")
