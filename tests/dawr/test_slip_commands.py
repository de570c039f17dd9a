"""`dawr slip`, as it is typed, and its window as it is looked at."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.domain.slip import SlipBits
from core.domain.slip_template import (
    USUAL_TEMPLATE,
    Paper,
    PhoneTicket,
    SlipPart,
    SlipTemplate,
    SlipTemplateError,
)
from core.qt.fonts import load_fonts
from core.qt.slip_logo import logo_of, refuse_unprintable
from core.slip_template_file import read_slip_template, sample_slip_template
from core.storage.opening import open_store
from dawr.slip_drawing import SlipDrawing
from dawr.slip_preview import SlipPreviewWindow
from tests.builders import small_centre
from tests.dawr.test_commands import dawr

FOOTER = '[[footer]]\nar = "الخط الساخن ١٥٩٩٩"\nen = "Hotline 15999"\n'


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> QApplication:
    load_fonts()
    return qapp


@pytest.fixture
def database(tmp_path: Path, dressed: QApplication) -> Path:
    return small_centre(tmp_path)


def written(folder: Path, text: str) -> Path:
    path = folder / "slip.toml"
    path.write_text(text, encoding="utf-8")
    return path


def painted(path: Path, colour: str, *, size: tuple[int, int] = (400, 100)) -> None:
    image = QImage(*size, QImage.Format.Format_ARGB32)
    image.fill(QColor("transparent"))
    for x in range(size[0] // 4, size[0] // 2):
        for y in range(size[1]):
            image.setPixelColor(x, y, QColor(colour))
    image.save(str(path))


def in_force(database: Path) -> SlipTemplate:
    store = open_store(str(database))
    try:
        return store.centre().slip
    finally:
        store.close()


def no_logo(path: Path) -> SlipBits:
    raise AssertionError(path)


def test_a_template_is_in_force_until_it_is_reset(database: Path, tmp_path: Path) -> None:
    painted(tmp_path / "logo.png", "#203040")
    text = 'logo = "logo.png"\npaper_mm = 58\nphone = "beside"\nleave_out = ["wait"]\nqr = false\n'

    done = dawr("slip", "set", written(tmp_path, text + FOOTER), "--database", database)

    assert done.exit_code == 0
    assert done.output == dawr("slip", "show", "--database", database).output
    assert "logo: 352 x 88 dots" in done.output
    kept = in_force(database)
    assert (kept.paper, kept.phone, kept.qr) == (Paper.NARROW, PhoneTicket.BESIDE, False)
    assert kept.left_out == {SlipPart.WAIT}
    assert kept.footer[0].en == "Hotline 15999"
    assert kept.logo is not None
    assert sum(byte.bit_count() for byte in kept.logo.rows) == pytest.approx(88 * 88, rel=0.02)
    dawr("slip", "reset", "--database", database)
    assert in_force(database) == USUAL_TEMPLATE


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("paper_mm = 60", "paper_mm is 80 or 58."),
        ("paper = 80", "there is no `paper`. Did you mean `paper_mm`?"),
        ('leave_out = ["agancy"]', "leave_out: agancy is none of agency, other_code,"),
        ('phone = "yes"', "phone: yes is none of never, instead, beside."),
        ('logo = "none.png"', "cannot be read as a picture (there is no such file)."),
        ('logo = "slip.toml"', "cannot be read as a picture ("),
        ('logo = "black.png"', "100% of it would be black"),
        ('logo = "pale.png"', "nothing of it is dark enough to be printed."),
        ('logo = "dot.png"', "are too few to be seen"),
        ('[[footer]]\nar = "\U0001f600"\nen = "x"', "footer 1: slips cannot show \U0001f600 (U+1F600)."),
        (FOOTER + "qr = false", "`qr` stands inside a line: it belongs above the first [[header]]"),
        ('[[footer]]\nar = "سطر"', "footer 1 has no `en`: each line is told in both languages."),
        ("qr = ", "is not TOML"),
    ],
)
def test_what_cannot_be_printed_is_refused(
    dressed: QApplication, tmp_path: Path, text: str, why: str
) -> None:
    painted(tmp_path / "pale.png", "#e0e0e0")
    painted(tmp_path / "dot.png", "#000000", size=(20, 20))
    black = QImage(64, 64, QImage.Format.Format_Grayscale8)
    black.fill(0)
    black.save(str(tmp_path / "black.png"))

    with pytest.raises(SlipTemplateError) as refused:
        refuse_unprintable(read_slip_template(written(tmp_path, text), logo_of))

    assert why in str(refused.value)


def test_a_refused_template_changes_nothing(database: Path, tmp_path: Path) -> None:
    done = dawr("slip", "set", written(tmp_path, 'logo = "none.png"'), "--database", database)

    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert in_force(database) == USUAL_TEMPLATE


def test_the_sample_says_what_is_so_when_nothing_is_said(tmp_path: Path) -> None:
    path = tmp_path / "slip.toml"
    assert dawr("slip", "sample", "--out", path).exit_code == 0
    assert path.read_text(encoding="utf-8") == sample_slip_template()
    assert read_slip_template(path, no_logo) == USUAL_TEMPLATE

    path.write_text(sample_slip_template().replace("# ", ""), encoding="utf-8")
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "=" in line or "[[" in line]
    path.write_text("\n".join(lines), encoding="utf-8")
    uncommented = read_slip_template(path, no_logo)
    assert (len(uncommented.header), len(uncommented.footer)) == (1, 1)
    assert dawr("slip", "sample", "--out", path).exit_code == 1


def test_pictures_of_the_preview_are_as_wide_as_the_paper(database: Path, tmp_path: Path) -> None:
    file = written(tmp_path, "paper_mm = 58\n" + FOOTER)

    done = dawr("slip", "preview", file, "--database", database, "--out", tmp_path / "seen")

    assert done.exit_code == 0, done.stderr
    pictures = [QImage(line) for line in done.stdout.split()]
    assert [picture.width() for picture in pictures] == [384] * 4


def test_the_window_draws_anew_at_every_save(database: Path, tmp_path: Path, qtbot: QtBot) -> None:
    store = open_store(str(database))
    file = written(tmp_path, "")
    drawing = SlipDrawing(store)
    window = SlipPreviewWindow(file, lambda: drawing.draw(drawing.read(file)))
    qtbot.addWidget(window)
    first = [slip.pixmap().height() for slip in window.slips]

    written(tmp_path, FOOTER)
    qtbot.waitUntil(lambda: [slip.pixmap().height() for slip in window.slips] > first)

    written(tmp_path, "paper_mm = 60")
    qtbot.waitUntil(lambda: "80 or 58" in window.fault)
    assert len(window.slips) == 4

    replacement = tmp_path / "new"
    replacement.write_text("", encoding="utf-8")
    replacement.replace(file)
    qtbot.waitUntil(lambda: not window.fault)
    assert [slip.pixmap().height() for slip in window.slips] == first
    store.close()
