"""One display in a hall that calls at speed, kills it and takes its sound away."""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from core.domain.events import Event, EventType
from core.qt.remote_program import RemoteProgram
from core.storage.sqlite_store import SqliteStore
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from tests.builders import issued, opened
from tests.journeys.small_hall import OFFSCREEN

WINDOWS = 6
_QUEUES = ("civ", "pas", "tra")
_SERVICES = ("civ-birth-cert", "pas-passport-renew", "tra-dl-private-renew")
"""Of three queues: no letter gives more than 9,999 numbers a day, nor has words for more."""
_PATIENCE = 90.0
_LOOK = 0.05
_MOST_UNSEEN = 5
"""Fewer than a board has rows: whoever calls at speed waits for the eyes of the hall, not for its ears."""
_TOLD = 100
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u061c"))
_CALLS = frozenset({EventType.CALLED, EventType.RECALLED})


@dataclass
class SoakedHall:
    """Windows that call at speed, and what the log has said so far."""

    store: SqliteStore
    folder: Path
    environment: dict[str, str]
    """Of the sound server."""
    display: RemoteProgram = field(init=False)
    calls: dict[int, str] = field(default_factory=dict)
    """The ticket of each call, by its seq."""
    shown: Counter[object] = field(default_factory=Counter)
    heard: list[int] = field(default_factory=list)
    unheard: dict[int, tuple[str, bool]] = field(default_factory=dict)
    """Why a call was not spoken, and whether a rule wanted it so."""
    starts: list[int] = field(default_factory=list)
    """The seq of each beginning of a display."""
    _seq: int = 0
    _turn: int = 0

    def open(self) -> None:
        for window in range(1, WINDOWS + 1):
            opened(self.store, str(window), f"c{window}", *_QUEUES)
        self.start()

    def start(self) -> None:
        settings = self.folder / "display.toml"
        settings.write_text(
            f'log_folder = "{self.folder}"\n[voice]\nrate = 220\ncache = "{self.folder / "voice"}"\n',
            encoding="utf-8",
        )
        where = ("--settings", str(settings), "--database", str(self.store.path))
        arguments = [
            "-m",
            "dawr",
            "display",
            *where,
            "--windowed",
            "1280x720",
            "--hall",
            "h1",
            "--remote-hand",
        ]
        sound = {name: self.environment[name] for name in ("XDG_RUNTIME_DIR", "HOME")}
        before = len(self.starts)
        self.display = RemoteProgram(arguments, environment=OFFSCREEN | sound)
        self.await_that(lambda: len(self.starts) > before, "the display does not come online")

    def serve(self, visitors: int) -> None:
        """At speed, by all windows in turn; who is called has just taken a ticket."""
        for visitor in range(visitors):
            if visitor % _TOLD == 0:
                self.display.names()  # A pipe that nobody reads would stop the display at last.
                self.display.told.clear()
            self.call()
            self.read()
            self.await_that(lambda: len(self.unseen()) <= _MOST_UNSEEN, "calls are not shown")

    def call(self) -> None:
        self._turn += 1
        window = str(self._turn % WINDOWS + 1)
        actor = f"clerk.c{window}"
        self._finish(window)
        service = _SERVICES[self._turn % len(_SERVICES)]
        issued(self.store, service, language="en" if self._turn % 3 == 0 else "ar")
        call_next(self.store, window, op=new_operation(), actor=actor)

    def _finish(self, window: str) -> None:
        ticket = self.store.in_hand(window)
        if ticket is not None:
            for act in (start_service, complete_step):
                act(self.store, ticket.id, window, op=new_operation(), actor=f"clerk.c{window}")

    def read(self) -> None:
        """What is new in the log."""
        for event in self.store.events(self._seq, 100_000):
            self._seq = event.seq
            self._take(event)

    def _take(self, event: Event) -> None:
        call = event.facts.get("call")
        if event.type in _CALLS:
            self.calls[event.seq] = str(event.facts["ticket"])
        elif event.type is EventType.DEVICE_ONLINE:
            self.starts.append(event.seq)
        elif event.type is EventType.SHOWN:
            self.shown[call] += 1
        elif isinstance(call, int) and event.type is EventType.SPOKEN:
            self.heard.append(call)
        elif isinstance(call, int) and event.facts.get("about") == "not_spoken":
            self.unheard[call] = str(event.facts["reason"]), bool(event.facts["lawful"])

    def unseen(self) -> set[int]:
        return {each for each in self.calls if each not in self.shown}

    def untold(self) -> set[int]:
        """Calls since the last death of a display of which the log does not say whether they were spoken."""
        last_start = max(self.starts, default=0)
        return {each for each in self.calls if each > last_start} - {*self.heard, *self.unheard}

    def settle(self) -> None:
        """Until the log knows of every call what became of it."""
        self.read()
        self.await_that(lambda: not self.unseen() and not self.untold(), "a call is not accounted for")

    def faults(self) -> list[str]:
        """What is wrong with the whole of it."""
        found = [f"call {call} was shown {times} times" for call, times in self.shown.items() if times != 1]
        found += [f"call {call} was spoken twice" for call, times in Counter(self.heard).items() if times > 1]
        found += [f"call {call} was spoken and not" for call in set(self.heard) & set(self.unheard)]
        if self.heard != sorted(self.heard):
            found.append("calls were spoken out of order")
        return found

    def megabytes(self) -> float:
        """The resident memory of the display's own process."""
        status = Path(f"/proc/{self.display.process.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def board_is_right(self) -> bool:
        """Whether the newest call stands on the board: whole on the panel, its number alone in a row."""
        newest = self.store.calls([str(each) for each in range(1, WINDOWS + 1)], 1)[0]
        letter, _, number = newest.ticket.code.shown("ar").partition("-")
        texts = {text.translate(_ISOLATES) for text in self.display.texts()}
        return not texts.isdisjoint({f"{letter}-{number}", f"-{number}"})

    def go_home(self) -> None:
        """Everybody who is still at a window is served, so that nobody has to be called any more."""
        for window in range(1, WINDOWS + 1):
            self._finish(str(window))

    def close(self) -> None:
        self.display.kill()

    def await_that(self, condition: Callable[[], object], otherwise: str) -> None:
        until = time.monotonic() + _PATIENCE
        while not condition():
            assert time.monotonic() < until, (
                f"{otherwise}: {sorted(map(str, self.unseen() | self.untold()))[:9]}"
            )
            time.sleep(_LOOK)
            self.read()
