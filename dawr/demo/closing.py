"""The end of a demo's day: counters closed, day closed, log exported."""

from pathlib import Path

from core.events_export import exported
from core.storage.opening import OpenStore
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from core.usecases.resolve_prints import resolve_prints

_KIOSK = "kiosk.k1"


def end_day(store: OpenStore, events: Path) -> None:
    """Every ticket ends, every slip has an outcome, and the log stands in `events`."""
    resolve_prints(store, actor=_KIOSK)
    close_day(store, op=new_operation(), actor="system")
    with events.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in exported(store))
