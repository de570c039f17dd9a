"""What a visitor was told of the wait, as the contract has it: judged without the core's rounding."""

from collections.abc import Callable

from tests.core.log_frame import Members

WAITS = ("wait_from", "wait_to", "forecast", "wait_doubtful")
_STEP = 5


def judge_told(event: Members, say: Callable[[str, str], None]) -> None:
    """A range in steps of 5 minutes around the unrounded ends; of a kiosk that was alone, nothing."""
    told = [name for name in WAITS if name in event]
    if not told:
        return
    number, low, high = event["number"], event.get("wait_from"), event.get("wait_to")
    if event.get("offline") or not (isinstance(low, int) and isinstance(high, int)):
        say("told_wait", f"{number} is told {', '.join(told)}")
        return
    if low % _STEP or high % _STEP or not 0 <= low <= high:
        say("told_wait", f"{number} is told {low} to {high} minutes")
    basis = event.get("forecast")
    if basis is None:
        if not event.get("wait_doubtful"):
            say("told_wait", f"{number} is told minutes without a basis")
        return
    p10, p50, p90, low80, high80, begins, ends = map(int, basis)
    if not (p10 <= p50 <= p90 and low80 <= p50 <= high80 and begins <= p50 <= ends):
        say("told_wait", f"the basis of {number} is in no order")
    if 60 * low > begins + 1 or 60 * high < ends - 1:
        say("told_wait", f"{number} is told {low} to {high} minutes of {begins} to {ends} seconds")
