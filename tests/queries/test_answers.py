"""Every canned query gives the rows of `answers/`, on kglite and on a real Neo4j server alike.

The first line of an answer holds the parameters, each further line one row.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.queries import read_queries
from kg.records import Extraction
from kg.stores import Store, open_store

ANSWERS = Path(__file__).with_name("answers")


def answer(path: Path) -> tuple[dict[str, str], list[dict[str, Any]]]:
    parameters, *rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return parameters, rows


@pytest.fixture(params=["kglite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    first: Extraction,
    second: Extraction,
    article: Extraction,
    brief: Extraction,
) -> Iterator[Store]:
    address = str(tmp_path / "store") if request.param == "kglite" else str(request.getfixturevalue("neo4j_url"))
    with open_store(address) as store:
        for extraction in (first, second, article, brief):
            store.load(extraction)
        yield store
        for call in store.calls():
            store.retract(call.document.source)


def test_every_query_has_an_answer() -> None:
    assert {path.stem for path in ANSWERS.glob("*.jsonl")} == {query.name for query in read_queries()}
    assert all(rows for _, rows in map(answer, ANSWERS.glob("*.jsonl")))


def test_every_query_gives_its_answer(store: Store) -> None:
    """All in one test: loading takes longer than asking."""
    for query in read_queries():
        parameters, rows = answer(ANSWERS / f"{query.name}.jsonl")
        table = store.run(query.statement, query.bind(parameters))
        assert [dict(zip(table.columns, row, strict=True)) for row in table.rows] == rows, query.name


def test_every_row_that_rests_on_claims_names_one(store: Store) -> None:
    known = {row[0] for row in store.run("MATCH (k:Claim) RETURN k.id AS id").rows}
    for query in read_queries():
        if query.name == "names":
            continue
        table = store.run(query.statement, query.bind(answer(ANSWERS / f"{query.name}.jsonl")[0]))
        claims = {row[table.columns.index("claim")] for row in table.rows}
        assert claims - {None} <= known, query.name
        assert claims & known, query.name


def test_a_name_is_found_by_alias_and_in_any_case(store: Store) -> None:
    query = next(query for query in read_queries() if query.name == "metrics")
    asked = [store.run(query.statement, query.bind({"company": name})) for name in ("Kestrel", "KESTRAL", "kstl")]
    assert asked[0].rows
    assert asked[0] == asked[1] == asked[2]


def test_a_name_that_nothing_has_gives_no_rows(store: Store) -> None:
    """No parameter may be left out of account, and none may break a statement."""
    odd = "'; MATCH (n) DETACH DELETE n //"
    before = store.run("MATCH (n) RETURN count(n) AS n")
    for query in read_queries():
        for parameter in query.parameters:
            if parameter.type == "text":
                parameters = {**answer(ANSWERS / f"{query.name}.jsonl")[0], parameter.name: odd}
                assert not store.run(query.statement, query.bind(parameters)).rows, (query.name, parameter.name)
    assert store.run("MATCH (n) RETURN count(n) AS n") == before
