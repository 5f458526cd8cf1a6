"""What encrypted chats refuse."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.errors import Conflict, Invalid, PermissionRefused


class SealedOnly(Conflict):
    """Readable words for an encrypted chat, or sealed ones for an open chat."""

    message = _("In an encrypted chat only encrypted messages are taken.")


class EpochPassed(Conflict):
    """Another device was quicker. Take what came, and do it anew."""

    message = _("The keys of this chat have changed meanwhile.")


class RekeyNeeded(Conflict):
    """Somebody who is out still holds the keys: a commit first, then messages."""

    message = _("This chat needs new keys first.")


class NotSeated(PermissionRefused):
    message = _("This device is not in the encrypted chat yet.")


class SealedHasNoCalls(Conflict):
    """What devices say to set up a call passes through the server in the clear: it could put itself between them."""

    message = _(
        "An encrypted chat has no calls: how your devices find each other would pass through us unencrypted. "
        "Call from your open conversation."
    )


class NoTalkYet(Conflict):
    message = _("Write to each other first; then you can start an encrypted chat.")


class TooManyForSeal(Conflict):
    message = _("An encrypted chat holds at most %(most)d people.")


class TooManyDevices(Conflict):
    message = _("At most %(most)d devices. Remove one first.")


class KeyKnown(Conflict):
    """A key, or a package of keys, that was here before."""

    message = _("These keys were used before. Make new ones.")


class TooManyPackages(Conflict):
    message = _("At most %(most)d packages of keys wait for a device.")


class BackupOutdated(Conflict):
    message = _("Another device has saved the backup meanwhile.")


class BackupTooHeavy(Invalid):
    message = _("A backup can have %(most)d MB.")


class SealedFileTooHeavy(Invalid):
    message = _("A file in an encrypted chat can have %(most)d MB.")


class SealedStorageFull(Invalid):
    message = _("Your encrypted files have no room left. Delete some first.")
