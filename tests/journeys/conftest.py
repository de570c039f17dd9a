"""Journeys are long."""

import faulthandler
import sys

import pytest

from tests.faults.amounts import amount

_HANGS = amount(900, 8 * 3600)


@pytest.fixture(scope="module", autouse=True)
def a_long_fuse() -> None:
    """The whole suite's limit for a hang inside Qt ends pytest itself: give the first test of a module more.

    Its fixture plays a whole day. Each has a limit of its own, too.
    """
    faulthandler.cancel_dump_traceback_later()
    if sys.__stderr__ is not None:
        faulthandler.dump_traceback_later(_HANGS, exit=True, file=sys.__stderr__)
