"""The one settings file: TOML, every key known, read once at start."""

import difflib
import json
import os
import re
import textwrap
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

import msgspec


class SettingsError(Exception):
    """The settings file is refused; the message says the key, the reason and the nearest right name."""


def _said(description: str) -> msgspec.Meta:
    """What the commented sample says of a key."""
    return msgspec.Meta(description=description)


Name = Annotated[str, msgspec.Meta(pattern="^[a-z0-9][a-z0-9-]*$")]
Language = Literal["ar", "en"]


class Kiosk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[kiosk]`."""

    name: Annotated[Name, _said("Its name in the log: actor `kiosk.<name>`.")] = "k1"
    printer: Annotated[
        str,
        _said(
            "Where the printer is: `tcp://host:9100`, `usb://04b8:0e15`, `file:///dev/usb/lp0`, "
            "`serial:///dev/ttyUSB0?baud=115200`; empty: no printer."
        ),
    ] = ""
    paper_dots: Annotated[
        Literal[0, 576, 384],
        _said("576 for 80 mm paper, 384 for 58 mm; 0: as the centre's template of slips says (`dawr slip`)."),
    ] = 0
    roll_metres: Annotated[
        float,
        msgspec.Meta(ge=0, le=1000),
        _said(
            "How long a new roll of paper is, for printers that do not tell when it is near its end: staff "
            "are told when about 50 slips are left; 0: only by the printer."
        ),
    ] = 80
    category: Annotated[str, _said("The visitor category that is offered first.")] = "citizen"
    ticket_without_papers: Annotated[
        bool,
        _said(
            "Whether a visitor who has said that papers are missing may take a ticket all the same; "
            "false: only a list of the papers is printed."
        ),
    ] = True
    spool: Annotated[
        str,
        _said(
            "The file in which the kiosk keeps every press before it asks for a number; on a disk of "
            "its own machine, one for each kiosk. Empty: beside a SQLite database, else in the user's "
            "state folder."
        ),
    ] = ""
    answer_seconds: Annotated[
        float,
        msgspec.Meta(gt=0, le=10),
        _said("How long the centre may take to give a number; then the kiosk gives one of its own."),
    ] = 2.5
    offline_numbers: Annotated[
        int,
        msgspec.Meta(ge=0, le=50),
        _said(
            "How many numbers of each series it asks for at once, to give while the centre cannot be "
            "reached; 0: it is then out of service."
        ),
    ] = 50
    offline_minutes: Annotated[
        int,
        msgspec.Meta(ge=1, le=240),
        _said("How long it goes on without the centre before it is out of service."),
    ] = 60
    staff_code: Annotated[
        str,
        msgspec.Meta(pattern=r"^(\$argon2id\$.+)?$"),
        _said(
            "The hash of the code behind the staff page, as `dawr kiosk-code` prints it; empty: the kiosk "
            "has no way out but by the system."
        ),
    ] = ""
    appointments: Annotated[
        bool, _said("Whether visitors with an appointment check in here: a button leads to it.")
    ] = False
    scanner_prefix: Annotated[str, _said("What its scanner types before each code, if anything.")] = ""
    scanner_suffix: Annotated[
        str, _said("What its scanner types after each code, besides Enter or Tab, if anything.")
    ] = ""
    idle_seconds: Annotated[
        float,
        msgspec.Meta(gt=0),
        _said("After this long without a touch the visitor is asked, and 20 s later the first page returns."),
    ] = 60
    screen_inches: Annotated[
        float,
        msgspec.Meta(ge=10, le=100),
        _said("The diagonal of its screen; sizes are made for 21.5 and more."),
    ] = 21.5
    screen_bottom_mm: Annotated[
        float,
        msgspec.Meta(ge=380, le=1000),
        _said(
            "How far the bottom edge of its screen is above the floor: on request every control comes "
            "below 1,220 mm, where a person in a wheelchair reaches it."
        ),
    ] = 850
    sign_clips: Annotated[
        str,
        _said(
            "A folder of clips in sign language, one a page, named by the page: `services.webp` or "
            "`services.gif`; empty: none."
        ),
    ] = ""
    keypad: Annotated[
        Literal["numpad", "digits", "none"],
        _said(
            "A pad of twelve keys for who does not see or touch the screen: the keys of a number pad, or "
            "any digits where no scanner types them."
        ),
    ] = "numpad"
    switch_key: Annotated[
        str, _said("The key that a single switch sends, which does everything by scanning; empty: none.")
    ] = "F9"


