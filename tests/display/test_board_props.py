"""From what is known to what is shown, as tables; no Qt."""

import pytest

from core.domain.digits import DigitStyle
from core.domain.forecast import WaitRange
from core.domain.texts import LocalText
from display.viewmodels.board_props import (
    PanelProps,
    foot_pages,
    header_props,
    panel_props,
    row_props,
)
from tests.display.samples import NOON, a_call, a_queue, a_site, a_tongue

ARABIC, LATIN = "\u2067ح-٤٢\u2069", "\u2066A-42\u2069"


def test_nobody_called_is_an_empty_panel() -> None:
    assert panel_props(None, a_tongue()) == PanelProps()


@pytest.mark.parametrize(
    ("first", "code", "window", "second_line"),
    [
        ("ar", ARABIC, "٧", f"\u2066{LATIN}  ·  Window 7\u2069"),
        ("en", LATIN, "7", f"\u2067{ARABIC}  ·  شباك ٧\u2069"),
    ],
)
def test_the_panel_leads_with_its_language_and_says_the_other_in_small(
    first: str, code: str, window: str, second_line: str
) -> None:
    props = panel_props(a_call(1, number=42), a_tongue(first))

    assert (props.code, props.window, props.second_line) == (code, window, second_line)


def test_western_digits_are_the_centres_choice() -> None:
    props = panel_props(a_call(1, number=42), a_tongue("ar", DigitStyle.WESTERN))

    assert props.code == "\u2067ح-42\u2069"


@pytest.mark.parametrize("first", ["ar", "en"])
@pytest.mark.parametrize("number", [1, 10, 200, 999, 1000, 9999])
def test_no_code_mixes_a_latin_letter_with_arabic_digits(first: str, number: int) -> None:
    call = a_call(1, number=number)
    props = panel_props(call, a_tongue(first))
    row = row_props(call, a_tongue(first), fresh=False)

    for code in (props.code, row.code):
        assert ("A" in code) != any(digit in code for digit in "٠١٢٣٤٥٦٧٨٩")
        assert ("A" in code) != ("ح" in code)


def test_a_screen_reader_is_told_ticket_and_window_in_a_sentence() -> None:
    assert panel_props(a_call(1, number=42), a_tongue("en")).spoken == f"Ticket {LATIN}, Window 7"


def test_the_header_names_the_hall_or_without_one_the_centre() -> None:
    hall = LocalText("صالة 1", "Hall 1")

    assert header_props(a_site(hall=hall), NOON, a_tongue()).place == "صالة ١"
    assert header_props(a_site(), NOON, a_tongue("en")).place == "Egypt Service Centre"


@pytest.mark.parametrize(("first", "clock"), [("ar", "١٢:٠٠"), ("en", "12:00")])
def test_the_clock_shows_the_centres_local_time_in_the_languages_digits(first: str, clock: str) -> None:
    props = header_props(a_site(), NOON, a_tongue(first))  # Cairo is two hours ahead in November

    assert props.clock == clock


@pytest.mark.parametrize(
    ("wait", "name", "said"),
    [
        (None, "Civil Status", "3 waiting"),
        (WaitRange(0, 5), "Civil Status  ·  3 waiting", "up to 5 minutes"),
        (WaitRange(15, 30), "Civil Status  ·  3 waiting", "15–30 minutes"),
        (WaitRange(100, 160), "Civil Status  ·  3 waiting", "more than 2 hours"),
    ],
)
def test_the_foot_says_a_wait_only_where_there_is_a_basis(
    wait: WaitRange | None, name: str, said: str
) -> None:
    tile = foot_pages([a_queue(3, wait)], 3, a_tongue("en"))[0].tiles[0]

    assert tile.name == f"\u2066{name}\u2069"
    assert tile.wait == f"\u2066{said}\u2069"


def test_a_queue_that_no_window_serves_says_so_and_no_minutes() -> None:
    tile = foot_pages([a_queue(3, WaitRange(10, 100), served=False)], 3, a_tongue("en"))[0].tiles[0]

    assert tile.name == "\u2066Civil Status  ·  3 waiting\u2069"
    assert tile.wait == "\u2066No window is open now\u2069"


def test_the_foot_tells_each_block_in_one_language_and_then_in_the_other() -> None:
    first, second = foot_pages([a_queue(3)], 3, a_tongue("ar"))

    assert "الأحوال المدنية" in first.tiles[0].name
    assert "Civil Status" in second.tiles[0].name
    assert (first.tiles[0].letter, second.tiles[0].letter) == ("ح", "A")


@pytest.mark.parametrize(
    ("queues", "most", "sizes"), [(0, 3, []), (3, 3, [3]), (4, 3, [2, 2]), (5, 3, [3, 2]), (7, 3, [3, 2, 2])]
)
def test_queues_are_shared_evenly_over_the_blocks(queues: int, most: int, sizes: list[int]) -> None:
    pages = foot_pages([a_queue(1)] * queues, most, a_tongue())

    assert [len(page.tiles) for page in pages[::2]] == sizes
