"""An archive of another site, from its upload to its end: read, started by its person, brought in by steps, taken back."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO, Final
from uuid import UUID

import orjson
import structlog
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.restraints import require_free
from core.errors import DomainError, RetryableError, Unavailable
from core.events import announce
from core.limits import LIMITS
from core.queue import enqueue
from core.rates import check_rate
from core.text import normalise, one_line
from media import archives, store
from media.child import REFUSED
from media.decoding import FOLDER_PREFIX, run_confined
from social.actions.bringing import bring, first_words
from social.actions.posts import clean_audience, delete_post, own_pets
from social.errors import ImportNotWaiting, ImportStays, ImportUnderway
from social.imports import REFUSALS, ImportedPost, PostImport

log = structlog.get_logger(__name__)

Status, RowStatus = PostImport.Status, ImportedPost.Status
WALL_SECONDS: Final = 150
CPU_SECONDS: Final = 120
MEMORY_BYTES: Final = 1024**3
PLAN_BYTES: Final = 256 * 1024**2
STEP: Final = 5  # posts a task
UNDO_STEP: Final = 50
BATCH: Final = 500
STALLED: Final = timedelta(hours=1)
SWEEP: Final = 500


# --- beginning ------------------------------------------------------------------------------------
def begin_import(user: Any, upload_id: UUID) -> PostImport:
    """Takes an archive that was sent in parts, and asks for it to be read. One at a time.

    Raises ImportUnderway, NotFound, UploadEnded, PartMissing, NotAnArchive, LimitReached, Unavailable.
    """
    _refuse_second(user)
    with transaction.atomic():
        return _begin(user, archives.take_archive(user, upload_id).name)


def begin_import_of_file(user: Any, file: BinaryIO) -> PostImport:
    """The same for an archive that came in one piece."""
    _refuse_second(user)
    name = archives.keep_archive(user, file)
    try:
        with transaction.atomic():
            return _begin(user, name)
    except Exception:
        store.remove([name])
        raise


def _refuse_second(user: Any) -> None:
    if PostImport.objects.filter(owner_id=user.pk, status__in=PostImport.UNDERWAY).exists():
        raise ImportUnderway


def _begin(user: Any, name: str) -> PostImport:
    check_rate("import", account=user)
    try:
        with transaction.atomic():
            begun = PostImport.objects.create(owner=user, file=name)
    except IntegrityError:
        raise ImportUnderway from None
    enqueue("social.read_import", import_id=begun.pk)
    return begun


# --- reading --------------------------------------------------------------------------------------
def read_import(import_id: UUID | str) -> None:
    """What is in the archive, by a confined child; then it waits for its person. Begins anew when it runs again."""
    found = PostImport.objects.filter(pk=import_id, status=Status.READING).first()
    if found is None:
        return
    try:
        with tempfile.TemporaryDirectory(prefix=FOLDER_PREFIX, dir=settings.FILE_UPLOAD_TEMP_DIR) as name:
            folder = Path(name)
            summary = _plan(found.file, folder)
            _keep_plan(found, summary, folder / "out" / "plan.jsonl")
    except ArchiveRefused as refusal:
        _end(found.pk, Status.FAILED, failure=str(refusal), is_told=True)
    except FileNotFoundError:
        _end(found.pk, Status.FAILED, failure="lost", is_told=True)
    except Unavailable as away:
        raise RetryableError("the store is away") from away


class ArchiveRefused(Exception):
    """The argument is a code of REFUSALS."""


def _plan(name: str, folder: Path) -> dict[str, Any]:
    (folder / "out").mkdir(mode=0o700)
    options = {
        "folder": str(folder / "out"),
        "files_max": LIMITS.import_files_max,
        "posts_max": LIMITS.import_posts_max,
        "json_bytes_max": LIMITS.import_json_bytes_max,
        "memory_bytes": MEMORY_BYTES,
        "cpu_seconds": CPU_SECONDS,
        "file_bytes": PLAN_BYTES,
    }
    with _local(name, folder) as file:
        code, answer, complaint = run_confined("social.export_reader", options, file, folder, WALL_SECONDS)
    if code == REFUSED and answer.get("refused") in REFUSALS:
        raise ArchiveRefused(answer["refused"])
    if code != 0 or answer.get("site") not in PostImport.Site.values:
        log.warning("export_reader_crashed", exit_code=code, complaint=complaint)
        raise ArchiveRefused("crashed")
    return answer


def _local(name: str, folder: Path) -> BinaryIO:
    """The archive with a descriptor of its own: a child reads it."""
    file = archives.open_ranges(name)
    try:
        file.fileno()
    except (OSError, AttributeError):
        copy = open(folder / "archive", "w+b")  # noqa: SIM115
        with file:
            while piece := file.read(archives.RANGE_BYTES):
                copy.write(piece)
        copy.flush()
        return copy
    return file


def _keep_plan(found: PostImport, summary: dict[str, Any], path: Path) -> None:
    """The rows of an archive; the child is not believed, each line is looked at."""
    if path.is_symlink() or not path.is_file():
        raise ArchiveRefused("crashed")
    with transaction.atomic():
        locked = PostImport.objects.select_for_update().filter(pk=found.pk, status=Status.READING).first()
        if locked is None:
            return
        locked.rows.all().delete()
        for batch in _batches(locked, path):
            _keep_batch(locked, batch)
        locked.site = summary["site"]
        locked.beyond_count = max(0, int(summary.get("beyond", 0)))
        locked.move_to(Status.WAITING)
        locked.save()
        announce("social.import_moved", import_id=locked.pk)


def _batches(found: PostImport, path: Path) -> Iterator[list[ImportedPost]]:
    batch: list[ImportedPost] = []
    with path.open("rb") as lines:
        for number, line in enumerate(lines):
            if number >= LIMITS.import_posts_max:
                break
            try:
                batch.append(_row(found, orjson.loads(line)))
            except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
                log.warning("export_reader_lied", error=repr(error))
                raise ArchiveRefused("crashed") from error
            if len(batch) == BATCH:
                yield batch
                batch = []
    yield batch


def _row(found: PostImport, told: dict[str, Any]) -> ImportedPost:
    pictures = [
        [str(name)[:1000].replace("\0", ""), normalise(str(alt))[: LIMITS.alt_text_max * 4]]
        for name, alt in told["pictures"]
    ]
    notes = [[one_line(str(name)[:200]), code] for name, code in _left_out(told)]
    body, at = normalise(str(told["body"])), int(told["at"])
    row = ImportedPost(
        source_import=found,
        owner_id=found.owner_id,
        source_id=str(told["key"])[:64],
        written_at=datetime.fromtimestamp(at, UTC) if 0 < at <= timezone.now().timestamp() else None,
        title=first_words(body),
        content={"body": body, "place": one_line(str(told["place"])[:400]), "pictures": pictures},
        notes=notes,
    )
    row.reason = _reason_of(row)
    return row


def _left_out(told: dict[str, Any]) -> list[tuple[Any, str]]:
    return [(name, "video") for name in told["videos"]] + [(name, "missing") for name in told["missing"]]


def _reason_of(row: ImportedPost) -> str:
    """Why it cannot come at all; "" when it can. Words of a video without the video would say nothing."""
    if row.written_at is None:
        return "no_date"
    if row.content["pictures"]:
        return ""
    if row.notes:
        return str(row.notes[0][1])
    return "" if row.content["body"].strip() else "empty"


def _keep_batch(found: PostImport, batch: Sequence[ImportedPost]) -> None:
    here = ImportedPost.objects.filter(owner_id=found.owner_id, status=RowStatus.CAME)
    known = set(here.filter(source_id__in=[row.source_id for row in batch]).values_list("source_id", flat=True))
    for row in batch:
        if row.source_id in known:
            row.reason = "again"
        found.video_count += sum(1 for _name, code in row.notes if code == "video")
        if row.reason:
            row.move_to(RowStatus.LEFT)
            row.content = {}
        else:
            found.post_count += 1
            found.picture_count += min(len(row.content["pictures"]), LIMITS.post_pictures_max)
    ImportedPost.objects.bulk_create(batch)


# --- by its person --------------------------------------------------------------------------------
def start_import(user: Any, found: PostImport, *, audience: str, pet_ids: Sequence[UUID | str] = ()) -> PostImport:
    """Begins to bring the posts in. Raises ImportNotWaiting, Invalid on `audience`, NotFound for foreign animals,
    TooManyPets, AccountLimited, LimitReached. Locks the import.
    """
    check_rate("import", account=user)
    require_free(user, "post")
    audience = clean_audience(user, audience)
    pets = own_pets(user, pet_ids)
    with transaction.atomic():
        locked = _locked(found)
        if locked.status != Status.WAITING:
            raise ImportNotWaiting
        locked.audience, locked.pet_ids = audience, [str(pet.pk) for pet in pets]
        locked.move_to(Status.IMPORTING)
        locked.save()
        enqueue("social.import_step", import_id=locked.pk)
    return locked


def stop_import(user: Any, found: PostImport) -> PostImport:
    """Before it began: cancelled. While posts come in: what has come stays, the rest stays behind. Else no change."""
    check_rate("import", account=user)
    with transaction.atomic():
        locked = _locked(found)
        if locked.status in (Status.READING, Status.WAITING):
            _end(locked.pk, Status.CANCELLED)
        elif locked.status == Status.IMPORTING:
            _leave_rest(locked, "stopped")
            _end(locked.pk, Status.DONE)
    locked.refresh_from_db()
    return locked


def undo_import(user: Any, found: PostImport) -> PostImport:
    """Takes every post of the import away again, by steps. Raises ImportStays, ImportUnderway."""
    check_rate("import", account=user)
    try:
        with transaction.atomic():
            locked = _locked(found)
            if not locked.can_be_undone:
                raise ImportStays
            locked.move_to(Status.UNDOING)
            locked.done_counter = 0
            locked.post_count = locked.rows.filter(status=RowStatus.CAME).count()
            locked.save()
            enqueue("social.undo_import_step", import_id=locked.pk)
    except IntegrityError:
        raise ImportUnderway from None
    return locked


def _locked(found: PostImport) -> PostImport:
    return PostImport.objects.select_for_update().get(pk=found.pk)


@transaction.atomic
def _end(import_id: UUID, status: str, *, failure: str = "", is_told: bool = False) -> None:
    """`is_told`: its person, who did not do it themselves just now."""
    locked = PostImport.objects.select_for_update().filter(pk=import_id).first()
    if locked is None or status not in locked.ALLOWED[locked.status]:
        return
    if locked.file:
        archives.throw_away(locked.file)
    if status == Status.CANCELLED:
        locked.rows.all().delete()
    locked.move_to(status)
    locked.file, locked.failure, locked.finished_at = "", failure, timezone.now()
    locked.save()
    if is_told:
        announce("social.import_moved", import_id=locked.pk)


def _leave_rest(found: PostImport, reason: str) -> None:
    waiting = found.rows.filter(status=RowStatus.WAITING)
    waiting.update(status=RowStatus.LEFT, reason=reason, content={}, updated_at=timezone.now())


# --- by steps -------------------------------------------------------------------------------------
def import_step(import_id: UUID | str) -> None:
    """Some posts, then asks for the next step. After a crash the next run goes on where this one was."""
    found = PostImport.objects.select_related("owner").filter(pk=import_id, status=Status.IMPORTING).first()
    if found is None:
        return
    rows = list(found.rows.filter(status=RowStatus.WAITING).order_by("id")[:STEP])
    if not rows or not _may_go_on(found):
        _leave_rest(found, "held")
        _end(found.pk, Status.DONE, is_told=True)
        return
    try:
        with archives.open_ranges(found.file) as file, zipfile.ZipFile(file) as archive:
            for row in rows:
                bring(found, row, archive)
    except (FileNotFoundError, zipfile.BadZipFile):
        _leave_rest(found, "failed")
    except Unavailable as away:
        raise RetryableError("the store is away") from away
    _tell_progress(found)
    enqueue("social.import_step", import_id=found.pk)


def _may_go_on(found: PostImport) -> bool:
    owner = found.owner
    if not owner.is_active or owner.suspended_at is not None:
        return False
    try:
        require_free(owner, "post")
    except DomainError:
        return False
    return True


def _tell_progress(found: PostImport) -> None:
    waiting = found.rows.filter(status=RowStatus.WAITING).count()
    done = max(0, found.post_count - waiting)
    PostImport.objects.filter(pk=found.pk).update(done_counter=done, updated_at=timezone.now())


def undo_step(import_id: UUID | str) -> None:
    """Some posts go for good; their rows too, so that the same archive can come again."""
    found = PostImport.objects.select_related("owner").filter(pk=import_id, status=Status.UNDOING).first()
    if found is None:
        return
    rows = list(found.rows.filter(status=RowStatus.CAME).select_related("post").order_by("id")[:UNDO_STEP])
    for row in rows:
        with transaction.atomic():
            if row.post is not None and row.post.deleted_at is None:
                delete_post(found.owner, row.post)
            row.delete()
    if len(rows) < UNDO_STEP:
        _end(found.pk, Status.UNDONE)
        return
    PostImport.objects.filter(pk=found.pk).update(
        done_counter=found.post_count - found.rows.filter(status=RowStatus.CAME).count(), updated_at=timezone.now()
    )
    enqueue("social.undo_import_step", import_id=found.pk)


# --- what nobody comes back to --------------------------------------------------------------------
def sweep_imports() -> int:
    """Files that waited too long for an answer go; what stands still is moved on. Returns how many were cancelled."""
    now = timezone.now()
    forgotten = PostImport.objects.filter(
        status__in=(Status.READING, Status.WAITING), updated_at__lt=now - timedelta(hours=LIMITS.import_waits_hours)
    )
    over = list(forgotten.values_list("pk", flat=True)[:SWEEP])
    for pk in over:
        _end(pk, Status.CANCELLED)
    steps = {Status.IMPORTING: "social.import_step", Status.UNDOING: "social.undo_import_step"}
    still = PostImport.objects.filter(status__in=steps, updated_at__lt=now - STALLED)
    for pk, status in still.values_list("pk", "status")[:SWEEP]:
        PostImport.objects.filter(pk=pk).update(updated_at=now)
        enqueue(steps[Status(status)], import_id=pk)
    return len(over)


def forget_imports_of(user_id: UUID) -> None:
    """For an account that is being erased: the files, before their rows go."""
    with transaction.atomic():
        for found in PostImport.objects.select_for_update().filter(owner_id=user_id).exclude(file=""):
            archives.throw_away(found.file)
            PostImport.objects.filter(pk=found.pk).update(file="")
