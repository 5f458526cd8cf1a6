"""What the composer shows, and how what it sends becomes a post."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpRequest
from django.urls import reverse

from accounts.circles import has_close_friends
from accounts.views import own_face
from core.limits import LIMITS
from media.actions import describe, upload_image
from media.models import Asset
from media.pictures import picture
from pets.animals import face_of
from pets.household_selectors import list_taggable_pets
from social import actions
from social.forms import PostForm
from social.models import Post

UPLOADS: Final = "/api/v1/media/"


def blank(request: HttpRequest) -> dict[str, Any]:
    """An empty composer; `?pet=` (from an animal's page) has it chosen."""
    audience = Post.Audience.FOLLOWERS if request.user.is_private else Post.Audience.PUBLIC  # type: ignore[union-attr]
    form = PostForm(initial={"audience": audience})
    return _context(request, form, chosen=request.GET.getlist("pet"))


def again(request: HttpRequest, form: PostForm) -> dict[str, Any]:
    """The composer with what was sent, photos included, and what was refused."""
    return _context(request, form, chosen=form.pet_ids, photos=form.asset_ids)


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
    return {
        "form": form,
        "pets": pets,
        "photos": _loose_photos(request.user, form, photos or []),
        "me": own_face(request.user),  # type: ignore[arg-type]
        "action_url": reverse("post_create"),
        "api_url": UPLOADS,
        "max_photos": LIMITS.post_pictures_max,
        "max_length": LIMITS.post_body_max,
        "has_close": has_close_friends(request.user),  # type: ignore[arg-type]
        "is_private": request.user.is_private,  # type: ignore[union-attr]
        "nav": "create",
    }


def _loose_photos(user: Any, form: PostForm, ids: list[str]) -> list[dict[str, Any]]:
    """What was uploaded before the form was refused, so that nobody sends a photo twice."""
    try:
        found = {str(asset.pk): asset for asset in Asset.objects.filter(owner=user, pk__in=ids, attached_at=None)}
    except (ValueError, TypeError):
        return []
    return [
        {"id": key, "picture": picture(found[key], sizes="96px"), "alt": form.alt_text(key)}
        for key in ids
        if key in found
    ]


def publish(author: Any, form: PostForm) -> Post:
    """Uploads what came as files, describes all photos, publishes. Raises what the actions raise.

    Files that were taken in before something was refused stay with the form as ids.
    """
    for position, file in enumerate(form.cleaned_data["photos"]):
        asset = upload_image(author, file, alt_text=form.alt_text(position))
        form.keep(str(asset.pk), form.alt_text(position))
    for key in form.asset_ids:
        if text := form.alt_text(key):
            describe(author, key, alt_text=text)
    data = form.cleaned_data
    return actions.publish_post(
        author,
        body=data["body"],
        audience=data["audience"] or None,
        media_ids=form.asset_ids,
        pet_ids=form.pet_ids,
    )
