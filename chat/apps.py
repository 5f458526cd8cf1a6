from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChatConfig(AppConfig):
    name = "chat"

    def ready(self) -> None:
        from accounts.privacy import register_subject
        from chat import (
            ballots,
            calls_doors,
            calls_tasks,  # noqa: F401  (registers itself)
            calls_telling,
            carried,
            doors,
            erasure,
            export_telling,
            group_telling,
            inbox,
            kinds,
            links,
            live,
            live_doors,
            media_tasks,  # noqa: F401  (registers itself)
            realtime,
            recordings,
            reportables,
            scheduled_telling,
            seals_kinds,
            shown_cards,
            spots,
            stickers,
            tasks,  # noqa: F401  (registers itself)
            telling,
            vet_bundles,
            wallpapers,
            words,
        )
        from core import data_rights
        from core.events import listen
        from core.page_asks import register_page_ask
        from core.realtime import register_message, register_subscription
        from media.guards import register_guard
        from social.actions.linking import register_place_of_links
        from social.guards import register_viewer_of_links

        for kind in (
            words.TEXT, carried.PHOTO, carried.FILE, shown_cards.PET, shown_cards.POST, ballots.POLL, spots.SPOT,
            words.NOTICE, seals_kinds.SEALED, seals_kinds.CHANGE, seals_kinds.COMMIT, live.LIVE, vet_bundles.VET, recordings.VOICE, recordings.VIDEO, stickers.STICKER,
        ):  # fmt: skip
            kinds.register_message_kind(kind)
        register_page_ask(inbox.ask_news)
        register_guard(wallpapers.PURPOSE, wallpapers.can_see_wallpaper)
        register_guard(carried.PURPOSE, carried.can_see_file)
        register_subscription(realtime.GROUP, realtime.may_subscribe)
        for name, handler in (doors.MESSAGES | calls_doors.MESSAGES | live_doors.MESSAGES).items():
            register_message(name, handler)
        register_subject("message", _("Who can write to you without asking first"))
        register_subject("see_presence", _("Who sees that you are here"))
        reportables.register()
        telling.register()
        calls_telling.register()
        group_telling.register()
        export_telling.register()
        scheduled_telling.register()
        words.register_event("call", calls_telling.call_words, calls_telling.call_preview)
        words.register_event(live.EVENT, live.walk_words, live.walk_preview)
        listen("accounts.blocked", "chat.end_calls_of_blocked")
        data_rights.register_eraser("chat", 5, erasure.erase_person)
        data_rights.register_eraser("chat_copies", 5, export_telling.erase_copies)
        listen("media.processed", "chat.on_media_processed")
        listen("social.page_read", "chat.show_page")
        register_place_of_links("chat_messages")
        register_viewer_of_links(links.can_see_page_picture)
