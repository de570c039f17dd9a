"""A hall on a real server, under fault after fault: nothing acknowledged is lost, nothing is done twice."""

import os
from contextlib import closing
from dataclasses import astuple, dataclass
from pathlib import Path

import psycopg
import pytest

from core.storage.postgresql.address import ServerAddress
from tests.core.postgresql_server import TestServer
from tests.faults.campaign import FULL, QUICK, Campaign, Plan, Row, judged
from tests.faults.client import FORGETS, HASTY, NEW_KEY
from tests.faults.hall import faulty_hall

SEED = int(os.environ.get("FAULTS_SEED", "1"))
PLAN = FULL if os.environ.get("FAULTS") == "full" else QUICK
POSTS = [
    ("kiosk", "k1"),
    ("kiosk", "k2"),
    ("counter", "1"),
    ("counter", "2"),
    ("counter", "3"),
    ("display", "d1"),
]

pytestmark = [pytest.mark.faults, pytest.mark.timeout(3600 if PLAN is FULL else 400)]


@dataclass(frozen=True)
class Outcome:
    """What a campaign came to."""

    rows: list[Row]
    found: list[str]


def campaign_of(plan: Plan, folder: Path, bug: str = "") -> Outcome:
    with closing(TestServer()) as server:
        url = server.new_centre()
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


def test_faults_lose_nothing_and_do_nothing_twice(
    outcome: Outcome, capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        print("", *outcome.rows, sep="\n")  # noqa: T201 - the table of the campaign
    assert outcome.found == []


def test_the_campaign_was_as_long_as_planned(outcome: Outcome) -> None:
    assert sum(row.times for row in outcome.rows) == sum(astuple(PLAN))


@pytest.mark.parametrize(
    ("bug", "plan", "what"),
    [
        (NEW_KEY, Plan(programs=0, servers=0, partitions=0, swallowed=8), "ticket_of_nobody"),
        (FORGETS, Plan(programs=12, servers=0, partitions=0, swallowed=0), "call_not_shown"),
        (HASTY, Plan(programs=12, servers=0, partitions=0, swallowed=0), "not_in_log"),
    ],
)
def test_a_planted_bug_is_found(tmp_path: Path, bug: str, plan: Plan, what: str) -> None:
    assert [fault for fault in campaign_of(plan, tmp_path, bug).found if fault.startswith(what)]
