"""What somebody waits who takes a ticket now, as the clerk reads it."""

import time
from collections.abc import Callable, Iterator

import pytest

from core.domain.forecast import NOTHING_KNOWN, ComingWait, HallForecast, WaitRange
from core.domain.policy import ORDINARY_CLASS
from core.qt.live_forecast import LiveForecast
from core.storage.sqlite_store import SqliteStore
from counter.viewmodels.coming_waits import coming_waits
from tests.builders import issued
from tests.counter.running import RunningCounter

NEVER_MS = 10**9


@pytest.fixture
def forecast(dressed: object) -> Iterator[LiveForecast]:
    """The real one, whose process is not begun: the test says what it found."""
    made = LiveForecast("", begin_ms=NEVER_MS)
    yield made
    made.close()


def tell(forecast: LiveForecast, store: SqliteStore, wait: WaitRange, median: int = 0) -> None:
    coming = ComingWait(wait, (0, median * 60, 0))
    found = {(queue.id, ORDINARY_CLASS): coming for queue in store.queues() if queue.agency == "civ"}
    forecast._latest = HallForecast(found), time.monotonic()
    forecast.changed.emit()


def bare(text: str) -> str:
    """Without the marks that keep names and numbers of both directions apart."""
    return text.translate(dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f")))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "With a new ticket: Civil Status: 20–35 minutes"),
        ("ar", "بتذكرة جديدة: الأحوال المدنية: ٢٠–٣٥ دقيقة"),
    ],
)
def test_the_desk_tells_the_range_by_itself_and_nothing_without_a_basis(
    start: Callable[..., RunningCounter],
    store: SqliteStore,
    forecast: LiveForecast,
    language: str,
    said: str,
) -> None:
    desk = start(language=language, forecast=forecast).sign_in()
    assert desk.text("comingWaits") == ""
    assert not desk.find("comingWaits").isVisible()

    tell(forecast, store, WaitRange(20, 35), 28)

    desk.wait(lambda: desk.find("comingWaits").isVisible())
    assert bare(desk.text("comingWaits")) == said
    forecast._latest = NOTHING_KNOWN, 0.0
    forecast.changed.emit()
    desk.wait(lambda: not desk.find("comingWaits").isVisible())


def test_at_large_text_it_is_read_with_the_summary(
    start: Callable[..., RunningCounter], store: SqliteStore, forecast: LiveForecast
) -> None:
    desk = start(text_percent=200, forecast=forecast).sign_in()

    tell(forecast, store, WaitRange(20, 35), 28)

    desk.wait(lambda: desk.find("waitingSummary").accessibleDescription().endswith("20–35 minutes"))
    assert not desk.find("comingWaits").isVisible()


def test_a_guess_is_not_told_before_an_empty_queue_and_little_changes_are_not_followed(
    store: SqliteStore,
) -> None:
    queue = next(each.id for each in store.queues() if each.agency == "civ")

    def coming(wait: WaitRange, median: int, shown: WaitRange | None = None) -> WaitRange | None:
        known = HallForecast({(queue, ORDINARY_CLASS): ComingWait(wait, (0, median * 60, 0))})
        return coming_waits(store, [queue], known, {queue: shown} if shown else {}).get(queue)

    guess = WaitRange(10, 20, about=True)
    assert coming(guess, 15) is None
    issued(store)
    assert coming(guess, 15) == guess
    assert coming(WaitRange(10, 25), 18, shown=WaitRange(10, 20)) == WaitRange(10, 20)
    assert coming(WaitRange(20, 40), 30, shown=WaitRange(10, 20)) == WaitRange(20, 40)
    assert coming_waits(store, [queue], NOTHING_KNOWN, {}) == {}
