"""Chooses the newest allowed versions: `python -m scripts.lock`.

Writes requirements.lock (what the programs need) and requirements-dev.lock (that, and what checks
them). They hold versions and the hashes of PyPI, no addresses: nothing of this machine's pip or uv
settings reaches them.
"""

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
HEADER = "# Made by `make lock`: install with `pip install --require-hashes -r {name}`.\n"


def lock(name: str, *options: str) -> None:
    uv = str(Path(sys.executable).parent / "uv")
    of_this_machine = ("PIP_", "UV_")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(of_this_machine)}
    chosen = subprocess.run(
        [
            *(uv, "--system-certs", "--quiet", "pip", "compile", "pyproject.toml", *options),
            *("--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade"),
            *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
        ],
        cwd=REPOSITORY,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    (REPOSITORY / name).write_text(HEADER.format(name=name) + chosen.stdout, encoding="utf-8")


if __name__ == "__main__":
    lock("requirements.lock")
    lock("requirements-dev.lock", "--group", "dev", "--constraints", "requirements.lock")
