"""What a process holds stays within its size, and what is asked for stays."""

from __future__ import annotations

from core.held import Held


def test_it_gives_what_was_put_and_nothing_else() -> None:
    held = Held[str](2)
    held.put("a 1", "old")
    assert (held.get("a 1"), held.get("a 2")) == ("old", None)
    held.put("a 2", "new")
    assert (held.get("a 1"), held.get("a 2")) == ("old", "new")


def test_it_holds_at_most_twice_its_size_and_never_less_than_what_was_asked_last() -> None:
    held = Held[int](10)
    held.put("kept", -1)
    for number in range(1000):
        held.put(str(number), number)
        assert held.get("kept") == -1
        assert [held.get(str(one)) for one in range(max(0, number - 7), number + 1)].count(None) == 0
    assert sum(held.get(str(number)) is not None for number in range(1000)) <= 20
