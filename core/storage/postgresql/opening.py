"""Opening a centre's database on a server, with a plain sentence when it cannot be."""

from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.server_store import ServerStore
from core.storage.postgresql.sessions import Sessions


def server_store(database: str) -> ServerStore:
    """The store, though nobody has asked it anything: the server may be away."""
    return ServerStore(Sessions(ServerAddress(database)))


def open_server_store(database: str) -> ServerStore:
    """The store of this database; it must be there and of this Dawr's schema.

    Raises StoreUnreachableError, SchemaMismatchError, and StoreError for a
    login that is refused.
    """
    store = server_store(database)
    try:
        store.look_at()
    except BaseException:
        store.close()
        raise
    return store
