"""Keeps the texts of the programs in step: `python -m scripts.translations update|check|build`.

update  gathers the texts of the code into assets/i18n/<program>_<language>.ts
check   refuses stale and unfinished files, and translations that lose a place marker
build   makes the .qm files that the programs load, where the .ts file is newer

The source texts are English; the English files hold nothing but plural forms.
"""

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from scripts.qt_tools import REPOSITORY, must_run, our_files

FOLDER = REPOSITORY / "assets" / "i18n"
PROGRAMS = {
    "core": ("core", "assets/controls"),
    "kiosk": ("kiosk",),
    "counter": ("counter",),
    "display": ("display",),
}
LANGUAGES = {"ar": (), "en": ("-pluralonly",)}
PLACE_MARKER = re.compile(r"%L?[1-9]|\{\w*\}")


def gather(folder: Path) -> None:
    """Bring the .ts files of a folder to what the code says, keeping what is translated.

    No line numbers: a file changes only when a text does.
    """
    for program, rooms in PROGRAMS.items():
        sources = [*our_files("*.py", rooms), *our_files("*.qml", rooms)]
        if not sources:
            continue
        for language, options in LANGUAGES.items():
            must_run(
                "lupdate",
                *("-silent", "-no-obsolete", "-locations", "none", "-extensions", "py,qml", *options),
                *("-source-language", "en", "-target-language", language),
                *sources,
                *("-ts", folder / f"{program}_{language}.ts"),
            )


def complaints(file: Path) -> Iterator[str]:
    """What a translator still has to mend."""
    tree = ET.parse(file)  # noqa: S314  (a file of this repository)
    for name in tree.iter("name"):
        # lupdate names a text by what stands before `.tr`; the programs look it up by a type's name.
        if name.text is None or not name.text[0].isupper():
            yield f"{file.name}: nobody looks for texts under {name.text!r}: call self.tr in a class"
    for message in tree.iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        forms = [] if translation is None else list(translation.iter("numerusform")) or [translation]
        texts = [form.text or "" for form in forms]
        if translation is None or translation.get("type") == "unfinished" or not all(texts):
            yield f"{file.name}: not translated: {source!r}"
        elif any(markers(text) != markers(source) for text in texts):
            yield f"{file.name}: other place markers than {source!r}: {texts}"


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
    wrong += [complaint for file in committed for complaint in complaints(file)]
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
