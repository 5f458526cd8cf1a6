"""One post of one's own as a ZIP: its words and all it says of itself as JSON, what it said before, and its pictures."""

from __future__ import annotations

import tempfile
import zipfile
from typing import IO, Any

from django.conf import settings
from django.http import FileResponse
from django.utils import timezone

from core.api.renderers import dumps
from core.errors import NotFound
from core.rates import check_rate
from media import store
from media.selectors import readable_file
from social import selectors
from social.api.payloads import post_json
from social.models import Post


def download(user: Any, post: Post) -> FileResponse:
    """The file, made while it is asked for: a post has at most ten pictures. Raises LimitReached."""
    check_rate("post.download", account=user)
    name = f"petamigos-{post.published_at or post.created_at:%Y-%m-%d}-{post.pk.hex[-6:]}.zip"
    response = FileResponse(_packed(user, post), as_attachment=True, filename=name, content_type="application/zip")
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _packed(user: Any, post: Post) -> IO[bytes]:
    told = post_json(user, selectors.get_post(user, post.pk))
    told["history"] = list(post.versions.order_by("pk").values("body", "warning", "written_at", "created_at"))
    told["downloaded_at"] = timezone.now()
    file = tempfile.TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR)  # noqa: SIM115 (the answer closes it)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        told["files"] = [_picture(archive, row.position, row.asset_id) for row in post.media_rows.all()]
        archive.writestr("post.json", dumps(told), zipfile.ZIP_DEFLATED)
    file.seek(0)
    return file


def _picture(archive: zipfile.ZipFile, position: int, asset_id: Any) -> str:
    """Its name in the ZIP; empty when it is not there (yet)."""
    try:
        kept = readable_file(asset_id)
    except NotFound:
        return ""
    name = f"photos/{position + 1}.{kept.suffix}"
    with archive.open(name, "w") as target:
        for chunk in store.chunks_of(kept.name):
            target.write(chunk)
    return name
