"""A trainee practises: nothing of it reaches the hall."""

import time
from pathlib import Path

import msgspec
import pytest

from core.domain.errors import CounterUnknownError
from core.settings import Settings
from core.settings_sections import Counter
from core.storage.opening import open_file
from core.usecases.sign_in import sign_in
from dawr.training import TRAINEE, WAITING_AT_FIRST, training_centre
from tests.builders import small_centre


def settings(folder: Path, counter: str = "1") -> Settings:
    return msgspec.structs.replace(
        Settings(), database=str(small_centre(folder)), counter=Counter(code=counter)
    )


def test_invented_visitors_wait_in_a_centre_that_is_gone_afterwards(tmp_path: Path) -> None:
    live = settings(tmp_path)
    with training_centre(live) as made:
        assert made.settings.database != live.database
        store = open_file(made.settings.database)
        pin = made.pin_file.read_text(encoding="utf-8")
        assert made.pin_file.stat().st_mode & 0o777 == 0o600
        assert sign_in(store, TRAINEE, pin, "1").id == TRAINEE
        until = time.monotonic() + 20
        while sum(each.waiting for each in store.loads()) < WAITING_AT_FIRST and time.monotonic() < until:
            time.sleep(0.05)
        assert sum(each.waiting for each in store.loads()) >= WAITING_AT_FIRST
        queues = next(each.queues for each in store.counters() if each.code == "1")
        assert {each.agency for each in store.queues() if each.id in queues} == {"civ", "pas"}
        trained = store.catalogue().version
        store.close()
    assert not Path(made.settings.database).exists()
    hall = open_file(live.database)
    assert hall.last_seq() == 0
    assert hall.catalogue().version == trained
    hall.close()


def test_a_counter_that_the_hall_does_not_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CounterUnknownError), training_centre(settings(tmp_path, "99")):
        pass
