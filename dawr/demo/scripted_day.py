"""The demo without a screen: the real programs, offscreen, driven through a short day."""

import random
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from core.devices.double_mechanism import Fault
from core.devices.printer_double import PrinterDouble
from core.domain.events import EventType
from core.qt.remote_program import RemoteProgram
from core.storage.sqlite_store import SqliteStore
from core.usecases.close_counter import close_counter
from core.usecases.operation import new_operation
from dawr.demo.centre import CLERKS, DemoCentre
from dawr.demo.closing import end_day
from dawr.demo.hall import (
    DISPLAY_SIZE,
    KIOSK_SIZE,
    Places,
    counter_arguments,
    display_arguments,
    kiosk_arguments,
    reception_arguments,
    started_offscreen,
)
from dawr.demo.visitors import AbsentClerk, Visitors

_COUNTER_SIZE = "1280x800"
_A_MOMENT = 0.6


_STRIKES_APART = 0.35
"""Seconds: a second strike within 0.3 is taken for the same."""


@dataclass(frozen=True, slots=True)
class Hall:
    """The running programs and what stands around them."""

    store: SqliteStore
    printer: PrinterDouble
    screenshots: Path
    kiosk: RemoteProgram
    counters: tuple[RemoteProgram, RemoteProgram]
    display: RemoteProgram
    reception: RemoteProgram
    pin: str

    def look(self, program: RemoteProgram, name: str, thing: str = "") -> None:
        """Keep a screenshot of a program, or of one thing in it."""
        program.look(self.screenshots / f"{name}.png", thing)


def play_day(
    store: SqliteStore,
    centre: DemoCentre,
    printer: PrinterDouble,
    places: Places,
    *,
    say: Callable[[str], None],
) -> None:
    """Play it: some half a minute."""
    with ExitStack() as running:

        def start(arguments: list[str]) -> RemoteProgram:
            return running.enter_context(started_offscreen(arguments))

        hall = Hall(
            store=store,
            printer=printer,
            screenshots=places.screenshots,
            display=start(
                display_arguments(
                    centre, "--windowed", DISPLAY_SIZE, "--sound-folder", str(places.announcements)
                )
            ),
            kiosk=start(kiosk_arguments(centre, printer, "--windowed", KIOSK_SIZE)),
            counters=(
                start(counter_arguments(centre, 1, "--windowed", _COUNTER_SIZE)),
                start(counter_arguments(centre, 2, "--windowed", _COUNTER_SIZE)),
            ),
            reception=start(reception_arguments(centre, printer, "--windowed", _COUNTER_SIZE)),
            pin=centre.pin_file.read_text(encoding="utf-8"),
        )
        scenes = (_at_the_kiosk, _no_paper, _at_the_reception, _at_the_counters, _in_english, _in_the_hall)
        for scene in scenes:
            say(f"  {(scene.__doc__ or '').splitlines()[0]}")
            scene(hall)
    for sitting in store.sittings():
        if store.in_hand(sitting.counter) is None:
            close_counter(store, sitting.id, op=new_operation())
    end_day(store, places.events)


def _touch(program: RemoteProgram, name: str) -> None:
    """Touch as a person does: a moment after the page came, which is deaf to a second strike."""
    time.sleep(_A_MOMENT)
    program.touch(name)


def _at_the_kiosk(hall: Hall) -> None:
    """A visitor finds a service and takes a ticket, in Arabic."""
    kiosk = hall.kiosk
    hall.look(kiosk, "kiosk-attract-ar")
    _touch(kiosk, "languageButton-ar")
    kiosk.wait_until("servicesPage", visible=True)
    hall.look(kiosk, "kiosk-services-ar")
    _look_at_events(hall, "ar")
    _touch(kiosk, "searchButton")
    kiosk.wait_until("searchPage", visible=True)
    time.sleep(_A_MOMENT)
    for letter in "شهاده ميلاد":
        kiosk.touch(f"key-{letter}" if letter != " " else "key-space")
    hall.look(kiosk, "kiosk-search-ar")
    _touch(kiosk, "serviceTile-civ-birth-cert")
    kiosk.wait_until("servicePage", visible=True)
    hall.look(kiosk, "kiosk-service-ar")
    _take_ticket(hall, "kiosk-ticket-ar")


