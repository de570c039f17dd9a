"""The ticket that a visitor has just taken."""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.slip_template import PhoneTicket
from core.domain.ticket import Channel, PrintOutcome
from core.qt.typed import Property, QmlElement, QmlUncreatable
from kiosk.viewmodels.issued import Issued
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.press_guard import DEAD_AFTER_TICKET
from kiosk.viewmodels.qr_picture import qr_picture
from kiosk.viewmodels.slip_words import services_of, ticket_link
from kiosk.viewmodels.windows import windows_of
from kiosk.viewmodels.wording import Wording

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SECONDS_TO_READ = 20
"""Enough to ask for more by one touch: the button counts them down."""
SECONDS_TO_WRITE_DOWN = 40


class SlipState(StrEnum):
    """Where the slip of the ticket on the screen is."""

    PRINTING = "printing"
    PRINTED = "printed"
    UNSURE = "unsure"
    FAILED = "failed"
    ON_SCREEN = "on_screen"


_BY_OUTCOME = {
    PrintOutcome.PRINTED: SlipState.PRINTED,
    PrintOutcome.UNKNOWN: SlipState.UNSURE,
    PrintOutcome.FAILED: SlipState.FAILED,
}

_ON_PAPER = frozenset({SlipState.PRINTING, SlipState.PRINTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketProps:
    """Texts of the ticket page; an empty one takes no room."""

    code: str = ""
    service: str = ""
    also: str = ""
    first: str = ""
    """The window to go to first."""
    goes_on: bool = False
    """Whether further windows come after it."""
    people: str = ""
    wait: str = ""
    offline: str = ""
    offline_more: str = ""
    slip: SlipState = SlipState.PRINTING
    link: str = ""
    """What the QR on the screen holds."""
    on_phone: bool = False
    """Whether the screen shows it beside the paper as well."""


def ticket_props(offer: Offer, issued: Issued, wording: Wording) -> TicketProps:
    ticket = issued.ticket
    service, *also = services_of(offer, ticket)
    windows = windows_of(offer, ticket.steps, wording)
    on_screen = ticket.channel is Channel.SCREEN
    return TicketProps(
        code=wording.code(ticket.code),
        service=wording.number(service.name.within(wording.language)),
        also=wording.services_more(len(also)),
        first=windows[0].name,
        goes_on=len(windows) > 1,
        people="" if issued.people_ahead is None else wording.people_ahead(issued.people_ahead),
        offline=wording.issued_offline if issued.offline else "",
        offline_more=wording.place_counts_from_now if issued.offline else "",
        wait=wording.wait(issued.wait),
        slip=SlipState.ON_SCREEN if on_screen else SlipState.PRINTING,
        link=ticket_link(offer.centre.code, ticket),
        on_phone=offer.centre.slip.phone is PhoneTicket.BESIDE,
    )


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class IssuedTicketViewModel(QObject):
    """Shows a ticket until its visitor had time to read it."""

    changed = Signal()
    secondsLeftChanged = Signal()
    over = Signal()
    came_to = Signal(object)
    """The `PrintOutcome` of a slip."""

    def __init__(self, *, second_ms: int = 1000, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = TicketProps()
        self._left = self._whole_stay = 0
        self._patience = 1
        self._counting = QTimer(self, interval=second_ms)
        self._counting.timeout.connect(self._count)

    def show(self, props: TicketProps) -> None:
        self._props = props
        self.changed.emit()
        self._stay(SECONDS_TO_WRITE_DOWN if props.slip is SlipState.ON_SCREEN else 0)

    def reword(self, props: TicketProps) -> None:
        """The same ticket in another language; the slip is where it was."""
        self._props = replace(props, slip=self._props.slip)
        self.changed.emit()

    def show_outcome(self, outcome: PrintOutcome) -> None:
        """The page stays longer when the number must be remembered or written down."""
        self._props = replace(self._props, slip=_BY_OUTCOME[outcome])
        self.came_to.emit(outcome)
        self.changed.emit()
        self._stay(SECONDS_TO_READ if outcome is PrintOutcome.PRINTED else SECONDS_TO_WRITE_DOWN)

    def print_again(self) -> None:
        """The slip is on its way once more."""
        self._props = replace(self._props, slip=SlipState.PRINTING)
        self.changed.emit()
        self._stay(0)

    def have_patience(self, times: int) -> None:
        """Stay so many times as long, for who needs more time."""
        self._patience = times

    def touched(self) -> None:
        """Somebody still reads: the time begins anew, as often as they like."""
        if self.canLeave:
            self._set_left(self._whole_stay - int(DEAD_AFTER_TICKET))

    def leave(self) -> None:
        self._stay(0)

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._props.code

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._props.service

    @Property(str, notify=changed)
    def also(self) -> str:
        """How many further services the ticket is for."""
        return self._props.also

    @Property(str, notify=changed)
    def first(self) -> str:
        """The window to which the visitor is called first."""
        return self._props.first

    @Property(bool, notify=changed)
    def goesOn(self) -> bool:  # noqa: N802 - QML's name
        return self._props.goes_on

    @Property(str, notify=changed)
    def people(self) -> str:
        return self._props.people

    @Property(str, notify=changed)
    def wait(self) -> str:
        return self._props.wait

    @Property(str, notify=changed)
    def offline(self) -> str:
        """Said of a number that the kiosk gave without the centre."""
        return self._props.offline

    @Property(str, notify=changed)
    def offlineMore(self) -> str:  # noqa: N802 - QML's name
        return self._props.offline_more

    @Property(str, notify=changed)
    def slip(self) -> str:
        """A `SlipState`."""
        return self._props.slip.value

    @Property(str, notify=changed)
    def qr(self) -> str:
        """A picture of the link as a data URI; beside paper only where the centre wants it."""
        shown = self._props.on_phone or self._props.slip not in _ON_PAPER
        return qr_picture(self._props.link) if shown else ""

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:  # noqa: N802 - QML's name
        """Until the first page returns; 0 while the slip is being printed."""
        return self._left

    @Property(bool, notify=secondsLeftChanged)
    def canLeave(self) -> bool:  # noqa: N802 - QML's name
        """Not while printing, nor by the second blow of the finger that took the ticket."""
        return 0 < self._left <= self._whole_stay - DEAD_AFTER_TICKET

    def _stay(self, seconds: int) -> None:
        self._whole_stay = seconds * self._patience
        self._set_left(self._whole_stay)
        if seconds:
            self._counting.start()
        else:
            self._counting.stop()

    def _set_left(self, seconds: int) -> None:
        self._left = seconds
        self.secondsLeftChanged.emit()

    def _count(self) -> None:
        self._set_left(self._left - 1)
        if not self._left:
            self._counting.stop()
            self.over.emit()
