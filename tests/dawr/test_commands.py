"""The technician's commands, as they are typed."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from click.testing import CliRunner, Result
from sqlalchemy import Engine

from core.settings import Settings, read_settings
from core.storage.engine import sqlite_engine
from core.storage.migrations import alembic_config, newest_revision
from core.storage.opening import open_store
from core.usecases.lease_numbers import lease_numbers
from core.usecases.operation import new_operation
from dawr.centre_commands import EGYPT
from dawr.cli import main
from dawr.doctor_command import _look_at_database, _look_at_file, _look_at_spool
from kiosk.spool.spool import Spool
from tests.builders import issued, opened, small_centre


def dawr(*arguments: str | Path) -> Result:
    """Run a command; a traceback is never an answer."""
    result = CliRunner().invoke(main, [str(each) for each in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def init(folder: Path, *more: str | Path, password: str = "a long enough password") -> Result:  # noqa: S107
    (folder / "password").write_text(password, encoding="utf-8")
    return dawr(
        "init", "--database", folder / "dawr.db",
        "--code", "CAI", "--name-ar", "القاهرة", "--name-en", "Cairo",
        "--administrator", "amal", "--password-file", folder / "password", *more,
    )  # fmt: skip


def test_init_makes_a_centre_with_the_real_catalogue(tmp_path: Path) -> None:
    assert init(tmp_path, "--counters", "20").exit_code == 0

    store = open_store(str(tmp_path / "dawr.db"))
    assert store.centre().code == "CAI"
    assert len(store.catalogue().services) == 156
    served = {queue for counter in store.counters() for queue in counter.queues}
    assert served == {queue.id for queue in store.queues()}
    assert all(counter.queues for counter in store.counters())
    store.close()


def test_init_leaves_a_database_that_is_there_as_it_is(tmp_path: Path) -> None:
    init(tmp_path)
    before = (tmp_path / "dawr.db").read_bytes()

    result = init(tmp_path)

    assert result.exit_code == 1
    assert "is there already" in result.output
    assert (tmp_path / "dawr.db").read_bytes() == before


def test_a_weak_first_password_makes_no_centre(tmp_path: Path) -> None:
    assert init(tmp_path, password="admin").exit_code == 1  # noqa: S106
    assert not (tmp_path / "dawr.db").exists()


def test_a_wrong_catalogue_is_refused_with_line_and_reason_and_makes_no_centre(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    right = EGYPT.read_text(encoding="utf-8")
    wrong.write_text(right.replace("agency: civ", "agency: cvi", 1), encoding="utf-8")

    result = init(tmp_path, "--catalogue", wrong)

    assert result.exit_code == 1
    assert "agency cvi is unknown" in result.output
    assert "line " in result.output
    assert not (tmp_path / "dawr.db").exists()


def test_the_settings_file_that_init_writes_says_what_the_defaults_say(tmp_path: Path) -> None:
    init(tmp_path, "--settings-out", tmp_path / "dawr.toml")

    assert read_settings(tmp_path / "dawr.toml") == Settings(database=str(tmp_path / "dawr.db"))


def test_a_clerk_gets_a_pin_that_is_shown_once_and_never_logged(tmp_path: Path) -> None:
    database = small_centre(tmp_path)

    result = dawr("clerk", "add", "sara", "--database", database)

    pin = result.output.partition("PIN ")[2][:6]
    assert pin.isdecimal()
    store = open_store(str(database))
    assert pin not in json.dumps([dict(event.facts) for event in store.events()])
    store.close()
    assert dawr("clerk", "add", "sara", "--database", database).exit_code == 1
    assert dawr("clerk", "new-pin", "nobody", "--database", database).exit_code == 1


@pytest.fixture
def a_day(tmp_path: Path) -> Path:
    database = small_centre(tmp_path)
    store = open_store(str(database))
    for _ in range(5):
        issued(store)
    opened(store)
    store.close()
    assert dawr("events", "export", "--database", database, "--out", tmp_path / "log").exit_code == 0
    return tmp_path / "log"


def test_a_whole_log_is_accepted(a_day: Path) -> None:
    result = dawr("events", "verify", a_day)

    assert result.exit_code == 0
    assert "the chain is whole" in result.output


@pytest.mark.parametrize("damage", ["edited", "removed", "swapped", "doubled", "emptied"])
def test_a_damaged_log_is_convicted(a_day: Path, damage: str) -> None:
    lines = a_day.read_text(encoding="utf-8").splitlines()
    match damage:
        case "edited":
            lines[3] = lines[3].replace("civ-birth-cert", "civ-death-cert")
        case "removed":
            del lines[3]
        case "swapped":
            lines[3], lines[4] = lines[4], lines[3]
        case "doubled":
            lines.insert(3, lines[3])
        case "emptied":
            lines = []
    a_day.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

    assert dawr("events", "verify", a_day).exit_code == 1


def test_a_cut_tail_is_convicted_by_a_head_noted_earlier(a_day: Path) -> None:
    head = dawr("events", "verify", a_day).output.partition("Head: ")[2].strip()
    lines = a_day.read_text(encoding="utf-8").splitlines()
    a_day.write_text("".join(f"{line}\n" for line in lines[:-1]), encoding="utf-8")

    assert dawr("events", "verify", a_day).exit_code == 0
    assert dawr("events", "verify", a_day, "--anchor", head).exit_code == 1


def test_one_day_can_be_exported_and_verified_alone(a_day: Path) -> None:
    database = a_day.parent / "dawr.db"
    day = json.loads(a_day.read_text(encoding="utf-8").splitlines()[0])["day"]

    dawr("events", "export", "--database", database, "--day", day, "--out", a_day, "--force")

    assert dawr("events", "verify", a_day, "--part").exit_code == 0
    assert dawr("events", "export", "--database", database, "--day", "1999-01-01").exit_code == 1


@pytest.mark.parametrize("command", [["kiosk"], ["display"], ["events", "export"], ["upgrade"]], ids=" ".join)
def test_a_missing_database_is_one_sentence(command: list[str], tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "dawr", *command, "--database", str(tmp_path / "none.db")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == 1
    assert "none.db" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_an_unknown_setting_names_the_nearest_right_one(tmp_path: Path) -> None:
    (tmp_path / "dawr.toml").write_text("[kiosk]\nprintr = 'tcp://x:1'\n", encoding="utf-8")

    result = dawr("doctor", "--settings", tmp_path / "dawr.toml")

    assert result.exit_code == 1
    assert "printer" in result.output


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--code", ""),
        ("--code", "C A"),
        ("--code", "C\nA"),
        ("--name-ar", " "),
        ("--administrator", "Na Dia"),
    ],
)
def test_what_can_never_be_changed_again_is_refused_before_it_is_made(
    tmp_path: Path, option: str, value: str
) -> None:
    assert init(tmp_path, option, value).exit_code == 2
    assert not (tmp_path / "dawr.db").exists()


def test_init_overwrites_no_settings_and_names_its_database_in_new_ones(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("# mine", encoding="utf-8")

    assert init(tmp_path, "--settings-out", tmp_path / "mine.toml").exit_code == 1
    assert (tmp_path / "mine.toml").read_text(encoding="utf-8") == "# mine"
    assert not (tmp_path / "dawr.db").exists()
    assert init(tmp_path, "--settings-out", tmp_path / "new.toml").exit_code == 0
    assert read_settings(tmp_path / "new.toml").database == str(tmp_path / "dawr.db")
    assert dawr("clerk", "add", "nadia", "--settings", tmp_path / "new.toml").exit_code == 0


def test_a_centre_that_is_not_made_leaves_no_settings_behind(tmp_path: Path) -> None:
    small_centre(tmp_path)

    assert init(tmp_path, "--settings-out", tmp_path / "new.toml").exit_code == 1
    assert not (tmp_path / "new.toml").exists()


def test_an_upgrade_with_nothing_to_do_says_so_and_copies_nothing(tmp_path: Path) -> None:
    database = small_centre(tmp_path)

    assert "nothing is to be done" in dawr("upgrade", "--database", database).output
    assert not list(tmp_path.glob("*.before-*"))


def test_an_administrator_is_asked_for_a_password_not_given_a_pin(tmp_path: Path) -> None:
    database = small_centre(tmp_path)
    (tmp_path / "password").write_text("short", encoding="utf-8")

    weak = dawr("clerk", "new-pin", "amal", "--password-file", tmp_path / "password", "--database", database)

    assert weak.exit_code == 1
    assert "PIN" not in weak.output


def test_a_mistyped_anchor_is_no_tampering(a_day: Path) -> None:
    assert dawr("events", "verify", a_day, "--anchor", "foo").exit_code == 2


@pytest.mark.parametrize(
    "wrong",
    [
        "[kiosk]\npaper_dots = 100",
        "[display]\nscreen_inches = 0",
        "[counter]\nlanguage = 'fr'",
        "[voice]\nrate = 0",
    ],
)
def test_a_setting_out_of_its_bounds_is_refused(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "dawr.toml").write_text(wrong, encoding="utf-8")

    assert dawr("doctor", "--settings", tmp_path / "dawr.toml").exit_code == 1


@pytest.mark.parametrize(
    "wrong", ["[counter]\ncode = '99'", "[display]\nhall = 'h9'", "[kiosk]\ncategory = 'alien'"]
)
def test_doctor_finds_a_setting_that_names_what_is_not_there(tmp_path: Path, wrong: str) -> None:
    database = small_centre(tmp_path)
    (tmp_path / "dawr.toml").write_text(f"database = '{database}'\n{wrong}", encoding="utf-8")

    result = subprocess.run(
        [sys.executable, "-m", "dawr", "doctor", "--settings", str(tmp_path / "dawr.toml")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == 1
    assert "BAD  settings" in result.stdout


def a_centre_alone(folder: Path) -> Path:
    (folder / "other").mkdir()
    return small_centre(folder / "other")


def test_leases_are_listed_and_taken_back_by_hand(tmp_path: Path) -> None:
    database = small_centre(tmp_path)
    store = open_store(str(database))
    for kiosk in ("k1", "k2"):
        lease_numbers(store, "A", op=new_operation(), actor=f"kiosk.{kiosk}")
    store.close()

    listed = dawr("lease", "list", "--database", database)
    returned = dawr("lease", "return", "k1", "--database", database)
    again = dawr("lease", "return", "k1", "--database", database)

    assert "No kiosk holds numbers" in dawr("lease", "list", "--database", a_centre_alone(tmp_path)).output
    assert listed.output.splitlines() == ["kiosk.k1: A501 to A550", "kiosk.k2: A551 to A600"]
    assert (returned.exit_code, again.exit_code) == (0, 1)
    assert dawr("lease", "list", "--database", database).output.startswith("kiosk.k2")


def test_a_database_from_before_leases_is_upgraded_with_what_is_in_it(tmp_path: Path) -> None:
    database = small_centre(tmp_path)
    store = open_store(str(database))
    issued(store)
    store.close()
    engine = sqlite_engine(database)
    with engine.begin() as connection:
        command.downgrade(alembic_config(connection), "0001")
    engine.dispose()

    assert "run `dawr upgrade`" in dawr("lease", "list", "--database", database).output
    assert dawr("upgrade", "--database", database).exit_code == 0
    store = open_store(str(database))
    assert store.leases() == []
    assert str(issued(store).code) == "A2"
    store.close()


def test_a_backup_of_before_is_one_file_after_its_upgrade_too(tmp_path: Path) -> None:
    database, copy = small_centre(tmp_path), tmp_path / "copy"
    assert dawr("backup", "--database", database, "--out", copy).exit_code == 0
    with closing(sqlite3.connect(copy)) as hands, hands:
        hands.execute("UPDATE alembic_version SET version_num = '0001'")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("core.storage.making.upgrade_schema", _only_the_number)
        assert dawr("upgrade", "--database", copy).exit_code == 0

    assert {each.name for each in tmp_path.glob("copy*")} == {"copy", f"copy.before-{newest_revision()}"}
    assert dawr("restore", copy, "--database", tmp_path / "new.db").exit_code == 0


def _only_the_number(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (newest_revision(),))


def test_doctor_looks_into_the_spool(tmp_path: Path) -> None:
    settings = Settings(database=str(small_centre(tmp_path)))
    spool = tmp_path / "dawr.db.k1.spool"

    def said() -> tuple[bool, str]:
        (finding,) = _look_at_spool(settings)
        return finding.fine, finding.says

    assert said() == (True, f"{spool} is made when the kiosk starts")
    running = Spool(spool)
    assert said() == (True, "the kiosk that runs has it")
    running.close()
    assert said() == (True, f"{spool}, 0 presses that the centre does not know yet")
    spool.write_bytes(b"")
    fine, says = said()
    assert not fine
    copy = Path(says.partition("a copy is ")[2].partition(":")[0])
    assert (copy.parent, copy.stat().st_mode & 0o777) == (tmp_path, 0o600)


def test_an_export_replaces_no_file_unless_it_is_told_to_and_leaves_no_half_of_one(
    a_day: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ("events", "export", "--database", a_day.parent / "dawr.db", "--out", a_day)
    before = a_day.read_text(encoding="utf-8")
    a_day.write_text("somebody's", encoding="utf-8")

    refused = dawr(*command)
    assert (refused.exit_code, "--force" in refused.output) == (1, True)
    with monkeypatch.context() as patched:
        patched.setattr("dawr.log_commands.put_in_place", lambda *_, **__: sys.exit(1))
        assert dawr(*command, "--force").exit_code == 1
    assert a_day.read_text(encoding="utf-8") == "somebody's"
    assert dawr(*command, "--force").exit_code == 0
    assert a_day.read_text(encoding="utf-8") == before
    assert not list(a_day.parent.glob("*.part-*"))


def test_a_folder_is_no_file_to_be_made(a_day: Path, tmp_path: Path) -> None:
    database = ("--database", a_day.parent / "dawr.db")
    for names in (("events", "export", *database, "--out"), ("init", "--settings-out")):
        refused = dawr(*names, f"{tmp_path}/none/")
        assert (refused.exit_code, "is a folder" in refused.output) == (2, True)
    assert not (tmp_path / "none").exists()


def test_an_export_goes_into_a_pipe(a_day: Path) -> None:
    done = dawr("events", "export", "--database", a_day.parent / "dawr.db", "--out", "/dev/null")
    assert done.exit_code == 0
    assert Path("/dev/null").is_char_device()


@pytest.mark.parametrize("left_out", ["--code", "--name-ar", "--administrator"])
def test_without_a_terminal_nothing_is_asked_and_what_is_missing_is_named(
    left_out: str, tmp_path: Path
) -> None:
    said = {"--code": "CAI", "--name-ar": "القاهرة", "--name-en": "Cairo", "--administrator": "amal"}
    del said[left_out]
    refused = dawr(
        "init", "--database", tmp_path / "dawr.db", *(each for pair in said.items() for each in pair)
    )

    assert refused.exit_code == 2
    assert left_out in refused.output
    assert "terminal" in refused.output
    assert not (tmp_path / "dawr.db").exists()


def test_without_a_terminal_a_password_and_a_yes_come_by_options(tmp_path: Path) -> None:
    refused = dawr(
        "init", "--database", tmp_path / "dawr.db",
        "--code", "CAI", "--name-ar", "القاهرة", "--name-en", "Cairo", "--administrator", "amal",
    )  # fmt: skip
    assert (refused.exit_code, "--password-file" in refused.output) == (1, True)
    assert not (tmp_path / "dawr.db").exists()
    asked = dawr("day", "close", "--database", small_centre(tmp_path))
    assert (asked.exit_code, "--yes" in asked.output) == (2, True)


@pytest.mark.parametrize("command", [("doctor",), ("kiosk",), ("lease", "list"), ("backup",)])
@pytest.mark.parametrize("name", ["", " ", "sqlite:///"])
def test_a_database_without_a_name_is_one_sentence(command: tuple[str, ...], name: str) -> None:
    refused = dawr(*command, "--database", name)
    assert refused.exit_code == 1
    assert refused.output.startswith("The database has an empty name")
    assert len(refused.output.strip().splitlines()) == 1


def test_what_a_centre_is_made_of_is_for_its_owner_alone_and_for_the_group_when_they_let_it_in(
    tmp_path: Path,
) -> None:
    init(tmp_path)
    database = tmp_path / "dawr.db"
    assert database.stat().st_mode & 0o777 == 0o600

    database.chmod(0o660)
    store = open_store(str(database))
    issued(store)
    beside = list(tmp_path.glob("dawr.db?*"))
    assert {each.name.partition("dawr.db")[2] for each in beside} >= {"-wal", "-shm", ".nudge", ".gate"}
    assert {each.stat().st_mode & 0o777 for each in beside} == {0o660}
    store.close()


def test_doctor_says_that_a_centre_has_moved_who_may_read_it_and_what_is_left_over(tmp_path: Path) -> None:
    database = small_centre(tmp_path)
    settings = Settings(database=str(database))
    store = open_store(str(database))
    store.moves(new_operation(), "moved", {"to": "postgresql://hall/cairo"})
    store.close()
    database.chmod(0o644)
    (tmp_path / "dawr.db.part-0123abcd").touch()

    found = [*_look_at_database(settings), *_look_at_file(settings)]

    bad = {each.what: each for each in found if not each.fine}
    assert set(bad) == {"database", "left over", "database rights"}
    assert "moved to postgresql://hall/cairo" in bad["database"].says
    assert "dawr.db.part-0123abcd" in bad["left over"].says
    assert bad["database"].needed
    assert not bad["left over"].needed
