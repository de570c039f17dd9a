"""`python -m scripts.pictures`: the README's pictures from what `make demo` left in out/."""

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
OUT = ROOT / "out"
PICTURES = ROOT / "docs" / "pictures"

_WIDTHS = {"kiosk": 540, "counter": 960, "reception": 960, "display": 960, "slip": 384}
_COLOURS = 64


def main() -> int:
    """Take the whole set anew, small enough to live in the repository."""
    shots = [
        path
        for path in sorted((OUT / "screenshots").glob("*.png"))
        if path.stem.endswith(("-ar", "-en", "-service"))
    ]
    slips = sorted((OUT / "slips").glob("*.png"))
    if not shots or not slips:
        sys.stderr.write("out/ holds no pictures: run `QT_QPA_PLATFORM=offscreen make demo` first\n")
        return 1
    PICTURES.mkdir(parents=True, exist_ok=True)
    for path in [*shots, *slips]:
        kind = path.stem.partition("-")[0]
        small(Image.open(path), _WIDTHS[kind]).save(PICTURES / path.name, optimize=True)
    sys.stdout.write(f"{len(shots) + len(slips)} pictures in {PICTURES.relative_to(ROOT)}\n")
    return 0


def small(picture: Image.Image, most: int) -> Image.Image:
    """No wider than `most`, in few colours; the small bar of the counter is a picture of its own width."""
    width = min(most, picture.width)
    height = round(picture.height * width / picture.width)
    return picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS).quantize(_COLOURS)


if __name__ == "__main__":
    sys.exit(main())