class Counter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[counter]`."""

    code: Annotated[str, _said("The counter (window) that this machine stands at.")] = "1"
    language: Language = "ar"
    text_percent: Annotated[int, msgspec.Meta(ge=100, le=200), _said("The size of all text, 100 to 200.")] = (
        100
    )
    call_after_complete: Annotated[
        bool, _said("Whether completing a ticket calls the next visitor at once.")
    ] = False
    receipts_to: Annotated[
        str,
        _said(
            "Where its printer for receipts of fees is, named as that of a kiosk; empty: there is none, "
            "and nothing speaks of receipts."
        ),
    ] = ""
    receipt_dots: Annotated[
        Literal[0, 576, 384],
        _said("576 for 80 mm paper, 384 for 58 mm; 0: as the centre's template of slips says (`dawr slip`)."),
    ] = 0
    receipt: Annotated[
        Literal["ask", "always"],
        _said(
            '"always" prints a receipt with each fee, "ask" where the clerk wishes; Ctrl+P prints the '
            "latest one at any time."
        ),
    ] = "ask"


class Display(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[display]`."""

    name: Name = "d1"
    hall: Annotated[
        str,
        _said(
            "The hall whose calls it shows; empty: every hall. A zone that the centre keeps for this display "
            "(`dawr zone`) comes before what stands here."
        ),
    ] = ""
    agencies: Annotated[list[str], _said("The agencies whose calls it shows; none: those of all.")] = []
    screen_inches: Annotated[float, msgspec.Meta(ge=10, le=200)] = 55
    farthest_seat_metres: Annotated[float, msgspec.Meta(gt=0, le=100)] = 8
    language: Annotated[
        Language, _said("The first language of the board; the other stands beside it in small.")
    ] = "ar"
    ticker: Annotated[
        str,
        _said(
            "News of this display alone, with | between; those of the centre: `dawr ticker` (docs/media.md)."
        ),
    ] = ""
    media: Annotated[
        str,
        _said("A folder of pictures and videos for the time between calls (docs/media.md); empty: none."),
    ] = ""
    dim: Annotated[
        list[str],
        _said(
            'How bright it is at which hours while nobody is called, such as ["20:00-07:00=40"]: percent; '
            "a call is always bright."
        ),
    ] = []
    speak: bool = True


class Sign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[sign]`."""

    counter: Annotated[str, _said("The counter (window) that its small screen belongs to.")] = "1"
    language: Annotated[
        Language, _said("The language that the number is large in; both are always shown.")
    ] = "ar"
    screen_inches: Annotated[float, msgspec.Meta(ge=4, le=60)] = 10.1
    farthest_metres: Annotated[
        float,
        msgspec.Meta(ge=0.5, le=20),
        _said("From how far away its number must be read at a glance; easily read it is from twice as far."),
    ] = 1.5
    rating: Annotated[
        Literal["off", "until_call", "stays"],
        _said(
            'Ask how the visit was: "until_call" gives way to the next call, "stays" is for a second screen '
            "beside the sign."
        ),
    ] = "off"
    voice: Annotated[bool, _said("Read the question and its answers aloud.")] = False


