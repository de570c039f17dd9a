"""The file of appointments: what booking systems and Excel write is read, what is wrong is told by line."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.appointments_file import AppointmentList, read_appointments
from core.domain.errors import AppointmentsError
from tests.builders import egypt

NINE = datetime(2026, 11, 30, 7, 30, tzinfo=UTC)
"""Half past nine in Cairo."""
ENGLISH = "reference,service,date,time,code,status\nb-1,civ-birth-cert,2026-11-30,09:30,12345678,\n"
NAME = egypt().service_by_id["civ-birth-cert"].name.ar
ARABIC = f"المرجع;الخدمة;التاريخ;الوقت;الرمز\nb-1;{NAME};٣٠/١١/٢٠٢٦;٠٩:٣٠ ص;١٢٣٤٥٦٧٨\n"


def read(path: Path, content: str | bytes) -> AppointmentList:
    file = path / "appointments.csv"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_appointments(file, egypt(), "Africa/Cairo")


@pytest.mark.parametrize(
    "content",
    [
        ENGLISH,
        ENGLISH.replace("\n", "\r\n"),
        ENGLISH.replace(",", ";"),
        ENGLISH.replace(",", "\t"),
        ENGLISH.replace("2026-11-30", "30/11/2026").replace("09:30", "9:30:00 AM"),
        "\ufeff" + ENGLISH,
        ENGLISH.encode("utf-16"),
        ARABIC,
        ARABIC.encode("utf-8-sig"),
        # That code page has no Arabic digits.
        ARABIC.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")).encode("cp1256"),
        ARABIC.encode("utf-16"),
    ],
)
def test_what_people_write_is_read_alike(tmp_path: Path, content: str | bytes) -> None:
    [wanted] = read(tmp_path, content).wanted
    assert (wanted.reference, wanted.service, wanted.at) == ("b-1", "civ-birth-cert", NINE)
    assert (wanted.code, wanted.cancelled) == ("12345678", False)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("2026-11-30", "30.11.26", "date '30.11.26' is not like"),
        ("2026-11-30", "2026-02-30", "date '2026-02-30' is not like"),
        ("09:30", "noon", "time 'noon' is not like"),
        ("civ-birth-cert", "civ-birht", "service 'civ-birht' is not in the catalogue"),
        ("12345678,", "12345678,perhaps", "status 'perhaps' is neither"),
        ("2026-11-30,09:30", "2026-04-24,00:30", "00:30 does not exist"),
        ("civ-birth-cert", "28208151304597", "service (a long number) is not"),
        (",time", "", "lacks the columns time"),
        ("b-1,", '"b-1,', "not CSV"),
    ],
)
def test_what_is_wrong_is_told_by_line(tmp_path: Path, old: str, new: str, reason: str) -> None:
    with pytest.raises(AppointmentsError) as told:
        read(tmp_path, ENGLISH.replace(old, new))
    [(line, why)] = told.value.problems
    assert reason in why
    assert line == (1 if "lacks" in reason else 2)


def test_every_wrong_line_is_told_and_empty_ones_are_nobody_s(tmp_path: Path) -> None:
    row = ENGLISH.splitlines()[1]
    text = "\n".join(
        [ENGLISH.splitlines()[0], row, "", row.replace("09:30", "x"), ",,,", row.replace("2026", "y")]
    )
    with pytest.raises(AppointmentsError) as told:
        read(tmp_path, text)
    assert [line for line, _ in told.value.problems] == [4, 6]
    listed = read(tmp_path, ENGLISH + "\n\n" + row)
    assert list(listed.lines) == [2, 5]
    assert listed.by_line(AppointmentsError([(1, "so")])).problems == [(5, "so")]


@pytest.mark.parametrize("content", [b"", b"\n", ENGLISH.splitlines()[0].encode(), b"\xff\xfe", b"\x00" * 9])
def test_a_file_without_appointments_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(AppointmentsError):
        read(tmp_path, content)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppointmentsError, match="cannot be read"):
        read_appointments(tmp_path / "none.csv", egypt(), "Africa/Cairo")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.one_of(st.binary(), st.text().map(lambda text: (ENGLISH + text).encode(errors="replace"))))
def test_no_file_breaks_it(tmp_path: Path, content: bytes) -> None:
    with suppress(AppointmentsError):
        assert read(tmp_path, content).wanted


def test_the_example_of_the_documentation_is_right(tmp_path: Path) -> None:
    example = Path(__file__).parents[2] / "docs" / "appointments.csv"
    listed = read_appointments(example, egypt(), "Africa/Cairo")
    assert [each.cancelled for each in listed.wanted].count(True) == 1
    assert {bool(each.code) for each in listed.wanted} == {True, False}
    assert tmp_path.exists()
