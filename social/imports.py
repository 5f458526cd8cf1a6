"""Moving house: an archive of Instagram or Facebook that is being read, imported or taken back, and each post in it.

What a person wrote elsewhere comes as it was: with its own time, in its old place, and nobody is told of it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar, Final
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from core.errors import NotFound
from core.limits import LIMITS
from core.models import BaseModel
from core.pagination import Page, keyset
from social.models import Post

# Why an archive is not taken; the code is stored, the words are for its person.
REFUSALS: Final[dict[str, str | Promise]] = {
    "html": _("This archive holds web pages (HTML). Ask for it again and choose the format JSON."),
    "nothing": _("There are no posts in this archive. When you ask for it, choose your posts and the format JSON."),
    "locked": _("This archive is locked with a password. Send it without one."),
    "damaged": _("This archive is damaged or did not arrive whole. Download it again and send it once more."),
    "too_many_files": _("There are too many files in this archive. Ask for one that holds your posts only."),
    "too_large": _("The lists in this archive are too large. Ask for one that holds your posts only."),
    "unsafe": _("This archive unpacks to far more than it can hold. It was not opened."),
    "lost": _("The file was lost before it was read. Send it again."),
    "crashed": _("This archive could not be read safely."),
}
# Why something stayed behind.
REASONS: Final[dict[str, str | Promise]] = {
    "again": _("It is here already, from an earlier import."),
    "video": _("It is a video, and videos cannot be taken yet."),
    "missing": _("It is not in this archive."),
    "beyond": _("A post holds no more pictures than it has now."),
    "no_date": _("It has no date."),
    "empty": _("There are no words and no pictures in it."),
    "cut": _("Its words were longer than fit in a post; the end is missing."),
    "not_a_picture": _("It is no picture we can read."),
    "too_heavy": _("The file is too large."),
    "broken": _("The picture is damaged."),
    "locked": _("It is locked with a password."),
    "full": _("Your space for pictures is full."),
    "held": _("Your account may not post for now."),
    "stopped": _("You stopped the import before its turn."),
    "failed": _("Something went wrong on our side with this one."),
}


class PostImport(BaseModel):
    """One archive. Its file goes as soon as it is not needed any more."""

    data_policy = "export+erase"
    data_private = ("file",)

    class Site(models.TextChoices):
        UNKNOWN = "", _("Not known yet")
        INSTAGRAM = "instagram", "Instagram"
        FACEBOOK = "facebook", "Facebook"

    class Status(models.TextChoices):
        READING = "reading", _("Being read")
        WAITING = "waiting", _("Waits for your choice")
        IMPORTING = "importing", _("Being imported")
        DONE = "done", _("Done")
        FAILED = "failed", _("Not taken")
        CANCELLED = "cancelled", _("Cancelled")
        UNDOING = "undoing", _("Being taken back")
        UNDONE = "undone", _("Taken back")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        Status.READING: {Status.WAITING, Status.FAILED, Status.CANCELLED},
        Status.WAITING: {Status.IMPORTING, Status.CANCELLED},
        Status.IMPORTING: {Status.DONE},
        Status.DONE: {Status.UNDOING},
        Status.UNDOING: {Status.UNDONE},
        Status.FAILED: set(),
        Status.CANCELLED: set(),
        Status.UNDONE: set(),
    }
    UNDERWAY: ClassVar[tuple[str, ...]] = (Status.READING, Status.WAITING, Status.IMPORTING, Status.UNDOING)
    MOVING: ClassVar[tuple[str, ...]] = (Status.READING, Status.IMPORTING, Status.UNDOING)

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="post_imports", db_index=False
    )
    status = models.CharField(max_length=10, choices=Status, default=Status.READING)
    site = models.CharField(max_length=10, choices=Site, blank=True, default="")
    file = models.CharField(max_length=200, blank=True, help_text="Its name in the store")
    failure = models.CharField(max_length=20, blank=True, help_text="A code of REFUSALS")
    audience = models.CharField(max_length=10, choices=Post.Audience, default=Post.Audience.ONLY_ME)
    pet_ids = models.JSONField(default=list)
    post_count = models.PositiveIntegerField(default=0, help_text="Posts that can come")
    picture_count = models.PositiveIntegerField(default=0)
    video_count = models.PositiveIntegerField(default=0)
    beyond_count = models.PositiveIntegerField(default=0, help_text="Posts beyond what one import takes")
    done_counter = models.PositiveIntegerField(
        default=0, help_text="Posts that came, stayed behind, or were taken back"
    )
    finished_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[PostImport]] = models.Manager()

    class Meta:
        verbose_name = pgettext_lazy("model", "import of posts")
        verbose_name_plural = pgettext_lazy("model", "imports of posts")
        constraints = [
            models.UniqueConstraint(
                fields=["owner"],
                condition=Q(status__in=["reading", "waiting", "importing", "undoing"]),
                name="post_import_one_at_a_time",
            ),
        ]
        indexes = [models.Index(fields=["owner", "-id"], name="post_import_owner")]

    def __str__(self) -> str:
        return f"import {self.pk} ({self.status})"

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"an import cannot move from {self.status} to {status}")
        self.status = status

    @property
    def is_underway(self) -> bool:
        return self.status in self.UNDERWAY

    @property
    def is_moving(self) -> bool:
        """Something is being done with it right now."""
        return self.status in self.MOVING

    @property
    def progress(self) -> int:
        """Per cent."""
        if self.status in (self.Status.IMPORTING, self.Status.UNDOING):
            return min(99, self.done_counter * 100 // max(1, self.post_count))
        return 0 if self.status in (self.Status.READING, self.Status.WAITING) else 100

    @property
    def can_be_undone(self) -> bool:
        return self.status == self.Status.DONE and self.undo_until > timezone.now()

    @property
    def undo_until(self) -> Any:
        return (self.finished_at or self.created_at) + timedelta(days=LIMITS.import_days)

    @property
    def why(self) -> str:
        """Why it was not taken, in words."""
        return str(REFUSALS.get(self.failure, ""))

    @property
    def found(self) -> str:
        """ "212 posts, 340 photos": what can come, in words."""
        posts = ngettext("%(count)d post", "%(count)d posts", self.post_count) % {"count": self.post_count}
        photos = ngettext("%(count)d photo", "%(count)d photos", self.picture_count) % {"count": self.picture_count}
        return _("%(posts)s, %(photos)s") % {"posts": posts, "photos": photos}


class ImportedPost(BaseModel):
    """One post of an archive: what is to come of it, what came, and what stayed behind."""

    data_policy = "export+erase"
    data_subjects = ("owner",)

    class Status(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        CAME = "came", _("It is here")
        LEFT = "left", _("It stayed behind")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        Status.WAITING: {Status.CAME, Status.LEFT},
        Status.CAME: set(),
        Status.LEFT: set(),
    }

    source_import = models.ForeignKey(PostImport, on_delete=models.CASCADE, related_name="rows", db_index=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)
    source_id = models.CharField(max_length=64, help_text="The same for the same post in another archive")
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    written_at = models.DateTimeField(null=True, blank=True)
    title = models.CharField(max_length=400, blank=True, help_text="Its first words, to know it by")
    content = models.JSONField(default=dict, help_text="Its words and pictures, until it has come")
    reason = models.CharField(max_length=20, blank=True, help_text="A code of REASONS")
    notes = models.JSONField(default=list, help_text="What of it stayed behind: [name, code]")
    post = models.OneToOneField(Post, on_delete=models.SET_NULL, null=True, blank=True, related_name="imported_from")

    objects: ClassVar[models.Manager[ImportedPost]] = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source_import", "source_id"], name="imported_post_in_import"),
            # The same post never comes twice, whatever archives it is in.
            models.UniqueConstraint(
                fields=["owner", "source_id"], condition=Q(status="came"), name="imported_post_once"
            ),
        ]
        indexes = [models.Index(fields=["source_import", "status", "id"], name="imported_post_turn")]

    def __str__(self) -> str:
        return f"{self.title[:40]} ({self.status})"

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"a post of an import cannot move from {self.status} to {status}")
        self.status = status

    @property
    def why(self) -> str:
        return str(REASONS.get(self.reason, ""))

    @property
    def remarks(self) -> list[dict[str, str]]:
        """What of it stayed behind: `name`, and `why` in words."""
        return [{"name": str(name), "why": str(REASONS.get(code, ""))} for name, code in self.notes]


# --- reads ----------------------------------------------------------------------------------------
SHOWN: Final = 10


def list_imports(user: Any) -> list[PostImport]:
    """The newest imports of a person, the one under way first."""
    return list(PostImport.objects.filter(owner_id=user.pk).order_by("-id")[:SHOWN])


def get_import(user: Any, import_id: UUID | str) -> PostImport:
    """One's own import in any state. Raises NotFound."""
    found = PostImport.objects.filter(owner_id=user.pk, pk=import_id).first()
    if found is None:
        raise NotFound
    return found


def list_rows(
    found: PostImport, *, which: str = "", cursor: str | None = None, size: int = LIMITS.page_size
) -> Page[Any]:
    """The posts of an import, oldest first: all, or those that `came`, `left`, or came with something `missing`."""
    rows = found.rows.all()
    if which in ImportedPost.Status.values:
        rows = rows.filter(status=which)
    elif which == "missing":
        rows = rows.filter(status=ImportedPost.Status.CAME).exclude(notes=[])
    return keyset(rows, order=["id"], cursor=cursor, size=size)


def count_rows(found: PostImport) -> dict[str, int]:
    """How many came, stayed behind, wait, and came with something missing. One query."""
    status = ImportedPost.Status
    return found.rows.aggregate(
        came=Count("pk", filter=Q(status=status.CAME)),
        left=Count("pk", filter=Q(status=status.LEFT)),
        waiting=Count("pk", filter=Q(status=status.WAITING)),
        missing=Count("pk", filter=Q(status=status.CAME) & ~Q(notes=[])),
    )
