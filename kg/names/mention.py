"""A name found in a text, and the thing it names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityType(StrEnum):
    """The node labels a name can have."""

    COMPANY = "Company"
    PRODUCT = "Product"
    INITIATIVE = "Initiative"
    ORGANIZATION = "Organization"
    EVENT = "Event"
    SEGMENT = "Segment"
    PERSON = "Person"


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing with all its spellings in the document (`aliases`, sorted, `name` aside).

    `kind` is finer than the type ("app", "model", "service", "feature", "brand", "business unit"); `owner` is the
    canonical name of the company whose it is; `listed` tells that the schema knew it.
    """

    name: str
    type: EntityType
    kind: str | None = None
    owner: str | None = None
    aliases: tuple[str, ...] = ()
    ticker: str | None = None
    fiscal_year_end: str | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """`document.text[start:end]` names `entity`; the possessive's 's is outside."""

    start: int
    end: int
    entity: Entity


@dataclass(frozen=True, slots=True)
class Names:
    """All names of a document: who reports, and every mention in the order of the text, none overlapping."""

    reporter: Entity
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
