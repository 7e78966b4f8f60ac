"""The store on a Neo4j server: the graph, and on each Document node the call it was made from."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar
from urllib.parse import urlsplit

import neo4j
from neo4j import exceptions as failures
from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from kg.errors import QueryError, StoreError
from kg.graph import Graph, build, merge, read_model
from kg.records import Extraction, identify
from kg.stores.archive import Head, decode, encode, head_lines, read_head
from kg.stores.reading import check_statement, plain_node, plain_relationship, plain_value
from kg.stores.statements import statement
from kg.stores.store import Call, Cell, Finding, Outcome, Store, Table
from kg.stores.writing import DERIVED, read, write

T = TypeVar("T")


class ServerStore(Store):
    """A store in a database of a Neo4j 5 server. Transactions that meet another writer's are tried again."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.username or parts.password:
            raise StoreError(
                "User and password do not belong in the store's address: set NEO4J_USER and NEO4J_PASSWORD"
            )
        self._address = f"{parts.scheme}://{parts.netloc}"
        self._database = parts.path.strip("/") or None
        self._prepared = False
        password = os.environ.get("NEO4J_PASSWORD")
        auth = (os.environ.get("NEO4J_USER", "neo4j"), password) if password else None
        try:
            self._driver = neo4j.GraphDatabase.driver(
                self._address, auth=auth, connection_timeout=10, notifications_min_severity="OFF"
            )
        except (failures.ConfigurationError, ValueError) as error:
            raise StoreError(f"{self._address} is no address of a Neo4j server: {error}") from error
        try:
            with self._told(), self._driver.session(database=self._database) as session:
                session.run("RETURN 1").consume()
        except StoreError:
            self._driver.close()
            raise

    def load(self, extraction: Extraction) -> Outcome:
        head, archive = encode(extraction)
        graph = build(extraction)

        def put(tx: neo4j.ManagedTransaction) -> Outcome:
            run = _runner(tx)
            [held] = run(statement("neo4j/hold_new"), {"document": _id(head.source)})
            if held["digest"] == head.digest:
                return "unchanged"
            _apply(run, graph, head, archive)
            return "new" if held["digest"] is None else "replaced"

        self._prepare()
        return self._write(put)

    def retract(self, source: str) -> bool:
        def take(tx: neo4j.ManagedTransaction) -> bool:
            run = _runner(tx)
            if not run(statement("neo4j/hold"), {"document": _id(source)}):
                return False
            write(run, "neo4j", source, None)
            return True

        return self._write(take)

    def calls(self) -> list[Call]:
        return [head.call for _, head in self._heads() if head is not None]

    def extraction(self, source: str) -> Extraction | None:
        rows = self._read(lambda tx: _runner(tx)(statement("neo4j/record"), {"document": _id(source)}))
        if not rows or rows[0]["record"] is None:
            return None
        return decode(zlib.decompress(rows[0]["record"]), f"The call {source} in {self._address}")

    def run(self, statement: str, parameters: Mapping[str, object] | None = None) -> Table:
        check_statement(statement)

        def ask(tx: neo4j.ManagedTransaction) -> Table:
            try:
                result = tx.run(statement, dict(parameters or {}))
                rows = tuple(tuple(_plain(value) for value in record.values()) for record in result)
            except failures.ClientError as error:
                raise QueryError((error.message or str(error)).splitlines()[0]) from error
            return Table(tuple(result.keys()), rows)

        return self._read(ask)

    def graph(self) -> Graph:
        return self._read(lambda tx: read(_runner(tx)))

    def check(self) -> list[Finding]:
        findings: list[Finding] = []
        extractions: list[Extraction] = []
        for source, _ in self._heads():
            try:
                found = self.extraction(source)
            except StoreError as error:
                findings.append(Finding(str(error), "load that call again"))
            else:
                extractions += [found] if found is not None else []
        if self.graph() != merge(build(each) for each in extractions):
            problem = f"{self._address}: the graph is not what the loaded calls give"
            findings.append(Finding(problem, "run `kg doctor --rebuild`"))
        return findings

    def rebuild(self) -> int:
        self._prepare()
        count = 0
        for extraction in self.extractions():
            head, archive = encode(extraction)
            graph = build(extraction)
            self._write(lambda tx, *call: _apply(_runner(tx), *call), graph, head, archive)
            count += 1
        return count

    def close(self) -> None:
        self._driver.close()

    def _heads(self) -> Iterator[tuple[str, Head | None]]:
        for row in self._read(lambda tx: _runner(tx)(statement("neo4j/headers"), {})):
            try:
                yield row["source"], read_head(bytes(row["header"]), row["source"])
            except StoreError:
                yield row["source"], None  # `check` reports what is damaged or of another version

    def _prepare(self) -> None:
        """Constraints and indexes, where they are absent; once a store."""
        if self._prepared:
            return
        model = read_model()
        wanted = [statement("neo4j/unique", label=label) for label in model.nodes]
        wanted += [statement("neo4j/by_name", label=label) for label in model.shared]
        wanted += [statement("neo4j/by_source", label=label) for label in ("Document", "Claim", "Evidence")]
        wanted += [statement("neo4j/by_document", type=relation) for relation in DERIVED]
        self._write(lambda tx: [_runner(tx)(each, {}) for each in wanted])
        self._write(lambda tx: _runner(tx)(statement("neo4j/await"), {}))
        self._prepared = True

    def _read(self, work: Callable[..., T], *given: Any) -> T:
        with (
            self._told(),
            self._driver.session(database=self._database, default_access_mode=neo4j.READ_ACCESS) as session,
        ):
            return session.execute_read(work, *given)

    def _write(self, work: Callable[..., T], *given: Any) -> T:
        with self._told(), self._driver.session(database=self._database) as session:
            return session.execute_write(work, *given)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """The driver's troubles in one line each; the text of the driver may hold the address, never the password."""
        try:
            yield
        except (failures.AuthError, failures.TokenExpired) as error:
            raise StoreError(
                f"{self._address} refuses the user or the password: set NEO4J_USER and NEO4J_PASSWORD"
            ) from error
        except (failures.ServiceUnavailable, failures.SessionExpired, OSError) as error:
            raise StoreError(f"{self._address} does not answer: is Neo4j running there?") from error
        except failures.Neo4jError as error:
            if error.code == "Neo.ClientError.Database.DatabaseNotFound":
                problem = f"has no database {self._database!r}: name another after the slash"
            else:
                problem = f"says: {(error.message or str(error)).splitlines()[0]}"
            raise StoreError(f"{self._address} {problem}") from error


