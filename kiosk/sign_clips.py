"""Clips in sign language: a folder with one a page, moving pictures without sound."""

from pathlib import Path

from PySide6.QtCore import QUrl

KINDS = (".webp", ".gif")


class SignClips:
    """What a centre has recorded; a page without a clip shows nothing."""

    def __init__(self, folder: str) -> None:
        """Without a folder there are none; raises nothing when it has gone."""
        files = sorted(Path(folder).iterdir()) if folder and Path(folder).is_dir() else []
        self._by_page = {file.stem: file for file in files if file.suffix.lower() in KINDS}

    @property
    def any(self) -> bool:
        return bool(self._by_page)

    def of(self, page: str) -> str:
        """The address of this page's clip as QML takes it, or nothing."""
        clip = self._by_page.get(page)
        return QUrl.fromLocalFile(str(clip.resolve())).toString() if clip else ""
