"""What a kiosk remembers of its centre: today's and this one's, to the letter, or nothing."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.spool.contact import Contact
from kiosk.spool.faults import SpoolError, SpoolFault
from kiosk.spool.spool import Spool
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.offer_memory import OfferMemory

HERE = "postgresql://hall/cairo"
NOON = datetime(2026, 11, 22, 10, tzinfo=UTC)
SECOND, MINUTE, DAY = 1.0, 60.0, 86400.0


class Machine:
    """The kiosk's machine: its disk, its clock, and a program that is started anew."""

    def __init__(self, spool: Path) -> None:
        self.path = spool
        self.clock = 5000.0
        self.start()

    def start(self, where: str = HERE) -> None:
        self.spool = Spool(self.path)
        self.contact = Contact(lambda: 0.0)
        self.offers = OfferMemory(self.spool, self.contact, where, clock=lambda: self.clock)

    def start_again(self, where: str = HERE) -> Offer | None:
        self.spool.close()
        self.start(where)
        return self.offers.recall()

    def in_sql(self, statement: str, *values: str) -> None:
        self.spool.close()
        with sqlite3.connect(self.path) as hands:
            hands.execute(statement, values)
        hands.close()
        self.start()


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    made = Machine(tmp_path / "k1.spool")
    yield made
    made.spool.close()


@pytest.fixture
def today(offer: Offer) -> Offer:
    return replace(offer, day="2026-11-22", most_used=("civ-birth-cert",))


def test_the_offer_of_the_last_contact_is_there_again_without_the_lines(
    machine: Machine, today: Offer
) -> None:
    machine.offers.learn(today, NOON)
    machine.clock += 10 * MINUTE

    assert machine.start_again() == replace(today, loads={}, ranges={})
    assert machine.contact.age == timedelta(minutes=10)
    assert machine.contact.now() == NOON + timedelta(minutes=10)


def test_a_new_kiosk_remembers_nothing(machine: Machine) -> None:
    assert machine.start_again() is None


@pytest.mark.parametrize("later", [DAY, -MINUTE])
def test_yesterday_s_offer_is_not_used_nor_one_of_a_clock_that_was_set_back(
    machine: Machine, today: Offer, later: float
) -> None:
    machine.offers.learn(today, NOON)
    machine.clock += later

    assert machine.start_again() is None
    assert not machine.contact.ever


def test_the_offer_of_another_centre_is_not_used(machine: Machine, today: Offer) -> None:
    machine.offers.learn(today, NOON)

    assert machine.start_again("postgresql://hall/giza") is None


@pytest.mark.parametrize("what", ["site", "contact"])
def test_a_single_letter_that_has_changed_is_noticed(machine: Machine, today: Offer, what: str) -> None:
    machine.offers.learn(today, NOON)
    machine.in_sql("UPDATE kept SET content = replace(content, 'e', 'f') WHERE what = ?", what)

    with pytest.raises(SpoolError, match=f"its {what} is not as it was written") as refused:
        machine.offers.recall()
    assert refused.value.fault is SpoolFault.DAMAGED
    machine.offers.learn(today, NOON)
    assert machine.start_again() is not None


def test_what_another_dawr_wrote_is_not_used(machine: Machine, today: Offer) -> None:
    machine.offers.learn(today, NOON)
    machine.spool.keep("site", "{}")

    assert machine.start_again() is None


def test_the_contact_is_noted_now_and_then_and_a_new_catalogue_at_once(
    machine: Machine, today: Offer
) -> None:
    machine.offers.learn(today, NOON)
    machine.clock += SECOND
    machine.offers.learn(today, NOON + timedelta(seconds=1))
    machine.start_again()
    assert machine.contact.age == timedelta(seconds=1), "not written every second"

    machine.offers.learn(replace(today, queues=today.queues[:1]), NOON + timedelta(seconds=1))
    again = machine.start_again()
    assert again is not None
    assert again.queues == today.queues[:1]
    assert machine.contact.age == timedelta(0)


def test_a_spool_that_takes_nothing_does_not_stop_the_kiosk(
    machine: Machine, today: Offer, caplog: pytest.LogCaptureFixture
) -> None:
    machine.path.unlink()
    machine.offers.learn(today, NOON)

    assert machine.contact.ever
    assert "could not be kept" in caplog.text
