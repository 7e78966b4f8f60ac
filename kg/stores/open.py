"""A store by its address."""

from __future__ import annotations

import re
from pathlib import Path

from kg.errors import StoreError
from kg.stores.store import Store


def open_store(url: str) -> Store:
    """The store in a folder, which need not exist yet, or of a server: `bolt://host:port/database`, `neo4j://`,
    `neo4j+s://`; user and password come from NEO4J_USER and NEO4J_PASSWORD.

    Raises StoreError, with what to do, for a file, a folder of something else, a server that is down or refuses us.
    """
    if re.match(r"(?:bolt|neo4j)(?:\+s|\+ssc)?://", url):
        from kg.stores.server import ServerStore

        return ServerStore(url)
    if "://" in url:
        raise StoreError(f"No store has the address {url}: give a folder, or bolt://, neo4j:// or neo4j+s://")
    from kg.stores.embedded import EmbeddedStore

    return EmbeddedStore(Path(url).expanduser())
