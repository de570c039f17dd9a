"""Journeys are long."""

import faulthandler
import sys

import pytest

from tests.faults.amounts import amount

_HANGS = amount(900, 8 * 3600)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """The whole suite's limit for a hang inside Qt ends pytest itself: give the tests here more.

    The first that needs a day plays all of it. Each has a limit of its own, too.
    """
    faulthandler.cancel_dump_traceback_later()
    if sys.__stderr__ is not None:
        faulthandler.dump_traceback_later(_HANGS, exit=True, file=sys.__stderr__)
