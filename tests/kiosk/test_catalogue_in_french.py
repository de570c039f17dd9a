"""A visitor who chose French reads, hears and carries away the catalogue in French; others their own."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.devices.escpos_stream import picture_of
from core.devices.printer.raster import slip_bytes
from core.domain.digits import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE
from core.domain.slip import Slip
from core.domain.ticket import StepState
from core.qt.languages import Phrases
from core.qt.slip_picture import draw_slip, picture_bits
from core.storage.sqlite_store import SqliteStore
from kiosk.viewmodels.modes import Mode
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.slip_words import slip_of
from kiosk.viewmodels.wording import Wording
from tests.builders import issued
from tests.kiosk.listening import Ear, plain
from tests.kiosk.running import PaperPrinter, RunningKiosk

NAME = "Renouvellement de la carte d’identité nationale"
PAPER = "Carte d’identité nationale expirée ou abîmée"

CENTRE = f"{LEFT_TO_RIGHT_ISOLATE}Egypt Service Centre – Cairo{POP_ISOLATE}"
"""A centre gives itself a name in two languages."""


def dots(slip: Slip) -> bytes:
    return slip_bytes(picture_bits(draw_slip(slip)))


def below_the_number(raw: bytes) -> bytes:
    """What comes out of the printer; the large number itself is a dot more or less at its second drawing."""
    picture = picture_of(raw)
    return picture.crop((0, 260, *picture.size)).tobytes()


def in_french() -> Wording:
    return Wording("fr", Phrases("fr", "kiosk"))


def test_page_voice_and_slip_of_a_french_visitor_are_french(
    start: Callable[..., RunningKiosk],
    store: SqliteStore,
    offer: Offer,
    printer: PaperPrinter,
    arabic: Wording,
) -> None:
    kiosk = start(language="fr")
    ear = Ear(kiosk)
    kiosk.kiosk.pages.modes.turn(Mode.VOICE)
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.kiosk.assistant.look()
    shown = "\n".join(kiosk.texts()).replace(CENTRE, "")
    assert NAME in shown
    assert PAPER in shown
    assert "Secteur de l’état civil" in shown
    assert LEFT_TO_RIGHT_ISOLATE not in shown
    said = list(zip(ear.heard, ear.languages, strict=True))
    assert plain(NAME) in plain(" ".join(text for text, language in said if language == "fr"))
    assert {text for text, language in said if language == "en"} <= {
        "Egypt Service Centre",
        "Cairo",
        "English",
    }

    kiosk.kiosk.pages.modes.turn(Mode.VOICE)
    kiosk.take_ticket()
    (ticket,) = store.tickets(["civ"], [StepState.WAITING])
    slip = slip_of(offer, ticket, 0, None, in_french(), arabic)
    assert (slip.service, slip.papers[0]) == (NAME, PAPER)
    ((bits, _),) = printer.slips
    assert below_the_number(slip_bytes(bits)) == below_the_number(dots(slip))
    assert below_the_number(slip_bytes(bits)) != below_the_number(dots(replace(slip, service="Renew")))


def test_a_language_without_a_file_reads_english(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(language="de")
    kiosk.view_model.openService("civ-nid-renew")
    assert f"{LEFT_TO_RIGHT_ISOLATE}Renew national ID card{POP_ISOLATE}" in "\n".join(kiosk.texts())


@pytest.mark.parametrize("service", ["civ-nid-renew", "tra-veh-disability", "not-signature", "civ-nid-home"])
def test_no_line_of_a_french_slip_is_english(
    store: SqliteStore, offer: Offer, arabic: Wording, service: str
) -> None:
    ticket = issued(store, service=service, language="fr")
    slip = slip_of(offer, ticket, 2, None, in_french(), arabic)
    assert LEFT_TO_RIGHT_ISOLATE not in str(replace(slip, centre=""))
