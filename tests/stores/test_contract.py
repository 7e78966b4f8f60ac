"""What every store must do, on kglite in a folder and on a real Neo4j server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.errors import QueryError, SchemaError, StoreError
from kg.graph import build, merge
from kg.records import Extraction
from kg.stores import Store, Table, open_store

Open = Callable[[], Store]


@pytest.fixture(params=["kglite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    """Opens the same, at first empty, store as often as it is called."""
    address = str(tmp_path / "store") if request.param == "kglite" else str(request.getfixturevalue("neo4j_url"))
    stores: list[Store] = []

    def open_again() -> Store:
        stores.append(open_store(address))
        return stores[-1]

    yield open_again
    for store in stores:
        store.close()
    with open_store(address) as store:
        for call in store.calls():
            store.retract(call.document.source)
        assert store.run("MATCH (n) RETURN count(n) AS n").rows == ((0,),)


def test_a_call_is_new_then_unchanged_then_replaced(opened: Open, first: Extraction) -> None:
    shorter = first.model_copy(update={"claims": first.claims[:2]})
    with opened() as store:
        assert store.load(first) == "new"
        assert store.load(first) == "unchanged"
        assert store.graph() == build(first)
        assert store.load(shorter) == "replaced"
        assert store.graph() == build(shorter)
    with opened() as store:
        assert store.load(shorter) == "unchanged"
        assert store.graph() == build(shorter)
        assert store.check() == []


def test_what_another_program_found_in_the_same_file_replaces_it(opened: Open, first: Extraction) -> None:
    later = first.model_copy(update={"made_by": "another"})
    with opened() as store:
        store.load(first)
        assert store.load(later) == "replaced"
    with opened() as store:
        assert store.load(later) == "unchanged"
        assert store.extraction(first.document.source) == later
        assert store.check() == []


def test_a_call_of_another_format_is_said_and_loading_mends_it(
    opened: Open, first: Extraction, article: Extraction, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened() as store, monkeypatch.context() as earlier:
        earlier.setattr("kg.stores.archive.FORMAT", 1)
        store.load(first)
    with opened() as store:
        store.load(article)
        assert [call.document for call in store.calls()] == [article.document]
        [said, *_] = [finding.problem for finding in store.check()]
        assert said.endswith("was written by another version of kg: load that call again")
        with pytest.raises(StoreError, match="was written by another version of kg: load that call again"):
            store.extraction(first.document.source)
        assert store.load(first) == "replaced"
        assert store.extraction(first.document.source) == first
        assert store.check() == []


def test_what_was_loaded_comes_back_exactly(opened: Open, first: Extraction, article: Extraction) -> None:
    with opened() as store:
        store.load(first)
        store.load(article)
    with opened() as store:
        assert store.extraction(first.document.source) == first
        assert list(store.extractions()) == [article, first]
        assert store.extraction("nothing.txt") is None
        [brief, call] = store.calls()
        assert brief.document == article.document
        assert (call.claims, call.figures, call.relations) == (7, 5, 2)
        assert (call.people, call.entities, call.leftovers) == (3, 3, 1)


def test_the_order_of_loading_makes_no_difference(
    opened: Open, first: Extraction, second: Extraction, article: Extraction
) -> None:
    with opened() as store:
        for extraction in (second, article, first):
            store.load(extraction)
        assert store.graph() == merge([build(first), build(second), build(article)])
        assert store.check() == []


def test_a_retracted_call_takes_nothing_of_another_along(
    opened: Open, first: Extraction, second: Extraction, article: Extraction
) -> None:
    with opened() as store:
        for extraction in (first, second, article):
            store.load(extraction)
        assert store.retract(second.document.source)
        assert store.graph() == merge([build(first), build(article)])
        assert not store.retract(second.document.source)
    with opened() as store:
        assert store.retract(first.document.source)
        assert store.graph() == build(article)
        assert store.retract(article.document.source)
        assert store.graph().nodes == ()
        assert store.calls() == []


def test_rebuilding_changes_nothing_that_was_right(opened: Open, first: Extraction, second: Extraction) -> None:
    with opened() as store:
        store.load(first)
        store.load(second)
        before = store.graph()
        assert store.rebuild() == 2
        assert store.graph() == before
        assert store.check() == []


def test_a_claim_of_another_call_is_never_overwritten(opened: Open, first: Extraction) -> None:
    thief = first.model_copy(update={"document": first.document.model_copy(update={"source": "copy.txt"})})
    claims = tuple(claim.model_copy(update={"source": "copy.txt"}) for claim in first.claims)
    with opened() as store:
        store.load(first)
        with pytest.raises(StoreError, match=r"has the id of a claim of kestrel-2024q2\.txt"):
            store.load(thief.model_copy(update={"claims": claims}))
        assert [call.document.source for call in store.calls()] == [first.document.source]
        assert store.graph() == build(first)


WRITES = [
    "CREATE (:Company {id: 'x', name: 'x'})",
    "MERGE (n:Company {id: 'x'}) RETURN n",
    "MATCH (n:Company) SET n.name = 'x'",
    "MATCH (n:Company) SET n:Product",
    "MATCH (n:Company) SET n += {name: 'x'}",
    "MATCH (n:Evidence) DELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH ()-[r:REPORTS]->() DELETE r",
    "MATCH (n:Company) REMOVE n.name",
    "MATCH (n:Company) REMOVE n:Company",
    "match (n:Company) set n.name = 'x' return n",
    "FOREACH (i IN [1] | CREATE (:Company {id: 'x'}))",
    "MATCH (n:Company) CALL (n) { SET n.name = 'x' } RETURN n",
    "CALL { CREATE (n:Company {id: 'x'}) RETURN n } RETURN n",
    "UNWIND [1] AS i CALL (i) { CREATE (:Company {id: 'x'}) } IN TRANSACTIONS",
    "LOAD CSV FROM 'file:///etc/hosts' AS line RETURN line",
    "LOAD /* */ CSV FROM 'file:///etc/hosts' AS line RETURN line",
    "load csv with headers from 'http://127.0.0.1/x.csv' as line return line",
    "CREATE INDEX FOR (n:Company) ON (n.ticker)",
    "CREATE CONSTRAINT FOR (n:Company) REQUIRE n.ticker IS UNIQUE",
    "DROP INDEX name IF EXISTS",
    "DROP CONSTRAINT name IF EXISTS",
    "CREATE FULLTEXT INDEX names FOR (n:Company) ON EACH [n.name]",
    "CALL db.createLabel('Company2')",
    "CALL db.createProperty('colour')",
    "CALL db.cdc.enable()",
    "CALL db.embeddings.drop({})",
    "CREATE USER x SET PASSWORD 'long enough'",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'long enough'",
    "CREATE DATABASE x",
    "DROP DATABASE neo4j",
    "STOP DATABASE neo4j",
    "PROFILE CREATE (:Company {id: 'x'})",
    "CYPHER runtime=slotted CREATE (:Company {id: 'x'})",
    "RETURN 1 AS one; CREATE (:Company {id: 'x'})",
    "CREATE (:Company {id: 'x'}); RETURN 1 AS one",
    "MATCH (n:Company) WITH n SET n.name = 'x' // RETURN n",
    "RETURN 1 AS one UNION CREATE (n:Company {id: 'x'}) RETURN 1 AS one",
    "INSERT (:Company {id: 'x'})",
    r"\u004cOAD CSV FROM 'file:///etc/hosts' AS line RETURN line",
    r"WITH '\u0027' AS a LOAD CSV FROM 'file:///etc/hosts' AS line WITH line, '\u0027' AS b RETURN line",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTION t YIELD message RETURN message",
]


def test_no_statement_writes(opened: Open, first: Extraction) -> None:
    with opened() as store:
        store.load(first)
        schema = store.run("SHOW INDEXES YIELD name RETURN name ORDER BY name")
        assert [statement for statement in WRITES if not refused(store, statement)] == []
        assert store.graph() == build(first)
        assert store.run("SHOW INDEXES YIELD name RETURN name ORDER BY name") == schema
    with opened() as store:
        assert store.graph() == build(first)


def refused(store: Store, statement: str) -> bool:
    try:
        store.run(statement)
    except QueryError:
        return True
    return False


def test_what_the_model_does_not_allow_leaves_the_store_as_it_was(opened: Open, first: Extraction) -> None:
    strange = first.model_copy(update={"entities": (first.entities[0].model_copy(update={"type": "Gadget"}),)})
    with opened() as store:
        store.load(first)
        with pytest.raises(SchemaError, match="Gadget"):
            store.load(strange)
        assert store.graph() == build(first)
        assert store.extraction(first.document.source) == first


def test_words_of_writing_may_stand_in_strings(opened: Open, first: Extraction) -> None:
    with opened() as store:
        store.load(first)
        table = store.run(
            "// CREATE\nMATCH (c:Company {name: $name}) RETURN c.name AS name, 'a; LOAD CSV' AS text;",
            {"name": "Heron"},
        )
        assert table == Table(("name", "text"), (("Heron", "a; LOAD CSV"),))


@pytest.mark.parametrize(
    "statement", ["", "  // nothing", "MATCH (n RETURN n", "RETURN $absent AS x", "RETURN nothing"]
)
def test_what_cannot_be_understood_is_said_in_one_line(opened: Open, statement: str) -> None:
    with opened() as store, pytest.raises(QueryError) as raised:
        store.run(statement)
    assert len(str(raised.value).splitlines()) == 1


ROWS = [
    ("MATCH (c:Company {name: 'Kestrel'}) RETURN c", [{"label": "Company", "name": "Kestrel", "ticker": "KSTL"}]),
    ("MATCH (:Company)-[r:LAUNCHES]->() RETURN r", [{"type": "LAUNCHES", "status": "actual"}]),
    ("MATCH (c:Company {name: 'Kestrel'}) RETURN [c] AS list, {c: c} AS map", None),
    ("MATCH p = (:Company)-[:PARTNERS_WITH]->(:Company) RETURN p, length(p) AS n", None),
    (
        "MATCH (c:Claim) RETURN c.text AS text, c.value AS value, c.unit AS unit, c.valueHigh AS high ORDER BY text",
        None,
    ),
    ("MATCH (c:Claim)-[:IN_PERIOD]->(q) RETURN q.name AS period, count(c) AS claims ORDER BY period", None),
    (
        "MATCH (p:Person)-[w:WORKS_FOR]->(c:Company) RETURN p.name AS who, w.role AS role, c.name AS what ORDER BY who",
        None,
    ),
    (
        "RETURN date('2024-06-30') AS day, datetime('2024-06-30T00:00:00Z') AS moment, null AS none, [1, 2.5] AS l",
        None,
    ),
    ("MATCH (n) RETURN labels(n)[0] AS l, n.name AS name, count(n) AS n ORDER BY l, name", None),
    ("MATCH (d:Document) RETURN d.name AS name ORDER BY name; // all of them", None),
    ("MATCH (n:Nothing) RETURN n.name AS name, n", []),
]


@pytest.mark.neo4j
@pytest.mark.parametrize(("statement", "expected"), ROWS, ids=range(len(ROWS)))
def test_both_stores_give_the_same(
    tmp_path: Path,
    neo4j_url: str,
    first: Extraction,
    second: Extraction,
    statement: str,
    expected: list[dict[str, object]] | None,
) -> None:
    tables = []
    for address in (str(tmp_path / "store"), neo4j_url):
        with open_store(address) as store:
            store.load(first)
            store.load(second)
            tables.append(store.run(statement))
            store.retract(first.document.source)
            store.retract(second.document.source)
    assert tables[0] == tables[1]
    if expected is not None:
        assert len(tables[0].rows) == len(expected)
        for (cell, *_), part in zip(tables[0].rows, expected, strict=True):
            assert isinstance(cell, dict)
            assert part.items() <= cell.items()
