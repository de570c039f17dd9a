"""Signing in: the right secret, the wrong one, too many wrong ones."""

import itertools
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from core.domain.centre import Role
from core.domain.errors import LockedOutError, QueueError, SignInRefusedError, WeakSecretError
from core.usecases import sign_in as module
from core.usecases.sign_in import hashed_secret, sign_in
from tests.builders import PASSWORD, PIN
from tests.core.hall import Hall

WRONG = "135791"


def fail(hall: Hall, times: int) -> list[QueueError]:
    """What the clerk is told at each wrong try; a lock is waited for."""
    told: list[QueueError] = []
    for _ in range(times):
        with pytest.raises(QueueError) as refused:
            sign_in(hall.store, "nadia", WRONG, "1")
        told.append(refused.value)
        if isinstance(refused.value, LockedOutError):
            hall.wait(seconds=refused.value.seconds)
    return told


def test_the_right_secret_lets_in_and_is_logged(hall: Hall) -> None:
    clerk = sign_in(hall.store, "nadia", PIN, "1")
    event = hall.events()[-1]
    assert (clerk.id, clerk.role) == ("nadia", Role.CLERK)
    assert (event.type, event.actor, event.facts["counter"]) == ("login", "clerk.nadia", "1")
    assert sign_in(hall.store, "amal", PASSWORD, "1").role is Role.ADMINISTRATOR


def test_an_unknown_clerk_and_a_wrong_secret_are_told_the_same(hall: Hall) -> None:
    told = []
    for clerk, secret in (("nadia", WRONG), ("nobody", WRONG), ("nobody", PIN)):
        with pytest.raises(SignInRefusedError) as refused:
            sign_in(hall.store, clerk, secret, "1")
        told.append((type(refused.value), str(refused.value), refused.value.code))
    assert len(set(told)) == 1


def test_an_unknown_clerk_takes_as_long_as_a_known_one(hall: Hall) -> None:
    def seconds(clerk: str) -> float:
        begun = time.perf_counter()
        with pytest.raises(SignInRefusedError):
            sign_in(hall.store, clerk, WRONG, "1")
        return time.perf_counter() - begun

    seconds("nobody")
    known = min(seconds("nadia") for _ in range(2))
    unknown = min(seconds("nobody") for _ in range(2))
    assert unknown > known / 3


def test_the_decoy_has_the_parameters_of_a_real_hash() -> None:
    parameters = [secret.rsplit("$", 2)[0] for secret in (module._NOBODY, hashed_secret(PIN, Role.CLERK))]
    assert parameters == ["$argon2id$v=19$m=19456,t=2,p=1"] * 2
    assert len(module._NOBODY) == len(hashed_secret(PIN, Role.CLERK))


def test_nobody_knows_an_unknown_clerk_in_the_log(hall: Hall) -> None:
    with pytest.raises(SignInRefusedError):
        sign_in(hall.store, "the password of somebody", WRONG, "1")
    assert hall.log() == []


def test_the_fifth_failure_locks_out_ever_longer(hall: Hall) -> None:
    told = fail(hall, 11)
    assert all(isinstance(each, SignInRefusedError) for each in told[:4])
    seconds = [each.seconds for each in told[4:] if isinstance(each, LockedOutError)]
    assert seconds == [30, 60, 120, 240, 480, 900, 900]
    assert hall.log()[1:] == ["login_failed"] * 4 + ["locked_out"] * 7
    assert [event.facts["failures"] for event in hall.events()[1:]] == list(range(1, 12))


def test_who_is_locked_out_is_refused_with_the_right_secret_too(hall: Hall) -> None:
    fail(hall, 4)
    with pytest.raises(LockedOutError):
        sign_in(hall.store, "nadia", WRONG, "1")
    log = hall.log()
    hall.wait(seconds=10)
    with pytest.raises(LockedOutError) as refused:
        sign_in(hall.store, "nadia", PIN, "1")
    assert refused.value.seconds == 20
    assert hall.log() == log
    hall.wait(seconds=20)
    assert sign_in(hall.store, "nadia", PIN, "1").id == "nadia"


def test_a_success_forgets_the_failures(hall: Hall) -> None:
    fail(hall, 4)
    sign_in(hall.store, "nadia", PIN, "1")
    told = fail(hall, 4)
    assert all(isinstance(each, SignInRefusedError) for each in told)


def test_failures_of_one_clerk_lock_no_other(hall: Hall) -> None:
    fail(hall, 7)
    assert sign_in(hall.store, "omar", PIN, "2").id == "omar"


def test_guesses_made_at_once_count_one_by_one(hall: Hall) -> None:
    """Eight programs that each read "no failure yet" must not count as one failure."""
    keys = itertools.count()
    with ThreadPoolExecutor(8) as programs:
        list(programs.map(lambda _: hall.store.record_failure(f"guess {next(keys)}", "nadia"), range(8)))
    clerk = hall.store.clerk("nadia")
    assert clerk is not None
    assert clerk.failures == 8
    assert clerk.locked_until is not None


def test_a_lock_never_stops_the_ticket_in_service(hall: Hall) -> None:
    hall.sit()
    hall.issue()
    called = hall.call()
    fail(hall, 6)
    assert hall.complete(hall.start(called)).state == "completed"


def test_a_clock_that_was_set_back_locks_nobody_for_the_difference(hall: Hall) -> None:
    fail(hall, 4)
    with pytest.raises(LockedOutError):
        sign_in(hall.store, "nadia", WRONG, "1")
    hall.store.clock -= timedelta(hours=2)
    assert sign_in(hall.store, "nadia", PIN, "1").id == "nadia"


def test_a_damaged_hash_lets_nobody_in(hall: Hall) -> None:
    hall.in_sql("UPDATE clerks SET secret_hash = 'x' WHERE id = 'nadia'")
    with pytest.raises(SignInRefusedError):
        sign_in(hall.store, "nadia", PIN, "1")


@pytest.mark.parametrize(
    ("secret", "role"),
    [
        ("24681", Role.CLERK),
        ("111111", Role.CLERK),
        ("123456", Role.CLERK),
        ("short", Role.ADMINISTRATOR),
        ("elevensigns", Role.SUPERVISOR),
        ("aaaaaaaaaaaaaaaa", Role.ADMINISTRATOR),
    ],
)
def test_a_weak_secret_is_refused_with_what_it_needs(secret: str, role: Role) -> None:
    with pytest.raises(WeakSecretError, match="6 signs" if role is Role.CLERK else "12 signs"):
        hashed_secret(secret, role)


def test_two_hashes_of_one_secret_differ_and_hold_none_of_it() -> None:
    one, other = hashed_secret(PIN, Role.CLERK), hashed_secret(PIN, Role.CLERK)
    assert one != other
    assert PIN not in one
