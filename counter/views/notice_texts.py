"""What is said for each code: every rule of the queue that can be broken, and every act that was done."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from core.domain.digits import isolated
from core.qt.typed import QT_TRANSLATE_NOOP
from counter.viewmodels.notices import Notice, Tone
from counter.views.wording import Wording

ICONS: Mapping[Tone, str] = {Tone.DONE: "circle-check", Tone.CALM: "info", Tone.REFUSED: "triangle-alert"}

SENTENCES: Mapping[str, str] = {
    # Rules.
    "queue_error": QT_TRANSLATE_NOOP("Notices", "This cannot be done now."),
    "nobody_waiting": QT_TRANSLATE_NOOP(
        "Notices", "Nobody is waiting. The next visitor appears here at once."
    ),
    "class_unchanged": QT_TRANSLATE_NOOP("Notices", "The visitor has that class already."),
    "wrong_state": QT_TRANSLATE_NOOP(
        "Notices", "This ticket has moved on meanwhile. The screen now shows where it stands."
    ),
    "ticket_unknown": QT_TRANSLATE_NOOP(
        "Notices", "This ticket does not exist. The list has been read again."
    ),
    "counter_busy": QT_TRANSLATE_NOOP(
        "Notices", "A ticket is still in hand. Complete, park or transfer it first."
    ),
    "counter_busy_here": QT_TRANSLATE_NOOP(
        "Notices",
        "A ticket is still in hand. Finish it, or hand over: Shift+F12.",
    ),
    "too_soon": QT_TRANSLATE_NOOP("Notices", "Give the visitor time: possible in {seconds}."),
    "missed_too_often": QT_TRANSLATE_NOOP(
        "Notices", "This ticket was missed again. The visitor takes a new one."
    ),
    "nothing_to_undo": QT_TRANSLATE_NOOP("Notices", "This can no longer be undone."),
    "rating_closed": QT_TRANSLATE_NOOP("Notices", "This visit can no longer be rated."),
    "not_your_ticket": QT_TRANSLATE_NOOP("Notices", "Another counter has this ticket in hand."),
    "step_begun": QT_TRANSLATE_NOOP(
        "Notices", "This step has begun or is over: it can no longer be dropped."
    ),
    "step_order": QT_TRANSLATE_NOOP(
        "Notices", "A step cannot come before one that it waits for. Look at the order again."
    ),
    "service_unknown": QT_TRANSLATE_NOOP("Notices", "The catalogue does not know this service."),
    "service_closed": QT_TRANSLATE_NOOP("Notices", "This centre does not offer this service now."),
    "queue_unknown": QT_TRANSLATE_NOOP("Notices", "This queue no longer exists. Choose another one."),
    "counter_unknown": QT_TRANSLATE_NOOP(
        "Notices", "The centre has no counter {counter}. Choose one from the list, or mend the settings."
    ),
    "counter_not_open": QT_TRANSLATE_NOOP(
        "Notices", "This counter is not open for you. End the break, or sign out and sign in again."
    ),
    "counter_taken": QT_TRANSLATE_NOOP(
        "Notices", "{clerk} has this counter open. Ask them to sign out there, or choose another counter."
    ),
    "note_refused": QT_TRANSLATE_NOOP("Notices", "The note may hold no identity number. Write it without."),
    "note_too_long": QT_TRANSLATE_NOOP("Notices", "The note is too long."),
    "day_closed": QT_TRANSLATE_NOOP("Notices", "The day is closed. Calling goes on tomorrow."),
    "reason_missing": QT_TRANSLATE_NOOP("Notices", "Choose a reason: it is kept in the log."),
    "operation_reused": QT_TRANSLATE_NOOP("Notices", "This was done already and is not done twice."),
    "sign_in_refused": QT_TRANSLATE_NOOP("Notices", "Clerk or PIN is wrong. Check both and try again."),
    "locked_out": QT_TRANSLATE_NOOP(
        "Notices", "Too many wrong tries. You can try again in {seconds}, or ask your supervisor."
    ),
    "weak_secret": QT_TRANSLATE_NOOP("Notices", "This PIN is too short or too simple."),
    "catalogue_refused": QT_TRANSLATE_NOOP("Notices", "The catalogue was refused. Tell the technician."),
    # The store.
    "store_error": QT_TRANSLATE_NOOP("Notices", "The database cannot be used. Tell the technician."),
    "store_unreachable": QT_TRANSLATE_NOOP("Notices", "The database does not answer. Trying again…"),
    "store_damaged": QT_TRANSLATE_NOOP(
        "Notices", "The database is damaged and is left as it is. Tell the technician now."
    ),
    "store_full": QT_TRANSLATE_NOOP(
        "Notices", "The disk is full: nothing can be saved. Tell the technician now."
    ),
    "schema_mismatch": QT_TRANSLATE_NOOP(
        "Notices", "This program and the database are of different versions. Tell the technician."
    ),
    "centre_moved": QT_TRANSLATE_NOOP(
        "Notices", "The centre has moved to another database. Tell the technician."
    ),
    "not_allowed": QT_TRANSLATE_NOOP(
        "Notices", "The login of this machine is for another counter. Tell the technician."
    ),
    "slow": QT_TRANSLATE_NOOP("Notices", "The database is slow to answer. Please wait…"),
    "answer_lost": QT_TRANSLATE_NOOP(
        "Notices", "No answer came. As soon as the connection is back, this screen shows what was done."
    ),
    # Signing in.
    "clerk_missing": QT_TRANSLATE_NOOP("Notices", "Type your clerk name."),
    "pin_missing": QT_TRANSLATE_NOOP("Notices", "Type your PIN."),
    "pin_short": QT_TRANSLATE_NOOP("Notices", "A PIN has at least six digits."),
    "queue_missing": QT_TRANSLATE_NOOP("Notices", "Choose at least one queue to serve."),
    # Done.
    "called_again": QT_TRANSLATE_NOOP("Notices", "{ticket} was called again."),
    "completed": QT_TRANSLATE_NOOP("Notices", "{ticket} is completed."),
    "sent_on": QT_TRANSLATE_NOOP("Notices", "{ticket} is done here and now waits for: {queue}."),
    "missed": QT_TRANSLATE_NOOP("Notices", "{ticket} did not come. It stands in the list “Missed”."),
    "parked": QT_TRANSLATE_NOOP("Notices", "{ticket} is parked for {minutes} and then comes back by itself."),
    "parked_open": QT_TRANSLATE_NOOP("Notices", "{ticket} is parked until somebody resumes it."),
    "transferred": QT_TRANSLATE_NOOP("Notices", "{ticket} now waits for: {queue}."),
    "transferred_counter": QT_TRANSLATE_NOOP("Notices", "{ticket} now waits for counter {counter} alone."),
    "transferred_clerk": QT_TRANSLATE_NOOP("Notices", "{ticket} now waits for {clerk} alone."),
    "steps_changed": QT_TRANSLATE_NOOP("Notices", "The visit of {ticket} is changed."),
    "cancelled": QT_TRANSLATE_NOOP("Notices", "{ticket} is cancelled."),
    "undone": QT_TRANSLATE_NOOP("Notices", "Undone: {ticket} is in hand again."),
    "undone_call": QT_TRANSLATE_NOOP("Notices", "The call is taken back: {ticket} waits again."),
    "resumed": QT_TRANSLATE_NOOP("Notices", "{ticket} waits again at its own place."),
    "reinstated": QT_TRANSLATE_NOOP("Notices", "{ticket} waits again at its own place."),
    "reinstated_later": QT_TRANSLATE_NOOP(
        "Notices", "{ticket} keeps its place and can be called from {time}."
    ),
    "reinstated_anew": QT_TRANSLATE_NOOP("Notices", "{ticket} came back late: its place counts from now."),
    "undo_left": QT_TRANSLATE_NOOP("Notices", "F4 undoes it, for {seconds}."),
    "still_serving": QT_TRANSLATE_NOOP("Notices", "Is {ticket} still being served? F8 completes, F10 parks."),
    "supervisor_told": QT_TRANSLATE_NOOP("Notices", "The supervisor is told."),
    # Receipts.
    "receipt_printed": QT_TRANSLATE_NOOP("Notices", "The receipt of {ticket} is printed."),
    "receipt_none": QT_TRANSLATE_NOOP("Notices", "No fee was taken at this counter today."),
    "receipt_paper_out": QT_TRANSLATE_NOOP(
        "Notices", "No receipt for {ticket}: the printer has no paper. Ctrl+P prints it later."
    ),
    "receipt_cover_open": QT_TRANSLATE_NOOP(
        "Notices", "No receipt for {ticket}: the printer is open. Close it, then Ctrl+P prints it."
    ),
    "receipt_failed": QT_TRANSLATE_NOOP(
        "Notices", "No receipt for {ticket}: the printer does not answer. Ctrl+P prints it later."
    ),
    "receipt_doubtful": QT_TRANSLATE_NOOP(
        "Notices", "Look whether the receipt of {ticket} came out. Ctrl+P prints it again."
    ),
    "receipt_not_found": QT_TRANSLATE_NOOP(
        "Notices", "The receipt cannot be read now. Ctrl+P prints it later."
    ),
    # The visitor is given time.
    "no_show_after_calls": QT_TRANSLATE_NOOP(
        "Notices", "No-show after one more call, possible in {seconds}."
    ),
    "no_show_call_now": QT_TRANSLATE_NOOP("Notices", "No-show after one more call: F6 calls again."),
    "no_show_soon": QT_TRANSLATE_NOOP("Notices", "No-show possible in {seconds}."),
}


def notice_text(notice: Notice, wording: Wording) -> str:
    """The notice as one sentence."""
    said = sentence(notice.code).format(
        ticket=wording.coded(notice.ticket) if notice.ticket else "",
        minutes=wording.minutes(notice.minutes),
        seconds=wording.seconds(notice.seconds),
        clerk=isolated(notice.clerk),
        counter=isolated(wording.digits(notice.counter)),
        queue=wording.named(notice.queue) if notice.queue else "",
        time=wording.clock(notice.at) if notice.at else "",
    )
    if not notice.undo_seconds:
        return said
    left = wording.seconds(notice.undo_seconds)
    return f"{said} {sentence('undo_left').format(seconds=left)}"


def sentence(code: str) -> str:
    """What is said for this code, with its places still open; a code from a newer core says the least."""
    return QCoreApplication.translate("Notices", SENTENCES.get(code, SENTENCES["queue_error"]))
