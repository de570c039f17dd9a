"""What stands on a slip that came out, read by programs that share nothing with the kiosk."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps

_WHITE_PAPER_AROUND = 32


def read_qr(slip: Image.Image) -> str:
    """The text of the QR; empty when none can be read."""
    zbarimg = shutil.which("zbarimg")
    assert zbarimg, "install zbar-tools"
    with TemporaryDirectory() as folder:
        picture = Path(folder) / "slip.png"
        ImageOps.expand(slip.convert("L"), _WHITE_PAPER_AROUND, 255).save(picture)
        done = subprocess.run(
            [zbarimg, "--quiet", "--raw", "--nodbus", str(picture)],
            capture_output=True,
            check=False,
            text=True,
        )
    return done.stdout.strip()


def ticket_on(slip: Image.Image) -> str:
    """The id of the ticket that the QR of this slip names."""
    return read_qr(slip).rpartition(":")[2]
