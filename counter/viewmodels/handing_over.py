"""The next clerk signs in at a desk that another one leaves as it stands."""

from core.domain.digits import ascii_digits
from core.usecases.sign_in import sign_in
from core.usecases.store import Store
from core.usecases.take_over_counter import take_over_counter
from counter.viewmodels.desk_facts import DeskPlace, read_desk
from counter.viewmodels.sign_in import SignedIn
from counter.viewmodels.sign_in_props import read_site


def taking_over(store: Store, place: DeskPlace, clerk: str, pin: str, op: str) -> SignedIn:
    """What the next clerk's desk starts from.

    Raises SignInRefusedError, LockedOutError, and what `take_over_counter` raises.
    """
    name = ascii_digits(clerk.strip())
    person = sign_in(store, name, ascii_digits(pin.strip()), place.counter)
    if person.id != place.clerk.id:
        take_over_counter(store, person.id, place.counter, place.clerk.id, op=op)
    site = read_site(store)
    return SignedIn(
        place=DeskPlace(
            counter=place.counter,
            clerk=person,
            centre=site.centre,
            catalogue=site.catalogue,
            queues=site.queues,
        ),
        facts=read_desk(store, place.counter),
    )
