"""The faults that a hall must stand: what `make faults` injects, how often, and what must hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of fault; `quick` and `full` are the fewest times that count as shown."""

    row: str
    what: str
    must_hold: str
    quick: int
    full: int
    not_yet: str = ""
    """Why nothing can be shown yet."""


FAULTS = (
    Fault(
        "F1",
        "SIGKILL of a program",
        "0 violations; usable in 5 s (kiosk 8 s); a clerk sees the own ticket",
        80,
        820,
    ),
    Fault("F2", "SIGKILL of the kiosk at each step of a press", "every paper has one live row", 42, 294),
    Fault("F3", "server killed, stopped, sessions cut", "nothing lost; work goes on within 2 s", 19, 300),
    Fault("F4", "line silent, slow, trickling, cut", "noticed in 5 s; back in 2 s", 22, 200),
    Fault("F5", "kiosk cut off, answers lost", "all absorbed in 10 s; no number twice; in order", 20, 200),
    Fault("F6", "disk full, then freed", "no false success; works again without a restart", 5, 23),
    Fault("F7", "read-only, missing or foreign folder", "said in a sentence; works again", 4, 4),
    Fault("F8", "power cut in SQLite and the spool", "sound; what was acknowledged is there", 300, 2400),
    Fault("F9", "flipped bytes: database, backup, spool", "refused and kept, or right", 165, 2500),
    Fault("F10", "database locked by another process", "waits, says so, nothing lost", 5, 5),
    Fault("F11", "printer", "printed only with paper out; nothing late; screen alive", 12, 300),
    Fault("F12", "clocks that jump", "order, numbers and day as they were; no wait below 0", 7, 7),
    Fault("F13", "Cairo's summer time, 8 dates", "right day; the day's totals equal the log", 16, 16),
    Fault("F14", "midnight with tickets in every state", "each ends in a named state; A1 comes once", 5, 5),
    Fault("F15", "8 processes without a pause", "0 violations; nobody sent away or starved", 2, 2),
    Fault("F16", "displays away, sound that fails", "every call shown once; speech in order", 18, 58),
    Fault(
        "F17",
        "calls in a burst and a soak",
        "each shown once, heard once or lawfully dropped; memory flat",
        1560,
        20_300,
    ),
    Fault("F18", "input of any kind", "no exception but the one that is told", 7, 7),
    Fault("F19", "simulated halls, a fault at every step", "0 violations", 40, 10_000),
    Fault("F20", "the same random acts on both stores", "equal histories", 12, 2000),
    Fault(
        "F21", "hub: uploads cut, doubled, out of order", "each event once", 0, 0, not_yet="there is no hub"
    ),
    Fault("F22", "migrations", "up, down and up again: the same schema and data", 4, 4),
    Fault("F23", "planted bugs", "each is found", 12, 12),
    Fault("F24", "roles: every function and table tried as each", "as granted and no more", 20, 20),
    Fault(
        "F25",
        "a monkey at the kiosk: touches, keys, scans, gestures",
        "no way out, no crash, no ticket lost, memory flat",
        200,
        2000,
    ),
)

BUGS = (
    "no re-check",
    "max + 1",
    "print before commit",
    "NOTIFY only",
    "reset at midnight",
    "key ignored",
    "retry with a new key",
    "second announcement cuts in",
    "lease of yesterday",
    "local clock",
    "expiry by run time",
    "unlocked spool",
)
"""What others had: each must be found by a test that is named in the table."""
