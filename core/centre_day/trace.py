"""A simulated centre as a trace that `dawr forecast stream` reads: the `config` line before its days."""

from core.centre_day.centre_plan import CentrePlan
from core.centre_day.day import Line
from core.forecast.policy import BOOKED, ORDINARY, PRIORITY, CallingPolicy


def config_line(plan: CentrePlan, policy: CallingPolicy, opens: float, last_ticket: float) -> Line:
    """The first line: what was configured, not what is true."""
    return {
        "type": "config",
        "version": 1,
        "services": [
            {"id": each.id, "queue": each.queue, "nominal_minutes": each.minutes} for each in plan.services
        ],
        "queues": list(plan.queues),
        "counters": [{"id": each.id, "services": list(each.services)} for each in plan.counters],
        "classes": [ORDINARY, PRIORITY, BOOKED],
        "policy": {
            "name": policy.name,
            "rule": "score",
            "credit_minutes": {ORDINARY: 0.0, **policy.credit},
            "slope": {ORDINARY: 1.0, **policy.slope},
            "booked_grace_minutes": policy.booked_grace / 60,
            "transfer_seniority": "issue" if policy.keeps_seniority else "transfer",
        },
        "open": opens,
        "last_ticket": last_ticket,
    }
