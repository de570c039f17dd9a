"""The sections of the settings file: each key with its type, its bounds, its default and what it means."""

from typing import Annotated, Literal

import msgspec


def said(description: str) -> msgspec.Meta:
    """What the commented sample says of a key."""
    return msgspec.Meta(description=description)


NAME_PATTERN = "^[a-z0-9][a-z0-9-]*$"
Name = Annotated[str, msgspec.Meta(pattern=NAME_PATTERN)]
HASH_PATTERN = r"^(\$argon2id\$.+)?$"
Language = Literal["ar", "en"]


class Kiosk(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[kiosk]`."""

    name: Annotated[Name, said("Its name in the log: actor `kiosk.<name>`.")] = "k1"
    printer: Annotated[
        str,
        said(
            "Where the printer is: `tcp://host:9100`, `usb://04b8:0e15`, `file:///dev/usb/lp0`, "
            "`serial:///dev/ttyUSB0?baud=115200`; empty: no printer."
        ),
    ] = ""
    paper_dots: Annotated[
        Literal[0, 576, 384],
        said("576 for 80 mm paper, 384 for 58 mm; 0: as the centre's template of slips says (`dawr slip`)."),
    ] = 0
    roll_metres: Annotated[
        float,
        msgspec.Meta(ge=0, le=1000),
        said(
            "How long a new roll of paper is, for printers that do not tell when it is near its end: staff "
            "are told when about 50 slips are left; 0: only by the printer."
        ),
    ] = 80
    category: Annotated[str, said("The visitor category that is offered first.")] = "citizen"
    ticket_without_papers: Annotated[
        bool,
        said(
            "Whether a visitor who has said that papers are missing may take a ticket all the same; "
            "false: only a list of the papers is printed."
        ),
    ] = True
    spool: Annotated[
        str,
        said(
            "The file in which the kiosk keeps every press before it asks for a number; on a disk of "
            "its own machine, one for each kiosk. Empty: beside a SQLite database, else in the user's "
            "state folder."
        ),
    ] = ""
    answer_seconds: Annotated[
        float,
        msgspec.Meta(gt=0, le=10),
        said("How long the centre may take to give a number; then the kiosk gives one of its own."),
    ] = 2.5
    offline_numbers: Annotated[
        int,
        msgspec.Meta(ge=0, le=50),
        said(
            "How many numbers of each series it asks for at once, to give while the centre cannot be "
            "reached; 0: it is then out of service."
        ),
    ] = 50
    offline_minutes: Annotated[
        int,
        msgspec.Meta(ge=1, le=240),
        said("How long it goes on without the centre before it is out of service."),
    ] = 60
    staff_code: Annotated[
        str,
        msgspec.Meta(pattern=HASH_PATTERN),
        said(
            "The hash of the code behind the staff page, as `dawr kiosk-code` prints it; empty: the kiosk "
            "has no way out but by the system."
        ),
    ] = ""
    appointments: Annotated[
        bool, said("Whether visitors with an appointment check in here: a button leads to it.")
    ] = False
    scanner_prefix: Annotated[str, said("What its scanner types before each code, if anything.")] = ""
    scanner_suffix: Annotated[
        str, said("What its scanner types after each code, besides Enter or Tab, if anything.")
    ] = ""
    idle_seconds: Annotated[
        float,
        msgspec.Meta(gt=0),
        said("After this long without a touch the visitor is asked, and 20 s later the first page returns."),
    ] = 60
    screen_inches: Annotated[
        float,
        msgspec.Meta(ge=10, le=100),
        said("The diagonal of its screen; sizes are made for 21.5 and more."),
    ] = 21.5
    screen_bottom_mm: Annotated[
        float,
        msgspec.Meta(ge=380, le=1000),
        said(
            "How far the bottom edge of its screen is above the floor: on request every control comes "
            "below 1,220 mm, where a person in a wheelchair reaches it."
        ),
    ] = 850
    sign_clips: Annotated[
        str,
        said(
            "A folder of clips in sign language, one a page, named by the page: `services.webp` or "
            "`services.gif`; empty: none."
        ),
    ] = ""
    keypad: Annotated[
        Literal["numpad", "digits", "none"],
        said(
            "A pad of twelve keys for who does not see or touch the screen: the keys of a number pad, or "
            "any digits where no scanner types them."
        ),
    ] = "numpad"
    switch_key: Annotated[
        str, said("The key that a single switch sends, which does everything by scanning; empty: none.")
    ] = "F9"


