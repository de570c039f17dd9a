"""Make assets/sounds/chime.wav: two soft bells, E then C, 0.7 s. Our own sound, made of sines.

Run again only to change it: `python scripts/make_chime.py`.
"""

from array import array
from math import exp, pi, sin
from pathlib import Path

from core.devices.voice.speech import SAMPLE_RATE, write_wav

LENGTH = 0.7
NOTES = ((659.26, 0.0), (523.25, 0.24))
# Partials of a small bell: frequency ratio, strength, decay a second.
PARTIALS = ((1.0, 1.0, 6.0), (2.0, 0.28, 9.0), (3.01, 0.10, 14.0))
PEAK = 0.35 * 32_767
ATTACK, RELEASE = 0.006, 0.06


def main() -> None:
    path = Path(__file__).resolve().parent.parent / "assets" / "sounds" / "chime.wav"
    wave = [bells(index / SAMPLE_RATE) for index in range(round(LENGTH * SAMPLE_RATE))]
    loudest = max(map(abs, wave))
    write_wav(path, array("h", [round(PEAK * value / loudest) for value in wave]))
    print(f"wrote {path.name}")


def bells(time: float) -> float:
    """Both notes at this time, faded at the very end so that nothing clicks."""
    sound = sum(note(time - start, frequency) for frequency, start in NOTES if time >= start)
    return sound * min(1.0, (LENGTH - time) / RELEASE)


def note(time: float, frequency: float) -> float:
    rise = min(1.0, time / ATTACK)
    return rise * sum(
        strength * exp(-decay * time) * sin(2 * pi * frequency * ratio * time)
        for ratio, strength, decay in PARTIALS
    )


if __name__ == "__main__":
    main()
