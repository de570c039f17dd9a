"""espeak-ng 1.52 by ctypes, from the package that carries it; lives in a child process only.

Debian's 1.51 reads 43 of the numbers below 1,000 wrongly, so the system's own
library is never taken.
"""

import ctypes
from array import array
from importlib.metadata import version
from pathlib import Path

import espeakng_loader

from core.devices.voice.speech import SAMPLE_RATE, Samples

# British English: a speech recogniser understood more window numbers than in the American voice, in one
# short trial on clean sound.
VOICES = {"ar": "ar", "en": "en"}
"""Those that were chosen by ear; any other language has the voice of its code."""

_SYNCHRONOUS = 2
_DO_NOT_EXIT = 0x8000
_UTF8 = 1
_RATE = 1
_IPA = 2
_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


def engine_version() -> str:
    return version("espeakng-loader")


def has_voice(language: str) -> bool:
    """Whether the engine's data folder knows this language."""
    return any(Path(espeakng_loader.get_data_path(), "lang").glob(f"*/{language}"))


class EspeakLibrary:
    """The one instance of a process: the library keeps its state in globals."""

    def __init__(self) -> None:
        self._samples = array("h")
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        self._declare()
        data = espeakng_loader.get_data_path().encode()
        if self._library.espeak_Initialize(_SYNCHRONOUS, 0, data, _DO_NOT_EXIT) != SAMPLE_RATE:
            raise OSError("espeak-ng did not start: its data folder may be missing")
        # Kept in an attribute: ctypes does not hold the callback alive.
        self._callback = _CALLBACK(self._collect)
        self._library.espeak_SetSynthCallback(self._callback)

    def speech(self, text: str, language: str, rate: int) -> Samples:
        """The samples of the text at `rate` words a minute, 16-bit mono."""
        self._choose(language)
        self._library.espeak_SetParameter(_RATE, rate, 0)
        self._samples = array("h")
        spoken = text.encode()
        status = self._library.espeak_Synth(spoken, len(spoken) + 1, 0, 1, 0, _UTF8, None, None)
        if status != 0:
            raise OSError(f"espeak-ng refused the text (status {status})")
        return self._samples

    def phonemes(self, text: str, language: str) -> list[str]:
        """How each word is read, in IPA; `(en)` marks a jump into another language."""
        self._choose(language)
        buffer = ctypes.create_string_buffer(text.encode())
        rest = ctypes.c_void_p(ctypes.addressof(buffer))
        clauses: list[str] = []
        while rest.value:
            clauses.append(self._library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _IPA).decode())
        return " ".join(clauses).split()

    def _choose(self, language: str) -> None:
        if self._library.espeak_SetVoiceByName(VOICES.get(language, language).encode()) != 0:
            raise OSError(f"espeak-ng has no voice for {language!r}")

    def _collect(self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, _events: int) -> int:
        if count > 0:
            self._samples.frombytes(ctypes.string_at(samples, count * 2))
        return 0

    def _declare(self) -> None:
        size, number, text, pointer = ctypes.c_size_t, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p
        self._library.espeak_Initialize.argtypes = [number, number, text, number]
        self._library.espeak_SetVoiceByName.argtypes = [text]
        self._library.espeak_SetParameter.argtypes = [number, number, number]
        unsigned = ctypes.c_uint
        self._library.espeak_Synth.argtypes = [
            *(text, size, unsigned, number, unsigned, unsigned),
            *(pointer, pointer),
        ]
        self._library.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(pointer), number, number]
        self._library.espeak_TextToPhonemes.restype = text
