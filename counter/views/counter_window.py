"""The window of the counter: first the sign-in, then the desk, or the bar in its place."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMessageBox, QStackedWidget, QWidget
from typing_extensions import override

from counter.global_keys import GlobalKeys
from counter.viewmodels.desk import DeskViewModel
from counter.viewmodels.desk_acts import DeskAct
from counter.viewmodels.sign_in import SignInViewModel
from counter.views.appearance import Appearance
from counter.views.compact_bar import CompactBar
from counter.views.desk_keys import DeskKeys
from counter.views.desk_pane import DeskPane
from counter.views.desk_prompts import DeskPrompts
from counter.views.lock_pane import LockPane
from counter.views.prompt import OVER_PROMPTS
from counter.views.sign_in_pane import SignInPane
from counter.views.starting_pane import StartingPane
from counter.views.training_banner import TrainingBanner, below, training_word
from counter.views.wording import Wording

translate = QCoreApplication.translate


class CounterWindow(QMainWindow):
    """Holds one page at a time. The app gives it view models; it gives the clerk keys."""

    language_wanted = Signal()
    left = Signal()
    """Closed for good."""

    def __init__(
        self,
        wording: Wording,
        appearance: Appearance,
        *,
        frameless: bool = False,
        training: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("counterWindow")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint, frameless)
        self._wording = wording
        self._pages = QStackedWidget()
        self._training = TrainingBanner() if training else None
        self.setCentralWidget(below(self._training, self._pages) if self._training else self._pages)
        self.starting = StartingPane()
        self._pages.addWidget(self.starting)
        self.sign_in: SignInPane | None = None
        self._desk: DeskViewModel | None = None
        self.desk_pane: DeskPane | None = None
        self.lock_pane: LockPane | None = None
        self.bar: CompactBar | None = None
        self._desk_keys: DeskKeys | None = None
        self._global_keys: GlobalKeys | None = None
        self._sure = False
        self._own_keys = [
            self._key("Ctrl+L", self.language_wanted.emit),
            self._key("F2", self.toggle_bar),
            self._key("Ctrl+=", appearance.larger, "Ctrl++"),
            self._key("Ctrl+-", appearance.smaller),
            self._key("Ctrl+0", lambda: appearance.use(100)),
            self._key("Ctrl+F11", self._lock),
            *self._keys_for_help(),
        ]
        self._retitle()

    def show_sign_in(self, sign_in: SignInViewModel) -> None:
        """The first page, and the page after signing out."""
        if self.sign_in is None:
            self.sign_in = SignInPane(sign_in, self._wording)
            self.sign_in.language_button.clicked.connect(self.language_wanted)
            self._pages.addWidget(self.sign_in)
        self._drop_desk()
        self._pages.setCurrentWidget(self.sign_in)
        self.sign_in.clear()

    def show_desk(self, desk: DeskViewModel) -> None:
        """The desk of a clerk who has signed in."""
        self._drop_desk()
        self._desk = desk
        prompts = DeskPrompts(desk, self._wording, self._front, desk)
        keys = self._desk_keys = DeskKeys(desk, prompts, desk)
        self.desk_pane = DeskPane(desk, keys, prompts, self._wording)
        self.bar = CompactBar(desk, keys, self._wording, self, training=self._training is not None)
        self.bar.addActions(self._own_keys)
        self.bar.closing.connect(self.close)
        self.bar.window_button.clicked.connect(self.toggle_bar)
        header = self.desk_pane.header
        header.language_button.clicked.connect(self.language_wanted)
        header.bar_button.clicked.connect(self.toggle_bar)
        header.sign_out_button.clicked.connect(desk.sign_out)
        self.desk_pane.addActions(keys.all())
        self._pages.addWidget(self.desk_pane)
        self.lock_pane = LockPane(desk, prompts, self._wording)
        self._pages.addWidget(self.lock_pane)
        desk.propsChanged.connect(self._follow_lock)
        self._pages.setCurrentWidget(self.desk_pane)
        self.desk_pane.acts.take_focus()
        self._retitle()

    def toggle_bar(self) -> None:
        """From window to bar and back."""
        if self.bar is None or (self._desk is not None and self._desk.props.locked):
            return
        if self.bar.isVisible():
            self._let_keys_go()
            self.bar.hide()
            self.show()
            self.raise_()
            self.activateWindow()
            return
        area = self.screen().availableGeometry()
        self.bar.adjustSize()
        self.bar.move(area.center().x() - self.bar.width() // 2, area.top())
        self._global_keys = GlobalKeys(self)
        self._global_keys.struck.connect(self._struck_elsewhere)
        self.bar.offer_everywhere(self._global_keys.held)
        self.bar.show()
        self.bar.activateWindow()
        self.hide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retitle()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """A ticket in hand is asked about; a free counter is closed before the window."""
        if self._desk is None or self._sure:
            event.accept()
            self.left.emit()
            return
        event.ignore()
        if self._desk.props.card is not None:
            self._warn()
        elif self._desk.props.reachable:
            self._desk.signed_out.connect(self._leave)
            self._desk.sign_out()
        else:
            self._leave()

    def _warn(self) -> None:
        card = self._desk.props.card if self._desk else None
        if card is None:
            return
        box = QMessageBox(self._front())
        box.setObjectName("closePrompt")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(translate("Desk", "A ticket is in hand"))
        box.setText(
            translate("Desk", "{ticket} is still in hand.").format(ticket=self._wording.coded(card.code))
        )
        box.setInformativeText(
            translate("Desk", "It stays at this counter: sign in here again to go on with it.")
        )
        stay = box.addButton(translate("Desk", "&Stay"), QMessageBox.ButtonRole.RejectRole)
        close = box.addButton(translate("Desk", "&Close anyway"), QMessageBox.ButtonRole.DestructiveRole)
        stay.setObjectName("closeStay")
        close.setObjectName("closeAnyway")
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        close.clicked.connect(self._leave)
        box.finished.connect(self._front().activateWindow)
        box.open()

    def _leave(self) -> None:
        self._sure = True
        self._let_keys_go()
        if self.bar is not None:
            self.bar.hide()
        self.close()
        self.left.emit()

    def _struck_elsewhere(self, act: DeskAct) -> None:
        """A key of the bar in another program; not past a question that waits for its answer."""
        if self._desk_keys is not None and QApplication.activeModalWidget() is None:
            self._desk_keys.actions[act].trigger()

    def _let_keys_go(self) -> None:
        if self._global_keys is not None:
            self._global_keys.close()
            self._global_keys.deleteLater()
            self._global_keys = None

    def _lock(self) -> None:
        if self._desk is not None and self.bar is not None and QApplication.activeModalWidget() is None:
            if self.bar.isVisible():
                self.toggle_bar()
            self._desk.lock()

    def _follow_lock(self) -> None:
        if self._desk is None or self.desk_pane is None or self.lock_pane is None:
            return
        wanted = self.lock_pane if self._desk.props.locked else self.desk_pane
        if self._pages.currentWidget() is wanted:
            return
        self._pages.setCurrentWidget(wanted)
        if wanted is self.lock_pane:
            self.lock_pane.pin.setFocus()
        else:
            self.desk_pane.acts.take_focus()

    def _call_supervisor(self, *, alarm: bool) -> None:
        if self._desk is not None:
            self._desk.call_supervisor(alarm=alarm)

    def _front(self) -> QWidget:
        return self.bar if self.bar is not None and self.bar.isVisible() else self

    def _drop_desk(self) -> None:
        if self._desk is None or self.desk_pane is None or self.bar is None:
            return
        # What was asked over this desk is asked no more: nobody is there to do it.
        if isinstance(asked := QApplication.activeModalWidget(), QDialog):
            asked.reject()
        if self.bar.isVisible():
            self.toggle_bar()
        for page in (self.desk_pane, self.lock_pane):
            if page is not None:
                self._pages.removeWidget(page)
                page.deleteLater()
        for each in (self.bar, self._desk):
            each.deleteLater()
        self._desk = self.desk_pane = self.lock_pane = self.bar = self._desk_keys = None

    def _keys_for_help(self) -> list[QAction]:
        """They work over an open question too."""
        keys = [
            self._key("Ctrl+F1", lambda: self._call_supervisor(alarm=False)),
            self._key("Ctrl+Shift+F1", lambda: self._call_supervisor(alarm=True)),
        ]
        for key in keys:
            key.setProperty(OVER_PROMPTS, True)  # noqa: FBT003 - Qt's own signature
        return keys

    def _key(self, key: str, doing: Callable[[], None], also: str = "") -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(each) for each in (key, also) if each])
        action.setAutoRepeat(False)
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.triggered.connect(lambda _checked=False: doing())
        self.addAction(action)
        return action

    def _retitle(self) -> None:
        if self._training is not None:
            self._training.retranslate()
        self.setWindowTitle(training_word() if self._training else translate("Desk", "Dawr – counter"))
