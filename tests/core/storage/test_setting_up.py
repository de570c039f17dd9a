"""Making a centre, and changing its catalogue and its people while the hall is open."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from core.domain.catalogue import Catalogue
from core.domain.centre import Role
from core.domain.errors import CatalogueError, OperationReusedError, SignInRefusedError, StoreError
from core.domain.ticket import Ticket
from core.storage.opening import open_store
from core.storage.setting_up import Person, create_centre, queues_of
from core.storage.site_writes import PersonKnownError, PersonUnknownError
from core.usecases.operation import new_operation
from core.usecases.sign_in import hashed_secret, sign_in
from tests.builders import PIN, egypt, plan, small_centre
from tests.core.hall import Hall

TECHNICIAN = "system"


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    yield hall
    assert hall.faults() == []
    hall.store.close()


# Making a centre.
def test_a_new_centre_has_what_was_planned(tmp_path: Path) -> None:
    made = plan(window_kinds=("desk", "cashier"))
    path = tmp_path / "new folder" / "dawr.db"
    create_centre(path, made)
    store = open_store(str(path))
    assert store.centre() == made.centre
    assert list(store.halls()) == list(made.halls)
    assert list(store.counters()) == list(made.counters)
    assert list(store.queues()) == queues_of(made.catalogue, ("desk", "cashier"))
    assert store.catalogue() == made.catalogue
    assert store.last_seq() == 0
    store.close()


def test_a_queue_for_each_agency_with_such_a_window() -> None:
    desks = queues_of(egypt(), ("desk",))
    assert [queue.id for queue in desks] == [agency.id for agency in egypt().agencies]
    cashiers = queues_of(egypt(), ("cashier",))
    assert {queue.kind for queue in cashiers} == {"cashier"}
    assert cashiers[0].id == "civ-cashier"
    assert cashiers[0].series == "A"
    assert "–" in cashiers[0].name.ar


def test_a_file_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "dawr.db"
    path.write_text("letters of my grandmother")
    with pytest.raises(StoreError, match="there already"):
        create_centre(path, plan())
    assert path.read_text() == "letters of my grandmother"


def test_a_set_up_that_fails_leaves_no_file_behind_and_touches_no_other(tmp_path: Path) -> None:
    neighbours = ["dawr.db.backup", "dawr.db-2025", "dawr.dbx"]
    for name in neighbours:
        (tmp_path / name).write_text("dear")
    broken = replace(plan(), people=[*plan().people, plan().people[0]])
    with pytest.raises(Exception, match=r"clerks\.id"):
        create_centre(tmp_path / "dawr.db", broken)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(neighbours)
    create_centre(tmp_path / "dawr.db", plan())


def test_of_two_who_make_one_centre_at_once_one_succeeds(tmp_path: Path) -> None:
    def make(_: int) -> bool:
        try:
            small_centre(tmp_path)
        except StoreError:
            return False
        return True

    with ThreadPoolExecutor(4) as technicians:
        assert sorted(technicians.map(make, range(4))) == [False, False, False, True]
    open_store(str(tmp_path / "dawr.db")).close()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be made"):
        create_centre(tmp_path / "file" / "dawr.db", plan())


# A new catalogue while tickets wait.
def without_agency(catalogue: Catalogue, agency: str, version: str = "next") -> Catalogue:
    return replace(
        catalogue,
        version=version,
        agencies=[each for each in catalogue.agencies if each.id != agency],
        services=[each for each in catalogue.services if each.agency != agency],
    )


def test_a_new_catalogue_comes_into_force_at_once_and_is_logged(hall: Hall) -> None:
    hall.store.import_catalogue(new_operation(), TECHNICIAN, without_agency(egypt(), "civ"))
    assert hall.store.catalogue().version == "next"
    assert "civ" not in {queue.id for queue in hall.store.queues()}
    event = hall.events()[-1]
    assert (event.type, event.facts["version"]) == ("config_changed", "next")


def test_who_waits_in_a_queue_that_went_away_is_still_called(hall: Hall) -> None:
    hall.sit("1", "nadia")
    ticket: Ticket = hall.issue()
    hall.store.import_catalogue(new_operation(), TECHNICIAN, without_agency(egypt(), "civ"))
    called = hall.call()
    assert called.id == ticket.id
    assert hall.complete(hall.start(called)).state == "completed"


def test_numbers_go_on_under_a_new_catalogue(hall: Hall) -> None:
    hall.issue()
    hall.store.import_catalogue(new_operation(), TECHNICIAN, replace(egypt(), version="next"))
    assert str(hall.issue().code) == "A2"


def test_an_import_keeps_the_kinds_of_windows_in_their_order(tmp_path: Path) -> None:
    hall = Hall(tmp_path, window_kinds=("desk", "cashier", "exam"))
    before = hall.store.queues()
    hall.store.import_catalogue(new_operation(), TECHNICIAN, replace(egypt(), version="next"))
    assert list(hall.store.queues()) == list(before)
    hall.store.close()


def test_a_catalogue_without_any_window_of_this_centre_is_refused_whole(hall: Hall) -> None:
    windowless = replace(
        egypt(), version="next", services=[replace(each, journey=("delivery",)) for each in egypt().services]
    )
    with pytest.raises(CatalogueError, match="desk"):
        hall.store.import_catalogue(new_operation(), TECHNICIAN, windowless)
    assert hall.store.catalogue() == egypt()
    assert "config_changed" not in hall.log()


def test_the_same_catalogue_may_be_imported_again(hall: Hall) -> None:
    for _ in range(2):
        hall.store.import_catalogue(new_operation(), TECHNICIAN, egypt())
    assert hall.store.catalogue() == egypt()


def test_another_program_sees_the_new_catalogue_soon(hall: Hall) -> None:
    other = open_store(str(hall.store.path))
    assert other.catalogue().version == egypt().version
    hall.store.import_catalogue(new_operation(), TECHNICIAN, replace(egypt(), version="next"))
    other._site_fresh_until = 0
    assert other.catalogue().version == "next"
    other.close()


# People.
def person(id_: str = "samir", secret: str = PIN) -> Person:
    return Person(id=id_, name="Samir Abdel", role=Role.CLERK, secret_hash=hashed_secret(secret, Role.CLERK))


def test_who_was_added_signs_in_and_the_log_knows_no_name(hall: Hall) -> None:
    hall.store.add_person(new_operation(), TECHNICIAN, person())
    assert sign_in(hall.store, "samir", PIN, "1").name == "Samir Abdel"
    assert not any("Abdel" in line or "argon2" in line for line in hall.lines())
    assert hall.events()[1].facts["clerk"] == "samir"


def test_an_id_is_given_once(hall: Hall) -> None:
    with pytest.raises(PersonKnownError):
        hall.store.add_person(new_operation(), TECHNICIAN, person("nadia"))


def test_a_new_pin_lifts_a_lock_and_ends_the_old_pin(hall: Hall) -> None:
    for number in range(5):
        hall.store.record_failure(f"try {number}", "nadia")
    hall.store.change_secret(new_operation(), TECHNICIAN, "nadia", hashed_secret("864202", Role.CLERK))
    assert sign_in(hall.store, "nadia", "864202", "1").id == "nadia"
    with pytest.raises(SignInRefusedError):
        sign_in(hall.store, "nadia", PIN, "1")


def test_nobody_gets_a_pin_without_being_there(hall: Hall) -> None:
    with pytest.raises(PersonUnknownError):
        hall.store.change_secret(new_operation(), TECHNICIAN, "nobody", "x")


def test_a_change_that_is_sent_again_is_done_once(hall: Hall) -> None:
    op = new_operation()
    for _ in range(2):
        hall.store.add_person(op, TECHNICIAN, person())
    assert hall.log().count("config_changed") == 1
    ticket = new_operation()
    hall.issue(op=ticket)
    with pytest.raises(OperationReusedError):
        hall.store.change_secret(ticket, TECHNICIAN, "nadia", "x")
