"""A centre's logo as dots for its slips, and whether its texts can be printed at all."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QRawFont

from core.domain.slip import SlipBits
from core.domain.slip_template import LOGO_HEIGHT, LOGO_WIDTH, SlipTemplate, SlipTemplateError
from core.qt.slip_picture import picture_bits
from core.qt.slip_words import REGULAR, font

_MOST_PIXELS = 4096
_SMALLEST = 24
_LIGHTEST, _DARKEST = 0.01, 0.6


def logo_of(path: Path) -> SlipBits:
    """The picture in this file in black and white, made smaller until it fits, never larger.

    SlipTemplateError where it is no picture, or none that a slip can show.
    """
    reader = QImageReader(str(path))
    size = reader.size()
    if max(size.width(), size.height()) > _MOST_PIXELS:
        found = f"{size.width()} x {size.height()} pixels"
        raise SlipTemplateError(f"logo {path}: {found} are too many: {_MOST_PIXELS} a side at most.")
    picture = reader.read()
    if picture.isNull():
        why = "there is no such file" if not path.exists() else reader.errorString()
        raise SlipTemplateError(f"logo {path}: cannot be read as a picture ({why}).")
    return _looked_at(picture_bits(_mono(picture)), path)


def _mono(picture: QImage) -> QImage:
    size = picture.size()
    if size.width() > LOGO_WIDTH or size.height() > LOGO_HEIGHT:
        size = size.scaled(QSize(LOGO_WIDTH, LOGO_HEIGHT), Qt.AspectRatioMode.KeepAspectRatio)
    paper = QImage(size, QImage.Format.Format_Grayscale8)
    paper.fill(Qt.GlobalColor.white)  # what is transparent stays paper
    painter = QPainter(paper)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(paper.rect(), picture.scaled(size, mode=Qt.TransformationMode.SmoothTransformation))
    painter.end()
    return paper.convertToFormat(
        QImage.Format.Format_Mono, Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither
    )


def _looked_at(bits: SlipBits, path: Path) -> SlipBits:
    if min(bits.width, bits.height) < _SMALLEST:
        raise SlipTemplateError(
            f"logo {path}: {bits.width} x {bits.height} dots on paper are too few to be seen: "
            f"{_SMALLEST} at least, 8 a millimetre."
        )
    ink = sum(byte.bit_count() for byte in bits.rows) / (bits.width * bits.height)
    if ink < _LIGHTEST:
        raise SlipTemplateError(f"logo {path}: nothing of it is dark enough to be printed.")
    if ink > _DARKEST:
        raise SlipTemplateError(
            f"logo {path}: {ink:.0%} of it would be black, which the paper shows badly: "
            f"{_DARKEST:.0%} at most; try it dark on white."
        )
    return bits


def refuse_unprintable(template: SlipTemplate) -> None:
    """SlipTemplateError for a sign that the font of the slips does not have: it would be an empty box.

    Needs the bundled fonts to be loaded.
    """
    raw = QRawFont.fromFont(font(30, REGULAR))
    for where, lines in (("header", template.header), ("footer", template.footer)):
        for place, line in enumerate(lines, start=1):
            for sign in line.ar + line.en:
                if not sign.isspace() and not raw.supportsCharacter(ord(sign)):
                    raise SlipTemplateError(f"{where} {place}: slips cannot show {sign} (U+{ord(sign):04X}).")
