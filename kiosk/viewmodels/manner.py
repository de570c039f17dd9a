"""How the kiosk meets one visitor: in which language, by keys or by touch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.domain.texts import other_language
from core.qt.languages import OWN, own_name
from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language as the first page offers it; `main` are those of the signs in the hall."""

    key: str
    name: str
    main: bool


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class MannerViewModel(QObject):
    """The language that a visitor chose; the next one finds the kiosk as every visitor does."""

    languageChanged = Signal()
    byKeysChanged = Signal()

    def __init__(
        self,
        turn_to: Callable[[str], None],
        *,
        first_language: str = "ar",
        languages: Sequence[str] = OWN,
        parent: QObject | None = None,
    ) -> None:
        """`turn_to` turns the whole program to one of the languages before the views hear of it."""
        super().__init__(parent)
        self._tongues = RowsModel(Tongue, self)
        self._tongues.show([Tongue(each, own_name(each), each in OWN) for each in languages])
        self._beside_arabic = other_language("ar")
        self._turn_to = turn_to
        self._first_language = self._language = first_language
        self._by_keys = False
        turn_to(first_language)

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language

    @Property(QObject, constant=True)
    def languages(self) -> RowsModel[Tongue]:
        """All that a visitor may choose."""
        return self._tongues

    @Property(bool, constant=True)
    def manyLanguages(self) -> bool:  # noqa: N802 - QML's name
        """More than those of the signs in the hall."""
        return len(self._tongues.rows) > len(OWN)

    @Property(str, notify=languageChanged)
    def besideArabic(self) -> str:  # noqa: N802 - QML's name
        """What was read last that is not Arabic."""
        return self._beside_arabic

    @Property(str, notify=languageChanged)
    def otherLanguage(self) -> str:  # noqa: N802 - QML's name
        """Arabic, and back to what was read before somebody was shown the page in Arabic."""
        return self._beside_arabic if self._language == "ar" else "ar"

    @Property(str, notify=languageChanged)
    def otherLanguageName(self) -> str:  # noqa: N802 - QML's name
        """Each language names itself."""
        return own_name(self.otherLanguage)

    @Property(bool, notify=byKeysChanged)
    def byKeys(self) -> bool:  # noqa: N802 - QML's name
        """The visitor last struck a key, not the screen, and must see where the next one will act."""
        return self._by_keys

    def use_language(self, language: str) -> None:
        """Turn everything to this language."""
        self._use(language, beside_arabic=self._beside_arabic if language == "ar" else language)

    def struck(self, *, key: bool) -> None:
        """A key or a touch came."""
        if key is not self._by_keys:
            self._by_keys = key
            self.byKeysChanged.emit()

    def begin(self) -> None:
        """As every visitor finds it."""
        self._use(self._first_language, beside_arabic=other_language("ar"))

    def _use(self, language: str, *, beside_arabic: str) -> None:
        if (language, beside_arabic) != (self._language, self._beside_arabic):
            turned = language != self._language
            self._language, self._beside_arabic = language, beside_arabic
            if turned:
                self._turn_to(language)
            self.languageChanged.emit()
