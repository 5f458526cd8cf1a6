"""What goes out beside the bell: to which devices, what of it, and what came back."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.models import BaseModel
from notifications.models import Notification
from notifications.topics import Channel


class Device(BaseModel):
    """A browser or app that shows pushes. It ends with the session that registered it."""

    data_policy = "export+erase"
    data_private = ("address", "p256dh", "auth", "digest", "session_epoch")

    class Kind(models.TextChoices):
        WEB = "web", _("Browser")
        FCM = "fcm", _("App")
        APNS = "apns", _("App on an iPhone or iPad")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="push_devices")
    kind = models.CharField(max_length=4, choices=Kind)
    address = models.TextField()  # the subscription's endpoint, or the app's token
    digest = models.CharField(max_length=64)
    p256dh = models.CharField(max_length=88, blank=True)
    auth = models.CharField(max_length=24, blank=True)
    label = models.CharField(max_length=80, blank=True)
    session_key = models.CharField(max_length=40)
    session_epoch = models.PositiveIntegerField(default=0)
    pushed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[Device]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "digest"], name="push_device_once"),
            models.CheckConstraint(
                condition=~Q(kind="web") | (~Q(p256dh="") & ~Q(auth="")), name="push_device_web_keys"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.label or self.kind}"


class Delivery(BaseModel):
    """One line of the bell on its way by one channel (and to one device, where the channel has devices)."""

    data_policy = "erase"

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENDING = "sending", _("Being sent")
        SENT = "sent", _("Sent")
        DROPPED = "dropped", _("Not sent any more")
        FAILED = "failed", _("Failed")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        State.WAITING: {State.SENDING, State.DROPPED},
        State.SENDING: {State.WAITING, State.SENT, State.DROPPED, State.FAILED},
        State.SENT: set(),
        State.DROPPED: set(),
        State.FAILED: set(),
    }

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="deliveries", db_index=False
    )
    # Empty once what it told of was withdrawn.
    notification = models.ForeignKey(Notification, null=True, on_delete=models.SET_NULL, related_name="deliveries")
    kind = models.CharField(max_length=40)
    channel = models.CharField(max_length=6, choices=Channel)
    device = models.ForeignKey(Device, null=True, on_delete=models.CASCADE, related_name="deliveries")
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    reason = models.CharField(max_length=120, blank=True)
    # What a device shows it under; emptied when it was told to take it down.
    tag = models.CharField(max_length=100, blank=True, default="", db_default="")
    tries = models.PositiveSmallIntegerField(default=0)
    is_held = models.BooleanField(default=False)  # came in quiet hours
    due_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[Delivery]] = models.Manager()

    class Meta:
        verbose_name = pgettext_lazy("model", "delivery")
        verbose_name_plural = pgettext_lazy("model", "deliveries")
        constraints = [
            models.UniqueConstraint(
                fields=["notification", "channel", "device"],
                name="delivery_once",
                nulls_distinct=False,
                condition=Q(notification__isnull=False),
            )
        ]
        indexes = [
            models.Index(fields=["recipient", "channel", "due_at"], name="delivery_of_recipient"),
            models.Index(fields=["due_at"], name="delivery_open", condition=Q(state__in=["waiting", "sending"])),
            models.Index(fields=["state", "-id"], name="delivery_state"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} → {self.channel} ({self.state})"

    def move_to(self, state: str, *, reason: str = "") -> None:
        if state not in self.ALLOWED[self.state]:
            raise ValueError(f"a delivery cannot move from {self.state} to {state}")
        self.state, self.reason = state, reason[:120]


class DigestRun(BaseModel):
    """When a person's next summary goes out. `after` is the newest line of the last one."""

    data_policy = "erase"

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="digest_run")
    next_at = models.DateTimeField(db_index=True)
    sent_at = models.DateTimeField(null=True)
    after = models.UUIDField(null=True)

    objects: ClassVar[models.Manager[DigestRun]] = models.Manager()

    def __str__(self) -> str:
        return f"{self.user_id} {self.next_at}"


class MailTrouble(BaseModel):
    """An address that sends our mail back, or whose owner called it spam: no notification is mailed there."""

    data_policy = "export+erase"

    class Kind(models.TextChoices):
        BOUNCE = "bounce", _("Sends mail back")
        COMPLAINT = "complaint", _("Called it spam")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mail_trouble")
    email = models.EmailField(max_length=254)
    kind = models.CharField(max_length=9, choices=Kind)
    reason = models.CharField(max_length=200, blank=True)
    happened_at = models.DateTimeField()

    objects: ClassVar[models.Manager[MailTrouble]] = models.Manager()

    class Meta:
        verbose_name = pgettext_lazy("model", "address that mail comes back from")
        verbose_name_plural = pgettext_lazy("model", "addresses that mail comes back from")

    def __str__(self) -> str:
        return f"{self.user_id} ({self.kind})"


class MailEvent(models.Model):
    """The inbox of the mail provider's webhook: each event once. The address goes when it has been worked on."""

    data_policy = "erase"

    id = models.BigAutoField(primary_key=True)
    provider = models.CharField(max_length=30)
    event_id = models.CharField(max_length=128)
    kind = models.CharField(max_length=20)
    email = models.CharField(max_length=254, blank=True)
    is_permanent = models.BooleanField(default=True)
    reason = models.CharField(max_length=200, blank=True)
    happened_at = models.DateTimeField()
    created_at = models.DateTimeField(auto_now_add=True)
    processed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = pgettext_lazy("model", "news of a mail")
        verbose_name_plural = pgettext_lazy("model", "news of mails")
        constraints = [models.UniqueConstraint(fields=["provider", "event_id"], name="mail_event_once")]
        indexes = [models.Index(fields=["created_at"], name="mail_event_created")]

    def __str__(self) -> str:
        return f"{self.provider} {self.event_id}"