def _id(source: str) -> str:
    return identify("Document", source)


def _runner(tx: neo4j.ManagedTransaction) -> Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]:
    return lambda text, parameters: tx.run(text, dict(parameters)).data()


def _apply(
    run: Callable[[str, Mapping[str, Any]], list[dict[str, Any]]], graph: Graph, head: Head, archive: bytes
) -> None:
    source = head.source
    write(run, "neo4j", source, graph)
    run(
        statement("neo4j/keep"),
        {
            "document": _id(source),
            "digest": head.digest,
            "header": head_lines(archive),
            "record": zlib.compress(archive),
        },
    )


def _plain(value: object) -> Cell:
    if isinstance(value, Node):
        return plain_node(tuple(value.labels), dict(value), _plain)
    if isinstance(value, Relationship):
        return plain_relationship(value.type, dict(value), _plain)
    if isinstance(value, Path):
        return {"nodes": _plain(list(value.nodes)), "relationships": _plain(list(value.relationships))}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        # A call as it is kept is nobody's reading.
        return {name: _plain(item) for name, item in value.items() if not isinstance(item, bytes | bytearray)}
    if isinstance(value, Date | DateTime | Time):
        return plain_value(value.to_native())
    return plain_value(value.iso_format() if isinstance(value, Duration) else value)
