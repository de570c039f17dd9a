"""The centre of a rehearsal: desks and cashiers, shared out by what visitors ask for."""

from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Counter, Hall, Queue, Role
from core.domain.desk_rules import AT_ONCE
from core.domain.texts import LocalText
from core.storage.setting_up import CentrePlan, Person, queues_of
from core.usecases.sign_in import hashed_secret

HALL = "h1"
_KINDS = ("desk", "cashier")


def rehearsal_plan(catalogue: Catalogue, counters: int, pin: str) -> CentrePlan:
    """A centre with a clerk a counter, `c1` at counter 1 and so on, who sign in by this PIN."""
    queues = queues_of(catalogue, _KINDS)
    secret_hash = hashed_secret(pin, Role.CLERK)
    return CentrePlan(
        centre=Centre(code="REHEARSAL", name=LocalText("تجربة", "Rehearsal"), desk=AT_ONCE),
        catalogue=catalogue,
        halls=[Hall(id=HALL, name=LocalText("الصالة", "Hall"))],
        counters=[
            Counter(code=str(number), hall=HALL, queues=served)
            for number, served in enumerate(served_at(catalogue, queues, counters), start=1)
        ],
        people=[
            Person(id=f"c{number}", name=f"c{number}", role=Role.CLERK, secret_hash=secret_hash)
            for number in range(1, counters + 1)
        ],
        window_kinds=_KINDS,
    )


def served_at(catalogue: Catalogue, queues: list[Queue], counters: int) -> list[tuple[str, ...]]:
    """The queues of each counter: every queue has one, those in demand have more.

    With fewer counters than queues they share them in turn; the others go, one
    after another, to the queue with the most demand a counter (Jefferson).
    """
    ids = [queue.id for queue in queues]
    if counters <= len(ids):
        return [tuple(ids[first::counters]) for first in range(counters)]
    demand = {queue.id: catalogue.agency_by_id[queue.agency].demand_share for queue in queues}
    count = dict.fromkeys(ids, 1)
    for _ in range(counters - len(ids)):
        count[max(ids, key=lambda id_: demand[id_] / (count[id_] + 1))] += 1
    return [(id_,) for id_ in ids for _ in range(count[id_])]
