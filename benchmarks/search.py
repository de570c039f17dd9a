"""From a key of the search to its results on the page: what people really type, letter by letter."""

import os
import time
from collections.abc import Callable, Iterator

from benchmarks.figures import Figure, percentile
from benchmarks.hall import measuring_folder
from core.qt.bootstrap import start_qt
from core.storage.opening import open_file
from kiosk.viewmodels.finding import Finder, prior_of
from kiosk.viewmodels.offer import read_offer
from tests.builders import small_centre
from tests.kiosk.running import PaperPrinter, RunningKiosk
from tests.kiosk.test_finding import phrases

_EACH = 4
"""Every so many phrases are typed where each key draws a page."""


def measure() -> list[Figure]:
    """The search alone, and with its tiles made and drawn by the software renderer."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = start_qt("quick", [], name="kiosk")
    with measuring_folder() as folder:
        store = open_file(str(small_centre(folder)))
        kiosk = RunningKiosk(application, store, PaperPrinter())
        kiosk.view_model.chooseLanguage("ar")
        kiosk.view_model.openSearch()
        services = kiosk.kiosk.pages.services
        offer = read_offer(store)
        finder, prior = Finder.of(offer.catalogue), prior_of(offer, "citizen")

        def drawn(query: str) -> None:
            services.search(query)
            application.processEvents()

        alone = [_took(lambda typed: finder.find(typed, prior), each) for each in _typed(1)]
        shown = [_took(drawn, each) for each in _typed(_EACH)]
        kiosk.close()
        store.close()
    return [
        Figure(f"a key of the search, p99 of {len(alone)}", percentile(alone, 0.99) * 1e3, "ms", 50),
        Figure("the same with its results drawn, median", percentile(shown, 0.5) * 1e3, "ms"),
        Figure(
            f"the same with its results drawn, p99 of {len(shown)}", percentile(shown, 0.99) * 1e3, "ms", 100
        ),
    ]


def _typed(every: int) -> Iterator[str]:
    for phrase, _ in phrases()[::every]:
        yield from (phrase[:length] for length in range(1, len(phrase) + 1))


def _took(act: Callable[[str], object], query: str) -> float:
    begin = time.perf_counter()
    act(query)
    return time.perf_counter() - begin
