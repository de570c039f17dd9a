"""What the voice says besides what is on the screen, in one language."""

from dataclasses import dataclass

from core.domain.spoken_text import PRIVATE
from core.qt.narrator import InTongue, Said
from kiosk.speech.reading import Kind, Reading, Stop
from kiosk.viewmodels.wording import Phrases


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """One language's way to say what eyes see without words: what is ticked, how many choices, which keys."""

    phrases: Phrases

    def tr(self, source: str, comment: str = "", n: int = -1) -> str:  # noqa: ARG002 - read by lupdate
        """The text in this language; named as lupdate looks for it."""
        return self.phrases.say("SpeechWords", source, n)

    def of_page(self, reading: Reading) -> list[Said]:
        """What there is to hear on arriving, and how much there is to choose."""
        said = [text for stop in reading.opening for text in self.of_stop(stop)]
        choices = sum(stop.is_control for stop in reading.stops)
        return [*said, self.tr("%n choices", "", choices)] if choices else said

    def of_stop(self, stop: Stop) -> list[Said]:
        """Its name, its state and what it is for."""
        absent = "" if stop.enabled else self.tr("not available now")
        said = [(stop.name, True), (self._state(stop), False), (absent, False), (stop.hint, True)]
        return [
            InTongue(text, stop.language) if own and stop.language else text for text, own in said if text
        ]

    def _state(self, stop: Stop) -> str:
        if stop.kind is Kind.FIELD:
            return self.of_value(stop.value)
        if stop.checked is None:
            return ""
        return self.tr("chosen") if stop.checked else self.tr("not chosen")

    def of_value(self, value: str) -> str:
        """What a field holds; hidden signs are not said, and a code digit by digit."""
        if not value:
            return self.tr("nothing typed yet")
        return self.tr("typed: {text}").replace("{text}", _one_by_one(value))

    def of_change(self, before: str, value: str) -> str:
        """What typing did to a field: of a code the new digit alone, so that a quick hand hears each."""
        new = value.replace(" ", "").removeprefix(before.replace(" ", ""))
        return new if len(new) == 1 and _is_code(value) else self.of_value(value)

    def of_news(self, stop: Stop, held: str) -> list[Said]:
        """A stop that has changed; `held` is what it held before."""
        return [self.of_change(held, stop.value)] if stop.kind is Kind.FIELD else self.of_stop(stop)

    @property
    def keys(self) -> str:
        """How the twelve keys are used."""
        return self.tr(
            "Eight: the next one. Two: the one before. Five: choose it. Four: back. One: hear it again. "
            "Three: louder. Nine: softer. Six: the whole page. Seven: call staff. Star: these keys. "
            "Zero: easier use. Hash: the voice on or off."
        )

    @property
    def typing(self) -> str:
        """How a number is typed on them."""
        return self.tr(
            "Type the number with the keys. Star: erase the last digit. Hash: the number is whole."
        )

    @property
    def typing_words(self) -> str:
        """How words are typed on them: the letters of this language's telephones."""
        return self.tr(
            "Type with the letters of a telephone, one strike for each letter. Two: A, B, C. Three: D, E, F. "
            "Four: G, H, I. Five: J, K, L. Six: M, N, O. Seven: P, Q, R, S. Eight: T, U, V. "
            "Nine: W, X, Y, Z. One: another word on the same keys. Zero: one word more. "
            "Star: erase. Hash: to what was found."
        )

    @property
    def no_such_word(self) -> str:
        return self.tr("No further word")

    @property
    def may_type(self) -> str:
        """Where a field can be typed in on the twelve keys."""
        return self.tr("Five: type with the keys")

    @property
    def welcome(self) -> str:
        return self.tr("The kiosk speaks. Eight: the next one. Five: choose it. Star: all keys.")

    @property
    def silent(self) -> str:
        return self.tr("The voice is off. Any key turns it on.")

    @property
    def louder(self) -> str:
        return self.tr("Louder")

    @property
    def softer(self) -> str:
        return self.tr("Softer")

    @property
    def nothing_further(self) -> str:
        return self.tr("From the beginning")


def _is_code(value: str) -> bool:
    """Digits in groups as a screen shows them; a longer run is a person's number, which no voice says."""
    return bool(value) and all(run.isdigit() and len(run) < PRIVATE for run in value.split())


def _one_by_one(value: str) -> str:
    """Or a voice says thousands where the message has digits."""
    return " ".join(value.replace(" ", "")) if _is_code(value) else value
