"""What changed on a page that stayed, as far as it calls for attention by itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.speech.reading import Kind, Reading, Stop

_TYPED_OR_TICKED = frozenset({Kind.FIELD, Kind.BOX, Kind.BUTTON})


@dataclass(frozen=True, slots=True)
class News:
    """A stop that is new, or another than before."""

    stop: Stop
    held: str
    """Its value before; empty of what was not there."""


def news_of(before: Reading, after: Reading) -> Iterator[News]:
    """Titles, alerts, what was typed and ticked, where it changed."""
    known = {(id(stop.item), stop.name, stop.value, stop.checked) for stop in before.stops}
    old_of = {id(stop.item): stop for stop in reversed(before.stops)}
    for stop in after.stops:
        if (id(stop.item), stop.name, stop.value, stop.checked) in known:
            continue
        old = old_of.get(id(stop.item))
        turned = stop.kind in _TYPED_OR_TICKED and old is not None and _turned(old, stop)
        if turned or stop.kind in {Kind.ALERT, Kind.HEADING}:
            yield News(stop, old.value if old is not None else "")


def _turned(old: Stop, stop: Stop) -> bool:
    """Ticked or unticked, or a field with something else in it; not a button that counts down."""
    return old.value != stop.value or old.checked != stop.checked
