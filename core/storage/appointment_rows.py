"""Appointments in their table: the statements, and what a row is."""

from sqlalchemy import bindparam, insert, select, update

from core.domain.appointments import Appointment, AppointmentState
from core.storage.moments import from_stored
from core.storage.prepared import Prepared, Row
from core.storage.rows import readable
from core.storage.tables import appointments

_ = bindparam

BY_ID = Prepared(select(appointments).where(appointments.c.id == _("id")))
BY_CODE = Prepared(select(appointments).where(appointments.c.code == _("code")))
BY_REFERENCE = Prepared(select(appointments).where(appointments.c.reference == _("reference")))
ADD = Prepared(insert(appointments))
CHANGE = Prepared(
    update(appointments)
    .where(appointments.c.id == _("the_id"))
    .values(code=_("code"), service=_("service"), at=_("at"), state=_("state"))
)
CHECK_IN = Prepared(
    update(appointments).where(appointments.c.id == _("the_id")).values(state=_("state"), ticket=_("ticket"))
)


@readable
def appointment_of(row: Row) -> Appointment:
    """An appointment from the columns of `tables.appointments` in their order."""
    return Appointment(
        id=row[0],
        reference=row[1],
        code=row[2],
        service=row[3],
        at=from_stored(row[4]),
        state=AppointmentState(row[5]),
        ticket=row[6],
    )
