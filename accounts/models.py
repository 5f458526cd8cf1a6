"""People, and how they stand to each other."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.languages import language_choices
from core.limits import LIMITS
from core.models import BaseModel


class PlainText(models.Func):
    """Lower case without accents, as search compares names; an immutable function, so that an index can hold it."""

    function = "accounts_plain"
    output_field = models.TextField()


class AccountKind(models.TextChoices):
    """Whose account it is. All but a person's are given with a verification."""

    PERSON = "person", _("Person")
    VET = "vet", _("Veterinarian")
    SHELTER = "shelter", _("Shelter")
    BREEDER = "breeder", _("Breeder")
    SHOP = "shop", _("Shop")


class UserQuerySet(models.QuerySet["User"]):
    def active(self) -> UserQuerySet:
        return self.filter(is_active=True, suspended_at__isnull=True)

    def visible_to(self, viewer: Any) -> UserQuerySet:
        """People the viewer may know exist: neither blocked nor blocking, and neither suspended nor closed."""
        found = self.active()
        viewer_id = getattr(viewer, "pk", None)
        if viewer_id is None:
            return found
        return found.exclude(Exists(Block.between(viewer_id, OuterRef("pk"))))

    def with_relation_to(self, viewer: Any) -> UserQuerySet:
        """Adds `follow_status` ('' | 'requested' | 'accepted'): the viewer's follow of each person."""
        viewer_id = getattr(viewer, "pk", None)
        own = Follow.objects.filter(follower_id=viewer_id, target_id=OuterRef("pk")).values("status")[:1]
        return self.annotate(follow_status=models.functions.Coalesce(models.Subquery(own), models.Value("")))


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):  # type: ignore[misc]
    def create_user(self, email: str, handle: str, password: str | None = None, **fields: Any) -> User:
        user = self.model(email=self.normalize_email(email), handle=handle, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, handle: str, password: str | None = None, **fields: Any) -> User:
        return self.create_user(email, handle, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin, BaseModel):
    """A person. The handle is the identity (ASCII); the display name is free Unicode and always shown with it."""

    data_policy = "export+erase"
    data_private = ("is_superuser",)

    class Theme(models.TextChoices):
        AUTO = "auto", _("As my device")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    handle = models.CharField(
        _("handle"),
        max_length=LIMITS.handle_max,
        unique=True,
        validators=[RegexValidator(r"\A[a-z0-9_]{3,30}\Z", _("Use 3 to 30 small letters a–z, digits and _."))],
    )
    email = models.EmailField(_("e-mail"), max_length=254)
    display_name = models.CharField(_("name"), max_length=LIMITS.display_name_max * 4, blank=True)
    bio = models.CharField(_("about me"), max_length=LIMITS.bio_max * 4, blank=True)
    avatar = models.ForeignKey("media.Asset", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    cover = models.ForeignKey("media.Asset", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    is_private = models.BooleanField(_("private account"), default=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    suspended_at = models.DateTimeField(null=True, blank=True)
    language = models.CharField(max_length=10, choices=language_choices, default="es-mx")
    theme = models.CharField(max_length=5, choices=Theme, default=Theme.AUTO)
    time_zone = models.CharField(max_length=50, default="America/Mexico_City")
    session_epoch = models.PositiveIntegerField(default=0, help_text="Raising it ends every session")
    suspension_reason = models.CharField(max_length=300, blank=True, help_text="Shown to the suspended person")
    onboarding_step = models.CharField(max_length=30, blank=True, help_text="Last finished step of /welcome/")
    onboarded_at = models.DateTimeField(null=True, blank=True)
    birth_date = models.DateField(_("birthday"), null=True, blank=True, help_text="Never shown with its year")
    kind = models.CharField(_("kind of account"), max_length=10, choices=AccountKind, default=AccountKind.PERSON)
    verified_at = models.DateTimeField(_("verified since"), null=True, blank=True)
    follower_counter = models.PositiveIntegerField(default=0)
    following_counter = models.PositiveIntegerField(default=0)
    # Written by the room of posts: who follows none costs the feed no question about them.
    followed_tag_counter = models.PositiveIntegerField(default=0, db_default=0, editable=False)

    USERNAME_FIELD = "handle"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["email"]
    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(Upper("email"), condition=~Q(email=""), name="user_email_once"),
            models.CheckConstraint(condition=Q(handle__regex=r"^[a-z0-9_]{3,30}$"), name="user_handle_form"),
        ]
        indexes = [
            GinIndex(OpClass(F("handle"), name="gin_trgm_ops"), name="user_handle_trgm"),
            GinIndex(OpClass(PlainText("display_name"), name="gin_trgm_ops"), name="user_plain_name_trgm"),
            # The unique one above leaves accounts without address out, and so cannot answer "whose address is this?".
            models.Index(Upper("email"), name="user_email_upper"),
            models.Index(fields=["-id"], condition=Q(onboarded_at__isnull=False), name="user_newest"),
        ]

    def __str__(self) -> str:
        return f"@{self.handle}"

    @property
    def is_suspended(self) -> bool:
        return self.suspended_at is not None

    @property
    def name(self) -> str:
        return self.display_name or self.handle

    def get_absolute_url(self) -> str:
        return reverse("profile", args=[self.handle])

    def get_session_auth_hash(self) -> str:
        """Covers the password and the epoch: changing either ends every session at its next use."""
        return self._session_hash()

    def get_session_auth_fallback_hash(self):  # type: ignore[no-untyped-def]
        from django.conf import settings

        for secret in settings.SECRET_KEY_FALLBACKS:
            yield self._session_hash(secret)

    def _session_hash(self, secret: str | None = None) -> str:
        from django.conf import settings

        return _session_hash(f"{self.password}|{self.session_epoch}", secret or settings.SECRET_KEY)


@lru_cache(maxsize=4096)
def _session_hash(value: str, secret: str) -> str:
    """Asked of the same person at each of their requests."""
    from django.utils.crypto import salted_hmac

    return salted_hmac("accounts.User.session", value, secret=secret, algorithm="sha256").hexdigest()


class FollowQuerySet(models.QuerySet["Follow"]):
    def accepted(self) -> FollowQuerySet:
        return self.filter(status=Follow.Status.ACCEPTED)

    def requested(self) -> FollowQuerySet:
        return self.filter(status=Follow.Status.REQUESTED)


class Follow(BaseModel):
    """One person follows another; a private account accepts first."""

    data_policy = "export+erase"
    data_subjects = ("follower", "target")

    class Status(models.TextChoices):
        REQUESTED = "requested", _("Requested")
        ACCEPTED = "accepted", _("Accepted")

    ALLOWED: ClassVar[dict[str, set[str]]] = {Status.REQUESTED: {Status.ACCEPTED}, Status.ACCEPTED: set()}

    # Found by the indexes below, which begin with them.
    follower = models.ForeignKey(User, on_delete=models.CASCADE, related_name="following_rows", db_index=False)
    target = models.ForeignKey(User, on_delete=models.CASCADE, related_name="follower_rows", db_index=False)
    status = models.CharField(max_length=10, choices=Status, default=Status.ACCEPTED)

    objects: ClassVar[models.Manager[Follow]] = FollowQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["follower", "target"], name="follow_once"),
            models.CheckConstraint(condition=~Q(follower=F("target")), name="follow_not_self"),
        ]
        indexes = [
            # With the follower in it: a fan-out reads two pages of the index, not one of the table for each follower.
            models.Index(fields=["target", "status", "-id"], include=["follower"], name="follow_reach"),
            models.Index(fields=["follower", "status", "-id"], name="follow_follower"),
        ]

    def __str__(self) -> str:
        return f"{self.follower_id} → {self.target_id} ({self.status})"

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"a follow cannot move from {self.status} to {status}")
        self.status = status


