"""Every limit of the product in one table: lengths (graphemes), sizes, counts and rates.

The code, the page /limits/, the API and the error messages read it; nothing else holds such a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` in `seconds`, counted by `per` (account, target or address)."""

    count: int
    seconds: int
    per: str
    label: str | Promise
    new_account_count: int | None = None  # accounts younger than NEW_ACCOUNT_DAYS
    fail_closed: bool = False  # sign-in and its like: with no counter at hand, refuse


@dataclass(frozen=True, slots=True)
class Limits:
    handle_min: int = 3
    handle_max: int = 30
    display_name_max: int = 50
    bio_max: int = 300
    pronouns_max: int = 30
    links_max: int = 5
    link_max: int = 200
    spoken_languages_max: int = 10
    interests_max: int = 20
    organisation_max: int = 100
    age_min: int = 13
    adult_age: int = 18
    pet_name_max: int = 40
    pet_bio_max: int = 500
    pets_per_account: int = 50
    mix_breeds_max: int = 5
    health_records_per_pet: int = 1_000
    health_line_max: int = 80
    health_note_max: int = 500
    documents_per_pet: int = 200
    document_title_max: int = 80
    document_pages_max: int = 10
    pdf_bytes_max: int = 15 * 1024 * 1024
    pdf_pages_max: int = 60
    sound_bytes_max: int = 25 * 1024 * 1024
    sound_seconds_max: int = 15 * 60
    film_bytes_max: int = 60 * 1024 * 1024
    film_seconds_max: int = 3 * 60
    album_pictures_max: int = 500
    album_at_once_max: int = 20
    caption_max: int = 300
    memorial_words_max: int = 300
    weight_grams_max: int = 2_000_000
    weights_per_pet: int = 3_000
    vet_links_per_pet: int = 20  # open at once
    vet_link_days_max: int = 30
    health_soon_days: int = 21  # "due soon", and when the first reminder goes out
    post_body_max: int = 5_000
    post_pictures_max: int = 10
    post_pets_max: int = 10
    hashtag_max: int = 60
    post_tags_max: int = 30  # under so many a post is filed; the words may hold more
    tags_followed_max: int = 500
    feed_wishes_max: int = 1_000
    photo_tags_max: int = 20
    tag_line_max: int = 2_000  # as they are written in a form
    link_url_max: int = 2_000
    link_title_max: int = 120
    link_description_max: int = 200
    link_site_max: int = 50
    link_days: int = 7  # so long what a page says of itself is kept before it is asked again
    link_page_bytes: int = 512 * 1024  # of a longer page the beginning is read
    link_picture_bytes: int = 5 * 1024 * 1024
    warning_max: int = 100
    place_name_max: int = 80
    pins_max: int = 3
    poll_option_max: int = 80
    poll_options_max: int = 6
    poll_minutes_min: int = 5
    poll_minutes_max: int = 30 * 24 * 60
    drafts_max: int = 100
    draft_body_max: int = 20_000  # more than may be published: nothing that was typed is cut
    schedule_days_max: int = 365
    bookmarks_max: int = 5_000
    collections_max: int = 50
    collection_name_max: int = 40
    comment_body_max: int = 1_000
    comment_depth_max: int = 8  # answers to answers
    alt_text_max: int = 1_000
    image_bytes_max: int = 20 * 1024 * 1024
    image_pixels_max: int = 50_000_000
    media_bytes_per_account: int = 2 * 1024**3
    upload_bytes_max: int = 64 * 1024 * 1024  # of a picture sent in parts
    upload_part_bytes: int = 5 * 1024 * 1024  # the least S3 takes of a part that is not the last
    uploads_open_per_account: int = 20
    upload_hours: int = 24  # an upload in parts may take so long
    part_link_seconds: int = 600
    import_bytes_max: int = 4 * 1024**3  # a ZIP file of another site
    import_posts_max: int = 5_000
    import_files_max: int = 60_000  # in it, of whatever kind
    import_json_bytes_max: int = 32 * 1024 * 1024  # of one list of posts
    import_days: int = 7  # so long an import can be taken back as a whole
    import_waits_hours: int = 48  # so long its file waits for its person's answer
    page_size: int = 20
    page_size_max: int = 100
    feed_length: int = 800
    fan_out_max: int = 5_000  # followers; above, feeds read an author's posts instead of being sent them
    socket_frame_bytes: int = 64 * 1024
    socket_messages_per_10s: int = 60
    sockets_per_account: int = 20
    socket_subscriptions: int = 50
    key_name_max: int = 40
    keys_per_account: int = 20
    idempotency_key_max: int = 255
    search_query_max: int = 80
    completions: int = 5  # of each kind
    recent_searches: int = 10
    new_account_days: int = 7
    carers_per_pet: int = 20
    care_invitation_days: int = 14
    care_access_days: int = 366  # the longest a sitter or walker is let in at once
    pet_transfer_days: int = 7
    care_name_max: int = 60
    care_note_max: int = 200
    care_every_hours_max: int = 24 * 366
    care_plans_per_pet: int = 30
    lost_words_max: int = 160
    lost_note_max: int = 500
    phone_max: int = 25
    finder_body_max: int = 1_000
    lost_alert_people_max: int = 500  # told of one lost animal
    lost_alerts_per_person_day: int = 3  # heard of by one person
    lost_match_days: int = 182
    lost_matches_max: int = 1_000  # written by one run
    audit_days: int = 730  # so long the audit log is kept; the database holds the same number
    close_friends_max: int = 500
    list_name_max: int = 40
    lists_per_account: int = 30
    people_per_list: int = 300
    hidden_word_max: int = 60
    hidden_words_max: int = 200
    muted_max: int = 1_000
    restricted_max: int = 1_000
    contacts_max: int = 1_000  # addresses and numbers looked for at once
    contacts_bytes_max: int = 1024 * 1024
    contacts_found_max: int = 100
    invitation_label_max: int = 80
    invitation_days_max: int = 30
    invitation_uses_max: int = 50
    invitations_open_max: int = 20
    dismissed_max: int = 2_000  # people, and as many animals
    notification_days: int = 180  # so long the bell keeps its lines
    delivery_days: int = 30  # so long we know what was sent by push and mail
    delivery_wait_seconds: int = 60  # what comes together in it goes out together
    delivery_tries: int = 6
    push_devices: int = 10
    muted_things_max: int = 1_000
    digest_lines: int = 20
    mail_events_at_once: int = 500
    export_days: int = 7  # an archive of one's data can be fetched so long
    report_words_max: int = 1_000
    statement_max: int = 1_000  # a moderator's reason, to the person concerned
    appeal_words_max: int = 2_000
    appeal_days: int = 180
    evidence_days: int = 210  # after its case is closed; an appeal must still find it
    case_claim_hours: int = 4  # then another moderator may take it
    account_limit_days_max: int = 90
    deletion_days: int = 30  # a closed account can be opened again so long
    message_max: int = 4_000
    message_pictures_max: int = 10
    message_edit_minutes: int = 15
    message_delete_hours: int = 48  # so long a message can be taken back from everyone
    message_requests_max: int = 5  # messages to somebody who has not accepted yet
    file_name_max: int = 100
    chat_pins_max: int = 5
    once_days: int = 14  # what nobody opens in that time goes
    chat_forwards_max: int = 5  # conversations a message is passed on to at once
    chat_poll_options_max: int = 12
    chat_poll_option_max: int = 100
    group_name_max: int = 60
    group_description_max: int = 500
    group_members_max: int = 1_024
    group_link_days_max: int = 30
    group_links_max: int = 20  # of one group, open at once
    chat_care_cards_max: int = 5
    walk_minutes_max: int = 180  # then a walk that nobody ends is over
    scheduled_max: int = 50  # messages of one person that wait in a conversation
    call_people_max: int = 6  # each device speaks to each other
    call_ring_seconds: int = 45
    call_silent_seconds: int = 30  # a device that says nothing for so long is gone
    call_signal_bytes: int = 24_000
    call_ticket_hours: int = 6  # so long the relay takes what it was given for one call
    sealed_people_max: int = 16
    device_name_max: int = 60
    devices_max: int = 8  # on which one person reads encrypted chats
    key_packages_max: int = 50  # that wait for one device
    key_package_bytes: int = 4_000
    sealed_message_bytes: int = 24_000
    sealed_commit_bytes: int = 120_000
    sealed_welcome_bytes: int = 400_000
    sealed_file_bytes: int = 25 * 1024 * 1024
    sealed_files_per_message: int = 10
    sealed_bytes_per_account: int = 1024**3
    key_backup_bytes: int = 8 * 1024 * 1024


