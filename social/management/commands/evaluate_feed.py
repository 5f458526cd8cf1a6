"""Prints how fitting and how fair the feed is (social.evaluation)."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from social.evaluation import evaluate


class Command(BaseCommand):
    help = "NDCG@20 of For you beside Latest and popularity, exposure Gini and coverage of authors."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--days", type=int, default=2, help="answers of so many days are hidden and guessed")
        parser.add_argument("--readers", type=int, default=200)

    def handle(self, *args: Any, days: int, readers: int, **options: Any) -> None:
        found = evaluate(days=days, readers=readers)
        self.stdout.write(f"{found.readers} readers, {found.posts} posts of {days} days")
        if found.ndcg is None:
            self.stdout.write("NDCG@20: nobody has answered enough posts in this time")
        else:
            for order, value in found.ndcg.items():
                self.stdout.write(f"NDCG@20 {order}: {value:.3f}")
        for name, share in (("exposure Gini", found.gini), ("author coverage 7 d", found.coverage)):
            self.stdout.write(f"{name}: {'no posts' if share is None else f'{share:.3f}'}")
