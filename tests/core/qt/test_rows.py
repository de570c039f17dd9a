"""Lists for QML keep their delegates where they can."""

from dataclasses import dataclass

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core.qt.rows import RowsModel


@dataclass(frozen=True)
class Fruit:
    key: str
    name: str


@pytest.fixture
def fruits(qtmodeltester: ModelTester) -> RowsModel[Fruit]:
    model = RowsModel(Fruit)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    return model


def test_fields_are_roles(fruits: RowsModel[Fruit]) -> None:
    fruits.show([Fruit("a", "apple")])
    roles = {bytes(name.data()).decode(): role for role, name in fruits.roleNames().items()}

    assert fruits.data(fruits.index(0), roles["name"]) == "apple"
    assert fruits.count == 1


def test_a_row_that_changed_is_told_alone(fruits: RowsModel[Fruit], qtbot: QtBot) -> None:
    fruits.show([Fruit("a", "apple"), Fruit("b", "banana")])

    with qtbot.waitSignal(fruits.dataChanged) as told, qtbot.assertNotEmitted(fruits.modelReset):
        fruits.show([Fruit("a", "apple"), Fruit("b", "blackberry")])

    assert told.args is not None
    assert told.args[0].row() == told.args[1].row() == 1


def test_the_same_rows_tell_nothing(fruits: RowsModel[Fruit], qtbot: QtBot) -> None:
    fruits.show([Fruit("a", "apple")])

    with qtbot.assertNotEmitted(fruits.dataChanged), qtbot.assertNotEmitted(fruits.modelReset):
        fruits.show([Fruit("a", "apple")])


def test_rows_that_come_or_go_at_the_end_leave_the_others(fruits: RowsModel[Fruit], qtbot: QtBot) -> None:
    fruits.show([Fruit("a", "apple")])

    with (
        qtbot.waitSignals([fruits.rowsInserted, fruits.countChanged]),
        qtbot.assertNotEmitted(fruits.modelReset),
    ):
        fruits.show([Fruit("a", "apple"), Fruit("b", "banana")])
    with (
        qtbot.waitSignals([fruits.rowsRemoved, fruits.countChanged]),
        qtbot.assertNotEmitted(fruits.modelReset),
    ):
        fruits.show([Fruit("a", "apple")])


def test_other_rows_begin_anew(fruits: RowsModel[Fruit], qtbot: QtBot) -> None:
    fruits.show([Fruit("a", "apple")])

    with qtbot.waitSignals([fruits.modelReset, fruits.countChanged]):
        fruits.show([Fruit("b", "banana"), Fruit("c", "cherry")])
