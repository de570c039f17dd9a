"""Which call owns the panel and which stand in the rows: rules without a clock of their own."""

from collections import deque
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from display.viewmodels.hall_reading import Ending, HallCall

HOLD = 2.5
"""A call owns the panel for at least this many seconds, when no more than a few wait for it."""
LEAST_HOLD = 0.8
LONGEST_LAG = 10.0
"""In a burst the holds are shortened so that the panel lags no longer than this behind the log."""
FLASH_SECONDS = 3.0
STAYS = 30.0
"""A row stays on the board for at least this many seconds."""
PAGE = 4.0
QUICK_PAGE = 1.5
_FEW_PAGES = 3
_GLANCE = 0.5
"""A new call in the rows is not turned away sooner than this."""
_LIT = 0.5


@dataclass(frozen=True, slots=True)
class Entry:
    """A call on the board since `since`."""

    call: HallCall
    since: float
    owed: bool
    """The hall must see it, and for long enough; what stood before is kept only while there is room."""


def hold_of(waiting: int) -> float:
    """How long the call on the panel stays when so many wait behind it."""
    return max(LEAST_HOLD, min(HOLD, LONGEST_LAG / max(waiting, 1)))


def flash_is_lit(elapsed: float) -> bool:
    """Once a second for three seconds, then steady."""
    return elapsed < FLASH_SECONDS and elapsed % 1 < _LIT


