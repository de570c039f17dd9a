"""The forecast of a centre at work: follows its log, learns from it, says what a ticket taken now waits."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from core.domain.calendar import business_day
from core.domain.events import Event, EventType, Facts
from core.domain.forecast import NOT_TODAY, ComingWait, HallForecast, rounded
from core.forecast.calibration import Quantiles, Ranges
from core.forecast.forecaster import Forecaster, Outlook
from core.forecast.live_hall import Waiting
from core.forecast.log_reading import LogReader
from core.forecast.replicator import Replicator
from core.live_forecast.memory import FORM, Memory, MemoryFile, packed
from core.usecases.forecast_centre import centre_facts, first_queue
from core.usecases.store import Store

DAYS = 20
"""So many past days of the log teach it, when nothing is kept of what was learned."""
TOO_OFTEN_UNCALLED = 0.2
_BATCH = 1000
_WATCHER = 1 << 40
"""A number behind every ticket's."""
_BASIS = 7


class LogStore(Store, Protocol):
    """A store that knows where each business day of its log begins."""

    def days(self) -> dict[str, int]: ...


@dataclass(slots=True)
class LiveHall:
    """For one thread. Everything it knows it has from the log, or from a copy of what that taught before."""

    store: LogStore
    memory: MemoryFile | None = None
    replicator: Replicator = field(default_factory=Replicator)
    forecaster: Forecaster = field(init=False)
    reader: LogReader = field(init=False)
    seq: int = 0
    """The last event that was read."""
    _day_over: bytes | None = None

    def __post_init__(self) -> None:
        self.forecaster = Forecaster(lambda _: None, tries=False, replicator=self.replicator)
        self.reader = LogReader(centre_facts(self.store), first_queue(self.store))
        self._set_up()

    # --- following

    def begin(self, *, anew: bool = False) -> None:
        """Go on from what was kept; `anew`, or where nothing fits this log, from the last days of the log."""
        kept = None if anew or self.memory is None else self.memory.read()
        if kept is not None and self._fits(kept):
            self._recall(kept)
            return
        opened = sorted(self.store.days().items())[-DAYS - 1 :]
        self.seq = opened[0][1] - 1 if opened else 0

    def catch_up(self) -> int:
        """Read what is new in the log; how many events that were. StoreError."""
        count = 0
        while batch := self.store.events(self.seq, _BATCH):
            for event in batch:
                self._take(event)
            count += len(batch)
            self.seq = batch[-1].seq
        if self._day_over is not None and self.memory is not None:
            self.memory.write(self._day_over)
        self._day_over = None
        return count

    def _take(self, event: Event) -> None:
        if event.type is EventType.CONFIG_CHANGED:
            self._set_up()
        follower = self.forecaster.follower
        queues = event.facts.get("queues")
        if event.type is EventType.COUNTER_OPENED and isinstance(queues, list):
            follower.centre.serve(str(event.facts["counter"]), queues)
        for line in self.reader.read(event):
            if line.service is not None and line.queue is not None:
                self._name_service(line.service, line.queue, event.facts)
            self.forecaster.take(line)
        if event.type is EventType.ISSUED:
            self._heed_promise(event)
        elif event.type is EventType.DAY_CLOSED:
            self._serve_as_set_up()
            follower.learned.services.start_day()
            self._day_over = packed(
                Memory(
                    FORM,
                    event.seq,
                    event.hash,
                    event.day,
                    follower.centre,
                    follower.learned,
                    self.forecaster.calibration,
                    self.reader.appointments.booked,
                )
            )

    def _name_service(self, name: str, queue: str, facts: Facts) -> None:
        centre = self.forecaster.follower.centre
        if name not in centre.services:
            centre.service(name, queue, self.reader.centre.minutes.get(str(facts.get("service"))))

    def _heed_promise(self, event: Event) -> None:
        """What its visitor was told, and on which basis: what comes of it calibrates the next."""
        said = told_of(event)
        if said is not None:
            self.forecaster.was_said(str(event.facts["ticket"]), *said)

    def _set_up(self) -> None:
        """The centre as it is configured now."""
        facts = centre_facts(self.store)
        self.reader.centre, self.reader.queue_of_service = facts, first_queue(self.store)
        centre = self.forecaster.follower.centre
        for name in facts.class_of.values():
            centre.classes.setdefault(name, len(centre.classes))
        for queue in facts.queues:  # Somebody who would come, for whichever service.
            centre.service(self.reader.service_at(queue, ""), queue)
        centre.policy = facts.policy
        self._serve_as_set_up(only_new=True)
        centre.reserved = {
            each: classes for each, classes in facts.reserved.items() if each in centre.counters
        }
        centre.own_queues = {
            each: frozenset(map(centre.queue, queues))
            for each, queues in facts.own_queues.items()
            if each in centre.counters
        }
        centre.version += 1

    def _serve_as_set_up(self, *, only_new: bool = False) -> None:
        """Every counter may serve the queues that it is for, until its clerk has chosen."""
        centre = self.forecaster.follower.centre
        for counter, queues in self.reader.centre.counters.items():
            if not only_new or counter not in centre.counters:
                centre.serve(counter, queues)

    # --- what is known from before

    def _fits(self, kept: Memory) -> bool:
        found = self.store.events(kept.seq - 1, 1)
        return bool(found) and found[0].seq == kept.seq and found[0].hash == kept.hash

    def _recall(self, kept: Memory) -> None:
        follower = self.forecaster.follower
        follower.centre, follower.learned = kept.centre, kept.learned
        self.forecaster.calibration = kept.calibration
        self.reader.appointments.booked.update(kept.booked)
        self.seq = kept.seq
        self._set_up()

    # --- what is said

    def forecast(self) -> HallForecast:
        """For every queue and class of the centre, now; nothing outside the business day of the log."""
        now, hall = self.store.now(), self.forecaster.follower.hall
        if hall.day is None or hall.day != business_day(now, self.reader.centre.time_zone):
            return HallForecast()
        logged, hall.now = hall.now, max(hall.now, self.reader.seconds(now))
        try:
            watchers = {(queue, name): self._watcher(queue, name) for queue, name in self._places()}
            outlooks = self.forecaster.refresh(list(watchers.values()))
        finally:
            hall.now = logged  # What is learned follows from the log, not from when somebody asked.
        silent = self._without_basis()
        return HallForecast(
            {
                (queue, id): coming
                for queue in self.reader.centre.queues
                if queue not in silent
                for id, name in self.reader.centre.class_of.items()
                if (coming := self._coming(outlooks[watchers[queue, name].ticket])) is not None
            }
        )

    def _without_basis(self) -> set[str]:
        """The queues that no open counter serves while nobody knows yet when one opens."""
        follower = self.forecaster.follower
        if follower.learned.absences.openings or not self.forecaster.is_first_guess:
            return set()
        centre = follower.centre
        there = [place for place, counter in follower.hall.counters.items() if counter.open]
        return {
            queue
            for queue in self.reader.centre.queues
            if not any(centre.can(each, centre.services[self.reader.service_at(queue, "")]) for each in there)
        }

    def _places(self) -> Iterator[tuple[str, str]]:
        for queue in self.reader.centre.queues:
            for name in sorted(set(self.reader.centre.class_of.values())):
                yield queue, name

    def _watcher(self, queue: str, name: str) -> Waiting:
        """Somebody of this class who would come now."""
        centre, now = self.forecaster.follower.centre, self.forecaster.follower.hall.now
        return Waiting(
            ticket=f"?{queue}/{name}",
            service=centre.services[self.reader.service_at(queue, "")],
            class_=centre.classes[name],
            base=now,
            ready=now,
            number=_WATCHER,
        )

    def _coming(self, outlook: Outlook) -> ComingWait | None:
        raw, given, uncalled = outlook
        if raw is None or given is None:
            # On a first day nobody knows who will open; later the past days do.
            known = bool(self.forecaster.follower.learned.absences.openings)
            return ComingWait(NOT_TODAY) if known else None
        about, doubtful = self.forecaster.is_first_guess, uncalled > TOO_OFTEN_UNCALLED
        basis = (*raw, given.p10, given.p90, given.low, given.high)
        return ComingWait(
            rounded(given.low, given.high, about=about, doubtful=doubtful),
            tuple(round(60 * each) for each in basis),
        )


def told_of(event: Event) -> tuple[Quantiles, Ranges] | None:
    """The basis of what was told at this issue; None where nothing was."""
    basis = event.facts.get("forecast")
    if not isinstance(basis, list) or len(basis) != _BASIS:
        return None
    p10, p50, p90, low80, high80, low, high = (int(each) / 60 for each in basis)
    return Quantiles(p10, p50, p90), Ranges(low80, p50, high80, low, high)
