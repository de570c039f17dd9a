"""A program turns to Arabic and back as a whole, and any text can be had in one language."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.domain.digits import DigitStyle
from core.qt.languages import Languages, Phrases, missing_translations

HERE = Path(__file__).parent
BUILT = {"hall_ar": "hall_ar", "hall_en": "hall_en", "core_ar": "shared_ar", "core_en": "hall_en"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Translations as make builds them."""
    folder = tmp_path_factory.mktemp("i18n")
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    for made, source in BUILT.items():
        subprocess.run([lrelease, "-silent", HERE / f"{source}.ts", "-qm", folder / f"{made}.qm"], check=True)
    return folder


@pytest.fixture
def languages(qapp: QGuiApplication, folder: Path) -> Iterator[Languages]:
    languages = Languages(qapp, program="hall", folder=folder)
    yield languages
    languages.use("en")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("people", "text"),
    [
        (0, "لا أحد قبلك"),
        (1, "شخص واحد قبلك"),
        (2, "شخصان قبلك"),
        (3, "٣ أشخاص قبلك"),
        (10, "١٠ أشخاص قبلك"),
        (11, "١١ شخصًا قبلك"),
        (99, "٩٩ شخصًا قبلك"),
        (100, "١٠٠ شخص قبلك"),
        (102, "١٠٢ شخص قبلك"),
        (103, "١٠٣ أشخاص قبلك"),
        (111, "١١١ شخصًا قبلك"),
    ],
)
def test_arabic_counts_in_six_forms(folder: Path, people: int, text: str) -> None:
    assert Phrases("ar", "hall", folder=folder).say("Hall", "%n people ahead of you", people) == text


@pytest.mark.parametrize(
    ("people", "text"),
    [(0, "0 people ahead of you"), (1, "1 person ahead of you"), (2, "2 people ahead of you")],
)
def test_english_counts_in_two_forms(folder: Path, people: int, text: str) -> None:
    assert Phrases("en", "hall", folder=folder).say("Hall", "%n people ahead of you", people) == text


def test_western_digits_are_a_choice_of_the_centre(folder: Path) -> None:
    phrases = Phrases("ar", "hall", folder=folder, digits=DigitStyle.WESTERN)

    assert phrases.say("Hall", "%n people ahead of you", 3) == "3 أشخاص قبلك"


def test_phrases_of_one_language_do_not_ask_what_the_program_shows(
    languages: Languages, folder: Path
) -> None:
    languages.use("en")

    assert Phrases("ar", "hall", folder=folder).say("Hall", "Take a ticket") == "خذ تذكرة"


def test_what_nobody_translated_is_said_in_english(folder: Path) -> None:
    assert Phrases("ar", "hall", folder=folder).say("Hall", "Call staff") == "Call staff"


def test_texts_that_programs_share_are_found_by_each(folder: Path) -> None:
    assert Phrases("ar", "hall", folder=folder).say("Slip", "Your turn") == "دورك"
    assert Phrases("ar", folder=folder).say("Slip", "Your turn") == "دورك"


def test_a_translation_that_was_not_built_is_english_and_the_log_says_so_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        assert Phrases("ar", "hall", folder=tmp_path).say("Hall", "%n people ahead", 3) == "٣ people ahead"

    said = [record.message for record in caplog.records if "hall_ar.qm is not there" in record.message]
    assert len(said) == 1
    assert "install Dawr anew" in said[0]


def test_a_broken_translation_is_told_too(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "hall_ar.qm").write_bytes(b"no translation at all")

    assert Phrases("ar", "hall", folder=tmp_path).say("Hall", "Take a ticket") == "Take a ticket"
    assert "hall_ar.qm cannot be read" in caplog.text
    assert {each.name for each in missing_translations(tmp_path)} >= {"kiosk_ar.qm", "core_ar.qm"}


def test_a_program_turns_to_arabic_and_back(
    qtbot: QtBot, qapp: QGuiApplication, languages: Languages
) -> None:
    with qtbot.waitSignal(languages.changed):
        languages.use("ar")
    arabic = QCoreApplication.translate("Hall", "Take a ticket"), qapp.layoutDirection()
    with qtbot.waitSignal(languages.changed):
        languages.use("en")
    english = QCoreApplication.translate("Hall", "Take a ticket"), qapp.layoutDirection()

    assert arabic == ("خذ تذكرة", Qt.LayoutDirection.RightToLeft)
    assert english == ("Take a ticket", Qt.LayoutDirection.LeftToRight)


def test_qts_own_dialogs_turn_as_well(languages: Languages) -> None:
    languages.use("ar")

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


def test_turning_to_the_language_in_use_changes_nothing(qtbot: QtBot, languages: Languages) -> None:
    languages.use("ar")

    with qtbot.assertNotEmitted(languages.changed):
        languages.use("ar")


def test_a_program_turns_to_what_is_there_of_a_language(
    qapp: QGuiApplication, languages: Languages, tmp_path: Path
) -> None:
    bare = Languages(qapp, program="hall", folder=tmp_path)
    bare.use("ar")

    assert bare.current == "ar"
    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QCoreApplication.translate("Hall", "Take a ticket") == "Take a ticket"
    bare.use("en")


def test_the_language_does_not_change_how_numbers_are_read_and_written(languages: Languages) -> None:
    languages.use("ar")

    assert QLocale().toString(1234) == QLocale.c().toString(1234)
