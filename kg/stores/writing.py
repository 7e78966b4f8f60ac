"""How a call gets into a graph and out of it: the same steps on every store, inside one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from kg.errors import StoreError
from kg.graph import Graph, Model, read_model
from kg.graph.settle import Said, role_at_work, settle
from kg.graph.values import Edge, Node, Ref, Value
from kg.records import identify
from kg.stores.statements import statement

Run = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]
Engine = Literal["kglite", "neo4j"]
DERIVED = ("REPORTS", "GUIDES", "LAUNCHES", "OFFERS", "PARTNERS_WITH")


def write(run: Run, engine: Engine, source: str, graph: Graph | None) -> None:
    """Puts `graph` in the place of whatever rests on the document `source` alone; None takes the document out.

    Raises StoreError where a claim's id belongs to another document: nothing of that may be overwritten.
    """
    model = read_model()
    touched = _forget(run, engine, model, source)
    if graph is not None:
        _refuse_others_claims(run, source, graph)
        _make(run, graph)
        for node in graph.nodes:
            if node.label in touched:
                touched[node.label].add(node.id)
    for label, ids in touched.items():
        if ids:
            _settle(run, model, label, sorted(ids))


def read(run: Run) -> Graph:
    """The whole graph, as the model has it."""
    model = read_model()
    nodes = [
        Node(label, row["id"], _known(kind.properties, row["properties"]))
        for label, kind in model.nodes.items()
        for row in run(statement("cypher/all_nodes", label=label), {})
    ]
    edges = [
        Edge(
            name,
            Ref(_label(row["starts"], kind.start), row["source"]),
            Ref(_label(row["ends"], kind.end), row["target"]),
            _known(kind.properties, row["properties"]),
        )
        for name, kind in model.relations.items()
        for row in run(statement("cypher/all_edges", type=name), {})
    ]
    return Graph.of(nodes, edges)


def _forget(run: Run, engine: Engine, model: Model, source: str) -> dict[str, set[str]]:
    """Deletes what rests on the document alone; the ids of the things it mentioned, by label."""
    document = identify("Document", source)
    touched: dict[str, set[str]] = {label: set() for label in sorted(model.shared)}
    for row in run(statement(f"{engine}/mentioned"), {"document": document}):
        touched[_label(row["labels"], model.shared)].add(row["id"])
    # Every document mentions its company at least.
    if any(touched.values()):
        for relation in DERIVED:
            run(statement("cypher/forget_derived", type=relation), {"source": source})
        for what in ("claims", "evidence", "document"):
            run(statement(f"cypher/forget_{what}"), {"source": source, "document": document})
    return touched


def _refuse_others_claims(run: Run, source: str, graph: Graph) -> None:
    ids = [node.id for node in graph.nodes if node.label == "Claim"]
    for row in run(statement("cypher/others_claims"), {"ids": ids, "source": source}):
        raise StoreError(f"claim {row['id']} of {source} has the id of a claim of {row['source']}: retract one of them")


def _make(run: Run, graph: Graph) -> None:
    nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for node in graph.nodes:
        # kglite makes up a name for a node that has none, unless told that it is null.
        properties = {"name": None} | _writable(node.properties)
        nodes[node.label].append({"id": node.id, "properties": properties})
    for label in sorted(nodes):
        run(statement("cypher/things", label=label), {"rows": nodes[label]})
    edges: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for edge in graph.edges:
        row = {"source": edge.start.id, "target": edge.end.id, "properties": _writable(edge.properties)}
        edges[edge.type, edge.start.label, edge.end.label].append(row)
    for (relation, start, end), rows in sorted(edges.items()):
        if relation == "WORKS_FOR":
            run(statement("cypher/jobs"), {"rows": rows})
        else:
            run(statement("cypher/edges", type=relation, start=start, end=end), {"rows": rows})


def _settle(run: Run, model: Model, label: str, ids: list[str]) -> None:
    """Gives things what their documents now say of them, and deletes those no document mentions."""
    said: dict[str, list[Said]] = defaultdict(list)
    for row in run(statement("cypher/said", label=label), {"ids": ids}):
        words = _known(model.relations["MENTIONS"].properties, row["properties"])
        said[row["id"]].append(Said(row["date"], row["source"], words))
    settled = {thing: settle(model, label, said[thing]) for thing in ids if thing in said}
    lost = [thing for thing in ids if thing not in said]
    rows = [{"id": thing, "properties": _writable(properties)} for thing, properties in settled.items()]
    run(statement("cypher/things", label=label), {"rows": rows})
    if lost:
        run(statement("cypher/forget_things", label=label), {"ids": lost})
    if label == "Person":
        jobs = [{"id": thing, "role": role_at_work(properties)} for thing, properties in settled.items()]
        run(statement("cypher/roles"), {"rows": jobs})


def _label(labels: Iterable[str], allowed: Iterable[str]) -> str:
    """The node's label in the model; others may have given it more."""
    found = set(labels)
    return next((label for label in allowed if label in found), ":".join(sorted(found)))


def _writable(properties: Mapping[str, Value]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in properties.items()}


def _known(declared: Iterable[str], found: Mapping[str, Any]) -> dict[str, Value]:
    """The properties of the model, null where the store has none: stores add some of their own."""
    return {name: tuple(value) if isinstance(value := found.get(name), list) else value for name in declared}
