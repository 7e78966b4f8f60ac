"""GraphML, by networkx."""

from __future__ import annotations

from kg.exports.flat import flatten
from kg.graph import Graph


def graphml(graph: Graph) -> str:
    import networkx as nx

    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(nx.generate_graphml(flatten(graph))) + "\n"
