"""Where a kiosk's spool lies: one file for each kiosk and centre, on the kiosk's own machine."""

import logging
from pathlib import Path

import msgspec
import platformdirs

from core.domain.centre import Centre
from core.settings import Settings
from core.storage.opening import is_server, sqlite_path
from kiosk.spool.spool import Spool

_log = logging.getLogger(__name__)


class _Kept(msgspec.Struct, frozen=True):
    """Of what a spool remembers: whose it is."""

    centre: Centre


def spool_path(settings: Settings) -> Path:
    """What the settings name, or beside a SQLite database, or else in the user's state folder.

    There by the login, in which `dawr device add` has put the centre's code and
    the kiosk's name: it is known while the server is away, and stays when the
    server moves. A login of another kind is told apart by its database.
    """
    own = settings.kiosk
    if own.spool:
        return Path(own.spool)
    if not is_server(settings.database):
        database = sqlite_path(settings.database)
        return database.with_name(f"{database.name}.{own.name}.spool")
    code = _code_in_login(settings)
    return _state_folder() / f"{code or _database(settings)}.{own.name}.spool"


def adopt_old_spool(settings: Settings) -> None:
    """Once were spools on a server named by the kiosk alone: one of this centre gets its new name.

    SpoolError when it cannot be read: it may hold presses of this centre.
    """
    path, old = spool_path(settings), _state_folder() / f"{settings.kiosk.name}.spool"
    if settings.kiosk.spool or not is_server(settings.database) or path.exists() or not old.exists():
        return
    spool = Spool(old)
    try:
        whose = _centre_of(spool)
    finally:
        spool.close()  # Nothing is left beside the file then.
    if whose in {"", _code_in_login(settings)} or not _code_in_login(settings):
        old.rename(path)
        _log.warning("the spool %s is %s from now on", old, path)


def _centre_of(spool: Spool) -> str:
    text = spool.kept("site")
    try:
        return msgspec.json.decode(text, type=_Kept).centre.code.lower() if text else ""
    except msgspec.DecodeError:
        return ""


def _code_in_login(settings: Settings) -> str:
    """The centre's code in small letters; empty for a login that is no kiosk's."""
    from core.storage.postgresql.address import ServerAddress  # noqa: PLC0415 - loads the driver

    code, is_kiosk, _ = ServerAddress(settings.database).login.rpartition(f"-kiosk-{settings.kiosk.name}")
    return code if is_kiosk else ""


def _database(settings: Settings) -> str:
    from core.storage.postgresql.address import ServerAddress  # noqa: PLC0415 - as above

    return ServerAddress(settings.database).database


def _state_folder() -> Path:
    return platformdirs.user_state_path("dawr")
