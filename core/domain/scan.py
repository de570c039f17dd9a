"""A scanner is a keyboard that types faster than anybody; what it types is told from typing by its pace."""

import re
from dataclasses import dataclass, field, replace

from core.domain.arabic_keyboard import as_meant

FASTEST_HAND = 0.06
"""Seconds between two keys that no hand stays below for long."""
SHORTEST = 6
"""Fewer signs are a hand that slipped over the keys."""
LONGEST = 256
ENDS = ("\r", "\n", "\t")
_AIM = re.compile(r"^\][A-Za-z][0-9A-Za-z]")
"""How scanners may name the kind of code that they read."""


@dataclass(frozen=True, slots=True)
class KeyRun:
    """Key presses one after another at the pace of a scanner; times are seconds of one steady clock."""

    presses: tuple[str, ...] = field(default=(), repr=False)
    last: float = float("-inf")

    def pressed(self, text: str, at: float) -> "KeyRun":
        """With one more press; after a pause a new run begins."""
        before = self.presses if at - self.last <= FASTEST_HAND else ()
        return replace(self, presses=(*before, text)[-LONGEST - 1 :], last=at)

    def follows(self, at: float) -> bool:
        """Whether a press now comes at the pace of a scanner."""
        return at - self.last <= FASTEST_HAND

    def goes_on(self, at: float) -> bool:
        """Whether a press now belongs to a scan: Enter is then its end, and presses no button."""
        return self.is_scan and self.follows(at)

    @property
    def is_scan(self) -> bool:
        return len(self.presses) >= SHORTEST

    def payload(self, prefix: str = "", suffix: str = "") -> str:
        """What was scanned: as meant, without what the scanner puts around it; empty when it is too long."""
        if len(self.presses) > LONGEST:
            return ""
        text = as_meant(each.replace("\r", "\n") for each in self.presses).strip("\n\t ")
        text = _AIM.sub("", text, count=1).removeprefix(prefix).removesuffix(suffix)
        return text.strip("\n\t ")
