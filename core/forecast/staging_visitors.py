"""Who may come and be called before somebody who waits: bookings, the missed, visitors of higher classes."""

from typing import NamedTuple

from core.forecast.following import Follower
from core.forecast.learned_absences import HALF_HOUR
from core.forecast.policy import BOOKED, ORDINARY
from core.forecast.scene import Floats, Whole, floats, whole

_HORIZON = 5400.0
"""Seconds ahead; who comes later finds those of today called."""
_EARLY, _EARLY_SPREAD = 420.0, 240.0
"""How long before their slot the booked come."""
_COMES, _LATE_COMES, _LATE = 0.85, 0.5, 300.0
_SOON = 240.0
"""A booking that is not there at its usual time comes about now, or not at all."""
_RETURN_WITHIN = 1800.0


class Coming(NamedTuple):
    """Fields of the scene."""

    coming_at: Floats
    coming_base: Floats
    coming_group: Whole
    coming_chance: Floats
    coming_spread: Floats
    rate_group: Whole
    rate_from: Floats
    rate_until: Floats
    rate_count: Floats


class _One(NamedTuple):
    at: float
    base: float
    group: int
    chance: float
    spread: float


class _Rate(NamedTuple):
    group: int
    begin: float
    until: float
    expected: float


def coming_visitors(follower: Follower, credit: Floats, slope: Floats) -> Coming:
    """As the kernel reads them."""
    ones = [*_booked(follower), *_missed(follower)]
    rates = _higher_classes(follower, credit, slope)
    return Coming(
        floats([each.at for each in ones]),
        floats([each.base for each in ones]),
        whole([each.group for each in ones]),
        floats([each.chance for each in ones]),
        floats([each.spread for each in ones]),
        whole([each.group for each in rates]),
        floats([each.begin for each in rates]),
        floats([each.until for each in rates]),
        floats([each.expected for each in rates]),
    )


def _booked(follower: Follower) -> list[_One]:
    centre, now = follower.centre, follower.hall.now
    classes, class_ = len(centre.classes), centre.class_(BOOKED)
    found = []
    for booking in follower.hall.bookings.values():
        if not now - centre.policy.booked_grace < booking.slot < now + _HORIZON + _EARLY:
            continue
        chance = _COMES if now < booking.slot + _LATE else _LATE_COMES
        usual = booking.slot - _EARLY
        if now > usual:
            chance *= 0.6 if now < booking.slot else 0.4
            usual = now + _SOON
        group = booking.service * classes + class_
        found.append(_One(usual, booking.slot, group, chance, _EARLY_SPREAD))
    return found


def _missed(follower: Follower) -> list[_One]:
    """No-shows of the last half hour, who may come back with the place they had."""
    hall, share = follower.hall, follower.learned.visitors.return_share
    classes = len(follower.centre.classes)
    found = []
    for gone in hall.gone.values():
        if gone.missed_at is None or hall.now - gone.missed_at >= _RETURN_WITHIN:
            continue
        left = 1 - (hall.now - gone.missed_at) / _RETURN_WITHIN
        chance = share * left / (1 - share + share * left)
        group = gone.service * classes + gone.class_
        found.append(_One(hall.now + left * _RETURN_WITHIN / 2, gone.base, group, chance, 0.0))
    return found


def _higher_classes(follower: Follower, credit: Floats, slope: Floats) -> list[_Rate]:
    """Only they can pass somebody present; the ordinary who come later are called later."""
    centre, hall, visitors = follower.centre, follower.hall, follower.learned.visitors
    classes, ordinary = len(centre.classes), centre.classes[ORDINARY]
    end = hall.now + _HORIZON
    if hall.last_ticket is not None:
        end = min(end, hall.last_ticket)
    found = []
    for service, class_ in sorted({*visitors.sums, *visitors.today}):
        if class_ == ordinary or not (credit[class_] > 0 or slope[class_] > 1):
            continue
        begin = hall.now
        while begin < end:
            half = int(begin // HALF_HOUR)
            until = min((half + 1) * HALF_HOUR, end)
            count = visitors.rate(service, class_, half, hall.now) * (until - begin) / HALF_HOUR
            if count > 0:
                found.append(_Rate(service * classes + class_, begin, until, count))
            begin = until
    return found
