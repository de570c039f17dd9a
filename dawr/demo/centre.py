"""The demo's centre: the real catalogue, one hall, six counters, PINs nobody has to know."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from core.catalogue_file import read_catalogue
from core.domain.centre import Centre, Counter, Hall, Role
from core.domain.desk_rules import AT_ONCE
from core.domain.texts import LocalText
from core.storage.setting_up import CentrePlan, Person, create_centre
from core.usecases.sign_in import hashed_secret
from dawr.centre_commands import EGYPT

HALL = "h1"
CLERKS = ("nadia", "omar", "samir", "huda", "karim", "mona")
_QUEUES = (
    ("civ", "pas"),
    ("tra", "not"),
    ("civ", "ins", "sol"),
    ("tra", "pro", "com", "tax"),
    ("not", "pas", "mfa", "lab", "sup"),
    ("ind", "inv", "utl", "pos", "loc", "civ"),
)


@dataclass(frozen=True, slots=True)
class DemoCentre:
    """Where the demo's centre lies, and how its clerks sign in."""

    database: Path
    pin_file: Path


def make_demo_centre(folder: Path) -> DemoCentre:
    """Make it new in this folder."""
    pin = "".join(secrets.choice("0123456789") for _ in range(10)) + "a1"
    pin_file = folder / "pin"
    pin_file.touch(mode=0o600)
    pin_file.write_text(pin, encoding="utf-8")
    database = folder / "dawr.db"
    secret_hash = hashed_secret(pin, Role.CLERK)
    create_centre(
        database,
        CentrePlan(
            centre=Centre(
                code="DEMO",
                name=LocalText("مركز خدمات مصر – القاهرة", "Egypt Service Centre – Cairo"),
                desk=AT_ONCE,
            ),
            catalogue=read_catalogue(EGYPT),
            halls=[Hall(id=HALL, name=LocalText("الصالة الرئيسية", "Main hall"))],
            counters=[
                Counter(code=str(number), hall=HALL, queues=queues)
                for number, queues in enumerate(_QUEUES, start=1)
            ],
            people=[
                Person(id=clerk, name=clerk.title(), role=Role.CLERK, secret_hash=secret_hash)
                for clerk in CLERKS
            ],
        ),
    )
    return DemoCentre(database, pin_file)
