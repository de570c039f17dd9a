"""`dawr desk`, as it is typed."""

from contextlib import closing
from pathlib import Path

from core.domain.desk_rules import DeskRules
from core.settings import Settings
from core.storage.opening import open_store
from core.usecases.desk_messages import tell_supervisor
from core.usecases.operation import new_operation
from dawr.doctor_command import _look_at_messages
from tests.builders import opened, small_centre
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


def test_a_message_to_the_supervisor_is_open_until_it_was_seen(tmp_path: Path) -> None:
    database = small_centre(tmp_path)
    with closing(open_store(str(database))) as store:
        opened(store)
        tell_supervisor(store, "1", op=new_operation(), actor="clerk.nadia", alarm=True)
        seq = str(store.last_seq())
    listed = dawr("desk", "messages", "--database", database).output
    assert f"silent_alarm  1  open: dawr desk seen {seq} --by CLERK" in listed
    settings = Settings(database=str(database))
    (finding,) = _look_at_messages(settings)
    assert (finding.fine, finding.needed) == (False, False)
    assert "counter 1, silent_alarm, 0 min ago, nobody has seen it" in finding.says

    assert dawr("desk", "seen", seq, "--by", "nobody", "--database", database).exit_code != 0
    assert dawr("desk", "seen", "1", "--by", "omar", "--database", database).exit_code != 0
    done = dawr("desk", "seen", seq, "--by", "omar", "--database", database)
    assert done.output == "Counter 1: silent_alarm is seen.\n"
    assert "  seen " in dawr("desk", "messages", "--database", database).output
    (finding,) = _look_at_messages(settings)
    assert finding.fine
    assert finding.says.endswith("0 min ago, seen")
