"""In whose name the zone of a display is changed."""

from core.domain.errors import NotAllowedError
from core.usecases.store import Store


def zone_actor(store: Store, display: str) -> str:
    """The technician; or the display itself, where its machine has a login of its own.

    NotAllowedError with the login of another device.
    """
    kind, name = store.whose_login()
    if kind == "owner":
        return "system"
    if (kind, name) != ("display", display):
        raise NotAllowedError(
            f"The login in `database` is that of {kind} {name} and may not change the zone of {display}: "
            f"that of the technician may, and that of display {display} itself."
        )
    return f"display.{display}"
