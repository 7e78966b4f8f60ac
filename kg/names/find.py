"""All names of a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.names.discover import discover
from kg.names.judge import judge
from kg.names.lexicon import lexicon, lexicon_of
from kg.names.listed import Match, find_listed
from kg.names.mention import Entity, Mention, Names
from kg.names.people import people_words
from kg.names.plain import merge_plain, plain_names
from kg.names.reporter import reporter_of
from kg.names.resolve import resolve
from kg.names.sighting import Line, Place, Sighting, key_of
from kg.names.word import split_words
from kg.reading.document import Document, Kind, Role, Section
from kg.text import Sentence

_SILENT = {Section.HEADER, Section.BOILERPLATE}
_TALKERS = {Role.MANAGEMENT, Role.MODERATOR, Role.AUTHOR, Role.INTERPRETER, Role.UNKNOWN}


def find_names(document: Document, sentences: Sequence[Sentence]) -> Names:
    """Who reports, and every mention of a company, product, initiative, event, organisation or line of business.

    Listed names are found wherever they stand; others where management or the author speaks, and then wherever
    they stand. Spellings of one name in one document reach one entity, garbled ones included.
    """
    lines = _lines(sentences)
    reporter = reporter_of(document, (m for line in lines for m in find_listed(line.words, lexicon(), None)))
    known = lexicon_of(reporter)
    people = people_words(document)
    matches = [
        tuple(m for m in find_listed(line.words, known, reporter.name) if not _is_somebody(m, reporter, people))
        for line in lines
    ]
    own = frozenset(name.lower() for name in (reporter.name, *reporter.aliases, document.header.company or "") if name)
    seen = discover(lines, matches, own, people, document.text, reporter.name)
    merge_plain(seen, plain_names(lines, document.text))
    sightings = resolve(_listed(lines, matches, document.text), seen, reporter, lines, document.text)
    author = document.header.kind is Kind.ARTICLE
    return _names(reporter, sightings, author=author)


def _is_somebody(match: Match, reporter: Entity, people: frozenset[str]) -> bool:
    """Whether the one word of a thing listed as another company's is a name of a person in this call ("Marcus")."""
    entity = match.entity
    return entity.owner not in {None, reporter.name} and entity.name.lower() in people


def _lines(sentences: Sequence[Sentence]) -> tuple[Line, ...]:
    firsts: dict[str, int] = {}
    return tuple(
        Line(
            sentence,
            split_words(sentence.text, sentence.start),
            sentence.turn.section not in _SILENT and sentence.turn.speaker.role in _TALKERS,
            firsts.setdefault(sentence.text, number),
        )
        for number, sentence in enumerate(sentences)
    )


def _listed(lines: Sequence[Line], matches: Sequence[tuple[Match, ...]], text: str) -> dict[str, Sighting]:
    seen: dict[str, Sighting] = {}
    for line, found in zip(lines, matches, strict=True):
        for match in found:
            sighting = seen.setdefault(key_of([match.entity.name]), Sighting(entity=match.entity))
            place = Place(match.start, match.end, line.first, line.talks, match.opens)
            sighting.add(" ".join(text[match.start : match.end].split()), place)
    return seen


def _names(reporter: Entity, sightings: Sequence[Sighting], *, author: bool) -> Names:
    entities: dict[str, Entity] = {}
    mentions: dict[tuple[int, int], Mention] = {}
    for sighting in sightings:
        entity = sighting.entity or judge(sighting, reporter, author=author)
        if entity is None:
            continue
        aliases = tuple(sorted({*sighting.spellings, *entity.aliases} - {entity.name}))
        entity = replace(entity, aliases=aliases)
        entities[entity.name] = entity
        for place in sighting.places:
            mentions[place.start, place.end] = Mention(place.start, place.end, entity)
    whole = _longest(mentions.values())
    present = entities.get(reporter.name, reporter)
    named = {m.entity.name for m in whole} | {present.name}
    kept = {**entities, present.name: present}
    return Names(present, whole, tuple(kept[name] for name in sorted(named) if kept[name].type is not None))


def _longest(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)
