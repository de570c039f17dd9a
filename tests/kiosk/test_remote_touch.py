"""A remote hand that reaches for what the kiosk has taken away meanwhile."""

import pytest
from shiboken6 import delete

from core.qt.remote_quick import QuickFace
from core.qt.remote_requests import RequestRefusedError, Touch
from tests.kiosk.running import RunningKiosk


def test_a_touch_of_what_has_just_gone_is_refused(kiosk: RunningKiosk) -> None:
    _, press, _ = QuickFace(kiosk.window).strike(Touch("callStaffButton"))
    item = kiosk.item("callStaffButton")
    delete(item)

    with pytest.raises(RequestRefusedError, match="callStaffButton is gone"):
        press()
