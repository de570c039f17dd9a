"""What stands on the slip."""

import re
from dataclasses import asdict
from datetime import UTC, datetime

from core.domain.forecast import WaitRange
from core.domain.slip import Slip
from core.storage.sqlite_store import SqliteStore
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.slip_words import slip_of, ticket_link
from kiosk.viewmodels.wording import Wording
from tests.builders import issued


def slip_for(store: SqliteStore, offer: Offer, wording: Wording, other: Wording, **wish: object) -> Slip:
    ticket = issued(store, **{"service": "civ-nid-renew", **wish})  # type: ignore[arg-type]
    return slip_of(offer, ticket, 3, WaitRange(15, 30), wording, other)


def test_the_slip_speaks_the_visitors_language_and_names_the_code_in_both(
    store: SqliteStore, offer: Offer, arabic: Wording, english: Wording
) -> None:
    slip = slip_for(store, offer, arabic, english)

    assert (slip.language, slip.code, slip.code_other) == ("ar", "ح-١", "A-1")
    assert slip.service == "تجديد بطاقة الرقم القومي"
    assert slip.people_ahead == "٣ أشخاص أمامك"
    assert slip.wait.startswith("دورك بين الساعة")
    assert slip.papers[0] == "بطاقة الرقم القومي المنتهية أو التالفة"
    assert slip.first == "أولًا: \u2068شباك الخدمة – الأحوال المدنية\u2069"
    assert slip.steps[1:] == ("الخزينة – الأحوال المدنية", "تسليم المستندات – الأحوال المدنية")
    assert slip.step_notes == ("", "ثم: التصوير والبصمة", "")


def test_a_foreigners_slip_asks_for_a_passport(
    store: SqliteStore, offer: Offer, arabic: Wording, english: Wording
) -> None:
    slip = slip_for(
        store, offer, english, arabic, service="not-signature", category="foreigner", language="en"
    )

    assert slip.papers[0] == "Valid passport"


def test_the_way_of_a_single_window_is_not_drawn(
    store: SqliteStore, offer: Offer, arabic: Wording, english: Wording
) -> None:
    assert slip_for(store, offer, arabic, english, service="civ-nid-home").steps == ()


def test_the_time_is_the_centres(store: SqliteStore, offer: Offer, arabic: Wording, english: Wording) -> None:
    slip = slip_for(store, offer, english, arabic)
    hour = int(slip.time.strip("\u2068\u2069").split(":")[0])

    assert hour % 12 in {(datetime.now(UTC).hour + shift) % 12 for shift in (2, 3)}


def test_the_link_tells_nothing_but_the_ticket(store: SqliteStore) -> None:
    ticket = issued(store)

    assert ticket_link("CAI", ticket) == f"dawr:CAI:{ticket.id}"


def test_an_arabic_slip_holds_no_english_word(
    store: SqliteStore, offer: Offer, arabic: Wording, english: Wording
) -> None:
    slip = slip_for(store, offer, arabic, english)
    texts = [
        value
        for name, values in asdict(slip).items()
        if name not in {"language", "code_other", "link"}
        for value in (values if isinstance(values, tuple) else [values])
        if isinstance(value, str)
    ]

    assert [text for text in texts if re.search("[A-Za-z]", text)] == []


def test_the_slip_asks_for_the_papers_that_are_still_needed(
    store: SqliteStore, offer: Offer, arabic: Wording, english: Wording
) -> None:
    ticket = issued(store, "pas-passport-new", needs=("wheelchair",))
    at_hand = {"Valid original national ID card", "Original educational certificate"}
    slip = slip_of(offer, ticket, 3, None, english, arabic, at_hand=at_hand)

    assert slip.papers == (
        "Four recent photos on a white background",
        "Military service status document (males)",
    )


def test_a_need_reaches_the_clerk_and_no_paper(
    store: SqliteStore, offer: Offer, arabic: Wording, english: Wording
) -> None:
    """Whoever finds the slip learns nothing of its visitor."""
    plain = slip_for(store, offer, english, arabic)
    needy = slip_for(store, offer, english, arabic, needs=("wheelchair",), priority="determination")

    apart = {"code", "code_other", "link", "time"}
    assert {key: value for key, value in asdict(plain).items() if key not in apart} == {
        key: value for key, value in asdict(needy).items() if key not in apart
    }


def test_what_neighbouring_windows_are_for_is_said_once(
    store: SqliteStore, offer: Offer, arabic: Wording, english: Wording
) -> None:
    ticket = issued(store, "civ-birth-cert", further=("pas-passport-renew",))
    slip = slip_of(offer, ticket, 3, None, english, arabic)

    named = [note for note in slip.step_notes if "birth" in note or "Passport" in note]
    assert [note.partition(";")[0] for note in named] == [
        "Computerised birth certificate",
        "Passport renewal",
    ]


def test_a_paper_that_the_visit_gives_says_so_on_the_slip(
    store: SqliteStore, offer: Offer, arabic: Wording, english: Wording
) -> None:
    ticket = issued(store, "civ-nid-renew", further=("pas-passport-renew",))
    slip = slip_of(offer, ticket, 3, None, english, arabic)

    notes = dict(zip(slip.papers, slip.paper_notes, strict=True))
    assert "Renew national ID card" in notes["Valid original national ID card"]
    assert notes["Previous passport"] == ""
