"""Compiles the inner loops of the forecast where numba is there; elsewhere the same source runs as it is.

Both give equal answers. What was compiled is kept in a folder named after the
source of this package, beside it or in the user's cache: only the first start
of a version pays for it, and no other version's code is ever run.
"""

import hashlib
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import FunctionType
from typing import Any, TypeVar, cast

import platformdirs

try:
    import numba
except ImportError:  # No wheel for this system: slower, not wrong.
    HAS_COMPILER = False
else:
    HAS_COMPILER = not numba.config.DISABLE_JIT  # type: ignore[attr-defined] # made at run time

_Function = TypeVar("_Function", bound=Callable[..., Any])
_PACKAGE = Path(__file__).parent
_STALE_SECONDS = 7 * 24 * 3600.0


def _cache_folder() -> Path | None:
    """The first that can be written."""
    digest = hashlib.sha256()
    for file in sorted(_PACKAGE.glob("*.py")):
        digest.update(file.read_bytes())
    name = f"compiled-{digest.hexdigest()[:12]}"
    for parent in (_PACKAGE / "__pycache__", Path(platformdirs.user_cache_dir("dawr"))):
        folder = parent / name
        try:
            folder.mkdir(parents=True, exist_ok=True)
            probe = folder / "probe"
            probe.touch()
            probe.unlink(missing_ok=True)
        except OSError:
            continue
        clear_stale(folder)
        return folder
    return None


def clear_stale(current: Path) -> None:
    """Drop what versions before this one have compiled; one that was started lately may be in use."""
    for other in current.parent.glob("compiled-*"):
        with suppress(OSError):
            if other != current and time.time() - other.stat().st_mtime > _STALE_SECONDS:
                shutil.rmtree(other, ignore_errors=True)


_CACHE = _cache_folder() if HAS_COMPILER else None
KEEPS = _CACHE is not None
"""Whether the next start finds what was compiled."""
if HAS_COMPILER and _CACHE is not None:
    numba.config.CACHE_DIR = str(_CACHE)  # type: ignore[attr-defined, possibly-undefined]


def compiled(function: _Function) -> _Function:
    """The function, compiled at its first call.

    What it hands on should be a few arrays and numbers: a scene as an argument
    of an inner loop costs more than the loop.
    """
    if not HAS_COMPILER:
        return function
    return cast("_Function", numba.njit(cache=_CACHE is not None, error_model="numpy")(function))


@cache
def plain(function: _Function) -> _Function:
    """The same source as it is, and so all that it calls: slow, and there before anything is compiled."""
    source = getattr(function, "py_func", None)
    if source is None:
        return function
    known = source.__globals__
    called = {name: plain(known[name]) for name in source.__code__.co_names if _is_compiled(known.get(name))}
    return cast("_Function", FunctionType(source.__code__, known | called, source.__name__))


def _is_compiled(value: object) -> bool:
    return hasattr(value, "py_func")
