"""Let a clerk in."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from core.domain.centre import Clerk, Role
from core.domain.errors import LockedOutError, SignInRefusedError, WeakSecretError
from core.domain.sign_in import seconds_left, shortest_secret, weak
from core.usecases.operation import new_operation
from core.usecases.store import Store

# OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
# The hash of a secret that nobody has, made once with these parameters.
_NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$iBmXXqnToxqAS5Q7bjhr8w$2KS9PiVHlvOkwiXybhnCSjCn3n/th6yXTW+Ei2jF1eQ"


def hashed_secret(secret: str, role: Role) -> str:
    """The Argon2id hash of a new secret; WeakSecretError when it is too short or too easy."""
    shortest = shortest_secret(role)
    if weak(secret, shortest):
        raise WeakSecretError(shortest)
    return _hasher.hash(secret)


def sign_in(store: Store, clerk_id: str, secret: str, counter: str) -> Clerk:
    """The clerk, if the secret is right.

    Raises SignInRefusedError (which does not tell an unknown clerk from a
    wrong secret) and LockedOutError with the seconds left.
    """
    clerk = store.clerk(clerk_id)
    if clerk is None:
        secret_matches(_NOBODY, secret)  # An unknown clerk must take as long as a known one.
        raise SignInRefusedError
    now = store.now()
    if seconds := seconds_left(clerk.locked_until, now):
        raise LockedOutError(seconds)
    if not secret_matches(clerk.secret_hash, secret):
        until = store.record_failure(new_operation(), clerk.id)
        if seconds := seconds_left(until, now):
            raise LockedOutError(seconds)
        raise SignInRefusedError
    store.record_login(new_operation(), clerk.id, counter)
    return clerk


def secret_matches(secret_hash: str, secret: str) -> bool:
    """Whether this is the secret of an Argon2id hash; takes some tens of milliseconds on purpose."""
    try:
        return _hasher.verify(secret_hash, secret)
    except (VerifyMismatchError, InvalidHashError):
        return False
