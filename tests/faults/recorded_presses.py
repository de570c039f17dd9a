"""`python -m tests.faults.recorded_presses FOLDER`: ten presses at a kiosk, and how far each has come."""

import os
import sys
from pathlib import Path

from core.domain.ticket import PrintOutcome
from kiosk.spool.spool import Spool
from tests.faults.power_cut import tell
from tests.kiosk.spool.numbers import WISH, lease, number

_PRESSES = 10


def main() -> None:
    folder = Path(sys.argv[1])
    spool = Spool(folder / "k1.spool")
    spool.keep_lease(lease())
    for each in range(_PRESSES):
        op = f"press-{each}"
        spool.ask(op, WISH)
        tell(folder, f"{op} asked")
        spool.number_offline(op, number(op, 501 + each))
        tell(folder, f"{op} numbered_offline")
        spool.begin_printing(op)
        tell(folder, f"{op} printing")
        spool.end_printing(op, PrintOutcome.PRINTED, "")
        tell(folder, f"{op} printed")
    os._exit(0)


if __name__ == "__main__":
    main()
