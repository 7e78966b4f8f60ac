"""PARTNERS_WITH: whom a company works with, sponsors, or names as its customer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.names.mention import EntityType, Mention
from kg.reading.document import Section
from kg.relations.found import Found, ObjectType, Said
from kg.relations.vocabulary import relations, whole_words

_NEAR = 80
_AT = re.compile(r"\b(?:at|during|after|before)\s+(?:the\s+)?$", re.IGNORECASE)
_OURS = re.compile(
    r"\b(?:our|us|the (?:solution|offering|platform|tool|service|product|technology|system|device|software))\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"(?:^|[.;,]\s+)(?:and\s+|together\s+)?with\s+(?:the\s+)?$", re.IGNORECASE)
_WE = re.compile(r",\s+(?:we|our)\b", re.IGNORECASE)
_OTHERS = {EntityType.COMPANY, EntityType.ORGANIZATION, EntityType.EVENT}


def partners(said: Said) -> Iterator[Found]:
    """Every partner, sponsor or named client of the reporter that a sentence names."""
    others = [m for m in said.mentions if _another(said, m) and not _vetoed(said, m)]
    known = relations().partners
    text = said.sentence.text
    if not others:
        return
    if whole_words(known.cues).search(text):
        others = [m for m in others if m.entity.type is not EntityType.EVENT or _takes_part(said, m)]
        rule = "partner word"
    elif together := [m for m in others if _together(said, m)]:
        others = together
        rule = "with somebody, we"
    elif _customers(said):
        others = [m for m in others if m.entity.type is EntityType.COMPANY]
        rule = "named customer"
    else:
        return
    for mention in others:
        named: ObjectType | None = "company" if mention.entity.type is EntityType.PRODUCT else None
        yield Found.of("PARTNERS_WITH", said, mention, rule, object_type=named)


def _vetoed(said: Said, mention: Mention) -> bool:
    """Whether a word near the name says that it is a rival, a source or a party to a suit."""
    start = said.sentence.start
    near = said.sentence.text[max(0, mention.start - start - _NEAR) : mention.end - start + _NEAR]
    return whole_words(relations().partners.vetoes).search(near) is not None


def _takes_part(said: Said, mention: Mention) -> bool:
    """Whether the company has a part in an event, and is not only at it or measured over it."""
    before = said.sentence.text[: mention.start - said.sentence.start]
    part = whole_words(relations().partners.event_cues).search(before[-90:])
    return part is not None and not _AT.search(before)


def _another(said: Said, mention: Mention) -> bool:
    entity = mention.entity
    if entity.type is EntityType.PRODUCT and entity.listed and entity.owner and not said.owned(entity):
        return entity.kind in {"app", "service"}
    return entity.type in _OTHERS and entity.name != said.names.reporter.name and not said.owned(entity)


def _together(said: Said, mention: Mention) -> bool:
    """ "With Acme, we have now equipped 1,200 homes"."""
    before = said.sentence.text[: mention.start - said.sentence.start]
    after = said.sentence.text[mention.end - said.sentence.start :]
    return mention.entity.type is EntityType.COMPANY and bool(_WITH.search(before) and _WE.match(after))


def _customers(said: Said) -> bool:
    """Whether a sentence of the prepared remarks gives companies as examples of customers, or tells what somebody
    does with the reporter's things."""
    if said.sentence.turn.section is not Section.PREPARED:
        return False
    text = said.sentence.text
    if whole_words(relations().partners.examples).search(text):
        return True
    ours = any(said.owned(m.entity) or m.entity == said.names.reporter for m in said.mentions)
    return bool(whole_words(relations().partners.uses).search(text)) and (ours or _OURS.search(text) is not None)
