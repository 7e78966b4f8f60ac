"""What is asked of a store: `query`, `cypher`, `calls`, `show`, `retract`, and how rows are written."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from kg.commands.output import Format, cell, write_rows
from kg.queries import read_queries
from kg.records import Extraction
from kg.stores import open_store

Kg = Callable[..., Result]

pytestmark = pytest.mark.usefixtures("loaded")
REVENUE = ("query", "metric-history", "-p", "company=kestral", "-p", "metric=revenue", "-p", "measure=level")


def test_without_a_name_the_queries_are_listed(kg: Kg) -> None:
    listed = kg("query")
    assert listed.exit_code == 0
    for query in read_queries():
        assert query.name in listed.stdout
        assert query.title in listed.stdout
    assert "[comparator=yoy|qoq|mom]" in listed.stdout
    [first, *_] = json.loads(kg("query", "--json").stdout)
    assert set(first) == {"name", "title", "answers", "parameters"}


def test_rows_are_a_table_csv_json_or_lines_of_it(kg: Kg) -> None:
    table = kg(*REVENUE).stdout
    assert table.splitlines()[0].split()[:3] == ["subject", "measure", "period"]
    assert "31,100,000,000" in table
    rows = list(csv.DictReader(io.StringIO(kg(*REVENUE, "--format", "csv").stdout)))
    records = json.loads(kg(*REVENUE, "--format", "json").stdout)
    assert [float(row["value"]) for row in rows] == [record["value"] for record in records]
    assert [record["period"] for record in records] == ["2024Q2", "2024Q3", "2024Q2"]
    assert [json.loads(line) for line in kg(*REVENUE, "-f", "jsonl").stdout.splitlines()] == records
    assert json.loads(kg(*REVENUE, "--json").stdout) == records


def test_every_answer_leads_to_the_words(kg: Kg) -> None:
    for record in json.loads(kg(*REVENUE, "--json").stdout):
        assert "quote 00" in kg("show", record["claim"]).stdout


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("company=Nobody", "kg query names lists the names that are loaded"),
        ("company=Kestrl", "did you mean company=Kestrel"),
        ("company=holdings", "did you mean company=Kestrel"),
    ],
)
def test_no_rows_are_said_with_the_nearest_names(kg: Kg, given: str, said: str) -> None:
    result = kg("query", "metrics", "-p", given)
    assert result.exit_code == 0
    assert result.stderr.startswith(f"no rows for {given}: {said}")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("query", "metric-histroy"), "there is no query 'metric-histroy': did you mean metric-history"),
        (("query", "metrics"), "metrics needs company: kg query metrics -p company=..."),
        (("query", "metrics", "-p", "compny=x"), "no parameter 'compny', did you mean 'company'"),
        (("query", "metrics", "-p", "company"), "the parameter 'company' is not KEY=VALUE"),
        (("query", "metrics", "-p", "=x"), "the parameter '=x' is not KEY=VALUE"),
        (("query", "metrics", "-p", "company=a", "-p", "company=b"), "the parameter 'company' is given twice"),
        (("query", "-p", "company=a"), "parameters belong to a query"),
        (("query", "launches", "-p", "since=June"), "since=June: this is no date"),
        (("cypher", "MATCH (n RETURN n"), ""),
        (("cypher", ""), "no statement"),
        (("cypher", "MATCH (n) RETURN n.name AS x; MATCH (n) RETURN n"), "one statement"),
    ],
)
def test_a_question_that_does_not_fit_ends_with_2_and_one_line(kg: Kg, words: tuple[str, ...], said: str) -> None:
    result = kg(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    [line] = result.stderr.splitlines()
    assert line.startswith("error: ")
    assert said.lower() in line.lower()


@pytest.mark.parametrize(
    ("asked", "said"),
    [("feedfeedfeedfeed", "neither a claim's id nor a name"), ("Kestre", "did you mean Kestrel")],
)
def test_what_the_store_does_not_hold_is_not_shown(kg: Kg, asked: str, said: str) -> None:
    result = kg("show", asked)
    assert (result.exit_code, result.stdout) == (1, "")
    [line] = result.stderr.splitlines()
    assert line.startswith("error: ")
    assert said in line


WRITING = [
    "CREATE (n:Company {id: 'x'})",
    "CREATE (n:Company {id: 'x'}) RETURN n.id AS id",
    "MERGE (n:Company {id: 'x'})",
    "MATCH (n:Company) SET n.name = 'x'",
    "MATCH (n:Company) SET n:Product",
    "MATCH (n:Company) SET n += {name: 'x'}",
    "MATCH (n:Company) REMOVE n.name",
    "MATCH (n:Company) REMOVE n:Company",
    "MATCH (n) DETACH DELETE n",
    "MATCH ()-[r]->() DELETE r",
    "MATCH (n) FOREACH (i IN [1] | SET n.name = 'x')",
    "UNWIND [1] AS i MERGE (n:Company {id: 'x'}) ON CREATE SET n.name = 'x'",
    "MATCH (n:Company) CALL { WITH n SET n.name = 'x' } RETURN n.id AS id",
    "mAtCh (n) dEtAcH dElEtE n",
    "MATCH (n)\nDETACH // a remark\nDELETE n",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "CREATE INDEX FOR (n:Company) ON (n.name)",
    "CREATE CONSTRAINT FOR (n:Company) REQUIRE n.name IS UNIQUE",
    "DROP CONSTRAINT companies IF EXISTS",
]


@pytest.mark.parametrize("statement", WRITING)
@pytest.mark.parametrize("engine", ["kglite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def test_what_writes_is_refused_and_changes_nothing(
    kg: Kg, request: pytest.FixtureRequest, loaded: str, first: Extraction, engine: str, statement: str
) -> None:
    address = loaded if engine == "kglite" else str(request.getfixturevalue("neo4j_url"))
    if engine == "neo4j":
        with open_store(address) as store:
            store.load(first)
    everything = (
        "--store",
        address,
        "cypher",
        "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(n) AS n, count(r) AS r",
    )
    before = kg(*everything).stdout
    result = kg("--store", address, "cypher", statement)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert kg(*everything).stdout == before
    if engine == "neo4j":
        kg("--store", address, "retract", first.document.source)


def test_parameters_of_a_statement_are_values_not_text(kg: Kg) -> None:
    statement = "MATCH (k:Claim) WHERE k.value > $least AND k.unit = $unit RETURN count(k) AS n"
    assert kg("cypher", statement, "-p", "least=32e9", "-p", "unit=CNY", "-f", "csv").stdout == "n\n1\n"
    assert kg("cypher", "RETURN $a AS a", "-p", "a=[1, true]", "-f", "jsonl").stdout == '{"a": [1, true]}\n'
    assert kg("cypher", "RETURN $a AS a", "-p", "a=x=y", "-f", "csv").stdout == "a\nx=y\n"
    assert kg("cypher", "-", "-f", "csv", input="MATCH (d:Document) RETURN count(d) AS n").stdout == "n\n3\n"


def test_calls_are_listed(kg: Kg) -> None:
    rows = list(csv.DictReader(io.StringIO(kg("calls", "--format", "csv").stdout)))
    assert [row["source"] for row in rows] == ["heron brief.txt", "kestrel-2024q2.txt", "kestrel-2024q3.txt"]
    assert (rows[1]["claims"], rows[1]["relations"], rows[1]["leftovers"]) == ("5", "2", "1")


def test_a_claim_is_shown_with_all_its_places(kg: Kg, first: Extraction) -> None:
    launch = first.claims[5]
    for id in (launch.id, launch.id[:8], launch.id.upper()):
        shown = kg("show", id).stdout
        assert shown.startswith("Kestrel launches Merlin\n")
        assert "kestrel-2024q2.txt:120-130  Bo Wren, Q&A\n  quote 0120\n" in shown
        assert "kestrel-2024q2.txt:400-410  Ada Finch\n  quote 0400\n" in shown
    record = json.loads(kg("show", launch.id, "--json").stdout)
    assert record["text"] == "Kestrel launches Merlin"
    assert record["also"][0]["quote"] == "quote 0400"


def test_a_name_is_shown_with_its_spellings_and_claims(kg: Kg) -> None:
    shown = kg("show", "merlyn").stdout
    assert shown.startswith("Merlin, model\n")
    assert "Mer Lynn, Merlyn" in shown
    assert "Kestrel launches Merlin" in shown
    [thing] = json.loads(kg("show", "Ada Finch", "--json").stdout)
    assert thing["label"] == "Person"
    assert len(thing["claims"]) == 9


def test_a_call_taken_out_is_gone(kg: Kg) -> None:
    assert kg("retract", "kestrel-2024q2.txt").stdout == "kestrel-2024q2.txt: retracted\n"
    again = kg("retract", "kestrel-2024q2.txt")
    assert again.exit_code == 1
    assert "is not loaded, did you mean kestrel-2024q3.txt: kg calls lists what is" in again.stderr
    assert len(kg("calls", "-f", "jsonl").stdout.splitlines()) == 2
    assert json.loads(kg("retract", "kestrel-2024q3.txt", "--json").stdout)["outcome"] == "retracted"


def test_a_transcript_reaches_no_terminal_and_no_spreadsheet(capsys: pytest.CaptureFixture[str]) -> None:
    assert cell("\x1b[31mred\x07\u202e") == " [31mred "
    write_rows(("a", "b"), [("=1+1", -3.9), ("-3.9%", ["=x"])], Format.CSV)
    assert capsys.readouterr().out == 'a,b\n\'=1+1,-3.9\n-3.9%,"[""=x""]"\n'


def test_columns_stand_below_each_other_whatever_the_script(capsys: pytest.CaptureFixture[str]) -> None:
    write_rows(("name", "value"), [("快手", 31.1e9), ("AMD", None), ("Kestrel", 9.5)], Format.TABLE)
    assert capsys.readouterr().out.splitlines() == [
        "name              value",
        "快手     31,100,000,000",
        "AMD",
        "Kestrel             9.5",
    ]


def test_a_reader_that_goes_away_is_no_fault(loaded: str) -> None:
    command = f"{sys.executable} -m kg --store '{loaded}' export --format cypher | head -c 10"
    result = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert result.stderr == ""
    assert len(result.stdout) == 10
