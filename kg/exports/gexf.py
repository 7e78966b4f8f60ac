"""GEXF, by networkx, with a size and a colour for every node."""

from __future__ import annotations

import re

from kg.exports.flat import flatten
from kg.graph import Graph

COLOURS = {
    "Company": (201, 144, 192),
    "Product": (247, 151, 103),
    "Initiative": (244, 197, 80),
    "Organization": (86, 148, 128),
    "Event": (217, 200, 174),
    "Segment": (141, 204, 147),
    "Metric": (87, 199, 227),
    "Quarter": (78, 121, 167),
    "Period": (118, 160, 200),
    "Person": (236, 181, 201),
    "Document": (150, 150, 150),
    "Claim": (190, 190, 190),
    "Evidence": (220, 220, 220),
}
_OTHER = (128, 128, 128)
_SMALLEST, _LARGEST = 6.0, 60.0


def gexf(graph: Graph) -> str:
    """Sizes grow with the square root of the number of edges. Dates are strings: Gephi ignores GEXF's own."""
    import networkx as nx

    flat = flatten(graph)
    for name, degree in flat.degree():
        red, green, blue = COLOURS.get(flat.nodes[name]["nodeType"], _OTHER)
        flat.nodes[name]["viz"] = {
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
            "size": round(min(_LARGEST, _SMALLEST + 2 * degree**0.5), 2),
        }
    text = "\n".join(nx.generate_gexf(flat))
    # Today's date and a library's version would make other bytes of the same graph.
    text = re.sub(r' lastmodifieddate="[^"]*"', "", text, count=1)
    text = re.sub(r"<creator>[^<]*</creator>", "<creator>kg</creator>", text, count=1)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + text + "\n"
