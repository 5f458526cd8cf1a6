"""Moving house: an archive of Instagram or Facebook is sent, looked at, chosen for, brought in, read of, and taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts.quiet import Mute  # noqa: F401  (its table is read by the feed)
from core.models import OutboxMessage
from core.queue import TASKS
from media.models import Asset
from media.uploads import Upload
from notifications.models import Notification
from social import actions, selectors
from social.models import ImportedPost, Post, PostImport, PostTag
from social.tests.archives import JULY_2019, MAY_2021, broken, facebook, instagram, instagram_post, photo, zipped
from social.tests.factories import make_post
from tests.cast import client_of

pytestmark = pytest.mark.django_db
JSON = "application/json"


def send(user: Any, content: bytes) -> PostImport:
    """In one piece, by the form."""
    file = SimpleUploadedFile("export.zip", content, "application/zip")
    answer = client_of(user).post("/settings/import/", {"file": file})
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    return PostImport.objects.filter(owner=user).latest("id")


def waiting(user: Any, content: bytes, run_tasks: Any) -> PostImport:
    found = send(user, content)
    run_tasks()
    found.refresh_from_db()
    assert found.status == "waiting", found.failure
    return found


def brought(user: Any, content: bytes, run_tasks: Any, **choice: Any) -> PostImport:
    found = waiting(user, content, run_tasks)
    answer = client_of(user).post(f"/settings/import/{found.pk}/start/", {"audience": "only_me", **choice})
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    run_tasks()
    found.refresh_from_db()
    assert found.status == "done"
    return found


def posts_of(user: Any) -> list[Post]:
    return list(Post.objects.filter(author=user, deleted_at__isnull=True).order_by("id"))


def moment(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)


def test_what_is_in_it_is_said_before_anything_comes(cast: SimpleNamespace, run_tasks: Any) -> None:
    found = waiting(cast.ana, instagram(), run_tasks)
    assert (found.site, found.post_count, found.picture_count, found.video_count) == ("instagram", 2, 3, 1)
    page = client_of(cast.ana).get(f"/settings/import/{found.pk}/").content.decode()
    assert "2 posts, 3 photos" in page
    assert "1 video that cannot be taken yet" in page
    assert "Café con Rex 🐶" in page
    checked = page[page.index('value="only_me"') - 80 : page.index('value="only_me"') + 120]
    assert "checked" in checked  # nobody but oneself, unless one says so
    assert posts_of(cast.ana) == []
    left = ImportedPost.objects.get(source_import=found, status="left")
    assert (left.title, left.why) == ("Running", "It is a video, and videos cannot be taken yet.")


def test_posts_come_with_their_own_time_words_pictures_and_animals(cast: SimpleNamespace, run_tasks: Any) -> None:
    now = make_post(cast.ana, "now", audience="followers")
    found = brought(cast.ana, instagram(), run_tasks, audience="followers", pets=[str(cast.rex.pk)])
    first, second, last = posts_of(cast.ana)
    assert last == now
    assert (first.body, first.published_at) == ("Café con Rex 🐶 #perros", moment(JULY_2019))
    assert (second.body, second.published_at) == ("Two of them", moment(MAY_2021))
    assert first.id.version == 7
    assert (first.id.int >> 80) == JULY_2019 * 1000  # its place on every wall is that of its time
    assert [row.asset.is_ready for row in second.media_rows.all()] == [True, True]
    assert {post.audience for post in (first, second)} == {"followers"}
    assert [list(post.pets.all()) for post in (first, second)] == [[cast.rex], [cast.rex]]
    assert PostTag.objects.get(post=first).tag.name == "perros"
    wall = client_of(cast.bruno).get("/@ana/").content.decode()
    assert wall.index("now") < wall.index("Two of them") < wall.index("Café con Rex")
    page = client_of(cast.ana).get(f"/settings/import/{found.pk}/").content.decode()
    assert "2 posts are here" in page and "1 stayed behind" in page


def test_only_its_person_sees_it_unless_they_choose_otherwise(cast: SimpleNamespace, run_tasks: Any) -> None:
    brought(cast.ana, instagram(), run_tasks)
    assert {post.audience for post in posts_of(cast.ana)} == {"only_me"}
    assert "Two of them" not in client_of(cast.bruno).get("/@ana/").content.decode()


def test_nobody_is_told_and_no_feed_moves(cast: SimpleNamespace, run_tasks: Any) -> None:
    newest = make_post(cast.ana, "the newest", audience="followers")
    run_tasks()
    assert selectors.list_feed(cast.bruno).items[0].id == newest.pk
    others = Notification.objects.exclude(recipient=cast.ana)
    before = set(others.values_list("pk", flat=True))
    content = zipped(
        {
            "media/posts_1.json": [instagram_post("Hola @bruno #perros", "media/posts/a.jpg")],
            "media/posts/a.jpg": photo(),
        }
    )
    brought(cast.ana, content, run_tasks, audience="followers")
    assert set(others.values_list("pk", flat=True)) == before
    assert [row.id for row in selectors.list_feed(cast.bruno).items] == [newest.pk]


def test_facebook_albums_places_and_links(cast: SimpleNamespace, run_tasks: Any) -> None:
    found = brought(cast.ana, facebook(), run_tasks)
    assert found.site == "facebook"
    by_words = {post.body: post for post in posts_of(cast.ana)}
    assert set(by_words) == {
        "Día de parque",
        "Only words at the park",
        "Read this\nhttps://example.org/dogs",
        "Siestas",
    }
    assert by_words["Only words at the park"].place_name == "Parque México"
    assert by_words["Only words at the park"].place_cell == ""  # where exactly is not taken along
    album = [row.asset.alt_text for row in by_words["Siestas"].media_rows.all()]
    assert album == ["Perro dormido, ¡qué sueño!", ""]  # what came with a post is not there twice
    assert by_words["Siestas"].published_at == moment(JULY_2019)
    left = ImportedPost.objects.filter(source_import=found, status="left")
    assert [row.reason for row in left] == ["empty"]


@pytest.mark.parametrize(
    "root", ["content/", "your_instagram_activity/content/", "your_instagram_activity/media/", "ana_2021/content/"]
)
def test_old_and_new_folders_of_instagram(cast: SimpleNamespace, run_tasks: Any, root: str) -> None:
    assert waiting(cast.ana, instagram(root=root), run_tasks).picture_count == 3


def test_the_oldest_list_of_instagram(cast: SimpleNamespace, run_tasks: Any) -> None:
    rows = [
        {"caption": "Primera", "taken_at": "2018-03-04T12:00:00", "path": f"photos/201803/{name}.jpg"} for name in "ab"
    ]
    content = zipped(
        {
            "media.json": {"photos": rows, "videos": []},
            "photos/201803/a.jpg": photo(),
            "photos/201803/b.jpg": photo("#111"),
        }
    )
    brought(cast.ana, content, run_tasks)
    (post,) = posts_of(cast.ana)
    assert (post.body, post.published_at) == ("Primera", datetime(2018, 3, 4, 12, tzinfo=UTC))
    assert post.media_rows.count() == 2


@pytest.mark.parametrize("root", ["", "your_activity_across_facebook/", "facebook-ana-2024/your_facebook_activity/"])
def test_old_and_new_folders_of_facebook(cast: SimpleNamespace, run_tasks: Any, root: str) -> None:
    found = waiting(cast.ana, facebook(root=root), run_tasks)
    assert (found.post_count, found.picture_count) == (4, 3)


@pytest.mark.parametrize(
    "label", ["Caption", "LEGENDA", "Bildunterschrift", "キャプション", "التسمية التوضيحية", "Підпис"]
)
def test_words_under_a_label_of_any_language(cast: SimpleNamespace, label: str, run_tasks: Any) -> None:
    pairs = [{"label": broken("Visualizações"), "value": "212"}, {"label": broken(label), "value": broken("Café 🐶")}]
    row = {"media": [{"uri": "media/posts/a.jpg"}], "timestamp": JULY_2019, "label_values": pairs}
    brought(cast.ana, zipped({"content/posts_1.json": [row], "media/posts/a.jpg": photo()}), run_tasks)
    assert [post.body for post in posts_of(cast.ana)] == ["Café 🐶"]


def test_the_same_post_never_comes_twice(cast: SimpleNamespace, run_tasks: Any) -> None:
    brought(cast.ana, instagram(), run_tasks)
    assert len(posts_of(cast.ana)) == 2
    again = waiting(cast.ana, instagram(root="somewhere/else/content/"), run_tasks)
    assert again.post_count == 0
    reasons = set(ImportedPost.objects.filter(source_import=again).values_list("reason", flat=True))
    assert reasons == {"again", "video"}
    answer = client_of(cast.ana).post(f"/settings/import/{again.pk}/start/", {"audience": "only_me"})
    assert answer.status_code == 302
    run_tasks()
    assert len(posts_of(cast.ana)) == 2


def test_a_crash_in_between_goes_on_where_it_was(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"media/posts/{number}.jpg" for number in range(8)]
    posts = [instagram_post(f"post {number}", name, at=MAY_2021 + number) for number, name in enumerate(names)]
    content = zipped({"media/posts_1.json": posts, **{name: photo(f"#0000{n}0") for n, name in enumerate(names, 1)}})
    found = waiting(cast.ana, content, run_tasks)
    actions.start_import(cast.ana, found, audience="only_me")
    seen: list[str] = []
    real = actions.importing.bring  # type: ignore[attr-defined]

    def dies(import_: Any, row: Any, archive: Any) -> None:
        seen.append(row.title)
        if len(seen) == 4:
            raise KeyboardInterrupt
        real(import_, row, archive)

    monkeypatch.setattr("social.actions.importing.bring", dies)
    with pytest.raises(KeyboardInterrupt):
        TASKS["social.import_step"].handler(import_id=str(found.pk))
    assert len(posts_of(cast.ana)) == 3
    run_tasks()
    assert [post.body for post in posts_of(cast.ana)] == [f"post {number}" for number in range(8)]
    found.refresh_from_db()
    assert found.status == "done"
    TASKS["social.import_step"].handler(import_id=str(found.pk))  # a step that comes late
    assert len(posts_of(cast.ana)) == 8


def test_what_stayed_behind_is_named(cast: SimpleNamespace, run_tasks: Any) -> None:
    many = [f"media/posts/m{number}.jpg" for number in range(12)]
    content = zipped(
        {
            "media/posts_1.json": [
                instagram_post("A dozen", *many, at=MAY_2021),
                instagram_post("Lost one", "media/posts/here.jpg", "media/posts/gone.jpg", at=MAY_2021 + 1),
                instagram_post("Not really", "media/posts/text.jpg", "media/posts/here.jpg", at=MAY_2021 + 2),
                instagram_post("x" * 6_000, "media/posts/here.jpg", at=MAY_2021 + 3),
                {"media": [{"uri": "media/posts/here.jpg"}], "title": "When?"},
            ],
            **{name: photo(f"#{number:02x}{number:02x}30") for number, name in enumerate(many)},
            "media/posts/here.jpg": photo(),
            "media/posts/text.jpg": b"no picture at all",
        }
    )
    found = brought(cast.ana, content, run_tasks)
    rows = {row.title: row for row in ImportedPost.objects.filter(source_import=found)}
    assert rows["A dozen"].notes == [["m10.jpg", "beyond"], ["m11.jpg", "beyond"]]
    assert rows["Lost one"].notes == [["gone.jpg", "missing"]]
    assert rows["Not really"].notes == [["text.jpg", "not_a_picture"]]
    assert rows["When?"].reason == "no_date"
    (long,) = [row for title, row in rows.items() if title.startswith("xxx")]
    assert long.notes[0][1] == "cut"
    assert len(long.post.body) == 5_000  # type: ignore[union-attr]
    page = client_of(cast.ana).get(f"/settings/import/{found.pk}/?show=missing").content.decode()
    assert "gone.jpg" in page and "It is not in this archive." in page
    api = client_of(cast.ana).get(f"/api/v1/me/imports/{found.pk}/posts/?show=left").json()
    assert [(one["title"], one["reason_words"]) for one in api["items"]] == [("When?", "It has no date.")]


def test_all_of_it_can_be_taken_back_for_a_week(cast: SimpleNamespace, run_tasks: Any) -> None:
    own = make_post(cast.ana, "mine")
    found = brought(cast.ana, instagram(), run_tasks)
    assert client_of(cast.bruno).post(f"/settings/import/{found.pk}/undo/").status_code == 404
    assert client_of(cast.ana).post(f"/settings/import/{found.pk}/undo/").status_code == 302
    run_tasks()
    assert posts_of(cast.ana) == [own]
    for message in OutboxMessage.objects.filter(task="social.purge_post"):
        TASKS["social.purge_post"].handler(**message.arguments)
    assert Post.objects.filter(author=cast.ana).count() == 1
    found.refresh_from_db()
    assert found.status == "undone"
    brought(cast.ana, instagram(), run_tasks)  # and can come again
    assert len(posts_of(cast.ana)) == 3


def test_after_a_week_it_stays(cast: SimpleNamespace, run_tasks: Any) -> None:
    found = brought(cast.ana, instagram(), run_tasks)
    PostImport.objects.filter(pk=found.pk).update(finished_at=timezone.now() - timedelta(days=8))
    answer = client_of(cast.ana).post(f"/api/v1/me/imports/{found.pk}/undo/", {}, JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "import_stays")
    assert len(posts_of(cast.ana)) == 2


def test_the_file_goes_when_it_is_not_needed(cast: SimpleNamespace, run_tasks: Any) -> None:
    found = waiting(cast.ana, instagram(), run_tasks)
    name = found.file
    assert default_storage.exists(name)
    client_of(cast.ana).post(f"/settings/import/{found.pk}/stop/")
    run_tasks()
    assert not default_storage.exists(name)
    again = waiting(cast.ana, instagram(), run_tasks)
    name = again.file
    actions.start_import(cast.ana, again, audience="only_me")
    run_tasks()
    assert not default_storage.exists(name)
    left = waiting(cast.ana, facebook(), run_tasks)
    name = left.file
    PostImport.objects.filter(pk=left.pk).update(updated_at=timezone.now() - timedelta(hours=49))
    TASKS["social.sweep_imports"].handler()
    run_tasks()
    left.refresh_from_db()
    assert (left.status, left.file) == ("cancelled", "")
    assert not default_storage.exists(name)


def test_stopping_keeps_what_has_come(cast: SimpleNamespace, run_tasks: Any) -> None:
    found = waiting(cast.ana, instagram(), run_tasks)
    actions.start_import(cast.ana, found, audience="only_me")
    stopped = client_of(cast.ana).post(f"/api/v1/me/imports/{found.pk}/stop/", {}, JSON).json()
    assert (stopped["status"], stopped["counts"]["came"], stopped["counts"]["waiting"]) == ("done", 0, 0)
    run_tasks()
    assert posts_of(cast.ana) == []


def test_by_the_api_in_parts(cast: SimpleNamespace, run_tasks: Any, client: Any) -> None:
    ana, content = client_of(cast.ana), instagram()
    begun = ana.post("/api/v1/media/uploads/", {"byte_size": len(content), "kind": "archive"}, JSON).json()
    assert begun["kind"] == "archive"
    part = ana.post(f"/api/v1/media/uploads/{begun['id']}/parts/", {"number": 1}, JSON).json()
    assert client.put(part["url"], content, "application/octet-stream").status_code == 200
    assert ana.post(f"/api/v1/media/uploads/{begun['id']}/complete/").status_code == 404  # it is no picture
    other = client_of(cast.bruno).post("/api/v1/me/imports/", {"upload_id": begun["id"]}, JSON)
    assert other.status_code == 404
    made = ana.post("/api/v1/me/imports/", {"upload_id": begun["id"]}, JSON)
    assert (made.status_code, made.json()["status"]) == (201, "reading")
    assert ana.post("/api/v1/me/imports/", {"upload_id": begun["id"]}, JSON).status_code == 409
    run_tasks()
    url = f"/api/v1/me/imports/{made.json()['id']}/"
    told = ana.get(url).json()
    assert (told["status"], told["post_count"], told["video_count"]) == ("waiting", 2, 1)
    refused = ana.post(f"{url}start/", {"audience": "everyone"}, JSON)
    assert refused.status_code == 422
    theirs = ana.post(f"{url}start/", {"pet_ids": [str(cast.bruno.pk)]}, JSON)
    assert theirs.status_code == 404
    assert ana.post(f"{url}start/", {"audience": "friends", "pet_ids": [str(cast.rex.pk)]}, JSON).status_code == 200
    run_tasks()
    assert ana.get(url).json()["progress"] == 100
    assert {post.audience for post in posts_of(cast.ana)} == {"friends"}
    assert Upload.objects.get(pk=begun["id"]).status == "done"


def test_a_private_account_opens_nothing_to_everyone(cast: SimpleNamespace, run_tasks: Any) -> None:
    assert cast.ana.is_private
    found = waiting(cast.ana, instagram(), run_tasks)
    actions.start_import(cast.ana, found, audience="public")
    run_tasks()
    assert {post.audience for post in posts_of(cast.ana)} == {"followers"}


def test_a_suspended_person_brings_nothing_more(cast: SimpleNamespace, run_tasks: Any) -> None:
    found = waiting(cast.ana, instagram(), run_tasks)
    actions.start_import(cast.ana, found, audience="only_me")
    cast.ana.suspended_at = timezone.now()
    cast.ana.save()
    run_tasks()
    assert Post.objects.filter(author=cast.ana).count() == 0
    assert set(found.rows.filter(status="left").values_list("reason", flat=True)) == {"held", "video"}


def test_full_space_leaves_posts_behind_for_another_time(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr("media.selectors.count_bytes", lambda owner: 2 * 1024**3)
        found = brought(cast.ana, instagram(), run_tasks)
    assert not Asset.objects.filter(owner=cast.ana).exists()
    row = ImportedPost.objects.get(source_import=found, title="Two of them")
    assert (row.reason, row.notes) == ("full", [["b.jpg", "full"], ["c.jpg", "full"]])
    assert posts_of(cast.ana) == []
    brought(cast.ana, instagram(), run_tasks)
    assert len(posts_of(cast.ana)) == 2


def test_while_it_moves_the_page_asks_how_far(cast: SimpleNamespace, run_tasks: Any) -> None:
    found = send(cast.ana, instagram())
    ana = client_of(cast.ana)
    part = ana.get(f"/settings/import/{found.pk}/?moving", headers={"HX-Request": "true"})
    assert b"every 2s" in part.content and b"<html" not in part.content
    run_tasks()
    over = ana.get(f"/settings/import/{found.pk}/?moving", headers={"HX-Request": "true"})
    assert over["HX-Refresh"] == "true"
