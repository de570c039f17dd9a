"""Opening a centre's database on a server, with a plain sentence when it cannot be."""

from core.storage.opening import refuse_other_schema
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.server_store import ServerStore
from core.storage.postgresql.sessions import Sessions


def open_server_store(database: str) -> ServerStore:
    """The store of this database; it must be there and of this Dawr's schema.

    Raises StoreUnreachableError, SchemaMismatchError, and StoreError for a
    login that is refused.
    """
    store = ServerStore(Sessions(ServerAddress(database)))
    try:
        refuse_other_schema(store.where, store.schema())
        store.centre()
    except BaseException:
        store.close()
        raise
    return store
