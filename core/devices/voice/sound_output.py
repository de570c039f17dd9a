"""What this machine can play sound with, tried and not guessed."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from core.devices.voice.speech import seconds, silence, write_wav

NO_PLAYER = "no player is installed: pw-play, paplay or aplay (package alsa-utils)"
_PATIENCE = 3.0
# The sink that PulseAudio and PipeWire invent when there is no card: it takes all and plays nothing.
_INVENTED_SINK = "auto_null"
_WINDOWS_PLAYER = "import sys, winsound; winsound.PlaySound(sys.argv[1], winsound.SND_FILENAME)"


@dataclass(frozen=True, slots=True)
class PlayProgram:
    """A program that plays one WAV file and ends; its exit code is believed."""

    name: str
    arguments: tuple[str, ...]

    def command(self, path: Path) -> list[str]:
        return [*self.arguments, str(path.resolve())]


@dataclass(frozen=True, slots=True)
class SoundOutput:
    """The program that plays here, or None and the reason."""

    name: str | None
    why: str


def play_programs(platform: str = sys.platform) -> list[PlayProgram]:
    """The players that are installed, best first. Looked up anew each time: it is cheap."""
    if platform == "win32":
        return [PlayProgram("winsound", (sys.executable, "-c", _WINDOWS_PLAYER))]
    known = [("pw-play", ()), ("paplay", ()), ("aplay", ("-q",)), ("afplay", ())]
    found = [(name, shutil.which(name), options) for name, options in known]
    return [PlayProgram(name, (program, *options)) for name, program, options in found if program]


def sound_output(programs: Sequence[PlayProgram] | None = None) -> SoundOutput:
    """Play a moment of silence: the one honest test. Takes up to 3 s for each player."""
    programs = play_programs() if programs is None else programs
    if not programs:
        return SoundOutput(None, NO_PLAYER)
    reasons = []
    for program in programs:
        why = _fault(program)
        if not why:
            return SoundOutput(program.name, "")
        reasons.append(f"{program.name}: {why}")
    return SoundOutput(None, "; ".join(reasons))


def play_once(path: Path, programs: Sequence[PlayProgram] | None = None) -> SoundOutput:
    """Play this WAV to its end by the first player that can; for a trial, not for the hall."""
    programs = play_programs() if programs is None else programs
    length, reasons = seconds(path), []
    for program in programs:
        why = _no_card(program) or _run(program.command(path), length + _PATIENCE)
        if not why:
            return SoundOutput(program.name, "")
        reasons.append(f"{program.name}: {why}")
    return SoundOutput(None, "; ".join(reasons) or NO_PLAYER)


def _fault(program: PlayProgram) -> str:
    """Why nobody would hear this player; empty when it works."""
    with TemporaryDirectory(prefix="dawr-sound-") as folder:
        path = Path(folder) / "silence.wav"
        write_wav(path, silence(0.1))
        return _no_card(program) or _run(program.command(path), _PATIENCE)


def _no_card(program: PlayProgram) -> str:
    if program.name in {"pw-play", "paplay"} and _default_sink() == _INVENTED_SINK:
        return "there is no sound card, only the sound server's dummy output"
    return ""


def _run(command: list[str], patience: float) -> str:
    try:
        ended = subprocess.run(  # noqa: S603 - an installed player, an argument list, no shell
            command, capture_output=True, check=False, timeout=patience
        )
    except subprocess.TimeoutExpired:
        return f"it did not end in {patience:g} s"
    except OSError as error:
        return str(error)
    if ended.returncode == 0:
        return ""
    lines = ended.stderr.decode(errors="replace").strip().splitlines()
    return f"{lines[-1] if lines else 'no reason given'} (status {ended.returncode})"


def _default_sink() -> str:
    pactl = shutil.which("pactl")
    if pactl is None:
        return ""
    try:
        asked = subprocess.run(  # noqa: S603 - a fixed command
            [pactl, "get-default-sink"], capture_output=True, check=False, timeout=_PATIENCE
        )
    except (subprocess.TimeoutExpired, OSError):
        return ""
    return asked.stdout.decode(errors="replace").strip()
