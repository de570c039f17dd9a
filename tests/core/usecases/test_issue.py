"""Issue: the next number of the queue, durable, with everything the visitor said."""

from pathlib import Path

import pytest

from core.domain.errors import DayClosedError, QueueUnknownError, ServiceClosedError, ServiceUnknownError
from core.domain.events import EventType
from core.domain.forecast import ComingWait, HallForecast, WaitRange
from core.domain.ticket import Channel, StepState
from core.usecases.close_day import close_day
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.operation import new_operation
from core.usecases.store import IssueOrder, PlannedStep
from tests.builders import KIOSK, egypt
from tests.core.hall import ONE_STEP, TWO_STEPS, Hall


def test_numbers_of_a_queue_count_from_one(hall: Hall) -> None:
    assert [str(hall.issue().code) for _ in range(3)] == ["A1", "A2", "A3"]


def test_each_queue_has_a_series_of_its_own(hall: Hall) -> None:
    services = ["civ-birth-cert", "pas-passport-renew", "civ-birth-cert", "pas-passport-renew"]
    assert [str(hall.issue(service).code) for service in services] == ["A1", "J1", "A2", "J2"]


def test_a_new_ticket_waits_from_the_moment_it_was_issued(hall: Hall) -> None:
    hall.issue()
    ticket = hall.issue()
    assert ticket.state is StepState.WAITING
    assert ticket.step.queue == "civ"
    assert ticket.step.place_at == ticket.issued_at == hall.store.clock
    assert hall.now(ticket) == ticket


def test_what_the_visitor_said_travels_with_the_ticket_and_into_the_log(hall: Hall) -> None:
    ticket = hall.issue(
        language="en",
        category="foreigner",
        priority="elderly",
        channel=Channel.SCREEN,
        needs=("wheelchair", "interpreter"),
        service="pas-residence-renew",
    )
    event = hall.events()[-1]
    assert (ticket.language, ticket.category, ticket.priority) == ("en", "foreigner", "elderly")
    assert (ticket.channel, ticket.needs) == (Channel.SCREEN, ("wheelchair", "interpreter"))
    assert event.type is EventType.ISSUED
    assert event.actor == KIOSK
    assert dict(event.facts) | {"op": None} == {
        "ticket": ticket.id,
        "number": str(ticket.code),
        "series": ticket.series,
        "service": "pas-residence-renew",
        "step": 1,
        "queue": "pas",
        "priority": "elderly",
        "language": "en",
        "category": "foreigner",
        "channel": "screen",
        "needs": ["wheelchair", "interpreter"],
        "op": None,
    }
    assert hall.now(ticket) == ticket


def test_a_journey_is_planned_as_far_as_people_are_called_by_number(long_hall: Hall) -> None:
    ticket = long_hall.issue(TWO_STEPS)
    assert egypt().service_by_id[TWO_STEPS].journey == ("desk", "cashier", "photo", "delivery")
    assert [(step.kind, step.queue, step.state) for step in ticket.steps] == [
        ("desk", "civ", StepState.WAITING),
        ("cashier", "civ-cashier", StepState.PLANNED),
    ]


def test_a_service_that_the_catalogue_does_not_know_is_refused(hall: Hall) -> None:
    with pytest.raises(ServiceUnknownError):
        hall.issue("civ-fly-to-the-moon")
    assert hall.log() == []


def test_a_service_is_refused_to_a_category_that_it_is_not_for(hall: Hall) -> None:
    with pytest.raises(ServiceClosedError):
        hall.issue(TWO_STEPS, category="foreigner")
    assert hall.log() == []


def test_a_service_without_a_window_here_starts_at_the_desk_of_its_agency(hall: Hall) -> None:
    no_desk = next(each for each in egypt().services if "desk" not in each.journey)
    ticket = hall.issue(no_desk.id, category=no_desk.visitors[0])
    assert [(step.kind, step.queue) for step in ticket.steps] == [("desk", no_desk.agency)]


def test_a_service_whose_agency_has_no_queue_here_is_refused(tmp_path: Path) -> None:
    hall = Hall(tmp_path, window_kinds=("exam",))
    assert "civ" not in {queue.agency for queue in hall.store.queues()}
    with pytest.raises(ServiceClosedError):
        hall.issue(ONE_STEP)
    hall.store.close()


