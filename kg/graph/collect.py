"""Nodes and edges of one document, gathered piece by piece."""

from __future__ import annotations

import unicodedata

from kg.graph.model import Model
from kg.graph.settle import role_at_work, spellings
from kg.graph.values import Edge, Graph, Node, Ref, Value
from kg.records import identify


def fold(name: str) -> str:
    """What makes two spellings the same name: neither case nor width nor spacing."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def ref_of(label: str, *key: str) -> Ref:
    """The node of that label and natural key, whichever document speaks of it."""
    return Ref(label, identify(label, *map(fold, key)))


class Collector:
    """Gathers the graph of one document. A thing given twice keeps its first word on everything but aliases."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._nodes: dict[Ref, dict[str, Value]] = {}
        self._edges: dict[tuple[str, Ref, Ref, str], Edge] = {}

    def node(self, ref: Ref, **given: Value) -> Ref:
        known = self._nodes.setdefault(ref, dict.fromkeys(self.model.nodes[ref.label].properties))
        if "aliases" in known:
            named = [words for words in (known, given) if words.get("name")]
            known["aliases"] = spellings(named, str(named[0]["name"]))
        known.update((key, value) for key, value in given.items() if known.get(key) is None)
        return ref

    def edge(self, relation: str, start: Ref, end: Ref, **given: Value) -> None:
        properties = dict.fromkeys(self.model.relations[relation].properties) | given
        edge = Edge(relation, start, end, properties)
        self._edges.setdefault(edge.key, edge)

    def value(self, ref: Ref, name: str) -> Value:
        return self._nodes[ref][name]

    def graph(self, document: Ref) -> Graph:
        """Everything gathered, each thing mentioned by the document; raises SchemaError for what does not fit."""
        for ref in sorted(self._nodes):
            if ref.label in self.model.shared:
                said = {name: self._nodes[ref][name] for name in self.model.settled(ref.label)}
                self.edge("MENTIONS", document, ref, **said)
        edges = [self._settled(edge) for edge in self._edges.values()]
        nodes = [Node(ref.label, ref.id, self._with_defaults(ref)) for ref in self._nodes]
        for node in nodes:
            self.model.check_node(node)
        for edge in edges:
            self.model.check_edge(edge)
        return Graph.of(nodes, edges)

    def _settled(self, edge: Edge) -> Edge:
        if edge.type != "WORKS_FOR":
            return edge
        return Edge(edge.type, edge.start, edge.end, {"role": role_at_work(self._nodes[edge.start])})

    def _with_defaults(self, ref: Ref) -> dict[str, Value]:
        known = self._nodes[ref]
        types = self.model.nodes[ref.label].properties
        return known | {name: types[name].default for name in types if known[name] is None}
