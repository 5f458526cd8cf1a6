"""What the script of encrypted chats says. Its `{name}`s are filled in the browser."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from chat.errors import TooLateToEdit
from chat.media_words import recording_words
from chat.shown import script_words
from core.limits import LIMITS


def sealed_words() -> dict[str, str]:
    return (
        script_words()
        | recording_words()
        | {
            "standing_preparing": _("Opening the keys of this browser…"),
            "standing_joining": _("Making the keys of this chat…"),
            "standing_waiting": _(
                "This browser is new here. A device that is in this chat lets it in when somebody opens the chat there."
            ),
            "standing_lost": _(
                "This browser has lost the keys of this chat. With new keys it comes back; what it has kept stays readable."
            ),
            "standing_out": _("This browser is not in this chat any more."),
            "standing_removed": _(
                "This browser was removed from your devices; what it kept of encrypted chats is deleted."
            ),
            "standing_unable": _(
                "This browser cannot do this encryption. Use a newer one: Chrome 137, Firefox 130 or Safari 17, or later."
            ),
            "standing_failed": _("Something went wrong. Load the page again; nothing was lost."),
            "alone": _("{names} can read from when they open this chat for the first time."),
            "number_changed": _(
                "The safety number with {names} has changed: they have a new device, or somebody reads along."
            ),
            "unkept": _("You wrote this on this browser, which has not kept it."),
            "broken": _("This message could not be opened on this device."),
            "too_late_to_edit": str(TooLateToEdit(minutes=LIMITS.message_edit_minutes)),
            "voice_opening": _("The recording is being opened"),
            "file": _("File"),
            "file_gone": _("This file is not there any more."),
            "found": _("{count} found"),
            "report_title": _("Report this message"),
            "report_consent": _(
                "Send moderators the text below. They cannot see this chat; they read only what you send, and are told that it comes from you and cannot be checked."
            ),
            "report_before": _("Before it was edited:"),
            "report_why": _("What is wrong with it?"),
            "report_copy": _("Your copy"),
            "report_send": _("Send the report"),
            "report_sent": _("Thank you. A moderator reads it; nobody is told that it was you."),
            "cancel": _("Cancel"),
            "verified": pgettext("a safety number", "Verified"),
            "unverified": pgettext("a safety number", "Not compared yet"),
            "changed": pgettext("a safety number", "It has changed: compare again"),
            "code_of": _("Code of your safety number"),
            "devices_one": _("{count} device of theirs can read."),
            "devices_many": _("{count} devices of theirs can read."),
            "no_camera": _("The camera is not available. Take a photo of the code, or compare the digits."),
            "no_code": _("No code was found in this picture. Take it from closer and straight, or compare the digits."),
            "other_code": _("This is not the code of a safety number."),
            "another_number": _(
                "This is another number. Look whether it is the code for you and {name}; if it is, somebody may be in between."
            ),
        }
    )
