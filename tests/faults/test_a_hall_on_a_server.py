"""A hall on a real server, under fault after fault: nothing acknowledged is lost, nothing is done twice."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.core.postgresql_server import TestServer
from tests.faults.campaign import FULL, QUICK, Campaign, judged
from tests.faults.hall import FaultyHall, faulty_hall

SEED = int(os.environ.get("FAULTS_SEED", "1"))
PLAN = FULL if os.environ.get("FAULTS") == "full" else QUICK
POSTS = [("kiosk", "k1"), ("kiosk", "k2"), ("counter", "1"), ("counter", "2"), ("counter", "3"), ("display", "d1")]
PAUSE = 0.15

pytestmark = [pytest.mark.faults, pytest.mark.timeout(3600 if PLAN is FULL else 400)]


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FaultyHall]:
    with closing(TestServer()) as server:
        url = server.new_centre()
        with psycopg.connect(url) as owner:
            owner.execute("ALTER ROLE postgres PASSWORD 'of-the-tests'")
        login = server.address_for(url.rpartition("/")[2].partition("?")[0], "postgres", "of-the-tests")
        folder = tmp_path_factory.mktemp("hall")
        with faulty_hall(server, url, folder, [(*post, login) for post in POSTS], PAUSE) as hall:
            yield hall


def test_faults_lose_nothing_and_do_nothing_twice(
    hall: FaultyHall, capsys: pytest.CaptureFixture[str]
) -> None:
    campaign = Campaign(hall, SEED)
    campaign.run(PLAN)
    hall.go_home()
    found = judged(hall, campaign)
    with capsys.disabled():
        print("", *campaign.rows.values(), sep="\n")  # noqa: T201 - the table of the campaign
    assert found == []
