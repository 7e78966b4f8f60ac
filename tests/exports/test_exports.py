"""Every format is read back by the program it is for, or by one like it."""

from __future__ import annotations

import csv
import io
import json
import os
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import networkx as nx
import pytest

from kg.errors import KgError, QueryError
from kg.exports import FORMATS, write_export
from kg.exports.cypher_script import cypher_script
from kg.exports.cytoscape import cytoscape
from kg.exports.gexf import gexf
from kg.exports.graphml import graphml
from kg.exports.jsonl import jsonl
from kg.exports.tables import safe_cell, tables
from kg.graph import Graph, build, merge
from kg.records import Extraction, MetricClaim, RelationClaim
from kg.stores import Store, open_store

# Quotes, escapes, a line separator, a character beyond the first plane, one that XML forbids, and a formula.
ODD = '=HYPERLINK("x") it\'s \\u0027 a\\nb\nline\u2028end \x0b<&>]]> 快手 😀'


Run = Callable[[str], list[dict[str, object]]]


@pytest.fixture
def odd(first: Extraction) -> Extraction:
    """The first call, with a product and a quote that every format has to escape."""
    launch = first.claims[5].model_copy(update={"quote": ODD})
    entities = (*first.entities, first.entities[1].model_copy(update={"name": ODD, "aliases": ("a|b", "c'd")}))
    offer = launch.model_copy(update={"id": "0" * 16, "object": ODD, "surfaces": (ODD,), "predicate": "OFFERS"})
    return first.model_copy(
        update={"entities": entities, "claims": (*first.claims[:5], launch, offer, first.claims[6])}
    )


@pytest.fixture
def graph(odd: Extraction, second: Extraction, article: Extraction) -> Graph:
    return merge(build(extraction) for extraction in (odd, second, article))


@pytest.fixture
def store(tmp_path: Path, odd: Extraction, second: Extraction, article: Extraction) -> Iterator[Store]:
    with open_store(str(tmp_path / "store")) as store:
        for extraction in (odd, second, article):
            store.load(extraction)
        yield store


def test_claims_are_the_records_by_source_and_place(store: Store) -> None:
    records = [json.loads(line) for line in jsonl(store.extractions()).split("\n")[:-1]]
    assert [(r["source"], r["start"]) for r in records] == sorted((r["source"], r["start"]) for r in records)
    for record in records:
        record_type = MetricClaim if record["kind"] == "metric" else RelationClaim
        assert record_type.model_validate(record).id == record["id"]
    assert any(record["quote"] == ODD for record in records)


def same_shape(graph: Graph, read: nx.Graph[str]) -> None:
    assert read.is_directed()
    assert set(read) == {node.id for node in graph.nodes}
    ends = sorted((edge.start.id, edge.end.id, edge.type) for edge in graph.edges)
    assert sorted((start, end, data["rel"]) for start, end, data in read.edges(data=True)) == ends


def test_networkx_reads_graphml(graph: Graph) -> None:
    read = nx.read_graphml(io.BytesIO(graphml(graph).encode()), force_multigraph=True)
    same_shape(graph, read)
    for node in graph.nodes:
        assert read.nodes[node.id]["nodeType"] == node.label
        assert read.nodes[node.id].get("value") == node.properties.get("value")
    assert {read.nodes[node.id]["aliases"] for node in graph.nodes if node.properties.get("name") == "Merlin"} == {
        "Mer Lynn|Merlyn"
    }


def test_networkx_reads_gexf(graph: Graph) -> None:
    read = nx.read_gexf(io.BytesIO(gexf(graph).encode()))
    same_shape(graph, read)
    for node in graph.nodes:
        data = read.nodes[node.id]
        assert data["viz"]["size"] >= 6
        assert set(data["viz"]["color"]) == {"r", "g", "b", "a"}
        assert 0 < len(data["label"]) <= 60
    labels = {read.nodes[node.id]["label"] for node in graph.nodes}
    assert {"Kestrel", "Merlin", "2024Q2", "Kestrel: revenue CNY 31.1 billion, 2024Q2"} <= labels


