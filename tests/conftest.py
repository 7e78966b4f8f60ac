"""Two made-up calls and one article, as the stages before the graph would give them."""

from __future__ import annotations

from datetime import date

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
