"""What the decoding process makes of files: frames of those that are whole, a reason for all others."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from core.devices.media.frames import BYTES_A_PIXEL, FrameSize
from core.devices.media.limits import MOST_PICTURE_BYTES, MediaKind, MediaSkipped, kind_of
from core.devices.media.pictures import picture_frames
from core.devices.media.videos import video_frames
from tests.core.media.files import moving_picture, picture, video

SLOT = FrameSize(200, 200)


def frames_of(folder: Path, name: str) -> list[tuple[FrameSize, bytes, float]]:
    """As the process would have it: looked at, then decoded."""
    if kind_of(folder, name) is MediaKind.PICTURE:
        return list(picture_frames(folder / name, SLOT))
    return list(video_frames(folder / name, SLOT))


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "gif"])
def test_a_picture_is_one_frame_as_large_as_fits(tmp_path: Path, ending: str) -> None:
    picture(tmp_path / f"a.{ending}")
    ((size, pixels, seconds),) = frames_of(tmp_path, f"a.{ending}")

    assert size == FrameSize(200, 150)
    assert len(pixels) == 200 * 150 * BYTES_A_PIXEL
    assert list(pixels[:4]) == pytest.approx([0x3B, 0x78, 0x1E, 0xFF], abs=12)
    assert seconds == 0.0


def test_a_transparent_picture_stands_on_white(tmp_path: Path) -> None:
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert frames_of(tmp_path, "a.png")[0][1][:4] == b"\xff\xff\xff\xff"


def test_a_moving_picture_is_its_frames(tmp_path: Path) -> None:
    moving_picture(tmp_path / "a.gif")
    assert [seconds for _, _, seconds in frames_of(tmp_path, "a.gif")] == [0.04] * 3


@pytest.mark.parametrize("ending", ["mp4", "mkv", "mov"])
def test_a_video_is_its_frames_and_their_times(tmp_path: Path, ending: str) -> None:
    video(tmp_path / f"a.{ending}")
    frames = frames_of(tmp_path, f"a.{ending}")

    assert len(frames) == 10
    assert frames[-1][2] == pytest.approx(9 / 25, abs=0.01)
    size, pixels, _ = frames[0]
    assert size == FrameSize(200, 112)
    assert pixels[2] > 200
    assert pixels[0] < 60
    assert pixels[3] == 255


HOSTILE: list[tuple[str, Callable[[Path], object], str]] = [
    ("a.jpg", lambda path: path.write_bytes(b""), "no picture"),
    ("a.jpg", lambda path: path.write_text("#EXTM3U\nhttp://a/b"), "no picture"),
    ("a.mp4", lambda path: path.write_text("ffconcat version 1.0\nfile /etc/passwd"), "no picture"),
    ("a.svg", lambda path: path.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "no picture"),
    ("a.jpg", lambda path: path.mkdir(), "no file"),
    ("a.jpg", os.mkfifo, "no file"),
    ("a.jpg", lambda path: path.symlink_to(path), "cannot be read"),
    ("a.jpg", lambda path: path.symlink_to("/etc/hostname"), "outside of the media folder"),
    ("a.jpg", lambda path: path.symlink_to("/dev/zero"), "outside of the media folder"),
    ("../a.jpg", picture, "outside of the media folder"),
    ("missing.jpg", lambda _: None, "cannot be read: No such file"),
    ("a.jpg", lambda path: picture(path).write_bytes(path.read_bytes()[:-200]), "damaged"),
    ("a.png", lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(90)), "damaged"),
    ("a.mp4", lambda path: path.write_bytes(b"\0\0\0\x18ftypisom" + bytes(900)), "damaged"),
    ("a.mkv", lambda path: path.write_bytes(b"\x1a\x45\xdf\xa3" + bytes(900)), "damaged"),
    ("a.png", lambda path: Image.new("1", (20_000, 20_000)).save(path), "pixels"),
    ("a.jpg", lambda path: os.truncate(picture(path), MOST_PICTURE_BYTES + 1), "MiB"),
]


@pytest.mark.row("F9")
@pytest.mark.parametrize(("name", "make", "why"), HOSTILE, ids=range(len(HOSTILE)))
def test_a_damaged_huge_or_hostile_file_is_skipped_with_a_reason(
    tmp_path: Path, name: str, make: Callable[[Path], object], why: str
) -> None:
    folder = tmp_path / "media"
    folder.mkdir()
    make(folder / name)

    with pytest.raises(MediaSkipped, match=why):
        frames_of(folder, name)


@pytest.mark.row("F18")
@pytest.mark.parametrize("name", ["a.jpg", "a.webp", "a.gif", "a.mp4", "a.mkv"])
def test_flipped_bytes_end_in_frames_or_in_a_reason(tmp_path: Path, name: str) -> None:
    whole = (video if name[-1] in "4v" else picture)(tmp_path / name).read_bytes()
    chance = random.Random(name)
    for _ in range(25):
        broken = bytearray(whole)
        for place in chance.choices(range(len(broken)), k=8):
            broken[place] = chance.randrange(256)
        (tmp_path / name).write_bytes(broken)
        try:
            sizes = [size for size, _, _ in frames_of(tmp_path, name)]
        except MediaSkipped:
            continue
        assert all(size.width <= SLOT.width and size.height <= SLOT.height for size in sizes)


@pytest.mark.parametrize(
    ("size", "fitted"),
    [((1, 9000), (1, 200)), ((9000, 1), (200, 1)), ((10, 10), (200, 200)), ((160, 90), (200, 112))],
)
def test_a_frame_fits_whatever_its_proportions(size: tuple[int, int], fitted: tuple[int, int]) -> None:
    assert FrameSize(*size).fitted(SLOT) == FrameSize(*fitted)
