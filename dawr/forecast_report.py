"""`dawr forecast report`: how true it was what visitors were told, as a table."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.domain.promises import Promise, Truth, promises, truth
from core.domain.read_log import events_of_day
from core.storage.opening import OpenStore

_HEAD = ("told", "called", "kept", "late", "> 5 min", "early", "8 of 10", "error", "median")
_WIDTHS = (7, 8, 7, 7, 8, 7, 8, 7, 8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The promises of some days; `names` are those of queues and classes, in Arabic and English."""

    promises: Sequence[Promise]
    queues: Mapping[str, Mapping[str, str]]
    classes: Mapping[str, Mapping[str, str]]

    def by(self, key: Callable[[Promise], str]) -> dict[str, list[Promise]]:
        """Grouped, the names in their order."""
        found: dict[str, list[Promise]] = {}
        for promise in self.promises:
            found.setdefault(key(promise), []).append(promise)
        return dict(sorted(found.items()))


def read_report(store: OpenStore, days: int) -> Report:
    """Of the latest days of the log."""
    opened = store.days()
    found = [
        each for day in sorted(opened)[-days:] for each in promises(events_of_day(store, day, opened[day]))
    ]
    catalogue = store.catalogue()
    return Report(
        promises=found,
        queues={each.id: {"ar": each.name.ar, "en": each.name.en} for each in store.queues()},
        classes={each.id: {"ar": each.name.ar, "en": each.name.en} for each in catalogue.priority_classes},
    )


def table(report: Report) -> Iterator[str]:
    """By day, queue and class; errors in minutes, the rest of 100."""
    yield _line("", [f"{head:>{width}}" for head, width in zip(_HEAD, _WIDTHS, strict=True)])
    yield _row("all", truth(report.promises))
    for title, groups in (
        ("day", report.by(lambda each: each.day)),
        ("queue", report.by(lambda each: each.queue)),
        ("class", report.by(lambda each: each.priority)),
    ):
        yield ""
        yield f"By {title}"
        for name, group in groups.items():
            yield _row(name, truth(group))
    doubtful = [each for each in report.promises if each.told.doubtful]
    if doubtful:
        yield ""
        served = sum(each.waited is not None for each in doubtful)
        yield f'Told "may not be served today": {len(doubtful)}, of whom {served} were called.'


def _row(name: str, found: Truth) -> str:
    cells = [
        str(found.told),
        str(found.called),
        *map(_percent, (found.kept, found.late, found.badly_late, found.early, found.eight_of_ten)),
        *map(_minutes, (found.error, found.usual_error)),
    ]
    return _line(name, [f"{cell:>{width}}" for cell, width in zip(cells, _WIDTHS, strict=True)])


def _line(name: str, cells: Sequence[str]) -> str:
    return f"{name:<16.16}{''.join(cells)}"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}"


def _minutes(minutes: float | None) -> str:
    return "-" if minutes is None else f"{minutes:.1f}"
