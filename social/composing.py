"""What the composer shows, and how what it sends becomes a post."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.circles import has_close_friends
from accounts.views import own_face
from core.idempotency import done_before, new_form_key, once
from core.limits import LIMITS
from media.actions import describe, upload_image
from media.models import Asset
from media.pictures import picture
from pets.animals import face_of
from pets.household_selectors import list_taggable_pets
from social import actions
from social.attributes import language_of
from social.clocks import for_input, read_time
from social.defaults import defaults_of
from social.detail_forms import details_of
from social.drafts import Draft, unfinished
from social.forms import PostEditForm, PostForm
from social.models import Post
from social.photo_tags import list_tags
from social.tag_lines import read_lines, write_line

UPLOADS: Final = "/api/v1/media/"
DRAFTS: Final = "/api/v1/me/drafts/"


def blank(request: HttpRequest) -> dict[str, Any]:
    """An empty composer, or with what was begun and never finished; `?pet=` (from an animal's page) has it chosen."""
    if not {"pet", "fresh"} & request.GET.keys() and (left := unfinished(request.user)) is not None:
        return of_draft(request, left) | {"is_restored": True}
    usual = defaults_of(request.user)
    initial = {name: getattr(usual, name) for name in ("audience", "comments_from", "shares_from")}
    form = PostForm(initial=initial | {"language": language_of(request.user)})
    return _context(request, form, chosen=request.GET.getlist("pet"))


def of_draft(request: HttpRequest, draft: Draft) -> dict[str, Any]:
    """The composer with what a draft holds."""
    poll = draft.poll
    initial = dict(draft.content) | {"audience": draft.content.get("audience") or defaults_of(request.user).audience}
    if poll:
        initial |= {"poll_options": poll["options"], "poll_minutes": poll["minutes"]}
        initial |= {"poll_several": poll["allows_several"], "poll_change": poll["allows_change"]}
    if draft.publish_at:
        initial["publish_at"] = for_input(draft.publish_at, request.user)
    form = PostForm(initial=initial)
    return _context(request, form, chosen=draft.pet_ids, photos=draft.media_ids) | {
        "draft": draft,
        "draft_id": draft.pk,
        "draft_version": draft.version,
    }


def again(request: HttpRequest, form: PostForm) -> dict[str, Any]:
    """The composer with what was sent, photos included, and what was refused."""
    return _context(request, form, chosen=form.pet_ids, photos=form.asset_ids)


def of_post(request: HttpRequest, post: Post, form: PostEditForm) -> dict[str, Any]:
    """The composer over a post that is there: its words, its pictures in order, what it says of itself."""
    there = [row.asset for row in post.media_rows.select_related("asset")]
    ids = form.asset_ids if form.is_bound and form.has_photos else [str(asset.pk) for asset in there]
    own = {str(asset.pk): asset for asset in there}
    return _shell(request, form) | {
        "post": post,
        "photos": _photos(form, ids, own | _loose(request.user, ids)),
        "action_url": reverse("post_edit", args=[post.pk]),
        "cancel_url": post.get_absolute_url(),
        "submit_label": _("Save the post"),
    }


def edit_form(post: Post, data: Any = None, files: Any = None) -> PostEditForm:
    initial = {"body": post.body, "audience": post.audience} | details_of(post)
    if data is None:
        tags = list_tags(post.author, post.pk)
        lines = {str(one.asset_id): [tag for tag in tags if tag.asset_id == one.asset_id] for one in tags}
        initial["photo_tags"] = {key: write_line(those) for key, those in lines.items()}
    return PostEditForm(data, files, initial=initial)


def _context(
    request: HttpRequest, form: PostForm, *, chosen: list[str], photos: list[str] | None = None
) -> dict[str, Any]:
    pets = [
        {
            "id": pet.pk,
            "name": pet.name,
            "species_slug": pet.species_id,
            "avatar": face_of(pet),
            "is_chosen": str(pet.pk) in chosen,
        }
        for pet in list_taggable_pets(request.user)
    ]
    if len(pets) == 1 and not form.is_bound:
        pets[0]["is_chosen"] = True
    ids = photos or []
    return _shell(request, form) | {
        "pets": pets,
        "photos": _photos(form, ids, _loose(request.user, ids)),
        "action_url": reverse("post_create"),
        "once_key": form.once_key or new_form_key(),
        "drafts_api": DRAFTS,
        "draft_id": form.draft_id,
        "draft_version": form.draft_version or "",
        "first_time": for_input(timezone.now(), request.user),
        "time_zone": request.user.time_zone,  # type: ignore[union-attr]
    }


def _shell(request: HttpRequest, form: PostForm) -> dict[str, Any]:
    return {
        "form": form,
        "me": own_face(request.user),  # type: ignore[arg-type]
        "api_url": UPLOADS,
        "max_photos": LIMITS.post_pictures_max,
        "max_length": LIMITS.post_body_max,
        "has_close": has_close_friends(request.user),  # type: ignore[arg-type]
        "is_private": request.user.is_private,  # type: ignore[union-attr]
        "nav": "create",
    }


def _loose(user: Any, ids: list[str]) -> dict[str, Asset]:
    """What was uploaded before the form was refused, so that nobody sends a photo twice."""
    try:
        free = Asset.objects.filter(Q(attached_at=None) | Q(purpose="draft"), owner=user, pk__in=ids)
        return {str(asset.pk): asset for asset in free}
    except (ValueError, TypeError, ValidationError):
        return {}


def _photos(form: PostForm, ids: list[str], known: dict[str, Asset]) -> list[dict[str, Any]]:
    return [
        {
            "id": key,
            "picture": picture(known[key], sizes="96px"),
            "alt": form.alt_text(key) or known[key].alt_text,
            "tags": form.tag_line(key),
        }
        for key in ids
        if key in known
    ]


def _take_in(author: Any, form: PostForm) -> None:
    """Uploads what came as files and describes all photos. Raises what media raises.

    Files that were taken in before something was refused stay with the form as ids.
    """
    for position, file in enumerate(form.cleaned_data["photos"]):
        asset = upload_image(author, file, alt_text=form.alt_text(position))
        form.keep(str(asset.pk), form.alt_text(position))
    for key in form.asset_ids:
        if text := form.alt_text(key):
            describe(author, key, alt_text=text)


def save(author: Any, post: Post, form: PostEditForm) -> Post:
    """Changes the post to what the form says. Raises what the actions raise."""
    _take_in(author, form)
    data = form.cleaned_data
    with transaction.atomic():
        changed = actions.edit_post(
            author,
            post,
            body=data["body"],
            audience=data["audience"] or None,
            details=form.details(),
            media_ids=form.asset_ids if form.has_photos else None,
        )
        if form.has_photos and form.tag_lines:
            actions.tag_photos(author, changed, read_lines(author, form.tag_lines))
    return changed


def publish(author: Any, form: PostForm) -> Post:
    """Raises what the actions raise. A form that was sent already, its answer lost, has the post it made then."""
    content = form.digest
    if (answer := done_before(author, form.once_key, content)) is None:
        _take_in(author, form)
        answer = once(author, form.once_key, content, lambda: {"post_id": str(_publish(author, form).pk)})
    return Post.objects.get(author_id=author.pk, pk=answer["post_id"])


def _publish(author: Any, form: PostForm) -> Post:
    data = form.cleaned_data
    post = actions.publish_from_draft(
        author,
        _known_id(form.draft_id),
        body=data["body"],
        audience=data["audience"] or None,
        media_ids=form.asset_ids,
        pet_ids=form.pet_ids,
        details=form.details(),
        poll=form.poll(),
    )
    if form.tag_lines:
        actions.tag_photos(author, post, read_lines(author, form.tag_lines))
    return post


def lacks_descriptions(author: Any, form: PostForm) -> bool:
    """Whether to remind the author, who asked for it, once, of photos that nobody has described. Nothing is refused by it;
    files are taken in, so that they are not chosen twice. Raises what media raises.
    """
    if form.lists.get("alt_reminded") or not defaults_of(author).reminds_alt:
        return False
    if done_before(author, form.once_key, form.digest) is not None:
        return False
    _take_in(author, form)
    form.cleaned_data["photos"] = []
    return any(not form.alt_text(key).strip() for key in form.asset_ids)


def keep(author: Any, form: PostForm, *, then: str) -> Draft:
    """Keeps it as a draft, and with `then` "schedule" has it published at its time. Raises what the actions raise.

    Without scripts a draft that was changed in another window meanwhile stays as it is, and this becomes another.
    """
    _take_in(author, form)
    at = read_time(form.cleaned_data["publish_at"], author) if then == "schedule" else None
    with transaction.atomic():
        behind = _known_id(form.draft_id)
        is_there = behind is not None and Draft.objects.filter(author=author, pk=behind).exists()
        saved = actions.save_draft(
            author,
            form.content(),
            draft_id=behind if is_there else None,
            version=form.draft_version,
            is_auto=False,
        ).draft
        if at is not None:
            return actions.schedule_draft(author, saved, publish_at=at)
        return actions.unschedule_draft(author, saved) if saved.publish_at else saved


def _known_id(told: str) -> UUID | None:
    try:
        return UUID(told)
    except ValueError:
        return None
