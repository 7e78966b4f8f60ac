"""Nodes, edges and graphs as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kg.errors import SchemaError

Value = str | int | float | bool | None | tuple[str, ...]


class Ref(NamedTuple):
    """A node by its label and id."""

    label: str
    id: str


@dataclass(frozen=True, slots=True)
class Node:
    """`properties` holds every property of the node's type, null where nothing is known."""

    label: str
    id: str
    properties: Mapping[str, Value]

    @property
    def ref(self) -> Ref:
        return Ref(self.label, self.id)


@dataclass(frozen=True, slots=True)
class Edge:
    """`properties` holds every property of the relation's type, null where nothing is known."""

    type: str
    start: Ref
    end: Ref
    properties: Mapping[str, Value]

    @property
    def key(self) -> tuple[str, Ref, Ref, str]:
        """What tells it from every other edge: of the derived ones there is one a claim."""
        return self.type, self.start, self.end, str(self.properties.get("claim") or "")


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes sorted by label and id, edges by type, ends and claim; no two alike."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @classmethod
    def of(cls, nodes: Iterable[Node], edges: Iterable[Edge]) -> Graph:
        """Sorted; raises SchemaError for a node or edge given twice and for an edge whose end is absent."""
        by_ref: dict[Ref, Node] = {}
        for node in nodes:
            if by_ref.setdefault(node.ref, node) is not node:
                raise SchemaError(f"two nodes {node.label} {node.id}")
        by_key: dict[tuple[str, Ref, Ref, str], Edge] = {}
        for edge in edges:
            if by_key.setdefault(edge.key, edge) is not edge:
                raise SchemaError(f"two edges {edge.type} from {edge.start} to {edge.end}")
            for end in (edge.start, edge.end):
                if end not in by_ref:
                    raise SchemaError(f"{edge.type} from {edge.start} to {edge.end}: no node {end}")
        return cls(tuple(by_ref[ref] for ref in sorted(by_ref)), tuple(by_key[key] for key in sorted(by_key)))
