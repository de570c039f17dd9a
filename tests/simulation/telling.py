"""What clients were told, and whether the log agrees."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Members = dict[str, Any]
_OVER = {("counter_not_open", "note"), ("counter_not_open", "counter_opened")}
"""Who asks again after the counter was closed is told that it is, whatever the first question did."""


@dataclass
class Told:
    """Every answer that reached a client, and every slip that came out of a printer."""

    tickets: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The ticket and the number that the answer to each key named."""
    kinds: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    """The code with which each key was refused in the end."""
    alone: dict[str, str] = field(default_factory=dict)
    """The number of each ticket that a kiosk gave by itself."""
    papers: list[str] = field(default_factory=list)
    """Tickets whose slip came out, in that order."""
    wrong: list[str] = field(default_factory=list)
    deaths: dict[str, int] = field(default_factory=dict)
    displays: list[str] = field(default_factory=list)

    def say(self, fault: str) -> None:
        self.wrong.append(fault)

    def acknowledged(self, op: str, kind: str, ticket: str, number: str) -> None:
        before = self.tickets.setdefault(op, (ticket, number))
        if before != (ticket, number):
            self.say(f"told_two: the same key was answered {before} and {(ticket, number)}")
        self.kinds[op] = kind


def disagreements(told: Told, lines: Iterable[str]) -> list[str]:
    """Where the log and what was told do not agree."""
    log = [json.loads(line) for line in lines]
    by_op = {event["op"]: event for event in log}
    found = list(told.wrong)
    for op, (ticket, number) in told.tickets.items():
        event = by_op.get(op)
        if event is None:
            found.append(f"not_in_log: {told.kinds[op]} of {number} was told and is not in the log")
        elif (event.get("ticket"), event.get("number")) != (ticket, number):
            found.append(f"told_other: {number} was told, the log has {event.get('number')}")
    for op, code in told.refused.items():
        if op in by_op and (code, by_op[op]["type"]) not in _OVER:
            found.append(f"refused_but_done: {by_op[op]['type']} was refused with {code} and is in the log")
    return found + _alone(told, log) + _unclaimed(told, log) + _papers(told, log) + _calls(told, log)


def _alone(told: Told, log: list[Members]) -> list[str]:
    """The number on the paper wins, and no kiosk is refused what it gave."""
    numbers = {event["ticket"]: event["number"] for event in log if event["type"] == "issued"}
    found = [
        f"not_brought_in: {number} was given alone, the log has {numbers.get(ticket)}"
        for ticket, number in told.alone.items()
        if numbers.get(ticket) != number
    ]
    refused = [event for event in log if event.get("about") == "spooled_ticket_refused"]
    return found + [f"spool_refused: {event['actor']}, {event['reason']}" for event in refused]


def _unclaimed(told: Told, log: list[Members]) -> list[str]:
    """A ticket that no visitor was told of is taken back, or is what a death of its client leaves."""
    taken_back = {event["ticket"] for event in log if event.get("reason") in {"no_answer", "superseded"}}
    claimed = taken_back.union(told.alone)
    unclaimed = Counter(
        event["actor"]
        for event in log
        if event["type"] == "issued" and event["op"] not in told.tickets and event["ticket"] not in claimed
    )
    return [
        f"ticket_of_nobody: {actor} issued {count} that nobody was told of"
        for actor, count in unclaimed.items()
        if count > told.deaths.get(actor, 0)
    ]


def _papers(told: Told, log: list[Members]) -> list[str]:
    issued = {event["ticket"] for event in log if event["type"] == "issued"}
    found = [f"paper_without_row: {ticket}" for ticket in told.papers if ticket not in issued]
    count = Counter(told.papers)
    found += [f"paper_twice: {ticket}" for ticket, times in count.items() if times > 1]
    cancelled = {event["ticket"] for event in log if event["type"] == "cancelled"}
    return found + [f"paper_cancelled: {ticket}" for ticket in count if ticket in cancelled]


def _calls(told: Told, log: list[Members]) -> list[str]:
    """Each call on each display, once, in the order of the log."""
    calls = [event["seq"] for event in log if event["type"] in {"called", "recalled"}]
    found = []
    for display in told.displays:
        shown = [each["call"] for each in log if each["type"] == "shown" and each["display"] == display]
        if sorted(set(shown)) != calls:
            found.append(f"call_not_shown: {display} missed {sorted(set(calls) - set(shown))[:5]}")
        if len(shown) != len(set(shown)):
            found.append(f"shown_twice: by {display}")
    return found
