"""What the script says of recordings. Its `{name}`s are filled in the browser."""

from __future__ import annotations

from django.utils.translation import gettext as _


def recording_words() -> dict[str, str]:
    return {
        "voice_play": _("Play"),
        "voice_pause": _("Pause"),
        "voice_place": _("Place in the recording"),
        "voice_speed": _("Speed: {times} times"),
        "voice_new": _("Not listened to yet"),
        "voice_preparing": _("The recording is being prepared"),
        "video": _("Video"),
        "video_preparing": _("The video is being prepared"),
        "download": _("Download"),
        "once_photo": _("Photo to open once"),
        "once_video": _("Video to open once"),
        "once_voice": _("Voice message to hear once"),
        "once_opened": _("Opened"),
        "once_over": _("Not there any more"),
        "once_close": _("Close"),
        "once_note": _("Close it and it is gone for you. Nobody can prevent that a screen is photographed."),
        "once_set": _("Can be opened once"),
        "sticker_like": _("Among your favourites"),
        "sticker_unlike": _("Not among your favourites"),
        "unlink": _("Take the preview away"),
        "record_cancel": _("Discard the recording"),
        "record_stop": _("Stop and listen"),
        "record_send": _("Send"),
        "record_hint": _("Slide aside to discard, up to keep recording"),
        "record_starting": _("Asking for the microphone…"),
        "record_denied": _("The microphone is not allowed here. Allow it in the settings of your browser."),
        "record_none": _("No microphone was found."),
    }
