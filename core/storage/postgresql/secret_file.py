"""Why the driver found no password: it says nothing of the file that it was to read."""

import os
import stat

from core.storage.postgresql.address import ServerAddress


def what_ails_secret(address: ServerAddress) -> str:
    """Half a sentence: what is wrong, and how to mend it."""
    file = address.secret_file
    if file is None:
        return "name in the URL the file that holds it (?passfile=…)"
    try:
        mode = file.stat().st_mode
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return f"its secret file {file.absolute()} is not there, put there what `dawr device add` wrote"
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "no text"
        return f"its secret file {file.absolute()} cannot be read ({why}), look at its owner and rights"
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        return f"its secret file can be read by others and is not used, chmod 600 {file.absolute()}"
    whose = f"login {address.login} and database {address.database}"
    known = "" if address.login in text else ", but another login"
    return f"its secret file {file.absolute()} has no line for {whose}{known}"
