"""The catalogue file: the real one reads whole, a wrong one is refused with the line and the reason."""

import re
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import assets
from core.catalogue_file import read_catalogue
from core.domain.errors import CatalogueError
from core.domain.fees import FeeBasis
from core.domain.identity import IdentityRule
from core.storage.site import catalogue_document, catalogue_from_document
from tests.builders import egypt
from tests.core.hall import Hall
from tests.core.small_catalogue import SMALL, WRONG

REAL = Path(assets.__file__).parent / "catalogue" / "egypt.yaml"


def refused(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "catalogue.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError) as told:
        read_catalogue(path)
    assert str(told.value) == "\n".join(told.value.problems)
    return told.value.problems


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_is_refused_with_the_line_and_the_reason(tmp_path: Path, name: str) -> None:
    old, new, reason = WRONG[name]
    assert SMALL.count(old) >= 1
    text = SMALL.replace(old, new, 1)
    if name == "no class for ordinary visitors":
        text = text.replace("id: regular", "id: usual")
    line = text[: text.index("►")].count("\n") + 1 if "►" in text else None
    problems = refused(tmp_path, text.replace("►", ""))
    fitting = [problem for problem in problems if reason in problem]
    assert fitting, problems
    assert line is None or any(problem.startswith(f"line {line}: ") for problem in fitting), (line, problems)


def test_the_small_file_is_right(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.yaml"
    path.write_text(SMALL, encoding="utf-8")
    catalogue = read_catalogue(path)
    service = catalogue.service_by_id["civ-birth"]
    assert (service.fee.egp, service.fee.basis) == (63, FeeBasis.SOURCED)
    assert catalogue.service_by_id["pas-new"].fee.egp == 0
    assert catalogue.categories[1].papers_en == ("Passport",)
    assert catalogue.agency_by_id["civ"].demand_share == 0.6
    assert [each.id for each in catalogue.services_for("foreigner")] == ["civ-birth"]


@pytest.mark.parametrize("rule", IdentityRule)
def test_a_service_says_whether_it_asks_for_an_identity(tmp_path: Path, rule: IdentityRule) -> None:
    path = tmp_path / "catalogue.yaml"
    said = SMALL.replace("minutes_typical: 9", f"minutes_typical: 9\n    identity: {rule}")
    path.write_text(said, encoding="utf-8")
    catalogue = catalogue_from_document(catalogue_document(read_catalogue(path)))
    assert catalogue.service_by_id["pas-new"].identity is rule
    assert catalogue.service_by_id["civ-birth"].identity is IdentityRule.NONE


def test_the_real_file_reads_whole() -> None:
    catalogue = egypt()
    assert len(catalogue.services) == 156
    assert len(catalogue.agencies) == 17
    assert len(catalogue.bundles) == 10
    assert [each.id for each in catalogue.categories] == ["citizen", "investor", "foreigner"]
    assert sum(agency.demand_share for agency in catalogue.agencies) == pytest.approx(1)
    assert all(len(each.papers_ar) == len(each.papers_en) for each in catalogue.services)
    assert all(catalogue.services_for(each.id) for each in catalogue.categories)
    assert catalogue.rank_by_class["determination"] == 1


def test_no_two_letters_of_the_real_file_look_alike() -> None:
    """By the file's own rule: one letter a base shape, none that could be a digit."""
    letters = [agency.letter_ar for agency in egypt().agencies]
    shapes = {**dict.fromkeys("بتثنيئ", "ب"), **dict.fromkeys("جحخ", "ح"), **dict.fromkeys("دذ", "د")}
    assert "ا" not in letters
    assert "ه" not in letters
    assert len({shapes.get(letter, letter) for letter in letters}) >= len(letters) - 2
    assert not {agency.letter_en for agency in egypt().agencies} & set("IOQSZBGD")


def test_a_catalogue_goes_into_the_database_and_comes_back_as_it_was() -> None:
    assert catalogue_from_document(catalogue_document(egypt())) == egypt()


def test_the_version_follows_the_text(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.yaml"
    path.write_text(SMALL, encoding="utf-8")
    first = read_catalogue(path).version
    assert read_catalogue(path).version == first
    path.write_text(SMALL + "# a remark\n", encoding="utf-8")
    assert read_catalogue(path).version != first


def test_everything_wrong_is_said_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = SMALL.replace("agency: pas", "agency: zoo").replace("rank: 1}", "rank: -1}")
    problems = refused(tmp_path, text.replace("minutes_typical: 5", "minutes_typical: 0"))
    assert len(problems) == 3
    numbers = [int(re.findall(r"line (\d+)", problem)[0]) for problem in problems]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_an_empty_file_is_refused(tmp_path: Path, text: str) -> None:
    assert re.match("line [12]: ", refused(tmp_path, text)[0])


@pytest.mark.parametrize("text", ["7\n", "- a\n", "text\n"])
def test_a_file_that_is_no_mapping_is_refused(tmp_path: Path, text: str) -> None:
    assert "Expected `object`" in refused(tmp_path, text)[0]


def test_a_file_that_is_not_there_or_is_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="cannot be read"):
        read_catalogue(tmp_path / "none.yaml")
    with pytest.raises(CatalogueError, match="cannot be read"):
        read_catalogue(tmp_path)
    latin = tmp_path / "latin.yaml"
    latin.write_bytes("schema_version: 1\nstatus: café\n".encode("latin-1"))
    with pytest.raises(CatalogueError, match="line 2: the text is not UTF-8"):
        read_catalogue(latin)


def test_a_file_that_would_fill_the_memory_is_refused_at_once(tmp_path: Path) -> None:
    lines = ["a0: &a0 [lol]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert "anchor" in refused(tmp_path, "\n".join(lines))[0]


def test_a_file_that_holds_itself_is_refused(tmp_path: Path) -> None:
    assert "anchor" in refused(tmp_path, "services: &s [*s]\n")[0]


def test_lists_without_end_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "a: " + "[" * 20_000)[0].startswith("line 1: ")


@pytest.mark.row("F18")
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_is_cut_or_changed_leads_to_a_refusal_or_a_catalogue(
    tmp_path: Path, data: st.DataObject
) -> None:
    """Never to a traceback; and a refusal always names a line of the file."""
    begin = data.draw(st.integers(0, len(SMALL)))
    end = data.draw(st.integers(begin, min(len(SMALL), begin + 40)))
    text = SMALL[:begin] + data.draw(st.text(max_size=8)) + SMALL[end:]
    path = tmp_path / "changed.yaml"
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        read_catalogue(path)
    except CatalogueError as error:
        for problem in error.problems:
            number = re.match(r"line (\d+): .", problem)
            assert number is not None
            assert 1 <= int(number[1]) <= text.count("\n") + 1


def test_a_wrong_file_leaves_the_old_catalogue_in_force(tmp_path: Path) -> None:
    hall = Hall(tmp_path)
    hall.issue()
    dump = _content(hall)
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(SMALL.replace("agency: pas", "agency: zoo"), encoding="utf-8")
    with pytest.raises(CatalogueError):
        hall.store.import_catalogue("op", "system", read_catalogue(wrong))
    assert _content(hall) == dump
    assert hall.store.catalogue() == egypt()
    hall.store.close()


def _content(hall: Hall) -> str:
    return sha256("\n".join(hall.store._reading.iterdump()).encode()).hexdigest()
