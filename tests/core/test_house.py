"""The house itself: what is imported is what stands in this repository."""

import importlib
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "package", ["assets", "core", "counter", "dawr", "display", "kiosk", "reception", "sign", "tests"]
)
def test_a_package_comes_from_this_repository(package: str) -> None:
    """Neither python-barcode's top-level "tests" may win, nor our own tests/core over core."""
    module = importlib.import_module(package)

    assert module.__file__ == str(REPOSITORY / package / "__init__.py")


def test_every_folder_of_tests_is_a_package() -> None:
    """Without this pytest puts the folder itself on the path, and tests/core hides core."""
    folders = {file.parent for file in (REPOSITORY / "tests").rglob("*.py")}

    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []
