"""A search finds what people mean, however they spell it."""

from functools import cache

import pytest

from core.domain.search import Findable, SearchIndex
from core.domain.vocabulary import Lexicon
from core.domain.words import one_slip_away, words
from tests.builders import egypt

PLACES = SearchIndex(
    [
        Findable("renew", ("تجديد بطاقة الرقم القومي", "Renew national ID card"), ("الأحوال المدنية",)),
        Findable("tax-card", ("استخراج بطاقة ضريبية", "Issue a tax card"), ("الضرائب",)),
        Findable("form-one", ("تسجيل مؤمن عليه (استمارة ١)", "Register an insured worker (form 1)")),
        Findable("passport", ("جواز سفر لأول مرة", "First passport"), ("الجوازات",)),
        Findable("abroad", ("تسجيل واقعة بالخارج", "Register an event abroad"), ("شؤون الهيئة",)),
        Findable("marriage", ("توثيق زواج مصري بأجنبي", "Notarise a marriage with a foreigner")),
        Findable("foreigners", ("تأشيرة عودة للأجانب", "Re-entry visa for foreigners, résumé")),
    ]
)


@cache
def all_services() -> SearchIndex:
    agencies = egypt().agency_by_id
    return SearchIndex(
        Findable(
            service.id,
            (service.name.ar, service.name.en),
            (agencies[service.agency].short_name.ar, agencies[service.agency].short_name.en),
        )
        for service in egypt().services
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("بطاقة الرقم", "renew", id="as it is written"),
        pytest.param("بطاقه الرقم", "renew", id="heh for teh marbuta"),
        pytest.param("رقم قومى", "renew", id="alef maksura for yeh, no article"),
        pytest.param("قومی", "renew", id="Persian yeh"),
        pytest.param("استخراج بطاقة", "tax-card", id="two words"),
        pytest.param("إستخراج ضريبيه", "tax-card", id="hamza where none is"),
        pytest.param("ٱستخراج", "tax-card", id="alef wasla"),
        pytest.param("بطاقة إستخراج", "tax-card", id="words in another order"),
        pytest.param("بـطـاقـة ضريبية", "tax-card", id="tatweel"),
        pytest.param("بِطَاقَةٌ ضَرِيبِيَّة", "tax-card", id="diacritics"),
        pytest.param("الأول", "passport", id="lam of the preposition against the article"),
        pytest.param("لاول مره", "passport", id="bare alef"),
        pytest.param("الجوا", "passport", id="article and the beginning of a word"),
        pytest.param("جوازات", "passport", id="the agency"),
        pytest.param("شئون", "abroad", id="yeh hamza for waw hamza is one slip"),
        pytest.param("شوون", "abroad", id="waw without its hamza"),
        pytest.param("خارج", "abroad", id="without the preposition"),
        pytest.param("اجنبي", "marriage", id="without preposition and hamza"),
        pytest.param("الأجانب", "foreigners", id="article against double lam"),
        pytest.param("استمارة 1", "form-one", id="ASCII digit"),
        pytest.param("استمارة ١", "form-one", id="Arabic-Indic digit"),
        pytest.param("استمارة ۱", "form-one", id="Persian digit"),
        pytest.param("PASSPORT", "passport", id="Latin capitals"),
        pytest.param("resume", "foreigners", id="without the accent"),
        pytest.param("pasport", "passport", id="a letter missing"),
        pytest.param("passsport", "passport", id="a letter too many"),
        pytest.param("passpotr", "passport", id="two letters swapped"),
        pytest.param("bassport", "passport", id="a wrong letter"),
        pytest.param("جواظ", "passport", id="a wrong Arabic letter"),
        pytest.param("ضريبيح", "tax-card", id="a slip at the end"),
        pytest.param("marraige", "marriage", id="a slip while typing on"),
        pytest.param("بطاقةضريبية", "tax-card", id="the space forgotten"),
        pytest.param("القومي الشخصي", "renew", id="one word known, one not"),
    ],
)
def test_the_query_finds(query: str, found: str) -> None:
    assert PLACES.find(query)[0] == found


@pytest.mark.parametrize(
    "query", ["", "   ", "()", "ـ", "zzzz", "ظظظظ", "qwertyuiop", "ب" * 500, "\x00\u202e"]
)
def test_nothing_is_found_by(query: str) -> None:
    assert PLACES.find(query) == []


