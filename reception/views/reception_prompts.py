"""What the reception asks before an act: who the visitor is, why another class, whether to check in."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QWidget

from core.domain.catalogue import Service
from core.domain.digits import isolated
from core.domain.needs import NEEDS
from core.domain.policy import ORDINARY_CLASS
from core.domain.ticket import Ticket
from core.qt.languages import offered, own_name
from core.usecases.issue_ticket import Wish
from counter.views.choice_list import ChoiceList
from counter.views.facts_texts import need_fact
from counter.views.labels import label, named
from counter.views.prompt import Prompt
from counter.views.reflow_grid import ReflowGrid
from counter.views.wording import Wording
from kiosk.viewmodels.appointment_props import Found, appointment_props
from kiosk.viewmodels.check_in_words import CheckInWords
from kiosk.viewmodels.offer import Offer
from reception.viewmodels.reception import ReceptionViewModel
from reception.views.reception_texts import CLASS_REASONS, said

translate = QCoreApplication.translate


class ReceptionPrompts:
    """Each opens over `front`; what is asked for is done to the ticket that was shown, whatever happens."""

    def __init__(
        self,
        reception: ReceptionViewModel,
        wording: Wording,
        words: Mapping[str, CheckInWords],
        front: Callable[[], QWidget],
    ) -> None:
        self._reception, self._wording, self._words, self._front = reception, wording, words, front

    def issue(self, service: Service) -> None:
        """Enter issues an ordinary ticket in the language of the screen."""
        prompt = IssuePrompt(service, self._reception, self._wording, self._front())
        prompt.accepted.connect(lambda: self._reception.issue(prompt.wish))

    def change_class(self, ticket: Ticket) -> None:
        """Another class, and why."""
        title = translate("Reception", "Another class for {ticket}").format(
            ticket=self._wording.coded(ticket.code)
        )
        question = translate(
            "Reception", "Its place stays, and its turn goes by the new class. The reason is kept in the log."
        )
        prompt = Prompt("classPrompt", title, question, self._front())
        classes = _combo("classChoice", self._classes(self._reception.classes_for(ticket)))
        classes.setAccessibleName(translate("Reception", "Class"))
        reasons = ChoiceList(
            "reasonList", [(key, said(words)) for key, words in CLASS_REASONS.items()], self._wording
        )
        reasons.setAccessibleName(translate("Reception", "Reason"))
        prompt.accepted.connect(
            lambda: self._reception.change_class(ticket.id, str(classes.currentData()), reasons.chosen)
        )
        agree = prompt.ask(classes, reasons, accept=translate("Reception", "Change the class"))
        agree.setEnabled(False)
        reasons.itemSelectionChanged.connect(lambda: agree.setEnabled(bool(reasons.chosen)))
        reasons.taken.connect(prompt.accept)
        classes.setFocus()

    def check_in(self, found: Found) -> None:
        """What stands against it, or a ticket for the appointment."""
        offer = self._reception.props.facts.offer
        props = appointment_props(offer, found, self._words[self._wording.language])
        asked = "\n".join(filter(None, (props.service, props.when.replace("\n", " · "), props.sentence)))
        prompt = Prompt("checkInPrompt", props.title, asked, self._front())
        language = self._wording.language
        wish = Wish(
            service=found.appointment.service,
            category=offer.category_for(found.appointment.service, self._reception.category_first),
            language=language,
        )
        service = offer.catalogue.service_by_id.get(found.appointment.service)
        if props.opens:
            booked = Wish(
                service=wish.service,
                category=wish.category,
                language=language,
                appointment=found.appointment.id,
            )
            prompt.accepted.connect(lambda: self._reception.issue(booked))
            prompt.ask(accept=translate("Reception", "Check in"))
        elif props.ordinary and service is not None:
            # After the window has the keyboard back, which it takes from whatever was opened before.
            prompt.finished.connect(lambda result: self.issue(service) if result else None)
            prompt.ask(accept=translate("Reception", "Ordinary ticket…"))
        else:
            if found.ticket is not None:
                shown = found.ticket
                prompt.accepted.connect(lambda: self._reception.show_ticket(shown))
                prompt.ask(accept=translate("Reception", "Show the ticket"))
                return
            prompt.ask(accept=translate("Reception", "All right"))

    def _classes(self, ids: Sequence[str]) -> list[tuple[str, str]]:
        return class_names(ids, self._reception.props.facts.offer, self._wording)


class IssuePrompt(Prompt):
    """For whom the ticket is; nothing has to be touched for an ordinary visitor."""

    def __init__(
        self, service: Service, reception: ReceptionViewModel, wording: Wording, parent: QWidget
    ) -> None:
        offer = reception.props.facts.offer
        agency = wording.name(offer.catalogue.agency_by_id[service.agency].name)
        super().__init__("issuePrompt", wording.name(service.name), agency, parent)
        self._service = service
        usual = offer.category_for(service.id, reception.category_first)
        takes = [each for each in offer.catalogue.categories if each.id in service.visitors]
        self._class = _combo("classChoice", class_names(reception.classes, offer, wording))
        self._category = _combo("categoryChoice", [(each.id, wording.name(each.name)) for each in takes])
        self._category.setCurrentIndex(max(self._category.findData(usual), 0))
        languages = [(each, own_name(each)) for each in offered("kiosk")]
        self._language = _combo("languageChoice", languages)
        self._language.setCurrentIndex(max(self._language.findData(wording.language), 0))
        self._needs = {each: named(QCheckBox(need_fact(each).word), f"need-{each}") for each in NEEDS}
        form = QWidget()
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for words, field in (
            (translate("Reception", "&Class"), self._class),
            (translate("Reception", "C&ategory"), self._category),
            (translate("Reception", "&Language of the visitor"), self._language),
        ):
            title = QLabel(words)
            title.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            rows.addRow(title, field)
        needs = label("needsLabel", "soft")
        needs.setText(translate("Reception", "What the visitor needs"))
        rows.addRow(needs)
        rows.addRow(ReflowGrid([*self._needs.values()], 2))
        self.ask(form, accept=translate("Reception", "Issue the ticket"))
        self._class.setFocus()

    @property
    def wish(self) -> Wish:
        """What was asked for."""
        return Wish(
            service=self._service.id,
            category=str(self._category.currentData()),
            language=str(self._language.currentData()),
            priority=str(self._class.currentData() or ORDINARY_CLASS),
            needs=tuple(need for need, box in self._needs.items() if box.isChecked()),
        )


def class_names(ids: Sequence[str], offer: Offer, wording: Wording) -> list[tuple[str, str]]:
    """Classes with their names."""
    names = {each.id: each.name for each in offer.catalogue.priority_classes}
    return [(each, isolated(wording.name(names[each]))) for each in ids]


def _combo(name: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
    made = named(QComboBox(), name)
    for meant, words in choices:
        made.addItem(words, meant)
    return made