class Block(BaseModel):
    """Both directions are closed by one row: neither sees, reaches or is told of the other."""

    data_policy = "export+erase"
    data_subjects = ("blocker",)  # nobody is told who has blocked them

    blocker = models.ForeignKey(User, on_delete=models.CASCADE, related_name="block_rows")
    blocked = models.ForeignKey(User, on_delete=models.CASCADE, related_name="blocked_by_rows")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["blocker", "blocked"], name="block_once"),
            models.CheckConstraint(condition=~Q(blocker=F("blocked")), name="block_not_self"),
        ]
        indexes = [models.Index(fields=["blocked", "blocker"], name="block_reverse")]

    def __str__(self) -> str:
        return f"{self.blocker_id} ⊘ {self.blocked_id}"

    @classmethod
    def between(cls, viewer_id: Any, other: Any) -> models.QuerySet[Block]:
        """Rows that close the way between two people, in either direction; `other` may be an OuterRef."""
        return cls.objects.filter(Q(blocker_id=viewer_id, blocked_id=other) | Q(blocker_id=other, blocked_id=viewer_id))


from accounts import friendships, privacy  # noqa: E402, F401 (models with modules of their own)
from accounts.circles import CloseFriend  # noqa: E402, F401 (Django finds models here)
from accounts.data_requests import AccountDeletion, DataExport, ErasedAccount  # noqa: E402, F401 (their tables)
from accounts.dismissals import DismissedPerson  # noqa: E402, F401 (Django finds models here)
from accounts.hidden_words import HiddenWord  # noqa: E402, F401 (Django finds models here)
from accounts.invitations import Invitation, InvitedPerson  # noqa: E402, F401 (Django finds models here)
from accounts.people_lists import ListMember, PeopleList  # noqa: E402, F401 (Django finds models here)
from accounts.phones import PhoneNumber  # noqa: E402, F401 (a room of its own; Django looks for models here)
from accounts.profile_models import BadgeAward, Profile, Verification  # noqa: E402, F401 (Django finds models here)
from accounts.quiet import Mute, Restriction  # noqa: E402, F401 (Django finds models here)
