"""What every test stands on: Qt without a screen, drawn by the software renderer."""

import os
from collections.abc import Iterator

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
