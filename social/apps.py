from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SocialConfig(AppConfig):
    name = "social"

    def ready(self) -> None:
        from accounts import profile_sections
        from accounts.discover_sections import register_discover_section
        from accounts.privacy import register_subject
        from core import data_rights
        from core.events import listen
        from core.realtime import register_subscription
        from media.guards import register_guard
        from pets import pet_sections
        from social import (  # noqa: F401  (tasks registers itself)
            badges,
            erasure,
            feed_tasks,
            guards,
            import_kinds,
            import_tasks,
            kinds,
            link_tasks,
            photo_tag_tasks,
            realtime,
            reportables,
            sections,
            selectors,
            tasks,
            topics,
            trend_words,
        )

        register_guard("post", guards.can_see_picture)
        register_guard("link", guards.can_see_link_picture)
        register_guard("comment", guards.can_see_comment_picture)
        register_subscription(realtime.GROUP, realtime.may_subscribe)
        profile_sections.register_section(
            "posts",
            _("Posts"),
            sections.posts_of_person,
            position=10,
            count=selectors.count_posts_of,
            asks=sections.asks_of_person,
        )
        profile_sections.register_section("tagged", _("Tagged"), sections.tagged_with_person, position=40)
        pet_sections.register_section("posts", _("Posts"), sections.posts_of_pet, position=10)
        kinds.register()
        import_kinds.register()
        reportables.register()
        topics.register()
        data_rights.register_eraser("social", 10, erasure.erase_person)
        badges.register()
        register_discover_section(trend_words.show_trends)
        for event in ("social.post_published", "social.post_changed"):
            listen(event, "social.file_post")
        listen("social.post_published", "social.count_post_badges")
        listen("social.commented", "social.count_answer_badges")
        register_subject("mention", _("Who can call you by your handle"))
        register_subject("tag", _("Who can tag you in photos"))
        listen("social.photos_tagged", "social.tell_tagged")
        listen("social.photos_changed", "social.drop_tags")
        listen("accounts.blocked", "social.untag_between")
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
        listen("social.shared", "social.tell_shared")
        for event in ("post_changed", "post_deleted", "post_archived", "post_restored", "post_moderated"):
            listen(f"social.{event}", "social.tell_shared")
        listen("social.reacted", "social.tell_reacted")
        listen("social.unreacted", "social.untell_reacted")
        listen("social.comment_reacted", "social.tell_comment_reacted")
        listen("social.comment_unreacted", "social.untell_comment_reacted")
        listen("social.import_moved", "social.tell_import")
        listen("social.draft_failed", "social.tell_draft_failed")
        listen("social.commented", "social.tell_commented")
        for event in ("social.comment_released", "social.comment_restored", "social.comment_edited"):
            listen(event, "social.tell_released")
        listen("social.comment_held", "social.untell_held")
        listen("accounts.words_changed", "social.sift_comments")
        listen("social.comment_deleted", "social.untell_commented")
