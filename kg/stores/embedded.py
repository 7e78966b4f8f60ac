"""The store in a folder: each call's claims as a file of JSON lines, and the graph made from them, in kglite.

The files are the truth. A call is loaded once its file is in its place, which is one rename; the graph is saved when
the store is closed, and whoever opens it next brings it up to the files. So a process may be killed at any moment.
Readers take no lock, since files and graph are only ever replaced whole; one writer at a time holds the lock.
"""

from __future__ import annotations

import fcntl
import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import kglite

from kg.errors import KgError, QueryError, StoreError
from kg.graph import Graph, build, merge
from kg.records import Extraction, identify
from kg.stores.archive import Head, decode, encode, read_head
from kg.stores.reading import check_statement, plain_node, plain_relationship, plain_value
from kg.stores.statements import statement
from kg.stores.store import Call, Cell, Finding, Outcome, Store, Table
from kg.stores.writing import read, write

_MARK = "store.json"
_MARK_TEXT = '{"store": "kg", "format": 1}\n'
_REBUILD = "run `kg doctor --rebuild`"


class EmbeddedStore(Store):
    """A store in `folder`, which appears with the first call loaded."""

    def __init__(self, folder: Path) -> None:
        if folder.exists() and not folder.is_dir():
            raise StoreError(f"{folder} is a file, not a store: name a folder with --store")
        if folder.is_dir() and not (folder / _MARK).exists() and any(folder.iterdir()):
            raise StoreError(f"{folder} is a folder of something else, not a store: name a new or an empty folder")
        self._folder = folder
        self._lock: int | None = None
        self._unsaved = False
        self._damage: str | None = None
        kglite.set_query_warning_policy("silent")
        self._graph = self._open_graph()
        self._heal()

    def load(self, extraction: Extraction) -> Outcome:
        self._acquire()
        source = extraction.document.source
        head, archive = encode(extraction)
        path = self._path(source)
        known = path.read_bytes() if path.exists() else None
        if known == archive:
            return "unchanged"
        graph = build(extraction)
        with self._transaction() as tx:
            _apply(tx, source, graph, head)
            _replace(path, archive)
        return "new" if known is None else "replaced"

    def retract(self, source: str) -> bool:
        path = self._path(source)
        if not path.exists():
            return False
        self._acquire()
        with self._transaction() as tx:
            _apply(tx, source, None, None)
            path.unlink(missing_ok=True)
            _sync(path.parent)
        return True

    def calls(self) -> list[Call]:
        heads = [head for _, head in self._heads() if head is not None]
        return sorted((head.call for head in heads), key=lambda call: call.document.source)

    def extraction(self, source: str) -> Extraction | None:
        path = self._path(source)
        return decode(path.read_bytes(), str(path)) if path.exists() else None

    def run(self, statement: str, parameters: Mapping[str, object] | None = None) -> Table:
        check_statement(statement)
        try:
            answer = self._graph.cypher(statement, params=dict(parameters or {}))
        except (kglite.KgError, ValueError, TypeError, OverflowError) as error:
            said = str(error).splitlines()[0]
            raise QueryError("this statement writes, and kg only asks" if "read-only" in said else said) from error
        if not isinstance(answer, kglite.ResultView):
            raise QueryError("FORMAT is no part of Cypher: leave it out and choose a format of the command")
        columns = tuple(answer.columns)
        return Table(columns, tuple(tuple(_plain(row[name]) for name in columns) for row in answer.to_list()))

    def graph(self) -> Graph:
        return read(self._reader())

    def check(self) -> list[Finding]:
        findings = [Finding(self._damage, _REBUILD)] if self._damage else []
        extractions: list[Extraction] = []
        for path, _ in self._heads():
            try:
                extractions.append(decode(path.read_bytes(), str(path)))
            except StoreError as error:
                findings.append(Finding(str(error), "load that call again, or delete the file"))
        try:
            sound = self.graph() == merge(build(each) for each in extractions)
        except KgError as error:
            findings.append(Finding(f"{self._folder}: {error}", _REBUILD))
        else:
            if not sound:
                findings.append(Finding(f"{self._folder}: the graph is not what the loaded calls give", _REBUILD))
        return findings

    def rebuild(self) -> int:
        self._acquire()
        self._graph = kglite.KnowledgeGraph()
        self._heal()
        self._unsaved = True
        self._damage = None
        return len(self.calls())

    def close(self) -> None:
        try:
            if self._unsaved and os.access(self._folder, os.W_OK) and self._try_lock():
                self._graph.save(str(self._folder / "graph.kgl"), layout="compact")
                self._unsaved = False
        except kglite.KgError as error:
            raise StoreError(f"{self._folder}: the graph could not be saved: {error}; the calls are safe") from error
        finally:
            if self._lock is not None:
                os.close(self._lock)
                self._lock = None

    def _open_graph(self) -> Any:
        path = self._folder / "graph.kgl"
        if not path.exists():
            return kglite.KnowledgeGraph()
        try:
            graph = kglite.load(str(path), verify="eager")
        except kglite.KgError as error:
            # The files have all that was in it.
            self._damage = f"{path} was damaged and has been made anew: {error}"
            self._unsaved = True
            return kglite.KnowledgeGraph()
        return graph

    def _heal(self) -> None:
        """Brings the graph up to the files: other processes may have written them, or been killed after they did."""
        self._graph.read_only(True)
        loaded = {row["source"]: row["digest"] for row in self._reader()(statement("kglite/digests"), {})}
        for path, head in self._heads():
            if head is not None and loaded.get(head.source) != head.digest:
                self._heal_call(path, head)
        for source in sorted(loaded):
            if not self._path(source).exists():
                with self._transaction() as tx:
                    _apply(tx, source, None, None)

    def _heal_call(self, path: Path, head: Head) -> None:
        try:
            graph = build(decode(path.read_bytes(), str(path)))
        except (KgError, FileNotFoundError):
            return  # `check` reports what is damaged or does not fit; a file that went away was retracted
        with self._transaction() as tx:
            _apply(tx, head.source, graph, head)

    def _heads(self) -> Iterator[tuple[Path, Head | None]]:
        for path in sorted((self._folder / "claims").glob("*.jsonl")):
            with path.open("rb") as stream:
                lines = stream.readline() + stream.readline()
            try:
                yield path, read_head(lines, str(path))
            except StoreError:
                yield path, None

    def _path(self, source: str) -> Path:
        """A name of our own making: what a file is called must not lead out of the folder."""
        readable = re.sub(r"[^A-Za-z0-9._-]+", "-", source).strip(".-")[:60]
        return self._folder / "claims" / f"{readable}.{identify(source)[:8]}.jsonl"

    def _reader(self) -> Any:
        def run(text: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
            rows: list[dict[str, Any]] = self._graph.cypher(text, params=dict(parameters)).to_list()
            return rows

        return run

    @contextmanager
    def _transaction(self) -> Iterator[Any]:
        self._graph.read_only(False)
        try:
            with self._graph.begin() as tx:
                yield tx
        finally:
            self._graph.read_only(True)
        self._unsaved = True

    def _acquire(self) -> None:
        # A reader may be saving a graph it brought up to the files: that is soon done.
        deadline = time.monotonic() + 2
        while not self._try_lock():
            if time.monotonic() < deadline:
                time.sleep(0.1)
                continue
            raise StoreError(f"{self._folder} is being written by another process: wait until that has finished")

    def _try_lock(self) -> bool:
        if self._lock is not None:
            return True
        try:
            (self._folder / "claims").mkdir(parents=True, exist_ok=True)
            handle = os.open(self._folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            mark = self._folder / _MARK
            if not mark.exists():
                _replace(mark, _MARK_TEXT.encode())
        except OSError as error:
            raise StoreError(f"{self._folder} cannot be written: {error.strerror}") from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return False
        self._lock = handle
        for half_written in (self._folder / "claims").glob("*.part"):
            half_written.unlink()
        self._heal()
        return True


def _apply(tx: Any, source: str, graph: Graph | None, head: Head | None) -> None:
    def run(text: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = tx.cypher(text, params=dict(parameters)).to_list()
        return rows

    write(run, "kglite", source, graph)
    if head is not None:
        run(statement("kglite/stamp"), {"document": identify("Document", source), "digest": head.digest})


def _replace(path: Path, content: bytes) -> None:
    """The file is the old one or the new one, whatever happens."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
        _sync(path.parent)
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror}") from error


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _plain(value: object) -> Cell:
    """kglite gives nodes, relationships and paths as maps of fixed keys."""
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if not isinstance(value, dict):
        return plain_value(value)
    keys = value.keys()
    if keys == {"id", "labels", "properties"}:
        return plain_node(tuple(value["labels"]), value["properties"], _plain)
    if keys == {"id", "start", "end", "type", "properties"}:
        return plain_relationship(value["type"], value["properties"], _plain)
    return {name: _plain(item) for name, item in value.items()}
