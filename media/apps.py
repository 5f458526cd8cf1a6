from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "media"

    def ready(self) -> None:
        from core import data_rights
        from media import rights, tasks  # noqa: F401  (tasks registers itself)

        data_rights.register_exporter("media", rights.export_files)
        data_rights.register_eraser("media", 50, rights.erase_files)
