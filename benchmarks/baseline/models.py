"""The same shape as the product's: people, whom they follow, and their posts with a picture each."""

from __future__ import annotations

from django.db import models


class Person(models.Model):
    id = models.UUIDField(primary_key=True)
    handle = models.CharField(max_length=30, unique=True)
    display_name = models.CharField(max_length=60)
    avatar = models.CharField(max_length=120)

    class Meta:
        app_label = "baseline"
        db_table = "person"

    def __str__(self) -> str:
        return self.handle


class Follow(models.Model):
    id = models.UUIDField(primary_key=True)
    follower = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="following_rows")
    target = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="follower_rows")

    class Meta:
        app_label = "baseline"
        db_table = "follow"

    def __str__(self) -> str:
        return f"{self.follower_id} → {self.target_id}"


class Post(models.Model):
    id = models.UUIDField(primary_key=True)
    author = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="posts")
    body = models.TextField()
    published_at = models.DateTimeField()
    picture = models.CharField(max_length=120)
    picture_alt = models.CharField(max_length=200)
    picture_width = models.PositiveIntegerField()
    picture_height = models.PositiveIntegerField()
    picture_color = models.CharField(max_length=7)
    like_counter = models.PositiveIntegerField()
    comment_counter = models.PositiveIntegerField()

    class Meta:
        app_label = "baseline"
        db_table = "post"

    def __str__(self) -> str:
        return self.body[:40]