def _look_at_events(hall: Hall, language: str) -> None:
    """What a new baby takes, all of it on one ticket; and begin again."""
    kiosk = hall.kiosk
    _touch(kiosk, "eventsButton")
    kiosk.wait_until("eventsPage", visible=True)
    hall.look(kiosk, f"kiosk-events-{language}")
    _touch(kiosk, "eventTile-newborn")
    kiosk.wait_until("eventPage", visible=True)
    hall.look(kiosk, f"kiosk-event-{language}")
    _touch(kiosk, "gatherEventButton")
    kiosk.wait_until("visitPage", visible=True)
    hall.look(kiosk, f"kiosk-visit-{language}")
    _touch(kiosk, "helpButton")
    kiosk.wait_until("helpPage", visible=True)
    hall.look(kiosk, f"kiosk-help-{language}")
    _touch(kiosk, "startButton")
    kiosk.wait_until("startAgainNotice", visible=True)
    _touch(kiosk, "startAgainYes")
    kiosk.wait_until("attractPage", visible=True)
    _touch(kiosk, f"languageButton-{language}")
    kiosk.wait_until("servicesPage", visible=True)


def _take_ticket(hall: Hall, name: str) -> None:
    before = len(hall.printer.jobs)
    _touch(hall.kiosk, "confirmButton")
    hall.kiosk.wait_until("ticketPage", visible=True)
    hall.printer.await_jobs(before + 1)
    _await_event(hall.store, EventType.PRINTED)
    time.sleep(0.4)
    hall.look(hall.kiosk, name)


def _no_paper(hall: Hall) -> None:
    """The paper runs out: the kiosk says so, and is back when there is paper again."""
    kiosk = hall.kiosk
    hall.printer.set_fault(Fault.PAPER_OUT)
    kiosk.wait_until("doneButton", "enabled", seconds=10, equals=True)
    _touch(kiosk, "doneButton")
    kiosk.wait_until("outOfServicePage", visible=True, seconds=15)
    hall.look(kiosk, "kiosk-out-of-service")
    hall.printer.set_fault(Fault.PAPER_OUT, on=False)
    kiosk.wait_until("outOfServicePage", visible=False, seconds=15)


def _at_the_reception(hall: Hall) -> None:
    """An old man who does not use the kiosk gets a ticket of his class at the reception."""
    reception, before, since = hall.reception, len(hall.printer.jobs), hall.store.last_seq()
    reception.wait_until("admissionButton", "enabled", equals=True)
    reception.touch("admissionName")
    reception.type(CLERKS[-1])
    reception.touch("admissionPin")
    reception.type(hall.pin)
    reception.key("Return")
    reception.wait_until("answerList", visible=True)
    hall.look(reception, "reception-find-ar")
    for key in ("Down", "Return"):
        reception.key(key)
    reception.wait_until("issuePrompt", visible=True)
    reception.key("Down")
    hall.look(reception, "reception-issue-ar")
    reception.key("Return")
    reception.wait_until("ticketCode", visible=True)
    hall.printer.await_jobs(before + 1)
    _await_event(hall.store, EventType.PRINTED, since)
    reception.wait_until("changeClassButton", "enabled", equals=True)
    time.sleep(_A_MOMENT)
    hall.look(reception, "reception-issued-ar")
    reception.key("F8")
    reception.wait_until("classPrompt", visible=True)
    hall.look(reception, "reception-class-ar")
    reception.key("Esc")
    reception.use_language("en")
    hall.look(reception, "reception-issued-en")


def _at_the_counters(hall: Hall) -> None:
    """Two clerks call, serve, park, transfer and miss visitors, by keys alone."""
    first, second = hall.counters
    hall.look(first, "counter-idle-ar")
    _press(hall, first, "F5", EventType.CALLED)
    hall.look(first, "counter-called-ar")
    _press(hall, second, "F5", EventType.CALLED)
    _press(hall, first, "F6", EventType.RECALLED)
    _press(hall, first, "F7", EventType.SERVING)
    hall.look(first, "counter-serving-ar")
    _press(hall, second, "F9", EventType.NO_SHOW)
    _press(hall, second, "F5", EventType.CALLED)
    _press(hall, second, "F7", EventType.SERVING)
    _press(hall, first, "F8", EventType.COMPLETED)
    _look_at_prompts(hall, second, "ar")
    second.key("F10")
    hall.look(second, "counter-park-ar")
    _press(hall, second, "Return", EventType.PARKED)
    _press(hall, first, "F5", EventType.CALLED)
    first.key("F2")
    hall.look(first, "counter-bar-ar", "compactBar")
    first.key("F2")


