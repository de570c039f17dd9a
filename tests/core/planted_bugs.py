"""Bugs of queue systems, planted in a log that had none: what each would leave behind.

Most are taken from what happened to others: numbers counted twice, a visitor
called to two windows, a day that begins at midnight UTC.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from core.domain.events import GENESIS, canonical, chained
from core.usecases.operation import new_operation

Members = dict[str, Any]
Log = list[Members]


def relinked(log: Log) -> list[str]:
    """The lines with seq and chain made to fit, so that no change gives itself away by them."""
    lines = []
    prev_hash = GENESIS
    for seq, event in enumerate(log, start=1):
        members = {name: value for name, value in event.items() if name not in {"hash", "prev_hash"}}
        members["seq"] = seq
        its_hash = chained(prev_hash, members)
        lines.append(canonical(members | {"prev_hash": prev_hash, "hash": its_hash}))
        prev_hash = its_hash
    return lines


def where(log: Log, kind: str, **members: object) -> int:
    """The first event of this type with these members."""
    return next(
        index
        for index, event in enumerate(log)
        if event["type"] == kind and all(event.get(name) == value for name, value in members.items())
    )


def changed(log: Log, index: int, **members: object) -> Log:
    return [event | members if place == index else event for place, event in enumerate(log)]


def without(log: Log, index: int) -> Log:
    return log[:index] + log[index + 1 :]


def with_copy(log: Log, index: int, at: int, **members: object) -> Log:
    """A copy of an event somewhere else, at the time and with the key of nobody else."""
    copy = log[index] | {"at": log[at - 1]["at"], "day": log[at - 1]["day"], "op": new_operation()} | members
    return [*log[:at], copy, *log[at:]]


def before(log: Log, index: int, other: int) -> Log:
    """The event `index` moved to stand before `other`, at that time."""
    moved = log[index] | {"at": log[other]["at"]}
    rest = without(log, index)
    return [*rest[:other], moved, *rest[other:]]


def shifted(log: Log, index: int, **span: float) -> Log:
    at = datetime.fromisoformat(log[index]["at"]) + timedelta(**span)
    return changed(log, index, at=at.isoformat(timespec="microseconds"))


def _desk(log: Log, position: int, waits: str = "") -> str:
    """A step of the plan of the first ticket, as an issue tells it."""
    return f"{position} {log[where(log, 'issued')]['service']} desk civ {waits}".strip()


def _journey_changed(log: Log, **members: object) -> Log:
    """A clerk changes the journey of the first ticket that is called, right after the call."""
    call = where(log, "called")
    return with_copy(log, call, call + 1, type="note", about="journey_changed", **members)


def _class_changed(log: Log, event: int, **members: object) -> Log:
    """Right after an event of a ticket."""
    said = {"about": "class_changed", "reason": "mistaken", "priority": "pregnant"} | members
    return with_copy(log, event, event + 1, type="note", **said)


def double_call(log: Log) -> Log:
    """One visitor at two counters."""
    call = where(log, "called", counter="1")
    return with_copy(log, call, call + 1, counter="2", actor="clerk.omar")


def busy_counter(log: Log) -> Log:
    """A clerk calls while a ticket is in hand."""
    call = where(log, "called", counter="1")
    other = where(log, "issued", number="A3")
    return with_copy(
        log, call, call + 1, **{name: log[other][name] for name in ("ticket", "number", "queue")}
    )


def same_number(log: Log) -> Log:
    """Number = count of today's tickets, asked by two at once."""
    return changed(log, where(log, "issued", number="A3"), number="A2")


def completed(log: Log) -> str:
    """The number of the visitor who was done."""
    return str(log[where(log, "completed")]["number"])


def lost_day(log: Log) -> Log:
    """A ticket that does not expire with its day."""
    return without(log, where(log, "expired"))


def rule_of_yesterday(log: Log) -> Log:
    """The hall goes on with points of a setting that is no longer in force."""
    setting = {"type": "config_changed", "about": "policy_changed", "preset": "strong"}
    return with_copy(
        log,
        where(log, "counter_opened"),
        where(log, "counter_opened") + 1,
        **setting,
        weights=["booked=15+3", "priority=15+4"],
        actor="system",
    )


def urgent_passed_over(log: Log) -> Log:
    """First in first out without regard to the classes."""
    elderly = next(place for place, each in enumerate(log) if each["type"] == "called")
    first = log[where(log, "issued", number="A1")]
    return changed(log, elderly, ticket=first["ticket"], number="A1", queue="civ", priority="regular")


