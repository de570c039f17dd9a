"""The technician's commands on a server, and what is said when the server cannot be used."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner, Result

from core.settings import Settings, read_settings
from core.settings_sections import Kiosk
from core.storage.opening import open_store
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.doctor import look_at_server
from core.storage.postgresql.plain_errors import not_connected
from core.storage.postgresql.sessions import connect
from dawr.cli import main
from dawr.doctor_command import _look_at_references
from tests.builders import issued
from tests.core.postgresql_server import TestServer, shared_server


def dawr(*arguments: str | Path) -> Result:
    """Run a command; a traceback is never an answer."""
    result = CliRunner().invoke(main, [str(each) for each in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture(scope="module")
def server() -> TestServer:
    return shared_server()


@pytest.fixture
def centre(server: TestServer) -> Iterator[str]:
    """The technician's URL of a new centre."""
    url = server.new_centre()
    yield url
    with connect(ServerAddress(url)) as hands:
        logins = [row[0] for row in hands.execute("SELECT login FROM dawr_inner.devices").fetchall()]
        for login in logins:
            hands.execute(f'DROP OWNED BY "{login}"; DROP ROLE "{login}"'.encode(), prepare=False)
    server.drop(url)


def init(url: str, folder: Path, *more: str | Path) -> Result:
    (folder / "password").write_text("a long enough password", encoding="utf-8")
    return dawr(
        "init", "--database", url,
        "--code", "ALX", "--name-ar", "الإسكندرية", "--name-en", "Alexandria",
        "--administrator", "amal", "--password-file", folder / "password", *more,
    )  # fmt: skip


def test_init_makes_the_database_and_the_centre(server: TestServer, tmp_path: Path) -> None:
    url = server.url("made_by_init")
    made = init(url, tmp_path, "--settings-out", tmp_path / "dawr.toml")
    assert (made.exit_code, "centre ALX" in made.output) == (0, True)
    store = open_store(url)
    assert str(issued(store).code) == "A1"
    store.close()
    assert dawr("events", "verify", "--database", url).exit_code == 0
    assert read_settings(tmp_path / "dawr.toml").database.endswith("/made_by_init")

    again = init(url, tmp_path)
    assert (again.exit_code, "holds a centre already" in again.output) == (1, True)
    server.drop(url)


def test_init_leaves_nothing_half_made(server: TestServer, tmp_path: Path) -> None:
    url = server.url("half_made")
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("agencies: []", encoding="utf-8")
    assert init(url, tmp_path, "--catalogue", wrong).exit_code == 1
    with connect(ServerAddress(server.url("postgres"))) as hands:
        row = hands.execute("SELECT count(*) FROM pg_database WHERE datname = 'half_made'").fetchone()
    assert row == (0,)


def test_a_device_connects_with_the_secret_that_was_written_for_it(
    server: TestServer, centre: str, tmp_path: Path
) -> None:
    secret = tmp_path / "k1.secret"
    made = dawr("device", "add", "kiosk", "k1", "--database", centre, "--secret-file", secret)
    assert made.exit_code == 0
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    password = secret.read_text(encoding="utf-8").strip().rpartition(":")[2]
    assert password not in made.output
    name = ServerAddress(centre).database
    store = open_store(f"postgresql://cai-kiosk-k1@127.0.0.1:{server.port}/{name}?passfile={secret}")
    assert str(issued(store).code) == "A1"
    store.close()


def test_a_password_is_shown_once_and_a_new_one_ends_it(server: TestServer, centre: str) -> None:
    shown = dawr("device", "add", "counter", "1", "--database", centre).output
    password = shown.partition("password ")[2].partition(".")[0]
    name = ServerAddress(centre).database
    url = server.address_for(name, "cai-counter-1", password)
    open_store(url).close()
    again = dawr("device", "add", "counter", "1", "--database", centre)
    assert (again.exit_code, "is there already" in again.output) == (1, True)

    assert dawr("device", "new-password", "counter", "1", "--database", centre).exit_code == 0
    refused = dawr("events", "verify", "--database", url)
    assert (refused.exit_code, "refuses the login or its password" in refused.output) == (1, True)

    assert dawr("device", "remove", "counter", "1", "--database", centre).exit_code == 0
    gone = dawr("device", "new-password", "counter", "1", "--database", centre)
    assert (gone.exit_code, "There is no counter 1 here" in gone.output) == (1, True)


