"""Visitors and clerks that are not there: they act through the same use cases as real ones."""

import random
from collections.abc import Callable, Sequence

from core.domain.centre import Sitting
from core.domain.errors import NobodyWaitingError
from core.domain.ticket import Channel, StepState, Ticket
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.mark_no_show import mark_no_show
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from core.usecases.store import Store

RECEPTION = "kiosk.reception"
_CLASSES = ("regular", "elderly", "determination", "pregnant")
_SHARES = (86, 8, 4, 2)
_NO_SHOW_SHARE = 0.05


class Visitors:
    """Who comes, for what: by the demand shares of the catalogue, from one seed.

    Unless told otherwise they hold their tickets on the screen of a phone, so
    the demo's paper is for the person at the kiosk.
    """

    def __init__(self, store: Store, seed: int | str, channel: Channel = Channel.SCREEN) -> None:
        self._store = store
        self._channel = channel
        self._random = random.Random(seed)  # noqa: S311 - a demo, not a secret
        catalogue = store.catalogue()
        self._agencies = [agency.id for agency in catalogue.agencies]
        self._weights = [agency.demand_share for agency in catalogue.agencies]
        self._services = {each: catalogue.services_for("citizen", each) for each in self._agencies}

    def arrive(self, agencies: Sequence[str] = ()) -> Ticket:
        """One more visitor takes a ticket, of one of these agencies or of any."""
        return issue_ticket(self._store, self.wish(agencies), op=new_operation(), actor=RECEPTION)

    def wish(self, agencies: Sequence[str] = ()) -> Wish:
        """What the next visitor asks for."""
        agency = self._random.choices(self._agencies, self._weights)[0]
        if agencies:
            agency = self._random.choice(list(agencies))
        services = self._services[agency] or self._services["civ"]
        # The first services of an agency are its common ones.
        service = services[min(int(self._random.expovariate(0.5)), len(services) - 1)]
        return Wish(
            service=service.id,
            language=self._random.choices(("ar", "en"), (92, 8))[0],
            priority=self._random.choices(_CLASSES, _SHARES)[0],
            channel=self._channel,
        )


class AbsentClerk:
    """A clerk of the demo at a counter without a window."""

    def __init__(self, store: Store, clerk: str, counter: str, seed: int | str) -> None:
        self._store = store
        self._counter = counter
        self.clerk = clerk
        self._actor = f"clerk.{clerk}"
        self._random = random.Random(seed)  # noqa: S311
        self.sitting: Sitting = open_counter(store, clerk, counter, op=new_operation())

    def step(self) -> None:
        """Do the next thing that a clerk does: call, begin or mark absent, finish."""
        ticket = self._store.in_hand(self._counter)
        if ticket is None:
            self._call()
        elif ticket.state is StepState.CALLED:
            self._meet(ticket)
        else:
            self._finish(ticket)

    def finish(self) -> None:
        """End what is in hand."""
        while self._store.in_hand(self._counter) is not None:
            self.step()

    def _call(self) -> None:
        try:
            self._do(call_next, self._counter)
        except NobodyWaitingError:
            return

    def _meet(self, ticket: Ticket) -> None:
        absent = self._random.random() < _NO_SHOW_SHARE
        self._do(mark_no_show if absent else start_service, ticket.id, self._counter)

    def _finish(self, ticket: Ticket) -> None:
        self._do(complete_step, ticket.id, self._counter)

    def _do(self, act: Callable[..., Ticket], *what: str, **how: object) -> Ticket:
        return act(self._store, *what, op=new_operation(), actor=self._actor, **how)
