"""A headphone in the jack, as the kernel tells of it."""

import os
from collections.abc import Iterator

import pytest

from core.devices import headphone
from core.devices.headphone import EVENT, HeadphoneJack, find_jack, jacks

DEVICES = """I: Bus=0000 Vendor=0000 Product=0000 Version=0000
N: Name="HDA Intel PCH Front Headphone"
H: Handlers=event7
B: PROP=0
B: EV=21
B: SW=4

I: Bus=0000 Vendor=0000 Product=0000 Version=0000
N: Name="HDA Intel PCH Line Out"
H: Handlers=event8
B: SW=40

I: Bus=0019 Vendor=0000 Product=0005 Version=0000
N: Name="Lid Switch"
H: Handlers=event0
B: SW=1

I: Bus=0003 Vendor=1a2c Product=2124 Version=0110
N: Name="USB Keyboard"
H: Handlers=sysrq kbd event3 leds
B: KEY=1000000000007 ff9f207ac14057ff
"""


def test_only_a_jack_for_headphones_is_one() -> None:
    assert jacks(DEVICES) == ["event7"]
    assert jacks("") == []


def test_several_words_of_switches_are_read_from_the_last() -> None:
    assert jacks('N: Name="x"\nH: Handlers=event2\nB: SW=1 14\n') == ["event2"]


def test_a_machine_without_a_jack_has_none(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(headphone, "DEVICES", headphone.DEVICES.with_name("not-there"))

    assert find_jack() is None


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe2(os.O_NONBLOCK)
    yield reading, writing
    os.close(reading)
    os.close(writing)


def test_in_and_out_are_told_and_other_events_are_not(pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    jack = HeadphoneJack(reading)
    nothing = list(jack.changes())
    for kind, code, value in ((5, 2, 1), (0, 0, 0), (5, 4, 1), (5, 2, 0)):
        os.write(writing, EVENT.pack(0, 0, kind, code, value))

    assert nothing == []
    assert list(jack.changes()) == [True, False]
