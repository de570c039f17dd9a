"""The export: the public form of the log, whole or by day."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from core.domain.events import GENESIS, EventType, canonical, verify
from core.events_export import DayUnknownError, exported, line_of
from core.usecases.operation import new_operation
from tests.core.hall import Hall
from tests.core.log_frame import ALWAYS


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """Two days, some people."""
    hall = Hall(tmp_path)
    for _ in range(2):
        hall.sit()
        hall.issue()
        hall.issue()
        hall.complete(hall.start(hall.call()))
        hall.wait(days=1)
    yield hall
    hall.store.close()


def test_a_line_is_an_event_in_canonical_form(hall: Hall) -> None:
    for line in exported(hall.store):
        members = json.loads(line)
        assert canonical(members) == line
        assert set(ALWAYS) <= set(members)
        assert members["centre"] == "CAI"


def test_the_lines_follow_each_other_from_the_beginning(hall: Hall) -> None:
    lines = hall.lines()
    assert [json.loads(line)["seq"] for line in lines] == list(range(1, len(lines) + 1))
    assert json.loads(lines[0])["prev_hash"] == GENESIS
    assert list(verify(lines)) == []


def test_a_day_is_a_part_of_the_whole(hall: Hall) -> None:
    whole = hall.lines()
    first, second = (list(exported(hall.store, day)) for day in ("2026-11-22", "2026-11-23"))
    assert first + second == whole
    assert json.loads(first[-1])["type"] == "day_closed"
    assert json.loads(second[0])["type"] == "day_opened"
    assert list(verify(second, prev_hash=None, seq=None)) == []


def test_a_day_that_never_was_is_refused(hall: Hall) -> None:
    with pytest.raises(DayUnknownError, match="2026-11-21"):
        list(exported(hall.store, "2026-11-21"))


def test_an_empty_log_has_no_lines(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    hall = Hall(tmp_path / "other")
    assert hall.lines() == []
    hall.store.close()


def test_a_log_longer_than_one_batch_is_exported_whole(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = hall.lines()
    monkeypatch.setattr("core.domain.read_log._PAGE", 3)
    assert hall.lines() == whole
    assert list(exported(hall.store, "2026-11-22")) == whole[: len(list(exported(hall.store, "2026-11-22")))]


def test_any_word_survives_the_way_through_the_database(hall: Hall) -> None:
    """Also what splits lines, quotes, or looks like SQL."""
    words = [
        "قال: «لا»",
        'a "b" \\ c',
        "two\nlines\r\tand\u2028more\x85",
        "'; DROP TABLE events; --",
        "\x00",
        "😀",
    ]
    for word in words:
        hall.store.note(new_operation(), "clerk.nadia", EventType.NOTE, {"reason": word, "needs": [word]})
    lines = hall.lines()
    assert [json.loads(line)["reason"] for line in lines[-len(words) :]] == words
    assert list(verify(lines)) == []
    assert all("\n" not in line for line in lines)


def test_a_written_file_is_read_back_line_by_line(hall: Hall, tmp_path: Path) -> None:
    """A sign inside a word that Python takes for the end of a line ends none in a file."""
    hall.store.note(new_operation(), "system", EventType.NOTE, {"reason": "a\u2028b\x85c\rd\x0be"})
    path = tmp_path / "events.jsonl"
    path.write_text("".join(f"{line}\n" for line in hall.lines()), encoding="utf-8")
    with path.open(encoding="utf-8") as file:
        assert list(verify(file)) == []


def test_the_line_of_an_event_is_what_the_store_hashed(hall: Hall) -> None:
    events = hall.events()
    lines = [line_of(event, before.hash) for before, event in pairwise(events)]
    assert lines == hall.lines()[1:]


@pytest.mark.parametrize(
    "tamper",
    [
        "UPDATE events SET facts = replace(facts, 'A1', 'A9') WHERE seq = 3",
        "UPDATE events SET at = at + 1 WHERE seq = 3",
        "UPDATE events SET actor = 'clerk.omar' WHERE type = 'called'",
        "UPDATE events SET ticket = (SELECT ticket FROM events WHERE seq = 4) WHERE seq = 3",
        "DELETE FROM events WHERE seq = 3",
        "UPDATE events SET seq = -seq WHERE seq IN (3, 4)",
    ],
)
def test_who_changes_the_table_is_convicted(hall: Hall, tamper: str) -> None:
    hall.store._reading.execute(tamper)
    assert list(verify(hall.lines()))


def test_two_events_that_change_places_in_the_table_are_convicted(hall: Hall) -> None:
    for statement in (
        "SET seq = -3 WHERE seq = 3",
        "SET seq = 3 WHERE seq = 4",
        "SET seq = 4 WHERE seq = -3",
    ):
        hall.store._reading.execute(f"UPDATE events {statement}")
    assert list(verify(hall.lines()))


def test_no_name_and_no_secret_is_in_the_log(hall: Hall) -> None:
    text = "\n".join(hall.lines())
    assert "Nadia" not in text
    assert "argon2" not in text
