"""The checks of QML and of translations find what they are there to find, in a small house of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]

VIEW_MODEL = """
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from PySide6.QtCore import QObject, Signal

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the app makes it")
class TicketViewModel(QObject):
    numberChanged = Signal()

    @Property(str, notify=numberChanged)
    def number(self):
        return ""
"""
PAGE = """import QtQuick
import Dawr.Kiosk

Text {
    id: root

    required property TicketViewModel ticket

    text: qsTr("Ticket %1").arg(root.ticket.number)
}
"""
ENTRY = '<translation type="unfinished"></translation>'


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "assets" / "i18n").mkdir(parents=True)
    (tmp_path / "kiosk" / "ticket.py").write_text(VIEW_MODEL)
    (tmp_path / "kiosk" / "TicketPage.qml").write_text(PAGE)
    return tmp_path


def run(house: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
    )


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_page_that_binds_what_its_view_model_has_is_fine(house: Path) -> None:
    done = run(house, "scripts.qml", "lint")

    assert done.returncode == 0, done.stderr


def test_a_misspelt_binding_is_found(house: Path) -> None:
    replace(house / "kiosk" / "TicketPage.qml", "ticket.number", "ticket.numbre")

    done = run(house, "scripts.qml", "lint")

    assert done.returncode != 0
    assert "numbre" in done.stderr


def test_qml_out_of_form_is_found_and_put_right(house: Path) -> None:
    replace(house / "kiosk" / "TicketPage.qml", "    text", "        text")

    assert "TicketPage.qml" in run(house, "scripts.qml", "format", "--check").stderr
    assert run(house, "scripts.qml", "format").returncode == 0
    assert (house / "kiosk" / "TicketPage.qml").read_text() == PAGE


def translate(house: Path, arabic: str) -> None:
    assert run(house, "scripts.translations", "update").returncode == 0
    replace(house / "assets/i18n/kiosk_ar.ts", ENTRY, f"<translation>{arabic}</translation>")


def test_a_translated_house_is_fine_and_builds(house: Path) -> None:
    translate(house, "تذكرة %1")

    done = run(house, "scripts.translations", "check")
    assert done.returncode == 0, done.stderr
    assert run(house, "scripts.translations", "build").returncode == 0
    assert (house / "assets/i18n/kiosk_ar.qm").stat().st_size > 0


def test_a_new_text_makes_the_translations_stale(house: Path) -> None:
    translate(house, "تذكرة %1")
    replace(house / "kiosk" / "TicketPage.qml", "Ticket %1", "Your ticket %1")

    assert "kiosk_ar.ts: stale" in run(house, "scripts.translations", "check").stderr


def test_an_unfinished_translation_is_refused(house: Path) -> None:
    assert run(house, "scripts.translations", "update").returncode == 0

    assert "not translated: 'Ticket %1'" in run(house, "scripts.translations", "check").stderr


def test_a_language_of_visitors_may_lag_behind_and_is_told(house: Path) -> None:
    (house / "assets/i18n/kiosk_fr.ts").write_text('<TS version="2.1" language="fr"></TS>')
    translate(house, "تذكرة %1")

    done = run(house, "scripts.translations", "check")
    assert done.returncode == 0, done.stderr
    assert "kiosk_fr.ts: so many texts are still English: 1" in done.stdout


def test_a_translation_that_loses_a_place_marker_is_refused(house: Path) -> None:
    translate(house, "تذكرة")

    assert "other place markers" in run(house, "scripts.translations", "check").stderr


def test_a_text_that_nobody_looks_for_under_its_name_is_refused(house: Path) -> None:
    (house / "kiosk" / "words.py").write_text('def title(wording):\n    return wording.tr("Papers")\n')
    assert run(house, "scripts.translations", "update").returncode == 0

    assert "nobody looks for texts under 'wording'" in run(house, "scripts.translations", "check").stderr