def second_check_in(log: Log) -> Log:
    """The last ticket is for an appointment that has one."""
    first = log[where(log, "issued", punctuality="early")]
    last = max(index for index, event in enumerate(log) if event["type"] == "issued")
    of_it = {name: first[name] for name in ("appointment", "appointment_at")}
    return changed(log, last, punctuality="late", **of_it)


PLANTED: dict[str, tuple[str, Callable[[Log], Log]]] = {
    "another class for whoever is at a window": (
        "wrong_move",
        lambda log: _class_changed(log, where(log, "called"), priority_before="elderly"),
    ),
    "another class than the one that is told to have been": (
        "wrong_class",
        lambda log: _class_changed(log, where(log, "issued"), priority_before="elderly"),
    ),
    "the class of the booked without an appointment": (
        "wrong_class",
        lambda log: _class_changed(
            log, where(log, "issued"), priority_before="regular", priority="appointment"
        ),
    ),
    "another class without a reason": (
        "reason_missing",
        lambda log: _class_changed(log, where(log, "issued"), priority_before="regular", reason=""),
    ),
    "a display that shows what nobody called": (
        "no_such_call",
        lambda log: changed(log, where(log, "shown"), call=1),
    ),
    "a display that shows a call twice": (
        "told_twice",
        lambda log: changed(log, where(log, "spoken"), type="shown"),
    ),
    "another counter that misses a call": (
        "no_such_call",
        lambda log: changed(log, where(log, "note", about="not_shown"), counter="2"),
    ),
    "a number given twice": ("duplicate_number", same_number),
    "a number left out": (
        "number_gap",
        lambda log: changed(log, where(log, "issued", number="A4"), number="A7"),
    ),
    "a ticket issued twice": (
        "duplicate_ticket",
        lambda log: changed(
            log, where(log, "issued", number="A2"), ticket=log[where(log, "issued", number="A1")]["ticket"]
        ),
    ),
    "a visitor who waits for somebody who is not there": (
        "nobody_there",
        lambda log: changed(log, where(log, "transferred"), only_for="clerk.nobody"),
    ),
    "a note that stands in the log": (
        "note_told",
        lambda log: changed(log, where(log, "transferred"), note="two photos are missing"),
    ),
    "a service of a moment that was forgotten": (
        "not_forgotten",
        lambda log: changed(log, where(log, "completed"), forgotten=True),
    ),
    "a fee without a receipt": (
        "fee_unproven",
        lambda log: changed(log, where(log, "completed", fee=50), receipt=""),
    ),
    "a fee that nobody explains": (
        "fee_unproven",
        lambda log: changed(log, where(log, "completed", fee=50), fee_basis="by_hand"),
    ),
    "a correction that begins at another amount": (
        "correction_unproven",
        lambda log: changed(log, where(log, "note", about="fee_corrected"), was=7),
    ),
    "a correction of a receipt of nobody": (
        "correction_unproven",
        lambda log: changed(log, where(log, "note", about="fee_corrected"), receipt="20200101-A-1-0"),
    ),
    "a correction without a reason": (
        "correction_unproven",
        lambda log: changed(log, where(log, "note", about="fee_corrected"), reason=""),
    ),
    "a counter taken over from nobody": (
        "taken_over",
        lambda log: changed(log, where(log, "counter_opened", taken_from="omar"), taken_from="c1"),
    ),
    "a counter taken over without a word": (
        "closed_counter",
        lambda log: changed(log, where(log, "counter_opened", taken_from="omar"), taken_from=None),
    ),
    "a message that nobody sent was seen": (
        "seen_unasked",
        lambda log: changed(log, where(log, "note", about="message_seen"), message=1),
    ),
    "a paper of a receipt of nobody": (
        "paper_unproven",
        lambda log: changed(log, where(log, "note", about="receipt_printed"), receipt="20200101-A-1-0"),
    ),
    "a paper with another amount": (
        "paper_unproven",
        lambda log: changed(log, where(log, "note", about="receipt_printed"), fee=49),
    ),
    "a paper that nobody saw come out": (
        "paper_unproven",
        lambda log: changed(log, where(log, "note", about="receipt_printed"), outcome=""),
    ),
    "a rating twice": (
        "wrong_rating",
        lambda log: with_copy(
            log, where(log, "note", about="rating"), where(log, "note", about="rating") + 1
        ),
    ),
    "a rating from another window": (
        "wrong_rating",
        lambda log: changed(log, where(log, "note", about="rating"), actor="display.sign-9"),
    ),
    "an act undone that was not the last one": (
        "wrong_undo",
        lambda log: changed(log, where(log, "undone"), undoes=1),
    ),
    "a call undone that leaves the visitor called": (
        "wrong_undo",
        lambda log: changed(log, where(log, "undone"), state="called"),
    ),
    "a ticket for an appointment that nobody booked": (
        "appointment",
        lambda log: without(log, where(log, "appointment_booked")),
    ),
    "an appointment with two tickets": ("double_check_in", second_check_in),
    "a late check-in that is called early": (
        "punctuality",
        lambda log: changed(log, where(log, "issued", punctuality="early"), punctuality="late"),
    ),
    "a ticket at two counters": ("double_call", double_call),
    "a counter with two tickets": ("counter_busy", busy_counter),
    "a counter closed with a ticket in hand": (
        "counter_busy",
        lambda log: with_copy(log, where(log, "counter_closed"), where(log, "serving")),
    ),
    "a move that the table forbids": ("wrong_move", lambda log: without(log, where(log, "serving"))),
    "a call of somebody who has left": (
        "wrong_move",
        lambda log: with_copy(log, where(log, "called", number=completed(log)), where(log, "completed") + 1),
    ),
    "an act on what another counter has": (
        "wrong_counter",
        lambda log: changed(log, where(log, "completed"), counter="9"),
    ),
    "a call at a counter that nobody opened": (
        "closed_counter",
        lambda log: without(log, where(log, "counter_opened", counter="1")),
    ),
    "a call by somebody else": (
        "closed_counter",
        lambda log: changed(log, where(log, "called", counter="1"), actor="clerk.omar"),
    ),
    "a call during a break": (
        "closed_counter",
        lambda log: without(log, where(log, "note", about="break_ended")),
    ),
    "a counter taken from its clerk": (
        "closed_counter",
        lambda log: with_copy(
            log, where(log, "counter_opened", counter="1"), where(log, "issued"), actor="clerk.omar"
        ),
    ),
    "an urgent visitor passed over": ("out_of_turn", urgent_passed_over),
    "points of a rule that is not in force": ("wrong_score", rule_of_yesterday),
    "a call without its points": (
        "missing_member",
        lambda log: changed(log, where(log, "called", mode="next"), score=None),
    ),
    "a runner-up who was not next": (
        "wrong_reason",
        lambda log: changed(log, where(log, "called", mode="next"), runner_up="A4"),
    ),
    "an agency's own first where nobody asked for it": (
        "wrong_reason",
        lambda log: changed(log, where(log, "called", mode="next"), reason="own_agency"),
    ),
    "a call from a queue not served there": (
        "out_of_turn",
        lambda log: changed(log, where(log, "counter_opened", counter="1"), queues=["tra"]),
    ),
    "an event removed": ("seq_gap", lambda log: log),
    "an event edited": ("chain", lambda log: log),
    "a clock that runs backwards": ("time_back", lambda log: shifted(log, where(log, "parked"), minutes=-9)),
    "an act of another day": (
        "wrong_day",
        lambda log: changed(log, where(log, "serving"), day="2026-11-23"),
    ),
    "UTC used as the local day": (
        "wrong_day",
        lambda log: changed(log, where(log, "expired") - 1, at="2026-11-22T22:30:00.000000+00:00"),
    ),
    "a day opened twice": (
        "day_order",
        lambda log: with_copy(log, where(log, "day_opened"), where(log, "parked")),
    ),
    "a day closed twice": (
        "day_order",
        lambda log: with_copy(log, where(log, "day_closed"), where(log, "day_opened", day="2026-11-23")),
    ),
    "a day that nobody opened": ("day_order", lambda log: without(log, 0)),
    "a counter left open over night": (
        "day_order",
        lambda log: without(log, where(log, "counter_closed")),
    ),
    "a ticket of a day that was closed": (
        "day_order",
        lambda log: with_copy(
            log,
            where(log, "issued", number="A4"),
            where(log, "day_closed") + 1,
            number="A6",
            ticket="late",
        ),
    ),
    "a key that acts twice": (
        "key_reused",
        lambda log: changed(log, where(log, "recalled"), op=log[where(log, "called")]["op"]),
    ),
    "a ticket lost at the end of its day": ("lost", lost_day),
    "an act on a ticket that was never issued": (
        "unknown_ticket",
        lambda log: without(log, where(log, "issued", number="A4")),
    ),
    "a ticket that changes its number": (
        "changed_ticket",
        lambda log: changed(log, where(log, "parked"), number="A9"),
    ),
    "a call out of order without a reason": (
        "reason_missing",
        lambda log: changed(log, where(log, "called", mode="pick"), reason=""),
    ),
    "an event without its key": (
        "missing_member",
        lambda log: [
            {name: value for name, value in event.items() if name != "op" or event["type"] != "parked"}
            for event in log
        ],
    ),
    "a ticket event without its queue": (
        "missing_member",
        lambda log: [
            {name: value for name, value in event.items() if name != "queue" or event["type"] != "parked"}
            for event in log
        ],
    ),
    "a range that meets another": (
        "range_overlap",
        lambda log: with_copy(
            log, where(log, "range_granted"), where(log, "range_granted") + 1, lease="other", actor="kiosk.k2"
        ),
    ),
    "a range over numbers that were given": (
        "range_overlap",
        lambda log: changed(log, where(log, "range_granted", series="A"), first=1, last=50),
    ),
    "a range without end": (
        "range_size",
        lambda log: changed(log, where(log, "range_granted", series="A"), last=900),
    ),
    "a number that nobody granted": (
        "outside_range",
        lambda log: changed(log, where(log, "issued", offline=True), number="A777"),
    ),
    "a number of another kiosk's range": (
        "outside_range",
        lambda log: changed(log, where(log, "issued", offline=True), actor="kiosk.k2"),
    ),
    "a range kept over night": ("range_kept", lambda log: without(log, where(log, "range_returned"))),
    "a range returned twice": (
        "range_unknown",
        lambda log: with_copy(log, where(log, "range_returned"), where(log, "range_returned") + 1),
    ),
    "a used number returned": (
        "range_unknown",
        lambda log: changed(log, where(log, "range_returned", series="A"), first=501),
    ),
    "a range returned for somebody else": (
        "range_unknown",
        lambda log: changed(log, where(log, "range_returned"), kiosk="kiosk.k9"),
    ),
    "a ticket issued before it came": (
        "time_back",
        lambda log: changed(
            log, where(log, "issued", offline=True), issued_at="2026-11-22T19:00:00.000000+00:00"
        ),
    ),
    "a wait without a basis": (
        "told_wait",
        lambda log: changed(log, where(log, "issued", number="A2"), wait_from=15, wait_to=30),
    ),
    "a wait that is not what was forecast": (
        "told_wait",
        lambda log: changed(
            log,
            where(log, "issued", number="A2"),
            wait_from=15,
            wait_to=30,
            forecast=["600", "1200", "1900", "500", "2000", "700", "1850"],
        ),
    ),
    "a wait told by a kiosk that was alone": (
        "told_wait",
        lambda log: changed(log, where(log, "issued", offline=True), wait_from=15, wait_to=30),
    ),
    "a step called before what it waits for": (
        "too_early",
        lambda log: changed(log, where(log, "issued"), journey=[_desk(log, 1, "after 2"), _desk(log, 2)]),
    ),
    "a step that nobody planned": ("step_unknown", lambda log: changed(log, where(log, "called"), step=9)),
    "a step done twice": ("step_twice", lambda log: changed(log, where(log, "completed"), step=1)),
    "a step left over": (
        "step_lost",
        lambda log: changed(
            log, where(log, "issued", number="A1"), journey=[_desk(log, each) for each in (1, 2, 3)]
        ),
    ),
    "a step dropped in the middle of it": (
        "wrong_drop",
        lambda log: _journey_changed(log, dropped=1, reason="not_needed"),
    ),
    "steps in an order that leaves some out": ("wrong_order", lambda log: _journey_changed(log, order=["1"])),
    "the zone of a display changed by another": (
        "wrong_zone",
        lambda log: changed(log, where(log, "config_changed", about="zone_changed"), actor="display.d2"),
    ),
    "news by a display": (
        "wrong_news",
        lambda log: changed(log, where(log, "config_changed", about="ticker_changed"), actor="display.d1"),
    ),
    "news that say nothing": (
        "wrong_news",
        lambda log: changed(
            log, where(log, "config_changed", about="ticker_changed"), lines=['{"zones":["h1"]}']
        ),
    ),
    "news on a day that is none": (
        "wrong_news",
        lambda log: changed(
            log, where(log, "config_changed", about="ticker_changed"), lines=['{"days":["yaum"],"en":"a"}']
        ),
    ),
    "a national number in a reason": (
        "personal_data",
        lambda log: changed(log, where(log, "cancelled"), reason="29001011234567 left"),
    ),
}
