"""The chain of the log: accepts what was written, convicts every change of it."""

import hashlib
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.events import (
    GENESIS,
    Event,
    EventType,
    Fact,
    Fault,
    canonical,
    chained,
    content,
    moment,
    verify,
)

START = datetime(2026, 4, 23, 21, 59, 59, 999_999, tzinfo=UTC)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
facts: st.SearchStrategy[dict[str, Fact]] = st.dictionaries(
    st.sampled_from(["number", "queue", "reason", "needs", "step", "keep_place", "op"]),
    st.one_of(texts, st.integers(), st.booleans(), st.none(), st.lists(texts, max_size=3)),
)
logs = st.lists(st.tuples(st.sampled_from(EventType), texts, facts), min_size=2, max_size=8)


def written(log: list[tuple[EventType, str, dict[str, Fact]]]) -> list[str]:
    """The exported lines of these events, chained."""
    lines: list[str] = []
    prev_hash = GENESIS
    for seq, (kind, actor, members) in enumerate(log, start=1):
        event = Event(
            seq=seq,
            at=START + timedelta(seconds=seq),
            type=kind,
            actor=actor,
            centre="CAI",
            day="2026-04-24",
            facts=members,
        )
        its_hash = chained(prev_hash, content(event))
        lines.append(canonical(content(event) | {"prev_hash": prev_hash, "hash": its_hash}))
        prev_hash = its_hash
    return lines


def faults(lines: list[str]) -> list[Fault]:
    return list(verify(lines))


@given(logs)
def test_a_log_is_accepted_as_it_was_written(log: list[tuple[EventType, str, dict[str, Fact]]]) -> None:
    assert faults(written(log)) == []


@given(logs, st.data())
def test_an_edited_event_is_convicted(
    log: list[tuple[EventType, str, dict[str, Fact]]], data: st.DataObject
) -> None:
    lines = written(log)
    which = data.draw(st.integers(0, len(lines) - 1))
    members = json.loads(lines[which])
    name = data.draw(st.sampled_from(sorted(set(members) - {"prev_hash", "hash"})))
    other = data.draw(st.one_of(texts, st.integers(), st.none()).filter(lambda new: new != members[name]))
    lines[which] = canonical(members | {name: other})
    assert which + 1 in {fault.line for fault in faults(lines)}


@given(logs, st.data())
def test_an_edited_event_with_a_hash_made_to_fit_is_convicted_by_the_next(
    log: list[tuple[EventType, str, dict[str, Fact]]], data: st.DataObject
) -> None:
    lines = written(log)
    which = data.draw(st.integers(0, len(lines) - 2))
    members = json.loads(lines[which]) | {"actor": "clerk.mallory of nowhere"}
    del members["hash"]
    prev_hash = members.pop("prev_hash")
    lines[which] = canonical(members | {"prev_hash": prev_hash, "hash": chained(prev_hash, members)})
    assert [fault.line for fault in faults(lines)] == [which + 2]


@given(logs, st.data())
def test_a_removed_event_is_convicted_unless_it_was_the_last(
    log: list[tuple[EventType, str, dict[str, Fact]]], data: st.DataObject
) -> None:
    lines = written(log)
    which = data.draw(st.integers(0, len(lines) - 1))
    del lines[which]
    assert bool(faults(lines)) == (which < len(lines))


@given(logs, st.data())
def test_two_swapped_events_are_convicted(
    log: list[tuple[EventType, str, dict[str, Fact]]], data: st.DataObject
) -> None:
    lines = written(log)
    one, other = data.draw(st.lists(st.integers(0, len(lines) - 1), min_size=2, max_size=2, unique=True))
    lines[one], lines[other] = lines[other], lines[one]
    assert faults(lines)


@given(logs, st.data())
def test_an_inserted_event_is_convicted(
    log: list[tuple[EventType, str, dict[str, Fact]]], data: st.DataObject
) -> None:
    lines = written(log)
    copied, place = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines.insert(place, lines[copied])
    assert faults(lines)


@given(logs)
def test_a_log_that_begins_with_another_event_is_convicted(
    log: list[tuple[EventType, str, dict[str, Fact]]],
) -> None:
    tail = written(log)[1:]
    assert faults(tail)[0].line == 1
    assert list(verify(tail, prev_hash=None, seq=None)) == []


@pytest.mark.row("F18")
@given(logs, st.data())
def test_a_changed_byte_anywhere_is_convicted(
    log: list[tuple[EventType, str, dict[str, Fact]]], data: st.DataObject
) -> None:
    lines = written(log)
    which = data.draw(st.integers(0, len(lines) - 1))
    place = data.draw(st.integers(0, len(lines[which]) - 1))
    other = data.draw(st.characters(codec="utf-8", exclude_characters=[lines[which][place], "\n", "\r"]))
    lines[which] = lines[which][:place] + other + lines[which][place + 1 :]
    assert faults(lines)


@pytest.mark.parametrize(
    "junk",
    [
        "",
        "null",
        "[]",
        "7",
        '"seq"',
        "{}",
        '{"seq":1}',
        '{"seq":1,"prev_hash":"0","hash"',
        "[" * 100_000,
        '{"seq":1,"prev_hash":"0","hash":"0","reason":"\\ud800"}',
        '{"seq":' + "9" * 5000 + "}",
        "\x00\x01",
    ],
)
def test_junk_is_a_fault_and_no_traceback(junk: str) -> None:
    first = written([(EventType.NOTE, "system", {})])[0]
    assert [fault.line for fault in faults([first, junk])] == [2]


def test_a_lie_in_a_doubled_member_is_convicted() -> None:
    """JSON readers differ in which of two equal names they believe."""
    line = written([(EventType.NOTE, "system", {"reason": "true"})])[0]
    assert faults(['{"reason":"lie",' + line[1:]]) == [Fault(1, "not in canonical form")]


def test_blanks_between_members_are_convicted() -> None:
    line = written([(EventType.NOTE, "system", {})])[0]
    assert faults([line.replace(",", ", ", 1)]) == [Fault(1, "not in canonical form")]


def test_a_line_may_end_with_its_line_break() -> None:
    assert faults([line + "\n" for line in written([(EventType.NOTE, "system", {})] * 2)]) == []


@given(facts)
def test_canonical_json_is_sorted_tight_and_unescaped(members: dict[str, Fact]) -> None:
    text = canonical(members)
    assert json.loads(text) == members
    assert text == json.dumps(members, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert canonical(dict(reversed(members.items()))) == text


def test_canonical_json_keeps_arabic_as_it_is() -> None:
    assert canonical({"b": "خروج", "a": [1, True, None]}) == '{"a":[1,true,null],"b":"خروج"}'


def test_a_hash_is_what_the_contract_says() -> None:
    text = '{"day":"2026-04-24","seq":1}'
    said = hashlib.sha256(f"{GENESIS}\n{text}".encode()).hexdigest()
    assert chained(GENESIS, {"seq": 1, "day": "2026-04-24"}) == said


def test_a_time_always_has_six_decimals_and_an_offset() -> None:
    assert moment(datetime(2026, 4, 23, 22, tzinfo=UTC)) == "2026-04-23T22:00:00.000000+00:00"
