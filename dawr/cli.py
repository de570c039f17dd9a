"""`dawr`: every program and every task of the technician under one command."""

import click

from dawr.appointment_commands import appointments
from dawr.backup_commands import backup, move, restore
from dawr.centre_commands import catalogue, clerk, day, init, settings, upgrade
from dawr.demo_command import demo
from dawr.desk_commands import desk
from dawr.device_commands import device
from dawr.display_commands import display
from dawr.doctor_command import doctor
from dawr.forecast_command import forecast
from dawr.kiosk_code_command import kiosk_code
from dawr.lease_commands import lease
from dawr.log_commands import events
from dawr.policy_commands import policy
from dawr.programs import counter, kiosk, reception, sign
from dawr.ratings_command import ratings
from dawr.rehearse_command import rehearse
from dawr.slip_commands import slip
from dawr.takings_command import correct_command, takings_command
from dawr.ticker_commands import ticker
from dawr.voice_commands import voice
from dawr.zone_commands import zone


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dawr", prog_name="dawr")
def main() -> None:
    """Dawr (دور, "your turn"): the queues of a government service centre."""


day.add_command(takings_command)
day.add_command(correct_command)
for _command in (
    kiosk,
    counter,
    display,
    sign,
    reception,
    demo,
    init,
    doctor,
    events,
    catalogue,
    appointments,
    clerk,
    device,
    day,
    lease,
    settings,
    policy,
    desk,
    kiosk_code,
    slip,
    voice,
    ticker,
    zone,
    upgrade,
    backup,
    restore,
    move,
    ratings,
    rehearse,
    forecast,
):
    main.add_command(_command)
