"""Every table that leads to a person says what export and erasure do with it, and no export holds a secret."""

from __future__ import annotations

import pytest

from accounts.data_requests import AccountDeletion
from accounts.models import Follow
from core import data_rights
from pets.models import Pet
from social.models import Comment, PostMedia


@pytest.fixture(autouse=True)
def fresh() -> None:
    data_rights.all_rights.cache_clear()


def test_every_table_that_leads_to_a_person_declares_its_part() -> None:
    assert data_rights.problems() == []


@pytest.mark.parametrize(
    ("model", "changes", "said"),
    [
        (Pet, {"data_policy": ""}, "pets.Pet leads to a person and has no data_policy"),
        (PostMedia, {"data_policy": ""}, "social.PostMedia leads to a person and has no data_policy"),
        (Follow, {"data_subjects": ()}, "accounts.Follow: whose rows these are is not clear: data_subjects"),
        (Comment, {"data_policy": "export"}, "social.Comment: data_policy does not say what erasure does"),
        (Comment, {"data_policy": "export+delete"}, "social.Comment: data_policy holds unknown words: ['delete']"),
        (Comment, {"data_policy": "keep:"}, "social.Comment: what is kept needs its reason: keep:reason"),
        (Comment, {"data_policy": "keep:law"}, "social.Comment: is to stay, but goes with its person by author"),
        (Comment, {"data_policy": "anonymise"}, "social.Comment: what stays of an anonymised row: data_anonymise"),
    ],
)
def test_what_is_not_declared_is_found(
    monkeypatch: pytest.MonkeyPatch, model: type, changes: dict[str, object], said: str
) -> None:
    for name, value in changes.items():
        monkeypatch.setattr(model, name, value, raising=False)
    try:
        assert said in data_rights.problems()
    finally:
        data_rights.all_rights.cache_clear()


def test_secrets_are_in_no_export_whatever_a_model_says() -> None:
    names = {name for rights in data_rights.all_rights().values() if rights.is_exported for name in rights.fields}
    assert not {name for name in names if any(word in name for word in ("password", "secret", "token", "hash"))}
    assert "token_hash" not in data_rights.exported_fields(AccountDeletion)
