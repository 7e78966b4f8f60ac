"""What `schema/model.yaml` lets into the graph, and what it may not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import SchemaError
from kg.graph import Edge, Graph, Node, Ref, build, read_model
from kg.records import Extraction

LABELS = "Company Product Initiative Organization Event Segment Metric Quarter Period Person Document Claim Evidence"
RELATIONS = (
    "MAKES ABOUT MEASURES IN_PERIOD SUPPORTED_BY FROM SAID WORKS_FOR REPORTS GUIDES LAUNCHES OFFERS PARTNERS_WITH"
)


def test_the_contract_is_in_the_model() -> None:
    model = read_model()
    assert set(LABELS.split()) == set(model.nodes)
    assert set(RELATIONS.split()) | {"MENTIONS"} == set(model.relations)
    assert model.shared == tuple(label for label in model.nodes if label not in ("Document", "Claim", "Evidence"))


@pytest.mark.parametrize(
    ("properties", "problem"),
    [
        ({"name": None, "unitKind": "money"}, "name is None, not a required string"),
        ({"name": 3, "unitKind": "money"}, "name is 3, not a required string"),
        ({"name": "revenue", "colour": "red"}, "allows no property colour"),
        ({"name": "revenue", "unitKind": ("a",)}, r"unitKind is \('a',\), not a string"),
    ],
)
def test_a_node_that_does_not_fit_is_named(properties: dict[str, str | None], problem: str) -> None:
    with pytest.raises(SchemaError, match=f"{problem}.*Metric 1234"):
        read_model().check_node(Node("Metric", "1234", properties))


def test_an_edge_that_does_not_fit_is_named() -> None:
    model = read_model()
    with pytest.raises(SchemaError, match="lets MEASURES not join these: Company 1 MEASURES Metric 2"):
        model.check_edge(Edge("MEASURES", Ref("Company", "1"), Ref("Metric", "2"), {}))
    with pytest.raises(SchemaError, match="has no relation OWNS: Company 1 OWNS Company 2"):
        model.check_edge(Edge("OWNS", Ref("Company", "1"), Ref("Company", "2"), {}))
    with pytest.raises(SchemaError, match="claim is None, not a required string"):
        model.check_edge(Edge("LAUNCHES", Ref("Company", "1"), Ref("Product", "2"), {}))


def test_an_edge_without_its_ends_is_no_graph() -> None:
    metric = Node("Metric", "2", {"name": "revenue"})
    with pytest.raises(SchemaError, match="no node Ref"):
        Graph.of([metric], [Edge("MEASURES", Ref("Claim", "1"), metric.ref, {})])
    with pytest.raises(SchemaError, match="two nodes Metric 2"):
        Graph.of([metric, Node("Metric", "2", {"name": "sales"})], [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("nodes: {Company: {properties: {title: {type: string}}}}", "the stores use 'title' themselves"),
        ("nodes: {gadget: {about: a, key: name, properties: {}}}", "nodes.gadget"),
        ("relations: {OWNS: {about: a, start: [Company], end: [Gadget]}}", "OWNS joins Gadget, which is no node type"),
    ],
)
def test_a_model_that_no_store_can_hold_is_refused(
    text: str, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "model.yaml").write_text(text)
    monkeypatch.setenv("KG_SCHEMA", str(tmp_path))
    with pytest.raises(SchemaError, match=problem):
        read_model()


def test_a_users_own_property_is_null_until_something_says_it(
    first: Extraction, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "model.yaml").write_text("nodes: {Company: {properties: {country: {type: string}}}}")
    monkeypatch.setenv("KG_SCHEMA", str(tmp_path))
    assert {node.properties["country"] for node in build(first).nodes if node.label == "Company"} == {None}
