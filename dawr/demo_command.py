"""`dawr demo`: a hall on this machine, with nothing to set up."""

import shutil
import sys
from pathlib import Path

import click

from core.devices.printer_double import PrinterDouble, SlipFolder
from core.storage.opening import open_file
from dawr.demo.centre import make_demo_centre
from dawr.demo.hall import Places, has_screen
from dawr.demo.morning import play_morning
from dawr.demo.summary import page, summary_of
from dawr.failing import fail, plain_failures

_SEED = 7


@click.command()
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("out"), show_default=True
)
@click.option("--seed", default=_SEED, show_default=True, help="Which visitors come.")
@click.option("--offscreen", is_flag=True, help="Play the scripted day even where there is a screen.")
def demo(out: Path, seed: int, *, offscreen: bool) -> None:
    """Open a hall: kiosk, two counters and a display; without a screen, play a short day."""
    places = Places(out.absolute())
    try:
        _clear(places)
    except OSError as error:
        fail(f"{error.filename}: the demo cannot write there ({error.strerror}).")
    with plain_failures():
        centre = make_demo_centre(places.hall)
        click.echo(
            f"A centre with {play_morning(centre.database, seed)} visitors this morning: {centre.database}"
        )
        store = open_file(str(centre.database))
        with PrinterDouble(on_job=SlipFolder(places.slips).keep) as printer:
            if offscreen or not has_screen():
                from dawr.demo.scripted_day import play_day

                play_day(store, centre, printer, places, say=click.echo)
            else:
                from dawr.demo.open_hall import open_hall

                open_hall(store, centre, printer, places, say=click.echo)
        store.close()
    found = summary_of(places.events.read_text(encoding="utf-8").splitlines())
    click.echo(page(found, out))
    sys.exit(0 if found.whole else 1)


def _clear(places: Places) -> None:
    """Remove what an earlier demo left, and nothing else that lies in `out`."""
    for folder in (places.hall, places.screenshots, places.slips, places.announcements):
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
    places.events.unlink(missing_ok=True)
