"""Videos as frames, without their sound; met in the decoding process alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import av.error

from core.devices.media.frames import FrameSize
from core.devices.media.limits import (
    MOST_FRAMES_A_SECOND,
    MOST_VIDEO_PIXELS,
    MOST_VIDEO_SECONDS,
    MediaSkipped,
)

_MATROSKA = b"\x1a\x45\xdf\xa3"


def video_frames(path: Path, slot: FrameSize) -> Iterator[tuple[FrameSize, bytes, float]]:
    """Size, pixels and the second at which each frame is shown, at most 30 a second.

    The library gets an open file and the name of its format, so that no name in a file
    makes it open another. Raises MediaSkipped.
    """
    try:
        with path.open("rb") as file:
            begins = file.read(4)
            file.seek(0)
            form = "matroska" if begins == _MATROSKA else "mp4"
            with av.open(file, "r", form, options={"protocol_whitelist": "none"}) as video:
                yield from _frames(video, slot)
    except av.error.FFmpegError as error:
        raise MediaSkipped(f"it is damaged: {error.strerror}") from error
    except (OSError, ValueError, ArithmeticError) as error:
        raise MediaSkipped(f"it is damaged: {error}") from error


def _frames(
    video: "av.container.InputContainer", slot: FrameSize
) -> Iterator[tuple[FrameSize, bytes, float]]:
    if not video.streams.video:
        raise MediaSkipped("it has no picture, only sound")
    stream = video.streams.video[0]
    # Typed as always there; a form that the library does not know has none.
    context: Any = stream.codec_context
    if context is None:
        raise MediaSkipped("its form is not known")
    stream.thread_type = "NONE"
    context.thread_count = 1
    _refuse_large(stream.width, stream.height)
    if video.duration is not None and video.duration / av.time_base > MOST_VIDEO_SECONDS:
        raise MediaSkipped(f"it lasts {video.duration / av.time_base / 60:.0f} min: at most 15")
    begins: float | None = None
    shown = -1.0
    for frame in video.decode(stream):
        _refuse_large(frame.width, frame.height)
        # A frame without a time is one that the library could not place.
        time: float | None = getattr(frame, "time", None)
        at = shown + 1 / MOST_FRAMES_A_SECOND if time is None else time
        begins = at if begins is None else begins
        at -= begins
        if at > MOST_VIDEO_SECONDS:
            return
        if at - shown < 0.9 / MOST_FRAMES_A_SECOND and shown >= 0:
            continue
        shown = at
        size = FrameSize(frame.width, frame.height).fitted(slot)
        picture = frame.reformat(size.width, size.height, "bgra")
        yield size, picture.to_ndarray().tobytes(), at
    if begins is None:
        raise MediaSkipped("it is damaged: no frame is found in it")


def _refuse_large(width: int, height: int) -> None:
    if not 0 < width * height <= MOST_VIDEO_PIXELS:
        raise MediaSkipped(f"it has {width} by {height} pixels: at most 3840 by 2160")
