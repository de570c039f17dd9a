"""What a printer says, in one word; silence and nonsense are never "fine"."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.devices.double_mechanism import Fault
from core.devices.printer.printer import EscPosPrinter, Patience
from core.devices.printer.status import PrinterStatus, meaning
from core.devices.printer_double import PrinterDouble
from core.domain.slip import SlipBits
from core.domain.ticket import PrintOutcome
from tests.core.printing.fake_line import FINE, FakeLine, MissingLine

TINY = SlipBits(384, 8, bytes(48 * 8))
FAST = Patience(connect=0.05, answer=0.05, job=0.1)


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ((0x12, 0x12, 0x12, 0x12), PrinterStatus.READY),
        ((0x12, 0x12, 0x12, 0x1E), PrinterStatus.NEAR_END),
        ((0x1A, 0x32, 0x12, 0x7E), PrinterStatus.PAPER_OUT),
        ((0x1A, 0x16, 0x12, 0x12), PrinterStatus.COVER_OPEN),
        ((0x1A, 0x36, 0x12, 0x7E), PrinterStatus.COVER_OPEN),
        ((0x1A, 0x12, 0x12, 0x12), PrinterStatus.OFFLINE),
        ((0x1A, 0x52, 0x1A, 0x12), PrinterStatus.ERROR),
        ((0x12, 0x12, 0x32, 0x12), PrinterStatus.ERROR),
    ],
)
def test_four_answers_make_one_word(answers: tuple[int, int, int, int], status: PrinterStatus) -> None:
    assert meaning(*answers) is status


def test_only_ready_and_near_end_can_print() -> None:
    assert [status for status in PrinterStatus if status.can_print] == ["ready", "near_end"]


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        (Fault.NEAR_END, PrinterStatus.NEAR_END),
        (Fault.PAPER_OUT, PrinterStatus.PAPER_OUT),
        (Fault.COVER_OPEN, PrinterStatus.COVER_OPEN),
        (Fault.OFFLINE, PrinterStatus.OFFLINE),
        (Fault.SILENT, PrinterStatus.SILENT),
        (Fault.GARBAGE, PrinterStatus.ERROR),
    ],
)
def test_each_fault_of_the_double_is_seen_and_its_end_too(
    printer: EscPosPrinter, double: PrinterDouble, fault: Fault, status: PrinterStatus
) -> None:
    assert printer.status() is PrinterStatus.READY
    double.set_fault(fault)
    assert printer.status() is status
    double.set_fault(fault, False)
    assert printer.status() is PrinterStatus.READY


def test_a_printer_that_is_not_there_is_silent() -> None:
    assert EscPosPrinter(MissingLine()).status() is PrinterStatus.SILENT


@pytest.mark.parametrize("question", [1, 2, 3, 4])
def test_three_answers_of_four_are_silence(question: int) -> None:
    assert EscPosPrinter(FakeLine(FINE | {question: b""})).status() is PrinterStatus.SILENT


def test_reports_sent_unasked_and_flow_control_are_passed_over() -> None:
    chatty = FakeLine(
        {1: b"\x11\x10\x00\x00\x0f\x12", 2: b"\x12", 3: b"\x13\x12", 4: b"\x1e\x14\x00\x00\x00"}
    )

    assert EscPosPrinter(chatty).status() is PrinterStatus.NEAR_END


def test_an_answer_to_a_question_that_was_not_asked_is_no_sense() -> None:
    assert EscPosPrinter(FakeLine(FINE | {1: b"\x00\x12"})).status() is PrinterStatus.ERROR


answers = st.fixed_dictionaries({question: st.binary(max_size=6) for question in (1, 2, 3, 4)})


@pytest.mark.row("F18")
@given(said=answers)
def test_any_bytes_make_a_status_and_fine_needs_four_honest_answers(said: dict[int, bytes]) -> None:
    status = EscPosPrinter(FakeLine(said), patience=FAST).status()

    if status.can_print:
        assert all(any(byte & 0x93 == 0x12 for byte in said[question]) for question in said)


@pytest.mark.row("F18")
@given(said=answers, fence=st.binary(max_size=8), cleared=st.binary(max_size=5))
def test_any_bytes_make_a_report_and_printed_needs_the_fence(
    said: dict[int, bytes], fence: bytes, cleared: bytes
) -> None:
    line = FakeLine(said, fence=fence, cleared=cleared)

    report = EscPosPrinter(line, patience=FAST).print(TINY, "job")

    if report.outcome is PrintOutcome.PRINTED:
        assert b"\x00" in fence or b"\x03" in fence
    else:
        assert report.reason


@pytest.mark.row("F18")
@settings(max_examples=20)
@given(fence=st.binary(max_size=8))
def test_a_fine_printer_that_never_answers_the_fence_has_not_printed(fence: bytes) -> None:
    honest = bytes(byte for byte in fence if byte & 0x93 == 0x12)
    line = FakeLine(fence=honest)

    report = EscPosPrinter(line, patience=FAST).print(TINY, "job")

    assert report.outcome is PrintOutcome.UNKNOWN
