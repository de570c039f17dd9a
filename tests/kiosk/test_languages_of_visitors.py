"""A language of visitors is one file: found, offered, read in its direction, spoken in its voice."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QRawFont

from core.devices.voice.espeak_library import has_voice
from core.domain.digits import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE
from core.domain.forecast import WaitRange
from core.domain.spoken_text import clauses
from core.domain.ticket import StepState
from core.qt.fonts import FAMILY
from core.qt.languages import FOLDER, OWN, Phrases, offered, own_name
from core.storage.sqlite_store import SqliteStore
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.slip_words import slip_of
from kiosk.viewmodels.wording import Wording
from tests.builders import issued
from tests.kiosk.pages import BusyHall, begin, to_page
from tests.kiosk.ruler import measured
from tests.kiosk.running import LANDSCAPE, PORTRAIT, PaperPrinter, RunningKiosk

REPOSITORY = Path(__file__).parents[2]
VISITORS = [language for language in offered("kiosk") if language not in OWN]
URDU = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur" sourcelanguage="en">
<context>
    <name>ServicesPage</name>
    <message>
        <source>What did you come for?</source>
        <translation>آپ کس کام سے آئے ہیں؟</translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def one_file_more(tmp_path: Path) -> Path:
    """Translations with one .ts file dropped in, as `make translations` builds them."""
    folder = tmp_path / "assets" / "i18n"
    shutil.copytree(FOLDER, folder)
    (folder / "kiosk_ur.ts").write_text(URDU, encoding="utf-8")
    run(tmp_path, "build")
    return folder


def run(house: Path, what: str) -> None:
    """The tool for translations, in a checkout that holds the wanted files alone."""
    subprocess.run(
        [sys.executable, "-m", "scripts.translations", what],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        check=True,
        capture_output=True,
    )


def test_every_language_is_found_on_every_page(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.touch("modesButton")
    kiosk.touch("turnTo-fr")
    kiosk.touch("modesDoneButton")
    assert (kiosk.page, kiosk.kiosk.manner.language) == ("service", "fr")


def test_one_file_is_enough_for_a_language(
    one_file_more: Path, start: Callable[..., RunningKiosk], store: SqliteStore, printer: PaperPrinter
) -> None:
    kiosk = start(texts=one_file_more)
    assert kiosk.read("languageButton-ur") == "اردو"

    kiosk.touch("languageButton-ur")
    assert "آپ کس کام سے آئے ہیں؟" in kiosk.texts()
    kiosk.view_model.openService("civ-nid-renew")
    texts = " ".join(kiosk.texts())
    back = kiosk.item("backButton")
    assert back.mapToScene(back.boundingRect().center()).x() > kiosk.window.width() / 2
    assert "Renew national ID card" in texts  # the catalogue knows Arabic and English
    assert "Take a ticket" in texts  # as does what the file leaves out

    kiosk.take_ticket()
    (ticket,) = store.tickets(["civ"], [StepState.WAITING])
    assert (ticket.language, len(printer.slips)) == ("ur", 1)
    assert has_voice("ur")


def test_what_a_file_leaves_out_is_english_with_its_plural_forms(one_file_more: Path) -> None:
    urdu = Wording("ur", Phrases("ur", "kiosk", folder=one_file_more))

    assert urdu.people_ahead(1) == "1 person ahead of you"
    assert urdu.wait(WaitRange(0, 1)) == "up to 1 minute"


def test_a_new_file_is_filled_with_all_that_kiosk_and_slip_say(tmp_path: Path) -> None:
    """What a translator begins with: an empty file and `make i18n`."""
    folder = tmp_path / "assets" / "i18n"
    folder.mkdir(parents=True)
    (folder / "kiosk_so.ts").write_text('<TS version="2.1" language="so"></TS>')
    for room in ("core/qt", "kiosk/viewmodels"):
        shutil.copytree(REPOSITORY / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    run(tmp_path, "update")
    begun = (folder / "kiosk_so.ts").read_text(encoding="utf-8")

    assert "<name>TimeWords</name>" in begun
    assert "<name>Wording</name>" in begun
    assert [each.name for each in folder.glob("*_so.ts")] == ["kiosk_so.ts"]


def test_arabic_and_english_come_first_and_each_language_names_itself() -> None:
    assert offered("kiosk") == ("ar", "en", "de", "fr")
    assert [own_name(each) for each in offered("kiosk")] == ["العربية", "English", "Deutsch", "Français"]


@pytest.mark.parametrize("language", VISITORS)
def test_every_letter_of_an_added_language_is_in_the_font(dressed: QGuiApplication, language: str) -> None:
    tree = ET.parse(FOLDER / f"kiosk_{language}.ts")  # noqa: S314 - a file of this repository
    letters = {sign for each in tree.iter("translation") for text in each.itertext() for sign in text}
    font = QRawFont.fromFont(QFont(FAMILY))

    assert not [sign for sign in letters if sign.isprintable() and not font.supportsCharacter(ord(sign))]


@pytest.mark.parametrize("language", VISITORS)
def test_an_added_language_has_a_voice(language: str) -> None:
    assert has_voice(language)


def test_a_voice_changes_for_what_the_catalogue_says_in_english(offer: Offer) -> None:
    name = offer.catalogue.service_by_id["civ-nid-renew"].name.within("es")

    assert name == f"{LEFT_TO_RIGHT_ISOLATE}Renew national ID card{POP_ISOLATE}"
    assert [(each.shown, each.language) for each in clauses(f"Tome un turno\n{name}", "es", {})] == [
        ("Tome un turno", "es"),
        ("Renew national ID card", "en"),
    ]


def test_a_slip_in_french_has_the_french_clock_and_the_arabic_code(store: SqliteStore, offer: Offer) -> None:
    ticket = issued(store, service="civ-nid-renew", language="fr")
    french, arabic = (Wording(each, Phrases(each, "kiosk")) for each in ("fr", "ar"))
    slip = slip_of(offer, ticket, 3, WaitRange(15, 30), french, arabic)

    assert (slip.code, slip.code_other) == ("A-1", "ح-١")
    assert slip.people_ahead == "3 personnes avant vous"
    assert french.clock(datetime(2026, 3, 1, 15, 5, tzinfo=UTC)) == "\u206815:05\u2069"


def test_the_header_goes_to_arabic_and_back_to_the_visitors_language(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-fr")
    kiosk.item("languageButton-ar").setProperty("deafFor", 0)  # nobody's hand trembles here
    kiosk.touch("languageButton-ar")
    kiosk.touch("languageButton-fr")
    assert "Que venez-vous faire ?" in kiosk.texts()

    kiosk.view_model.start()
    assert kiosk.kiosk.manner.otherLanguage == "en"


PAGES = ("attract", "services", "long service", "missing of a visit", "help", "ticket")
WITH_KEYS = (
    "check in",
    "unknown code",
    "identity",
    "wrong identity",
    "identity to look at again",
    "passport",
    "search",
    "not here",
)


@pytest.mark.parametrize(
    ("size", "language", "modes", "pages"),
    [
        (PORTRAIT, "fr", (), PAGES),
        (LANDSCAPE, "de", (), PAGES),
        (PORTRAIT, "fr", ("low",), WITH_KEYS),
        (PORTRAIT, "fr", ("low", "large"), WITH_KEYS),
        (PORTRAIT, "de", ("low",), WITH_KEYS),
        (PORTRAIT, "de", ("low", "large"), WITH_KEYS),
        (LANDSCAPE, "fr", ("large",), WITH_KEYS),
        (LANDSCAPE, "de", ("large",), WITH_KEYS),
    ],
    ids=str,
)
def test_pages_in_an_added_language_stand_up_to_the_ruler(
    start: Callable[..., RunningKiosk],
    store: SqliteStore,
    printer: PaperPrinter,
    size: tuple[int, int],
    language: str,
    modes: tuple[str, ...],
    pages: tuple[str, ...],
) -> None:
    kiosk = start(store=BusyHall(store), size=size, language=language)
    complaints: list[str] = []
    for page in pages:
        begin(kiosk, modes)
        to_page(kiosk, printer, page)
        complaints += [f"{page}: {complaint}" for complaint in measured(kiosk)]

    assert not complaints, "\n".join(complaints)