class CallBoard:
    """Every call gets its turn on the panel, in order; the others stand in rows, the newest on top.

    A call stands in the rows from the moment it is known, also while it waits
    for the panel. Where more calls must stay than there are rows, the rows
    turn pages, and come back to the newest after each.

    The panel is for whoever must get up now. A call that has ended takes no
    turn any more and gives the panel to the newest that has not; the rows list
    it as before.
    """

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self._turns: deque[Entry] = deque()
        self._panel: Entry | None = None
        self._panel_since = 0.0
        self._recalled: set[int] = set()
        self._ended: set[int] = set()
        self._panel_is_news = False
        self._others: list[Entry] = []
        self._seen: set[int] = set()
        self._page = 0
        self._back_page = 1
        self._page_since = 0.0
        self._rounds = 0
        self._added = 0.0

    def begin(self, latest: Sequence[HallCall], owed: Container[int], now: float) -> None:
        """Show what stands already (the newest first), without a turn on the panel for any of it."""
        entries = [Entry(call, now, owed=call.seq in owed) for call in latest]
        self._panel, self._others = (entries[0], entries[1:]) if entries else (None, [])
        self._panel_since = now - LONGEST_LAG
        self.turn(now)

    def add(self, calls: Iterable[HallCall], now: float) -> None:
        """Calls that are new to this board, the oldest first."""
        entries = [Entry(call, now, owed=True) for call in calls]
        if entries:
            for each in entries:
                self._admit(each, now)
            self._added = now
            if self._page:
                self._page, self._page_since = 0, now
            self.turn(now)

    def end(self, endings: Sequence[Ending], now: float) -> None:
        """Nobody must get up for these calls any more."""
        over = {call.seq for call in self.all_calls if any(each.ends(call) for each in endings)}
        if not over:
            return
        self._ended |= over
        missed = [each for each in self._turns if each.call.seq in over]
        self._turns = deque(each for each in self._turns if each.call.seq not in over)
        for each in missed:
            if self._is_on_panel(each.call):
                self._recalled.add(each.call.seq)
            else:
                self._list(each)
        self.turn(now)

    def turn(self, now: float) -> None:
        """Let time pass: the next call takes the panel, rows go, pages turn."""
        if self._panel is not None and now >= self._panel_ends():
            self._leave_panel()
        if self._turns and self._panel is None:
            self._take_panel(self._turns.popleft(), now)
        if self._panel is None:
            self._fall_back(now)
        self._others = self._kept(now)
        self._turn_page(now)

    def forget(self, outdated: Iterable[int]) -> None:
        """Take calls (by seq) off the board, as at the end of a day or when they were a mistake."""
        gone = set(outdated)
        self._turns = deque(each for each in self._turns if each.call.seq not in gone)
        self._others = [each for each in self._others if each.call.seq not in gone]
        if self._panel is not None and self._panel.call.seq in gone:
            self._panel = None

    def saw(self, seqs: Iterable[int]) -> None:
        """These calls were on a frame that the hall has seen."""
        self._seen.update(seqs)

    @property
    def panel(self) -> Entry | None:
        """The call that owns the screen."""
        return self._panel

    @property
    def panel_calls(self) -> set[int]:
        """The calls (by seq) that the panel shows: a ticket called again to the same window is shown once."""
        if self._panel is None:
            return set()
        again = {each.call.seq for each in self._turns if self._is_on_panel(each.call)}
        return {self._panel.call.seq} | self._recalled | again

    @property
    def panel_since(self) -> float:
        """When it took the panel; what it flashes from."""
        return self._panel_since

    @property
    def flashes(self) -> bool:
        """Whether the call on the panel is news; what stood already at the start does not flash."""
        return self._panel is not None and self._panel_is_news

    def flashes_at(self, now: float) -> bool:
        """Whether it flashes still, or has just stopped."""
        return self.flashes and now - self._panel_since <= FLASH_SECONDS + 1

    @property
    def seen(self) -> frozenset[int]:
        """The calls on the board (by seq) that the hall has seen."""
        return frozenset(self._seen)

    def moves(self, now: float) -> bool:
        """Whether time will soon change what is shown."""
        flashing = self.flashes_at(now)
        return bool(self._turns) or flashing or self._panel_has_ended

    @property
    def all_calls(self) -> list[HallCall]:
        """Everything on the board, shown now or on another page."""
        panel = [self._panel] if self._panel else []
        return [each.call for each in [*self._turns, *panel, *self._others]]

    def page(self) -> list[Entry]:
        """The rows that are shown now, from the top."""
        listed = self._listed()
        # The last page is filled up from the one before: a half-empty board looks like a loss.
        start = min(self.rows * self._page, max(0, len(listed) - self.rows))
        return listed[start : start + self.rows]

    @property
    def place(self) -> tuple[int, int]:
        """Which page is shown, from 1, and how many there are."""
        return self._page + 1, self._pages()

    @property
    def rounds(self) -> int:
        """How often all pages have been shown."""
        return self._rounds

    def waits_for_panel(self, seq: int) -> bool:
        """Whether this call stands in a row before its turn."""
        return any(each.call.seq == seq for each in self._turns)

    def _admit(self, entry: Entry, now: float) -> None:
        """A recall of the newest call flashes at once, unless others wait for their turn."""
        if self._turns or not self._is_on_panel(entry.call):
            self._turns.append(entry)
            return
        before = self.panel_calls
        self._take_panel(entry, now)
        self._recalled = before

    def _is_on_panel(self, call: HallCall) -> bool:
        panel = self._panel.call if self._panel else None
        return panel is not None and (panel.ticket, panel.counter) == (call.ticket, call.counter)

    @property
    def _panel_has_ended(self) -> bool:
        return self._panel is not None and self._panel.call.seq in self._ended

    def _panel_ends(self) -> float:
        if self._panel_has_ended and self._turns:
            return self._panel_since + LEAST_HOLD
        return self._panel_since + hold_of(len(self._turns))

    def _leave_panel(self) -> None:
        """For the next turn; or for nobody, once this one has ended."""
        if self._panel is None or not (self._turns or self._panel_has_ended):
            return
        self._list(self._panel)
        self._panel, self._recalled = None, set()

    def _fall_back(self, now: float) -> None:
        """A panel that nobody waits for is for the newest call that is still open."""
        following = next((each for each in self._others if each.call.seq not in self._ended), None)
        if following is not None:
            self._others.remove(following)
            self._panel, self._panel_since, self._panel_is_news = following, now, False

    def _take_panel(self, entry: Entry, now: float) -> None:
        if self._panel is not None:
            self._list(self._panel)
        self._drop_ticket(entry)
        self._panel, self._panel_since, self._panel_is_news = entry, now, True
        self._recalled = set()

    def _list(self, entry: Entry) -> None:
        """Put it on top of the rows."""
        self._drop_ticket(entry)
        self._others.insert(0, entry)

    def _drop_ticket(self, entry: Entry) -> None:
        """A ticket called again moves to the top: its older row would only confuse."""
        self._others = [each for each in self._others if each.call.ticket != entry.call.ticket]

    def _listed(self) -> list[Entry]:
        waiting = [each for each in self._turns if not self._is_on_panel(each.call)]
        return [*reversed(waiting), *self._others]

    def _pages(self) -> int:
        return max(1, -(-len(self._listed()) // self.rows))

    def _kept(self, now: float) -> list[Entry]:
        """The rows that fit, and those that have not yet stood long enough or were never seen."""
        room = max(0, self.rows - len(self._turns))
        kept = [each for place, each in enumerate(self._others) if place < room or self._is_owed(each, now)]
        shown = {each.call.seq for each in [*self._turns, *kept, *([self._panel] if self._panel else [])]}
        self._seen &= shown | self.panel_calls
        self._ended &= shown
        return kept

    def _is_owed(self, entry: Entry, now: float) -> bool:
        return entry.owed and (now - entry.since < STAYS or entry.call.seq not in self._seen)

    def _turn_page(self, now: float) -> None:
        pages = self._pages()
        if pages == 1:
            self._page, self._back_page = 0, 1
            return
        lasts = PAGE if pages <= _FEW_PAGES else QUICK_PAGE
        if now - self._page_since < lasts or now - self._added < _GLANCE:
            return
        self._page_since = now
        if self._page:
            self._rounds += self._page == pages - 1
            self._page = 0
        else:
            self._page = self._back_page if self._back_page < pages else 1
            self._back_page = self._page + 1
