"""The first answers do not wait for the compiler."""

import threading

import pytest

from core.forecast import replicator as module
from core.forecast.forecaster import Forecaster
from core.forecast.replicator import Replicator
from core.forecast.trace_line import event_of
from tests.core.forecast.traces import config, issued, opened


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.0)


def forecaster(replicator: Replicator) -> Forecaster:
    found = Forecaster(pytest.fail, replicator)
    for each in (config(), *opened(), *(issued(str(n), 28900.0 + n, "S2") for n in range(9))):
        found.follower.take(event_of(each))
    return found


def wait_for_the_compiling() -> None:
    for each in threading.enumerate():
        if each.name == "compiles the forecast":
            each.join()


def test_it_answers_before_all_is_compiled_and_by_the_compiled_kernel_afterwards() -> None:
    done = threading.Event()

    def compiles() -> None:
        done.wait()

    replicator = Replicator.while_compiling(compiles)
    answer = forecaster(replicator).forecast("8")
    was_compiled = replicator.is_compiled
    done.set()
    wait_for_the_compiling()

    assert answer is not None
    assert answer.p50 > 10
    assert not was_compiled
    assert replicator.is_compiled


def test_a_compiler_that_fails_leaves_the_plain_source(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", told.append)

    def fails() -> None:
        raise OSError("no room")

    replicator = Replicator.while_compiling(fails)
    wait_for_the_compiling()

    assert len(told) == 1
    assert not replicator.is_compiled
    assert forecaster(replicator).forecast("8") is not None


def test_what_was_compiled_before_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 60.0)

    assert Replicator.while_compiling(lambda: None).is_compiled
