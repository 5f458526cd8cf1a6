"""Documents of the health book across the doors: pages and PDFs, for who may read the book and for nobody else."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from fpdf import FPDF
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from accounts.tests.conftest import english  # noqa: F401 (an autouse fixture)
from media.actions import upload_image
from media.models import Asset
from pets import documents
from pets.document_models import DocumentPage, HealthDocument
from pets.household_actions import accept_invitation, invite_carer
from pets.vet_links import create_vet_link
from tests.cast import client_of
from tests.pictures import address_of
from tests.site import picture

pytestmark = pytest.mark.django_db
SAID = {"title": "Blood count", "kind": "lab_result", "dated": "2026-01-10"}


def pdf_of(*words: str, **options: Any) -> bytes:
    paper = FPDF()
    for line in words:
        paper.add_page()
        paper.set_font("Helvetica", "", 20)
        paper.cell(0, 10, line, **options)
    return bytes(paper.output())


def armed_pdf() -> bytes:
    """Everything a PDF can do besides being read."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf_of("Leucocytes 9.1", link="https://evil.example/")))
    script = DictionaryObject(
        {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert(1)")}
    )
    names = DictionaryObject({NameObject("/Names"): ArrayObject([TextStringObject("x"), script])})
    writer.add_attachment("evil.exe", b"MZ evil")
    writer.root_object[NameObject("/Names")][NameObject("/JavaScript")] = names  # type: ignore[index]
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("evil.exe")}
    )
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): script})
    writer.add_metadata({"/Author": "evil secret"})
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def form_pdf() -> bytes:
    """A form whose field somebody filled in: its value is drawn by the field alone."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf_of("Insured:")))
    drawing = writer._add_object(_drawing("Rex of Ana"))
    field = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/Rect"): ArrayObject([_number(n) for n in (100, 600, 300, 640)]),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): drawing}),
        }
    )
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(field)])
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _number(value: int) -> Any:
    from pypdf.generic import NumberObject

    return NumberObject(value)


def _drawing(words: str) -> Any:
    from pypdf.generic import DecodedStreamObject

    face = DictionaryObject({NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1")})
    face[NameObject("/BaseFont")] = NameObject("/Helvetica")
    fonts = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/A"): face})})
    drawn = DecodedStreamObject()
    drawn.set_data(f"BT /A 12 Tf 2 10 Td ({words}) Tj ET".encode())
    drawn[NameObject("/Type")], drawn[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    drawn[NameObject("/BBox")] = ArrayObject([_number(n) for n in (0, 0, 200, 40)])
    drawn[NameObject("/Resources")] = fonts
    return drawn


def locked_pdf() -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(pdf_of("Locked")))
    writer.encrypt("", "owner", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def send_pdf(client: Any, content: bytes) -> Any:
    return client.post("/api/v1/media/pdfs/", {"file": SimpleUploadedFile("x.pdf", content, "application/pdf")})


def api(pet: Any) -> str:
    return f"/api/v1/pets/{pet.pk}/health/documents/"


def add(client: Any, pet: Any, **more: Any) -> Any:
    return client.post(api(pet), SAID | more, content_type="application/json")


def photo(user: Any) -> str:
    return str(upload_image(user, io.BytesIO(picture((300, 400)))).pk)


def test_a_form_without_scripts_keeps_photographed_pages(cast: SimpleNamespace, run_tasks: Any) -> None:
    client = client_of(cast.ana)
    files = [SimpleUploadedFile(f"{n}.jpg", picture((300, 400)), "image/jpeg") for n in range(2)]
    answer = client.post(reverse("health_document_create", args=[cast.rex.pk]), SAID | {"photos": files})
    assert answer.status_code == 302
    run_tasks()
    page = client.get(answer.url).content.decode()
    assert page.count("<figure>") == 2
    assert "Page 2 of 2" in page
    assert "Blood count" in client.get(reverse("health_documents", args=[cast.rex.pk])).content.decode()
    book = client.get(reverse("pet_health", args=[cast.rex.pk])).content.decode()
    assert reverse("health_documents", args=[cast.rex.pk]) in book


def test_pages_keep_their_order_their_words_and_can_be_changed(cast: SimpleNamespace, run_tasks: Any) -> None:
    client, ids = client_of(cast.ana), [photo(cast.ana) for _n in range(3)]
    made = add(client, cast.rex, media_ids=ids).json()
    run_tasks()
    assert [page["id"] for page in made["pages"]] == ids
    address = reverse("health_document_edit", args=[cast.rex.pk, made["id"]])
    sent = SAID | {f"place_{ids[2]}": "1", f"place_{ids[0]}": "2", f"alt_{ids[2]}": "First", f"remove_{ids[1]}": "on"}
    assert client.post(address, sent).status_code == 302
    pages = client.get(f"{api(cast.rex)}{made['id']}/").json()["pages"]
    assert [(page["id"], page["alt_text"]) for page in pages] == [(ids[2], "First"), (ids[0], "")]
    assert Asset.objects.get(pk=ids[1]).attached_at is None
    assert (
        client.patch(
            f"{api(cast.rex)}{made['id']}/", {"media_ids": [ids[0], ids[2]]}, content_type="application/json"
        ).json()["pages"][0]["id"]
        == ids[0]
    )


def test_a_pdf_is_written_anew_without_anything_that_acts(cast: SimpleNamespace) -> None:
    client = client_of(cast.ana)
    sent = send_pdf(client, armed_pdf())
    assert (sent.status_code, sent.json()["page_count"]) == (201, 1)
    made = add(client, cast.rex, pdf_id=sent.json()["id"]).json()
    answer = client.get(made["pdf"]["url"])
    raw = b"".join(answer.streaming_content)
    assert "Leucocytes 9.1" in PdfReader(io.BytesIO(raw)).pages[0].extract_text()
    for word in (b"JavaScript", b"Launch", b"EmbeddedFile", b"OpenAction", b"/URI", b"evil", b"app.alert"):
        assert word not in raw, word
    assert answer["Content-Disposition"] == 'attachment; filename="blood-count.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]


def test_what_a_filled_form_shows_is_not_lost(cast: SimpleNamespace) -> None:
    client = client_of(cast.ana)
    made = add(client, cast.rex, pdf_id=send_pdf(client, form_pdf()).json()["id"]).json()
    raw = b"".join(client.get(made["pdf"]["url"]).streaming_content)
    assert b"/Annot" not in raw
    assert "Rex of Ana" in PdfReader(io.BytesIO(raw)).pages[0].extract_text()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 nothing", "damaged"),
        (b"<html><script>alert(1)</script></html>", "damaged"),
        (b"%PDF-1.7\n" + b"\x00" * 5000, "damaged"),
        (None, "locked with a password"),
        (pdf_of(*["x"] * 61), "too many pages: at most 60"),
        (b"%PDF-1.7\n" + b" " * (15 * 1024 * 1024), "15 MB"),
    ],
)
def test_what_is_no_readable_pdf_is_refused_and_the_field_named(
    cast: SimpleNamespace, content: bytes | None, words: str
) -> None:
    content = locked_pdf() if content is None else content
    answer = send_pdf(client_of(cast.ana), content)
    assert answer.status_code == 422
    assert words in answer.json()["error"]["fields"]["file"][0]
    file = SimpleUploadedFile("x.pdf", content, "application/pdf")
    page = client_of(cast.ana).post(reverse("health_document_create", args=[cast.rex.pk]), SAID | {"pdf": file})
    assert page.status_code == 422
    assert words in page.content.decode()
    assert not Asset.objects.exists()
    assert not HealthDocument.objects.exists()


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("title", {"title": "  "}),
        ("kind", {"kind": "spell"}),
        ("dated", {"dated": "2999-01-01"}),
        ("media_ids", {}),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_kept(cast: SimpleNamespace, field: str, said: dict[str, str]) -> None:
    client = client_of(cast.ana)
    more = said if field == "media_ids" else said | {"media_ids": [photo(cast.ana)]}
    answer = add(client, cast.rex, **more)
    assert answer.status_code == 422
    assert list(answer.json()["error"]["fields"]) == [field]
    assert not HealthDocument.objects.exists()
    assert not Asset.objects.filter(attached_at__isnull=False).exists()


def test_files_of_others_used_ones_and_ones_of_another_kind_are_absent(cast: SimpleNamespace) -> None:
    client = client_of(cast.ana)
    pdf = send_pdf(client, pdf_of("x")).json()["id"]
    mine, foreign = photo(cast.ana), photo(cast.bruno)
    for more in (
        {"media_ids": [mine, foreign]},
        {"media_ids": [pdf]},
        {"pdf_id": mine},
        {"media_ids": [mine, mine]},
    ):
        assert add(client, cast.rex, **more).status_code == 404
    assert client.patch("/api/v1/me/", {"avatar_id": pdf}, content_type="application/json").status_code == 404
    assert client.get(f"/api/v1/media/{pdf}/").status_code == 404
    assert add(client, cast.rex, media_ids=[mine]).status_code == 201
    assert add(client, cast.rex, media_ids=[mine]).status_code == 404
    assert HealthDocument.objects.count() == 1


def test_rights_follow_the_table_of_roles(cast: SimpleNamespace, run_tasks: Any) -> None:
    made = add(client_of(cast.ana), cast.rex, media_ids=[photo(cast.ana)]).json()
    run_tasks()
    source = address_of(client_of(cast.ana).get(f"{api(cast.rex)}{made['id']}/").json()["pages"][0])
    seen = {}
    for person, role in ((cast.bruno, "walker"), (cast.carla, "co_owner")):
        accept_invitation(person, invite_carer(cast.ana, cast.rex, handle=person.handle, role=role, until=None))
        client = client_of(person)
        address = f"{api(cast.rex)}{made['id']}/"
        change = client.patch(address, {"title": role}, content_type="application/json")
        seen[role] = (client.get(address).status_code, client.get(source).status_code, change.status_code)
    assert seen == {"walker": (404, 404, 404), "co_owner": (200, 200, 200)}
    assert HealthDocument.objects.get().title == "co_owner"


def test_a_vet_sees_documents_only_when_they_are_shared_and_not_for_ever(
    cast: SimpleNamespace, run_tasks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, guest = client_of(cast.ana), client_of(None)
    add(client, cast.rex, media_ids=[photo(cast.ana)])
    add(client, cast.rex, title="Insurance", pdf_id=send_pdf(client, pdf_of("Policy 7")).json()["id"])
    run_tasks()
    _link, url = create_vet_link(cast.ana, cast.rex, days=7)
    path = url[url.index("/vet/") :]
    assert "Insurance" not in guest.post(path).content.decode()
    shown = client.post(reverse("vet_links", args=[cast.rex.pk]), {"days": "7", "has_documents": "on"}).content.decode()
    path = "/vet/" + shown.split("/vet/")[1].split("<")[0]
    page = guest.post(path).content.decode()
    files = [part.split('"')[0] for part in page.split(path + "files/")[1:]]
    answers = [guest.get(f"{path}files/{file}") for file in files]
    assert sorted(answer["Content-Type"] for answer in answers) == ["application/pdf", "image/webp"]
    assert all("noindex" in answer["X-Robots-Tag"] for answer in answers)
    assert client_of(None).get(url[url.index("/vet/") :] + f"files/{files[0]}").status_code == 404
    monkeypatch.setattr("pets.document_selectors.FILE_SECONDS", -1)
    assert {guest.get(f"{path}files/{file}").status_code for file in files} == {404}


def test_the_print_lists_documents_and_deleting_lets_the_files_go(cast: SimpleNamespace) -> None:
    client, page = client_of(cast.ana), photo(cast.ana)
    made = add(client, cast.rex, media_ids=[page]).json()
    paper = PdfReader(io.BytesIO(client.get(reverse("pet_health_pdf", args=[cast.rex.pk])).content))
    words = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
    assert "Documents" in words
    assert "Blood count" in words
    assert client.delete(f"{api(cast.rex)}{made['id']}/").status_code == 204
    assert Asset.objects.get(pk=page).attached_at is None


def test_the_archive_holds_the_documents_also_those_a_co_owner_sent(cast: SimpleNamespace, run_tasks: Any) -> None:
    from accounts import archive
    from media.store import chunks_of

    accept_invitation(
        cast.carla, invite_carer(cast.ana, cast.rex, handle=cast.carla.handle, role="co_owner", until=None)
    )
    client = client_of(cast.carla)
    made = add(client, cast.rex, pdf_id=send_pdf(client, pdf_of("By Carla")).json()["id"]).json()
    add(client_of(cast.ana), cast.rex, media_ids=[photo(cast.ana)])
    run_tasks()
    archive.write_archive(cast.ana, "exports/test.zip", lambda _n: None)
    with zipfile.ZipFile(io.BytesIO(b"".join(chunks_of("exports/test.zip")))) as found:
        rows = json.loads(found.read("data/pets.healthdocument.json"))
        assert [row["kind"] for row in rows] == ["lab_result"] * 2
        raw = found.read(f"health-documents/{made['id']}/01.pdf")
    assert "By Carla" in PdfReader(io.BytesIO(raw)).pages[0].extract_text()


def test_a_list_costs_the_same_at_two_and_at_twenty(cast: SimpleNamespace, django_assert_num_queries: Any) -> None:
    client = client_of(cast.ana)
    for count in (2, 18):
        for _n in range(count):
            row = HealthDocument.objects.create(pet=cast.rex, title="Paper", kind="other", dated="2026-01-10")
            asset = Asset.objects.create(owner=cast.ana, status="ready", width=320, height=320)
            DocumentPage.objects.create(document=row, asset=asset, position=0)
        with django_assert_num_queries(4):  # session with its person · the animal · the documents · their pages
            assert len(client.get(api(cast.rex)).json()["items"]) in {2, 20}
    HealthDocument.objects.filter(pk=HealthDocument.objects.first().pk).update(dated=date(2020, 1, 1))  # type: ignore[union-attr]
    first = client.get(f"{api(cast.rex)}?limit=15").json()
    second = client.get(f"{api(cast.rex)}?limit=15&cursor={first['next_cursor']}").json()
    assert len({one["id"] for one in first["items"] + second["items"]}) == 20
    assert second["items"][-1]["dated"] == "2020-01-01"


def test_who_is_erased_takes_their_documents_along_and_lets_go_of_others_pages(
    cast: SimpleNamespace, run_tasks: Any
) -> None:
    accept_invitation(
        cast.carla, invite_carer(cast.ana, cast.rex, handle=cast.carla.handle, role="co_owner", until=None)
    )
    hers, kept = photo(cast.carla), photo(cast.ana)
    made = add(client_of(cast.carla), cast.rex, media_ids=[hers]).json()
    client_of(cast.ana).patch(
        f"{api(cast.rex)}{made['id']}/", {"media_ids": [hers, kept]}, content_type="application/json"
    )
    own = add(client_of(cast.ana), cast.rex, media_ids=[photo(cast.ana)]).json()
    for _n in range(2):
        documents.erase_documents_of(cast.carla.pk)
    assert [str(row.pk) for row in HealthDocument.objects.all()] == [own["id"]]
    assert Asset.objects.get(pk=kept).attached_at is None