def _look_at_prompts(hall: Hall, counter: RemoteProgram, language: str) -> None:
    """Where to send a visitor, and what to change of the visit; then leave both as they were."""
    for key, name in (("F11", "transfer"), ("Ctrl+F10", "change")):
        counter.key(key)
        time.sleep(_STRIKES_APART)  # Until the prompt has the keyboard.
        hall.look(counter, f"counter-{name}-{language}")
        counter.key("Esc")
        time.sleep(_STRIKES_APART)


def _press(hall: Hall, counter: RemoteProgram, key: str, expected: EventType) -> None:
    """Press a key and wait until the log says what it did; a call, until the hall has heard it."""
    before = hall.store.last_seq()
    counter.key(key)
    seq = _await_event(hall.store, expected, after=before)
    if expected in {EventType.CALLED, EventType.RECALLED}:
        _await_event(hall.store, EventType.SPOKEN, after=seq, call=seq)
    time.sleep(_STRIKES_APART)


def _in_english(hall: Hall) -> None:
    """A foreigner takes a ticket in English; a clerk works in English."""
    kiosk = hall.kiosk
    if "languageButton-en" in kiosk.names():
        hall.look(kiosk, "kiosk-attract-en")
        _touch(kiosk, "languageButton-en")
    kiosk.wait_until("servicesPage", visible=True, seconds=10)
    _look_at_events(hall, "en")
    _touch(kiosk, "categoryChip-foreigner")
    hall.look(kiosk, "kiosk-services-en")
    _touch(kiosk, "agencyTile-pas")
    kiosk.wait_until("agencyPage", visible=True)
    hall.look(kiosk, "kiosk-agency-en")
    _touch(kiosk, "serviceTile-pas-residence-renew")
    kiosk.wait_until("servicePage", visible=True)
    hall.look(kiosk, "kiosk-service-en")
    _take_ticket(hall, "kiosk-ticket-en")
    first, _ = hall.counters
    first.use_language("en")
    hall.look(first, "counter-called-en")
    _press(hall, first, "F7", EventType.SERVING)
    hall.look(first, "counter-serving-en")
    _look_at_prompts(hall, first, "en")
    _press(hall, first, "F8", EventType.COMPLETED)
    hall.look(first, "counter-idle-en")


def _in_the_hall(hall: Hall) -> None:
    """The hall sees and hears the calls, in both languages."""
    clerks = [
        AbsentClerk(hall.store, clerk, str(number), number)
        for number, clerk in enumerate(CLERKS, start=1)
        if number > len(hall.counters)
    ]
    visitors = Visitors(hall.store, random.randrange(1 << 30))  # noqa: S311 - a demo, not a secret
    store, begun = hall.store, hall.store.last_seq()
    for clerk in clerks[:2]:
        visitors.arrive(clerk.sitting.queues)
        clerk.step()
    time.sleep(1.5)
    hall.look(hall.display, "display-ar")
    hall.display.use_language("en")
    time.sleep(0.3)
    hall.look(hall.display, "display-en")
    hall.display.use_language("ar")
    calls = [event.seq for event in store.events(begun, 10_000) if event.type is EventType.CALLED]
    _await_event(store, EventType.SPOKEN, after=begun, call=calls[-1])
    for clerk in clerks:
        clerk.finish()


def _await_event(
    store: SqliteStore, kind: EventType, after: int = 0, call: int | None = None, seconds: float = 15
) -> int:
    """Wait until the log holds such an event; its seq. RuntimeError when it does not come."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for event in store.events(after, 10_000):
            if event.type is kind and call in {None, event.facts.get("call")}:
                return event.seq
        time.sleep(0.02)
    raise RuntimeError(f"the log did not say {kind} within {seconds:g} s")
