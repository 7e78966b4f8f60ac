"""The companies of `schema/names/companies.yaml` and what is theirs, found by any of their names."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from pydantic import Field, model_validator
from rapidfuzz import fuzz, process

from kg.names.mention import Entity, EntityType
from kg.names.sound import sound
from kg.names.vocabulary import is_common
from kg.names.word import split_words
from kg.schema import read_schema
from kg.schema.reader import SchemaFile

_FACTS = ("also", "ticker", "year_end")
_TYPES = {
    "company": EntityType.COMPANY,
    "initiative": EntityType.INITIATIVE,
    "event": EntityType.EVENT,
    "business unit": EntityType.SEGMENT,
}


class Company(SchemaFile):
    """Other names, ticker, last day of the fiscal year, and what is the company's by kind, "a|b" being two names."""

    also: tuple[str, ...] = ()
    ticker: str | None = None
    year_end: str = "12-31"
    owns: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _kinds(cls, data: dict[str, object] | None) -> dict[str, object]:
        given = data or {}
        facts = {key: value for key, value in given.items() if key in _FACTS}
        return {**facts, "owns": {key: value for key, value in given.items() if key not in _FACTS}}


class Others(SchemaFile):
    """`schema/names/others.yaml`: organisations and events everyone knows."""

    organizations: tuple[str, ...]
    events: tuple[str, ...]


class Companies(SchemaFile):
    """`schema/names/companies.yaml`."""

    companies: dict[str, Company]


@dataclass(frozen=True, slots=True)
class Listed:
    """One spelling of a listed thing. `plain` tells that it reads as words of everyday English too."""

    surface: str
    entity: Entity
    plain: bool


Lexicon = dict[str, tuple[tuple[tuple[str, ...], Listed], ...]]


@cache
def entities() -> tuple[tuple[Entity, tuple[str, ...]], ...]:
    """Everything listed, with all its spellings, the canonical name first."""
    found: list[tuple[Entity, tuple[str, ...]]] = []
    for name, company in read_schema("names/companies.yaml", Companies).companies.items():
        entity = Entity(name, EntityType.COMPANY, "company", None, (), company.ticker, company.year_end, listed=True)
        found.append((entity, (name, *company.also)))
        for kind, owned in company.owns.items():
            for spellings in owned:
                first, *rest = spellings.split("|")
                thing = Entity(first, _TYPES.get(kind, EntityType.PRODUCT), kind, name, listed=True)
                found.append((thing, (first, *rest)))
    others = read_schema("names/others.yaml", Others)
    for entity_type, names in (
        (EntityType.ORGANIZATION, others.organizations),
        (EntityType.EVENT, others.events),
    ):
        for spellings in names:
            first, *rest = spellings.split("|")
            kind = "organisation" if entity_type is EntityType.ORGANIZATION else "event"
            found.append((Entity(first, entity_type, kind, listed=True), (first, *rest)))
    return tuple(found)


@cache
def lexicon() -> Lexicon:
    """Spellings by their first word in lower case, the longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], Listed]]] = {}
    for entity, spellings in entities():
        for surface in spellings:
            parts = tuple(word.text.lower() for word in split_words(surface))
            if parts:
                listed = Listed(surface, entity, all(is_common(part) for part in parts))
                by_first.setdefault(parts[0], []).append((parts, listed))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in by_first.items()}


def lexicon_of(reporter: Entity) -> Lexicon:
    """The lexicon with the names of a reporter that is not listed."""
    if reporter.listed:
        return lexicon()
    rows: dict[str, list[tuple[tuple[str, ...], Listed]]] = {}
    for surface in (reporter.name, *reporter.aliases):
        parts = tuple(word.text.lower() for word in split_words(surface))
        if parts:
            listed = Listed(surface, reporter, all(is_common(part) for part in parts))
            rows.setdefault(parts[0], []).append((parts, listed))
    known = lexicon()
    return known | {
        first: tuple(sorted((*named, *known.get(first, ())), key=lambda row: -len(row[0])))
        for first, named in rows.items()
    }


def plain_key(name: str) -> str:
    """A name without case, accents, spaces and punctuation."""
    return "".join(c for c in unicodedata.normalize("NFKD", name).lower() if c.isalnum())


@cache
def company_named() -> dict[str, Entity]:
    """Companies by any of their names as `plain_key` writes it; subsidiaries of others too."""
    return {
        plain_key(surface): entity
        for entity, spellings in reversed(entities())
        if entity.type is EntityType.COMPANY
        for surface in spellings
    }


@cache
def own_names(company: str) -> tuple[Entity, ...]:
    """What is listed as that company's, once each."""
    return tuple(dict.fromkeys(entity for entity, _ in entities() if entity.owner == company))


@cache
def nearest_company(name: str) -> str | None:
    """The listed company whose name of seven letters and more is spelled and heard almost the same."""
    found = process.extractOne(name, _long_companies(), scorer=fuzz.ratio, score_cutoff=88)
    return found[0] if found and sound(found[0]) == sound(name) else None


@cache
def _long_companies() -> tuple[str, ...]:
    return tuple(e.name for e, _ in entities() if e.type is EntityType.COMPANY and len(e.name) >= 7)
