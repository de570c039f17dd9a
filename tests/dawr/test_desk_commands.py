"""`dawr desk`, as it is typed."""

from pathlib import Path

from core.domain.desk_rules import DeskRules
from core.storage.opening import open_store
from tests.builders import small_centre
from tests.dawr.test_commands import dawr


def in_force(database: Path) -> DeskRules:
    store = open_store(str(database))
    try:
        return store.centre().desk
    finally:
        store.close()


def test_what_is_named_changes_and_the_rest_stays(tmp_path: Path) -> None:
    database = small_centre(tmp_path)
    before = in_force(database)

    done = dawr("desk", "set", "--calls", "3", "--undo-seconds", "20", "--database", database)

    assert done.exit_code == 0
    assert "calls: 3" in done.output
    assert done.output == dawr("desk", "show", "--database", database).output
    assert in_force(database) == DeskRules(
        calls=3,
        undo_seconds=20,
        recall_seconds=before.recall_seconds,
        no_show_seconds=before.no_show_seconds,
        back_minutes=before.back_minutes,
        returns=before.returns,
        rest_minutes=before.rest_minutes,
    )


def test_a_number_that_makes_no_sense_changes_nothing(tmp_path: Path) -> None:
    database = small_centre(tmp_path)
    before = in_force(database)

    done = dawr("desk", "set", "--undo-seconds", "600", "--database", database)

    assert done.exit_code == 1
    assert "undo-seconds is 600: it is a whole number from 0 to 60." in done.stderr
    assert in_force(database) == before
