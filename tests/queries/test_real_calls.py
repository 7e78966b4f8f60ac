"""Over real calls, every canned query gives the same rows on kglite and on Neo4j."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.pipeline import extract
from kg.queries import Query, read_queries
from kg.stores import Store, open_store

CALLS = Path(__file__).resolve().parents[3] / "shared" / "calls"
NAMES = ("kuaishou-2024q3.txt", "kuaishou-2024q2.txt", "alibaba-2024q1.txt", "kuaishou-news-g4rl.txt")
GIVEN = {
    "company": "kuaishou",
    "metric": "revenue",
    "quarter": "2024Q3",
    "product": "Kling AI",
    "speaker": "cheng",
    "name": "Kuaishou",
}

pytestmark = [
    pytest.mark.neo4j,
    pytest.mark.shared,
    pytest.mark.skipif(not CALLS.is_dir(), reason="needs the real transcripts of ../shared/calls"),
]


@pytest.fixture(scope="module")
def stores(neo4j_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    folder = str(tmp_path_factory.mktemp("stores") / "store")
    with open_store(folder) as embedded, open_store(neo4j_url) as server:
        for name in NAMES:
            extraction = extract((CALLS / name).read_bytes(), name)
            assert (embedded.load(extraction), server.load(extraction)) == ("new", "new")
        yield embedded, server
        for name in NAMES:
            server.retract(name)


@pytest.mark.parametrize("query", read_queries(), ids=lambda query: query.name)
def test_both_stores_give_the_same_rows(stores: tuple[Store, Store], query: Query) -> None:
    embedded, server = stores
    claims = embedded.run("MATCH (k:Claim) RETURN min(k.id) AS id").rows[0][0]
    required = {p.name: GIVEN.get(p.name, str(claims)) for p in query.parameters if p.required}
    parameters = query.bind(required)
    here, there = embedded.run(query.statement, parameters), server.run(query.statement, parameters)
    assert here.columns == there.columns
    assert here.rows == there.rows
    if query.name not in ("guidance-vs-actual", "contradictions", "shared-partners"):
        assert here.rows
