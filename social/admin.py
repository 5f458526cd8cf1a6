"""Posts and comments for staff: read, and taken down through the same action, for the record. Never rewritten."""

from __future__ import annotations

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.admin import SuspendForm
from core.admin_looks import ReadOnly
from core.errors import DomainError
from moderation.actions import Ruling, decide_about
from moderation.policies import may_decide
from social import carried_admin, feed_admin, import_admin  # noqa: F401 (register their own)
from social.models import Comment, CommentVersion, Post, PulledAuthor, PulledPet


class Published(ReadOnly):
    actions_on_bottom = True
    list_per_page = 50
    show_full_result_count = False


@admin.register(Post)
class PostAdmin(Published):
    list_display = ["id", "author", "audience", "published_at", "deleted_at", "reaction_counter", "comment_counter"]
    list_filter = ["audience", ("deleted_at", admin.EmptyFieldListFilter)]
    list_select_related = ["author"]
    search_fields = ["=id", "=author__handle"]
    ordering = ["-id"]
    actions = ["take_down"]
    action_form = SuspendForm

    @admin.action(description=gettext_lazy("Hide, with the reason for its author"), permissions=["hide"])
    def take_down(self, request: HttpRequest, queryset: QuerySet[Post]) -> None:
        """A decision of moderation like any other: with letter, log and appeal."""
        statement = request.POST.get("reason", "")
        done = 0
        for post in queryset.filter(deleted_at__isnull=True, hidden_at__isnull=True).select_related("author"):
            try:
                ruling = Ruling("hide", reason="other", statement=statement)
                decide_about(request.user, "post", post, ruling, request=request)
                done += 1
            except DomainError as error:
                messages.error(request, f"{post}: {error}")
        messages.info(request, _("Done for %(count)d.") % {"count": done})

    def has_hide_permission(self, request: HttpRequest) -> bool:
        return may_decide(request.user)


@admin.register(Comment)
class CommentAdmin(Published):
    list_display = ["id", "author", "post", "depth", "held_for", "edited_at", "deleted_at", "created_at"]
    list_filter = ["held_for", ("deleted_at", admin.EmptyFieldListFilter)]
    list_select_related = ["author", "post"]
    search_fields = ["=id", "=author__handle"]
    ordering = ["-id"]


@admin.register(CommentVersion)
class CommentVersionAdmin(Published):
    list_display = ["id", "comment", "written_at", "created_at"]
    list_select_related = ["comment"]
    search_fields = ["=comment__id", "=comment__author__handle"]
    ordering = ["-id"]


@admin.register(PulledAuthor)
class PulledAuthorAdmin(Published):
    list_display = ["user"]
    list_select_related = ["user"]


@admin.register(PulledPet)
class PulledPetAdmin(Published):
    list_display = ["pet"]
    list_select_related = ["pet"]
