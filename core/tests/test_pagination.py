"""Keyset pages: every row once, in order, at any depth; cursors cannot be made up."""

from __future__ import annotations

import pytest
from django.core import signing
from django.utils import timezone

from core.errors import Invalid
from core.models import KeptMail
from core.pagination import SALT, clean_size, keyset

ORDER = ("-created_at", "id")


@pytest.mark.django_db
def test_pages_hold_every_row_once_even_when_times_are_equal() -> None:
    now = timezone.now()
    for number in range(7):
        KeptMail.objects.create(sender="a", recipient="b", subject=str(number), text="")
    KeptMail.objects.update(created_at=now)
    seen: list[str] = []
    cursor = None
    while True:
        page = keyset(KeptMail.objects.all(), order=ORDER, cursor=cursor, size=3)
        seen += [mail.subject for mail in page.items]
        cursor = page.next_cursor
        if cursor is None:
            break
    assert seen == [str(number) for number in range(7)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "cursor",
    ["x", "a:b:c", "0" * 600, signing.dumps([1], salt=SALT), signing.dumps([1, 2, 3], salt="other")],
    ids=[
        "word",
        "no signature",
        "too long",
        "too short",
        "other salt",
    ],  # signatures hold the time: workers would differ
)
def test_a_cursor_that_is_not_ours_is_refused_by_name(cursor: str) -> None:
    with pytest.raises(Invalid) as refused:
        keyset(KeptMail.objects.all(), order=ORDER, cursor=cursor)
    assert list(refused.value.fields) == ["cursor"]


@pytest.mark.parametrize("raw", ["0", "101", "-1", "1e9", "ten", "1.5"])
def test_page_sizes_have_bounds(raw: str) -> None:
    with pytest.raises(Invalid):
        clean_size(raw)
    assert clean_size("100") == 100
