"""A template of slips as a TOML file, as a centre writes it: read whole, or refused with the reason."""

import difflib
import textwrap
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal, get_type_hints

import msgspec

from core.domain.slip import SlipBits
from core.domain.slip_template import (
    LOGO_HEIGHT,
    LOGO_WIDTH,
    LONGEST_LINE,
    MOST_LINES,
    PhoneTicket,
    SlipPart,
    SlipTemplate,
    SlipTemplateError,
)
from core.domain.slip_template import Paper as PaperWidth
from core.domain.texts import LocalText
from core.misfit import Misfit, misfit_of


def _said(description: str) -> msgspec.Meta:
    return msgspec.Meta(description=description)


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    ar: str
    en: str


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    paper_mm: Annotated[Literal[80, 58], _said("The width of the roll: 80 or 58.")] = 80
    logo: Annotated[
        str,
        _said(
            "A picture (PNG, JPEG, BMP) beside this file; printed in black and white above the name, at "
            f"most {LOGO_WIDTH} x {LOGO_HEIGHT} dots, 8 a millimetre. Empty: none."
        ),
    ] = ""
    qr: Annotated[bool, _said("The code that a phone or a counter scans.")] = True
    phone: Annotated[
        PhoneTicket,
        _said(
            "When the kiosk shows the ticket as a code for the camera of a phone: never; instead (of the "
            "slip, while no slip can come out); beside (the slip as well)."
        ),
    ] = PhoneTicket.NEVER
    leave_out: Annotated[
        tuple[SlipPart, ...],
        _said("What the slip does without, of: " + ", ".join(SlipPart) + "."),
    ] = ()
    header: tuple[_Line, ...] = ()
    footer: tuple[_Line, ...] = ()


_LINES = f"""
# Lines of your own, {MOST_LINES} at most each, {LONGEST_LINE} signs at most, each in both languages:
# below the name of the centre, and at the very end.
#
# [[header]]
# ar = "الدور الأرضي – صالة ١"
# en = "Ground floor, hall 1"
#
# [[footer]]
# ar = "الخط الساخن ١٥٩٩٩"
# en = "Hotline 15999"
"""


def read_slip_template(path: Path, logo_of: Callable[[Path], SlipBits]) -> SlipTemplate:
    """The template in this file; SlipTemplateError with the reason. `logo_of` reads a picture."""
    try:
        members = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        found = msgspec.convert(members, _File)
    except OSError as error:
        raise SlipTemplateError(f"{path}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SlipTemplateError(f"{path}: is not TOML ({error})") from error
    except msgspec.ValidationError as error:
        raise SlipTemplateError(f"{path}: {_in_words(misfit_of(error))}") from error
    return SlipTemplate(
        paper=PaperWidth(found.paper_mm),
        logo=logo_of(path.parent / found.logo) if found.logo else None,
        header=tuple(LocalText(line.ar, line.en) for line in found.header),
        footer=tuple(LocalText(line.ar, line.en) for line in found.footer),
        left_out=frozenset(found.leave_out),
        qr=found.qr,
        phone=found.phone,
    )


def _in_words(misfit: Misfit) -> str:
    where = misfit.path
    if key := misfit.unknown:
        if where and key in _File.__struct_fields__:
            return f"`{key}` stands inside a line: it belongs above the first [[header]] or [[footer]]."
        near = difflib.get_close_matches(key, (*_File.__struct_fields__, *_Line.__struct_fields__), 1)
        inside = f"{where} has" if where else "there is"
        return f"{inside} no `{key}`." + (f" Did you mean `{near[0]}`?" if near else "")
    if misfit.missing:
        part, *place = misfit.place
        line = place[0] + 1 if place and isinstance(place[0], int) else 1
        return f"{part} {line} has no `{misfit.missing}`: each line is told in both languages."
    if where == "paper_mm":
        return "paper_mm is 80 or 58."
    if misfit.choice:
        choices = SlipPart if where.startswith("leave_out") else PhoneTicket
        found = misfit.choice.strip("'")
        return f"{misfit.place[0]}: {found} is none of {', '.join(choices)}."
    return f"{where}: {misfit.reason}" if where else misfit.reason


def sample_slip_template() -> str:
    """A file with every key, its meaning and its default, made from the code."""
    lines = ["# What the slips of this centre look like. `dawr slip preview` draws it anew at every save."]
    hints = get_type_hints(_File, include_extras=True)
    for key in ("paper_mm", "logo", "qr", "phone", "leave_out"):
        for meta in hints[key].__metadata__:
            lines += ["", *(f"# {line}" for line in textwrap.wrap(meta.description, 90))]
        default = getattr(_File(), key)
        lines.append(f"# {key} = {msgspec.json.encode(default).decode()}")
    return "\n".join(lines) + "\n" + _LINES
