"""What may be typed as a code, a name, an id, a size: refused with a reason before anything is made."""

import os
import re
from pathlib import Path
from typing import Any

import click
from typing_extensions import override


class _Pattern(click.ParamType[str]):
    """A text of a certain form."""

    def __init__(self, name: str, form: str, reason: str) -> None:
        self.name = name
        self._form = re.compile(form)
        self._reason = reason

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value).strip()
        if not self._form.fullmatch(text):
            self.fail(f"{value!r}: {self._reason}", param, ctx)
        return text


class _NewFile(click.Path):
    """A file that is to be made. With / at its end it is a folder, which would become a file of that name."""

    @override
    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> Any:
        if str(value).endswith(("/", os.sep)):
            self.fail(f"{value} is a folder: name a file in it.", param, ctx)
        return super().convert(value, param, ctx)


NEW_FILE = _NewFile(path_type=Path, dir_okay=False)
CODE = _Pattern("CODE", r"[A-Z0-9][A-Z0-9-]{1,11}", "2 to 12 capitals, digits or dashes, such as CAI")
NAME = _Pattern("NAME", r"[^\x00-\x1f\x7f]{2,80}", "a name of 2 to 80 signs on one line")
PERSON_ID = _Pattern(
    "ID", r"[a-z0-9][a-z0-9._-]{1,31}", "2 to 32 small letters, digits, dots, dashes, such as nadia"
)
WINDOW_SIZE = _Pattern("WxH", r"([1-9]\d{1,4}x[1-9]\d{1,4})?", "a size is width x height, such as 540x960")
ANCHOR = _Pattern("SEQ:HASH", r"\d+:[0-9a-f]{64}", "an anchor is SEQ:HASH, as `dawr events verify` prints it")
