"""From what is known of a window to what its sign shows: a pure function."""

from dataclasses import dataclass

from core.domain.digits import DigitStyle
from core.domain.legibility import NotLegibleError
from core.domain.texts import LocalText
from sign.viewmodels.sign_words import SignWords
from sign.viewmodels.window_reading import WindowReading, WindowState


@dataclass(frozen=True, slots=True)
class Tongues:
    """Both languages of the sign, and the one that its number is large in."""

    ar: SignWords
    en: SignWords
    first: str

    def said(self, text: LocalText) -> tuple[str, str]:
        """A name in both, each with its own digits."""
        return self.ar.number(text.ar), self.en.number(text.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignProps:
    """Everything that a sign shows; of a pair of texts the first is Arabic."""

    state: str = ""
    window: tuple[str, str] = ("", "")
    agency: tuple[str, str] = ("", "")
    code: str = ""
    second_code: str = ""
    words: tuple[str, str] = ("", "")
    hint: tuple[str, str] = ("", "")
    alarm: tuple[str, str] = ("", "")
    """That the rest may be out of date."""
    lit: bool = False
    """A call that waits for its visitor."""
    calls: int = 0
    spoken: str = ""
    """The whole as one sentence in the first language, for a screen reader."""


def sign_props(
    reading: WindowReading | None,
    counter: str,
    tongues: Tongues,
    *,
    digits: DigitStyle,
    lost: bool,
) -> SignProps:
    """What the sign shows; `lost` when the store has not answered for a while."""
    ar, en = tongues.ar, tongues.en
    window = ar.window(counter), en.window(counter)
    if reading is None:
        words = ar.not_connected, en.not_connected
        hint = ar.begins_later, en.begins_later
        shown = lost
        return SignProps(
            window=window,
            words=words if shown else ("", ""),
            hint=hint if shown else ("", ""),
            spoken=_sentence(tongues, window, words, hint) if shown else "",
        )
    state, code = reading.state, reading.code
    words = ar.headline(state), en.headline(state)
    hint = ar.hint(state, reading.break_reason), en.hint(state, reading.break_reason)
    alarm = (ar.may_be_old, en.may_be_old) if lost else ("", "")
    codes = ("", "")
    if code is not None:
        codes = code.isolated("ar", digits), code.isolated("en", digits)
    first = 0 if tongues.first == "ar" else 1
    return SignProps(
        state=state.value,
        window=window,
        agency=("", "") if reading.agency is None else tongues.said(reading.agency),
        code=codes[first],
        second_code=codes[1 - first],
        words=words,
        hint=hint,
        alarm=alarm,
        lit=state is WindowState.CALLED and not lost,
        calls=reading.calls,
        spoken=_sentence(tongues, window, codes, words, hint, alarm),
    )


def refused_props(refused: NotLegibleError, counter: str, tongues: Tongues) -> SignProps:
    """In place of a number that nobody could read."""
    ar, en = tongues.ar, tongues.en
    window = ar.window(counter), en.window(counter)
    words = ar.too_small, en.too_small
    hint = ar.read_from(refused.metres), en.read_from(refused.metres)
    return SignProps(
        state="refused",
        window=window,
        words=words,
        hint=hint,
        spoken=_sentence(tongues, window, words, hint),
    )


def _sentence(tongues: Tongues, *pairs: tuple[str, str]) -> str:
    first = 0 if tongues.first == "ar" else 1
    return ". ".join(pair[first] for pair in pairs if pair[first])
