"""The words file of a catalogue: read with it, kept with it, refused with its name and the line."""

from pathlib import Path

import pytest

from core.catalogue_file import read_catalogue
from core.domain.errors import CatalogueError
from core.storage.site import catalogue_document, catalogue_from_document
from tests.builders import egypt
from tests.core.small_catalogue import SMALL

WORDS = """\
schema_version: 1
idle:
  - [want, "on"]
everyday:
  - {typed: [kid], means: [birth]}
agencies:
  pas: [airport]
services:
  civ-birth: [baby paper]
life_events:
  travel: [holiday]
elsewhere:
  - id: army
    name_ar: "تجنيد"
    name_en: "Army"
    where_ar: "هناك"
    where_en: "there"
    words: [soldier]
"""

# What is replaced, by what, and what is said of the line that now holds ►.
WRONG: dict[str, tuple[str, str, str]] = {
    "a newer schema": ("schema_version: 1", "►schema_version: 2", "this Dawr reads 1"),
    "a section that nobody knows": ("idle:", "►lazy:", "unknown field `lazy`"),
    "an unknown service": ("  civ-birth:", "  ►civ-death:", "service civ-death is unknown"),
    "an unknown agency": ("  pas:", "  ►zoo:", "agency zoo is unknown"),
    "an unknown event": ("  travel:", "  ►moon:", "bundle moon is unknown"),
    "a phrase without a word": ("[baby paper]", '►["?!"]', "'?!' has no word"),
    "an everyday phrase": ("typed: [kid]", "►typed: [my kid]", "'my kid' is not one word"),
    "a meaning of two words": ("means: [birth]", "►means: [birth day]", "'birth day' is not one word"),
    "an idle phrase": ("- [want,", "- ►[i want,", "'i want' is not one word"),
    "a yes where a word is due": ('"on"', "►on", "Expected `str`, got `bool`"),
    "an Arabic id": ("id: army", "►id: جيش", "is not of small Latin letters"),
    "a name that is empty": ('name_en: "Army"', '►name_en: " "', "name_en is empty"),
    "a text where a list is due": (
        "life_events:\n  travel: [holiday]",
        "►life_events:\n  travel: holiday",
        "Expected `array`, got `str`",
    ),
}


def written(folder: Path, words: str | None = WORDS) -> Path:
    """A small catalogue with this words file beside it."""
    path = folder / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    if words is not None:
        (folder / "small.words.yaml").write_text(words, encoding="utf-8")
    return path


def test_the_words_beside_a_catalogue_are_read_with_it(tmp_path: Path) -> None:
    spoken = read_catalogue(written(tmp_path)).search_words

    assert spoken.idle == ("want", "on")
    assert spoken.services == {"civ-birth": ("baby paper",)}
    assert spoken.elsewhere[0].where.en == "there"


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_words_file_is_refused_with_its_name_and_the_line(tmp_path: Path, name: str) -> None:
    old, new, reason = WRONG[name]
    text = WORDS.replace(old, new, 1)
    assert text != WORDS
    line = text[: text.index("►")].count("\n") + 1

    with pytest.raises(CatalogueError) as told:
        read_catalogue(written(tmp_path, text.replace("►", "")))
    [problem] = told.value.problems
    assert problem.startswith(f"small.words.yaml line {line}: "), problem
    assert reason in problem


def test_a_centre_adds_words_of_its_own(tmp_path: Path) -> None:
    path, own = written(tmp_path), tmp_path / "own.yaml"
    own.write_text("schema_version: 1\nservices:\n  civ-birth: [stork]\n", encoding="utf-8")

    assert read_catalogue(path, own).search_words.services == {"civ-birth": ("baby paper", "stork")}


def test_the_version_follows_the_words(tmp_path: Path) -> None:
    alone = read_catalogue(written(tmp_path, None)).version
    with_words = read_catalogue(written(tmp_path)).version
    with_others = read_catalogue(written(tmp_path, WORDS + "# a remark\n")).version

    assert len({alone, with_words, with_others}) == 3


def test_a_catalogue_that_was_imported_before_there_were_words_has_none() -> None:
    document = catalogue_document(egypt())
    begin = document.index(',"search_words"')

    assert catalogue_from_document(document[:begin] + "}").search_words.services == {}


def test_every_service_agency_and_event_of_the_real_catalogue_has_words() -> None:
    catalogue, spoken = egypt(), egypt().search_words

    assert set(spoken.services) == set(catalogue.service_by_id)
    assert set(spoken.agencies) == set(catalogue.agency_by_id)
    assert set(spoken.life_events) == set(catalogue.bundle_by_id)
