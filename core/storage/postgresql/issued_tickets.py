"""Tickets on their way to the server and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict

from core.domain.ticket import Ticket
from core.storage.event_log import dumped
from core.storage.postgresql.server_acts import Answer
from core.storage.rows import tickets_of
from core.storage.tables import steps, tickets
from core.usecases.store import IssueOrder


def parameters_of(order: IssueOrder) -> Mapping[str, object]:
    """What the functions are asked for that make a ticket."""
    planned = [asdict(each) for each in order.steps]
    return {
        "op": order.op,
        "actor": order.actor,
        "steps": json.dumps(planned),
        "priority": order.priority,
        "language": order.language,
        "category": order.category,
        "channel": order.channel.value,
        "needs": dumped(order.needs),
        "identity": order.identity,
        "appointment": order.check_in and order.check_in.appointment,
        "on_time": order.check_in and order.check_in.priority,
    }


def ticket_in(answer: Answer) -> Ticket:
    """The ticket of an answer."""
    ticket = tuple(answer["ticket"][column.name] for column in tickets.columns)
    rows = [(*ticket, *(step[column.name] for column in steps.columns)) for step in answer["steps"]]
    return next(tickets_of(rows))
