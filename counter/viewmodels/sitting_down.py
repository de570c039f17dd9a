"""Somebody signs in at a counter: it is opened, or taken over as another clerk left it."""

from dataclasses import dataclass

from core.usecases.open_counter import open_counter
from core.usecases.sign_in import sign_in
from core.usecases.store import Store
from core.usecases.take_over_counter import take_over_counter
from counter.viewmodels.desk_facts import DeskFacts, DeskPlace, read_desk
from counter.viewmodels.sign_in_props import read_site


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """What the desk starts from."""

    place: DeskPlace
    facts: DeskFacts


def sit_down(
    store: Store,
    clerk: str,
    pin: str,
    counter: str,
    *,
    op: str,
    queues: tuple[str, ...] = (),
    taken_from: str = "",
) -> SignedIn:
    """Sign in and open the counter for these queues, or take it over from `taken_from` as it stands.

    Raises SignInRefusedError, LockedOutError, and what `open_counter` and `take_over_counter` raise.
    """
    person = sign_in(store, clerk, pin, counter)
    if not taken_from:
        open_counter(store, person.id, counter, queues, op=op)
    elif taken_from != person.id:
        take_over_counter(store, person.id, counter, taken_from, op=op)
    site = read_site(store)
    place = DeskPlace(
        counter=counter, clerk=person, centre=site.centre, catalogue=site.catalogue, queues=site.queues
    )
    return SignedIn(place=place, facts=read_desk(store, counter))
