import pytest

from core.devices.voice.espeak_library import EspeakLibrary


@pytest.fixture(scope="session")
def voice() -> EspeakLibrary:
    """One for the process: its state is in globals, and started anew it reads phonemes that it has freed."""
    return EspeakLibrary()
