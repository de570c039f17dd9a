"""Looks for numbers of persons in whatever a kiosk and its centre left behind."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from core.domain.digits import ascii_digits

WINDOW = 8
"""So many signs in a row of a number are no chance; its last four alone may be shown."""
_HASHES = ("md5", "sha1", "sha256", "sha512", "blake2b")


def traces(number: str) -> set[str]:
    """What gives a number away: longer parts of it, and what it hashes to without a key."""
    parts = {number[at : at + WINDOW] for at in range(len(number) - WINDOW + 1)} or {number}
    return parts | {hashlib.new(each, number.encode()).hexdigest() for each in _HASHES}


def readings(raw: bytes) -> Iterator[str]:
    """The bytes as whoever looks for digits may read them."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1256"):
        yield ascii_digits(raw.decode(encoding, errors="ignore"))


def found(numbers: Sequence[str], raw: bytes) -> list[str]:
    """The numbers that these bytes give away."""
    texts = list(readings(raw))
    return [number for number in numbers if any(trace in text for trace in traces(number) for text in texts)]


def found_in_files(numbers: Sequence[str], folder: Path) -> dict[str, list[str]]:
    """The numbers in each file of a folder, whatever it is."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    told = {str(path.relative_to(folder)): found(numbers, path.read_bytes()) for path in files}
    return {name: numbers for name, numbers in told.items() if numbers}
