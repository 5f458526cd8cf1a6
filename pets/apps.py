from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PetsConfig(AppConfig):
    name = "pets"

    def ready(self) -> None:
        from accounts.onboarding import register_step
        from accounts.people import register_companions
        from accounts.profile_sections import register_section
        from media.guards import register_guard
        from pets import guards, profile, selectors, tasks, welcome_views  # noqa: F401  (tasks registers itself)

        register_guard("pet_photo", guards.can_see_pet_photo)
        register_step("pet", 20, welcome_views.step_pet, label=_("Your animal"))
        register_section("pets", _("Animals"), profile.show_pets, position=20, count=selectors.count_pets_of)
        register_companions(profile.companions)
