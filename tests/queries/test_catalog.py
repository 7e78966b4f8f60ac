"""Headers of queries, their parameters, and what is said of those that do not fit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from kg.errors import QueryError, SchemaError
from kg.queries import Parameter, Query, find_query, read_queries
from kg.queries.catalog import read_query

TEXT = """// title: Launches of a company
// answers: What did it launch?
// parameter: company text required the company
// parameter: limit integer 10 how many
// parameter: since date none the first day
// parameter: order newest|oldest newest which stands first
MATCH (n) WHERE n.name = $company AND $since < n.day AND $order = 'newest'
// a remark
RETURN n LIMIT $limit;
"""


def written(tmp_path: Path, text: str) -> Query:
    path = tmp_path / "launches-of.cypher"
    path.write_text(text, encoding="utf-8")
    return read_query(path)


def test_a_file_is_a_title_a_question_parameters_and_a_statement(tmp_path: Path) -> None:
    query = written(tmp_path, TEXT)
    assert (query.name, query.title, query.answers) == ("launches-of", "Launches of a company", "What did it launch?")
    assert [(p.name, p.type, p.default) for p in query.parameters] == [
        ("company", "text", "required"),
        ("limit", "integer", "10"),
        ("since", "date", "none"),
        ("order", "newest|oldest", "newest"),
    ]
    assert query.statement.startswith("MATCH")
    assert query.statement.endswith("RETURN n LIMIT $limit")
    assert "//" not in query.statement


def test_what_is_not_given_has_its_default(tmp_path: Path) -> None:
    query = written(tmp_path, TEXT)
    assert query.bind({"company": " Acme "}) == {"company": "Acme", "limit": 10, "since": None, "order": "newest"}
    given = {"company": "Acme", "limit": "3", "since": "2024-07-01", "order": "Oldest"}
    assert query.bind(given) == {"company": "Acme", "limit": 3, "since": "2024-07-01", "order": "oldest"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "needs company: kg query launches-of -p company="),
        ({"company": ""}, "company=: this is no text"),
        ({"company": "Acme", "compny": "x"}, "no parameter 'compny', did you mean 'company'"),
        ({"company": "Acme", "limit": "many"}, "limit=many: this is no whole number"),
        ({"company": "Acme", "since": "July"}, "since=July: this is no date, as 2024-09-30 is"),
        ({"company": "Acme", "order": "random"}, "order=random: it is one of newest, oldest"),
    ],
)
def test_a_parameter_that_does_not_fit_is_named(tmp_path: Path, given: dict[str, str], said: str) -> None:
    with pytest.raises(QueryError, match=re.escape(said)):
        written(tmp_path, TEXT).bind(given)


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("2024Q3", "2024Q3"),
        ("2024 q3", "2024Q3"),
        ("Q3 2024", "2024Q3"),
        ("3Q24", "2024Q3"),
        ("Q1 FY2025", "FY2025Q1"),
        ("FY25-Q1", "FY2025Q1"),
        ("fy2025q1", "FY2025Q1"),
        ("1H 2024", "2024H1"),
        ("FY2024", "FY2024"),
        ("2024", "2024"),
    ],
)
def test_a_period_may_be_written_in_any_usual_way(said: str, period: str) -> None:
    assert Parameter(name="quarter", type="period", default="none", description="which").read(said) == period


@pytest.mark.parametrize("said", ["last quarter", "Q5 2024", "2024Q", "24", "Q3", "2024-09-30", ""])
def test_what_is_no_period_is_refused(said: str) -> None:
    with pytest.raises(QueryError, match="no quarter, half or year, as 2024Q3"):
        Parameter(name="quarter", type="period", default="none", description="which").read(said)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("// title: Launches of a company\n", ""),
        TEXT.replace("// parameter: limit integer 10 how many\n", ""),
        TEXT.replace("integer 10", "integer ten"),
        TEXT.replace("integer 10", "whole 10"),
        TEXT.replace("// parameter: limit integer 10 how many", "// parameter: limit"),
        TEXT.replace("$since < n.day AND", ""),
        "// title: Nothing\n// answers: Nothing at all\n",
    ],
)
def test_a_file_that_is_no_query_is_refused_by_name(tmp_path: Path, text: str) -> None:
    with pytest.raises(SchemaError, match=r"launches-of\.cypher"):
        written(tmp_path, text)


def test_a_parameter_cannot_have_a_default_it_would_refuse() -> None:
    with pytest.raises(ValidationError):
        Parameter(name="kind", type="metric|relation", default="both", description="which")


def test_a_name_that_is_none_brings_the_nearest() -> None:
    with pytest.raises(QueryError, match="did you mean metric-history"):
        find_query("metric-histori")
    with pytest.raises(QueryError, match="kg query lists them"):
        find_query("zzzzzz")


def test_the_queries_analysts_ask_are_there() -> None:
    names = {query.name for query in read_queries()}
    assert len(names) >= 16
    assert names >= {"metric-history", "company-quarter", "growth-comparison", "launches", "portfolio", "partners"}
    assert names >= {"product-voices", "guidance", "contradictions", "call-additions", "speaker-claims"}
    assert names >= {"shared-partners", "evidence", "neighbourhood"}


def test_every_query_says_in_which_order_its_rows_stand() -> None:
    assert all("ORDER BY" in query.statement for query in read_queries())


def test_no_query_uses_what_one_of_the_stores_lacks() -> None:
    lacking = r"""/\*|\bSHORTEST\b|COLLECT[ ]\{|OPTIONAL[ ]CALL|\bUSE\b|percentile|stDevP|isEmpty|OrNull|nullIf
        |timestamp\(|\blower\("""
    assert not [query.name for query in read_queries() if re.search(lacking, query.statement, re.VERBOSE)]
