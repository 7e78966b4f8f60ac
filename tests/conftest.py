"""Two made-up calls and one article, as the stages before the graph would give them, and a real Neo4j server."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest

from kg.records import (
    DocumentRecord,
    EntityRecord,
    Evidence,
    Extraction,
    Leftover,
    MetricClaim,
    PersonRecord,
    RelationClaim,
    identify,
)

FIRST, SECOND, ARTICLE = "kestrel-2024q2.txt", "kestrel-2024q3.txt", "heron brief.txt"


def figure(source: str, start: int, metric: str, value: float | None, unit: str, **more: object) -> MetricClaim:
    """A metric claim of Kestrel in the quarter that ends in June, unless told otherwise."""
    given: dict[str, object] = {
        "id": identify(source, start, metric, value, unit),
        "source": source,
        "company": "Kestrel",
        "subject": "group",
        "metric": metric,
        "measure": "level",
        "value": value,
        "value_text": str(value),
        "unit": unit,
        "bound": "exact",
        "comparator": None,
        "status": "actual",
        "period_start": date(2024, 4, 1),
        "period_end": date(2024, 6, 30),
        "fiscal_period": "FY2024Q2",
        "speaker": "Ada Finch",
        "start": start,
        "end": start + 10,
        "quote": f"quote {start:04d}",
        "section": "prepared remarks",
        "rule": "level",
    }
    return MetricClaim.model_validate(given | more)


def deed(source: str, start: int, predicate: str, name: str, kind: str, **more: object) -> RelationClaim:
    """A relation claim of Kestrel without a period, unless told otherwise."""
    given: dict[str, object] = {
        "id": identify(source, start, predicate, name),
        "source": source,
        "company": "Kestrel",
        "predicate": predicate,
        "object": name,
        "object_type": kind,
        "surfaces": (name,),
        "status": "actual",
        "period_start": None,
        "period_end": None,
        "fiscal_period": None,
        "speaker": "Bo Wren",
        "start": start,
        "end": start + 10,
        "quote": f"quote {start:04d}",
        "section": "Q&A",
        "rule": "verb",
    }
    return RelationClaim.model_validate(given | more)


def entity(name: str, label: str, *aliases: str, **more: object) -> EntityRecord:
    given: dict[str, object] = {"kind": None, "owner": None, "ticker": None, "fiscal_year_end": None}
    return EntityRecord.model_validate({"name": name, "type": label, "aliases": aliases} | given | more)


def call(source: str, **parts: object) -> Extraction:
    """A call of Kestrel about the quarter that ends in June 2024, unless told otherwise."""
    document: dict[str, object] = {
        "source": source,
        "sha256": identify(source) * 4,
        "name": "Kestrel, second quarter of 2024",
        "kind": "call",
        "company": "Kestrel",
        "date": date(2024, 8, 20),
        "fiscal_period": "FY2024Q2",
        "period_start": date(2024, 4, 1),
        "period_end": date(2024, 6, 30),
        "layout": "labels",
        "language": "en",
    }
    given = {key: value for key, value in parts.items() if key not in document}
    document |= {key: value for key, value in parts.items() if key in document}
    return Extraction.model_validate(
        {"document": DocumentRecord.model_validate(document), "people": (), "entities": (), "claims": ()} | given
    )


@pytest.fixture
def first() -> Extraction:
    """Kestrel's second quarter: revenue, its growth, a segment, guidance, a launch said twice and a partner."""
    return call(
        FIRST,
        people=(
            PersonRecord(name="Ada Finch", role="management", title="Chief Financial Officer", company="Kestrel"),
            PersonRecord(name="Bo Wren", role="management", title=None, company="Kestrel"),
            PersonRecord(name="Cy Lark", role="analyst", title=None, company="Rook Securities"),
        ),
        entities=(
            entity("Kestrel", "Company", "Kestrel Holdings", ticker="KSTL", fiscal_year_end="12-31"),
            entity("Merlin", "Product", "Mer Lynn", kind="model", owner="Kestrel"),
            entity("Heron", "Company"),
        ),
        claims=(
            figure(FIRST, 10, "revenue", 31.1e9, "CNY"),
            figure(FIRST, 10, "revenue", 11.4, "%", measure="change", comparator="yoy"),
            figure(FIRST, 40, "revenue", 17.6e9, "CNY", subject="online advertising"),
            figure(FIRST, 70, "paying users", 5e6, "count", subject="Mer Lynn", bound="over"),
            figure(
                FIRST,
                90,
                "gross margin",
                42.5,
                "%",
                value_high=43.5,
                status="guidance",
                period_start=date(2024, 7, 1),
                period_end=date(2024, 12, 31),
                fiscal_period=None,
            ),
            deed(
                FIRST,
                120,
                "LAUNCHES",
                "Merlin",
                "product",
                also=(Evidence(start=400, end=410, quote="quote 0400", speaker="Ada Finch"),),
            ),
            deed(FIRST, 150, "PARTNERS_WITH", "Heron", "company"),
        ),
        leftovers=(Leftover(start=200, end=210, quote="quote 0200", reason="no metric"),),
    )


