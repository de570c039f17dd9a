"""The folder of media: the list that staff write, or the files as they lie."""

from datetime import date, time
from pathlib import Path

import pytest

from core.domain.media import Medium
from core.media_file import LIST, MediaListError, read_media


def test_without_a_list_every_picture_and_video_comes_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.MP4", "a.jpg", "notes.txt", ".hidden.png", "c.webp"):
        (tmp_path / name).touch()

    assert [each.file for each in read_media(tmp_path)] == ["a.jpg", "b.MP4", "c.webp"]


def test_the_list_says_what_is_shown_where_and_when(tmp_path: Path) -> None:
    (tmp_path / LIST).write_text(
        """
        [[show]]
        file = "papers.png"
        seconds = 20
        zones = ["h1"]
        days = ["sun", "mon"]
        hours = "08:00-14:30"
        first = 2026-11-01
        last = 2026-12-31
        [[show]]
        file = "film.mp4"
        """,
        encoding="utf-8",
    )

    assert read_media(tmp_path) == (
        Medium(
            file="papers.png",
            seconds=20,
            zones=("h1",),
            days=("sun", "mon"),
            begins=time(8),
            ends=time(14, 30),
            first=date(2026, 11, 1),
            last=date(2026, 12, 31),
        ),
        Medium(file="film.mp4"),
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[[show]", "playlist.toml"),
        ("[[show]]\nfile = '../secret.png'", "does not lie in the folder"),
        ("[[show]]\nfile = '/etc/a.png'", "does not lie in the folder"),
        ("[[show]]\nfile = 'a.png'\nhours = '25:00-26:00'", 'hours such as "08:00-14:30"'),
        ("[[show]]\nfile = 'a.png'\ndays = ['someday']", "someday"),
        ("[[show]]\nfile = 'a.png'\nloud = true", "loud"),
        ("[[show]]\nfile = 'a.png'\nseconds = 1", "seconds"),
    ],
)
def test_a_list_that_is_wrong_is_refused_with_the_place(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / LIST).write_text(text, encoding="utf-8")
    with pytest.raises(MediaListError, match=why):
        read_media(tmp_path)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(MediaListError, match="cannot be read"):
        read_media(tmp_path / "none")
