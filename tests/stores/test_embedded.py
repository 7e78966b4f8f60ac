"""The store in a folder: what it refuses, two processes at once, kills, damage."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph import build, merge
from kg.records import Extraction
from kg.stores import open_store

LOAD = """
import os, sys
from pathlib import Path
from kg.records import Extraction
from kg.stores import open_store

store = open_store(sys.argv[1])
for path in sys.argv[3:]:
    store.load(Extraction.model_validate_json(Path(path).read_text()))
    print(path, flush=True)
if sys.argv[2] == "die":
    os._exit(9)
if sys.argv[2] == "wait":
    sys.stdin.read()
store.close()
"""


def loading(store: Path, then: str, *files: Path) -> subprocess.Popen[str]:
    """A process that loads the files, naming each that is done."""
    command = [sys.executable, "-c", LOAD, str(store), then, *map(str, files)]
    return subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def copies(folder: Path, extraction: Extraction, count: int) -> list[Path]:
    """The call again and again, each as a file and under a source of its own."""
    files = []
    for number in range(count):
        source = f"call {number}.txt"
        claims = [
            claim.model_copy(update={"source": source, "id": f"{claim.id}-{number}"}) for claim in extraction.claims
        ]
        document = extraction.document.model_copy(update={"source": source})
        copy = extraction.model_copy(update={"document": document, "claims": tuple(claims)})
        files.append(folder / f"{number}.json")
        files[-1].write_text(copy.model_dump_json())
    return files


def test_a_store_that_is_not_there_is_empty_and_stays_away(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "store")) as store:
        assert store.calls() == []
        assert store.check() == []
        assert store.run("MATCH (n) RETURN n").rows == ()
        assert not store.retract("nothing.txt")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_something_else_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    with pytest.raises(StoreError, match="folder of something else, not a store: name a new"):
        open_store(str(tmp_path))
    with pytest.raises(StoreError, match="is a file, not a store"):
        open_store(str(tmp_path / "letter.txt"))
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_an_unknown_kind_of_address_is_refused() -> None:
    with pytest.raises(StoreError, match=r"No store has the address http://"):
        open_store("http://127.0.0.1:7474")


def test_a_source_never_leads_out_of_the_folder(tmp_path: Path, first: Extraction) -> None:
    source = "../../etc/passwd\n‮.txt"
    hostile = first.model_copy(update={"document": first.document.model_copy(update={"source": source}), "claims": ()})
    with open_store(str(tmp_path / "store")) as store:
        store.load(hostile)
        assert store.extraction(source) == hostile
    assert [path.parent for path in tmp_path.rglob("*.jsonl")] == [tmp_path / "store" / "claims"]


def test_one_writer_at_a_time_and_any_number_of_readers(tmp_path: Path, first: Extraction, second: Extraction) -> None:
    folder = tmp_path / "store"
    with loading(folder, "wait", *copies(tmp_path, first, 1)) as other:
        assert other.stdout
        assert other.stdout.readline()
        with open_store(str(folder)) as store:
            assert len(store.calls()) == 1
            assert store.check() == []
            with pytest.raises(StoreError, match="is being written by another process: wait until"):
                store.load(second)
            other.communicate("")
            assert store.load(second) == "new"
    with open_store(str(folder)) as store:
        assert len(store.calls()) == 2
        assert store.check() == []


def test_a_reader_sees_what_was_loaded_before_the_writer_died(tmp_path: Path, first: Extraction) -> None:
    folder = tmp_path / "store"
    with loading(folder, "die", *copies(tmp_path, first, 2)) as other:
        assert other.wait() == 9
    assert not (folder / "graph.kgl").exists()
    with open_store(str(folder)) as store:
        assert len(store.calls()) == 2
        assert store.check() == []
    assert (folder / "graph.kgl").exists()


@pytest.mark.parametrize("seed", range(6))
def test_a_kill_at_any_moment_leaves_whole_calls(tmp_path: Path, first: Extraction, seed: int) -> None:
    folder = tmp_path / "store"
    files = copies(tmp_path, first, 30)
    pause = random.Random(seed)
    with loading(folder, "close", *files) as other:
        assert other.stdout
        for _ in range(pause.randrange(30)):
            other.stdout.readline()
        time.sleep(pause.random() / 50)
        other.send_signal(signal.SIGKILL)
        acknowledged = len(other.stdout.read().splitlines())
    with open_store(str(folder)) as store:
        assert len(store.calls()) >= acknowledged
        loaded = list(store.extractions())
        assert store.graph() == merge(map(build, loaded))
        assert store.check() == []
        for path in files:
            store.load(Extraction.model_validate_json(path.read_text()))
        assert len(store.calls()) == 30
        assert store.check() == []
    assert not list(folder.rglob("*.part"))


def test_a_retraction_that_did_not_reach_the_graph_is_made_up(
    tmp_path: Path, first: Extraction, second: Extraction
) -> None:
    with open_store(str(tmp_path / "store")) as store:
        store.load(first)
        store.load(second)
    [claims] = (tmp_path / "store" / "claims").glob("kestrel-2024q2*")
    claims.unlink()
    with open_store(str(tmp_path / "store")) as store:
        assert store.graph() == build(second)


def test_a_damaged_graph_is_made_anew_and_said(tmp_path: Path, first: Extraction) -> None:
    graph = tmp_path / "store" / "graph.kgl"
    with open_store(str(tmp_path / "store")) as store:
        store.load(first)
    whole = graph.read_bytes()
    for damaged in (b"", whole[: len(whole) // 2], whole[:-40] + bytes(40)):
        graph.write_bytes(damaged)
        with open_store(str(tmp_path / "store")) as store:
            assert store.graph() == build(first)
            assert [finding.problem.split(" was ")[0] for finding in store.check()] == [str(graph)]
    with open_store(str(tmp_path / "store")) as store:
        assert store.check() == []


def test_damaged_claims_are_found_and_loading_mends_them(tmp_path: Path, first: Extraction, second: Extraction) -> None:
    with open_store(str(tmp_path / "store")) as store:
        store.load(first)
        store.load(second)
    [claims] = (tmp_path / "store" / "claims").glob("kestrel-2024q2*")
    for damaged in (claims.read_bytes().replace(b"31100000000", b"31200000000"), b"\xff\xfe", b""):
        claims.write_bytes(damaged)
        with open_store(str(tmp_path / "store")) as store:
            assert f"{claims} is damaged: load that call again" in [finding.problem for finding in store.check()]
            assert store.load(second) == "unchanged"
            assert store.load(first) == "replaced"
            assert store.check() == []


def test_a_folder_that_cannot_be_made_is_said_in_one_line(tmp_path: Path, first: Extraction) -> None:
    (tmp_path / "file").write_text("in the way")
    with (
        open_store(str(tmp_path / "file" / "store")) as store,
        pytest.raises(StoreError, match=r"cannot be written: Not a directory$"),
    ):
        store.load(first)
