"""Pictures, still or moving, as frames; met in the decoding process alone."""

import warnings
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from core.devices.media.frames import FrameSize
from core.devices.media.limits import MOST_PICTURE_PIXELS, MediaSkipped

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_SHORTEST_FRAME = 0.04
_USUAL_FRAME = 0.1

# Our own limit stands before any pixel is decoded; Pillow's would only warn below twice its own.
Image.MAX_IMAGE_PIXELS = MOST_PICTURE_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)


def picture_frames(path: Path, slot: FrameSize) -> Iterator[tuple[FrameSize, bytes, float]]:
    """Size, pixels and seconds of each frame; a still picture is one frame of no length.

    Raises MediaSkipped.
    """
    try:
        with Image.open(path, formats=_FORMATS) as image:
            if image.width * image.height > MOST_PICTURE_PIXELS:
                raise MediaSkipped(f"it has {image.width} by {image.height} pixels")
            count = getattr(image, "n_frames", 1)
            if count == 1:
                image.draft("RGB", (slot.width, slot.height))
                yield (*_fitted(image, slot), 0.0)
                return
            for place in range(count):
                image.seek(place)
                seconds = float(image.info.get("duration") or 0) / 1000 or _USUAL_FRAME
                yield (*_fitted(image, slot), max(_SHORTEST_FRAME, seconds))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise MediaSkipped("it has too many pixels") from error
    except UnidentifiedImageError as error:
        raise MediaSkipped("it is damaged: no picture is found in it") from error
    except (OSError, ValueError, SyntaxError, EOFError, ArithmeticError, IndexError, TypeError) as error:
        # What Pillow raises for broken files is as wide as the formats are.
        raise MediaSkipped(f"it is damaged: {error}") from error


def _fitted(image: Image.Image, slot: FrameSize) -> tuple[FrameSize, bytes]:
    upright = ImageOps.exif_transpose(image)
    size = FrameSize(upright.width, upright.height).fitted(slot)
    if "transparency" in upright.info or upright.mode in {"RGBA", "LA", "PA"}:
        ground = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(ground, upright.convert("RGBA"))
    scaled = upright.convert("RGB").resize(
        (size.width, size.height), Image.Resampling.LANCZOS, reducing_gap=2.0
    )
    # Qt takes the fourth byte for opaque, and a zero in it makes the picture vanish.
    return size, scaled.convert("RGBA").tobytes("raw", "BGRA")
