"""The one settings file: TOML, every key known, read once at start."""

import difflib
import json
import os
import textwrap
import tomllib
from pathlib import Path
from typing import Annotated, Any, get_args, get_type_hints

import msgspec

from core.misfit import Misfit, misfit_of
from core.settings_sections import (
    HASH_PATTERN,
    NAME_PATTERN,
    Counter,
    Display,
    Kiosk,
    Reception,
    Sign,
    Voice,
    said,
)


class SettingsError(Exception):
    """The settings file is refused; the message says the key, the reason and the nearest right name."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that may differ between two machines of a centre."""

    database: Annotated[
        str,
        said("A file (SQLite, one machine) or `postgresql://…` (a hall). `DAWR_DATABASE_URL` overrides it."),
    ] = "dawr.db"
    kiosk: Kiosk = Kiosk()
    counter: Counter = Counter()
    display: Display = Display()
    sign: Sign = Sign()
    reception: Reception = Reception()
    voice: Voice = Voice()
    log_folder: Annotated[str, said("Where programs write their logs; empty: standard error.")] = ""

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
_PATTERNS = {
    NAME_PATTERN: "a name of small Latin letters, digits and hyphens, such as k1",
    HASH_PATTERN: "the hash that `dawr kiosk-code` prints, not the code itself",
}


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
    misfit = misfit_of(error)
    if not misfit.unknown:
        return f"{misfit.path}: {_of_value(misfit)}"
    key, section = misfit.unknown, misfit.path
    known = {(name, each) for name, struct in _SECTIONS.items() for each in struct.__struct_fields__}
    near = difflib.get_close_matches(key, [each for name, each in known if name == section], 1)
    if near:
        return f"{_of(section)} has no `{key}`. Did you mean `{near[0]}`?"
    elsewhere = sorted(name for name, each in known if each == key)
    return f"{_of(section)} has no `{key}`." + (f" It belongs to {_of(elsewhere[0])}." if elsewhere else "")


def _of_value(misfit: Misfit) -> str:
    """What is wrong with the value of a key: what is possible, not how that is checked."""
    pattern = next((each for each in _PATTERNS if repr(each) in misfit.reason), None)
    if pattern is not None:
        return _PATTERNS[pattern]
    section, _, key = misfit.path.rpartition(".")
    hint = get_type_hints(_SECTIONS[section]).get(key) if misfit.choice and section in _SECTIONS else None
    choices = ", ".join(json.dumps(each) for each in get_args(hint))
    return f"{misfit.choice} is none of {choices}" if choices else misfit.reason


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
