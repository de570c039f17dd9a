"""Arabic words with their vowels, which no voice can guess: assets/voice/ar.tsv."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def vowelled_words() -> Mapping[str, str]:
    """The words by the same words without their vowels."""
    lines = (files("assets") / "voice" / "ar.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if "\t" in line)
