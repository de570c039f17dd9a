"""A store that is closed while another thread reads it ends nobody's process."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.domain.errors import StoreError
from tests.builders import small_centre, small_store

_READS_WHILE_CLOSING = """
import sys, threading
from core.domain.errors import StoreError
from core.storage.opening import open_store

for _ in range(40):
    store = open_store(sys.argv[1])
    reading = threading.Event()

    def read():
        try:
            while True:
                store.loads()
                reading.set()
        except StoreError:
            pass

    thread = threading.Thread(target=read)
    thread.start()
    reading.wait()
    store.close()
    thread.join()
"""


def test_closing_while_another_thread_reads_ends_no_process(tmp_path: Path) -> None:
    database = small_centre(tmp_path)

    result = subprocess.run(
        [sys.executable, "-c", _READS_WHILE_CLOSING, str(database)],
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )

    assert result.returncode == 0, result.stderr


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = small_store(tmp_path)
    store.close()

    with pytest.raises(StoreError, match="closed"):
        store.last_seq()
