"""Checking in: how an appointment stands to its visitor, who tries codes, and answers that come late."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from typing_extensions import override

from core.domain.appointments import Appointment, AppointmentState
from core.domain.errors import StoreUnreachableError
from core.qt.jobs import ImmediateJobs
from core.qt.languages import Phrases
from core.storage.sqlite_store import SqliteStore
from core.usecases.book_appointments import Wanted, book_appointments
from core.usecases.operation import new_operation
from kiosk.viewmodels.appointment_props import Found, appointment_props, standing
from kiosk.viewmodels.check_in import MOST_WRONG, PAUSE, CheckInViewModel
from kiosk.viewmodels.check_in_words import CheckInWords, CodeFault, Standing
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.wording import Wording
from tests.builders import issued

NINE = datetime(2026, 11, 30, 7, tzinfo=UTC)
"""In Cairo."""
CODE = "48151623"


def words(language: str) -> CheckInWords:
    phrases = Phrases(language, "kiosk")
    return CheckInWords(Wording(language, phrases), phrases)


def found(minutes: float, **changes: object) -> Found:
    """What the centre answers so many minutes after nine, for an appointment at nine."""
    known = {"id": "a", "reference": "r", "code": CODE, "service": "civ-birth-cert", "at": NINE, **changes}
    return Found(Appointment(**known), None, NINE + timedelta(minutes=minutes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("minutes", "expected", "sentence"),
    [
        (-61, Standing.TOO_EARLY, "You can check in from \u20688:00 am\u2069."),
        (-60, Standing.EARLY, "Your turn counts from \u20689:00 am\u2069."),
        (0, Standing.ON_TIME, "Your turn counts from now."),
        (10, Standing.ON_TIME, "Your turn counts from now."),
        (10.1, Standing.LATE, "Your time was \u20689:00 am\u2069."),
        (-1500, Standing.ANOTHER_DAY, "Monday 30 November 2026"),
        (1500, Standing.PAST_DAY, "Monday 30 November 2026"),
    ],
)
def test_each_time_has_its_rule_and_its_sentence(
    offer: Offer, minutes: float, expected: Standing, sentence: str
) -> None:
    assert standing(offer, found(minutes)) is expected
    props = appointment_props(offer, found(minutes), words("en"))
    assert sentence in props.sentence
    assert props.opens == (expected in {Standing.EARLY, Standing.ON_TIME, Standing.LATE})


def test_what_else_stands_in_the_way_is_said(offer: Offer, store: SqliteStore) -> None:
    ticket = issued(store)
    here = found(0, state=AppointmentState.CHECKED_IN, ticket=ticket.id)
    checked_in = Found(here.appointment, ticket, here.now)
    assert standing(offer, checked_in) is Standing.CHECKED_IN
    assert "A-1" in appointment_props(offer, checked_in, words("en")).sentence
    assert standing(offer, found(0, state=AppointmentState.CANCELLED)) is Standing.CANCELLED
    gone = appointment_props(offer, found(0, service="gone"), words("ar"))
    assert (gone.service, gone.opens, gone.ordinary) == ("", False, False)
    assert standing(offer, found(0, service="gone")) is Standing.NOT_HERE


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_standing_and_fault_has_words_of_its_own(language: str) -> None:
    spoken = words(language)
    said = [
        spoken.sentence(each, at="1", opens="2", day="3", code="4") + spoken.title(each) for each in Standing
    ]
    said += [spoken.fault(each) for each in CodeFault]
    assert len(set(said)) == len(said)
    assert not any("{" in each for each in said)


class LateJobs(ImmediateJobs):
    """Does everything when it is told to."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []

    @override
    def run(self, *job: object) -> None:
        self.held.append(lambda: ImmediateJobs.run(self, *job))  # type: ignore[arg-type]


class Visitor:
    """Types codes at the page; the clock is the test's."""

    def __init__(self, store: SqliteStore, jobs: ImmediateJobs | None = None) -> None:
        self.now = 1000.0
        self.page = CheckInViewModel(
            store,
            jobs or ImmediateJobs(),
            {"en": words("en")},
            offered=True,
            clock=lambda: self.now,
        )
        self.met: list[bool] = []
        self.page.found.connect(lambda: self.met.append(True))

    def tries(self, code: str) -> str:
        self.page.clear()
        for sign in code:
            self.page.press(sign)
        self.page.confirm()
        return str(self.page.fault)


@pytest.fixture
def booked(store: SqliteStore) -> SqliteStore:
    wanted = [Wanted(reference="r", service="civ-birth-cert", at=store.now(), code=CODE)]
    book_appointments(store, wanted, op=new_operation(), actor="system")
    return store


def test_a_code_leads_to_its_appointment(booked: SqliteStore) -> None:
    visitor = Visitor(booked)
    assert visitor.tries(CODE) == ""
    assert (visitor.met, visitor.page.shown) == ([True], "4815 1623")
    assert visitor.page.appointment is not None


def test_what_is_wrong_with_a_code_is_said(booked: SqliteStore) -> None:
    visitor = Visitor(booked)
    assert "Type the code" in visitor.tries("")
    assert "longer" in visitor.tries(CODE[:-1])
    assert "No appointment" in visitor.tries("11111111")
    visitor.page.begin_scan()
    visitor.page.scan("https://example.org")
    assert "no code of an appointment" in visitor.page.fault
    assert visitor.met == []
    visitor.page.scan("٤٨١٥١٦٢٣")
    assert visitor.met == [True]


def test_who_tries_codes_must_wait(booked: SqliteStore) -> None:
    visitor = Visitor(booked)
    for wrong in range(MOST_WRONG):
        visitor.now += 10
        assert "No appointment" in visitor.tries(f"1111111{wrong}")
    assert "Several codes" in visitor.tries(CODE)
    visitor.page.leave()
    assert "Several codes" in visitor.tries(CODE)
    visitor.now += PAUSE
    assert visitor.tries(CODE) == ""


def test_a_centre_that_is_away_is_said(booked: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(_: str) -> None:
        raise StoreUnreachableError("gone")

    monkeypatch.setattr(booked, "appointment", away)
    assert "cannot be looked up" in Visitor(booked).tries(CODE)


def test_an_answer_to_who_has_gone_is_nobody_s(booked: SqliteStore) -> None:
    jobs = LateJobs()
    visitor = Visitor(booked, jobs)
    visitor.tries(CODE)
    visitor.page.leave()
    for job in jobs.held:
        job()
    assert visitor.met == []
    assert visitor.page.appointment is None
