"""What a disk may hold after the power went: a program's writes, recorded, and cut off at each point."""

import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

import pytest

_SECTOR = 512
_CALL = re.compile(r"\d+\s+(pwrite64|write|ftruncate|fsync|fdatasync)\(\d+<([^>]*)>(?:, (.*))?\)\s+= ")
_MEMORY = "-shm"
"""Beside a database; it is memory of the programs, and is made anew."""
DIARY = "diary"


@dataclass(frozen=True)
class Deed:
    """One thing that was asked of the disk: a write, a new size, or (with neither) to make all durable."""

    file: str
    at: int = 0
    data: bytes = b""
    size: int | None = None

    @property
    def syncs(self) -> bool:
        return self.size is None and not self.data


class Damage(Enum):
    """What becomes of that which was not made durable."""

    DROPPED = auto()
    REORDERED = auto()
    """Some writes are on the disk and others are not, in any order."""
    TORN = auto()
    """The same with every 512 bytes."""


@dataclass
class PowerCut:
    """The moment after some deeds: what is durable, what is not, and what had been told to people by then."""

    durable: Mapping[str, bytes]
    pending: Sequence[Deed]
    told: Sequence[str]

    def left(self, damage: Damage, chance: random.Random) -> dict[str, bytes]:
        """The files as they are found afterwards."""
        files = {name: bytearray(content) for name, content in self.durable.items()}
        deeds = [] if damage is Damage.DROPPED else [*self.pending]
        if damage is Damage.TORN:
            deeds = [piece for deed in deeds for piece in _sectors(deed)]
        for deed in deeds:
            if chance.random() < 0.5:
                _do(files, deed)
        return {name: bytes(content) for name, content in files.items()}


@dataclass
class Recording:
    """A folder before, and all that a program did to it."""

    before: dict[str, bytes]
    deeds: list[Deed] = field(default_factory=list)

    def cuts(self) -> Iterator[PowerCut]:
        """The power goes after every single write."""
        durable = {name: bytearray(content) for name, content in self.before.items()}
        pending: list[Deed] = []
        told: list[str] = []
        for deed in self.deeds:
            if deed.file == DIARY:
                told.append(deed.data.decode().strip())
                continue
            if deed.syncs:
                for each in [each for each in pending if each.file == deed.file]:
                    _do(durable, each)
                pending = [each for each in pending if each.file != deed.file]
                continue
            pending.append(deed)
            yield PowerCut(
                {name: bytes(content) for name, content in durable.items()}, list(pending), list(told)
            )


def recorded(module: str, folder: Path) -> Recording:
    """Run `python -m module FOLDER`, which tells what it has done in a file named `diary`."""
    if shutil.which("strace") is None:
        pytest.skip("strace is missing: scripts/install_system_packages test")
    recording = Recording({file.name: file.read_bytes() for file in folder.iterdir()})
    trace = folder.with_name(f"{folder.name}.trace")
    calls = ["-e", "trace=pwrite64,write,ftruncate,fsync,fdatasync", "-o", str(trace)]
    program = [sys.executable, "-m", module, str(folder)]
    done = subprocess.run(
        ["strace", "-f", "-y", "-xx", "-s", "1000000", *calls, *program],
        capture_output=True,
        text=True,
        check=False,
    )
    if "ptrace" in done.stderr:
        pytest.skip("strace may not look at a program here")
    assert done.returncode == 0, done.stderr
    with trace.open(encoding="ascii") as lines:
        recording.deeds += [deed for line in lines if (deed := _read(line, folder))]
    return recording


def laid_out(files: Mapping[str, bytes], folder: Path) -> None:
    """Put these files there, and nothing else."""
    for old in folder.iterdir():
        old.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)


def tell(folder: Path, what: str) -> None:
    """A word to the people: it counts as said once it is written."""
    diary = os.open(folder / DIARY, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(diary, f"{what}\n".encode())
    os.close(diary)


def _read(line: str, folder: Path) -> Deed | None:
    found = _CALL.match(line)
    if found is None:
        return None
    call, where, what = found.groups()
    path = Path(_unhex(where).decode())
    if path.parent != folder or path.name.endswith(_MEMORY):
        return None
    if call.endswith("sync"):
        return Deed(path.name)
    if call == "ftruncate":
        return Deed(path.name, size=int(what))
    text, *numbers = what.rsplit(", ", 2) if call == "pwrite64" else what.rsplit(", ", 1)
    return Deed(path.name, at=int(numbers[-1]) if call == "pwrite64" else 0, data=_unhex(text.strip('"')))


def _unhex(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _sectors(deed: Deed) -> Iterator[Deed]:
    if deed.size is not None:
        yield deed
    for at in range(0, len(deed.data), _SECTOR):
        yield Deed(deed.file, deed.at + at, deed.data[at : at + _SECTOR])


def _do(files: dict[str, bytearray], deed: Deed) -> None:
    content = files.setdefault(deed.file, bytearray())
    size = deed.size if deed.size is not None else max(len(content), deed.at + len(deed.data))
    content.extend(bytes(max(size - len(content), 0)))
    del content[size:]
    content[deed.at : deed.at + len(deed.data)] = deed.data
