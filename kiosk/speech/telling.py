"""What is said to the visitor: in the language of the page, and once more when they ask for it."""

from collections.abc import Callable, Iterable, Mapping

from core.qt.narrator import InTongue, Narrator, Said
from kiosk.speech.news import News
from kiosk.speech.reading import Reading, Stop
from kiosk.speech.speech_words import SpeechWords
from kiosk.viewmodels.manner import MannerViewModel


class Telling:
    """Says nothing while nobody listens."""

    def __init__(self, narrator: Narrator, words: Mapping[str, SpeechWords], manner: MannerViewModel) -> None:
        """`words`: by language, all that the kiosk offers."""
        self.narrator = narrator
        self._words = words
        self._manner = manner
        self.listened_to = False
        self.count = 0
        """How often something was said."""
        self._last: list[Said] = []

    def say_page(self, reading: Reading, on: Stop | None = None, *, welcome: bool) -> None:
        """A page and how much there is to choose; `on`: what the cursor stands on already."""
        words = self._words_now
        answer = words.of_stop(on) if on is not None else []
        self._say([*([words.welcome] if welcome else []), *words.of_page(reading), *answer])

    def say_stops(self, stops: Iterable[Stop], title: str = "") -> None:
        """One after another, behind the title of the page."""
        said = [text for stop in stops for text in self._words_now.of_stop(stop)]
        self._say([title, *said] if title else said)

    def say_stop(self, stop: Stop, *, may_type: bool, from_beginning: bool = False) -> None:
        """One that the cursor is on; `from_beginning`: it has come round to it."""
        words = self._words_now
        round_ = [words.nothing_further] if from_beginning else []
        self._say([*round_, *words.of_stop(stop), *([words.may_type] if may_type else [])])

    def say_news(self, news: Iterable[News]) -> None:
        self._say([text for each in news for text in self._words_now.of_news(each.stop, each.held)])

    def say_how_to_type(self, *, words: bool) -> None:
        """Words, or a number."""
        self._say([self._words_now.typing_words if words else self._words_now.typing])

    def say_no_such_word(self, field: Stop | None) -> None:
        held = [self._words_now.of_value(field.value)] if field is not None else []
        self._say([self._words_now.no_such_word, *held], remember=False)

    def say_loudness(self, *, louder: bool) -> None:
        self._say([self._words_now.louder if louder else self._words_now.softer], remember=False)

    def say_keys(self, stop: Stop | None, *, to_all: bool) -> None:
        """What the keys do, in the language that the cursor stands on; `to_all`: in each that is offered."""
        pointed = self._words.get(stop.language) if stop is not None and stop.is_control else None
        if pointed is not None and stop is not None:
            self._say([InTongue(pointed.keys, stop.language)])
        else:
            self._say([self._words_now.keys, *(self._in_others(lambda words: words.keys) if to_all else [])])

    def welcome_others(self) -> None:
        """Who reads another language, where it is chosen: they cannot know yet how."""
        self._say(self._in_others(lambda words: words.welcome), remember=False)

    def say_again(self) -> None:
        self._say(self._last)

    def end(self) -> None:
        """Nobody listens any more, and who comes next hears nothing of it."""
        self.narrator.hush()
        self._last = []

    def say_last_word(self) -> None:
        """After the end: silence alone may be a headphone that came loose."""
        self.narrator.say([self._words_now.silent], self._manner.language)

    @property
    def _words_now(self) -> SpeechWords:
        return self._words[self._manner.language]

    def _in_others(self, text: Callable[[SpeechWords], str]) -> list[Said]:
        """The same in each language but that of the page."""
        own = self._manner.language
        return [InTongue(text(words), each) for each, words in self._words.items() if each != own]

    def _say(self, texts: list[Said], *, remember: bool = True) -> None:
        """Now, whatever is being said; `remember` it for `say_again`."""
        if not self.listened_to:
            return
        self.count += 1
        if remember:
            self._last = texts
        self.narrator.say(texts, self._manner.language)
