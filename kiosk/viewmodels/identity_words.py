"""What the page for an identity says, in one language; no sentence holds a digit of the number."""

from dataclasses import dataclass

from core.domain.digits import DigitStyle, localised
from core.domain.identity import IdentityFault, IdentityKind, Remark
from core.domain.national_id import LENGTH
from kiosk.viewmodels.wording import Phrases


@dataclass(frozen=True, slots=True)
class IdentityWords:
    """One language's words."""

    language: str
    phrases: Phrases
    digits: DigitStyle = DigitStyle.ARABIC_INDIC

    def tr(self, source: str, comment: str = "", n: int = -1) -> str:  # noqa: ARG002 - read by lupdate
        """The text in this language; named as lupdate looks for it."""
        return self.phrases.say("IdentityWords", source, n)

    def number(self, text: str | int) -> str:
        return localised(text, self.language, self.digits)

    def kind(self, kind: IdentityKind) -> str:
        return {
            IdentityKind.NATIONAL_ID: self.tr("National ID"),
            IdentityKind.PASSPORT: self.tr("Passport"),
        }[kind]

    def ask(self, kind: IdentityKind) -> str:
        """What to do, above the keys."""
        if kind is IdentityKind.NATIONAL_ID:
            return self.number(self.tr("Type the 14 digits of your card, or scan it"))
        return self.tr("Type the number of your passport, or scan its lower lines")

    def count(self, kind: IdentityKind, typed: int) -> str:
        """How far the typing has come, for who cannot see it: never the digits."""
        if kind is IdentityKind.NATIONAL_ID:
            text = self.tr("{typed} of {all} digits")
            return self.number(text.replace("{typed}", str(typed)).replace("{all}", str(LENGTH)))
        return self.number(self.tr("%n signs", "", typed))

    @property
    def scanned(self) -> str:
        """In the place of a number that a scanner read."""
        return self.tr("read by the scanner")

    def fault(self, fault: IdentityFault, kind: IdentityKind, typed: int) -> str:
        if fault is IdentityFault.UNREADABLE:
            return self.tr("The scan could not be read. Scan once more, or type the number.")
        if fault is IdentityFault.EMPTY:
            return self.ask(kind)
        if kind is IdentityKind.PASSPORT:
            return self.number(self.tr("A passport number has 5 to 9 letters and digits."))
        return self.number(
            {
                IdentityFault.SIGNS: self.tr("A national ID has digits only."),
                IdentityFault.TOO_SHORT: self.tr("%n digits are still missing.", "", max(1, LENGTH - typed)),
                IdentityFault.TOO_LONG: self.tr("A national ID has no more than 14 digits."),
                IdentityFault.CENTURY: self.tr(
                    "The first digit of a national ID is 2 or 3. Please type it again."
                ),
                IdentityFault.BIRTH_DATE: self.tr(
                    "There is no such date of birth (digits 2 to 7). Please type it again."
                ),
                IdentityFault.BORN_LATER: self.tr(
                    "The date of birth (digits 2 to 7) is still to come. Please type it again."
                ),
                IdentityFault.GOVERNORATE: self.tr(
                    "No governorate has the number of digits 8 and 9. Please type it again."
                ),
            }[fault]
        )

    def remark(self, remark: Remark) -> str:
        return {
            Remark.CHECK_DIGIT: self.tr("A digit may be wrong. Type the number again, or go on."),
            Remark.EXPIRED: self.tr(
                "This passport has expired: the window may not accept it. You can go on."
            ),
        }[remark]

    def go_on(self, remark: Remark | None) -> str:
        """The button: only of a doubtful digit can a visitor say that it is right after all."""
        return self.tr("It is right") if remark is Remark.CHECK_DIGIT else self.tr("Go on")
