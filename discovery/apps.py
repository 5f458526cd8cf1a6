from django.apps import AppConfig


class DiscoveryConfig(AppConfig):
    name = "discovery"

    def ready(self) -> None:
        from core import data_rights
        from core.events import listen
        from discovery import actions, animals, people, tasks  # noqa: F401  (tasks registers itself)

        people.register()
        animals.register()
        data_rights.register_eraser("discovery", 22, actions.forget_owner)
        for event in ("onboarded", "profile_changed", "suspended", "unsuspended"):
            listen(f"accounts.{event}", "discovery.on_person_changed")
        for event in ("followed", "unfollowed"):
            listen(f"accounts.{event}", "discovery.on_follow_changed")
        for event in ("created", "updated", "deleted", "restored"):
            listen(f"pets.{event}", "discovery.on_pet_changed")
