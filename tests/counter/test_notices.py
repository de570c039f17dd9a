"""Every code has its sentence, in every language."""

from xml.etree import ElementTree as ET

import pytest

from core.domain import errors
from core.domain.errors import (
    CounterTakenError,
    LeaseUnknownError,
    LockedOutError,
    NobodyWaitingError,
    NumberTakenError,
    QueueError,
)
from core.domain.numbering import TicketCode
from core.domain.ticket import StepState
from core.qt.languages import FOLDER, Languages
from counter.viewmodels.desk_acts import DeskAct, ListAct
from counter.viewmodels.notices import Notice, Tone, done_notice, notice_of
from counter.views.notice_texts import SENTENCES, notice_text
from counter.views.wording import Wording
from tests.counter.examples import a_queue, a_ticket

NO_CLERKS_ACT = (
    LeaseUnknownError,
    NumberTakenError,
    errors.AppointmentUnknownError,
    errors.AppointmentUsedError,
    errors.AppointmentCancelledError,
    errors.AppointmentDayError,
    errors.AppointmentEarlyError,
    errors.AppointmentCodeTakenError,
    errors.AppointmentsError,
)
"""What only a kiosk's acts and the booking of appointments refuse."""


def all_codes() -> set[str]:
    kinds = [
        each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, QueueError)
    ]
    return {kind.code for kind in kinds if kind not in NO_CLERKS_ACT}


def arabic() -> dict[str, str]:
    contexts = ET.parse(FOLDER / "counter_ar.ts").iter("context")  # noqa: S314 - a file of this repository
    notices = next(each for each in contexts if each.findtext("name") == "Notices")
    return {each.findtext("source", ""): each.findtext("translation", "") for each in notices.iter("message")}


@pytest.mark.parametrize("code", sorted(all_codes()))
def test_every_rule_that_can_be_broken_has_a_sentence_in_both_languages(code: str) -> None:
    assert SENTENCES[code]
    assert arabic()[SENTENCES[code]].strip()


def test_every_sentence_is_there_in_arabic() -> None:
    translated = arabic()

    assert [text for text in SENTENCES.values() if not translated.get(text)] == []


def test_nobody_waiting_is_said_calmly() -> None:
    assert notice_of(NobodyWaitingError()).tone is Tone.CALM


def test_an_error_that_carries_data_hands_it_on() -> None:
    assert notice_of(LockedOutError(30)).seconds == 30
    assert notice_of(CounterTakenError("omar")).clerk == "omar"


def test_what_the_screen_shows_by_itself_is_not_said_again() -> None:
    assert done_notice(DeskAct.START, a_ticket(state=StepState.SERVING), [a_queue()]) is None


@pytest.mark.parametrize(
    ("act", "state", "minutes", "code"),
    [
        (DeskAct.COMPLETE, StepState.COMPLETED, 0, "completed"),
        (DeskAct.COMPLETE, StepState.WAITING, 0, "sent_on"),
        (DeskAct.PARK, StepState.PARKED, 15, "parked"),
        (DeskAct.PARK, StepState.PARKED, 0, "parked_open"),
        (ListAct.REINSTATE, StepState.WAITING, 0, "reinstated"),
    ],
)
def test_an_act_is_told_by_what_became_of_the_ticket(
    act: DeskAct | ListAct, state: StepState, minutes: int, code: str
) -> None:
    notice = done_notice(act, a_ticket(state=state), [a_queue()], minutes=minutes)

    assert notice is not None
    assert notice.code == code


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ar", "عُلّقت \u2067ح-٤٢\u2069، وتعود من تلقاء نفسها بعد: ١٥ دقيقة."),
        ("en", "\u2066A-42\u2069 is parked for 15 minutes and then comes back by itself."),
    ],
)
def test_numbers_and_codes_are_in_the_language_of_the_sentence(
    languages: Languages, language: str, sentence: str
) -> None:
    languages.use(language)
    wording = Wording(lambda: language)
    notice = Notice(code="parked", tone=Tone.DONE, ticket=TicketCode("ح", "A", 42), minutes=15)

    assert notice_text(notice, wording) == sentence


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "أقل من دقيقة"),
        (1, "دقيقة واحدة"),
        (2, "دقيقتان"),
        (3, "٣ دقائق"),
        (11, "١١ دقيقة"),
        (100, "١٠٠ دقيقة"),
    ],
)
def test_arabic_counts_in_six_forms(languages: Languages, count: int, said: str) -> None:
    languages.use("ar")

    assert Wording(lambda: "ar").minutes(count) == said
