"""Typing on the pad of twelve keys: once the visitor has chosen a field, its keys are digits or letters."""

from collections.abc import Callable

from kiosk.speech.keypad import PadKey
from kiosk.speech.pad_words import PadWords
from kiosk.viewmodels.scanning import Entry

_ERASE, _END = PadKey.KEYS, PadKey.VOICE


class PadTyping:
    """Between the choice of the field and the key that ends it."""

    def __init__(self, entry: Callable[[], Entry | None]) -> None:
        """`entry`: the page that waits for a number now."""
        self._entry = entry
        self._into: Entry | None = None

    @property
    def is_possible(self) -> bool:
        """Whether there is a number to type."""
        return self._entry() is not None

    def begin(self) -> bool:
        """Digits are digits from now on; False where nothing is to be typed."""
        self._into = self._entry()
        return self._into is not None and self._into is self._entry()

    def end(self) -> None:
        self._into = None

    @property
    def goes_on(self) -> bool:
        """On the page on which it began."""
        return self._into is not None and self._into is self._entry()

    @property
    def words(self) -> PadWords | None:
        """Where words are typed, not a number."""
        return self._into if isinstance(self._into, PadWords) else None

    def takes(self, key: PadKey) -> bool:
        """Whether the key was for the number."""
        if self._into is None or not self.goes_on:
            self.end()
            return False
        if key is _END:
            self.end()
        elif key is _ERASE:
            self._into.erase()
        else:
            self._into.press(key.value)
        return True
