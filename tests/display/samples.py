"""Calls, sites and words to try the board's rules with."""

from datetime import UTC, datetime

from core.domain.centre import Centre, Queue
from core.domain.digits import DigitStyle, localised
from core.domain.forecast import WaitRange
from core.domain.numbering import TicketCode
from core.domain.texts import LocalText
from display.viewmodels.board_props import Tongue
from display.viewmodels.hall_reading import HallCall, HallQueue
from display.viewmodels.hall_site import Site
from display.viewmodels.wording import BoardWording

NOON = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
CIVIL = Queue(
    id="civ",
    agency="civ",
    kind="desk",
    series="civ",
    letter_ar="ح",
    letter_en="A",
    letter_spoken_ar="حَاءْ",
    name=LocalText("الأحوال المدنية", "Civil Status"),
)


def a_call(
    seq: int,
    *,
    number: int | None = None,
    counter: str = "7",
    ticket: str = "",
    at: datetime = NOON,
    language: str = "ar",
    letter: str = "ح",
) -> HallCall:
    return HallCall(
        seq=seq,
        ticket=ticket or f"ticket {seq}",
        code=TicketCode(letter, "A", number or seq),
        counter=counter,
        language=language,
        called_at=at,
    )


def a_site(*, hall: LocalText | None = None, digits: DigitStyle = DigitStyle.ARABIC_INDIC) -> Site:
    name = LocalText("مركز خدمات مصر", "Egypt Service Centre")
    return Site(
        centre=Centre(code="CAI", name=name, digits=digits),
        hall=hall,
        counters=frozenset(str(code) for code in range(1, 100)),
        queues=(CIVIL,),
    )


def a_queue(waiting: int, wait: WaitRange | None = None, *, served: bool = True) -> HallQueue:
    return HallQueue(queue=CIVIL, waiting=waiting, wait=wait, served=served)


def say_source(
    context: str,
    source: str,
    n: int = -1,
) -> str:
    """Texts as they stand in the code."""
    return source if n < 0 else source.replace("%n", str(n))


def say_arabic(
    context: str,
    source: str,
    n: int = -1,
) -> str:
    """A few Arabic words, the others as they stand in the code."""
    text = {"Window": "شباك", "Ticket": "تذكرة"}.get(source, source)
    return text if n < 0 else text.replace("%n", localised(n, "ar"))


def a_tongue(first: str = "ar", digits: DigitStyle = DigitStyle.ARABIC_INDIC) -> Tongue:
    wordings = {
        "ar": BoardWording("ar", say_arabic, digits),
        "en": BoardWording("en", say_source, digits),
    }
    second = "en" if first == "ar" else "ar"
    return Tongue(wordings[first], wordings[second], digits)
