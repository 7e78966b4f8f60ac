"""All relations of a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kg.names.mention import Names
from kg.reading.document import Document
from kg.records import Evidence, RelationClaim, identify
from kg.relations.found import Found, statements
from kg.relations.launches import launches
from kg.relations.offers import offers
from kg.relations.partners import partners
from kg.relations.place import clause
from kg.relations.timing import when
from kg.text import Sentence

if TYPE_CHECKING:
    from kg.periods import Calendar

_ALSO = 5
_SETTLED = 4


def find_relations(
    document: Document, sentences: Sequence[Sentence], names: Names, calendar: Calendar
) -> tuple[RelationClaim, ...]:
    """Launches, offers and partnerships, each once with its clearest evidence and up to five further ones.

    Offsets and quotes are the source file's. The period is the one that the sentence says, else the reported one.
    """
    found: list[Found] = []
    for said in statements(sentences, names):
        for rule in (launches, partners, offers):
            found.extend(rule(said))
    grouped: dict[tuple[str, str, str], list[Found]] = {}
    for item in found:
        grouped.setdefault((item.predicate, item.company, item.object), []).append(item)
    return tuple(
        _claim(document, calendar, items)
        for key, items in grouped.items()
        if key[0] != "OFFERS" or _beyond_launch(items, grouped.get(("LAUNCHES", *key[1:]), []))
    )


def _beyond_launch(offered: Iterable[Found], launched: Sequence[Found]) -> bool:
    """Whether a thing was there before its launch was told, or is more to the company than the launch: a launch
    says already whose it is."""
    if not launched or any(item.known for item in offered):
        return True
    first = min(item.said.sentence.start for item in launched)
    places = {item.said.sentence.start for item in offered}
    return min(places) < first or len(places) >= _SETTLED


def _claim(document: Document, calendar: Calendar, items: Sequence[Found]) -> RelationClaim:
    first, *others = items
    evidence = _evidence(document, first)
    quotes = {(evidence.start, evidence.end)}
    also: list[Evidence] = []
    for item in others:
        further = _evidence(document, item)
        if (further.start, further.end) not in quotes and len(also) < _ALSO:
            quotes.add((further.start, further.end))
            also.append(further)
    start, end, fiscal = when(first, calendar)
    return RelationClaim(
        id=identify("relation", document.source, first.predicate, first.company, first.object),
        source=document.source,
        predicate=first.predicate,
        company=first.company,
        object=first.object,
        object_type=first.object_type,
        surfaces=tuple(sorted(set(first.surfaces))),
        status="plan" if first.plan else "actual",
        period_start=start,
        period_end=end,
        fiscal_period=fiscal,
        speaker=evidence.speaker,
        start=evidence.start,
        end=evidence.end,
        quote=evidence.quote,
        section=first.said.sentence.turn.section.value,
        also=tuple(also),
        rule=first.rule,
    )


def _evidence(document: Document, item: Found) -> Evidence:
    sentence = item.said.sentence
    first, last = clause(sentence.text, item.start - sentence.start, item.end - sentence.start)
    place = document.reading.place(sentence.start + first, sentence.start + last)
    quote = document.reading.quote(sentence.start + first, sentence.start + last)
    return Evidence(start=place.start, end=place.end, quote=quote, speaker=sentence.turn.speaker.name)
