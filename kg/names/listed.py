"""Listed names in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.names.lexicon import Lexicon, Listed
from kg.names.mention import Entity, EntityType
from kg.names.vocabulary import place_phrases
from kg.names.word import Word

# Kinds whose names of several words a transcript may write without capitals ("our flagship suite").
_SPOKEN = {"app", "game", "model", "product", "service"}


@dataclass(frozen=True, slots=True)
class Match:
    """`document.text[start:end]` is a spelling of a listed entity; `first` and `last` are its words."""

    start: int
    end: int
    first: int
    last: int
    entity: Entity
    plain: bool
    opens: bool


def find_listed(words: Sequence[Word], known: Lexicon, reporter: str | None) -> Iterator[Match]:
    """The names of `known` among the words of a sentence, the longest first from the left.

    A name that is also a word counts only with its capitals and not where a sentence opens; a thing of a company
    that reads as everyday words ("Teams", "Gain") counts only in that company's own document.
    """
    places = place_phrases()
    lowers = [word.lower for word in words]
    index = 0
    while index < len(words):
        if lowers[index] not in places and lowers[index] not in known:
            index += 1
            continue
        if phrase := place_at(lowers, index):
            index += phrase
            continue
        match = None
        for parts, listed in known.get(lowers[index], ()):
            last = index + len(parts)
            if _spells(lowers[index:last], parts) and _written(words[index:last], listed, reporter, index == 0):
                first, end = words[index], words[last - 1].end
                match = Match(first.start, end, index, last - 1, listed.entity, listed.plain, index == 0)
                break
        if match is None:
            index += 1
        else:
            yield match
            index = match.last + 1


def place_at(lowers: Sequence[str], index: int) -> int:
    """How many words from here name a place of several words ("United States"); 0 where none do."""
    rows = place_phrases().get(lowers[index], ())
    return next((len(parts) for parts in rows if tuple(lowers[index : index + len(parts)]) == parts), 0)


def _written(spelled: Sequence[Word], listed: Listed, reporter: str | None, opens: bool) -> bool:
    if listed.surface.endswith(("'s", "’s")) and not spelled[-1].possessive:
        return False
    inner = any(word.possessive for word in spelled[:-1])
    if (inner and "'s " not in listed.surface) or any(_breaks(word.gap) for word in spelled[1:]):
        return False
    entity = listed.entity
    surface = "".join(part for part in listed.surface if part.isalnum())
    written = "".join(part for word in spelled for part in word.text if part.isalnum())
    own = reporter is not None and reporter in {entity.name, entity.owner}
    exact = written in {surface, surface + "s"}
    if listed.plain:
        if entity.owner is not None and not own and entity.type is not EntityType.COMPANY:
            return False
        if own and len(spelled) > 1 and entity.kind in _SPOKEN:
            return True
        return exact and (not opens or len(spelled) > 1 or own)
    if surface.isupper() or (len(surface) <= 4 and not (own and len(surface) == 4)):
        initials = len(surface) <= 3 and surface.isupper() and entity.type is not EntityType.COMPANY
        return exact and (entity.owner is None or own or not initials)
    return own or written[0].isupper() or written[0] == surface[0]


def _spells(lowers: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the words are those of a listed name, the last one perhaps in the plural ("A320s")."""
    if len(lowers) != len(parts) or tuple(lowers[:-1]) != tuple(parts[:-1]):
        return False
    return lowers[-1] == parts[-1] or (lowers[-1] == parts[-1] + "s" and len(parts[-1]) > 3)


def _breaks(gap: str) -> bool:
    return gap.strip() != "." and any(mark in gap for mark in ',.;:!?()[]"“”')
