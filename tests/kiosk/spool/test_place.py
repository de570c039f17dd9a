"""A spool for each kiosk and centre; one that was named by the kiosk alone finds its centre."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from core.domain.centre import Centre
from core.domain.texts import LocalText
from core.settings import Settings
from core.settings_sections import Kiosk
from kiosk.spool import place
from kiosk.spool.faults import SpoolError
from kiosk.spool.place import adopt_old_spool, spool_path
from kiosk.spool.spool import Spool
from tests.kiosk.spool.numbers import lease, press_offline

CAIRO = Settings(database="postgresql://cai-kiosk-k1@192.0.2.5/cairo")
GIZA = Settings(database="postgresql://giz-kiosk-k1@192.0.2.5/giza")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(place, "_state_folder", lambda: tmp_path)
    return tmp_path


Old = Callable[[str], Path]


@pytest.fixture
def old(folder: Path) -> Old:
    """The spool as it was named once, with a press of this centre."""

    def made(code: str) -> Path:
        spool = Spool(folder / "k1.spool")
        centre = Centre(code=code, name=LocalText("مركز", "Centre"))
        spool.keep("site", msgspec.json.encode({"where": "there", "centre": centre}).decode())
        spool.keep_lease(lease())
        press_offline(spool, "a press")
        spool.close()
        return folder / "k1.spool"

    return made


def test_kiosks_of_one_name_at_two_centres_have_two_spools(folder: Path) -> None:
    assert spool_path(CAIRO) == folder / "cai.k1.spool"
    assert spool_path(GIZA) == folder / "giz.k1.spool"


def test_the_spool_stays_when_the_server_goes_elsewhere(folder: Path) -> None:
    elsewhere = CAIRO.with_database("postgresql://cai-kiosk-k1@192.0.2.6,192.0.2.7/hall?passfile=/etc/k1")
    assert spool_path(elsewhere) == spool_path(CAIRO)


def test_another_login_is_told_apart_by_its_database(folder: Path) -> None:
    assert spool_path(CAIRO.with_database("postgresql://postgres@/cairo")) == folder / "cairo.k1.spool"


def test_beside_a_file_and_where_the_settings_say(folder: Path) -> None:
    assert spool_path(Settings(database=str(folder / "van.db"))) == folder / "van.db.k1.spool"
    named = Settings(database=CAIRO.database, kiosk=Kiosk(spool="/var/k1.spool"))
    assert spool_path(named) == Path("/var/k1.spool")


def test_an_old_spool_comes_along_with_its_presses(old: Old, folder: Path) -> None:
    old("CAI")
    adopt_old_spool(CAIRO)
    adopt_old_spool(CAIRO)

    assert [each.name for each in folder.iterdir()] == ["cai.k1.spool"]
    spool = Spool(spool_path(CAIRO))
    spool.resolve()
    assert [press.op for press in spool.ended()] == ["a press"]
    spool.close()


def test_the_spool_of_another_centre_stays_where_it_is(old: Old, folder: Path) -> None:
    path = old("CAI")
    adopt_old_spool(GIZA)
    assert path.exists()
    assert not spool_path(GIZA).exists()


def test_a_spool_that_is_there_is_not_replaced(old: Old) -> None:
    path = old("CAI")
    Spool(spool_path(CAIRO)).close()
    adopt_old_spool(CAIRO)
    assert path.exists()


def test_an_old_spool_that_is_damaged_is_told_and_kept(old: Old) -> None:
    path = old("CAI")
    path.write_bytes(b"torn")
    with pytest.raises(SpoolError):
        adopt_old_spool(CAIRO)
    assert path.read_bytes() == b"torn"
