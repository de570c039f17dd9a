"""What came of the visit: the fee, how many, the result, and why the fee is another one."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from core.domain.outcome import LARGEST_COUNT, LARGEST_FEE, Outcome, Result
from counter.views.appearance import BAD
from counter.views.facts_texts import FEE_REASONS, RESULTS, reason_word
from counter.views.labels import IconLine, label, named
from counter.views.minutes_field import MinutesField
from counter.views.prompt import Prompt
from counter.views.wording import Wording

translate = QCoreApplication.translate


class FeePrompt(Prompt):
    """The catalogue's fee stands there already; Enter takes it."""

    def __init__(
        self,
        title: str,
        known: Callable[[int], int | None],
        wording: Wording,
        parent: QWidget,
        *,
        asks_for_receipt: bool = False,
    ) -> None:
        """`known`: what so many cost by the catalogue, in whole pounds."""
        super().__init__("feePrompt", title, translate("Prompts", "No card data is kept."), parent)
        self._known = known
        self._fee = MinutesField("feeField", LARGEST_FEE, wording, least=0)
        self._count = MinutesField("countField", LARGEST_COUNT, wording)
        self._result = named(QComboBox(), "resultBox")
        for result in Result:
            self._result.addItem(reason_word(result.value, RESULTS), result.value)
        self._reason = named(QComboBox(), "feeReasonBox")
        for reason in FEE_REASONS:
            self._reason.addItem(reason_word(reason, FEE_REASONS), reason)
        # Nobody gives a reason without having read it.
        self._reason.setPlaceholderText(translate("Prompts", "Choose a reason"))
        self._reason.setCurrentIndex(-1)
        self._wrong = IconLine("feeWrong", "small")
        self._fee.setValue(known(1) or 0)
        form = QWidget()
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        for words, field in (
            (translate("Prompts", "&Fee in pounds"), self._fee),
            (translate("Prompts", "How &many"), self._count),
            (translate("Prompts", "&Result"), self._result),
            (translate("Prompts", "Reason for another f&ee"), self._reason),
        ):
            name = label()
            name.setText(words)
            name.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            rows.addRow(name, field)
        rows.insertRow(1, self._wrong)
        self._receipt = named(QCheckBox(translate("Prompts", "&Print a receipt")), "receiptBox")
        if asks_for_receipt:
            rows.addRow(self._receipt)
        self._agree = self.ask(form, accept=translate("Prompts", "Complete"))
        self._count.valueChanged.connect(self._count_anew)
        for field in (self._fee, self._count):
            field.lineEdit().textChanged.connect(self._judge)
        self._reason.currentIndexChanged.connect(self._judge)
        self._judge()
        self._fee.setFocus()
        self._fee.selectAll()

    @property
    def outcome(self) -> Outcome:
        """As the clerk has said it."""
        return Outcome(
            result=Result(self._result.currentData()),
            count=self._count.value(),
            fee_egp=self._fee.value(),
            reason=str(self._reason.currentData()) if self._reason.isEnabled() else "",
        )

    @property
    def wants_receipt(self) -> bool:
        """Whether the clerk asks for a receipt on paper."""
        return self._receipt.isChecked()

    def _count_anew(self, count: int) -> None:
        known = self._known(count)
        if known is not None:
            self._fee.setValue(known)
        self._judge()

    def _judge(self) -> None:
        """Whole pounds, and a reason where the catalogue says another fee: else it is not completed."""
        whole = self._fee.is_whole and self._count.is_whole
        self._wrong.say("triangle-alert", "" if whole else translate("Prompts", "Whole pounds only"), BAD)
        self._wrong.setVisible(not whole)
        self._wrong.announce(None if whole else "whole")
        another = self._fee.value() != self._known(self._count.value())
        self._reason.setEnabled(another)
        self._agree.setEnabled(whole and (not another or self._reason.currentIndex() >= 0))
