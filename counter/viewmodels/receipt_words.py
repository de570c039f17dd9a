"""What the receipt of a fee says, in the visitor's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.domain.calendar import local
from core.domain.digits import DigitStyle, isolated, localised
from core.domain.receipt_slip import ReceiptSlip
from core.qt.languages import OWN, Phrases
from core.qt.time_words import TimeWords
from core.usecases.receipts import FeeReceipt
from counter.viewmodels.desk_facts import DeskPlace


def receipt_phrases() -> Mapping[str, Phrases]:
    """The texts by language, with digits that are shown as the centre wants them afterwards."""
    return {each: Phrases(each, "counter", digits=DigitStyle.WESTERN) for each in OWN}


def receipt_slip(receipt: FeeReceipt, place: DeskPlace, phrases: Mapping[str, Phrases]) -> ReceiptSlip:
    """With the centre's own lines and logo; a visitor of a third language reads English."""
    language = receipt.language if receipt.language in phrases else "en"
    return ReceiptWords(language, phrases[language], place.centre.digits).slip(receipt, place)


@dataclass(frozen=True, slots=True)
class ReceiptWords:
    """Named `tr` so that lupdate finds the texts, under the name of the class."""

    language: str
    phrases: Phrases
    digits: DigitStyle

    def tr(self, source: str, _comment: str = "", n: int = -1) -> str:
        return self.phrases.say("ReceiptWords", source, n)

    def slip(self, receipt: FeeReceipt, place: DeskPlace) -> ReceiptSlip:
        """The receipt of this desk."""
        centre, template = place.centre, place.centre.slip
        service = place.catalogue.service_by_id.get(receipt.service)
        agency = place.catalogue.agency_by_id.get(service.agency) if service else None
        return ReceiptSlip(
            language=self.language,
            centre=centre.name.within(self.language),
            title=self.tr("Receipt"),
            # Hyphens and digits of two kinds would change sides: it is shown as it is typed and searched for.
            number=isolated(receipt.number),
            service=self._number(service.name.within(self.language)) if service else receipt.service,
            agency=agency.name.within(self.language) if agency else "",
            lines=(
                (self.tr("Ticket"), self._codes(receipt)),
                (self.tr("How many"), self._number(receipt.count)),
                (self.tr("Window"), self._number(receipt.counter)),
            ),
            amount_title=self.tr("Fee paid"),
            amount=self._number(self.tr("%n pounds", "", receipt.egp)),
            basis=self.tr("By the price list") if receipt.by_catalogue else self.tr("Entered by hand"),
            when=self._when(receipt, place),
            reprint_mark=self.tr("Printed again") if receipt.on_paper else "",
            logo=template.logo,
            header=tuple(line.within(self.language) for line in template.header),
            closing=tuple(line.within(self.language) for line in template.footer),
        )

    def _codes(self, receipt: FeeReceipt) -> str:
        other = "en" if self.language == "ar" else "ar"
        own = receipt.code.isolated(self.language, self.digits)
        return f"{own} · {receipt.code.isolated(other, self.digits)}"

    def _when(self, receipt: FeeReceipt, place: DeskPlace) -> str:
        at = local(receipt.at, place.centre.time_zone)
        times = TimeWords(self.language, self.phrases.say, self.digits)
        day = self._number(f"{at.day}/{at.month}/{at.year}")
        return f"{isolated(day)}  {isolated(f'{times.clock(at)} {times.half(at)}')}"

    def _number(self, value: str | int) -> str:
        return localised(value, self.language, self.digits)
