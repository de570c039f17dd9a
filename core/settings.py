"""The one settings file: TOML, every key known, read once at start."""

import difflib
import os
import tomllib
from pathlib import Path
from typing import Any

import msgspec


class SettingsError(Exception):
    """The settings file is refused; the message says the key, the reason and the nearest right name."""


class Kiosk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[kiosk]`."""

    name: str = "k1"
    """Its name in the log: actor `kiosk.<name>`."""
    printer: str = ""
    """Where the printer is: `tcp://host:9100`, `usb://04b8:0e15`, `file:///dev/usb/lp0`,
    `serial:///dev/ttyUSB0?baud=115200`; empty: no printer."""
    paper_dots: int = 576
    """576 for 80 mm paper, 384 for 58 mm."""
    category: str = "citizen"
    """The visitor category that is offered first."""
    idle_seconds: float = 60
    """After this long without a touch the visitor is asked, and 20 s later the first page returns."""


class Counter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[counter]`."""

    code: str = "1"
    """The counter (window) that this machine stands at."""
    language: str = "ar"


class Display(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[display]`."""

    name: str = "d1"
    hall: str = ""
    """The hall whose calls it shows; empty: every hall."""
    screen_inches: float = 55
    farthest_seat_metres: float = 8
    language: str = "ar"
    """The first language of the board; the other stands beside it in small."""
    ticker: str = ""
    speak: bool = True


class Voice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[voice]`."""

    clips: str = ""
    """A folder of recorded clips, one folder a language inside."""
    piper: str = ""
    """The Piper program; empty: not used."""
    piper_models: dict[str, str] = {}
    """Model file by language, such as {en = "/srv/voices/joe.onnx"}."""
    rate: int = 140
    """Words a minute for synthetic voices."""
    cache: str = ""
    """Where rendered announcements are kept; empty: the user's cache folder."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that may differ between two machines of a centre."""

    database: str = "dawr.db"
    """A file (SQLite, one machine) or `postgresql://…` (a hall). `DAWR_DATABASE_URL` overrides it."""
    kiosk: Kiosk = Kiosk()
    counter: Counter = Counter()
    display: Display = Display()
    voice: Voice = Voice()
    log_folder: str = ""
    """Where programs write their logs; empty: standard error."""


def read_settings(path: Path | None) -> Settings:
    """The settings of this file, or the defaults without one; SettingsError with the reason.

    `DAWR_DATABASE_URL` in the environment overrides `database`.
    """
    members: dict[str, Any] = {}
    if path is not None:
        try:
            members = tomllib.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise SettingsError(f"{path}: cannot be read ({error.strerror})") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(f"{path}: is not TOML ({error})") from error
    if url := os.environ.get("DAWR_DATABASE_URL"):
        members["database"] = url
    try:
        return msgspec.convert(members, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path}: {error}{_nearest(str(error))}") from error


def _nearest(message: str) -> str:
    """` Did you mean …?` for an unknown key."""
    if "unknown field" not in message:
        return ""
    unknown = message.split("`")[1]
    known = {
        name for struct in (Settings, Kiosk, Counter, Display, Voice) for name in struct.__struct_fields__
    }
    near = difflib.get_close_matches(unknown, sorted(known), 1)
    return f". Did you mean `{near[0]}`?" if near else ""
