"""`dawr voice pack`: recorded clips for the hall, from what is missing to a first pack."""

import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import click

from core.devices.voice.clips import ClipsEngine
from core.devices.voice.engine import Engine
from core.devices.voice.errors import VoiceError
from core.devices.voice.voice import engine_chain
from core.domain.announcement import LANGUAGES
from core.settings_sections import Voice as VoiceSettings
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options
from dawr.voice_letters import Letter, letters_of

_languages = click.option(
    "--language",
    "languages",
    type=click.Choice(LANGUAGES),
    multiple=True,
    default=LANGUAGES,
    help="This one alone; may be given several times.",
)


@click.group()
def pack() -> None:
    """Recorded clips, joined to announcements: docs/voice-packs.md."""


@pack.command()
@settings_options
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
@_languages
def missing(settings_file: Path | None, database: str | None, folder: Path, languages: Sequence[str]) -> None:
    """List words that FOLDER has no clip of, and clips nobody should hear; exit code 1 if there are any."""
    from core.devices.voice.pack import bad_clips

    letters = letters_of(settings_of(settings_file, database).database)
    complete = True
    with plain_failures():
        for language in languages:
            phrases = _phrases(letters, language)
            lacking = ClipsEngine(str(folder)).missing_words(language, phrases)
            for words in lacking:
                click.echo(f"{language}  {words}")
            spoilt = list(bad_clips(folder, language, phrases))
            for clip in spoilt:
                click.echo(f"{language}  {clip.words}  {clip.file}: {clip.why}")
            click.echo(f"{language}: {len(lacking)} missing, {len(spoilt)} spoilt")
            complete = complete and not lacking and not spoilt
    sys.exit(0 if complete else 1)


@pack.command()
@settings_options
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@_languages
@click.option(
    "--engine",
    type=click.Choice(["piper", "espeak-ng", "pyttsx3"]),
    default="espeak-ng",
    show_default=True,
    help="Who says the words.",
)
def render(
    settings_file: Path | None, database: str | None, folder: Path, languages: Sequence[str], engine: str
) -> None:
    """Make the clips that FOLDER lacks by a synthetic voice; what is there is left as it is."""
    from core.devices.voice.pack import render_pack

    settings = settings_of(settings_file, database)
    letters = letters_of(settings.database)
    with plain_failures(), closing(_engine(settings.voice, engine)) as said_by:
        for language in languages:
            try:
                made = render_pack(folder, language, _phrases(letters, language), said_by)
            except VoiceError as error:
                fail(f"{language}: {engine} cannot say it: {error.detail}")
            except OSError as error:
                fail(f"{folder}: cannot be written ({error.strerror})")
            click.echo(f"{language}: {made} clips made")
    click.echo(f"hear it: dawr voice say A42 7 --pack {folder}; use it: [voice] clips = {str(folder)!r}")


def _phrases(letters: Sequence[Letter], language: str) -> list[str]:
    """The agencies' names as one clip each; French calls spell instead."""
    if language == "fr":
        return []
    names = [each.spoken_agency for each in letters]
    return list(dict.fromkeys(filter(None, (name.ar if language == "ar" else name.en for name in names))))


def _engine(settings: VoiceSettings, name: str) -> Engine:
    return next(each for each in engine_chain(settings) if each.name == name)
