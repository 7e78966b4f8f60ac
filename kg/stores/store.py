"""What every store does, and the values it gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Literal, Protocol, Self

from kg.graph import Graph
from kg.records import DocumentRecord, Extraction

Outcome = Literal["new", "replaced", "unchanged"]
Cell = str | int | float | bool | None | list["Cell"] | dict[str, "Cell"]


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a statement, the same from every store: a node is a map with its `label`, a relationship one
    with its `type`, a path one of `nodes` and `relationships`, a date or time its ISO text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """One loaded document and how much was found in it."""

    document: DocumentRecord
    figures: int
    relations: int
    people: int
    entities: int
    leftovers: int

    @property
    def claims(self) -> int:
        return self.figures + self.relations


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a store, and what to do about it."""

    problem: str
    remedy: str


class Store(Protocol):
    """A place where calls are kept, one transaction a call: it is there whole, or not at all.

    Every method may raise StoreError: in use by another process, unreachable, damaged.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def load(self, extraction: Extraction) -> Outcome:
        """Puts a call in, in place of what was there under its source; raises SchemaError for what does not fit."""

    def retract(self, source: str) -> bool:
        """Takes a call out, with everything that rests on it alone; False where there is none of that source."""

    def calls(self) -> list[Call]:
        """What is loaded, by source."""

    def extraction(self, source: str) -> Extraction | None:
        """What was loaded under that source, exactly, or None."""

    def extractions(self) -> Iterator[Extraction]:
        """Everything that was loaded, by source."""
        for call in self.calls():
            found = self.extraction(call.document.source)
            if found is not None:
                yield found

    def run(self, statement: str, parameters: Mapping[str, object] | None = None) -> Table:
        """The answer to one statement that only reads; raises QueryError where it writes or cannot be understood."""

    def graph(self) -> Graph:
        """All nodes and edges."""

    def check(self) -> list[Finding]:
        """What is wrong with the store; nothing, where the graph is what the loaded calls give."""

    def rebuild(self) -> int:
        """Makes the graph anew from the calls; how many there are."""

    def close(self) -> None:
        """Leaves the store as the next one will find it."""
