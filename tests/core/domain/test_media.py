"""Which picture is due, and in which order they come."""

from datetime import date, datetime, time

import pytest

from core.domain.media import MediaRound, Medium

NOON = datetime(2026, 11, 26, 12, 0)  # noqa: DTZ001 - a Thursday, by the wall of the hall

LIMITS: list[tuple[dict[str, object], bool]] = [
    ({}, True),
    ({"zones": ("d1", "h2")}, True),
    ({"zones": ("h2",)}, False),
    ({"days": ("thu",)}, True),
    ({"days": ("fri", "sat")}, False),
    ({"begins": time(8), "ends": time(12)}, False),
    ({"begins": time(12), "ends": time(13)}, True),
    ({"begins": time(20), "ends": time(13)}, True),
    ({"begins": time(13), "ends": time(8)}, False),
    ({"first": date(2026, 11, 26), "last": date(2026, 11, 26)}, True),
    ({"first": date(2026, 11, 27)}, False),
    ({"last": date(2026, 11, 25)}, False),
]


@pytest.mark.parametrize(("limits", "due"), LIMITS, ids=range(len(LIMITS)))
def test_a_file_is_due_within_its_zones_days_and_hours(limits: dict[str, object], due: bool) -> None:  # noqa: FBT001 - a row of the table
    assert Medium(file="a.png", **limits).due(NOON, {"d1", "h1"}) is due  # type: ignore[arg-type]


def test_files_come_in_turn_and_what_is_not_due_is_passed_over() -> None:
    media = (Medium(file="a"), Medium(file="b", days=("fri",)), Medium(file="c"))
    turns = MediaRound()

    assert [getattr(turns.next(media, NOON, ()), "file", None) for _ in range(4)] == ["a", "c", "a", "c"]
    assert turns.next(media[1:2], NOON, ()) is None
    assert turns.next((), NOON, ()) is None
