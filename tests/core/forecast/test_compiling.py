"""What was compiled is kept for this version, and for others as long as they are in use."""

import os
import time
from pathlib import Path

from core.forecast.compiling import clear_stale


def test_what_versions_of_long_ago_have_compiled_is_dropped(tmp_path: Path) -> None:
    current, lately, stale, foreign = (
        tmp_path / name for name in ("compiled-a", "compiled-b", "compiled-c", "other")
    )
    for folder in (current, lately, stale, foreign):
        folder.mkdir()
    (stale / "kernel.nbi").touch()
    for folder in (current, stale, foreign):
        os.utime(folder, (time.time() - 8 * 24 * 3600,) * 2)

    clear_stale(current)

    assert sorted(each.name for each in tmp_path.iterdir()) == ["compiled-a", "compiled-b", "other"]
