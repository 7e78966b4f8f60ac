"""What the graph says of a thing that several documents mention, each in its own words on its MENTIONS edge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kg.graph.model import Model, read_model
from kg.graph.values import Edge, Graph, Node, Ref, Value


@dataclass(frozen=True, slots=True)
class Said:
    """What one document says of a thing: the properties of its MENTIONS edge."""

    date: str | None
    source: str
    properties: Mapping[str, Value]


def settle(model: Model, label: str, said: Iterable[Said]) -> dict[str, Value]:
    """The thing's properties that rest on its documents: all aliases, and the latest word on everything else."""
    in_order = [each.properties for each in sorted(said, key=lambda each: (each.date or "", each.source))]
    latest: dict[str, Value] = {}
    for name in model.settled(label):
        words = [word for properties in in_order if (word := properties.get(name)) is not None]
        latest[name] = words[-1] if words else model.nodes[label].properties[name].default
    if "aliases" in latest:
        latest["aliases"] = spellings(in_order, str(latest["name"]))
    return latest


def spellings(said: Iterable[Mapping[str, Value]], name: str) -> tuple[str, ...]:
    """Every spelling that is not the name itself, sorted."""
    found: set[str] = set()
    for properties in said:
        aliases = properties.get("aliases")
        found.add(str(properties["name"]))
        found.update(aliases if isinstance(aliases, tuple) else ())
    return tuple(sorted(found - {name}))


def role_at_work(person: Mapping[str, Value]) -> Value:
    """What WORKS_FOR says: the office, or at least management or analyst."""
    return person.get("office") or person.get("role")


def merge(graphs: Iterable[Graph]) -> Graph:
    """One graph of several documents' graphs, the things they share settled."""
    model = read_model()
    nodes: dict[Ref, Node] = {}
    edges: dict[object, Edge] = {}
    for graph in graphs:
        nodes.update((node.ref, node) for node in graph.nodes)
        edges.update((edge.key, edge) for edge in graph.edges)
    said: dict[Ref, list[Said]] = defaultdict(list)
    for edge in edges.values():
        if edge.type == "MENTIONS":
            document = nodes[edge.start].properties
            date = document["date"]
            said[edge.end].append(
                Said(date if isinstance(date, str) else None, str(document["source"]), edge.properties)
            )
    for ref, words in said.items():
        settled = settle(model, ref.label, words)
        nodes[ref] = replace(nodes[ref], properties={**nodes[ref].properties, **settled})
    for key, edge in edges.items():
        if edge.type == "WORKS_FOR":
            edges[key] = replace(edge, properties={"role": role_at_work(nodes[edge.start].properties)})
    return Graph.of(nodes.values(), edges.values())
