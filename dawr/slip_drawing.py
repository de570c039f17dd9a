"""Draws slips of a centre with the renderer of its kiosks."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from core.domain.slip_template import SlipTemplate
from core.qt.bootstrap import start_qt
from core.qt.languages import Phrases
from core.qt.slip_logo import logo_of, refuse_unprintable
from core.qt.slip_picture import draw_slip
from core.slip_template_file import read_slip_template
from core.storage.opening import OpenStore
from kiosk.viewmodels.offer import read_offer
from kiosk.viewmodels.sample_slips import sample_slips
from kiosk.viewmodels.wording import Wording


class SlipDrawing:
    """Sample slips of this centre; makes the application where there is none."""

    def __init__(self, store: OpenStore) -> None:
        self.application = QCoreApplication.instance() or start_qt("widgets", [], name="slip")
        self._offer = read_offer(store)
        self._at = store.now()
        digits = self._offer.centre.digits
        self._wordings = {
            language: Wording(language, Phrases(language, "kiosk", digits=digits), digits)
            for language in ("ar", "en")
        }

    def read(self, file: Path) -> SlipTemplate:
        """The template in this file; SlipTemplateError unless all of it can be printed."""
        template = read_slip_template(file, logo_of)
        refuse_unprintable(template)
        return template

    def draw(self, template: SlipTemplate) -> list[tuple[str, QImage]]:
        """Each slip with its name, dot for dot as the printer gets it."""
        return [
            (name, draw_slip(slip, template.paper.dots))
            for name, slip in sample_slips(self._offer, template, self._wordings, self._at)
        ]
