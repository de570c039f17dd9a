"""What a display tells the log of a file that it cannot show."""

from pathlib import Path
from unittest.mock import Mock

from PySide6.QtCore import QObject

from core.domain.events import EventType
from core.qt.jobs import ImmediateJobs
from core.settings_sections import Display
from display.hall_media import hall_media
from tests.builders import small_store


def test_a_file_that_is_passed_over_stands_in_the_log(qapp: object, tmp_path: Path) -> None:
    store, owner, jobs = small_store(tmp_path), QObject(), ImmediateJobs()
    (tmp_path / "films").mkdir()
    own = Display(name="d1", media=str(tmp_path / "films"))
    media = hall_media(store, own, Mock(site=None), looking=jobs, telling=jobs, parent=owner)

    media.skipped.emit("film.mp4", "it is damaged")
    media.close()

    (event,) = [each for each in store.events(0) if each.type is EventType.NOTE]
    said = {name: fact for name, fact in event.facts.items() if name != "op"}
    assert (event.actor, said) == (
        "display.d1",
        {"about": "media_skipped", "display": "d1", "file": "film.mp4", "reason": "it is damaged"},
    )
    store.close()
