"""A hall on a real server, under fault after fault: nothing acknowledged is lost, nothing is done twice."""

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import astuple, dataclass
from pathlib import Path
from threading import Lock

import psycopg
import pytest

from core.storage.postgresql.address import ServerAddress
from tests.builders import MIDDAY_ZONE
from tests.conftest import RecordFault
from tests.core.postgresql_server import TestServer
from tests.faults.amounts import amount
from tests.faults.campaign import FEW, FULL, QUICK, Campaign, Plan, Row, judged
from tests.faults.client import FORGETS, HASTY, NEW_KEY
from tests.faults.hall import faulty_hall

SEED = int(os.environ.get("FAULTS_SEED", "1"))
PLAN = amount(QUICK, FULL, few=FEW)
ALEMBIC = Lock()
"""It makes one database at a time."""
POSTS = [
    ("kiosk", "k1"),
    ("kiosk", "k2"),
    ("counter", "1"),
    ("counter", "2"),
    ("counter", "3"),
    ("display", "d1"),
]

pytestmark = [pytest.mark.faults, pytest.mark.timeout(amount(400, 7200))]


@dataclass(frozen=True)
class Outcome:
    """What a campaign came to."""

    rows: list[Row]
    found: list[str]


def campaign_of(plan: Plan, folder: Path, bug: str = "") -> Outcome:
    with closing(TestServer()) as server:
        with ALEMBIC:
            url = server.new_centre(time_zone=MIDDAY_ZONE)
        with psycopg.connect(url) as owner:
            owner.execute("ALTER ROLE postgres PASSWORD 'of-the-tests'")
        login = server.address_for(ServerAddress(url).database, "postgres", "of-the-tests")
        with faulty_hall(server, url, folder, [(*post, login) for post in POSTS], bug=bug) as hall:
            campaign = Campaign(hall, SEED)
            campaign.run(plan)
            hall.go_home()
            return Outcome(list(campaign.rows.values()), judged(hall, campaign))


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    return campaign_of(PLAN, tmp_path_factory.mktemp("hall"))


@pytest.mark.row("F1", times=0)
@pytest.mark.row("F3", times=0)
@pytest.mark.row("F4", times=0)
def test_faults_lose_nothing_and_do_nothing_twice(outcome: Outcome) -> None:
    assert outcome.found == []


@pytest.mark.row("F1")
@pytest.mark.row("F3")
@pytest.mark.row("F4")
def test_the_campaign_was_as_long_as_planned(outcome: Outcome, record_fault: RecordFault) -> None:
    for row in outcome.rows:
        record_fault(row.fault, row.times, row.longest())
    assert sum(row.times for row in outcome.rows) == sum(astuple(PLAN))


PLANTED: dict[str, tuple[Plan, str]] = {
    NEW_KEY: (Plan(programs=0, servers=0, partitions=0, swallowed=8), "ticket_of_nobody"),
    FORGETS: (Plan(programs=12, servers=0, partitions=0, swallowed=0), "call_not_shown"),
    HASTY: (Plan(programs=12, servers=0, partitions=0, swallowed=0), "not_in_log"),
}


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """A hall with each bug, side by side."""
    with ThreadPoolExecutor() as threads:
        halls = {
            bug: threads.submit(campaign_of, plan, tmp_path_factory.mktemp("spoilt"), bug)
            for bug, (plan, _) in PLANTED.items()
        }
        return {bug: hall.result() for bug, hall in halls.items()}


@pytest.mark.parametrize(
    "bug",
    [pytest.param(NEW_KEY, marks=pytest.mark.row("F23", bug="retry with a new key")), FORGETS, HASTY],
)
def test_a_planted_bug_is_found(spoilt: dict[str, Outcome], bug: str) -> None:
    _, what = PLANTED[bug]
    assert [fault for fault in spoilt[bug].found if fault.startswith(what)]
