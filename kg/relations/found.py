"""A relation found in a sentence, before it is a record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.names.mention import Entity, EntityType, Mention, Names
from kg.reading.document import Role, Section
from kg.text import Sentence

Predicate = Literal["LAUNCHES", "OFFERS", "PARTNERS_WITH"]
ObjectType = Literal["product", "initiative", "company", "organisation", "event", "feature"]

_SPEAKING = {Role.MANAGEMENT, Role.MODERATOR, Role.AUTHOR, Role.INTERPRETER, Role.UNKNOWN}
_SILENT = {Section.HEADER, Section.BOILERPLATE}
_TYPES: dict[EntityType, ObjectType] = {
    EntityType.COMPANY: "company",
    EntityType.PRODUCT: "product",
    EntityType.INITIATIVE: "initiative",
    EntityType.ORGANIZATION: "organisation",
    EntityType.EVENT: "event",
    EntityType.SEGMENT: "product",
}


@dataclass(frozen=True, slots=True)
class Found:
    """`document.text[start:end]` in `said` names the object; `plan` tells that it is yet to come,
    `known` that the schema lists the object."""

    predicate: Predicate
    company: str
    object: str
    object_type: ObjectType
    surfaces: tuple[str, ...]
    said: Said
    start: int
    end: int
    plan: bool
    rule: str
    known: bool = False

    @classmethod
    def of(
        cls,
        predicate: Predicate,
        said: Said,
        mention: Mention,
        rule: str,
        *,
        object_type: ObjectType | None = None,
        plan: bool = False,
        known: bool = False,
    ) -> Found:
        """What the reporter does with a named thing, of its own type unless `object_type` says another."""
        entity = mention.entity
        return cls(
            predicate,
            said.names.reporter.name,
            entity.name,
            object_type or type_of(entity),
            (entity.name, *entity.aliases),
            said,
            mention.start,
            mention.end,
            plan,
            rule,
            known,
        )


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that may state relations, with its mentions and the names of the document."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    names: Names

    def owned(self, entity: Entity) -> bool:
        """Whether the thing is the reporter's or of a company of the reporter's."""
        reporter = self.names.reporter.name
        if entity.owner == reporter:
            return True
        return any(e.name == entity.owner and e.owner == reporter for e in self.names.entities)


def type_of(entity: Entity) -> ObjectType:
    return "feature" if entity.kind == "feature" else _TYPES[entity.type]


def statements(sentences: Sequence[Sentence], names: Names) -> Iterator[Said]:
    """Sentences of management and authors, with their mentions: analysts and boilerplate state nothing."""
    mentions = iter(names.mentions)
    pending = next(mentions, None)
    for sentence in sentences:
        inside: list[Mention] = []
        while pending is not None and pending.start < sentence.end:
            if pending.start >= sentence.start:
                inside.append(pending)
            pending = next(mentions, None)
        turn = sentence.turn
        if turn.speaker.role in _SPEAKING and turn.section not in _SILENT:
            yield Said(sentence, tuple(inside), names)
