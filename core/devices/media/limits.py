"""What a file of the media folder may be. Whatever is beyond it is skipped, with the reason."""

import stat
from enum import StrEnum
from pathlib import Path

MOST_PICTURE_BYTES = 40 << 20
MOST_VIDEO_BYTES = 2 << 30
MOST_PICTURE_PIXELS = 50_000_000
MOST_VIDEO_PIXELS = 3840 * 2160
MOST_VIDEO_SECONDS = 900.0
MOST_MEMORY = 2 << 30
"""Of the process that decodes, all of its libraries included."""
MOST_FRAMES_A_SECOND = 30.0


class MediaSkipped(Exception):  # noqa: N818 - no fault of the program: the file is passed over
    """The file is not shown; the message says why, for the technician."""


class MediaKind(StrEnum):
    PICTURE = "picture"
    VIDEO = "video"


def kind_of(folder: Path, name: str) -> MediaKind:
    """What lies there, by its content; raises MediaSkipped for all that is not to be opened."""
    path = folder / name
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(folder.resolve(strict=True)):
            raise MediaSkipped("it lies outside of the media folder")
        found = real.stat()
        if not stat.S_ISREG(found.st_mode):
            raise MediaSkipped("it is no file")
        with real.open("rb") as file:
            kind = _by_content(file.read(16))
    except (OSError, ValueError, RuntimeError) as error:
        raise MediaSkipped(f"it cannot be read: {getattr(error, 'strerror', None) or error}") from error
    most = MOST_PICTURE_BYTES if kind is MediaKind.PICTURE else MOST_VIDEO_BYTES
    if found.st_size > most:
        raise MediaSkipped(f"it has {found.st_size >> 20} MiB: a {kind.value} may have {most >> 20}")
    return kind


def _by_content(begins: bytes) -> MediaKind:
    if begins.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")):
        return MediaKind.PICTURE
    if begins[:4] == b"RIFF" and begins[8:12] == b"WEBP":
        return MediaKind.PICTURE
    if begins[4:8] == b"ftyp" or begins.startswith(b"\x1a\x45\xdf\xa3"):
        return MediaKind.VIDEO
    raise MediaSkipped("it is no picture (JPEG, PNG, WebP, GIF) and no video (MP4, MOV, Matroska, WebM)")
