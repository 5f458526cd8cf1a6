from django.apps import AppConfig


class PetAmigosConfig(AppConfig):
    name = "petamigos"

    def ready(self) -> None:
        from petamigos import celery, tasks, telemetry  # noqa: F401  (the task application becomes the current one)

        telemetry.start()
