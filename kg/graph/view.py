"""The graph as networkx has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.graph.values import Graph
from kg.records import identify

if TYPE_CHECKING:
    import networkx as nx


def to_networkx(graph: Graph) -> nx.MultiDiGraph[str]:
    """Nodes by id with `label` and their properties; edges keyed by an id of their own with `rel` and theirs.

    The relation's name is `rel`, not `type`: GEXF loses an edge attribute of that name.
    """
    import networkx as nx

    view: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in graph.nodes:
        view.add_node(node.id, label=node.label, **node.properties)
    for edge in graph.edges:
        key = identify(*edge.key)
        view.add_edge(edge.start.id, edge.end.id, key=key, id=key, rel=edge.type, **edge.properties)
    return view
