"""One seed of the simulated hall: a few hundred steps with faults, then an evening without."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from core.domain.ticket import StepState
from core.events_export import exported
from core.usecases.close_day import close_day
from core.usecases.resolve_prints import resolve_prints
from tests.core.hall import RANKS, centre_file
from tests.core.log_checker import violations
from tests.simulation.chances import DAYS, Chances
from tests.simulation.people import Counter, Display, Kiosk, Program
from tests.simulation.telling import Told, disagreements

STEPS = 350
_EVENING_STEPS = 6000
_CRASH = 0.015
_LIVE = (StepState.WAITING, StepState.CALLED, StepState.SERVING, StepState.PARKED)
_WITH_IDS = ("core.storage.ticket_writes.uuid7", "core.storage.sqlite_store.uuid7")
_WITH_KEYS = (
    "core.storage.day_end.new_operation",
    "core.storage.sqlite_store.new_operation",
    "core.usecases.resolve_prints.new_operation",
)


@dataclass(frozen=True)
class Outcome:
    """What a seed came to."""

    seed: int
    events: int
    head: str
    """The hash of the last event: the same whenever this seed is played."""
    faults: dict[str, int]
    wrong: list[str] = field(default_factory=list)


@dataclass
class Hall:
    """Two kiosks, three counters, two displays and the scheduler."""

    path: Path
    chances: Chances
    kiosk_type: type[Kiosk] = Kiosk
    display_type: type[Display] = Display

    def __post_init__(self) -> None:
        self.told = Told()
        self.chances.clock = self.chances.luck.choice(DAYS)
        self.chances.elsewhere = self._elsewhere
        self.programs: list[Program] = []
        common = (self.path, self.chances, self.told)
        for number in (1, 2):
            kiosk = self.kiosk_type(*common)
            kiosk.actor = f"kiosk.k{number}"
            display = self.display_type(*common)
            display.name = f"d{number}"
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
            if step == closing:
                self._close_day()
        self._evening()

    def _turn(self, program: Program) -> None:
        if self.chances.happens(_CRASH, f"crash of a {type(program).__name__.lower()}"):
            program.die()
            program.start()
        next(program.life)

    def _elsewhere(self) -> None:
        free = [each for each in self.programs if not each.busy]
        if free:
            self._turn(self.chances.luck.choice(free))

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
        store = self.programs[0].store
        for step in range(_EVENING_STEPS):
            self.chances.clock += timedelta(seconds=20)
            self._turn(self.programs[step % len(self.programs)])
            if step % 50 == 0 and not store.tickets(("civ", "pas", "civ-cashier"), _LIVE, 1) and step > 300:
                break
        for kiosk in self.programs:
            if isinstance(kiosk, Kiosk):
                resolve_prints(kiosk.store, actor=kiosk.actor)
        close_day(store, op=self.chances.key(), actor="supervisor.amal")

    def judge(self) -> list[str]:
        lines = list(exported(self.programs[0].store))
        return violations(lines, ranks=RANKS, all_over=True) + disagreements(self.told, lines)

    def close(self) -> None:
        for program in self.programs:
            program.die()


def played(seed: int, *, kiosk_type: type[Kiosk] = Kiosk, display_type: type[Display] = Display) -> Outcome:
    """Play one seed and judge it; an exception that is no refusal is a violation too."""
    chances = Chances(seed)
    with TemporaryDirectory() as folder, _ids_of(chances):
        path = centre_file(Path(folder), window_kinds=("desk", "cashier"))
        hall = Hall(path, chances, kiosk_type, display_type)
        try:
            hall.play()
            wrong = hall.judge()
        except Exception as error:  # noqa: BLE001 - a bug of the core is what is looked for
            wrong = [f"exception: {type(error).__name__}: {error}"]
        store = hall.programs[0].store
        seq = store.last_seq()
        outcome = Outcome(seed, seq, store.hash_at(seq), chances.faults, wrong)
        hall.close()
    return outcome


@contextmanager
def _ids_of(chances: Chances) -> Iterator[None]:
    """Every id and key from the seed, so that a seed gives the same log to the last byte."""
    with ExitStack() as patches:
        for name in _WITH_IDS:
            patches.enter_context(patch(name, chances.growing_id))
        for name in _WITH_KEYS:
            patches.enter_context(patch(name, chances.key))
        yield
