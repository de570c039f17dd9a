"""Let a clerk in."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from core.domain.centre import Clerk, Role
from core.domain.errors import LockedOutError, SignInRefusedError, WeakSecretError
from core.domain.sign_in import FEWEST_DIFFERENT_SIGNS, SHORTEST_PASSWORD, SHORTEST_PIN, locked_until
from core.usecases.operation import new_operation
from core.usecases.store import Store

# OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_NOBODY = _hasher.hash("nobody has this secret")


def hashed_secret(secret: str, role: Role) -> str:
    """The Argon2id hash of a new secret; WeakSecretError when it is too short or one repeated sign."""
    shortest = SHORTEST_PIN if role is Role.CLERK else SHORTEST_PASSWORD
    if len(secret) < shortest or len(set(secret)) < FEWEST_DIFFERENT_SIGNS:
        raise WeakSecretError(str(shortest))
    return _hasher.hash(secret)


def sign_in(store: Store, clerk_id: str, secret: str, counter: str) -> Clerk:
    """The clerk, if the secret is right.

    Raises SignInRefusedError (which does not tell an unknown clerk from a
    wrong secret) and LockedOutError with the seconds left.
    """
    clerk = store.clerk(clerk_id)
    if clerk is None:
        _matches(_NOBODY, secret)  # An unknown clerk must take as long as a known one.
        raise SignInRefusedError
    now = store.now()
    if clerk.locked_until is not None and clerk.locked_until > now:
        raise LockedOutError(int((clerk.locked_until - now).total_seconds()) + 1)
    if not _matches(clerk.secret_hash, secret):
        failures = clerk.failures + 1
        until = locked_until(failures, now)
        store.record_failure(new_operation(), clerk.id, failures, until)
        if until is not None:
            raise LockedOutError(int((until - now).total_seconds()))
        raise SignInRefusedError
    store.record_login(new_operation(), clerk.id, counter)
    return clerk


def _matches(secret_hash: str, secret: str) -> bool:
    try:
        return _hasher.verify(secret_hash, secret)
    except (VerifyMismatchError, InvalidHashError):
        return False
