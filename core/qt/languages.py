"""The language of a running program, and texts of one language whatever the program shows."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QGuiApplication

import assets
from core.domain.digits import DigitStyle, localised

SHARED = "core"
FOLDER = Path(assets.__file__).parent / "i18n"
RIGHT_TO_LEFT = frozenset({"ar"})


class TranslationMissingError(Exception):
    """A language was asked for whose translation was not built."""


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
        """The texts of a program before those that all programs share.

        Raises TranslationMissingError.
        """
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
        """Turn the program to this language.

        Raises TranslationMissingError and then leaves the program as it was.
        """
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
    if language in RIGHT_TO_LEFT:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def _load(folder: Path, program: str, language: str) -> list[QTranslator]:
    """A program's own texts first, then those that all programs share."""
    return [load_translator(folder / f"{part}_{language}.qm") for part in dict.fromkeys((program, SHARED))]


def load_translator(path: Path) -> QTranslator:
    """A translation that is built, or TranslationMissingError: never English in silence."""
    translator = QTranslator()
    if not translator.load(str(path)):
        why = "cannot be read" if path.exists() else "is not there"
        raise TranslationMissingError(f'the translation {path} {why}: run "make i18n"')
    return translator


def _of_qt(language: str) -> list[QTranslator]:
    """The words of Qt's own dialogs; English needs none."""
    if language == "en":
        return []
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return [load_translator(folder / f"qtbase_{language}.qm")]
