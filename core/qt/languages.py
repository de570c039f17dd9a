"""The language of a running program, and texts of one language whatever the program shows."""

import logging
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QGuiApplication

import assets
from core.domain.digits import DigitStyle, localised

SHARED = "core"
PROGRAMS = ("kiosk", "counter", "display", "sign", "reception")
STANDS_ON = {"reception": ("counter",)}
"""The programs whose texts a program shows besides its own."""
OWN = ("ar", "en")
"""What every program speaks, and the catalogue with it; others are spoken where a file for them is found."""
FOLDER = Path(assets.__file__).parent / "i18n"
# Qt names the country's English and writes Arabic without its article in some versions.
_OWN_NAMES = {"ar": "العربية", "en": "English"}
_log = logging.getLogger(__name__)


def offered(program: str, folder: Path = FOLDER) -> tuple[str, ...]:
    """The languages that a program can speak: its own first, then those with a file of its texts."""
    found = {path.stem.removeprefix(f"{program}_") for path in folder.glob(f"{program}_*.qm")}
    return (*OWN, *sorted(found - {*OWN}, key=own_name))


def own_name(language: str) -> str:
    """What its speakers call it: Français."""
    if language in _OWN_NAMES:
        return _OWN_NAMES[language]
    name = QLocale(language).nativeLanguageName() or language
    return name[0].upper() + name[1:]


class Phrases:
    """Texts of one language: a slip in Arabic from a kiosk that shows English."""

    def __init__(
        self,
        language: str,
        program: str = SHARED,
        *,
        folder: Path = FOLDER,
        digits: DigitStyle = DigitStyle.ARABIC_INDIC,
    ) -> None:
        """The texts of a program before those that all programs share."""
        self.language = language
        self._digits = digits
        self._translators = _load(folder, program, language)

    def say(self, context: str, source: str, n: int = -1) -> str:
        """The text in this language, or the English source when nobody translated it.

        With n the right plural form is taken and %n becomes the number in this
        language's digits.
        """
        said = (translator.translate(context, source, None, n) for translator in self._translators)
        text = next(filter(None, said), source)
        return text if n < 0 else text.replace("%n", localised(n, self.language, self._digits))


class Languages(QObject):
    """Turns a whole program to a language: its texts, the shared ones, Qt's own, the direction.

    Without a program it takes the application's name. QML views re-read their texts through
    the engine: connect `changed` to `engine.retranslate`. Widgets receive LanguageChange events.
    """

    changed = Signal()

    def __init__(
        self, application: QGuiApplication, *, program: str | None = None, folder: Path = FOLDER
    ) -> None:
        super().__init__(application)
        self._application = application
        self._program = program or application.applicationName()
        self._folder = folder
        self._installed: list[QTranslator] = []
        self._current = ""

    @property
    def current(self) -> str:
        """The language in use; empty before the first `use`."""
        return self._current

    def use(self, language: str) -> None:
        """Turn the program to this language; to what of it is there."""
        if language == self._current:
            return
        wanted = [*_load(self._folder, self._program, language), *_of_qt(language)]
        for translator in self._installed:
            self._application.removeTranslator(translator)
        for translator in reversed(wanted):  # the last installed is asked first
            self._application.installTranslator(translator)
        self._installed = wanted
        self._current = language
        self._application.setLayoutDirection(direction(language))
        self.changed.emit()


def direction(language: str) -> Qt.LayoutDirection:
    """Which side a text of this language begins on."""
    return QLocale(language).textDirection()


def right_to_left(language: str) -> bool:
    return direction(language) is Qt.LayoutDirection.RightToLeft


def _load(folder: Path, program: str, language: str) -> list[QTranslator]:
    """A program's own texts first, then those that all programs share.

    An added language has one file with both; what it leaves out is English, with
    its plural forms.
    """
    if language not in OWN:
        added = load_translator(folder / f"{program}_{language}.qm")
        return [*filter(None, [added]), *_load(folder, program, "en")]
    parts = dict.fromkeys((program, *STANDS_ON.get(program, ()), SHARED))
    paths = [folder / f"{part}_{language}.qm" for part in parts]
    return [translator for path in paths if (translator := load_translator(path)) is not None]


def load_translator(path: Path) -> QTranslator | None:
    """A translation that is built; without one its texts are English, and the log says why.

    A hall is better served in English than not at all.
    """
    translator = QTranslator()
    if translator.load(str(path)):
        return translator
    _say_missing(path)
    return None


def missing_translations(folder: Path = FOLDER) -> list[Path]:
    """The files of our own texts that are not there or cannot be read."""
    wanted = (f"{program}_{language}.qm" for program in (SHARED, *PROGRAMS) for language in OWN)
    return [folder / name for name in wanted if not QTranslator().load(str(folder / name))]


@cache
def _say_missing(path: Path) -> None:
    """Once, however many parts of a program ask for it."""
    why = "cannot be read" if path.exists() else "is not there"
    mend = "install Dawr anew, or in a checkout run `make translations`"
    _log.error("the translation %s %s, so its texts are in English: %s", path, why, mend)


def _of_qt(language: str) -> list[QTranslator]:
    """The words of Qt's own dialogs; English needs none."""
    if language == "en":
        return []
    path = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
    if language not in OWN and not path.exists():
        return []  # Qt has not learned this one, and a kiosk shows none of its dialogs
    words = load_translator(path)
    return [] if words is None else [words]
