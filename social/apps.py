from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SocialConfig(AppConfig):
    name = "social"

    def ready(self) -> None:
        from accounts import profile_sections
        from accounts.privacy import register_subject
        from core import data_rights
        from core.events import listen
        from core.realtime import register_subscription
        from media.guards import register_guard
        from pets import pet_sections
        from social import badges, erasure, guards, kinds, realtime, sections, selectors, tasks  # noqa: F401

        register_guard("post", guards.can_see_picture)
        register_subscription(realtime.GROUP, realtime.may_subscribe)
        profile_sections.register_section(
            "posts", _("Posts"), sections.posts_of_person, position=10, count=selectors.count_posts_of
        )
        pet_sections.register_section("posts", _("Posts"), sections.posts_of_pet, position=10)
        kinds.register()
        data_rights.register_eraser("social", 10, erasure.erase_person)
        badges.register()
        listen("social.post_published", "social.count_post_badges")
        listen("social.commented", "social.count_answer_badges")
        register_subject("mention", _("Who can call you by your handle"))
        listen("media.processed", "social.on_media_processed")
        listen("social.post_published", "social.fan_out_post")
        listen("social.post_changed", "social.move_post")
        listen("social.post_restored", "social.return_post")
        for event in ("social.post_deleted", "social.post_archived"):
            listen(event, "social.fan_in_post")
        for event in ("accounts.followed", "accounts.unfollowed", "accounts.blocked", "accounts.kept_close"):
            listen(event, "social.forget_lists")
        for event in ("pets.followed", "pets.unfollowed"):
            listen(event, "social.forget_list_of_follower")
        for event in ("social.post_published", "social.post_changed"):
            listen(event, "social.tell_mentioned")
        listen("social.draft_failed", "social.tell_draft_failed")
        listen("social.liked", "social.tell_liked")
        listen("social.unliked", "social.untell_liked")
        listen("social.commented", "social.tell_commented")
        listen("social.comment_released", "social.tell_released")
        listen("social.comment_held", "social.untell_held")
        listen("accounts.words_changed", "social.sift_comments")
        listen("social.comment_deleted", "social.untell_commented")
