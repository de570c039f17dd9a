"""Fees, receipts and corrections as the log tells them: read without a look at the code that writes it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Members = dict[str, Any]


@dataclass
class MoneyReading:
    """Each receipt is of one step, each amount comes from somewhere, each correction begins at what was."""

    say: Callable[[str, str], None]
    steps: dict[str, tuple[str, int]] = field(default_factory=dict)
    amounts: dict[str, int] = field(default_factory=dict)
    receipt_of: dict[int, str] = field(default_factory=dict)
    told: dict[str, set[int]] = field(default_factory=dict)
    """What each receipt ever came to: one that is undone while its paper comes out was true when it began."""

    def read(self, event: Members) -> None:
        kind = event["type"]
        if kind == "undone":
            self.amounts.pop(self.receipt_of.pop(event.get("undoes", 0), ""), None)
        elif kind in {"completed", "step_completed"} and "fee" in event:
            self._take(event)
        elif kind == "note" and event.get("about") == "fee_corrected":
            self._correct(event)
        elif kind == "note" and event.get("about") == "receipt_printed":
            self._print(event)

    def _take(self, event: Members) -> None:
        whence = {"catalogue": "catalogue", "by_hand": "fee_reason"}.get(event.get("fee_basis", ""))
        if whence is None or not event.get(whence) or not event.get("receipt"):
            self.say("fee_unproven", f"{event['fee']} pounds of {event['number']}")
        receipt = str(event.get("receipt"))
        step = event["ticket"], event["step"]
        if self.steps.setdefault(receipt, step) != step:
            self.say("fee_unproven", f"the receipt of {event['number']} is that of another step")
        self.amounts[receipt] = event["fee"]
        self.receipt_of[event["seq"]] = receipt
        self.told.setdefault(receipt, set()).add(event["fee"])

    def _correct(self, event: Members) -> None:
        receipt = str(event.get("receipt"))
        if receipt not in self.amounts:
            self.say("correction_unproven", f"{receipt} is no receipt that stands")
        elif self.amounts[receipt] != event.get("was") or event.get("fee") == event.get("was"):
            self.say(
                "correction_unproven", f"{receipt} came to {self.amounts[receipt]}, not {event.get('was')}"
            )
        if not event.get("reason"):
            self.say("correction_unproven", f"{receipt} is corrected without a reason")
        self.amounts[receipt] = event.get("fee", 0)
        self.told.setdefault(receipt, set()).add(event.get("fee", 0))

    def _print(self, event: Members) -> None:
        """A paper is of a step that was completed, and says an amount that was taken for it."""
        receipt = str(event.get("receipt"))
        if self.steps.get(receipt) != (event.get("ticket"), event.get("step")):
            self.say("paper_unproven", f"{receipt} is printed, and no such step was completed")
        elif event.get("fee") not in self.told[receipt]:
            self.say("paper_unproven", f"{receipt} is printed with {event.get('fee')} pounds")
        if event.get("outcome") not in {"printed", "failed", "unknown"}:
            self.say("paper_unproven", f"nobody knows what became of the paper of {receipt}")