def test_a_whole_word_comes_before_a_beginning_and_that_before_the_inside() -> None:
    index = SearchIndex(
        [Findable("inside", ("encarded",)), Findable("start", ("cardio",)), Findable("whole", ("card",))]
    )

    assert index.find("card") == ["whole", "start", "inside"]


def test_a_name_comes_before_its_agency() -> None:
    index = SearchIndex(
        [Findable("agency", ("visa",), ("passports",)), Findable("name", ("first passport",))]
    )

    assert index.find("passport") == ["name", "agency"]


def test_what_gives_a_paper_comes_before_what_takes_it() -> None:
    index = SearchIndex(
        [
            Findable("takes", ("first passport",), papers=("birth certificate",)),
            Findable("gives", ("computerised birth certificate of somebody",)),
        ]
    )

    assert index.find("birth certificate") == ["gives", "takes"]


def test_an_everyday_word_stands_for_any_of_the_words_it_means() -> None:
    index = SearchIndex(
        [Findable("vehicle", ("vehicle licence",)), Findable("car", ("car sale",)), Findable("no", ("tax",))],
        Lexicon({"auto": ("vehicle", "car")}),
    )

    assert set(index.find("auto")) == {"vehicle", "car"}
    assert index.find("auto sale")[0] == "car"


def test_an_idle_word_says_nothing() -> None:
    index = SearchIndex(
        [Findable("i", ("i am",)), Findable("card", ("card",))], Lexicon({}, idle=("i", "want"))
    )

    assert index.find("i want card") == ["card"]
    assert index.says_nothing(" I want ")
    assert not index.says_nothing("I want c")


def test_what_is_known_without_the_query_decides_between_equals_alone() -> None:
    index = SearchIndex([Findable("a", ("card",)), Findable("b", ("card",)), Findable("c", ("card box",))])

    assert index.find("card", prior={"b": 0.1, "c": 0.1}) == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("رخسة", "رخصة", id="seen for sad"),
        pytest.param("بتاقة", "بطاقة", id="teh for tah"),
        pytest.param("ازن", "إذن", id="zain for dhal in a short word"),
        pytest.param("بطاقتي", "بطاقة", id="mine"),
        pytest.param("بطاقات", "بطاقة", id="many"),
        pytest.param("لبطاقة", "بطاقة", id="a preposition"),
        pytest.param("lisence", "licence", id="s for c"),
        pytest.param("licenses", "licence", id="the other spelling, many"),
        pytest.param("driver's", "drivers", id="an apostrophe"),
    ],
)
def test_a_word_is_known_in_another_form(typed: str, meant: str) -> None:
    index = SearchIndex([Findable("other", ("قيد", "stamp")), Findable("meant", (meant,))])

    assert index.find(typed) == ["meant"]


def test_what_fits_alike_keeps_its_order() -> None:
    index = SearchIndex(Findable(key, ("card",)) for key in "bca")

    assert index.find("card") == ["b", "c", "a"]


def test_a_word_that_is_spelt_right_brings_no_neighbours() -> None:
    index = SearchIndex([Findable("right", ("stamp",)), Findable("neighbour", ("stump",))])

    assert index.find("stamp") == ["right"]


def test_a_short_word_with_a_slip_is_another_word() -> None:
    assert SearchIndex([Findable("tax", ("tax",))]).find("tex") == []


def test_the_limit_holds() -> None:
    assert len(all_services().find("شهادة", limit=3)) == 3


@pytest.mark.parametrize("service", egypt().services, ids=lambda service: service.id)
def test_every_service_is_found_by_its_own_names(service: object) -> None:
    index = all_services()
    name = service.name  # type: ignore[attr-defined]

    assert service.id in index.find(name.ar)[:3]  # type: ignore[attr-defined]
    assert service.id in index.find(name.en)[:3]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "word", "near"),
    [
        ("card", "card", True),
        ("card", "cards", True),
        ("cards", "card", True),
        ("card", "cord", True),
        ("card", "cadr", True),
        ("acrd", "card", True),
        ("card", "drac", False),
        ("card", "ca", False),
        ("card", "core", False),
        ("", "c", True),
        ("", "ca", False),
    ],
)
def test_one_slip_is_told_from_two(typed: str, word: str, near: bool) -> None:  # noqa: FBT001
    assert one_slip_away(typed, word) is near


def test_words_lose_what_nobody_types() -> None:
    assert [word.full for word in words("إلى الأُسْرَة، Été 2026–٢٠٢٦")] == [
        "الي",
        "الاسره",
        "ete",
        "2026",
        "2026",
    ]
