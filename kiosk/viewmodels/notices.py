"""What lies over the page until the visitor answers."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class Notice(StrEnum):
    """Which notice; refusals have the names of `Refusal`."""

    NONE = ""
    ANOTHER = "another"
    PAUSED = "paused"
    CLOSED = "closed"
    NOT_CHECKED_IN = "not_checked_in"
    STAFF_CALLED = "staff_called"
    STAFF_ON_THE_WAY = "staff_on_the_way"
    START_AGAIN = "start_again"
    LIST_PRINTED = "list_printed"
    LIST_FAILED = "list_failed"


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class NoticesViewModel(QObject):
    """One notice at most; a later one takes its place."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notice = Notice.NONE

    @Property(str, notify=changed)
    def notice(self) -> str:
        """A `Notice`."""
        return self._notice.value

    def say(self, notice: Notice) -> None:
        if notice is not self._notice:
            self._notice = notice
            self.changed.emit()

    @Slot()
    def dismiss(self) -> None:
        """The visitor has read it."""
        self.say(Notice.NONE)
