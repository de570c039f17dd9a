"""The clerk reads in one line why it is this ticket."""

from collections.abc import Callable

import pytest

from core.domain.centre import Centre
from core.domain.events import Facts
from core.domain.texts import LocalText
from core.domain.ticket import StepState
from core.qt.languages import Languages
from core.storage.sqlite_store import SqliteStore
from counter.viewmodels.call_reason import call_reason
from counter.viewmodels.ticket_card import ticket_card
from counter.views.reason_texts import why_called
from counter.views.wording import Wording
from tests.builders import egypt, issued
from tests.counter.examples import NOW, a_queue, a_ticket, minutes_ago
from tests.counter.running import RunningCounter

BEHIND: Facts = {"runner_up": "A43", "runner_up_score": 61.4}
LINES: list[tuple[Facts, str, str]] = [
    (
        {"reason": "only_one", "score": 24.0},
        "Nobody else waited for this counter.",
        "لم يكن غيره ينتظر هذا الشباك.",
    ),
    (
        {"reason": "first_come", "score": 82.2, **BEHIND},
        "Came first; waited 24 minutes. A-43 comes after, with 61 points.",
        "حضر أولًا، ومدة انتظاره ٢٤ دقيقة. ويليه ح-٤٣ وله ٦١ نقطة.",
    ),
    (
        {"reason": "priority", "score": 82.2, **BEHIND},
        "Older people: 82 points after 24 minutes. A-43 comes after, with 61 points.",
        "كبار السن: ٨٢ نقطة، ومدة الانتظار ٢٤ دقيقة. ويليه ح-٤٣ وله ٦١ نقطة.",
    ),
    (
        {"reason": "priority", "score": 200024.0, **BEHIND},
        "Older people come before all others. A-43 comes after.",
        "كبار السن قبل الجميع. ويليه ح-٤٣.",
    ),
    (
        {"reason": "share", "score": 61.1, **BEHIND},
        "It was the turn of priority or booked visitors here. A-43 comes after.",
        "حان هنا دور أصحاب الأولوية أو الحجز. ويليه ح-٤٣.",
    ),
    (
        {"reason": "reserved", "score": 5.0, **BEHIND},
        "This counter calls Older people first. A-43 comes after, with 61 points.",
        "هذا الشباك ينادي كبار السن أولًا. ويليه ح-٤٣ وله ٦١ نقطة.",
    ),
    (
        {"reason": "came_back", "mode": "pick"},
        "Chosen out of order: Came back with a missing paper.",
        "اختير قبل دوره: عاد بورقة ناقصة.",
    ),
    ({"reason": "of a newer Dawr"}, "of a newer Dawr", "of a newer Dawr"),
    ({}, "", ""),
]


@pytest.mark.parametrize(("facts", "english", "arabic"), LINES)
def test_the_reason_is_one_line_in_either_language(
    languages: Languages, facts: Facts, english: str, arabic: str
) -> None:
    ticket = a_ticket(
        state=StepState.CALLED, priority="elderly", issued=26, called_at=minutes_ago(2), times_called=1
    )
    card = ticket_card(ticket, egypt(), NOW, call_reason(facts, [a_queue()]))
    wording = Wording(lambda: languages.current)
    wording.learn(Centre(code="CAI", name=LocalText("مركز", "Centre")))
    for language, line in (("en", english), ("ar", arabic)):
        languages.use(language)
        assert (
            "".join(sign for sign in why_called(card, wording) if sign not in "\u2066\u2067\u2068\u2069")
            == line
        )


def test_the_desk_says_why_after_a_call_and_after_a_recall(
    start: Callable[..., RunningCounter], store: SqliteStore
) -> None:
    issued(store)
    issued(store, priority="elderly")
    desk = start().sign_in()

    desk.key("F5")
    desk.wait(lambda: "10 points" in desk.text("whyLabel"))
    desk.key("F6")
    desk.wait(lambda: desk.text("calledMark") == "Called 2 times")
    desk.key("F10")
    desk.settle()

    assert desk.text("whyLabel").startswith("\u2068Older people\u2069: 10 points after under a minute.")