@pytest.fixture
def second() -> Extraction:
    """Kestrel's third quarter: another spelling of Merlin, a promotion, a new metric."""
    return call(
        SECOND,
        name="Kestrel, third quarter of 2024",
        date=date(2024, 11, 20),
        fiscal_period="FY2024Q3",
        period_start=date(2024, 7, 1),
        period_end=date(2024, 9, 30),
        people=(PersonRecord(name="Ada Finch", role="management", title="Chief Executive Officer", company="Kestrel"),),
        entities=(
            entity("Kestrel", "Company", "Kestral", ticker="KSTL"),
            entity("Merlin", "Product", "Merlyn", owner="Kestrel"),
        ),
        claims=(
            figure(
                SECOND,
                10,
                "revenue",
                33.0e9,
                "CNY",
                period_start=date(2024, 7, 1),
                period_end=date(2024, 9, 30),
                fiscal_period="FY2024Q3",
            ),
            figure(SECOND, 30, "cash", 1.5e9, "CNY", period_start=date(2024, 9, 30), period_end=date(2024, 9, 30)),
            deed(SECOND, 60, "OFFERS", "Merlin", "product", speaker="Ada Finch"),
        ),
    )


@pytest.fixture
def article() -> Extraction:
    """An article without speakers about another company, of which Kestrel is a partner."""
    return call(
        ARTICLE,
        name="Heron's brief",
        kind="article",
        company="Heron",
        date=None,
        fiscal_period=None,
        period_start=None,
        period_end=None,
        entities=(entity("Heron", "Company", "Heron Group"), entity("Kestrel", "Company")),
        claims=(
            figure(
                ARTICLE, 5, "revenue", None, "%", company="Heron", measure="change", speaker=None, comparator="yoy"
            ).model_copy(update={"value_text": "double-digit"}),
            deed(ARTICLE, 50, "PARTNERS_WITH", "Kestrel", "company", company="Heron", speaker=None),
        ),
    )


@pytest.fixture(scope="session")
def neo4j_url() -> Iterator[str]:
    """The address of a Neo4j Community server of this session's own, with user and password in the environment.

    Its jars come once from the Java registry by `tests/neo4j/pom.xml` into `.neo4j/lib`, which git does not follow.
    Every session starts with an empty database.
    """
    absent = [program for program in ("java", "mvn") if shutil.which(program) is None]
    if absent:
        reason = f"needs {' and '.join(absent)} to run a Neo4j server"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    root = Path(__file__).parent.parent
    jars = _jars(root / ".neo4j", root / "tests" / "neo4j" / "pom.xml")
    with tempfile.TemporaryDirectory(dir=root / ".neo4j", prefix="home-") as folder, _server(jars, Path(folder)) as url:
        yield url


def _jars(cache: Path, pom: Path) -> Path:
    lib, done = cache / "lib", cache / "pom.xml"
    cache.mkdir(exist_ok=True)
    if not done.exists() or done.read_bytes() != pom.read_bytes():
        shutil.rmtree(lib, ignore_errors=True)
        goal = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"
        subprocess.run(["mvn", "-q", "-B", "-f", pom, goal, f"-DoutputDirectory={lib}"], check=True)
        shutil.copyfile(pom, done)
    return lib


@contextmanager
def _server(jars: Path, home: Path) -> Iterator[str]:
    bolt, http = _free_port(), _free_port()
    password = secrets.token_hex(8)
    (home / "conf").mkdir()
    (home / "conf" / "neo4j.conf").write_text(
        "server.default_listen_address=127.0.0.1\n"
        f"server.bolt.listen_address=127.0.0.1:{bolt}\n"
        f"server.bolt.advertised_address=127.0.0.1:{bolt}\n"
        f"server.http.listen_address=127.0.0.1:{http}\n"
        "server.https.enabled=false\n"
        "dbms.usage_report.enabled=false\n"
        "client.allow_telemetry=false\n"
        "server.memory.pagecache.size=64m\n"
    )
    # Compiling for the long run is not worth it here.
    java = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms256m", "-Xmx768m", "-cp", f"{jars}/*"]
    java += [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
    admin = [*java, "org.neo4j.server.startup.Neo4jAdminCommand", "dbms", "set-initial-password", password]
    environment = os.environ | {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    subprocess.run(admin, env=environment, check=True, capture_output=True)
    main = ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    with (home / "out.log").open("wb") as log:
        process = subprocess.Popen([*java, *main], stdout=log, stderr=log)
    given = {"NEO4J_USER": "neo4j", "NEO4J_PASSWORD": password}
    before = {name: os.environ.get(name) for name in given}
    os.environ.update(given)
    try:
        _wait_until_up(process, bolt, password, home)
        yield f"bolt://127.0.0.1:{bolt}/neo4j"
    finally:
        process.terminate()
        process.wait(timeout=60)
        for name, value in before.items():
            os.environ.pop(name, None) if value is None else os.environ.update({name: value})


_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang")


def _wait_until_up(process: subprocess.Popen[bytes], port: int, password: str, home: Path) -> None:
    from neo4j import GraphDatabase
    from neo4j.exceptions import DriverError, Neo4jError

    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.3)
        with (
            suppress(DriverError, Neo4jError, OSError),
            socket.create_connection(("127.0.0.1", port), timeout=1),
            GraphDatabase.driver(f"bolt://127.0.0.1:{port}", auth=("neo4j", password)) as driver,
        ):
            driver.execute_query("RETURN 1", database_="neo4j")
            return
    logs = [*home.glob("out.log"), *home.glob("logs/neo4j.log")]
    pytest.fail("Neo4j did not start: " + "".join(log.read_text(errors="replace")[-2000:] for log in logs))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
