"""What the desk cannot do yet, what it can undo still, and for how many seconds."""

import math
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.domain.desk_rules import Patience, is_forgotten, patience, recall_from
from core.domain.moves import UNDOABLE_ACTS
from core.domain.numbering import TicketCode
from core.domain.ticket import StepState
from counter.viewmodels.desk_acts import DeskAct
from counter.viewmodels.desk_facts import DeskFacts
from counter.viewmodels.notices import Notice, Tone

_UNDOABLE_NOTICES = frozenset({"completed", "sent_on", "missed"})
_GIVES_WAY = frozenset({"called_again", "too_soon", "undone"})
"""Said of the visitor who is awaited: the seconds tell more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskWaits:
    """What time alone will change at this desk."""

    missing: Patience | None
    """Why the ticket in hand may not be a no-show yet."""
    missing_seconds: int
    recall_seconds: int
    undo_seconds: int
    forgotten: TicketCode | None
    """What is served for so long that it was probably forgotten."""
    unseen: bool
    """No display has shown the call of the ticket in hand, though there was time."""
    unseen_soon: bool
    """Whether a moment from now that may be so."""

    @property
    def impossible(self) -> frozenset[DeskAct]:
        """Acts that the visitor must be given time before."""
        acts: set[DeskAct] = set()
        if self.missing is not None:
            acts.add(DeskAct.NO_SHOW)
        if self.recall_seconds:
            acts.add(DeskAct.RECALL)
        return frozenset(acts)

    def undo(self, *, reachable: bool) -> frozenset[DeskAct]:
        """Whether the latest act can be taken back."""
        return frozenset({DeskAct.UNDO} if reachable and self.undo_seconds else ())

    @property
    def counting(self) -> bool:
        """Whether a second from now something else is shown."""
        return bool(self.missing or self.recall_seconds or self.undo_seconds or self.unseen_soon)

    def notice(self, said: Notice | None) -> Notice | None:
        """What is said, with its seconds: of an act how long it can be undone, else how long to wait."""
        if said is None and self.forgotten is not None:
            return Notice(code="still_serving", tone=Tone.CALM, ticket=self.forgotten)
        if said is not None and said.code in _UNDOABLE_NOTICES:
            return replace(said, undo_seconds=self.undo_seconds)
        if self.missing is None or (said is not None and said.code not in _GIVES_WAY):
            return said
        code = "no_show_soon"
        if self.missing.calls:
            code = "no_show_after_calls" if self.missing_seconds else "no_show_call_now"
        return Notice(code=code, tone=Tone.CALM, seconds=self.missing_seconds)


def desk_waits(facts: DeskFacts, now: datetime) -> DeskWaits:
    """By the rules of the centre, at this moment."""
    called = facts.in_hand if facts.in_hand and facts.in_hand.state is StepState.CALLED else None
    missing = patience(called.step, facts.rules, now) if called else None
    recall = recall_from(called.step, facts.rules, now) if called else None
    unseen = facts.unseen if called else None
    late = unseen is not None and unseen.is_late(now)
    return DeskWaits(
        forgotten=_forgotten(facts, now),
        unseen=late,
        unseen_soon=unseen is not None and not late,
        missing=missing,
        missing_seconds=_seconds(missing.until if missing else None, now),
        recall_seconds=_seconds(recall, now),
        undo_seconds=_undo_seconds(facts, now),
    )


def _forgotten(facts: DeskFacts, now: datetime) -> TicketCode | None:
    held = facts.in_hand
    if held is None or held.state is not StepState.SERVING:
        return None
    return held.code if is_forgotten(held.step, facts.rules, now) else None


def _undo_seconds(facts: DeskFacts, now: datetime) -> int:
    latest = facts.latest_act
    mine = facts.sitting is not None and latest is not None and latest.actor == f"clerk.{facts.sitting.clerk}"
    if latest is None or not mine or latest.act not in UNDOABLE_ACTS:
        return 0
    return _seconds(latest.at + facts.rules.undo_time, max(now, latest.at))


def _seconds(until: datetime | None, now: datetime) -> int:
    return 0 if until is None else max(math.ceil((until - now) / timedelta(seconds=1)), 0)
