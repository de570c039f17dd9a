"""The language files of a catalogue: read with it, kept with it, English where they say nothing."""

from pathlib import Path

import pytest

import assets
from core.catalogue_file import read_catalogue
from core.catalogue_languages import language_of, visible_texts
from core.domain.digits import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE
from core.domain.errors import CatalogueError
from core.domain.papers import papers_to_bring
from core.storage.site import catalogue_document, catalogue_from_document
from core.yaml_lines import plain_values
from tests.builders import egypt
from tests.core.small_catalogue import SMALL

OF_EGYPT = sorted((Path(assets.__file__).parent / "catalogue").glob("egypt.??.yaml"))
FRENCH = """\
schema_version: 1
texts:
  "Birth certificate": "Acte de naissance"
  "Civil": "État civil"
  "A": "L’original"
  "Passport": "Passeport"
  "from the market": "au marché"
  "Something of last year": "Du passé"
"""
# What is replaced, by what, and what is said of the line that now holds ►.
WRONG: dict[str, tuple[str, str, str]] = {
    "a newer schema": ("schema_version: 1", "►schema_version: 2", "this Dawr reads 1"),
    "a section that nobody knows": ("texts:", "►words: {}\ntexts:", "unknown field `words`"),
    "an empty text": ('"État civil"', '►" "', "what stands for 'Civil' is no text"),
    "a text twice": ('"Civil": "État civil"', '"Civil": "x"\n  ►"Civil": "y"', "Civil stands twice"),
    "a number": ('"au marché"', "►7", "what stands for 'from the market' is no text"),
}


def written(folder: Path, french: str | None = FRENCH, catalogue: str = SMALL) -> Path:
    """A small catalogue with this French file beside it."""
    path = folder / "small.yaml"
    path.write_text(catalogue, encoding="utf-8")
    if french is not None:
        (folder / "small.fr.yaml").write_text(french, encoding="utf-8")
    return path


def english(text: str) -> str:
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}"


@pytest.mark.parametrize("file", OF_EGYPT, ids=language_of)
def test_all_that_a_visitor_reads_of_the_catalogue_has_its_text(file: Path) -> None:
    said = plain_values(file.read_text(encoding="utf-8"))[0]["texts"]  # type: ignore[index]
    wanted = set(visible_texts(egypt()))

    assert not sorted(wanted - set(said)), "without a text"
    assert not sorted(set(said) - wanted), "no longer in the catalogue"


def test_what_a_visitor_reads_is_names_papers_and_places() -> None:
    """Gathered from the real file: a text of each kind, and nothing that only machines read."""
    texts = set(visible_texts(egypt()))

    assert {
        "Civil Status Sector",
        "Civil Status",
        "Cashier",
        "Foreigner",
        "Older people",
        "Buy a home",
    } <= texts
    assert {"Renew national ID card", "Two recent photos", "from any photo shop", "Valid passport"} <= texts
    assert {
        "One passport",
        "Ministry of Interior website",
        "Health insurance",
        "from the family court",
    } <= texts
    assert not texts & {"", "civ", "desk", "https://moi.gov.eg"}


def test_a_file_beside_the_catalogue_puts_its_texts_into_french(tmp_path: Path) -> None:
    catalogue = read_catalogue(written(tmp_path))
    birth = catalogue.service_by_id["civ-birth"]

    assert birth.name.within("fr") == "Acte de naissance"
    assert (birth.name.within("ar"), birth.name.within("en")) == ("شهادة ميلاد", "Birth certificate")
    assert catalogue.agency_by_id["civ"].short_name.within("fr") == "État civil"
    assert catalogue.source_of["B"].where.within("fr") == "au marché"
    assert catalogue.categories[1].papers[0].within("fr") == "Passeport"


def test_what_the_file_leaves_out_and_what_was_renamed_is_english(tmp_path: Path) -> None:
    renamed = SMALL.replace("Birth certificate", "Certificate of birth")
    catalogue = read_catalogue(written(tmp_path, catalogue=renamed))
    birth = catalogue.service_by_id["civ-birth"]

    assert birth.name.within("fr") == english("Certificate of birth")
    assert papers_to_bring(birth, None, "fr") == ("L’original", english("B"))
    assert birth.name.within("de") == english("Certificate of birth")
    assert papers_to_bring(birth, None, "de") == (english("A"), english("B"))


def test_the_french_of_a_catalogue_is_kept_with_it(tmp_path: Path) -> None:
    catalogue = read_catalogue(written(tmp_path))

    assert catalogue_from_document(catalogue_document(catalogue)) == catalogue
    birth = catalogue_from_document(catalogue_document(catalogue)).service_by_id["civ-birth"]
    assert (birth.name.within("fr"), birth.papers[0].within("fr")) == ("Acte de naissance", "L’original")


def test_a_catalogue_that_was_kept_before_there_were_languages_is_read() -> None:
    document = catalogue_document(egypt())
    assert '"more":' in document
    bare = document.replace('"more":', '"more_of_tomorrow":').replace('"papers_more":', '"later":')

    assert catalogue_from_document(bare).service_by_id["civ-nid-renew"].papers[0].en.startswith("Expired")


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_language_file_is_refused_with_its_name_and_the_line(tmp_path: Path, name: str) -> None:
    old, new, reason = WRONG[name]
    text = FRENCH.replace(old, new, 1)
    assert text != FRENCH
    line = text[: text.index("►")].count("\n") + 1

    with pytest.raises(CatalogueError) as told:
        read_catalogue(written(tmp_path, text.replace("►", "")))
    (problem,) = told.value.problems
    assert problem.startswith(f"small.fr.yaml line {line}: ")
    assert reason in problem


def test_the_version_follows_the_language_files(tmp_path: Path) -> None:
    alone = read_catalogue(written(tmp_path, None)).version
    french = read_catalogue(written(tmp_path)).version

    assert len({alone, french, read_catalogue(written(tmp_path, FRENCH + "# a remark\n")).version}) == 3
