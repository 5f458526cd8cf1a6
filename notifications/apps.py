from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "notifications"

    def ready(self) -> None:
        from core.events import listen
        from core.realtime import register_resume
        from notifications import following, realtime, tasks  # noqa: F401  (tasks registers itself)

        following.register()
        register_resume(realtime.STREAM, realtime.replay, newest=realtime.newest)
        listen("accounts.follow_requested", "notifications.on_follow_requested")
        listen("accounts.followed", "notifications.on_followed")
        listen("accounts.unfollowed", "notifications.on_unfollowed")
        listen("accounts.follow_declined", "notifications.on_unfollowed")
        listen("accounts.blocked", "notifications.on_blocked")
