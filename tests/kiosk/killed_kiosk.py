"""`python -m tests.kiosk.killed_kiosk SETTINGS STEP LINE`: a kiosk that takes one press and dies in it.

Its store, spool, printer and drawing are the real ones; it has no window.
LINE is `online`, `offline` (nothing gets through) or `lost` (the answers do not).
"""

import os
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer.printer import Patience, PrintReport
from core.domain.slip import Slip
from core.qt.bootstrap import start_qt
from core.qt.jobs import ImmediateJobs
from core.qt.languages import Phrases
from core.qt.slip_picture import draw_slip, picture_bits
from core.settings import read_settings
from core.usecases.issue_ticket import Wish
from kiosk.memory import open_memory
from kiosk.spool.going_up import GoingUp
from kiosk.spool.leasing import Leasing
from kiosk.viewmodels.going_alone import GoingAlone
from kiosk.viewmodels.issued import Issued
from kiosk.viewmodels.issuing import Issuing
from kiosk.viewmodels.offer import read_offer
from kiosk.viewmodels.slip_words import slip_of
from kiosk.viewmodels.troubles import Trouble
from kiosk.viewmodels.wording import Wording
from tests.kiosk.running import FaultyStore

STEPS = ("spool", "ask", "answer", "number", "print", "cut", "record")
LINES = ("online", "offline", "lost")
ACTOR = "kiosk.k1"
SERVICE = "civ-nid-first"


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def dies(owner: object, name: str, *, after: bool) -> None:
    """This method is the last thing that happens, or what does not happen any more."""
    method: Callable[..., Any] = getattr(owner, name)

    def called(*arguments: object, **named: object) -> object:
        try:
            return method(*arguments, **named) if after else None
        finally:
            die()

    setattr(owner, name, called)


class Screen:
    """Prints what it is given."""

    def __init__(self, store: Any) -> None:  # noqa: ANN401 - real or faulty
        self._offer = read_offer(store)
        self._words = [Wording(each, Phrases(each, "kiosk")) for each in ("ar", "en")]

    def issued(self, issued: Issued) -> Slip:
        return slip_of(
            self._offer,
            issued.ticket,
            issued.people_ahead,
            issued.wait,
            *self._words,
            offline=issued.offline,
        )

    def printed(self, report: PrintReport) -> None: ...

    def out_of_service(self, trouble: Trouble) -> None:
        sys.exit(f"out of service: {trouble}")

    def not_issued(self) -> None:
        sys.exit("not issued")


def main(settings_file: str, step: str, line: str) -> None:
    application = start_qt("quick", [], name="kiosk")
    settings = read_settings(Path(settings_file))
    memory = open_memory(settings)
    spool, store = memory.spool, FaultyStore(memory.store)
    contact, going_up = memory.contact, GoingUp(spool, store, actor=ACTOR)
    offer = memory.offer
    leasing = Leasing(spool, store, actor=ACTOR, size=50)
    while leasing.lease_one(offer.day, offer.first_series):
        pass
    printer = printer_from_setting(settings.kiosk.printer, Patience(connect=0.5, answer=0.2, job=2))
    issuing = Issuing(
        store,
        ImmediateJobs(),
        printer,
        ImmediateJobs(),
        lambda slip: picture_bits(draw_slip(slip)),
        spool=spool,
        alone=GoingAlone(spool, contact, lambda: offer, actor=ACTOR, longest=timedelta(hours=1)),
        going_up=going_up,
        contact=contact,
        actor=ACTOR,
        patience=0.05,
    )
    screen = Screen(store)
    store.down = line == "offline"
    store.swallows = {"issue": 1000} if line == "lost" else {}
    match step:
        case "spool":
            dies(spool, "ask", after=False)
        case "ask":
            dies(spool, "ask", after=True)
        case "answer" if line == "online":
            dies(memory.store, "issue", after=True)
        case "answer":
            dies(issuing._alone, "give_number", after=False)
        case "number":
            dies(spool, "number" if line == "online" else "number_offline", after=True)
        case "print":
            dies(spool, "begin_printing", after=True)
        case "cut":
            dies(printer, "print", after=True)
        case "record":
            dies(spool, "end_printing", after=True)
    issuing.take(Wish(service=SERVICE), screen, screen_tickets=False)
    del application


if __name__ == "__main__":
    main(*sys.argv[1:])
