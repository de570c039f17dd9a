"""Many seeds are long."""

from tests.journeys.conftest import pytest_runtest_setup

__all__ = ["pytest_runtest_setup"]
