"""The folder of media: which files a hall shows, from its list or as they lie there."""

import tomllib
from pathlib import Path
from typing import Annotated

import msgspec

from core.domain.media import USUAL_SECONDS, Medium
from core.schedule_keys import ScheduleKeys, said_plainly

LIST = "playlist.toml"
_MOST_FILES = 500
_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".mp4", ".m4v", ".mov", ".mkv", ".webm"})


class MediaListError(Exception):
    """The list is refused; the message says the file, the place and the reason."""


class _Entry(ScheduleKeys, frozen=True, kw_only=True):
    file: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    seconds: Annotated[float, msgspec.Meta(ge=3, le=300)] = USUAL_SECONDS

    def medium(self) -> Medium:
        return Medium(file=self.file, seconds=self.seconds, **self.schedule())


class _List(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    show: tuple[_Entry, ...] = ()


def read_media(folder: Path) -> tuple[Medium, ...]:
    """What the list says, or without one every picture and video in the order of names.

    Raises MediaListError. That a file is there and may be opened is looked at when its turn comes.
    """
    try:
        text = (folder / LIST).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return _as_they_lie(folder)
    except (OSError, UnicodeDecodeError) as error:
        raise MediaListError(f"{folder / LIST}: cannot be read ({error})") from error
    try:
        entries = msgspec.convert(tomllib.loads(text), _List).show
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise MediaListError(f"{folder / LIST}: {said_plainly(error)}") from error
    for entry in entries:
        if Path(entry.file).is_absolute() or ".." in Path(entry.file).parts:
            raise MediaListError(f"{folder / LIST}: {entry.file!r} does not lie in the folder")
    return tuple(entry.medium() for entry in entries)


def _as_they_lie(folder: Path) -> tuple[Medium, ...]:
    try:
        names = sorted(each.name for each in folder.iterdir() if each.suffix.lower() in _ENDINGS)
    except OSError as error:
        raise MediaListError(f"{folder}: cannot be read ({error.strerror})") from error
    return tuple(Medium(file=name) for name in names if not name.startswith("."))[:_MOST_FILES]
