"""The schema: every revision up and down, and the tables as the code knows them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text

from core.domain.errors import StoreError
from core.storage.engine import sqlite_engine
from core.storage.migrations import alembic_config, newest_revision, upgrade
from core.storage.opening import open_store
from core.storage.tables import metadata
from tests.core.hall import centre_file


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = sqlite_engine(tmp_path / "dawr.db", new=True)
    yield engine
    engine.dispose()


def downgrade(engine: Engine, revision: str) -> None:
    with engine.begin() as connection:
        command.downgrade(alembic_config(connection), revision)


def scripts(connection: Connection) -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config(connection))


def schema(engine: Engine) -> dict[str, str]:
    """Every table and index as SQLite has it, without blanks."""
    with engine.begin() as connection:
        rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")).all()
    return {row[0]: re.sub(r"\s+", "", row[1]) for row in rows if row[0] != "alembic_version"}


def _indexes(engine: Engine) -> dict[str, str]:
    return {name: sql for name, sql in schema(engine).items() if "INDEX" in sql}


def test_the_code_works_with_the_newest_revision(engine: Engine) -> None:
    with engine.begin() as connection:
        assert scripts(connection).get_heads() == [newest_revision()]


@pytest.mark.row("F22")
def test_every_revision_goes_up_down_and_up_again(engine: Engine) -> None:
    with engine.begin() as connection:
        revisions = [each.revision for each in scripts(connection).walk_revisions()][::-1]
    for revision in revisions:
        upgrade(engine, revision)
        there = schema(engine)
        downgrade(engine, "-1")
        upgrade(engine, revision)
        assert schema(engine) == there
    downgrade(engine, "base")
    assert schema(engine) == {}
    upgrade(engine)
    assert set(inspect(engine).get_table_names()) == {*metadata.tables, "alembic_version"}


def test_the_migrations_make_the_tables_that_the_code_knows(engine: Engine) -> None:
    upgrade(engine)
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_also_conditions_of_indexes_are_those_that_the_code_knows(engine: Engine, tmp_path: Path) -> None:
    """Alembic does not compare them, and a partial index with another condition is never used."""
    upgrade(engine)
    direct = sqlite_engine(tmp_path / "direct.db", new=True)
    metadata.create_all(direct)
    made, meant = (_indexes(each) for each in (engine, direct))
    direct.dispose()
    assert made == meant


@pytest.mark.row("F22")
def test_an_upgrade_keeps_what_is_there(tmp_path: Path) -> None:
    path = centre_file(tmp_path)
    engine = sqlite_engine(path)
    upgrade(engine)
    engine.dispose()
    store = open_store(str(path))
    assert store.centre().code == "CAI"
    store.close()


@pytest.mark.row("F22")
def test_an_upgrade_that_breaks_leaves_the_database_as_it_was(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_kwargs: object) -> None:
        raise StoreError("out of power")

    with monkeypatch.context() as patch:
        patch.setattr("alembic.op.drop_table", broken)
        patch.setattr("alembic.operations.Operations.create_index", broken)
        patch.setattr("alembic.operations.base.BatchOperations.create_index", broken)
        with pytest.raises(StoreError):
            upgrade(engine)
    assert schema(engine) == {}
    upgrade(engine)
