"""A script of Cypher that builds the graph in an empty Neo4j; running it again changes nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.graph import Edge, Graph, Node, Value

_ROWS = 500
_ESCAPED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
# Line separators other than these two would end a line of the script for some readers.
_SPECIAL = re.compile("[\\\\'\x00-\x1f\x7f-\x9f\u2028\u2029]")


def cypher_script(graph: Graph) -> str:
    """One statement a line, each ended by a semicolon: constraints, then nodes by label, then edges by type."""
    return "".join(f"{statement};\n" for statement in _statements(graph))


def _statements(graph: Graph) -> Iterator[str]:
    labels = sorted({node.label for node in graph.nodes})
    for label in labels:
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    nodes: dict[str, list[Node]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.label].append(node)
    for label, same in nodes.items():
        for batch in _batches([_map({"id": n.id, "properties": n.properties}) for n in same]):
            yield f"UNWIND {batch} AS row MERGE (n:{label} {{id: row.id}}) SET n += row.properties"
    edges: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        edges[edge.type, edge.start.label, edge.end.label].append(edge)
    for (kind, start, end), alike in edges.items():
        # Derived edges stand once a claim, all others once between two nodes.
        key = " {claim: row.properties.claim}" if "claim" in alike[0].properties else ""
        for batch in _batches(
            [_map({"source": e.start.id, "target": e.end.id, "properties": e.properties}) for e in alike]
        ):
            yield (
                f"UNWIND {batch} AS row MATCH (a:{start} {{id: row.source}}) MATCH (b:{end} {{id: row.target}}) "
                f"MERGE (a)-[r:{kind}{key}]->(b) SET r += row.properties"
            )


def _batches(rows: Sequence[str]) -> Iterator[str]:
    for i in range(0, len(rows), _ROWS):
        yield f"[{', '.join(rows[i : i + _ROWS])}]"


def _map(values: Mapping[str, Value | Mapping[str, Value]]) -> str:
    return "{" + ", ".join(f"{key}: {_literal(value)}" for key, value in values.items() if value is not None) + "}"


def _literal(value: Value | Mapping[str, Value]) -> str:
    if isinstance(value, Mapping):
        return _map(value)
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, tuple):
        return f"[{', '.join(_string(item) for item in value)}]"
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value).replace("e+", "e")


def _string(text: str) -> str:
    return f"'{_SPECIAL.sub(_escape, text)}'"


def _escape(found: re.Match[str]) -> str:
    return _ESCAPED.get(found[0]) or f"\\u{ord(found[0]):04x}"
