"""The store on a Neo4j server: what it refuses, kills, several writers at once."""

from __future__ import annotations

import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph import build, merge, read_model
from kg.records import Extraction
from kg.stores import open_store

pytestmark = pytest.mark.neo4j

LOAD = """
import sys
from pathlib import Path
from kg.records import Extraction
from kg.stores import open_store

extraction = Extraction.model_validate_json(Path(sys.argv[2]).read_text())
with open_store(sys.argv[1]) as store:
    print("ready", flush=True)
    store.load(extraction)
"""


@pytest.fixture
def address(neo4j_url: str) -> Iterator[str]:
    yield neo4j_url
    with open_store(neo4j_url) as store:
        for call in store.calls():
            store.retract(call.document.source)
        assert store.run("MATCH (n) RETURN count(n) AS n").rows == ((0,),)


def test_a_server_that_is_down_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "sesame-open")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    for scheme in ("bolt", "neo4j"):
        with pytest.raises(StoreError, match="does not answer: is Neo4j running there") as raised:
            open_store(f"{scheme}://127.0.0.1:{port}/neo4j")
        assert len(str(raised.value).splitlines()) == 1


def test_a_refused_password_is_never_shown(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "sesame-open")
    with pytest.raises(StoreError, match="refuses the user or the password: set NEO4J_USER") as raised:
        open_store(neo4j_url)
    assert "sesame" not in str(raised.value)
    monkeypatch.delenv("NEO4J_PASSWORD")
    with pytest.raises(StoreError, match="refuses the user or the password: set NEO4J_USER"):
        open_store(neo4j_url)


def test_a_password_in_the_address_is_refused_and_not_shown(neo4j_url: str) -> None:
    with pytest.raises(StoreError, match="do not belong in the store's address") as raised:
        open_store(neo4j_url.replace("://", "://neo4j:sesame-open@"))
    assert "sesame" not in str(raised.value)


def test_an_unknown_database_is_named(neo4j_url: str) -> None:
    with pytest.raises(StoreError, match="has no database 'nowhere'"):
        open_store(neo4j_url.rpartition("/")[0] + "/nowhere")


def test_the_loader_makes_a_constraint_for_every_label(address: str, first: Extraction) -> None:
    with open_store(address) as store:
        store.load(first)
        table = store.run(
            "SHOW CONSTRAINTS YIELD labelsOrTypes, properties RETURN labelsOrTypes[0] AS l, properties AS p"
        )
        assert {row[0] for row in table.rows if row[1] == ["id"]} == set(read_model().nodes)


def test_what_the_server_keeps_of_a_call_is_not_shown_as_a_property(address: str, first: Extraction) -> None:
    with open_store(address) as store:
        store.load(first)
        [[node, properties]] = store.run("MATCH (d:Document) RETURN d, properties(d) AS p").rows
        assert isinstance(node, dict)
        assert isinstance(properties, dict)
        assert "record" not in node.keys() | properties.keys()


def test_writers_at_once_neither_double_nor_lose(
    address: str, first: Extraction, second: Extraction, article: Extraction
) -> None:
    def work(turn: int) -> None:
        with open_store(address) as store:
            store.load((first, second, article)[turn % 3])
            if turn % 4 == 3:
                store.retract((first, second, article)[(turn // 4) % 3].document.source)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(24)))
    with open_store(address) as store:
        assert store.check() == []
        for extraction in (first, second, article):
            store.load(extraction)
        assert store.graph() == merge(map(build, (first, second, article)))


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_at_any_moment_leaves_whole_calls(
    address: str, first: Extraction, second: Extraction, tmp_path: Path, seed: int
) -> None:
    (tmp_path / "call.json").write_text(first.model_dump_json())
    with open_store(address) as store:
        store.load(second)
        store.load(first.model_copy(update={"claims": first.claims[:1]}))
        command = [sys.executable, "-c", LOAD, address, str(tmp_path / "call.json")]
        with subprocess.Popen(command, text=True, stdout=subprocess.PIPE) as other:
            assert other.stdout
            other.stdout.readline()
            time.sleep(random.Random(seed).random() / 2)
            other.send_signal(signal.SIGKILL)
        found = store.extraction(first.document.source)
        assert found is not None
        assert len(found.claims) in (1, len(first.claims))
        assert store.check() == []
        store.load(first)
        assert store.graph() == merge([build(first), build(second)])
