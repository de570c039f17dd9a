"""The house itself: what is imported is what stands in this repository."""

import importlib
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.parametrize("package", ["assets", "core", "counter", "dawr", "display", "kiosk", "tests"])
def test_a_package_comes_from_this_repository(package: str) -> None:
    """python-barcode installs a top-level package named "tests", which must not win."""
    module = importlib.import_module(package)

    assert module.__file__ is not None
    assert Path(module.__file__).is_relative_to(REPOSITORY)
