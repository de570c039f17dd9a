"""How the kiosk meets one visitor: in which language, by keys or by touch."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.qt.typed import Property, QmlElement, QmlUncreatable
from kiosk.viewmodels.pages import other_language

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_OWN_NAMES = {"ar": "العربية", "en": "English"}


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class MannerViewModel(QObject):
    """The language that a visitor chose; the next one finds the kiosk as every visitor does."""

    languageChanged = Signal()
    byKeysChanged = Signal()

    def __init__(
        self, turn_to: Callable[[str], None], *, first_language: str = "ar", parent: QObject | None = None
    ) -> None:
        """`turn_to` turns the whole program to a language before the views hear of it."""
        super().__init__(parent)
        self._turn_to = turn_to
        self._first_language = self._language = first_language
        self._by_keys = False
        turn_to(first_language)

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @Property(str, notify=languageChanged)
    def otherLanguage(self) -> str:  # noqa: N802 - QML's name
        return other_language(self._language)

    @Property(str, notify=languageChanged)
    def otherLanguageName(self) -> str:  # noqa: N802 - QML's name
        """Each language names itself."""
        return _OWN_NAMES[other_language(self._language)]

    @Property(bool, notify=byKeysChanged)
    def byKeys(self) -> bool:  # noqa: N802 - QML's name
        """The visitor last struck a key, not the screen, and must see where the next one will act."""
        return self._by_keys

    def use_language(self, language: str) -> None:
        """Turn everything to this language."""
        if language != self._language:
            self._language = language
            self._turn_to(language)
            self.languageChanged.emit()

    def struck(self, *, key: bool) -> None:
        """A key or a touch came."""
        if key is not self._by_keys:
            self._by_keys = key
            self.byKeysChanged.emit()

    def begin(self) -> None:
        """As every visitor finds it."""
        self.use_language(self._first_language)
