"""What one person likes in their chats: the stickers they send, and what is behind a conversation."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chat.models import Conversation

PERSON = settings.AUTH_USER_MODEL


class StickerUse(models.Model):
    """A sticker that one person has sent or likes."""

    data_policy = "export+erase"

    id = models.BigAutoField(primary_key=True)
    person = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+", db_index=False)
    name = models.CharField(max_length=40)
    used_at = models.DateTimeField(null=True, blank=True)
    is_favourite = models.BooleanField(default=False, db_default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="chat_sticker_once")]

    def __str__(self) -> str:
        return self.name


class Wallpaper(models.Model):
    """What one person sees behind one conversation; without a row it is plain."""

    data_policy = "export+erase"
    data_subjects = ("person",)

    class Style(models.TextChoices):
        PAWS = "paws", _("Paws")
        BONES = "bones", _("Bones")
        FISH = "fish", _("Fish")
        PETALS = "petals", _("Petals")
        MARIGOLD = "marigold", _("Marigold")
        AGAVE = "agave", _("Agave")
        JACARANDA = "jacaranda", _("Jacaranda")
        TALAVERA = "talavera", _("Talavera")
        PHOTO = "photo", _("A photo of yours")

    id = models.BigAutoField(primary_key=True)
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(PERSON, on_delete=models.CASCADE, related_name="+", db_index=False)
    style = models.CharField(max_length=10, choices=Style)
    photo = models.OneToOneField("media.Asset", null=True, blank=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "conversation"], name="chat_wallpaper_once"),
            models.CheckConstraint(
                condition=Q(style="photo", photo__isnull=False) | (~Q(style="photo") & Q(photo__isnull=True)),
                name="chat_wallpaper_photo",
            ),
        ]

    def __str__(self) -> str:
        return self.style
