"""Prints the table of faults after a run, and fails the run unless every row holds.

`make faults` asks for it (`-p tests.faults.plugin`). A test joins a row by
`@pytest.mark.row("F9")` and counts as one time; by `times=0` when others have
counted what it judges, or as often as it tells the fixture `record_fault`.
"""

from collections.abc import Generator
from pathlib import Path

import pytest

from tests.faults.table import FaultTable, Said


class _TablePlugin:
    def __init__(self) -> None:
        self._table = FaultTable()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        for mark in item.iter_markers("row"):
            self._read(report, item, mark)
        return report

    def _read(self, report: pytest.TestReport, item: pytest.Item, mark: pytest.Mark) -> None:
        (row,) = mark.args
        shown = self._table.of(row)
        if report.failed:
            shown.broken.append(report.nodeid)
        elif report.skipped and isinstance(report.longrepr, tuple):
            shown.skipped.append(f"{Path(report.longrepr[0]).name}: {report.longrepr[2]}")
        elif report.when == "call" and (bug := mark.kwargs.get("bug")):
            self._table.found(bug, report.nodeid)
        elif report.when == "call":
            told = [said for name, said in item.user_properties if name == row]
            for said in told or [(mark.kwargs.get("times", 1), {})]:
                assert isinstance(said, tuple)
                shown.add(Said(*said))

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if session.exitstatus == pytest.ExitCode.OK and not self._table.holds():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.section("faults")
        for line in self._table.lines():
            terminalreporter.write_line(line)


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(_TablePlugin(), "fault table")
