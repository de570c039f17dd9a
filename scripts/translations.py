"""Keeps the texts of the programs in step: `python -m scripts.translations update|check|build`.

update  gathers the texts of the code into assets/i18n/<program>_<language>.ts
check   refuses stale and unfinished files, and translations that lose a place marker; of a language
        that visitors alone speak it tells how many texts are still English
build   makes the .qm files that the programs load, where the .ts file is newer

The source texts are English; the English files hold nothing but plural forms. Every program speaks Arabic
and English. Another language of visitors is one file, kiosk_<language>.ts, with all that the kiosk and its
slips say: to begin one, put an empty <TS version="2.1" language="xx"></TS> there and update.
"""

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from scripts.qt_tools import REPOSITORY, must_run, our_files

FOLDER = REPOSITORY / "assets" / "i18n"
PROGRAMS = {
    "core": ("core", "assets/controls"),
    "kiosk": ("kiosk",),
    "counter": ("counter",),
    "display": ("display",),
    "sign": ("sign",),
    "reception": ("reception",),
}
LANGUAGES = {"ar": (), "en": ("-pluralonly",)}
VISITORS = "kiosk"
PLACE_MARKER = re.compile(r"%L?[1-9]|\{\w*\}")


def gather(folder: Path) -> None:
    """Bring the .ts files of a folder to what the code says, keeping what is translated.

    No line numbers: a file changes only when a text does.
    """
    for program, rooms in PROGRAMS.items():
        for language, options in LANGUAGES.items():
            _gather_into(folder / f"{program}_{language}.ts", language, rooms, options)
    for file in sorted(folder.glob("*.ts")):
        if (added := added_language(file)) is not None:
            _gather_into(file, added, (*PROGRAMS["core"], *PROGRAMS[VISITORS]))


def added_language(file: Path) -> str | None:
    """The language of a file that the kiosk can do without; None for those that every hall needs."""
    program, _, language = file.stem.partition("_")
    return language if program == VISITORS and language not in LANGUAGES else None


def _gather_into(file: Path, language: str, rooms: Sequence[str], options: Sequence[str] = ()) -> None:
    sources = [*our_files("*.py", rooms), *our_files("*.qml", rooms)]
    if sources:
        must_run(
            "lupdate",
            *("-silent", "-no-obsolete", "-locations", "none", "-extensions", "py,qml", *options),
            *("-source-language", "en", "-target-language", language),
            *sources,
            *("-ts", file),
        )


def complaints(file: Path) -> Iterator[str]:
    """What a translator must mend: texts that say something else, or that nobody looks for."""
    tree = ET.parse(file)  # noqa: S314  (a file of this repository)
    for name in tree.iter("name"):
        # lupdate names a text by what stands before `.tr`; the programs look it up by a type's name.
        if name.text is None or not name.text[0].isupper():
            yield f"{file.name}: nobody looks for texts under {name.text!r}: call self.tr in a class"
    for source, texts in _messages(tree):
        if all(texts) and any(markers(text) != markers(source) for text in texts):
            yield f"{file.name}: other place markers than {source!r}: {texts}"


def untranslated(file: Path) -> list[str]:
    """What is still English."""
    tree = ET.parse(file)  # noqa: S314  (as above)
    return [f"{file.name}: not translated: {source!r}" for source, texts in _messages(tree) if not all(texts)]


def _messages(tree: "ET.ElementTree[ET.Element]") -> Iterator[tuple[str, list[str]]]:
    """Each source with its translation, or with its plural forms; an empty one is not finished."""
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            yield message.findtext("source", ""), [""]
        else:
            forms = list(translation.iter("numerusform")) or [translation]
            yield message.findtext("source", ""), [form.text or "" for form in forms]


def markers(text: str) -> list[str]:
    """Which places a text fills in; %n is not among them: "one visitor" need not say 1."""
    return sorted(set(PLACE_MARKER.findall(text)))


def check() -> None:
    committed = sorted(FOLDER.glob("*.ts"))
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for file in committed:
            shutil.copy(file, fresh)
        gather(fresh)
        wrong = [
            f"{file.name}: stale (make i18n)"
            for file in sorted(fresh.glob("*.ts"))
            if not same(file, FOLDER / file.name)
        ]
    for file in committed:
        wrong += complaints(file)
        if added_language(file) is None:
            wrong += untranslated(file)
        elif english := untranslated(file):
            print(f"{file.name}: so many texts are still English: {len(english)}")
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"translations: {len(committed)} files are fine")


def same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def build() -> None:
    for source in sorted(FOLDER.glob("*.ts")):
        made = source.with_suffix(".qm")
        if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
            must_run("lrelease", "-silent", source, "-qm", made)


def main() -> None:
    match sys.argv[1:]:
        case ["update"]:
            gather(FOLDER)
        case ["check"]:
            check()
        case ["build"]:
            build()
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
