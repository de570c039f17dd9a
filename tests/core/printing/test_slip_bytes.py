"""From dots to bytes to dots: nothing changes on the way, and nothing else is sent."""

import io
from contextlib import redirect_stdout
from dataclasses import replace

import pytest
from escpos.printer import Dummy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from core.devices.escpos_stream import picture_of
from core.devices.printer.printer import EscPosPrinter
from core.devices.printer.raster import STRIP_LINES, Cut, slip_bytes
from core.devices.printer_double import PrinterDouble
from core.domain.slip import Slip, SlipBits
from core.domain.ticket import PrintOutcome
from core.qt.slip_picture import draw_slip, picture_bits
from tests.core.printing import slips
from tests.core.printing.escpos_reader import UnknownBytesError, read
from tests.core.printing.fake_line import FakeLine

SLIP_COMMANDS = {"ESC @", "GS v 0", "GS V", "GS r", "DLE EOT", "DLE DC4 8"}


def rows_of(bits: SlipBits) -> list[list[int]]:
    stride = bits.width // 8
    return [
        [bits.rows[y * stride + x // 8] >> (7 - x % 8) & 1 for x in range(bits.width)]
        for y in range(bits.height)
    ]


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("dots", [576, 384])
@pytest.mark.parametrize("slip", [slips.USUAL_AR, slips.LONG_EN], ids=["ar", "en"])
def test_a_slip_sent_over_the_network_is_the_picture_that_was_drawn(
    printer: EscPosPrinter, double: PrinterDouble, slip: Slip, dots: int
) -> None:
    drawn = picture_bits(draw_slip(slip, dots))

    report = printer.print(drawn, "job")

    assert report.outcome is PrintOutcome.PRINTED
    assert len(double.jobs) == 1
    paper = read(double.jobs[0].raw)
    assert paper.rows == rows_of(drawn)
    assert paper.cuts == 1


@pytest.mark.usefixtures("fonts")
def test_the_doubles_own_decoder_and_the_independent_reader_agree() -> None:
    raw = slip_bytes(picture_bits(draw_slip(slips.LONG_AR)))

    decoded = picture_of(raw)
    paper = read(raw)

    assert decoded.size == (576, len(paper.rows))
    # get_flattened_data() would be newer than our lowest Pillow.
    assert [dot == 0 for dot in decoded.convert("L").tobytes()] == [
        dot == 1 for row in paper.rows for dot in row
    ]


def test_the_strips_are_those_of_python_escpos(bits: SlipBits) -> None:
    theirs = Dummy()
    with redirect_stdout(io.StringIO()):  # it remarks on a profile without a paper width
        theirs.image(
            Image.frombytes("1", (bits.width, bits.height), bits.rows, "raw", "1;I"),
            fragment_height=STRIP_LINES,
        )

    assert slip_bytes(bits) == b"\x1b@" + theirs.output + b"\x1dVB\x00"


@pytest.mark.parametrize(("cut", "command"), [(Cut.PART, "GS V"), (Cut.FULL, "GS V"), (Cut.NONE, "ESC d")])
def test_each_cut_is_one_command(bits: SlipBits, cut: Cut, command: str) -> None:
    assert read(slip_bytes(bits, cut)).commands[-1] == command


@pytest.mark.row("F18")
@pytest.mark.usefixtures("fonts")
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(
        st.one_of(st.characters(max_codepoint=0x1F), st.characters(codec="utf-8")), min_size=1, max_size=60
    )
)
def test_no_text_can_reach_the_printer_as_a_command(text: str) -> None:
    line = FakeLine()
    nasty = replace(slips.SHORT_AR, service=text, papers=(text,), steps=(text,), people_ahead=text)

    EscPosPrinter(line).print(picture_bits(draw_slip(nasty)), "job")

    assert set(read(bytes(line.sent)).commands) <= SLIP_COMMANDS


@pytest.mark.parametrize("planted", [b"\x1bp\x00\x19\xfa", b"\x1d(L", b"A", b"\x00", b"\x10\x14\x02\x01\x08"])
def test_the_independent_reader_refuses_what_is_no_slip(bits: SlipBits, planted: bytes) -> None:
    with pytest.raises(UnknownBytesError):
        read(slip_bytes(bits) + planted)


def test_dots_that_look_like_a_question_do_not_confuse_the_printer(
    printer: EscPosPrinter, double: PrinterDouble
) -> None:
    """Real printers answer DLE EOT wherever it stands, also inside a picture."""
    questions = SlipBits(384, 300, b"\x10\x04\x01\x10\x04\x04" * (48 * 300 // 6))

    report = printer.print(questions, "job")

    assert report.outcome is PrintOutcome.PRINTED
    assert read(double.jobs[0].raw).rows == rows_of(questions)