class Counter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[counter]`."""

    code: Annotated[str, said("The counter (window) that this machine stands at.")] = "1"
    language: Language = "ar"
    text_percent: Annotated[int, msgspec.Meta(ge=100, le=200), said("The size of all text, 100 to 200.")] = (
        100
    )
    call_after_complete: Annotated[
        bool, said("Whether completing a ticket calls the next visitor at once.")
    ] = False
    receipts_to: Annotated[
        str,
        said(
            "Where its printer for receipts of fees is, named as that of a kiosk; empty: there is none, "
            "and nothing speaks of receipts."
        ),
    ] = ""
    receipt_dots: Annotated[
        Literal[0, 576, 384],
        said("576 for 80 mm paper, 384 for 58 mm; 0: as the centre's template of slips says (`dawr slip`)."),
    ] = 0
    receipt: Annotated[
        Literal["ask", "always"],
        said(
            '"always" prints a receipt with each fee, "ask" where the clerk wishes; Ctrl+P prints the '
            "latest one at any time."
        ),
    ] = "ask"


class Display(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[display]`."""

    name: Name = "d1"
    hall: Annotated[
        str,
        said(
            "The hall whose calls it shows; empty: every hall. A zone that the centre keeps for this display "
            "(`dawr zone`) comes before what stands here."
        ),
    ] = ""
    agencies: Annotated[list[str], said("The agencies whose calls it shows; none: those of all.")] = []
    screen_inches: Annotated[float, msgspec.Meta(ge=10, le=200)] = 55
    farthest_seat_metres: Annotated[float, msgspec.Meta(gt=0, le=100)] = 8
    language: Annotated[
        Language, said("The first language of the board; the other stands beside it in small.")
    ] = "ar"
    ticker: Annotated[
        str,
        said(
            "News of this display alone, with | between; those of the centre: `dawr ticker` (docs/media.md)."
        ),
    ] = ""
    media: Annotated[
        str,
        said("A folder of pictures and videos for the time between calls (docs/media.md); empty: none."),
    ] = ""
    dim: Annotated[
        list[str],
        said(
            'How bright it is at which hours while nobody is called, such as ["20:00-07:00=40"]: percent; '
            "a call is always bright."
        ),
    ] = []
    speak: bool = True


class Sign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[sign]`."""

    counter: Annotated[str, said("The counter (window) that its small screen belongs to.")] = "1"
    language: Annotated[
        Language, said("The language that the number is large in; both are always shown.")
    ] = "ar"
    screen_inches: Annotated[float, msgspec.Meta(ge=4, le=60)] = 10.1
    farthest_metres: Annotated[
        float,
        msgspec.Meta(ge=0.5, le=20),
        said("From how far away its number must be read at a glance; easily read it is from twice as far."),
    ] = 1.5
    rating: Annotated[
        Literal["off", "until_call", "stays"],
        said(
            'Ask how the visit was: "until_call" gives way to the next call, "stays" is for a second screen '
            "beside the sign."
        ),
    ] = "off"
    voice: Annotated[bool, said("Read the question and its answers aloud.")] = False


class Reception(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[reception]`."""

    name: Annotated[Name, said("Its name; acts are logged under the name of who signs in.")] = "r1"
    printer: Annotated[
        str,
        said(
            "Where the printer is, as for a kiosk; empty: the receptionist writes numbers down for visitors."
        ),
    ] = ""
    paper_dots: Annotated[
        Literal[0, 576, 384], said("576 for 80 mm paper, 384 for 58 mm; 0: as the template of slips says.")
    ] = 0
    language: Language = "ar"
    text_percent: Annotated[int, msgspec.Meta(ge=100, le=200), said("The size of all text, 100 to 200.")] = (
        100
    )
    idle_minutes: Annotated[
        float,
        msgspec.Meta(ge=0, le=120),
        said("Who touches nothing for so many minutes is signed out; 0: nobody."),
    ] = 10


class Voice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section `[voice]`."""

    clips: Annotated[
        str, said("A folder of recorded clips, one folder a language inside (docs/voice-packs.md).")
    ] = ""
    piper: Annotated[str, said("The Piper program; empty: not used.")] = ""
    piper_models: Annotated[
        dict[str, str], said('Model file by language, such as {en = "/srv/voices/joe.onnx"}.')
    ] = {}
    rate: Annotated[int, msgspec.Meta(ge=80, le=400), said("Words a minute for synthetic voices.")] = 140
    repeat: Annotated[
        int,
        msgspec.Meta(ge=0, le=2),
        said("How often a call is said once more, while no other call waits and the visitor has not come."),
    ] = 0
    cache: Annotated[str, said("Where rendered announcements are kept; empty: the user's cache folder.")] = ""
