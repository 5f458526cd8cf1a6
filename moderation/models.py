"""Reports, the cases they are joined in, the log of decisions, and appeals."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from core.ids import new_id
from core.limits import LIMITS
from core.models import BaseModel
from moderation.reasons import label_of


class CaseQuerySet(models.QuerySet["Case"]):
    def unclosed(self) -> CaseQuerySet:
        return self.exclude(status=Case.Status.CLOSED)

    def gravest_first(self) -> CaseQuerySet:
        """The queue: what is not closed, the gravest first, of the same weight the oldest."""
        is_closed = models.Case(models.When(status=Case.Status.CLOSED, then=1), default=0)
        return self.order_by(is_closed, "-gravity", "created_at")


class Case(BaseModel):
    """All reports of one thing until it is decided. At most one of a thing is not closed."""

    data_policy = "anonymise"
    data_subjects = ("person",)
    data_anonymise: ClassVar[dict[str, None]] = {"person": None}

    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        IN_REVIEW = "in_review", _("In review")
        CLOSED = "closed", _("Closed")

    class Outcome(models.TextChoices):
        NONE = "", _("Not decided yet")
        NO_ACTION = "no_action", _("Nothing against the rules was found")
        ACTED = "acted", _("It was against the rules: something was done")
        UNDONE = "undone", _("What was done was taken back later")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        Status.OPEN: {Status.IN_REVIEW, Status.CLOSED},
        Status.IN_REVIEW: {Status.OPEN, Status.CLOSED},
        Status.CLOSED: set(),
    }

    kind = models.CharField(_("kind"), max_length=20)
    target_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+", db_index=False)
    target_id = models.UUIDField()
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("person")
    )
    status = models.CharField(_("state"), max_length=10, choices=Status, default=Status.OPEN)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, default=Outcome.NONE, blank=True)
    reason = models.CharField(_("reason"), max_length=30, blank=True, help_text="The gravest of its reports")
    gravity = models.PositiveSmallIntegerField(default=0)
    report_counter = models.PositiveIntegerField(_("reports"), default=0)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False,
        verbose_name=_("taken by"),
    )  # fmt: skip
    claimed_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager[Case]] = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        constraints = [
            models.UniqueConstraint(
                fields=["target_type", "target_id"], condition=~Q(status="closed"), name="case_open_once"
            ),
            models.CheckConstraint(condition=Q(status="closed") ^ Q(closed_at__isnull=True), name="case_closed_when"),
        ]
        indexes = [
            models.Index(fields=["-gravity", "created_at"], condition=~Q(status="closed"), name="case_queue"),
            models.Index(fields=["closed_at"], condition=Q(closed_at__isnull=False), name="case_closed"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {label_of(self.reason)}"

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"a case cannot move from {self.status} to {status}")
        self.status = status


class Report(BaseModel):
    """What one person said about one thing. Saying it again while the case is open changes what was said."""

    data_policy = "export+anonymise"
    data_subjects = ("reporter",)
    data_anonymise: ClassVar[dict[str, str | None]] = {"reporter": None, "words": ""}

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reports", db_index=False)
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="reports_made", db_index=False
    )
    reason = models.CharField(max_length=30)
    words = models.CharField(max_length=LIMITS.report_words_max * 4, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "reporter"], name="report_once")]
        indexes = [models.Index(fields=["reporter", "-id"], name="report_reporter")]

    def __str__(self) -> str:
        return label_of(self.reason)

    @property
    def reason_label(self) -> str:
        return label_of(self.reason)


class Snapshot(BaseModel):
    """The thing as it was when it was reported. Equal ones are kept once a case; gone some time after the case."""

    data_policy = "erase"
    data_subjects = ("person",)

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="snapshots", db_index=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(blank=True)
    pictures = models.JSONField(default=list, help_text="Ids")
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "digest"], name="snapshot_once")]

    def __str__(self) -> str:
        return self.text[:40]


class DecisionQuerySet(models.QuerySet["Decision"]):
    def with_undone(self) -> DecisionQuerySet:
        """Adds `is_undone`."""
        undone = Decision.objects.filter(undoes=OuterRef("pk"))
        return self.annotate(is_undone=Exists(undone))

    def in_effect(self) -> DecisionQuerySet:
        """Not undone, and not over."""
        running = Q(ends_at__isnull=True) | Q(ends_at__gt=Now())
        return self.with_undone().filter(running, is_undone=False)  # type: ignore[misc]


class Decision(models.Model):
    """One line of the log: what was decided, by which rule, why, by whom and until when. The database refuses to
    change or delete it; what undoes a decision is a decision too.
    """

    data_policy = "export+keep:the record of what was decided about an account and why"
    data_subjects = ("person_id",)
    data_private = ("moderator_id",)

    class Kind(models.TextChoices):
        DISMISS = "dismiss", _("Dismiss")
        LABEL = "label", _("Put a label on it")
        HIDE = "hide", _("Hide")
        WARN = "warn", _("Warn")
        LIMIT = "limit", _("Limit the account")
        SUSPEND = "suspend", _("Suspend the account")
        UNDO = "undo", _("Undo")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    at = models.DateTimeField(_("when"), auto_now_add=True)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="decisions", verbose_name=_("case"))
    kind = models.CharField(_("decision"), max_length=10, choices=Kind)
    reason = models.CharField(_("rule"), max_length=30, blank=True)
    statement = models.CharField(_("reason, in words"), max_length=LIMITS.statement_max * 4, blank=True)
    # Ids and no foreign keys: the log stays as it is when an account goes.
    person_id = models.UUIDField(null=True)
    moderator_id = models.UUIDField(null=True)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    limits = models.JSONField(default=list)
    label = models.CharField(max_length=30, blank=True)
    undoes = models.UUIDField(null=True, blank=True, unique=True)

    objects: ClassVar[models.Manager[Decision]] = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        indexes = [models.Index(fields=["person_id", "-id"], name="decision_person")]
        constraints = [
            models.CheckConstraint(condition=Q(kind="undo") ^ Q(undoes__isnull=True), name="decision_undoes_what"),
            models.CheckConstraint(
                condition=Q(kind__in=["dismiss", "undo"]) | ~Q(statement=""), name="decision_says_why"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {label_of(self.reason)}"

    @property
    def reason_label(self) -> str:
        return label_of(self.reason)


class AccountLimit(BaseModel):
    """Something an account may not do until a time."""

    data_policy = "export+erase"
    data_subjects = ("person",)

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)
    deed = models.CharField(max_length=20)
    ends_at = models.DateTimeField(null=True, blank=True)
    lifted_at = models.DateTimeField(null=True, blank=True)
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "deed"], name="account_limit_once")]
        indexes = [
            models.Index(fields=["person", "deed"], condition=Q(lifted_at__isnull=True), name="account_limit_person")
        ]

    def __str__(self) -> str:
        return f"{self.person_id} not {self.deed}"


class WithheldWords(BaseModel):
    """Words taken off a profile by a decision, so that they can be put back and their writer still reads them."""

    data_policy = "export+erase"
    data_subjects = ("person",)

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="withheld")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    words = models.JSONField(default=dict)

    def __str__(self) -> str:
        return str(self.decision_id)


class Appeal(BaseModel):
    """The answer of the person concerned, once a decision; another moderator decides on it."""

    data_policy = "export+erase"
    data_subjects = ("person",)
    data_private = ("answered_by", "decider_id")

    class Status(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        UPHELD = "upheld", _("The decision stands")
        OVERTURNED = "overturned", _("The decision was undone")

    ALLOWED: ClassVar[dict[str, set[str]]] = {
        Status.WAITING: {Status.UPHELD, Status.OVERTURNED},
        Status.UPHELD: set(),
        Status.OVERTURNED: set(),
    }

    decision = models.OneToOneField(
        Decision, on_delete=models.PROTECT, related_name="appeal", verbose_name=_("decision")
    )
    decider_id = models.UUIDField(null=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("person")
    )
    words = models.CharField(_("their words"), max_length=LIMITS.appeal_words_max * 4)
    status = models.CharField(_("state"), max_length=10, choices=Status, default=Status.WAITING)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False,
        verbose_name=_("answered by"),
    )  # fmt: skip
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(_("answer"), max_length=LIMITS.statement_max * 4, blank=True)

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        constraints = [
            # Compared in the database too: nobody answers an appeal against themselves.
            models.CheckConstraint(
                condition=Q(answered_by__isnull=True) | Q(decider_id__isnull=True) | ~Q(answered_by=F("decider_id")),
                name="appeal_by_another",
            )
        ]
        indexes = [models.Index(fields=["created_at"], condition=Q(status="waiting"), name="appeal_waiting")]

    def __str__(self) -> str:
        return f"{self.decision_id} ({self.status})"

    def move_to(self, status: str) -> None:
        if status not in self.ALLOWED[self.status]:
            raise ValueError(f"an appeal cannot move from {self.status} to {status}")
        self.status = status