class Reception(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[reception]`."""

    name: Annotated[Name, _said("Its name; acts are logged under the name of who signs in.")] = "r1"
    printer: Annotated[
        str,
        _said(
            "Where the printer is, as for a kiosk; empty: the receptionist writes numbers down for visitors."
        ),
    ] = ""
    paper_dots: Annotated[
        Literal[0, 576, 384], _said("576 for 80 mm paper, 384 for 58 mm; 0: as the template of slips says.")
    ] = 0
    language: Language = "ar"
    text_percent: Annotated[int, msgspec.Meta(ge=100, le=200), _said("The size of all text, 100 to 200.")] = (
        100
    )
    idle_minutes: Annotated[
        float,
        msgspec.Meta(ge=0, le=120),
        _said("Who touches nothing for so many minutes is signed out; 0: nobody."),
    ] = 10


class Voice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[voice]`."""

    clips: Annotated[
        str, _said("A folder of recorded clips, one folder a language inside (docs/voice-packs.md).")
    ] = ""
    piper: Annotated[str, _said("The Piper program; empty: not used.")] = ""
    piper_models: Annotated[
        dict[str, str], _said('Model file by language, such as {en = "/srv/voices/joe.onnx"}.')
    ] = {}
    rate: Annotated[int, msgspec.Meta(ge=80, le=400), _said("Words a minute for synthetic voices.")] = 140
    repeat: Annotated[
        int,
        msgspec.Meta(ge=0, le=2),
        _said("How often a call is said once more, while no other call waits and the visitor has not come."),
    ] = 0
    cache: Annotated[str, _said("Where rendered announcements are kept; empty: the user's cache folder.")] = (
        ""
    )


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that may differ between two machines of a centre."""

    database: Annotated[
        str,
        _said("A file (SQLite, one machine) or `postgresql://…` (a hall). `DAWR_DATABASE_URL` overrides it."),
    ] = "dawr.db"
    kiosk: Kiosk = Kiosk()
    counter: Counter = Counter()
    display: Display = Display()
    sign: Sign = Sign()
    reception: Reception = Reception()
    voice: Voice = Voice()
    log_folder: Annotated[str, _said("Where programs write their logs; empty: standard error.")] = ""

    def with_database(self, database: str) -> "Settings":
        """The same settings for another database; SettingsError for an empty name."""
        return _named(msgspec.structs.replace(self, database=database))


NO_DATABASE_NAMED = "The database has an empty name: name a file, or postgresql://login@host/name."


def _named(settings: Settings) -> Settings:
    if not settings.database.removeprefix("sqlite:///").strip():
        raise SettingsError(NO_DATABASE_NAMED)
    return settings


_SECTIONS: dict[str, type[msgspec.Struct]] = {
    "": Settings,
    "kiosk": Kiosk,
    "counter": Counter,
    "display": Display,
    "sign": Sign,
    "reception": Reception,
    "voice": Voice,
}
_UNKNOWN_KEY = re.compile("unknown field `(.+)`")


def read_settings(path: Path | None) -> Settings:
    """The settings of this file, or the defaults without one; SettingsError with the reason.

    `DAWR_DATABASE_URL` in the environment overrides `database`.
    """
    members = {} if path is None else _members(path)
    if url := os.environ.get("DAWR_DATABASE_URL"):
        members["database"] = url
    try:
        return _named(msgspec.convert(members, Settings))
    except msgspec.ValidationError as error:
        raise SettingsError(f"{path or 'settings'}: {_in_words(error)}") from error


def _members(path: Path) -> dict[str, Any]:
    try:
        # With or without the mark that some editors put before the first letter.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: is not TOML ({error})") from error


def _in_words(error: msgspec.ValidationError) -> str:
    """What is wrong, with the nearest right name for a key that nobody knows."""
    said, _, where = str(error).partition(" - at `$")
    section = where.strip("`.")
    if (unknown := _UNKNOWN_KEY.search(said)) is None:
        return f"{section}: {said}"
    key = unknown[1]
    known = {(name, each) for name, struct in _SECTIONS.items() for each in struct.__struct_fields__}
    near = difflib.get_close_matches(key, [each for name, each in known if name == section], 1)
    if near:
        return f"{_of(section)} has no `{key}`. Did you mean `{near[0]}`?"
    elsewhere = sorted(name for name, each in known if each == key)
    return f"{_of(section)} has no `{key}`." + (f" It belongs to {_of(elsewhere[0])}." if elsewhere else "")


def _of(section: str) -> str:
    return f"[{section}]" if section else "the part before the first section"


def sample_settings(database: str | None = None) -> str:
    """A settings file with every key, its meaning and its default, made from the code.

    With a `database` that key is set, not only shown.
    """
    lines = _sample(Settings)
    if database is not None:
        shown = f"# database = {json.dumps(Settings().database)}"
        lines[lines.index(shown)] = f"database = {json.dumps(database, ensure_ascii=False)}"
    return "\n".join([*lines, *_sections()])


def _sections() -> list[str]:
    lines: list[str] = []
    for name, struct in _SECTIONS.items():
        if name:
            lines += ["", f"[{name}]", *_sample(struct)]
    return [*lines, ""]


def _sample(struct: type[msgspec.Struct]) -> list[str]:
    lines: list[str] = []
    hints = get_type_hints(struct, include_extras=True)
    defaults = struct()
    for key in struct.__struct_fields__:
        value = getattr(defaults, key)
        if isinstance(value, msgspec.Struct):
            continue
        for meta in getattr(hints[key], "__metadata__", ()):
            if meta.description is None:
                continue
            lines += textwrap.wrap(meta.description, 90, initial_indent="# ", subsequent_indent="# ")
        lines.append(f"# {key} = {json.dumps(value)}")
    return lines
