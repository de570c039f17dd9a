"""What is searched for, typed on the pad of twelve keys with the letters of a telephone."""

from typing import Protocol

from typing_extensions import override

from kiosk.viewmodels.scanning import Entry

_ANOTHER, _NEXT = "1", "0"


class Query(Protocol):
    """What the page searches with."""

    @property
    def query(self) -> str: ...
    def search(self, query: str) -> None: ...
    def readings(self, keys: str) -> list[str]:
        """The beginnings of words that keys of a telephone may be, likeliest first."""


class PadWords(Entry):
    """One strike a letter, at any pace; a key that leads to no word is refused."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._before = self._keys = self._written = ""
        self._choice = 0
        self.refused = False
        """The last key led to no word."""

    @override
    def press(self, sign: str) -> None:
        self._follow()
        if sign == _NEXT:
            self._become(self._written.strip() + " " if self._written.strip() else "", "")
        elif sign == _ANOTHER:
            self._become(self._before, self._keys, self._choice + 1)
        else:
            self._become(self._before, self._keys + sign)

    @override
    def erase(self) -> None:
        self._follow()
        if self._keys:
            self._become(self._before, self._keys[:-1])
        else:
            self._become(self._before[:-1], "")

    @override
    def begin_scan(self) -> None: ...

    @override
    def scan(self, payload: str) -> None: ...

    def _follow(self) -> None:
        """Behind what was typed otherwise, or by the visitor before."""
        if self._query.query != self._written:
            self._written = self._query.query
            self._before = f"{self._written.strip()} " if self._written.strip() else ""
            self._keys = ""

    def _become(self, before: str, keys: str, choice: int = 0) -> None:
        readings = self._query.readings(keys) if keys else [""]
        self.refused = not readings or (choice > 0 and len(readings) == 1)
        if self.refused:
            return
        self._before, self._keys, self._choice = before, keys, choice % len(readings)
        self._written = before + readings[self._choice]
        self._query.search(self._written)
