"""Which node a name of the extraction stands for."""

from __future__ import annotations

from kg.graph.collect import Collector, fold, ref_of
from kg.graph.values import Ref, Value
from kg.records import EntityRecord, Extraction, MetricClaim, RelationClaim

_LABELS = {
    "product": "Product",
    "feature": "Product",
    "initiative": "Initiative",
    "company": "Company",
    "organisation": "Organization",
    "event": "Event",
}
# Whose node a subject points to where one name names several things.
_SUBJECTS = ("Product", "Initiative", "Segment", "Company", "Organization", "Event")


class Things:
    """The companies, products, people and so on of one document, each by any of its spellings."""

    def __init__(self, collector: Collector, extraction: Extraction) -> None:
        self._collector = collector
        self._reporter = extraction.document.company
        self._source = extraction.document.source
        self._by_name: dict[tuple[str, str], Ref] = {}
        self._people: dict[str, Ref] = {}
        entities = [(each, self._entity(each)) for each in extraction.entities if each.type != "Person"]
        for entity, ref in entities:
            self._by_name.setdefault((ref.label, fold(entity.name)), ref)
        for entity, ref in entities:
            for alias in entity.aliases:
                self._by_name.setdefault((ref.label, fold(alias)), ref)
        for person in extraction.people:
            self._person(person.name, person.company, role=person.role, office=person.title)
        for entity in extraction.entities:
            if entity.type == "Person" and entity.name not in self._people:
                self._person(entity.name, entity.owner, aliases=entity.aliases)

    def company(self, name: str) -> Ref:
        known = self._by_name.get(("Company", fold(name)))
        return known or self._new("Company", name)

    def subject(self, company: Ref, name: str) -> Ref:
        """What a number is about: the company itself, a thing the document names, or a segment of the company."""
        if name == "group":
            return company
        for label in _SUBJECTS:
            if known := self._by_name.get((label, fold(name))):
                return known
        owner = str(self._collector.value(company, "name"))
        return self._collector.node(ref_of("Segment", owner, name), name=name, company=owner)

    def object(self, claim: RelationClaim) -> Ref:
        """What is launched, offered or partnered with: of the claim's own type, or of the type the
        document names it as."""
        allowed = self._collector.model.relations[claim.predicate].end
        own = _LABELS[claim.object_type]
        for label in (own, *allowed):
            if label in allowed and (known := self._by_name.get((label, fold(claim.object)))):
                return self._collector.node(known, name=claim.object, aliases=claim.surfaces)
        given: dict[str, Value] = {"kind": "feature"} if claim.object_type == "feature" else {}
        return self._new(own, claim.object, aliases=claim.surfaces, **given)

    def metric(self, claim: MetricClaim) -> Ref:
        """Only a level tells what kind of quantity the metric is."""
        kind = self._collector.model.unit_kind(claim.unit) if claim.measure == "level" else None
        return self._collector.node(ref_of("Metric", claim.metric), name=claim.metric, unitKind=kind)

    def speaker(self, name: str) -> Ref:
        return self._people.get(name) or self._person(name, None)

    def _new(self, label: str, name: str, **given: Value) -> Ref:
        ref = self._collector.node(ref_of(label, name), name=name, **given)
        return self._by_name.setdefault((label, fold(name)), ref)

    def _person(self, name: str, company: str | None, **given: Value) -> Ref:
        # Who is not said to work anywhere is known within the calls of one company only, and "Speaker 3" within one
        # call; family and given name come in either order.
        where: tuple[str, ...] = (company,) if company else ("", self._reporter)
        if any(character.isdigit() for character in name):
            where += (self._source,)
        words = " ".join(sorted(fold(name).split()))
        ref = self._collector.node(ref_of("Person", words, *where), name=name, **given)
        if company:
            self._collector.edge("WORKS_FOR", ref, self.company(company))
        return self._people.setdefault(name, ref)

    def _entity(self, entity: EntityRecord) -> Ref:
        """Raises SchemaError where the entity's type is no label of a thing."""
        if entity.type == "Segment":
            owner = entity.owner or self._reporter
            ref = ref_of("Segment", owner, entity.name)
            return self._collector.node(ref, name=entity.name, aliases=entity.aliases, company=owner)
        given: dict[str, Value] = {
            "kind": entity.kind,
            "owner": entity.owner,
            "ticker": entity.ticker,
            "fiscalYearEnd": entity.fiscal_year_end,
        }
        allowed = self._collector.model.node_type(entity.type).properties
        fitting = {name: value for name, value in given.items() if name in allowed}
        ref = ref_of(entity.type, entity.name)
        return self._collector.node(ref, name=entity.name, aliases=entity.aliases, **fitting)
