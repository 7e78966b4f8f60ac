"""Where calls and their graph are kept: a folder, or a Neo4j server."""

from kg.stores.open import open_store
from kg.stores.store import Call, Cell, Finding, Outcome, Store, Table

__all__ = ["Call", "Cell", "Finding", "Outcome", "Store", "Table", "open_store"]
