"""The file of a day's numbers: changes what it names, and is refused with the line and the reason."""

from pathlib import Path

import pytest

from core.centre_day.behaviour_file import FOLDER, BehaviourError, read_behaviour, usual_behaviour


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "day.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_changes_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    text = "arrivals:\n  pairs: 0.5\npeople:\n  languages: {ar: 1}\nscenarios:\n  fair day: {surge: [3]}\n"
    found = read_behaviour(written(tmp_path, text))

    assert (found.arrivals.pairs, found.people.languages) == (0.5, {"ar": 1.0})
    assert found.arrivals.half_hours == usual_behaviour().arrivals.half_hours
    assert set(found.scenarios) == {*usual_behaviour().scenarios, "fair day"}
    assert (found.services, found.absence, found.desk) == (
        usual_behaviour().services,
        usual_behaviour().absence,
        usual_behaviour().desk,
    )


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("arrivals:\n  pears: 0.5\n", 2, "pears is not known: did you mean pairs?"),
        ("arivals:\n  pairs: 0.5\n", 1, "arivals is not known: did you mean arrivals?"),
        ("hours:\n  noon: 1\n", 2, "noon is not known: it is one of doors, last_ticket, must_end"),
        ("desk:\n  recall: often\n", 2, "Expected `float`, got `str`"),
        ("desk:\n\n  recall: 1.2\n", 3, "Expected `float` <= 1.0"),
        ("services:\n  walk: -1\n", 2, "Expected `float` >= 0.0"),
        ("services:\n  walk: .inf\n", 1, "walk must be a number with an end"),
        ("services:\n  shape: square\n", 2, "Invalid enum value 'square'"),
        ("absence:\n  lunch_minutes: [50, 30]\n", 1, "lunch_minutes: 50 to 30 goes backwards"),
        ("hours:\n  doors: 1000\n", 1, "doors, last_ticket and must_end must follow each other"),
        ("arrivals:\n  half_hours: [0, 0]\n", 1, "half_hours must not all be 0"),
        ("people:\n  classes: {elderly: 0}\n", 1, "classes must not all be 0"),
        ("scenarios:\n  fair:\n    surge: many\n", 3, "Expected `array`, got `str`"),
        ("scenarios:\n  fair:\n    surged: [2]\n", 3, "Object contains unknown field `surged`"),
        ("desk: 7\n", 1, "desk must be names with their values"),
        ("- desk\n", 1, "the file must be names with their values"),
        ("", 1, "the file is empty"),
    ],
)
def test_a_wrong_file_is_refused_with_the_line_and_the_reason(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    with pytest.raises(BehaviourError) as told:
        read_behaviour(written(tmp_path, text))
    assert f"day.yaml, line {line}: " in str(told.value)
    assert reason in str(told.value)


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(BehaviourError, match="cannot be read"):
        read_behaviour(tmp_path / "none.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"hours: \xe9")
    with pytest.raises(BehaviourError, match="not UTF-8"):
        read_behaviour(tmp_path / "latin.yaml")


def test_the_sample_is_read_whole() -> None:
    found = read_behaviour(FOLDER / "market_day.yaml")
    assert found.scenarios["harvest"].surge == (2.0,)
    assert len(found.arrivals.half_hours) * 30 == found.hours.last_ticket - found.hours.doors
