"""One seed of the simulated hall: a few hundred steps with faults, then an evening without."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from core.domain.errors import QueueError
from core.domain.ticket import StepState
from core.events_export import exported
from core.usecases.close_day import close_day
from tests.core.hall import RANKS
from tests.core.log_checker import violations
from tests.core.storage.two_halls import normalised
from tests.simulation.centres import CENTRES, Centre
from tests.simulation.chances import DAYS, Chances
from tests.simulation.kiosk import Kiosk
from tests.simulation.people import QUEUES, Counter, Display, Program
from tests.simulation.telling import Told, disagreements

STEPS = 350
_EVENING_STEPS = 6000
_IN_THE_HALL = (StepState.WAITING, StepState.CALLED, StepState.SERVING)
"""Who is parked comes back by itself, or the day's end finds them parked."""
_WITH_IDS = (
    "core.storage.lease_writes.uuid7",
    "core.storage.sqlite_store.uuid7",
    "core.storage.ticket_writes.uuid7",
    "kiosk.viewmodels.going_alone.uuid7",
)
_WITH_KEYS = (
    "core.storage.day_end.new_operation",
    "core.storage.sqlite_store.new_operation",
    "core.usecases.resolve_prints.new_operation",
    "kiosk.spool.going_up.new_operation",
    "kiosk.spool.leasing.new_operation",
)


@dataclass(frozen=True)
class Outcome:
    """What a seed came to."""

    seed: int
    events: int
    head: str
    """The hash of the last event: the same whenever this seed is played on a file."""
    faults: dict[str, int]
    wrong: list[str] = field(default_factory=list)
    history: str = ""
    """A hash of the whole log without ids, keys and hashes: the same on every store."""


@dataclass
class Hall:
    """Two kiosks, three counters, two displays and the scheduler."""

    centre: Centre
    folder: Path
    chances: Chances
    kiosk_type: type[Kiosk] = Kiosk
    display_type: type[Display] = Display

    def __post_init__(self) -> None:
        self.told = Told()
        self.chances.clock = self.chances.luck.choice(DAYS)
        self.chances.elsewhere = self._elsewhere
        self.programs: list[Program] = []
        common = (self.centre, self.chances, self.told)
        for number in (1, 2):
            kiosk = self.kiosk_type(*common, name=f"k{number}", folder=self.folder)
            display = self.display_type(*common, name=f"d{number}")
            self.told.displays.append(display.name)
            self.programs += [kiosk, display]
        for code, clerk, queues in (
            ("1", "nadia", ("civ", "pas")),
            ("2", "omar", ("civ-cashier", "civ")),
            ("3", "c1", ("pas", "civ", "civ-cashier")),
        ):
            self.programs.append(Counter(*common, code=code, clerk=clerk, queues=queues))

    def play(self) -> None:
        closing = self.chances.luck.randrange(STEPS * 4)
        for step in range(STEPS):
            self.chances.pass_time()
            self._turn(self.chances.luck.choice(self.programs))
            self._late_question()
            if step == closing:
                self._close_day()
        self._evening()

    def _turn(self, program: Program) -> None:
        if self.chances.happens(program.crashes, f"crash of a {type(program).__name__.lower()}"):
            program.die()
            program.start()
        next(program.life)

    def _elsewhere(self) -> None:
        free = [each for each in self.programs if not each.busy]
        if free:
            self._turn(self.chances.luck.choice(free))

    def _late_question(self) -> None:
        if self.chances.later and self.chances.luck.random() < 0.1:
            question = self.chances.later.pop(0)
            with suppress(QueueError):
                question(self.programs[-1].store)

    def _close_day(self) -> None:
        program = self.programs[-1]
        op = self.chances.key()
        for _ in program.insist(lambda: close_day(program.store, op=op, actor="supervisor.amal")):
            pass

    def _evening(self) -> None:
        """No more faults and visitors: everybody is served, shown and known of."""
        self.chances.faulty = False
        for program in self.programs:
            program.doors_open = False
        store = self.programs[-1].store
        while self.chances.later:
            self._late_question()
        for step in range(_EVENING_STEPS):
            self.chances.goes_on(timedelta(seconds=20))
            self._turn(self.programs[step % len(self.programs)])
            if step % 50 == 0 and not store.tickets(QUEUES, _IN_THE_HALL, 1) and step > 300:
                break
        close_day(store, op=self.chances.key(), actor="supervisor.amal")

    def judge(self) -> list[str]:
        lines = list(exported(self.programs[-1].store))
        left = [
            f"left_in_spool: {press.op} of {program.actor}"
            for program in self.programs
            if isinstance(program, Kiosk)
            for press in program.spool.ended()
        ]
        return violations(lines, ranks=RANKS, all_over=True) + disagreements(self.told, lines) + left

    def outcome(self, wrong: list[str]) -> Outcome:
        store = self.programs[-1].store
        seq = store.last_seq()
        history = hashlib.sha256(repr(comparable(exported(store))).encode()).hexdigest()
        return Outcome(self.chances.seed, seq, store.hash_at(seq), self.chances.faults, wrong, history)

    def close(self) -> None:
        for program in self.programs:
            program.die()


def played(
    seed: int,
    store: str = "sqlite",
    *,
    kiosk_type: type[Kiosk] = Kiosk,
    display_type: type[Display] = Display,
) -> Outcome:
    """Play one seed and judge it; an exception that is no refusal is a violation too."""
    chances = Chances(seed)
    with (
        TemporaryDirectory() as folder,
        _ids_of(chances),
        closing(CENTRES[store](Path(folder))) as centre,
        closing(Hall(centre, Path(folder), chances, kiosk_type, display_type)) as hall,
    ):
        try:
            hall.play()
            wrong = hall.judge()
        except Exception as error:  # noqa: BLE001 - a bug of the core is what is looked for
            wrong = [f"exception: {type(error).__name__}: {error}"]
        return hall.outcome(wrong)


def comparable(lines: Iterable[str]) -> list[dict[str, Any]]:
    """The log as it must be on every store: ids and keys in the order in which they came, no hashes.

    A day's end lets tickets expire in the order of their ids; they are told by their numbers here.
    """
    told: list[dict[str, Any]] = []
    for _, events in groupby(normalised(lines), key=lambda event: (event["type"] == "expired", event["at"])):
        together = list(events)
        first = together[0]["seq"]
        if together[0]["type"] == "expired":
            together.sort(key=lambda event: str(event["number"]))
        told += [
            {name: value for name, value in event.items() if name != "op"} | {"seq": first + place}
            for place, event in enumerate(together)
        ]
    return told


@contextmanager
def _ids_of(chances: Chances) -> Iterator[None]:
    """Every id and key from the seed, so that a seed gives the same log to the last byte."""
    with ExitStack() as patches:
        for name in _WITH_IDS:
            patches.enter_context(patch(name, chances.growing_id))
        for name in _WITH_KEYS:
            patches.enter_context(patch(name, chances.key))
        yield
