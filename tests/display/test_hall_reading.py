"""The display derives everything from the log: what it missed it finds, what it has seen is past."""

from datetime import timedelta

import pytest

from core.domain.errors import CentreMovedError
from core.domain.events import EventType
from core.domain.forecast import ComingWait, HallForecast, WaitRange
from core.domain.zones import USUAL_ZONE, Zone
from core.storage.sqlite_store import SqliteStore
from core.usecases.acknowledge_calls import acknowledge_calls
from core.usecases.call_next import call_next
from core.usecases.close_counter import close_counter
from core.usecases.complete_step import complete_step
from core.usecases.mark_no_show import mark_no_show
from core.usecases.operation import new_operation
from core.usecases.reinstate_ticket import reinstate_ticket
from core.usecases.require_zone import HallUnknownError, require_zone
from core.usecases.serve_walk_in import serve_walk_in
from core.usecases.start_service import start_service
from core.usecases.take_break import end_break, take_break
from core.usecases.undo_act import undo_act
from display.viewmodels.hall_reading import (
    YOUNG,
    FirstReading,
    HallQueue,
    is_still_open,
    read_first,
    read_next,
    read_queues,
)
from display.viewmodels.hall_site import read_site, zone_of_display
from tests.builders import issued, opened
from tests.display.acts import CLERK, call_again, call_visitor, open_first_counter, serve


@pytest.fixture
def hall(store: SqliteStore) -> SqliteStore:
    open_first_counter(store)
    return store


def first(store: SqliteStore, hall: str = "") -> FirstReading:
    return read_first(store, "d1", Zone(hall=hall), 20)


def test_a_fresh_call_is_shown_and_announced_at_the_start(hall: SqliteStore) -> None:
    ticket = call_visitor(hall)
    reading = first(hall)

    assert [call.code for call in reading.latest] == [ticket.code]
    assert [call.counter for call in reading.to_announce] == ["1"]
    assert reading.seq == hall.last_seq()


