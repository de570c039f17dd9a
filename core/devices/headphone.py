"""Whether a headphone is in the jack, where the kernel tells: Linux with a jack that senses its plug."""

import fcntl
import os
import struct
from collections.abc import Iterator
from pathlib import Path

DEVICES = Path("/proc/bus/input/devices")
INPUT = Path("/dev/input")
_SWITCH_EVENT = 0x05
_HEADPHONE_INSERT = 0x02
_SWITCH_STATE = 0x8008451B
"""EVIOCGSW for eight bytes: the state of the switches of an input device."""
EVENT = struct.Struct("llHHi")


def jacks(devices: str) -> list[str]:
    """The input devices (`event7`) that have a switch for a headphone, from the kernel's list of devices."""
    return [
        name
        for block in devices.split("\n\n")
        if int(_field(block, "B: SW=") or "0", 16) >> _HEADPHONE_INSERT & 1
        for name in _field(block, "H: Handlers=").split()
        if name.startswith("event")
    ]


def _field(block: str, name: str) -> str:
    lines = [line.removeprefix(name) for line in block.splitlines() if line.startswith(name)]
    # Long masks come in words, the last one the lowest.
    return lines[0].split(" ")[-1] if lines and name.startswith("B") else " ".join(lines)


class HeadphoneJack:
    """One jack, open for reading; `file` is for a notifier."""

    def __init__(self, file: int) -> None:
        self.file = file

    def is_plugged(self) -> bool:
        """As it is now."""
        state = fcntl.ioctl(self.file, _SWITCH_STATE, bytes(8))
        return bool(state[0] >> _HEADPHONE_INSERT & 1)

    def changes(self) -> Iterator[bool]:
        """What has happened since the last call: True for in, False for out."""
        try:
            content = os.read(self.file, EVENT.size * 64)
        except BlockingIOError:
            return
        for *_, kind, code, value in EVENT.iter_unpack(content[: len(content) // EVENT.size * EVENT.size]):
            if (kind, code) == (_SWITCH_EVENT, _HEADPHONE_INSERT):
                yield bool(value)

    def close(self) -> None:
        os.close(self.file)


def find_jack() -> HeadphoneJack | None:
    """The first jack that may be read; None where there is none, or where this user may not read it."""
    try:
        names = jacks(DEVICES.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None
    for name in names:
        try:
            return HeadphoneJack(os.open(INPUT / name, os.O_RDONLY | os.O_NONBLOCK))
        except OSError:
            continue
    return None
