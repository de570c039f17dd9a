"""All that is learned of a centre, in one piece that outlives the day."""

from dataclasses import dataclass, field

from core.forecast.learned_absences import LearnedAbsences
from core.forecast.learned_services import LearnedServices
from core.forecast.learned_visitors import LearnedVisitors


@dataclass(slots=True)
class Learned:
    services: LearnedServices = field(default_factory=LearnedServices)
    absences: LearnedAbsences = field(default_factory=LearnedAbsences)
    visitors: LearnedVisitors = field(default_factory=LearnedVisitors)
