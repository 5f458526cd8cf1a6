"""An app's whole way with a client that a public generator made from the schema, and nothing else."""

from __future__ import annotations

import importlib
import io
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.site import PASSWORD, Site, eventually, picture, read_code

pytestmark = pytest.mark.xdist_group("site")
PACKAGE = "petamigos_client"


@pytest.fixture(scope="module")
def part(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Any]]:
    """`part("api.social.post_create")` is that module of the generated client."""
    folder = tmp_path_factory.mktemp("client")
    schema, settings = folder / "openapi.json", folder / "settings.yaml"
    schema.write_bytes(httpx.get(f"{site.url}/api/v1/schema/?format=json", timeout=30).content)
    kinds = ("application/zip", "application/pdf", "image/webp", "image/jpeg")
    files = "".join(f"  {kind}: application/octet-stream\n" for kind in kinds)
    settings.write_text(f"post_hooks: []\ncontent_type_overrides:\n{files}")
    generator = Path(sys.executable).parent / "openapi-python-client"
    made = subprocess.run(
        [
            *(str(generator), "generate", "--path", str(schema), "--config", str(settings)),
            *("--meta", "none", "--output-path", str(folder / PACKAGE), "--fail-on-warning"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    sys.path.insert(0, str(folder))
    yield lambda name: importlib.import_module(f"{PACKAGE}.{name}")
    sys.path.remove(str(folder))


class App:
    """A person with the generated client."""

    def __init__(self, site: Site, part: Callable[[str], Any], name: str) -> None:
        self.part, self.site = part, site
        self.email = f"{name}_{uuid.uuid4().hex[:8]}@example.com"
        self.client = part("client").Client(base_url=site.url, timeout=httpx.Timeout(20))

    def call(self, operation: str, *args: Any, status: int = 200, **options: Any) -> Any:
        answer = self.part(f"api.{operation}").sync_detailed(*args, client=self.client, **options)
        assert answer.status_code == status, answer.content
        return answer.parsed

    def model(self, kind: str, /, **fields: Any) -> Any:
        return getattr(self.part("models"), kind)(**fields)

    def sign_up(self) -> None:
        begun = self.call(
            "doors.auth_signup", body=self.model("AuthSignupBody", email=self.email, password=PASSWORD), status=401
        )
        assert begun.meta.is_authenticated is False
        self.carry(begun.meta.session_token)
        code = eventually(lambda: read_code(self.site, self.email))
        done = self.call("doors.auth_email_verify", body=self.model("AuthEmailVerifyBody", key=code))
        assert done.meta.is_authenticated is True
        if done.meta.session_token:
            self.carry(done.meta.session_token)

    def carry(self, token: str) -> None:
        self.client = self.part("client").Client(
            base_url=self.site.url, timeout=httpx.Timeout(20), headers={"X-Session-Token": token}
        )

    def upload(self) -> Any:
        file = self.part("types").File(io.BytesIO(picture()), "rex.jpg", "image/jpeg")
        return self.call("media.media_upload", body=self.model("MediaUploadRequest", file=file), status=201)


def test_from_sign_up_to_a_followers_feed(site: Site, part: Callable[[str], Any]) -> None:
    author, follower = App(site, part, "autor"), App(site, part, "lector")
    author.sign_up()
    follower.sign_up()
    born = author.model("PatchedAboutChangesRequest", birth_date=date(1988, 2, 1))
    author.call("accounts.me_about_update", body=born)
    author.call("accounts.me_update", body=author.model("PatchedMeChangesRequest", is_private=False))
    handle = author.call("accounts.me_get").handle
    follower.call("accounts.users_follow", handle)

    photo = author.upload()
    pet = author.call(
        "pets.pet_create", body=author.model("NewPetRequest", name="Rex", species="dog", photo_id=photo.id), status=201
    )
    post = author.call(
        "social.post_create",
        body=author.model("NewPostRequest", body="Rex swims", media_ids=[author.upload().id], pet_ids=[pet.id]),
        status=201,
    )

    def arrived() -> Any:
        items = follower.call("social.feed_list").items
        return next((item for item in items if item.id == post.id and item.media), None)

    seen = eventually(arrived)
    assert seen.body == "Rex swims"
    assert seen.author.handle == handle
    assert [one.name for one in seen.pets] == ["Rex"]
    picture = seen.media[0]
    address = picture.url_template.replace("{width}", str(picture.widths.avif[0])).replace("{format}", "avif")
    shown = httpx.get(site.url + address, headers=follower.client._headers, follow_redirects=True, timeout=20)
    assert shown.status_code == 200
    assert shown.headers["Content-Type"] == "image/avif"

    author.call("doors.auth_sign_out", status=401)
    author.call("accounts.me_get", status=401)
