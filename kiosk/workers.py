"""The threads of one kiosk."""

from dataclasses import dataclass, field

from core.qt.jobs import ImmediateJobs, Jobs


@dataclass(frozen=True, slots=True, kw_only=True)
class Workers:
    """A thread for the database, one for the printer, which may hang, and one for the voice."""

    store: Jobs
    device: Jobs
    voice: Jobs = field(default_factory=ImmediateJobs)

    def close(self) -> None:
        """A slip that is printing is finished and its outcome recorded; no printer hangs for ever."""
        self.voice.close(wait=False)
        self.device.close()
        self.store.close()
