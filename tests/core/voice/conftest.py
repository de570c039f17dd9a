import pytest

from core.devices.voice.espeak_library import EspeakLibrary


@pytest.fixture(scope="session")
def voice() -> EspeakLibrary:
    """One for the process: the library keeps its state in globals."""
    return EspeakLibrary()
