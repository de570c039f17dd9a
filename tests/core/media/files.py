"""Small pictures and videos, whole and hostile."""

from pathlib import Path

import av
import numpy as np
from PIL import Image


def picture(path: Path, size: tuple[int, int] = (400, 300), colour: str = "#1e783b") -> Path:
    Image.new("RGB", size, colour).save(path)
    return path


def moving_picture(path: Path, colours: tuple[str, ...] = ("red", "blue", "lime")) -> Path:
    frames = [Image.new("RGB", (60, 40), colour) for colour in colours]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=40)
    return path


def video(path: Path, *, frames: int = 10, size: tuple[int, int] = (64, 36)) -> Path:
    """Red, at 25 frames a second."""
    with av.open(str(path), "w") as file:
        stream = file.add_stream("mpeg4", rate=25)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        red = np.zeros((size[1], size[0], 3), dtype=np.uint8)
        red[:, :, 0] = 255
        for _ in range(frames):
            file.mux(stream.encode(av.VideoFrame.from_ndarray(red, format="rgb24")))
        file.mux(stream.encode())
    return path
