"""The graph for formats that have plain values only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.graph import Graph, Value, to_networkx

if TYPE_CHECKING:
    import networkx as nx

# What XML 1.0 cannot hold, and code points that are no characters at all.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_CAPTION = 60
Plain = str | int | float | bool


def flatten(graph: Graph) -> nx.MultiDiGraph[str]:
    """Nodes with `nodeType` and a `label` to read, edges with `rel` as label; lists joined by "|", no nulls."""
    view = to_networkx(graph)
    flat = view.__class__()
    for name, data in view.nodes(data=True):
        kind = data.pop("label")
        values = {key: plain(value) for key, value in data.items() if value is not None}
        flat.add_node(name, label=caption(values, name), nodeType=kind, **values)
    for start, end, key, data in view.edges(keys=True, data=True):
        values = {name: plain(value) for name, value in data.items() if value is not None}
        flat.add_edge(start, end, key=key, label=values["rel"], **values)
    return flat


def plain(value: Value) -> Plain:
    """A value that is not null, a list joined."""
    if isinstance(value, tuple):
        return "|".join(clean(item) for item in value)
    if value is None:
        raise ValueError("a null is left out, not written")
    return clean(value) if isinstance(value, str) else value


def clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def caption(values: Mapping[str, Plain], otherwise: str) -> str:
    """The name of what has one, the words of a claim, the first words of an evidence."""
    text = str(values.get("name") or values.get("text") or values.get("quote") or otherwise)
    return text if len(text) <= _CAPTION else text[: _CAPTION - 1].rstrip() + "…"
