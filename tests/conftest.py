"""What every test stands on: Qt without a screen, drawn by the software renderer."""

import os
from collections.abc import Iterator, Mapping
from typing import Protocol

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

# What this machine's centre is set to is none of the tests' business.
for name in [name for name in os.environ if name.startswith("DAWR_")]:
    del os.environ[name]


@pytest.fixture(scope="session", autouse=True)
def no_server_is_left() -> Iterator[None]:
    """Whoever asked for a PostgreSQL server, it ends with the tests."""
    yield
    from tests.core.postgresql_server import end_shared_server  # noqa: PLC0415 - most tests need no server

    end_shared_server()


class RecordFault(Protocol):
    """Tells the table of faults how often a row's fault came, and the longest that something took."""

    def __call__(self, row: str, times: int, seconds: Mapping[str, float] = ...) -> None: ...


@pytest.fixture
def record_fault(request: pytest.FixtureRequest) -> RecordFault:
    """For a test that is marked with that row; one that says nothing counts as one time."""

    def record(row: str, times: int, seconds: Mapping[str, float] | None = None) -> None:
        assert row in {mark.args[0] for mark in request.node.iter_markers("row")}
        # Plain words: a report may come from another process.
        request.node.user_properties.append((row, (times, dict(seconds or {}))))

    return record
