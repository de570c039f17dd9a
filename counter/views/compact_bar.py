"""The desk in one line of 60 px, above the agency's own program."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from counter.global_keys import GLOBAL_KEYS
from counter.viewmodels.desk import DeskViewModel
from counter.viewmodels.desk_acts import DeskAct, DeskState
from counter.viewmodels.desk_props import Connection, DeskProps
from counter.views.act_texts import DESK_ACTS, act_word
from counter.views.appearance import PAPER
from counter.views.bar_button import BarButton
from counter.views.desk_keys import DeskKeys, tool_tip, usual_next
from counter.views.facts_texts import BREAKS, note_line, reason_word, state_fact
from counter.views.icons import icon_pixmap
from counter.views.labels import label, named
from counter.views.message_bar import message_text
from counter.views.notice_texts import notice_text, sentence
from counter.views.training_banner import training_word
from counter.views.wording import Wording

translate = QCoreApplication.translate

HEIGHT = 60
_CODE_PX, _STATE_PX, _COUNT_PX = 30, 14, 22
_BUTTONS = {
    DeskAct.CALL_NEXT: "barCallNextButton",
    DeskAct.RECALL: "barRecallButton",
    DeskAct.START: "barStartButton",
    DeskAct.COMPLETE: "barCompleteButton",
    DeskAct.NO_SHOW: "barNoShowButton",
    DeskAct.PARK: "barParkButton",
    DeskAct.TAKE_BREAK: "barBreakButton",
}


class CompactBar(QWidget):
    """Always on top; dragged by any place that is no button; all keys of the desk work in it."""

    closing = Signal()
    """Asked to close: the window decides."""

    def __init__(
        self,
        desk: DeskViewModel,
        keys: DeskKeys,
        wording: Wording,
        parent: QWidget,
        *,
        training: bool = False,
    ) -> None:
        flags = Qt.WindowType
        # A window of its own, but owned by the other one: an orphan could be collected by Python
        # in the thread of the jobs.
        super().__init__(parent, flags.Window | flags.FramelessWindowHint | flags.WindowStaysOnTopHint)
        self.setObjectName("compactBar")
        self._desk, self._keys, self._wording = desk, keys, wording
        self._training = training
        self._everywhere: frozenset[DeskAct] = frozenset()
        self._dragged_from: QPoint | None = None
        self._frame = QFrame()
        self._frame.setProperty("role", "bar")
        self._counter, self._code = label("barCounter"), label("barCode")
        self._state_icon, self._state = QLabel(), label("barState")
        self._about = label("barAbout")
        self._waiting_icon, self._waiting = QLabel(), label("barWaiting")
        self.buttons = {act: BarButton(name) for act, name in _BUTTONS.items()}
        self.window_button = named(BarButton("barWindowButton"), "barWindowButton")
        for action in keys.all():
            self.addAction(action)
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, act=act: keys.actions[self._shown(act)].trigger())
        self._arrange()
        desk.propsChanged.connect(self.show_props)
        self.retranslate()

    def offer_everywhere(self, held: frozenset[DeskAct]) -> None:
        """Say which acts have a key that works while another program has the keyboard."""
        self._everywhere = held
        self.show_props()

    def show_props(self) -> None:
        """Follow the view model."""
        props = self._desk.props
        self._code.setText(self._wording.code(props.card.code) if props.card else "—")
        icon, state, about = self._state_words(props)
        self._state_icon.setPixmap(icon_pixmap(icon, PAPER, 20))
        self._state.setText(state)
        self._about.setText(self._about.fontMetrics().elidedText(about, Qt.TextElideMode.ElideRight, 250))
        self._about.setToolTip(about)
        lost = props.connection is not Connection.ON
        if self._frame.property("role") != ("lost" if lost else "bar"):
            self._frame.setProperty("role", "lost" if lost else "bar")
            for each in (self._frame, *self._frame.findChildren(QWidget)):
                each.style().unpolish(each)
                each.style().polish(each)
        self._waiting.setText(self._wording.digits(props.waiting_count))
        self._waiting.setAccessibleName(self._wording.waiting(props.waiting_count))
        self._waiting.setToolTip(self._wording.waiting(props.waiting_count))
        self._show_acts(props)

    def retranslate(self) -> None:
        """Say everything anew."""
        number = self._wording.digits(self._desk.place.counter)
        counter = translate("Desk", "Counter {number}").format(number=number)
        self._counter.setText(training_word() if self._training else counter)
        self._waiting_icon.setPixmap(icon_pixmap("users", PAPER, 20))
        self.window_button.offer(translate("Bar", "Window"), "maximize-2", "F2")
        self.show_props()
        self.adjustSize()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange}:
            self.retranslate()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        usual = usual_next(self._desk.props)
        (self.buttons.get(usual, self.window_button) if usual else self.window_button).setFocus()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.closing.emit()

    # Dragging: the window system moves it where it can, the bar itself elsewhere.
    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragged_from = event.globalPosition().toPoint() - self.pos()
            if QGuiApplication.platformName() != "offscreen" and self.windowHandle().startSystemMove():
                self._dragged_from = None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is not None:
            self.move(event.globalPosition().toPoint() - self._dragged_from)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged_from = None

    def _state_words(self, props: DeskProps) -> tuple[str, str, str]:
        """Icon, state with its minutes, and the line below it."""
        fact = state_fact(props.state)
        if props.connection is not Connection.ON:
            slow = props.connection is Connection.SLOW
            return ("hourglass" if slow else "wifi-off"), fact.word, sentence("slow" if slow else props.fault)
        minutes = props.card.minutes if props.card else props.break_minutes
        state = fact.word if minutes is None else f"{fact.word} · {self._wording.minutes(minutes)}"
        asked = props.notice is None or props.notice.code == "supervisor_told"
        if asked and props.message is not None and props.message.seen_at is not None:
            return fact.icon, state, message_text(props.message, self._wording)
        if props.notice is not None:
            return fact.icon, state, notice_text(props.notice, self._wording)
        if props.card is not None:
            note = note_line(props.card.note)
            return fact.icon, state, note or self._wording.name(props.card.service)
        return fact.icon, state, reason_word(props.break_reason, BREAKS) or self._about_keys()

    def _about_keys(self) -> str:
        """How to reach the bar from another program."""
        if DeskAct.CALL_NEXT in self._everywhere:
            return translate("Bar", "From other programs: {keys}").format(keys=global_key(DeskAct.CALL_NEXT))
        return translate("Bar", "Click here first, then use the keys")

    def _show_acts(self, props: DeskProps) -> None:
        usual = usual_next(props)
        held = next((button for button in self.buttons.values() if button.hasFocus()), None)
        for act, button in self.buttons.items():
            shown = self._shown(act)
            look = DESK_ACTS[shown]
            button.offer(act_word(look), look.icon, look.key)
            button.setToolTip(self._tool_tip(shown))
            button.setEnabled(shown in props.possible)
            button.set_primary(shown is usual)
        if held is not None and not held.isEnabled():
            following = next((b for act, b in self.buttons.items() if self._shown(act) is usual), None)
            (following or self.window_button).give_keyboard()

    def _tool_tip(self, act: DeskAct) -> str:
        tip = tool_tip(DESK_ACTS[act])
        if act not in self._everywhere:
            return tip
        elsewhere = translate("Bar", "From other programs: {keys}").format(keys=global_key(act))
        return f"{tip}\n{elsewhere}"

    def _shown(self, act: DeskAct) -> DeskAct:
        """The last button takes a break, ends it, and for some seconds undoes the act before."""
        props = self._desk.props
        if act is not DeskAct.TAKE_BREAK:
            return act
        if DeskAct.UNDO in props.possible:
            return DeskAct.UNDO
        return DeskAct.END_BREAK if props.state is DeskState.ON_BREAK else act

    def _arrange(self) -> None:
        for words, pixels, weight in (
            (self._counter, _STATE_PX, 600),
            (self._code, _CODE_PX, 700),
            (self._state, _STATE_PX, 600),
            (self._about, _STATE_PX - 1, 400),
            (self._waiting, _COUNT_PX, 600),
        ):
            words.setStyleSheet(f"font-size: {pixels}px; font-weight: {weight};")
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self._state)
        lines.addWidget(self._about)
        self._code.setMinimumWidth(110)
        self._about.setFixedWidth(256)
        line = QHBoxLayout(self._frame)
        line.setContentsMargins(10, 0, 6, 0)
        line.setSpacing(6)
        parts = (self._counter, self._code, self._state_icon)
        for part in parts:
            line.addWidget(part)
            line.addSpacing(6)
        line.addLayout(lines, 1)
        for button in self.buttons.values():
            line.addWidget(button)
        line.addSpacing(4)
        line.addWidget(self._waiting_icon)
        line.addWidget(self._waiting)
        line.addSpacing(4)
        line.addWidget(self.window_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._frame)
        self.setFixedHeight(HEIGHT)


def global_key(act: DeskAct) -> str:
    """As it is printed on the keyboard."""
    return f"Ctrl+Alt+{GLOBAL_KEYS[act]}"
