"""A QR code for the screen."""

from functools import lru_cache

import segno

_DOT = 10


@lru_cache(maxsize=32)
def qr_picture(text: str) -> str:
    """A picture of the text as a data URI; nothing for nothing."""
    return segno.make(text, error="m").png_data_uri(scale=_DOT, border=2) if text else ""
