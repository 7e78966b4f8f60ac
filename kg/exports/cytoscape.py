"""Cytoscape's JSON. networkx's writer and reader use `value` for a node's id, where claims have their number."""

from __future__ import annotations

import json

from kg.exports.flat import caption, clean, plain
from kg.graph import Graph, Value, to_networkx


def cytoscape(graph: Graph) -> str:
    """Every element has an id; lists stay lists, what is absent is left out."""
    view = to_networkx(graph)
    nodes = []
    for id, data in view.nodes(data=True):
        values = _values(data)
        kind = values.pop("label")
        shown = caption({key: plain(value) for key, value in data.items() if value is not None}, id)
        nodes.append({"data": {"id": id, "label": shown, "nodeType": kind, **values}})
    edges = [
        {"data": {"id": key, "source": start, "target": end, "label": data["rel"], **_values(data)}}
        for start, end, key, data in view.edges(keys=True, data=True)
    ]
    whole = {"data": [], "directed": True, "multigraph": True, "elements": {"nodes": nodes, "edges": edges}}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _values(data: dict[str, Value]) -> dict[str, object]:
    return {
        key: [clean(item) for item in value] if isinstance(value, tuple) else plain(value)
        for key, value in data.items()
        if value is not None and key != "id"
    }