def test_cytoscape_has_its_elements(graph: Graph) -> None:
    whole = json.loads(cytoscape(graph))
    ends = sorted((edge.start.id, edge.end.id, edge.type) for edge in graph.edges)
    edges = [edge["data"] for edge in whole["elements"]["edges"]]
    assert sorted((edge["source"], edge["target"], edge["rel"]) for edge in edges) == ends
    ids = [edge["data"]["id"] for edge in whole["elements"]["edges"]]
    assert len(set(ids)) == len(ids) == len(graph.edges)
    values = {node["data"]["id"]: node["data"].get("value") for node in whole["elements"]["nodes"]}
    assert values == {node.id: node.properties.get("value") for node in graph.nodes}


def test_tables_have_a_row_for_every_node_and_edge(graph: Graph) -> None:
    read = {name: list(csv.DictReader(io.StringIO(text))) for name, text in tables(graph).items()}
    assert {row["id"] for row in read["nodes.csv"]} == {node.id for node in graph.nodes}
    ends = sorted((edge.start.id, edge.end.id, edge.type) for edge in graph.edges)
    assert sorted((row["source"], row["target"], row["rel"]) for row in read["edges.csv"]) == ends
    cells = [cell for rows in read.values() for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "@", "\t", "\r"))]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_what_could_be_a_formula_is_text(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-3.9%", "+11.4 %", "revenue", "1-2", "'quoted'", ""])
def test_what_could_not_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


@pytest.fixture(params=["kglite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def empty(request: pytest.FixtureRequest) -> Iterator[Run]:
    """Runs statements that write, on an engine of its own that is empty."""
    if request.param == "kglite":
        import kglite

        graph = kglite.KnowledgeGraph()
        yield lambda text: list(graph.cypher(text))
        return
    from neo4j import GraphDatabase

    url = str(request.getfixturevalue("neo4j_url"))
    address, _, database = url.rpartition("/")
    login = (os.environ["NEO4J_USER"], os.environ["NEO4J_PASSWORD"])
    with GraphDatabase.driver(address, auth=login) as driver:

        def run(text: str) -> list[dict[str, object]]:
            return [row.data() for row in driver.execute_query(text, database_=database).records]

        yield run
        run("MATCH (n) DETACH DELETE n")


@pytest.mark.parametrize("times", [1, 2])
def test_a_script_builds_the_graph_and_does_not_double_it(graph: Graph, empty: Run, times: int) -> None:
    lines = cypher_script(graph).split("\n")
    assert lines.pop() == ""
    assert all(line.endswith(";") for line in lines)
    for _ in range(times):
        for line in lines:
            empty(line.removesuffix(";"))
    nodes = empty("MATCH (n) RETURN n.id AS id, labels(n)[0] AS label")
    assert sorted((row["id"], row["label"]) for row in nodes) == sorted((node.id, node.label) for node in graph.nodes)
    edges = empty("MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS kind, b.id AS end_, r.claim AS claim")
    assert sorted((row["kind"], row["start"], row["end_"], row["claim"] or "") for row in edges) == sorted(
        (edge.type, edge.start.id, edge.end.id, str(edge.properties.get("claim") or "")) for edge in graph.edges
    )
    [product] = empty("MATCH (n:Product) WHERE n.name <> 'Merlin' RETURN n.name AS name, n.aliases AS aliases")
    assert product == {"name": ODD, "aliases": ["a|b", "c'd"]}
    values = empty("MATCH (k:Claim) WHERE k.value = 31.1e9 RETURN k.unit AS unit")
    assert values == [{"unit": "CNY"}]


@pytest.mark.parametrize("form", [name for name, export in FORMATS.items() if export.one])
def test_the_same_store_gives_the_same_bytes(form: str, store: Store, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_export(store, form, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert b"NetworkX" not in (tmp_path / "one").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "store", "two"]


def test_tables_go_to_a_folder_or_a_zip(store: Store, tmp_path: Path) -> None:
    write_export(store, "csv", tmp_path / "new" / "tables")
    write_export(store, "csv", tmp_path / "tables.zip")
    with zipfile.ZipFile(tmp_path / "tables.zip") as archive:
        for name in ("nodes.csv", "edges.csv"):
            assert archive.read(name) == (tmp_path / "new" / "tables" / name).read_bytes()
    with pytest.raises(QueryError, match="say --out FOLDER or --out FILE"):
        write_export(store, "csv", None)


def test_a_place_that_cannot_be_written_is_named(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(KgError, match="cannot be written"):
        write_export(store, "jsonl", tmp_path / "absent" / "claims.jsonl")
    with pytest.raises(KgError, match="cannot be made a folder"):
        write_export(store, "csv", tmp_path / "file")
