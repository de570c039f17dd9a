"""Names, numbers, times and plurals in the language of the desk."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from core.domain.calendar import local
from core.domain.centre import Centre
from core.domain.digits import DigitStyle, isolated, localised
from core.domain.forecast import WaitRange
from core.domain.numbering import TicketCode
from core.domain.texts import LocalText
from core.qt.time_words import TimeWords


def _said(context: str, source: str, n: int = -1) -> str:
    return QCoreApplication.translate(context, source, "", n)


class Wording(QObject):
    """How this desk says things; knows the centre's digits and time zone once it is signed in."""

    def __init__(self, language: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._digits = DigitStyle.ARABIC_INDIC
        self._time_zone = "UTC"

    def learn(self, centre: Centre) -> None:
        """Speak as this centre does."""
        self._digits = centre.digits
        self._time_zone = centre.time_zone

    @property
    def language(self) -> str:
        """The language in use."""
        return self._language()

    def name(self, text: LocalText) -> str:
        return text.within(self.language)

    def named(self, text: LocalText) -> str:
        """A name that is safe inside a sentence."""
        return isolated(self.name(text))

    def code(self, code: TicketCode) -> str:
        """The code as it stands alone."""
        return code.shown(self.language, self._digits)

    def other_code(self, code: TicketCode) -> str:
        """The same ticket as a reader of the other script knows it."""
        return code.shown("en" if self.language == "ar" else "ar", self._digits)

    def coded(self, code: TicketCode) -> str:
        """A code that is safe inside a sentence."""
        return code.isolated(self.language, self._digits)

    def digits(self, text: str | int) -> str:
        """The text with its digits as this centre shows them."""
        return localised(text, self.language, self._digits)

    def wait(self, wait: WaitRange) -> str:
        """Minutes as a range, as the kiosk and the hall say them."""
        return TimeWords(self.language, _said, self._digits).wait(wait)

    def clock(self, at: datetime) -> str:
        """Hours and minutes on the centre's clock; no leading zero, which is a mere dot in Arabic."""
        time = local(at, self._time_zone)
        return isolated(self.digits(f"{time.hour}:{time.minute:02}"))

    # One word for each count: Arabic has six forms.
    def minutes(self, count: int) -> str:
        return self.digits(self.tr("%n minutes", "", count)) if count else self.tr("under a minute")

    def seconds(self, count: int) -> str:
        return self.digits(self.tr("%n seconds", "", count))

    def times(self, count: int) -> str:
        return self.digits(self.tr("%n times", "", count))

    def points(self, count: int) -> str:
        """What a ticket has gathered under the calling rule."""
        return self.digits(self.tr("%n points", "", count))

    def waiting(self, count: int) -> str:
        """How many wait."""
        return self.digits(self.tr("%n people wait", "", count))
