"""What the media rules refuse. All name the field `file`, so that each form shows it beside its picture."""

from __future__ import annotations

from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, Invalid, Unavailable


class NotAPicture(Invalid):
    message = _("This file is not a picture we can read. Send a JPEG, PNG, WebP, AVIF, GIF or HEIC.")

    def __init__(self, **params: Any) -> None:
        super().__init__(field="file", **params)


class PictureTooHeavy(NotAPicture):
    message = _("This file is too large: at most %(megabytes)d MB.")


class PictureTooLarge(NotAPicture):
    message = _("This picture has too many pixels: at most %(megapixels)d million.")


class NotARecording(NotAPicture):
    message = _("This file is no sound or film we can read. Send an MP4, WebM, Ogg, MP3 or WAV.")


class RecordingTooHeavy(NotAPicture):
    message = _("This file is too large: at most %(megabytes)d MB.")


class StorageFull(NotAPicture):
    message = _("Your space for pictures is full. Delete some and try again.")


class TooManyPictures(Invalid):
    message = _("At most %(most)d pictures fit here.")


class PartMissing(Conflict):
    message = _("Not all of the file has arrived. Send what is missing and try again.")


class UploadEnded(Conflict):
    message = _("This upload has ended. Start it again.")


class TooManyUploads(Conflict):
    message = _("Too many uploads are under way at once. Finish or cancel some of them.")


class WrongPart(Invalid):
    message = _("This part of the file is not as long as was said.")


class StoreFull(Unavailable):
    """No room on the disk or in the store: nobody's fault who uploads."""

    status = 507
    message = _("There is no room for new pictures right now. Nothing was kept; try again later.")


class PictureNotReady(Conflict):
    message = _("This picture is still being prepared. Try again in a moment.")


class CropTooSmall(Invalid):
    message = _("What you keep must lie inside the picture and be at least a twentieth of it.")


class PictureInUse(Conflict):
    message = _("This picture is in use. Remove it from where it is shown first.")


# Why a picture that was taken in could not be prepared: the code is stored, the words are for its owner.
FAILURES: Final[dict[str, str | Promise]] = {
    "unreadable": _("The picture is damaged or not complete."),
    "too_large": _("The picture has too many pixels."),
    "unknown": _("This kind of recording cannot be read. Save it as MP4 and send it again."),
    "too_long": _("The recording is too long."),
    "silent": _("There is no sound in the recording."),
    "crashed": _("The picture could not be opened safely."),
    "lost": _("The upload was lost before it was prepared. Send it again."),
}
