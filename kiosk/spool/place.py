"""Where a kiosk's spool lies: one file for each kiosk and database, on the kiosk's own machine."""

from pathlib import Path

import platformdirs

from core.settings import Settings
from core.storage.opening import sqlite_path


def spool_path(settings: Settings) -> Path:
    """What the settings name, or beside a SQLite database, or else in the user's state folder."""
    own = settings.kiosk
    if own.spool:
        return Path(own.spool)
    if "://" in settings.database and not settings.database.startswith("sqlite:"):
        return platformdirs.user_state_path("dawr") / f"{own.name}.spool"
    database = sqlite_path(settings.database)
    return database.with_name(f"{database.name}.{own.name}.spool")
