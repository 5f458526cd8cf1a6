from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "notifications"

    def ready(self) -> None:
        from core import data_rights, mail
        from core.events import listen
        from core.realtime import register_resume
        from notifications import (  # noqa: F401  (tasks registers itself)
            actions,
            birthdays,
            bounces,
            digests,
            following,
            friends,
            health,
            households,
            invitations,
            lost_animals,
            mail_gate,
            medicine,
            realtime,
            retention,
            sending,
            standing,
            tasks,
            topics,
        )

        topics.register()
        mail.register_gate(mail_gate.headers_for, mail_gate.held_until)
        birthdays.register()
        medicine.register()
        following.register()
        households.register()
        invitations.register()
        lost_animals.register()
        data_rights.register_eraser("notifications", 20, actions.withdraw_person)
        standing.register()
        listen("accounts.verification_decided", "notifications.on_verification_decided")
        listen("accounts.badge_earned", "notifications.on_badge_earned")
        friends.register()
        health.register()
        register_resume(realtime.STREAM, realtime.replay, newest=realtime.newest)
        listen("accounts.follow_requested", "notifications.on_follow_requested")
        listen("accounts.followed", "notifications.on_followed")
        listen("accounts.unfollowed", "notifications.on_unfollowed")
        listen("accounts.follow_declined", "notifications.on_unfollowed")
        listen("accounts.muted", "notifications.on_muted")
        listen("accounts.blocked", "notifications.on_blocked")
        listen("pets.carer_invited", "notifications.on_carer_invited")
        listen("pets.carer_accepted", "notifications.on_carer_accepted")
        listen("pets.carer_ended", "notifications.on_carer_ended")
        listen("pets.transfer_offered", "notifications.on_transfer_offered")
        listen("pets.transfer_ended", "notifications.on_transfer_ended")
        listen("pets.lost_noticed", "notifications.on_lost_noticed")
        listen("pets.lost_ended", "notifications.on_lost_ended")
        listen("pets.finder_wrote", "notifications.on_finder_wrote")
        listen("pets.lost_matched", "notifications.on_lost_matched")
        listen("pets.health_due", "notifications.on_health_due")