LIMITS: Final = Limits()

MINUTE, HOUR, DAY = 60, 3600, 86_400


RATES: Final[dict[str, tuple[Rate, ...]]] = {
    "auth.sign_in": (
        Rate(10, 5 * MINUTE, "target", _("Sign-in attempts for one account"), fail_closed=True),
        Rate(60, 5 * MINUTE, "address", _("Sign-in attempts from one address"), fail_closed=True),
    ),
    "auth.sign_up": (Rate(20, HOUR, "address", _("New accounts from one address"), fail_closed=True),),
    "auth.mail": (
        Rate(6, HOUR, "target", _("Codes sent to one e-mail address"), fail_closed=True),
        Rate(60, HOUR, "address", _("Codes asked for from one address"), fail_closed=True),
    ),
    "auth.sms": (
        Rate(5, HOUR, "target", _("Text messages sent to one phone"), fail_closed=True),
        Rate(20, HOUR, "address", _("Text messages asked for from one address"), fail_closed=True),
    ),
    "auth.code": (
        Rate(10, 10 * MINUTE, "target", _("Codes tried for one account"), fail_closed=True),
        Rate(60, 10 * MINUTE, "address", _("Codes tried from one address"), fail_closed=True),
    ),
    "follow": (Rate(120, HOUR, "account", _("People followed"), new_account_count=60),),
    "friend": (Rate(60, HOUR, "account", _("Friends asked"), new_account_count=20),),
    "friend.pair": (Rate(3, 30 * DAY, "target", _("Times one person is asked again")),),
    "block": (Rate(200, HOUR, "account", _("People blocked")),),
    "quiet": (Rate(200, HOUR, "account", _("People muted or restricted")),),
    "words": (Rate(300, HOUR, "account", _("Changes of your hidden words")),),
    "circle": (Rate(300, HOUR, "account", _("Changes of your close friends and lists")),),
    "suggestion.dismiss": (Rate(300, HOUR, "account", _("Suggestions dismissed")),),
    "invitation.create": (Rate(30, DAY, "account", _("Invitations"), new_account_count=5),),
    "invitation.open": (Rate(120, HOUR, "address", _("Invitations opened from one address"), fail_closed=True),),
    "invitation.join": (Rate(20, HOUR, "account", _("Tries to join by an invitation")),),
    "contacts.read": (Rate(30, HOUR, "account", _("Lists of contacts read")),),
    "contacts.match": (
        Rate(5, DAY, "account", _("Searches by your contacts in a day"), new_account_count=1, fail_closed=True),
        Rate(20, 30 * DAY, "account", _("Searches by your contacts in a month"), new_account_count=3, fail_closed=True),
        Rate(20, DAY, "address", _("Searches by contacts from one address"), fail_closed=True),
    ),
    "post.create": (Rate(60, HOUR, "account", _("Posts"), new_account_count=20),),
    "post.edit": (Rate(120, HOUR, "account", _("Changes of your posts")),),
    "post.download": (Rate(60, HOUR, "account", _("Posts of your own downloaded")),),
    "photo.tag": (Rate(300, HOUR, "account", _("Changes of who is on photos"), new_account_count=100),),
    "link.fetch": (
        Rate(60, HOUR, "account", _("Pages looked at for previews of links"), new_account_count=20),
        Rate(120, HOUR, "target", _("Pages looked at on one site")),
    ),
    "vote": (Rate(60, MINUTE, "account", _("Votes in polls"), new_account_count=20),),
    "draft": (Rate(1_500, HOUR, "account", _("Times drafts are saved")),),
    "bookmark": (Rate(300, HOUR, "account", _("Posts kept")),),
    "comment.create": (Rate(30, MINUTE, "account", _("Comments"), new_account_count=10),),
    "tag.follow": (Rate(120, HOUR, "account", _("Hashtags followed")),),
    "feed.seen": (Rate(600, HOUR, "account", _("Reports of what was seen")),),
    "feed.wish": (Rate(120, HOUR, "account", _("Wishes about your feed")),),
    "comment.edit": (Rate(60, HOUR, "account", _("Comments edited")),),
    "reaction": (Rate(120, MINUTE, "account", _("Reactions")),),
    "pet.create": (Rate(20, HOUR, "account", _("New pets")),),
    "care.invite": (
        Rate(30, DAY, "account", _("People invited to care for animals"), new_account_count=10),
        Rate(10, DAY, "target", _("Invitations one person is sent")),
    ),
    "lost.report": (Rate(5, DAY, "account", _("Animals reported lost")),),
    "found.report": (Rate(20, DAY, "account", _("Animals reported found"), new_account_count=5),),
    "finder.write": (
        Rate(10, HOUR, "address", _("Finders' messages from one address"), fail_closed=True),
        Rate(30, DAY, "target", _("Finders' messages about one animal")),
    ),
    "lost.poster": (Rate(60, HOUR, "address", _("Posters made")),),
    "care.log": (Rate(120, HOUR, "account", _("Ticks in care logs")),),
    "pet.transfer": (Rate(10, DAY, "account", _("Animals offered to a new owner")),),
    "pet.microchip": (Rate(20, DAY, "account", _("Microchip numbers written")),),
    "health.vet_link": (Rate(30, DAY, "account", _("Links for vets")),),
    "health.vet_view": (Rate(120, HOUR, "address", _("Health books opened by a link from one address")),),
    "health.pdf": (Rate(30, HOUR, "account", _("Health books printed")),),
    "health.write": (Rate(240, HOUR, "account", _("Entries in health books")),),
    "media.sound": (Rate(120, HOUR, "account", _("Sounds uploaded"), new_account_count=60),),
    "media.film": (Rate(30, HOUR, "account", _("Films uploaded"), new_account_count=10),),
    "media.pdf": (Rate(40, HOUR, "account", _("PDF files uploaded"), new_account_count=15),),
    "health.file": (
        Rate(300, HOUR, "account", _("Documents of health books fetched")),
        Rate(300, HOUR, "address", _("Documents fetched by a link from one address")),
    ),
    "album.add": (Rate(60, HOUR, "account", _("Times pictures are added to an album"), new_account_count=20),),
    "media.upload": (
        Rate(200, HOUR, "account", _("Pictures uploaded"), new_account_count=100),
        Rate(1_000, DAY, "account", _("Pictures uploaded in a day"), new_account_count=300),
    ),
    "archive.upload": (Rate(10, DAY, "account", _("Files of other sites sent")),),
    "import": (Rate(60, HOUR, "account", _("Steps of imports")),),
    "media.edit": (Rate(120, HOUR, "account", _("Pictures turned and cropped")),),
    "media.part": (Rate(2_000, HOUR, "account", _("Parts of large pictures sent")),),
    "profile.update": (Rate(60, HOUR, "account", _("Profile changes")),),
    "export.create": (Rate(3, DAY, "account", _("Archives of your data")),),
    "export.download": (Rate(30, DAY, "account", _("Downloads of your archive")),),
    "account.delete": (
        Rate(10, HOUR, "account", _("Tries to delete the account"), fail_closed=True),
        Rate(30, HOUR, "target", _("Tries to open a closed account again"), fail_closed=True),
        Rate(60, HOUR, "address", _("Tries to delete an account or open it again, from one address"), fail_closed=True),
    ),
    "birthday.set": (Rate(5, DAY, "account", _("Birthdays entered")),),
    "home.change": (
        Rate(1, DAY, "account", _("Moves of your home area")),
        Rate(3, 30 * DAY, "account", _("Moves of your home area")),
    ),
    "verification.request": (Rate(5, 30 * DAY, "account", _("Requests for verification")),),
    "report": (Rate(30, HOUR, "account", _("Reports"), new_account_count=10),),
    "appeal": (Rate(10, DAY, "account", _("Appeals")),),
    "notification.settings": (Rate(120, HOUR, "account", _("Changes of what you are notified of")),),
    "notification.mute": (Rate(120, HOUR, "account", _("Notifications muted")),),
    "notification.device": (Rate(60, HOUR, "account", _("Devices registered for notifications")),),
    "notification.mail": (
        Rate(6, HOUR, "target", _("Mails about notifications in an hour")),
        Rate(20, DAY, "target", _("Mails about notifications in a day")),
    ),
    "notification.sms": (Rate(5, DAY, "target", _("Text messages about notifications")),),
    "notification.unsubscribe": (Rate(60, HOUR, "address", _("Mails switched off from one address")),),
    "search": (
        Rate(60, MINUTE, "account", _("Searches")),
        Rate(120, MINUTE, "address", _("Searches from one address")),
    ),
    "search.complete": (
        Rate(240, MINUTE, "account", _("Searches completed while one writes")),
        Rate(480, MINUTE, "address", _("Searches completed for one address")),
    ),
    "chat.message": (Rate(60, MINUTE, "account", _("Messages"), new_account_count=30),),
    "chat.open": (Rate(50, DAY, "account", _("People you write to for the first time"), new_account_count=10),),
    "chat.change": (Rate(240, MINUTE, "account", _("Changes in conversations"), new_account_count=120),),
    "group.link": (Rate(30, DAY, "account", _("Links into groups made"), new_account_count=5),),
    "group.link.open": (
        Rate(120, HOUR, "account", _("Links into groups opened")),
        Rate(240, HOUR, "address", _("Links into groups opened from one address")),
    ),
    "group.join": (Rate(20, HOUR, "account", _("Groups joined by a link"), new_account_count=10),),
    "chat.live": (Rate(1_500, HOUR, "account", _("Steps of live positions")),),
    "chat.export": (Rate(10, DAY, "account", _("Copies of conversations"), new_account_count=3),),
    "call.start": (
        Rate(40, HOUR, "account", _("Calls"), new_account_count=10),
        Rate(20, HOUR, "target", _("Calls in one conversation")),
    ),
    "call.answer": (Rate(120, HOUR, "account", _("Calls answered")),),
    "call.signal": (Rate(1_500, MINUTE, "account", _("Steps of connecting in calls")),),
    "call.ticket": (Rate(60, HOUR, "account", _("Ways to the relay for calls asked for")),),
    "seal.device": (Rate(20, DAY, "account", _("Devices added for encrypted chats")),),
    "seal.packages": (Rate(120, HOUR, "account", _("Keys of your devices sent in")),),
    "seal.take": (
        Rate(300, HOUR, "account", _("Keys of others' devices asked for")),
        Rate(600, HOUR, "target", _("Keys of one device given out")),
    ),
    "seal.commit": (Rate(300, HOUR, "account", _("Changes of keys in encrypted chats")),),
    "seal.file": (Rate(240, HOUR, "account", _("Files sent in encrypted chats"), new_account_count=60),),
    "seal.backup": (Rate(240, HOUR, "account", _("Backups of encrypted chats saved")),),
    "call.room": (Rate(30, HOUR, "account", _("Rooms for large calls opened")),),
    "search.recent": (Rate(120, MINUTE, "account", _("Searches remembered")),),
}
