"""How a command ends when it cannot do its work: one sentence, exit code 1, no traceback."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import click

from core.domain.errors import AppointmentsError, CatalogueError, DeviceError, QueueError
from core.settings import SettingsError


def fail(message: str) -> NoReturn:
    """Say it on standard error and end with 1."""
    click.echo(message, err=True)
    sys.exit(1)


@contextmanager
def plain_failures() -> Iterator[None]:
    """Turn every expected error into its sentence."""
    try:
        yield
    except CatalogueError as error:
        fail("The catalogue was refused, nothing was imported:\n  " + "\n  ".join(error.problems))
    except AppointmentsError as error:
        fail("The appointments were refused, none was imported:\n  " + str(error).replace("\n", "\n  "))
    except QueueError as error:
        fail(str(error) or type(error).__doc__ or error.code)
    except (SettingsError, DeviceError) as error:
        fail(str(error))
