"""What the kiosk says of numbers and times, in both languages."""

from datetime import datetime

import pytest

from core.domain.digits import DigitStyle
from core.domain.fees import Fee, FeeBasis
from core.domain.forecast import WaitRange
from core.domain.numbering import TicketCode
from core.qt.languages import Phrases
from kiosk.viewmodels.wording import Wording


@pytest.mark.parametrize(
    ("count", "said_ar", "said_en"),
    [
        (0, "لا أحد أمامك", "Nobody is ahead of you"),
        (1, "شخص واحد أمامك", "1 person ahead of you"),
        (2, "شخصان أمامك", "2 people ahead of you"),
        (3, "٣ أشخاص أمامك", "3 people ahead of you"),
        (10, "١٠ أشخاص أمامك", "10 people ahead of you"),
        (11, "١١ شخصًا أمامك", "11 people ahead of you"),
        (99, "٩٩ شخصًا أمامك", "99 people ahead of you"),
        (100, "١٠٠ شخص أمامك", "100 people ahead of you"),
        (102, "١٠٢ شخص أمامك", "102 people ahead of you"),
        (103, "١٠٣ أشخاص أمامك", "103 people ahead of you"),
    ],
)
def test_people_take_all_their_forms(
    arabic: Wording, english: Wording, count: int, said_ar: str, said_en: str
) -> None:
    assert arabic.people_ahead(count) == said_ar
    assert english.people_ahead(count) == said_en


@pytest.mark.parametrize(
    ("wait", "said_ar", "said_en"),
    [
        (None, "", ""),
        (WaitRange(0, 5), "حتى ٥ دقائق", "up to 5 minutes"),
        (WaitRange(0, 15), "حتى ١٥ دقيقة", "up to 15 minutes"),
        (WaitRange(5, 10), "٥–١٠ دقائق", "5–10 minutes"),
        (WaitRange(15, 30), "١٥–٣٠ دقيقة", "15–30 minutes"),
        (WaitRange(30, 100), "٣٠–١٠٠ دقيقة", "30–100 minutes"),
        (WaitRange(20, 20), "حتى ٢٠ دقيقة", "up to 20 minutes"),
        (WaitRange(80, 140), "٨٠–١٤٠ دقيقة", "80–140 minutes"),
        (WaitRange(100, 160), "أكثر من ساعتين", "more than 2 hours"),
        (WaitRange(15, 30, about=True), "نحو ١٥–٣٠ دقيقة", "about 15–30 minutes"),
        (WaitRange(0, 5, about=True), "حتى ٥ دقائق", "up to 5 minutes"),
        (WaitRange(0, 0, doubtful=True), "قد لا يصل الدور اليوم", "may not be served today"),
        (WaitRange(60, 100, doubtful=True), "قد لا يصل الدور اليوم", "may not be served today"),
    ],
)
def test_a_wait_is_a_range_or_nothing(
    arabic: Wording, english: Wording, wait: WaitRange | None, said_ar: str, said_en: str
) -> None:
    assert arabic.wait(wait) == said_ar
    assert english.wait(wait) == said_en


@pytest.mark.parametrize(
    ("fee", "said_ar", "said_en"),
    [
        (Fee(0, FeeBasis.FREE), "مجانًا", "Free of charge"),
        (Fee(50, FeeBasis.SOURCED), "نحو ٥٠ جنيهًا", "About 50 pounds"),
        (Fee(5, FeeBasis.SOURCED), "نحو ٥ جنيهات", "About 5 pounds"),
        (Fee(600, FeeBasis.SOURCED), "نحو ٦٠٠ جنيه", "About 600 pounds"),
        (Fee(70, FeeBasis.ILLUSTRATIVE), "تُعرف عند الشباك", "Told at the window"),
        (Fee(0, FeeBasis.VARIABLE, "amount is the tax due"), "حسب المبلغ المستحق", "By the amount due"),
    ],
)
def test_a_fee_says_no_more_than_is_known(
    arabic: Wording, english: Wording, fee: Fee, said_ar: str, said_en: str
) -> None:
    assert arabic.fee(fee) == said_ar
    assert english.fee(fee) == said_en


def test_only_a_sourced_fee_is_approximate(english: Wording) -> None:
    cautious = [basis for basis in FeeBasis if english.fee_caution(Fee(50, basis))]

    assert cautious == [FeeBasis.SOURCED]


def test_a_centre_may_want_western_digits() -> None:
    western = Wording("ar", Phrases("ar", "kiosk", digits=DigitStyle.WESTERN), DigitStyle.WESTERN)

    assert western.people_ahead(11) == "11 شخصًا أمامك"
    assert western.code(TicketCode("ح", "A", 42)) == "ح-42"


def test_paper_says_the_wait_as_clock_times(arabic: Wording, english: Wording) -> None:
    now = datetime(2026, 11, 22, 11, 50)  # noqa: DTZ001 - the centre's own clock

    assert plain(english.called_about(WaitRange(15, 30), now)) == "Your turn: between 12:05 pm and 12:20 pm"
    assert plain(arabic.called_about(WaitRange(0, 5), now)) == "دورك قبل الساعة ١١:٥٥ ص"
    assert english.called_about(WaitRange(110, 150), now) == "Your turn: more than 2 hours"
    assert plain(english.called_about(WaitRange(15, 30, about=True), now)) == (
        "Your turn: about 12:05 pm to 12:20 pm"
    )
    assert plain(arabic.called_about(WaitRange(15, 30, about=True), now)) == (
        "دورك نحو الساعة ١٢:٠٥ م إلى ١٢:٢٠ م"
    )
    assert arabic.called_about(WaitRange(0, 0, doubtful=True), now) == "قد لا يصل دورك اليوم"
    assert english.called_about(None, now) == ""


def test_clock_times_on_paper_are_rounded_outward_to_five_minutes(english: Wording) -> None:
    now = datetime(2026, 11, 22, 11, 46, 30)  # noqa: DTZ001 - the centre's own clock

    assert plain(english.called_about(WaitRange(5, 30), now)) == "Your turn: between 11:50 am and 12:20 pm"


@pytest.mark.parametrize(
    ("hour", "said"), [(0, "12:07 am"), (9, "9:07 am"), (12, "12:07 pm"), (23, "11:07 pm")]
)
def test_the_clock_has_twelve_hours(english: Wording, hour: int, said: str) -> None:
    assert plain(english.clock(datetime(2026, 1, 1, hour, 7))) == said  # noqa: DTZ001 - as above


def test_a_date_has_its_weekday(arabic: Wording, english: Wording) -> None:
    day = datetime(2026, 11, 22)  # noqa: DTZ001 - as above

    assert english.date(day) == "Sunday 22 November 2026"
    assert arabic.date(day) == "الأحد ٢٢ نوفمبر ٢٠٢٦"


def test_a_code_inside_a_sentence_is_isolated(arabic: Wording) -> None:
    assert arabic.code_inside(TicketCode("ح", "A", 42)) == "\u2067ح-٤٢\u2069"


def plain(text: str) -> str:
    """Without the isolates that keep a time from moving in a sentence."""
    return text.replace("\u2068", "").replace("\u2069", "")
