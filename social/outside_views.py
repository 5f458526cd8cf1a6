"""HTML and XML doors for other sites and programs: they know nobody (core.unsigned)."""

from __future__ import annotations

import hashlib
from typing import Final
from uuid import UUID

from csp.constants import HEADER
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from core.errors import NotFound
from core.unsigned import for_everyone
from social import embedding, syndication
from social.cards import cards

# Any site may hold the frame; it runs nothing, sends nothing and loads nothing but our own pictures and styles.
FRAME: Final = (
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors *"
)


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """What a public post is, for sites that show its link: see oembed.com. Errors as it has them."""
    if request.GET.get("format", "json") != "json":
        return _refused(501, _("There is JSON and nothing else."))
    most = [request.GET.get(name) for name in ("maxwidth", "maxheight")]
    if "url" not in request.GET or not all(one is None or _is_size(one) for one in most):
        return _refused(422, _("Send the address as url, and sizes as whole numbers."))
    try:
        row = embedding.post_of_address(request.GET["url"])
    except NotFound as error:
        return _refused(404, str(error))
    width, height = (int(one) if one is not None else None for one in most)
    response = JsonResponse(embedding.oembed(row, most_width=width, most_height=height))
    response["Access-Control-Allow-Origin"] = "*"
    return for_everyone(response)


def _is_size(told: str) -> bool:
    return told.isascii() and told.isdigit() and len(told) < 6 and int(told) > 0


def _refused(status: int, words: str) -> HttpResponse:
    response = JsonResponse({"error": words}, status=status)
    response["Access-Control-Allow-Origin"] = "*"
    return response


@require_safe
@xframe_options_exempt
def post_embed(request: HttpRequest, post_id: UUID) -> HttpResponse:
    """A public post as a frame of another site."""
    row = embedding.open_post(post_id)
    response = render(request, "social/post_embed.html", {"post": cards(None, [row], is_detail=True)[0]})
    response[HEADER] = FRAME
    response["X-Robots-Tag"] = "noindex"
    return for_everyone(response)


@require_safe
def profile_rss(request: HttpRequest, handle: str) -> HttpResponse:
    return _feed(request, syndication.feed_of_person(handle))


@require_safe
def pet_rss(request: HttpRequest, pet_id: UUID) -> HttpResponse:
    return _feed(request, syndication.feed_of_pet(pet_id))


def _feed(request: HttpRequest, feed: syndication.Feed) -> HttpResponse:
    """A reader that has the newest state gets 304 and no body."""
    etag = f'"{hashlib.sha1(feed.content, usedforsecurity=False).hexdigest()}"'
    modified = int(feed.changed_at.timestamp())
    response = HttpResponse(feed.content, content_type="application/rss+xml; charset=utf-8")
    response["ETag"], response["Last-Modified"] = etag, http_date(modified)
    response["X-Content-Type-Options"] = "nosniff"
    answer = get_conditional_response(request, etag=etag, last_modified=modified, response=response)
    return for_everyone(answer or response)
