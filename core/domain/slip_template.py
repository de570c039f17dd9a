"""What a centre makes of its slips: its own lines and logo, what is left out, how wide the paper is."""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from core.domain.errors import QueueError
from core.domain.events import Fact
from core.domain.slip import Slip, SlipBits
from core.domain.texts import LocalText

MOST_LINES = 4
LONGEST_LINE = 80
LOGO_WIDTH, LOGO_HEIGHT = 352, 160
"""Dots: it fits the narrow paper too, and costs two centimetres of it."""


class SlipTemplateError(QueueError):
    """A template of slips is refused: the message says what and what is possible."""

    code = "slip_template_refused"


class SlipPart(StrEnum):
    """What a slip can do without; the rest is what makes it a ticket."""

    AGENCY = "agency"
    OTHER_CODE = "other_code"
    FIRST = "first"
    PEOPLE = "people"
    WAIT = "wait"
    PAPERS = "papers"
    STEPS = "steps"
    NOTE = "note"


class Paper(IntEnum):
    """The width of the roll in millimetres."""

    WIDE = 80
    NARROW = 58

    @property
    def dots(self) -> int:
        """How many dots a printer puts on it."""
        return 576 if self is Paper.WIDE else 384


class PhoneTicket(StrEnum):
    """When the kiosk shows the ticket as a code for the camera of a phone."""

    NEVER = "never"
    INSTEAD = "instead"
    """Instead of the slip, while no slip can come out."""
    BESIDE = "beside"
    """Beside the slip as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipTemplate:
    """The template of a centre. SlipTemplateError where a line is none."""

    paper: Paper = Paper.WIDE
    logo: SlipBits | None = None
    header: tuple[LocalText, ...] = ()
    """Below the name of the centre."""
    footer: tuple[LocalText, ...] = ()
    """The last lines."""
    left_out: frozenset[SlipPart] = frozenset()
    qr: bool = True
    phone: PhoneTicket = PhoneTicket.NEVER

    def __post_init__(self) -> None:
        for where in ("header", "footer"):
            lines: tuple[LocalText, ...] = getattr(self, where)
            if len(lines) > MOST_LINES:
                raise SlipTemplateError(f"{where} has {len(lines)} lines: {MOST_LINES} at most.")
            for place, line in enumerate(lines, start=1):
                for language in ("ar", "en"):
                    _check(f"{where} {place}, {language}", line.within(language))

    def applied(self, slip: Slip) -> Slip:
        """The slip as this centre wants it."""
        out = self.left_out
        dropped: dict[str, str | tuple[str, ...]] = {
            name: () if isinstance(getattr(slip, name), tuple) else ""
            for part in out
            for name in _FIELDS[part]
        }
        return replace(
            slip,
            **dropped,  # type: ignore[arg-type] # each field gets the empty value of its own type
            link=slip.link if self.qr else "",
            logo=self.logo,
            header=tuple(line.within(slip.language) for line in self.header),
            closing=tuple(line.within(slip.language) for line in self.footer),
        )


_FIELDS: Mapping[SlipPart, tuple[str, ...]] = {
    SlipPart.AGENCY: ("agency",),
    SlipPart.OTHER_CODE: ("code_other",),
    SlipPart.FIRST: ("first",),
    SlipPart.PEOPLE: ("people_ahead",),
    SlipPart.WAIT: ("wait",),
    SlipPart.PAPERS: ("papers_title", "papers", "papers_more", "paper_notes"),
    SlipPart.STEPS: ("steps_title", "steps", "step_notes", "steps_more"),
    SlipPart.NOTE: ("footer",),
}

USUAL_TEMPLATE = SlipTemplate()


def template_facts(template: SlipTemplate) -> dict[str, Fact]:
    """The template as the log tells it; of the logo only its fingerprint."""
    logo = template.logo
    return {
        "paper": template.paper.value,
        "logo": None if logo is None else hashlib.sha256(logo.rows).hexdigest(),
        "header_ar": [line.ar for line in template.header],
        "header_en": [line.en for line in template.header],
        "footer_ar": [line.ar for line in template.footer],
        "footer_en": [line.en for line in template.footer],
        "left_out": sorted(template.left_out),
        "qr": template.qr,
        "phone": template.phone.value,
    }


def _check(where: str, text: str) -> None:
    if not text.strip():
        raise SlipTemplateError(f"{where} is empty: every line has a text in both languages.")
    if len(text) > LONGEST_LINE:
        raise SlipTemplateError(f"{where} has {len(text)} signs: {LONGEST_LINE} at most.")
    if any(unicodedata.category(sign) in {"Cc", "Zl", "Zp", "Cs"} for sign in text):
        raise SlipTemplateError(f"{where} has a line break or a control sign in it: one line each.")
