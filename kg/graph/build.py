"""The graph of one document."""

from __future__ import annotations

from datetime import date

from kg.graph.calendar import period_name, quarter_days, quarter_of
from kg.graph.collect import Collector, ref_of
from kg.graph.model import read_model
from kg.graph.things import Things
from kg.graph.values import Graph, Ref, Value
from kg.graph.wording import words_of
from kg.records import Extraction, MetricClaim, RelationClaim, identify

_DERIVED = {"actual": "REPORTS", "guidance": "GUIDES", "target": "GUIDES"}


def build(extraction: Extraction) -> Graph:
    """Nodes and edges of everything found in one document, sorted; the same extraction gives the same graph.

    Raises SchemaError, with its name, for a node or an edge that `schema/model.yaml` does not allow.
    """
    collector = Collector(read_model())
    things = Things(collector, extraction)
    document = _document(collector, things, extraction)
    for claim in extraction.claims:
        company = things.company(claim.company)
        period = _period(collector, claim.period_start, claim.period_end, claim.fiscal_period)
        period_label = str(collector.value(period, "name")) if period else None
        about = things.subject(company, claim.subject) if isinstance(claim, MetricClaim) else things.object(claim)
        node = collector.node(Ref("Claim", claim.id), **_fields(claim, period_label))
        collector.edge("MAKES", company, node)
        collector.edge("ABOUT", node, about)
        if period:
            collector.edge("IN_PERIOD", node, period)
        _evidence(collector, things, document, node, claim)
        when: dict[str, Value] = {
            "claim": claim.id,
            "document": claim.source,
            "status": claim.status,
            "quarter": period_label if period and period.label == "Quarter" else None,
            "period": period_label,
        }
        if isinstance(claim, RelationClaim):
            collector.edge(claim.predicate, company, about, **when)
        else:
            metric = things.metric(claim)
            collector.edge("MEASURES", node, metric)
            if claim.status in _DERIVED:
                collector.edge(_DERIVED[claim.status], company, metric, **when, **_figure(claim))
    return collector.graph(document)


def _document(collector: Collector, things: Things, extraction: Extraction) -> Ref:
    record = extraction.document
    things.company(record.company)
    quarter = quarter_of(record.period_start, record.period_end, record.fiscal_period)
    if quarter:
        _period(collector, record.period_start, record.period_end, record.fiscal_period)
    return collector.node(
        Ref("Document", identify("Document", record.source)),
        name=record.name,
        source=record.source,
        sha256=record.sha256,
        kind=record.kind,
        company=record.company,
        date=_iso(record.date),
        fiscalPeriod=record.fiscal_period,
        periodStart=_iso(record.period_start),
        periodEnd=_iso(record.period_end),
        quarter=quarter,
        layout=record.layout,
        language=record.language,
    )


def _period(collector: Collector, start: date | None, end: date | None, fiscal: str | None) -> Ref | None:
    if start is None and end is None:
        return None
    quarter = quarter_of(start, end, fiscal)
    if quarter:
        first, last = quarter_days(quarter)
        ref = ref_of("Quarter", quarter)
        return collector.node(ref, name=quarter, startDate=first.isoformat(), endDate=last.isoformat())
    ref = Ref("Period", identify("Period", start, end))
    return collector.node(ref, name=period_name(start, end), startDate=_iso(start), endDate=_iso(end))


def _evidence(
    collector: Collector, things: Things, document: Ref, node: Ref, claim: MetricClaim | RelationClaim
) -> None:
    places: list[tuple[int, int, str, str | None, str | None]]
    places = [(claim.start, claim.end, claim.quote, claim.speaker, claim.section)]
    places += [(also.start, also.end, also.quote, also.speaker, None) for also in claim.also]
    for start, end, quote, speaker, section in places:
        evidence = collector.node(
            Ref("Evidence", identify("Evidence", claim.source, start, end)),
            quote=quote,
            startOffset=start,
            endOffset=end,
            section=section,
            speaker=speaker,
            source=claim.source,
        )
        collector.edge("SUPPORTED_BY", node, evidence)
        collector.edge("FROM", evidence, document)
        if speaker:
            collector.edge("SAID", things.speaker(speaker), evidence)


def _fields(claim: MetricClaim | RelationClaim, period: str | None) -> dict[str, Value]:
    common: dict[str, Value] = {
        "text": words_of(claim, period),
        "kind": claim.kind,
        "source": claim.source,
        "company": claim.company,
        "status": claim.status,
        "periodStart": _iso(claim.period_start),
        "periodEnd": _iso(claim.period_end),
        "period": period,
        "fiscalPeriod": claim.fiscal_period,
        "speaker": claim.speaker,
        "section": claim.section,
        "rule": claim.rule,
    }
    if isinstance(claim, RelationClaim):
        return common | {
            "predicate": claim.predicate,
            "object": claim.object,
            "objectType": claim.object_type,
            "surfaces": claim.surfaces,
        }
    return common | {"metric": claim.metric} | _figure(claim)


def _figure(claim: MetricClaim) -> dict[str, Value]:
    return {
        "subject": claim.subject,
        "measure": claim.measure,
        "value": claim.value,
        "valueHigh": claim.value_high,
        "valueText": claim.value_text,
        "unit": claim.unit,
        "bound": claim.bound,
        "comparator": claim.comparator,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
