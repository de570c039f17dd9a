"""What a forecast has learned of its centre, in a few lines."""

import math
from collections.abc import Iterator

from core.forecast.calibration import EDGES
from core.live_forecast.hall import LiveHall

_MOST_SERVICES = 12


def told(hall: LiveHall, events: int) -> Iterator[str]:
    """For whoever wants to know whether it can be trusted yet."""
    follower, calibration = hall.forecaster.follower, hall.forecaster.calibration
    learned = follower.learned
    days, served = len(learned.visitors.past), learned.services.served
    yield f"{events} events of {days} days with visitors, {served} services."
    if hall.forecaster.is_first_guess:
        yield 'Too few services yet: ranges are wider, and are said with "about".'
    yield f"Called and not there: {100 * learned.visitors.no_show()[1]:.1f} of 100 after 2 to 15 minutes."
    yield f"{calibration.count} promises were seen to their end."
    edges = ("0", *(f"{each:g}" for each in EDGES))
    factors = "  ".join(
        f"{begin}: {low:.2f} / {high:.2f}"
        for begin, low, high in zip(edges, calibration.low.factors, calibration.high.factors, strict=True)
    )
    yield f"Width of what is said, before / after the middle, by its minutes:  {factors}"
    names = {place: name for name, place in follower.centre.services.items()}
    seen = sorted(learned.services.services.items(), key=lambda each: -each[1].count)[:_MOST_SERVICES]
    yield "Longest seen services, typical minutes:"
    for place, times in seen:
        yield f"  {names[place]:<40.40}{math.exp(times.mean) / 60:6.1f}  of {times.count:.0f}"
