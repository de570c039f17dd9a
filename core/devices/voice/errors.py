"""What goes wrong with voices: expected, worded by `dawr doctor`, never seen in the hall."""

from core.domain.errors import DeviceError


class VoiceError(DeviceError):
    """An engine could not make this announcement; the next engine of the chain is asked.

    Codes: `voice_missing` (not configured, not installed, no such language),
    `voice_word_missing` (a clip is not recorded), `voice_late` (deadline
    passed), `voice_died` (its process ended), `voice_bad` (it wrote nothing,
    silence, or too little for so many words).
    """
