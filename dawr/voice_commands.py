"""`dawr voice`: what the hall hears, tried here and now."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click
from msgspec.structs import replace

from core.devices.voice.doctor import voice_doctor
from core.devices.voice.errors import VoiceError
from core.devices.voice.preview import Said, say
from core.devices.voice.sound_output import play_once, sound_output
from core.devices.voice.voice import chime_of, engine_chain
from core.domain.announcement import LANGUAGES
from dawr.failing import fail
from dawr.options import settings_of, settings_options
from dawr.typed import NEW_FILE
from dawr.voice_letters import CodeError, call_of, letters_of
from dawr.voice_pack_commands import pack

_ENGINES = ("clips", "piper", "espeak-ng", "pyttsx3")


@click.group()
def voice() -> None:
    """What the hall hears: its engines, a call said for a trial, packs of recorded clips."""


voice.add_command(pack)


@voice.command("list")
@settings_options
def list_(settings_file: Path | None, database: str | None) -> None:
    """Say which engines speak which languages on this machine, each tried, best first."""
    settings = settings_of(settings_file, database)
    for report in voice_doctor(settings.voice):
        click.echo(f"{report.engine:<10} {report.language}  {'speaks' if report.works else report.why}")
    output = sound_output()
    click.echo(f"{'sound':<10}     {output.why or f'plays by {output.name}'}")


@voice.command("say")
@settings_options
@click.argument("code")
@click.argument("window", type=click.IntRange(1, 9999))
@click.option(
    "--language", type=click.Choice(LANGUAGES), default="ar", show_default=True, help="Of the ticket."
)
@click.option("--engine", type=click.Choice(_ENGINES), default=None, help="This one alone, not the chain.")
@click.option(
    "--pack",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    default=None,
    help="Recorded clips in this folder, alone.",
)
@click.option("--short", is_flag=True, help="As a busy loudspeaker says it.")
@click.option("--with-agency", is_flag=True, help="As in a hall where another letter sounds alike.")
@click.option("--no-chime", is_flag=True, help="The words alone.")
@click.option("--out", type=NEW_FILE, default=None, help="Write a WAV here instead of playing it.")
def say_command(
    settings_file: Path | None,
    database: str | None,
    code: str,
    window: int,
    language: str,
    engine: str | None,
    pack: Path | None,
    out: Path | None,
    *,
    short: bool,
    with_agency: bool,
    no_chime: bool,
) -> None:
    """Say the call of CODE (A42, ح-٤٢) to WINDOW, aloud or into a file."""
    settings = settings_of(settings_file, database)
    try:
        call = call_of(code, window, language, letters_of(settings.database), agency=with_agency, short=short)
    except CodeError as error:
        fail(str(error))
    click.echo(f"says:   {call.spoken}")
    heard = settings.voice if pack is None else replace(settings.voice, clips=str(pack))
    engines = [
        each for each in engine_chain(heard) if each.name == ("clips" if pack else engine or each.name)
    ]
    with TemporaryDirectory(prefix="dawr-say-") as folder:
        path = out or Path(folder) / "call.wav"
        try:
            said = say(engines, call, path, chime=None if no_chime else chime_of(heard))
        except VoiceError as error:
            fail(f"nothing says it: {error.detail}")
        except OSError as error:
            fail(f"{path}: cannot be written ({error.strerror})")
        _tell(said)
        if out is not None:
            click.echo(f"wrote:  {out}")
            return
        output = play_once(path)
        if output.name is None:
            fail(f"nobody heard it: {output.why}. `--out FILE` writes a WAV instead.")
        click.echo(f"played: {output.name}")


def _tell(said: Said) -> None:
    for refusal in said.refused:
        click.echo(f"not by: {refusal.engine}: {refusal.why}")
    click.echo(f"by:     {said.engine}, {said.seconds:.1f} s")
