"""The way of a visitor through the kiosk, for one kiosk or for several side by side."""

import time
from collections.abc import Sequence

from core.qt.remote_program import RemoteProgram

DIFFERENT_SERVICES = 8
"""So many tiles has the first page of the agency."""
_AGENCY = "civ"
_SETTLES = 0.55
"""A new page is deaf for half a second to the finger that opened it."""


def take_ticket(kiosk: RemoteProgram, which: int) -> None:
    """Take a ticket for one of the agency's services and leave."""
    go_to_service([kiosk], which)
    kiosk.touch("confirmButton")
    leave([kiosk])


def go_to_service(kiosks: Sequence[RemoteProgram], which: int) -> None:
    """From the first page to the page of a service, ready to confirm."""
    _step(kiosks, "languageButton-ar", "servicesPage")
    _step(kiosks, f"agencyTile-{_AGENCY}", "agencyPage")
    tiles = [name for name in kiosks[0].names() if name.startswith("serviceTile-")]
    _step(kiosks, tiles[which % DIFFERENT_SERVICES], "servicePage")


def leave(kiosks: Sequence[RemoteProgram]) -> None:
    """From the ticket page back to the first one, as soon as the kiosk lets go of the visitor."""
    for kiosk in kiosks:
        kiosk.wait_until("doneButton", "enabled", equals=True, seconds=10)
    _step(kiosks, "doneButton", "attractPage")


def _step(kiosks: Sequence[RemoteProgram], touched: str, page: str) -> None:
    for kiosk in kiosks:
        kiosk.touch(touched)
    for kiosk in kiosks:
        kiosk.wait_until(page, visible=True)
    time.sleep(_SETTLES)
