"""`dawr ticker`, as it is typed."""

from pathlib import Path

import pytest

from core.domain.texts import LocalText
from core.storage.opening import open_store
from tests.builders import small_centre
from tests.dawr.test_commands import dawr

NEWS = '[[line]]\nar = "أهلا"\nen = "Hello"\nzones = ["h1", "d7"]\n'


def test_news_are_set_from_a_file_shown_as_one_logged_and_cleared(tmp_path: Path) -> None:
    database, file = small_centre(tmp_path), tmp_path / "news.toml"
    file.write_text(NEWS, encoding="utf-8")
    done = dawr("ticker", "set", file, "--database", database)
    again = dawr("ticker", "set", file, "--database", database)

    assert (done.exit_code, again.exit_code) == (0, 0)
    assert NEWS in done.output
    assert "d7 is no hall and no display with a zone" in done.output
    assert dawr("ticker", "show", "--database", database).output == done.output
    store = open_store(str(database))
    try:
        assert [each.text for each in store.centre().ticker.lines] == [LocalText("أهلا", "Hello")]
        changes = [each.facts for each in store.events() if each.facts.get("about") == "ticker_changed"]
        assert [each["lines"] for each in changes] == [['{"ar":"أهلا","en":"Hello","zones":["h1","d7"]}']]
    finally:
        store.close()
    assert "# No news." in dawr("ticker", "clear", "--database", database).output


def test_a_display_without_room_for_them_is_named_with_the_reason(tmp_path: Path) -> None:
    database, file = small_centre(tmp_path), tmp_path / "news.toml"
    file.write_text('[[line]]\nen = "Hello"\n', encoding="utf-8")
    dawr(
        "zone",
        "set",
        "d1",
        *("--layout", "media", "--inches", "55", "--farthest", "8.5"),
        "--database",
        database,
    )
    dawr("zone", "set", "d2", "--inches", "75", "--farthest", "6", "--database", database)
    done = dawr("ticker", "set", file, "--database", database)

    assert "d1 tells the news in turn with its queues" in done.output
    assert "seats up to" in done.output
    assert "d2" not in done.output


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[[line]]\n", "says nothing"),
        (
            "[place]\nlatitude = 30.0\nlongitude = -31.2\n",
            "longitude -31.2 is not where clocks go by Africa/Cairo",
        ),
    ],
)
def test_a_file_that_is_refused_changes_nothing(tmp_path: Path, text: str, why: str) -> None:
    database, file = small_centre(tmp_path), tmp_path / "news.toml"
    file.write_text(text, encoding="utf-8")
    done = dawr("ticker", "set", file, "--database", database)

    assert done.exit_code == 1
    assert why in done.output
    assert "# No news." in dawr("ticker", "show", "--database", database).output
