"""manage.py file_posts: posts from before there were hashtag pages are filed under the tags of their words."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from social.actions import file_absent


class Command(BaseCommand):
    help = "Files posts that hold hashtags and stand under none. Safe to run again, and beside a running site."

    def handle(self, *args: Any, **options: Any) -> None:
        after, rounds = file_absent(), 1
        while after is not None:
            after, rounds = file_absent(after=after), rounds + 1
        self.stdout.write(f"Filed, in {rounds} rounds.")