def test_a_priority_class_that_nobody_offers_is_a_bug_and_nothing_is_issued(hall: Hall) -> None:
    with pytest.raises(ValueError, match="important"):
        hall.issue(priority="important")
    assert hall.log() == []


def test_a_queue_that_went_away_meanwhile_is_refused_by_the_store(hall: Hall) -> None:
    order = IssueOrder(
        op=new_operation(),
        actor=KIOSK,
        steps=[PlannedStep(service=ONE_STEP, kind="desk", queue="gone")],
        priority="regular",
        language="ar",
        category="citizen",
        channel=Channel.PAPER,
    )
    with pytest.raises(QueueUnknownError):
        hall.store.issue(order)


def test_after_the_day_was_closed_by_hand_nothing_is_issued(hall: Hall) -> None:
    hall.issue()
    close_day(hall.store, op=new_operation(), actor="system")
    with pytest.raises(DayClosedError):
        hall.issue()
    hall.wait(days=1)
    assert str(hall.issue().code) == "A1"


def test_a_refused_visitor_takes_no_number(hall: Hall) -> None:
    hall.issue()
    with pytest.raises(ServiceClosedError):
        hall.issue(TWO_STEPS, category="foreigner")
    assert str(hall.issue().code) == "A2"


def test_the_same_key_gives_the_same_ticket(hall: Hall) -> None:
    op = new_operation()
    first = hall.issue(op=op)
    assert hall.issue(op=op) == first
    assert str(hall.issue().code) == "A2"
    assert hall.log().count("issued") == 2


def test_a_lost_answer_is_found_by_its_key(hall: Hall) -> None:
    op = new_operation()
    assert hall.store.answered(op) is None
    ticket = issue_ticket(hall.store, Wish(service=ONE_STEP), op=op, actor=KIOSK)
    assert hall.store.answered(op) == ticket


# Several services on one ticket.
def test_one_ticket_passes_the_windows_of_several_services(hall: Hall) -> None:
    ticket = hall.issue("civ-birth-cert", further=("pas-passport-renew",))

    assert [(step.service, step.state) for step in ticket.steps] == [
        ("civ-birth-cert", StepState.WAITING),
        ("pas-passport-renew", StepState.PLANNED),
    ]
    assert hall.now(ticket) == ticket


def test_a_service_that_is_asked_for_twice_is_done_once(hall: Hall) -> None:
    ticket = hall.issue("civ-birth-cert", further=("civ-birth-cert",))

    assert [step.service for step in ticket.steps] == ["civ-birth-cert"]


def test_the_services_of_a_bundle_keep_its_order(hall: Hall) -> None:
    ticket = hall.issue("civ-family-record", further=("pas-passport-renew", "civ-birth-cert-first"))

    services = list(dict.fromkeys(step.service for step in ticket.steps))
    assert services.index("civ-birth-cert-first") < services.index("civ-family-record")


def test_the_window_with_the_shorter_line_comes_first(hall: Hall) -> None:
    wish = Wish(service="civ-birth-cert", further=("pas-passport-renew",))
    known = HallForecast(
        {
            ("civ", "regular"): ComingWait(WaitRange(20, 40), (1300, 1800, 2300, 1250, 2350, 1270, 2310)),
            ("pas", "regular"): ComingWait(WaitRange(0, 5), (0, 60, 180, 0, 200, 0, 190)),
        }
    )

    ticket = issue_ticket(hall.store, wish, op=new_operation(), actor=KIOSK, forecast=known)

    assert [step.service for step in ticket.steps] == ["pas-passport-renew", "civ-birth-cert"]
    assert str(ticket.code) == "J1"


def test_one_service_that_is_closed_refuses_the_whole_visit(hall: Hall) -> None:
    with pytest.raises(ServiceClosedError):
        hall.issue("civ-birth-cert", further=("pas-residence-renew",))
    assert hall.store.waiting(["civ"]) == []


def test_two_errands_at_one_agency_are_done_before_the_next_agency(hall: Hall) -> None:
    ticket = hall.issue("civ-birth-cert", further=("pas-passport-renew", "civ-family-record"))

    assert [step.queue for step in ticket.steps] == ["civ", "civ", "pas"]
