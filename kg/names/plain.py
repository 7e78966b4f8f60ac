"""What a company calls its own without capitals: "our live streaming business", "revenue from online marketing
services", "our set sail initiative"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.names.cue import Cue
from kg.names.mention import EntityType
from kg.names.sighting import Line, Place, Sighting, key_of
from kg.names.vocabulary import head_of, is_common, singulars, words
from kg.names.word import Word
from kg.text.words import words as language

_REVENUE = {"revenue", "revenues", "sales"}
_LONGEST = 4
_PREFIXES = ("per-", "on-", "in-", "off-", "non-", "pre-", "post-")
Phrases = dict[str, tuple[tuple[str, ...], Cue]]


def plain_names(lines: Sequence[Line], text: str) -> dict[str, Sighting]:
    """Plain names by their keys, with every place where their words stand.

    A line of business ("live streaming") is named without "business" or "segment"; services, features and
    initiatives with their head. Once is enough for an initiative, all else must be spoken of more often.
    """
    phrases: Phrases = {}
    for line in lines:
        if line.talks:
            for parts, cue in (*_of_ours(line.words), *_of_revenue(line.words)):
                phrases.setdefault(" ".join(parts), (parts, cue))
    seen: dict[str, Sighting] = {}
    first_words = {parts[0] for parts, _ in phrases.values()}
    for line in lines:
        for index, word in enumerate(line.words):
            if word.lower in first_words:
                _collect(line, index, phrases, seen, text)
    return {
        key: sighting
        for key, sighting in seen.items()
        if len({place.line for place in sighting.places}) >= _wanted(sighting)
    }


def _wanted(sighting: Sighting) -> int:
    """In how many sentences a plain name must stand: one word is more easily no name at all."""
    if sighting.cues[0].type is EntityType.INITIATIVE:
        return 1
    return 2 if " " in sighting.best else 3


def merge_plain(seen: dict[str, Sighting], plain: dict[str, Sighting]) -> None:
    """Plain names beside those with capitals: spellings of one name are one, in its capitals where it has some."""
    for key, sighting in plain.items():
        if key in seen:
            taken = {place.start for place in seen[key].places}
            sighting.places = [place for place in sighting.places if place.start not in taken]
            seen[key].absorb(sighting)
        else:
            seen[key] = sighting


def _of_ours(sentence: Sequence[Word]) -> Iterator[tuple[tuple[str, ...], Cue]]:
    """ "our live streaming business", "our Omni platform marketing solution or smart hosting products"."""
    known = words()
    for index, word in enumerate(sentence):
        if word.lower != "our":
            continue
        for modifiers, head in _noun_phrases(sentence, index + 1):
            if head in known.plain_units and modifiers:
                yield modifiers, Cue(EntityType.SEGMENT, "business unit", 3, ours=True)
            elif len(modifiers) >= 2 or (modifiers and "-" in modifiers[0]):
                if head in known.plain_services:
                    yield (*modifiers, head), Cue(EntityType.PRODUCT, "service", 3, ours=True)
                elif any(form in known.plain_features for form in singulars(head)):
                    found = head_of(head)
                    if found is not None and not known.plain_vetoes.intersection(modifiers):
                        yield (*modifiers, head), Cue(found.type, found.kind, 3, ours=True)


def _of_revenue(sentence: Sequence[Word]) -> Iterator[tuple[tuple[str, ...], Cue]]:
    """ "revenue from online marketing services"."""
    known = words()
    for index, word in enumerate(sentence[:-1]):
        if word.lower not in _REVENUE or sentence[index + 1].lower != "from":
            continue
        start = index + 2
        while start < len(sentence) and sentence[start].lower in language().determiners | {"our"}:
            start += 1
        for modifiers, head in _noun_phrases(sentence, start):
            if head in known.plain_units:
                yield modifiers, Cue(EntityType.SEGMENT, "business unit", 3, ours=True)
            elif head in known.plain_services:
                yield (*modifiers, head), Cue(EntityType.PRODUCT, "service", 3, ours=True)


def _noun_phrases(sentence: Sequence[Word], start: int) -> Iterator[tuple[tuple[str, ...], str]]:
    """Modifiers and head of the noun phrase that begins at `start`; the modifiers say something of their own."""
    known = words()
    heads = known.plain_units | known.plain_services | known.plain_features
    kept: list[Word] = []
    for index in range(start, min(len(sentence), start + _LONGEST + 3)):
        word = sentence[index]
        if (kept and word.gap.strip()) or word.possessive or _closed(word.lower):
            return
        if word.lower in heads and kept and not _head_follows(sentence, index, heads):
            modifiers = [w.lower for w in kept]
            if len(modifiers) <= _LONGEST and not all(_says_little(m) for m in modifiers):
                yield tuple(modifiers), word.lower
            return
        if not kept and word.lower in known.plain_modifiers:
            continue
        kept.append(word)


def _head_follows(sentence: Sequence[Word], index: int, heads: frozenset[str]) -> bool:
    following = sentence[index + 1] if index + 1 < len(sentence) else None
    return following is not None and not following.gap.strip() and following.lower in heads


def _closed(lower: str) -> bool:
    known = language()
    return (
        lower in known.prepositions | known.coordinators | known.pronouns | known.auxiliaries | known.determiners
        or lower in words().function - {"more"}
        or known.adverb(lower)
        or lower[0].isdigit()
    )


def _says_little(lower: str) -> bool:
    """Whether a modifier alone makes no name: "existing", "per-user", "AI-related", "upgraded"."""
    known = words()
    if lower in known.plain_modifiers | known.generic or lower.endswith("-related"):
        return True
    return lower.startswith(_PREFIXES) or (lower.endswith("ed") and is_common(lower))


def _collect(line: Line, index: int, phrases: Phrases, seen: dict[str, Sighting], text: str) -> None:
    """A place of the longest plain name that begins at a word."""
    for size in range(_LONGEST + 1, 0, -1):
        span = line.words[index : index + size]
        found = phrases.get(" ".join(word.lower for word in span)) if len(span) == size else None
        if found is None or any(word.gap.strip() for word in span[1:]):
            continue
        parts, cue = found
        if size == 1 and not _as_business(line.words, index):
            continue
        sighting = seen.setdefault(key_of(parts), Sighting(cues=[cue]))
        start, end = span[0].start, span[-1].end
        sighting.add(" ".join(text[start:end].split()), Place(start, end, line.first, line.talks, index == 0))
        return


def _as_business(sentence: Sequence[Word], index: int) -> bool:
    """A single everyday word names a line of business only before "business" or "segment"."""
    following = sentence[index + 1] if index + 1 < len(sentence) else None
    hyphened = "-" in sentence[index].text
    return hyphened or (following is not None and following.lower in words().plain_units)
