"""Every layout on every screen at every distance, measured in grabbed pixels or refused."""

import sys
from collections.abc import Iterator

from PySide6.QtGui import QGuiApplication

from benchmarks.figures import Figure
from core.domain.hall_screen import LayoutKind
from core.qt.bootstrap import start_qt
from core.qt.fonts import load_fonts
from tests.display.proof import Proof, Prover, failures
from tests.display.windows import Maker

INCHES = (43, 55, 65, 75, 86)
METRES = (5, 6.5, 8, 10, 12, 15, 20)


def measure() -> list[Figure]:
    """Prints the rows of each layout, and gives the worst that was found among all that are shown."""
    application = QGuiApplication.instance() or start_qt("quick", [], name="display")
    load_fonts()
    maker = Maker()
    prover = Prover(maker)
    shown: list[Proof] = []
    refused = broken = 0
    print("| Layout | Screen | " + " | ".join(f"{metres:g} m" for metres in METRES) + " |")
    print("| --- | --- |" + " --- |" * len(METRES))
    for kind in LayoutKind:
        for inches in INCHES:
            cells: list[str] = []
            for metres in METRES:
                proofs = [prover.prove(kind, language, inches, metres) for language in ("ar", "en")]
                wrong = [each for proof in proofs for each in failures(proof)]
                broken += len(wrong)
                for each in wrong:
                    print(f"{kind} {inches} in {metres:g} m: {each}", file=sys.stderr)
                shown += [proof for proof in proofs if not proof.refused]
                refused += sum(bool(proof.refused) for proof in proofs)
                cells.append(_cell(proofs))
            print(f"| {kind} | {inches} in | " + " | ".join(cells) + " |", flush=True)
    maker.close()
    del application
    return list(_figures(shown, refused, broken))


def _cell(proofs: list[Proof]) -> str:
    """Rows in Arabic and English; a dash where the layout is refused."""
    rows = ["–" if proof.refused else str(proof.rows) for proof in proofs]
    return rows[0] if rows[0] == rows[1] else ", ".join(rows)


def _figures(shown: list[Proof], refused: int, broken: int) -> Iterator[Figure]:
    letters = [letter for proof in shown for letter in proof.letters]
    yield Figure("layouts shown and measured", len(shown), "")
    yield Figure("layouts refused", refused, "")
    yield Figure("texts measured", len(letters), "")
    yield Figure("texts below a limit", broken, "", 0)
    yield Figure("lowest letter, share of its limit", min(each.share for each in letters), "", least=1)
    yield Figure("least contrast", min(each.contrast for each in letters), "to 1", least=7)
    yield Figure("thinnest stroke of a digit", min(each.stroke for each in shown), "height", least=0.1)
    yield Figure("thickest stroke of a digit", max(each.stroke for each in shown), "height", goal=0.3)