def test_a_login_of_another_copy_of_the_centre_is_not_taken_from_it(
    server: TestServer, centre: str, tmp_path: Path
) -> None:
    add = ("device", "add", "kiosk", "k1", "--secret-file")
    assert dawr(*add, tmp_path / "one", "--database", centre).exit_code == 0
    dawr("backup", "--database", centre, "--out", tmp_path / "copy")
    copy = server.url("copy_of_a_hall")
    try:
        assert dawr("restore", tmp_path / "copy", "--database", copy).exit_code == 0
        refused = dawr(*add, tmp_path / "two", "--database", copy)
        assert (refused.exit_code, f"at the database {ServerAddress(centre).database}" in refused.output) == (
            1,
            True,
        )
        assert dawr("device", "remove", "kiosk", "k1", "--database", centre).exit_code == 0
        assert dawr(*add, tmp_path / "two", "--database", copy).exit_code == 0
    finally:
        server.drop(copy)
    assert dawr(*add, tmp_path / "three", "--database", centre).exit_code == 0, "that database was dropped"


def test_a_database_that_may_not_be_made_is_told_with_the_way_to_make_it(
    server: TestServer, centre: str, tmp_path: Path
) -> None:
    dawr("device", "add", "kiosk", "k1", "--secret-file", tmp_path / "k1", "--database", centre)
    url = f"postgresql://cai-kiosk-k1@127.0.0.1:{server.port}/none_yet?passfile={tmp_path}/k1"
    secret = tmp_path / "k1"
    secret.write_text("*:*:*:" + secret.read_text().split(":", 3)[3])
    refused = init(url, tmp_path)
    assert (refused.exit_code, "createdb -T template0 -E UTF8 none_yet" in refused.output) == (1, True)


def test_a_url_for_another_login_keeps_how_the_server_is_verified_and_no_secret() -> None:
    said = "postgresql://postgres:p%40ss@192.0.2.5,192.0.2.6:5433/cairo?passfile=x&sslmode=verify-full&sslrootcert=/etc/a%20b.crt"
    url = ServerAddress(said).url_for("cai-kiosk-k1")
    assert url == (
        "postgresql://cai-kiosk-k1@192.0.2.5,192.0.2.6:5433/cairo?sslmode=verify-full&sslrootcert=/etc/a%20b.crt"
    )
    assert ServerAddress(url).url_for("cai-kiosk-k1") == url


def test_a_device_whose_secret_cannot_be_kept_gets_no_login(
    server: TestServer, centre: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there").write_text("somebody's", encoding="utf-8")
    add = ("device", "add", "kiosk", "k1", "--database", centre, "--secret-file")
    for file in (tmp_path / "there", tmp_path / "no folder" / "k1"):
        refused = dawr(*add, file)
        assert (refused.exit_code, len(refused.output.strip().splitlines())) == (1, 1)
    with monkeypatch.context() as full:
        full.setattr("dawr.device_commands.os.fsync", _full_disk)
        refused = dawr(*add, tmp_path / "k1.secret")
    assert (refused.exit_code, "cannot be written" in refused.output) == (1, True)

    assert (tmp_path / "there").read_text(encoding="utf-8") == "somebody's"
    assert not (tmp_path / "k1.secret").exists()
    assert dawr(*add, tmp_path / "k1.secret").exit_code == 0, "no login was in the way"
    again = dawr(*add, tmp_path / "again")
    assert (again.exit_code, (tmp_path / "again").exists()) == (1, False)


def _full_disk(_file: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("ail", "says"),
    [
        ("missing", "is not there"),
        ("for all", "chmod 600"),
        ("another", "has no line for login cai-kiosk-k1"),
    ],
)
def test_what_ails_a_secret_file_is_said(
    server: TestServer, centre: str, tmp_path: Path, ail: str, says: str
) -> None:
    secret = tmp_path / "k1.secret"
    dawr("device", "add", "kiosk", "k1", "--database", centre, "--secret-file", secret)
    match ail:
        case "missing":
            secret.unlink()
        case "for all":
            secret.chmod(0o644)
        case _:
            secret.write_text(secret.read_text().replace("k1", "k2"))
    name = ServerAddress(centre).database
    url = f"postgresql://cai-kiosk-k1@127.0.0.1:{server.port}/{name}?passfile={secret}"
    refused = dawr("events", "verify", "--database", url)

    assert (refused.exit_code, says in refused.output, str(secret) in refused.output) == (1, True, True)


def test_a_server_without_tls_is_not_called_silent(server: TestServer, centre: str) -> None:
    url = server.address_for(ServerAddress(centre).database, "postgres", "x")
    refused = dawr("events", "verify", "--database", f"{url}?sslmode=verify-full&sslrootcert=system")

    assert (refused.exit_code, "speaks without TLS" in refused.output) == (1, True), refused.output


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ('root certificate file "/root/.postgresql/root.crt" does not exist', "sslrootcert"),
        ("SSL error: certificate verify failed", "did not sign"),
        (
            'server certificate for "dawr" does not match host name "192.0.2.5"',
            "certificate for another name",
        ),
    ],
)
def test_a_certificate_that_does_not_do_is_told(said: str, says: str) -> None:
    error = not_connected(psycopg.OperationalError(said), ServerAddress("postgresql://a@192.0.2.5/cairo"))
    assert says in str(error)