def test_the_past_is_shown_at_the_start_but_not_announced(
    hall: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    call_visitor(hall)
    later = hall.now() + YOUNG + timedelta(seconds=1)
    monkeypatch.setattr(hall, "now", lambda: later)
    reading = first(hall)

    assert len(reading.latest) == 1
    assert reading.to_announce == ()
    assert reading.missed == {reading.latest[0].seq}


def test_what_was_missed_is_read_at_the_start_however_much_it_is(hall: SqliteStore) -> None:
    for _ in range(4):
        serve(hall, call_visitor(hall))
    reading = read_first(hall, "d1", USUAL_ZONE, 2)
    acknowledge_calls(hall, "d1", EventType.SHOWN, sorted(reading.missed))

    assert len(reading.missed) == len(reading.latest) == 4
    assert len(read_first(hall, "d1", USUAL_ZONE, 2).latest) == 2


def test_a_call_that_is_over_is_not_announced_at_the_start(hall: SqliteStore) -> None:
    serve(hall, call_visitor(hall))

    assert first(hall).to_announce == ()
    assert len(first(hall).latest) == 1


def test_a_display_that_starts_again_repeats_neither_voice_nor_word(hall: SqliteStore) -> None:
    call_visitor(hall)
    call = first(hall).latest[0].seq
    acknowledge_calls(hall, "d1", EventType.SHOWN, [call])
    acknowledge_calls(hall, "d1", EventType.SPOKEN, [call])
    reading = first(hall)

    assert reading.to_announce == ()
    assert reading.seen == {call}
    assert reading.missed == frozenset()


def test_what_another_display_has_spoken_is_still_to_be_spoken_here(hall: SqliteStore) -> None:
    call_visitor(hall)
    acknowledge_calls(hall, "d2", EventType.SPOKEN, [first(hall).latest[0].seq])

    assert len(first(hall).to_announce) == 1


def test_every_call_since_the_last_look_is_read_once_in_order(hall: SqliteStore) -> None:
    start = first(hall)
    numbers = []
    for _ in range(3):
        ticket = call_visitor(hall)
        numbers.append(ticket.code.number)
        serve(hall, ticket)
    reading = read_next(hall, start.site, start.seq)

    assert [call.code.number for call in reading.calls] == numbers
    assert read_next(hall, start.site, reading.seq).calls == ()


def test_a_recall_is_a_call_of_its_own(hall: SqliteStore) -> None:
    start = first(hall)
    ticket = call_visitor(hall)
    call_again(hall, ticket)
    calls = read_next(hall, start.site, start.seq).calls

    assert [call.ticket for call in calls] == [ticket.id, ticket.id]
    assert [call.again for call in calls] == [False, True]


def test_calls_of_other_halls_are_not_shown(hall: SqliteStore) -> None:
    start = first(hall, "h9")
    call_visitor(hall)

    assert first(hall, "h9").latest == ()
    assert read_next(hall, start.site, start.seq).calls == ()


def test_a_long_absence_is_read_to_its_end(hall: SqliteStore) -> None:
    start = first(hall)
    for _ in range(120):  # more than 1,000 events with those of the issue, the start and the end
        ticket = call_visitor(hall)
        for _ in range(5):
            call_again(hall, ticket)
        serve(hall, ticket)
    reading = read_next(hall, start.site, start.seq)

    assert len(reading.calls) == 720
    assert reading.seq == hall.last_seq()


def test_only_queues_of_this_hall_that_live_stand_at_the_foot(hall: SqliteStore) -> None:
    issued(hall, "civ-birth-cert")
    queues = {
        found.queue.agency: found for found in read_queues(hall, read_site(hall, "d1", Zone(hall="h1")))
    }

    assert queues["civ"].waiting == 1
    assert "pas" in queues, "a counter serves it, though nobody waits"
    assert "com" not in queues, "nobody serves it and nobody waits"
    assert read_queues(hall, read_site(hall, "d1", Zone(hall="h9"))) == ()


def test_a_display_of_one_agency_tells_its_queues_alone_whatever_its_windows_serve(hall: SqliteStore) -> None:
    issued(hall, "civ-birth-cert")
    site = read_site(hall, "d1", Zone(hall="h1", agencies=("civ",)))
    assert {found.queue.agency for found in read_queues(hall, site)} == {"civ"}


def test_a_queue_whose_only_window_is_closed_or_on_a_break_is_told_no_minutes(hall: SqliteStore) -> None:
    issued(hall, "civ-birth-cert")
    ordinary = ComingWait(WaitRange(10, 100))
    known = HallForecast({(each.id, "regular"): ordinary for each in hall.queues()})

    def civil() -> HallQueue:
        found = read_queues(hall, read_site(hall, "d1", Zone(hall="h1")), known)
        return next(each for each in found if each.queue.agency == "civ")

    assert (civil().served, civil().wait) == (True, WaitRange(10, 100))
    (sitting,) = hall.sittings()
    take_break(hall, sitting.id, "lunch", op=new_operation())
    assert (civil().served, civil().wait) == (False, None)
    end_break(hall, sitting.id, op=new_operation())
    assert civil().served
    close_counter(hall, sitting.id, op=new_operation())
    assert (civil().served, civil().wait, civil().waiting) == (False, None, 1)


def test_a_visitor_is_expected_until_the_step_is_over_or_moves_on(hall: SqliteStore) -> None:
    start = first(hall)
    ticket = call_visitor(hall)
    (call,) = read_next(hall, start.site, start.seq).calls

    assert is_still_open(hall, call)
    serve(hall, ticket)
    assert not is_still_open(hall, call)


def test_the_letter_is_spoken_as_its_queue_says(hall: SqliteStore) -> None:
    opened(hall, "2", "omar")
    site = read_site(hall, "d1", USUAL_ZONE)
    ticket = call_visitor(hall)

    assert site.spoken_letter(ticket.code) == "حَاءْ"


def test_a_call_ends_when_the_visitor_comes_or_is_given_up(hall: SqliteStore) -> None:
    start = first(hall)
    ticket = call_visitor(hall)
    called = read_next(hall, start.site, start.seq)
    assert called.ended == ()

    start_service(hall, ticket.id, "1", op=new_operation(), actor=CLERK)
    come = read_next(hall, start.site, called.seq)
    assert [each.ends(called.calls[0]) for each in come.ended] == [True]

    complete_step(hall, ticket.id, "1", op=new_operation(), actor=CLERK)
    missed = call_visitor(hall)
    mark_no_show(hall, missed.id, "1", op=new_operation(), actor=CLERK)
    reading = read_next(hall, start.site, come.seq)
    assert any(each.ends(reading.calls[0]) for each in reading.ended)


def test_calls_that_have_ended_are_known_at_the_start(hall: SqliteStore) -> None:
    serve(hall, call_visitor(hall))
    ticket = call_visitor(hall)
    reading = first(hall)
    newest, past = reading.latest

    assert [each.ends(past) for each in reading.ended] == [True]
    assert newest.ticket == ticket.id


def test_a_call_after_an_ending_is_not_ended_by_it(hall: SqliteStore) -> None:
    start = first(hall)
    ticket = call_visitor(hall)
    mark_no_show(hall, ticket.id, "1", op=new_operation(), actor=CLERK)
    reinstate_ticket(hall, ticket.id, op=new_operation(), actor=CLERK)
    call_next(hall, "1", op=new_operation(), actor=CLERK)
    reading = read_next(hall, start.site, start.seq)

    first_call, second_call = reading.calls
    assert any(each.ends(first_call) for each in reading.ended)
    assert not any(each.ends(second_call) for each in reading.ended)


def test_a_call_that_was_taken_back_is_no_call_any_more(hall: SqliteStore) -> None:
    start = first(hall)
    call_visitor(hall)
    called = read_next(hall, start.site, start.seq)
    undo_act(hall, "1", op=new_operation(), actor=CLERK)
    reading = read_next(hall, start.site, called.seq)

    assert reading.taken_back == (called.calls[0].seq,)
    assert [each.ends(called.calls[0]) for each in reading.ended] == [True]
    assert first(hall).latest == ()


def test_a_walk_in_is_not_called(hall: SqliteStore) -> None:
    start = first(hall)
    serve_walk_in(hall, "1", "civ-birth-cert", op=new_operation(), actor=CLERK)

    assert read_next(hall, start.site, start.seq).calls == ()
    assert first(hall).latest == ()


def test_a_board_is_told_when_its_centre_goes_elsewhere_and_comes_back(hall: SqliteStore) -> None:
    start = read_first(hall, "d1", USUAL_ZONE, 5)
    hall.moves(new_operation(), "moved", {"to": "postgresql://hall/cairo"})
    for _ in range(2):
        with pytest.raises(CentreMovedError):
            read_next(hall, start.site, start.seq)
    hall.moves(new_operation(), "move_given_up", {})
    read_next(hall, start.site, start.seq)


@pytest.mark.parametrize(
    ("zone", "said"),
    [(Zone(hall="h9"), "no hall 'h9'; its halls: h1"), (Zone(agencies=("moon",)), "no agency 'moon'")],
)
def test_a_hall_or_an_agency_that_the_centre_does_not_have_is_named(
    hall: SqliteStore, zone: Zone, said: str
) -> None:
    with pytest.raises(HallUnknownError, match=said):
        require_zone(hall, zone)


def test_what_the_centre_leaves_open_is_as_the_machine_says(hall: SqliteStore) -> None:
    own = Zone(hall="h1", agencies=("civ",))
    hall.set_zone(new_operation(), "system", "d1", Zone(loudness=60, agencies=("pas",)))

    assert zone_of_display(hall, "d1", own) == Zone(hall="h1", agencies=("pas",), loudness=60)
    assert zone_of_display(hall, "d2", own) == own
