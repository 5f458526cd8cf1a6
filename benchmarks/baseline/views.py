"""Four ways to answer 20 posts with their authors, from a constant to a serializer: 11 KB of JSON each."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import orjson
from django.db import connection
from django.http import HttpRequest, HttpResponse
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.request import Request
from rest_framework.response import Response

from benchmarks import world

from .load_world import posts
from .models import Person, Post

ROWS = 20

PAGE = """
SELECT p.id, p.body, p.published_at, p.picture, p.picture_alt, p.picture_width, p.picture_height,
       p.picture_color, p.like_counter, p.comment_counter, a.id, a.handle, a.display_name, a.avatar
  FROM post p JOIN person a ON a.id = p.author_id
 WHERE p.id < %s ORDER BY p.id DESC LIMIT 20
"""


def answer(document: Any) -> HttpResponse:
    return HttpResponse(orjson.dumps(document), content_type="application/json")


def row_as_dict(row: tuple[Any, ...]) -> dict[str, Any]:
    return {
        "id": row[0],
        "body": row[1],
        "published_at": row[2],
        "picture": {"src": row[3], "alt": row[4], "width": row[5], "height": row[6], "color": row[7]},
        "like_count": row[8],
        "comment_count": row[9],
        "author": {"id": row[10], "handle": row[11], "display_name": row[12], "avatar": row[13]},
    }


def constant() -> bytes:
    """The first 20 posts of the world, encoded once when the process starts."""
    items = []
    for (identity, author, body, at, *rest), index in zip(posts(), world.post_authors()[:ROWS], strict=False):
        person = (author, world.handle(index), world.display_name(index), f"/media/{author}/320.webp")
        items.append(row_as_dict((identity, body, at, *rest, *person)))
    return orjson.dumps({"items": items})


CONSTANT = constant()


def static_view(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(CONSTANT, content_type="application/json")


def raw_view(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute(PAGE, [UUID(request.GET["before"])])
        rows = cursor.fetchall()
    return answer({"items": [row_as_dict(row) for row in rows]})


def orm_view(request: HttpRequest) -> HttpResponse:
    posts = Post.objects.select_related("author").filter(pk__lt=request.GET["before"]).order_by("-pk")[:ROWS]
    return answer({"items": [as_dict(post) for post in posts]})


def as_dict(post: Post) -> dict[str, Any]:
    author = post.author
    return {
        "id": post.id,
        "body": post.body,
        "published_at": post.published_at,
        "picture": {
            "src": post.picture,
            "alt": post.picture_alt,
            "width": post.picture_width,
            "height": post.picture_height,
            "color": post.picture_color,
        },
        "like_count": post.like_counter,
        "comment_count": post.comment_counter,
        "author": {
            "id": author.id,
            "handle": author.handle,
            "display_name": author.display_name,
            "avatar": author.avatar,
        },
    }


class PersonSerializer(serializers.ModelSerializer):
    class Meta:
        model = Person
        fields = ("id", "handle", "display_name", "avatar")


class PictureSerializer(serializers.ModelSerializer):
    src = serializers.CharField(source="picture")
    alt = serializers.CharField(source="picture_alt")
    width = serializers.IntegerField(source="picture_width")
    height = serializers.IntegerField(source="picture_height")
    color = serializers.CharField(source="picture_color")

    class Meta:
        model = Post
        fields = ("src", "alt", "width", "height", "color")


class PostSerializer(serializers.ModelSerializer):
    author = PersonSerializer()
    picture = PictureSerializer(source="*")
    like_count = serializers.IntegerField(source="like_counter")
    comment_count = serializers.IntegerField(source="comment_counter")

    class Meta:
        model = Post
        fields = ("id", "body", "published_at", "picture", "like_count", "comment_count", "author")


@api_view(["GET"])
def drf_view(request: Request) -> Response:
    posts = Post.objects.select_related("author").filter(pk__lt=request.query_params["before"]).order_by("-pk")[:ROWS]
    return Response({"items": PostSerializer(posts, many=True).data})