def test_a_program_with_the_login_of_another_ends_with_a_sentence(server: TestServer, centre: str) -> None:
    name = ServerAddress(centre).database
    for kind, device in (("kiosk", "k1"), ("display", "d1")):
        shown = dawr("device", "add", kind, device, "--database", centre).output
        url = server.address_for(
            name, f"cai-{kind}-{device}", shown.partition("password ")[2].partition(".")[0]
        )
        ended = subprocess.run(
            [sys.executable, "-m", "dawr", kind, "--name", "x2", "--database", url],
            capture_output=True,
            text=True,
            timeout=50,
            check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        assert ended.returncode == 1
        said = f"is that of {kind} {device}, not of {kind} x2"
        assert said in ended.stderr
        assert "Traceback" not in ended.stderr


def test_the_login_of_a_display_changes_its_own_zone_and_nothing_else(
    server: TestServer, centre: str
) -> None:
    shown = dawr("device", "add", "display", "d1", "--database", centre).output
    password = shown.partition("password ")[2].partition(".")[0]
    own = server.address_for(ServerAddress(centre).database, "cai-display-d1", password)

    done = dawr("zone", "set", "d1", "--hall", "h1", "--loudness", "60", "--database", own)
    assert (done.exit_code, "loudness: 60" in done.output) == (0, True)
    store = open_store(centre)
    assert [each.actor for each in store.events() if each.facts.get("about") == "zone_changed"] == [
        "display.d1"
    ]
    store.close()
    dawr("zone", "set", "d2", "--hall", "h1", "--database", centre)
    for command in (("set", "d2", "--loudness", "50"), ("remove", "d2")):
        refused = dawr("zone", *command, "--database", own)
        assert refused.exit_code == 1
        assert "is that of display d1 and may not change the zone of d2" in refused.output
    news = dawr("ticker", "clear", "--database", own)
    assert news.exit_code == 0, "nothing is changed by it"
    assert dawr("zone", "remove", "d1", "--database", own).exit_code == 0


@pytest.mark.parametrize("command", ["remove", "new-password"])
def test_a_machine_that_is_let_in_no_more_is_out_at_once(
    server: TestServer, centre: str, command: str
) -> None:
    shown = dawr("device", "add", "kiosk", "k1", "--database", centre).output
    password = shown.partition("password ")[2].partition(".")[0]
    url = server.address_for(ServerAddress(centre).database, "cai-kiosk-k1", password)
    with connect(ServerAddress(url)) as session:
        assert dawr("device", command, "kiosk", "k1", "--database", centre).exit_code == 0
        with pytest.raises(psycopg.errors.AdminShutdown):
            session.execute("SELECT 1")


def test_the_doctor_finds_a_login_that_is_not_that_of_the_settings(server: TestServer, centre: str) -> None:
    shown = dawr("device", "add", "kiosk", "k1", "--database", centre).output
    password = shown.partition("password ")[2].partition(".")[0]
    url = server.address_for(ServerAddress(centre).database, "cai-kiosk-k1", password)
    for name, count in (("k1", 0), ("k2", 1)):
        settings = Settings(database=url, kiosk=Kiosk(name=name))
        with closing(open_store(url)) as store:
            found = [each for each in _look_at_references(settings, store) if "login" in each.says]
        assert len(found) == count


@pytest.mark.parametrize(
    ("kind", "name", "says"),
    [
        ("counter", "99", "There is no counter 99, but 1, 2"),
        ("kiosk", "K 1", "is no name of a kiosk"),
        ("display", "d" * 60, "too long"),
    ],
)
def test_a_device_that_cannot_be_is_refused(centre: str, kind: str, name: str, says: str) -> None:
    refused = dawr("device", "add", kind, name, "--database", centre)
    assert (refused.exit_code, says in refused.output) == (1, True)


def test_logins_are_for_servers(tmp_path: Path) -> None:
    refused = dawr("device", "add", "kiosk", "k1", "--database", tmp_path / "dawr.db")
    assert (refused.exit_code, "is a file" in refused.output) == (1, True)


def test_people_come_and_go_by_the_same_commands(centre: str) -> None:
    assert "PIN" in dawr("clerk", "add", "hoda", "--database", centre).output
    assert "is there already" in dawr("clerk", "add", "hoda", "--database", centre).output
    assert "PIN" in dawr("clerk", "new-pin", "hoda", "--database", centre).output
    assert "Nobody has the id" in dawr("clerk", "new-pin", "nobody", "--database", centre).output
    assert "0 tickets expired" in dawr("day", "close", "--yes", "--database", centre).output


def test_an_upgrade_may_be_done_again_and_again(centre: str) -> None:
    for _ in range(2):
        done = dawr("upgrade", "--database", centre)
        assert (done.exit_code, "has schema" in done.output) == (0, True)


def test_the_doctor_finds_a_server_in_order_and_says_what_is_not(centre: str) -> None:
    found = {each.what: each for each in look_at_server(centre)}
    assert {each.what for each in found.values() if not each.fine} == {
        "server's disk",
        "server restarts",
        "fsync",
        "full_page_writes",
    }
    assert not any(found[what].needed for what in ("server's disk", "server restarts"))
    assert "tcp_user_timeout 3000" in found["keepalives"].says

    with connect(ServerAddress(centre)) as hands:
        hands.execute("GRANT EXECUTE ON FUNCTION dawr.now() TO PUBLIC")
        hands.execute("ALTER FUNCTION dawr.now() RESET search_path")
    found = {each.what: each for each in look_at_server(centre)}
    assert found["functions"].says == "1 without a search_path: run `dawr upgrade`"
    assert found["rights"].says.startswith("everybody may execute 1 functions")

    dawr("upgrade", "--database", centre)
    found = {each.what: each for each in look_at_server(centre)}
    assert found["functions"].fine
    assert found["rights"].fine


# What is said when it cannot be used.
def test_nobody_at_the_address(centre: str) -> None:
    refused = dawr("events", "verify", "--database", "postgresql://a@127.0.0.1:9/b")
    assert (refused.exit_code, "does not answer" in refused.output) == (1, True)


def test_a_wrong_password_and_a_missing_login_are_told(server: TestServer, centre: str) -> None:
    name = ServerAddress(centre).database
    for login in ("nobody", "postgres"):
        refused = dawr("events", "verify", "--database", server.address_for(name, login, "wrong"))
        assert (refused.exit_code, "refuses the login" in refused.output) == (1, True)
        assert "wrong" not in refused.output


def test_no_such_database_and_a_database_without_a_centre(server: TestServer) -> None:
    for name, says in (("nowhere", "no such database"), ("postgres", "holds no centre: run `dawr init`")):
        refused = dawr("events", "verify", "--database", server.url(name))
        assert (refused.exit_code, says in refused.output) == (1, True)
        assert dawr("upgrade", "--database", server.url(name)).exit_code == 1


@pytest.mark.parametrize(
    "url", ["postgresql://a:p@ss:w@h/b", "postgresql://h/b?no_such_key=1", "postgres://[x/"]
)
def test_a_url_that_is_none_is_told_without_its_password(url: str) -> None:
    refused = dawr("events", "verify", "--database", url)
    assert (refused.exit_code, "no URL of a server" in refused.output) == (1, True)
    assert "ss:w" not in refused.output


@pytest.mark.parametrize("revision", ["0000", "9999"])
def test_another_schema_is_refused(centre: str, revision: str) -> None:
    with connect(ServerAddress(centre)) as hands:
        hands.execute("UPDATE dawr.alembic_version SET version_num = %s", [revision])
    refused = dawr("events", "verify", "--database", centre)
    assert (refused.exit_code, f"has schema {revision}" in refused.output) == (1, True)
    if revision == "9999":
        refused = dawr("upgrade", "--database", centre)
        assert (refused.exit_code, "install the Dawr" in refused.output) == (1, True)


def test_a_hall_on_a_server_is_backed_up_and_restored(
    centre: str, server: TestServer, tmp_path: Path
) -> None:
    store = open_store(centre)
    issued(store)
    store.close()
    copy, new = tmp_path / "copy", server.url("restored_hall")
    taken = dawr("backup", "--database", centre, "--out", copy)
    restored = dawr("restore", copy, "--database", new)
    try:
        assert (taken.exit_code, restored.exit_code) == (0, 0), restored.output
        head = taken.output.partition("Head: ")[2].split()[0]
        assert "dawr device add" in restored.output
        assert dawr("events", "verify", "--database", new, "--anchor", head).exit_code == 0
        assert dawr("restore", copy, "--database", new).exit_code == 1
    finally:
        server.drop(new)


def test_a_centre_moves_to_a_server_and_is_looked_for_there(server: TestServer, tmp_path: Path) -> None:
    old, new = tmp_path / "van.db", server.url("moved_hall")
    assert init(str(old), tmp_path).exit_code == 0
    moved = dawr("move", "--from", old, "--to", new)
    try:
        assert moved.exit_code == 0, moved.output
        refused = dawr("clerk", "add", "nadia", "--database", old)
        assert refused.exit_code == 1
        assert len(refused.output.strip().splitlines()) == 1
        assert "moved_hall" in refused.output
        assert dawr("clerk", "add", "nadia", "--database", new).exit_code == 0
        assert dawr("events", "verify", "--database", new).exit_code == 0
        assert dawr("move", "--from", old, "--give-up").exit_code == 0
        assert dawr("clerk", "add", "nadia", "--database", old).exit_code == 0
    finally:
        server.drop(new)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Say either"),
        (("--to", "postgresql://postgres@127.0.0.1:1/none"), "does not answer"),
        (("--to", "mysql://x/y"), "no database of Dawr"),
    ],
)
def test_a_move_to_nowhere_is_one_sentence(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    old = tmp_path / "van.db"
    assert init(str(old), tmp_path).exit_code == 0
    refused = dawr("move", "--from", old, *arguments)

    assert refused.exit_code == 1
    assert len(refused.output.strip().splitlines()) == 1
    assert said in refused.output
    assert dawr("clerk", "add", "nadia", "--database", old).exit_code == 0


@pytest.mark.parametrize("program", ["kiosk", "counter", "display", "sign"])
def test_a_program_with_a_wrong_login_ends_with_a_sentence(server: TestServer, program: str) -> None:
    url = server.address_for("template_desk", "nobody", "wrong")
    if program == "counter":
        pytest.skip("the counter shows it and waits")
    ended = subprocess.run(
        [sys.executable, "-m", "dawr", program, "--database", url],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert ended.returncode == 1
    assert "refuses the login" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_files_load_no_driver() -> None:
    """A hall on one file pays nothing for servers."""
    code = "import sys, core.storage.opening, core.qt.watching; sys.exit('psycopg' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert psycopg.pq.__impl__ == "binary"


def test_a_login_of_the_owners_role_does_the_technicians_daily_work_and_is_no_superuser(
    server: TestServer, centre: str, tmp_path: Path
) -> None:
    news = tmp_path / "news.toml"
    news.write_text('[[line]]\nen = "Hello"\n', encoding="utf-8")
    database = ServerAddress(centre).database
    with connect(ServerAddress(centre)) as hands:
        hands.execute("CREATE ROLE ayman LOGIN PASSWORD 'a-long-one' IN ROLE dawr_owner", prepare=False)
        hands.execute(f'GRANT CONNECT ON DATABASE "{database}" TO ayman'.encode(), prepare=False)
    try:
        own = server.address_for(database, "ayman", "a-long-one")
        for command in (
            ("zone", "set", "d2", "--hall", "h1"),
            ("ticker", "set", news),
            ("desk", "set", "--calls", "1"),
        ):
            done = dawr(*command, "--database", own)
            assert done.exit_code == 0, done.output
    finally:
        with connect(ServerAddress(centre)) as hands:
            hands.execute("DROP OWNED BY ayman", prepare=False)
            hands.execute("DROP ROLE ayman", prepare=False)
