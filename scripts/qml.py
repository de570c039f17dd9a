"""Checks and formats our QML: `python -m scripts.qml types|lint|format [--check]`.

qmllint knows a type written in Python only from a type file, so `lint` first makes
them: build/qmltypes/<URI as folders>/ with a qmldir, which editors can use too.
"""

import ast
import json
import shutil
import sys
from collections import defaultdict
from pathlib import Path

import PySide6

from scripts.qt_tools import REPOSITORY, must_run, our_files, run_tool

TYPES = REPOSITORY / "build" / "qmltypes"
QT_TYPES = Path(PySide6.__path__[0]) / "Qt" / "metatypes"
FOREIGN = ("core", "qml", "gui", "quick")


def import_name(source: str) -> str | None:
    """The QML module that a Python module registers its types in."""
    for node in ast.parse(source).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="QML_IMPORT_NAME")], value=ast.Constant(value=str(name))):
                return name
    return None


def make_types() -> None:
    """Describe every type that Python registers, one QML module a folder."""
    shutil.rmtree(TYPES, ignore_errors=True)
    modules: dict[str, list[Path]] = defaultdict(list)
    for file in our_files("*.py"):
        if name := import_name((REPOSITORY / file).read_text(encoding="utf-8")):
            modules[name].append(file)
    for name, sources in modules.items():
        describe(name, sources)


def describe(module: str, sources: list[Path]) -> None:
    folder = TYPES.joinpath(*module.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    dump = folder / "metatypes.json"
    must_run("metaobjectdump", "--quiet", "--out-file", dump, *sources)
    say_what_is_dropped(dump)
    foreign = ",".join(str(QT_TYPES / f"qt6{part}_metatypes.json") for part in FOREIGN)
    must_run(
        "qmltyperegistrar",
        *("--import-name", module, "--major-version", "1", "--foreign-types", foreign),
        *("--generate-qmltypes", folder / "types.qmltypes", "-o", folder / "registrations.cpp", dump),
    )
    (folder / "registrations.cpp").unlink()
    # What is drawn is one of Quick's items, and is known only with them.
    qmldir = f"module {module}\ndepends QtQuick\ntypeinfo types.qmltypes\n"
    (folder / "qmldir").write_text(qmldir, encoding="utf-8")


def say_what_is_dropped(dump: Path) -> None:
    """What does not notify is constant, by our own rule; and a child of one of our types is an object."""
    modules = json.loads(dump.read_text(encoding="utf-8"))
    for kind in (kind for module in modules for kind in module["classes"]):
        kind["object"] = True
        for told in kind.get("properties", []):
            told.setdefault("constant", "notify" not in told)
    dump.write_text(json.dumps(modules), encoding="utf-8")


def lint() -> None:
    """Any warning is an error; the import paths must be absolute, or bindings go unchecked."""
    make_types()
    files = our_files("*.qml")
    if not files:
        return
    done = run_tool("qmllint", "-W", "0", "-I", REPOSITORY, "-I", TYPES, *files)
    if done.returncode != 0:
        sys.exit(f"{done.stdout}{done.stderr}")
    print(f"qmllint: {len(files)} files are fine")


def formatted(file: Path) -> str:
    return must_run("qmlformat", file)


def apply_format(*, check_only: bool) -> None:
    wrong = []
    for file in our_files("*.qml"):
        wanted = formatted(file)
        if wanted != (REPOSITORY / file).read_text(encoding="utf-8"):
            wrong.append(str(file))
            if not check_only:
                (REPOSITORY / file).write_text(wanted, encoding="utf-8")
    if wrong and check_only:
        sys.exit("not in the house form (make format): " + " ".join(wrong))
    if wrong:
        print("formatted: " + " ".join(wrong))


def main() -> None:
    match sys.argv[1:]:
        case ["types"]:
            make_types()
        case ["lint"]:
            lint()
        case ["format", *options]:
            apply_format(check_only="--check" in options)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
