"""Task doors of hashtags, trends and reach. All may run twice."""

from __future__ import annotations

from core import valkey
from core.errors import RetryableError
from core.queue import task
from social import actions, reach, trends


@task("social.file_post", queue="bulk")
def file_post(*, post_id: str) -> None:
    actions.file_post(post_id)


@task("social.refresh_trends", queue="bulk")
def refresh_trends() -> None:
    trends.refresh_trends()


@task("social.write_down_reach", queue="bulk")
def write_down_reach() -> None:
    """Counts that cannot be fetched now are fetched the next minute."""
    try:
        reach.write_down()
    except valkey.ValkeyAway as error:
        raise RetryableError("Valkey is away") from error
