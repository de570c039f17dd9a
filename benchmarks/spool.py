"""What the kiosk's spool adds to a press before the paper begins: three synced commits."""

import time
from datetime import UTC, datetime

from benchmarks.figures import Figure, percentile
from benchmarks.hall import measuring_folder
from core.domain.lease import Lease
from core.usecases.issue_ticket import Wish
from core.usecases.operation import new_operation
from kiosk.spool.spool import Spool

PRESSES = 500
_DAY, _WISH = "2026-11-22", Wish(service="civ-birth-cert")


def measure() -> list[Figure]:
    """Of presses that the centre numbers; then how long a start looks into the spool of a busy day."""
    with measuring_folder() as folder:
        path = folder / "k1.spool"
        spool = Spool(path)
        now = datetime(2026, 11, 22, tzinfo=UTC)
        spool.keep_lease(
            Lease(id="l", day=_DAY, series="A", first=501, last=550, holder="kiosk.k1", granted_at=now)
        )
        times = [_press(spool) for _ in range(PRESSES)]
        spool.close()
        began = time.perf_counter()
        again = Spool(path)
        again.resolve()
        again.ended()
        start = time.perf_counter() - began
        again.close()
    return [
        Figure("the spool's part of a press, median", percentile(times, 0.5) * 1e3, "ms"),
        Figure("the spool's part of a press, p99", percentile(times, 0.99) * 1e3, "ms", 50),
        Figure(f"a start with {PRESSES} presses in the spool", start * 1e3, "ms", 200),
    ]


def _press(spool: Spool) -> float:
    op = new_operation()
    began = time.perf_counter()
    spool.ask(op, _WISH)
    spool.number(op, op)
    spool.begin_printing(op)
    return time.perf_counter() - began
