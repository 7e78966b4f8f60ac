"""A document's graph: what stands where, under which name, and what the model does not let in."""

from __future__ import annotations

import pytest

from kg.errors import SchemaError
from kg.graph import Graph, Node, build, merge, to_networkx
from kg.records import Extraction


def named(graph: Graph, label: str) -> dict[object, Node]:
    return {node.properties.get("name") or node.properties["text"]: node for node in graph.nodes if node.label == label}


def ends(graph: Graph, relation: str) -> set[tuple[object, object]]:
    names = {node.ref: node.properties.get("name") or node.properties.get("text") or node.id for node in graph.nodes}
    return {(names[edge.start], names[edge.end]) for edge in graph.edges if edge.type == relation}


def test_the_same_extraction_gives_the_same_graph(first: Extraction) -> None:
    assert build(first) == build(Extraction.model_validate_json(first.model_dump_json()))


def test_a_claim_is_one_line_of_words(first: Extraction, article: Extraction) -> None:
    assert sorted(map(str, named(build(first), "Claim"))) == [
        "Kestrel launches Merlin",
        "Kestrel partners with Heron",
        "Kestrel: Mer Lynn paying users over 5 million, 2024Q2",
        "Kestrel: gross margin 42.5% to 43.5%, 2024H2 (guidance)",
        "Kestrel: online advertising revenue CNY 17.6 billion, 2024Q2",
        "Kestrel: revenue +11.4% year on year, 2024Q2",
        "Kestrel: revenue CNY 31.1 billion, 2024Q2",
    ]
    assert "Heron: revenue double-digit year on year, 2024Q2" in named(build(article), "Claim")


def test_a_subject_is_the_company_a_thing_of_the_document_or_a_segment(first: Extraction) -> None:
    graph = build(first)
    about = ends(graph, "ABOUT")
    assert ("Kestrel: revenue CNY 31.1 billion, 2024Q2", "Kestrel") in about
    assert ("Kestrel: Mer Lynn paying users over 5 million, 2024Q2", "Merlin") in about
    assert named(graph, "Segment")["online advertising"].properties["company"] == "Kestrel"


def test_derived_edges_carry_their_claim(first: Extraction) -> None:
    graph = build(first)
    assert ends(graph, "GUIDES") == {("Kestrel", "gross margin")}
    assert ends(graph, "LAUNCHES") == {("Kestrel", "Merlin")}
    assert ends(graph, "PARTNERS_WITH") == {("Kestrel", "Heron")}
    reports = [edge.properties for edge in graph.edges if edge.type == "REPORTS"]
    assert len(reports) == 4
    assert {each["quarter"] for each in reports} == {"2024Q2"}
    assert {each["claim"] for each in reports} <= {claim.id for claim in first.claims}


def test_one_claim_may_have_many_evidences(first: Extraction) -> None:
    graph = build(first)
    launched = named(graph, "Claim")["Kestrel launches Merlin"]
    places = [edge.end for edge in graph.edges if edge.type == "SUPPORTED_BY" and edge.start == launched.ref]
    assert len(places) == 2
    assert len([edge for edge in graph.edges if edge.type == "SAID" and edge.end in places]) == 2


def test_only_a_level_tells_what_a_metric_is(first: Extraction, article: Extraction) -> None:
    metrics = named(build(first), "Metric")
    kinds = {name: node.properties["unitKind"] for name, node in metrics.items()}
    assert kinds == {"revenue": "money", "paying users": "count", "gross margin": "ratio"}
    assert named(build(article), "Metric")["revenue"].properties["unitKind"] == "other"


def test_a_company_is_one_node_whoever_mentions_it(first: Extraction, article: Extraction) -> None:
    assert named(build(first), "Company")["Heron"].id == named(build(article), "Company")["Heron"].id


def test_shared_things_take_every_alias_and_the_latest_word(
    first: Extraction, second: Extraction, article: Extraction
) -> None:
    graph = merge([build(second), build(article), build(first)])
    assert graph == merge([build(first), build(second), build(article)])
    assert named(graph, "Company")["Kestrel"].properties["aliases"] == ("Kestral", "Kestrel Holdings")
    assert named(graph, "Product")["Merlin"].properties["aliases"] == ("Mer Lynn", "Merlyn")
    assert named(graph, "Product")["Merlin"].properties["kind"] == "model"
    assert named(graph, "Person")["Ada Finch"].properties["office"] == "Chief Executive Officer"
    roles = {edge.properties["role"] for edge in graph.edges if edge.type == "WORKS_FOR"}
    assert roles == {"Chief Executive Officer", "management", "analyst"}
    assert named(graph, "Metric")["revenue"].properties["unitKind"] == "money"


def test_a_person_is_one_in_either_order_of_names_and_a_label_is_nobody_elsewhere(
    first: Extraction, second: Extraction
) -> None:
    swapped = second.people[0].model_copy(update={"name": "Finch Ada"})
    label = second.people[0].model_copy(update={"name": "Speaker 3"})
    graph = merge(
        [
            build(first.model_copy(update={"people": (*first.people, label)})),
            build(second.model_copy(update={"people": (swapped, label), "claims": ()})),
        ]
    )
    people = [node.properties for node in graph.nodes if node.label == "Person"]
    assert [person["aliases"] for person in people if person["name"] == "Finch Ada"] == [("Ada Finch",)]
    assert len([person for person in people if person["name"] == "Speaker 3"]) == 2


def test_what_the_model_does_not_have_is_named(first: Extraction) -> None:
    strange = first.entities[1].model_copy(update={"type": "Gadget"})
    with pytest.raises(SchemaError, match="no node type 'Gadget'"):
        build(first.model_copy(update={"entities": (strange,)}))


def test_networkx_has_every_node_and_edge(first: Extraction) -> None:
    graph = build(first)
    view = to_networkx(graph)
    assert (view.number_of_nodes(), view.number_of_edges()) == (len(graph.nodes), len(graph.edges))
    assert {data["rel"] for _, _, data in view.edges(data=True)} == {edge.type for edge in graph.edges}
