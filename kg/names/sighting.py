"""Names seen in a text, before it is known what they name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.names.cues import Cue
from kg.names.mention import Entity, EntityType
from kg.names.word import Word
from kg.text import Sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its words; `talks` tells that names are discovered in it: the company or its author speaks,
    outside boilerplate."""

    sentence: Sentence
    words: tuple[Word, ...]
    talks: bool


@dataclass(frozen=True, slots=True)
class Place:
    """`document.text[start:end]`, seen in line `line`; `talks` as of the line, `opens` where a sentence opens."""

    start: int
    end: int
    line: int
    talks: bool
    opens: bool


@dataclass(slots=True)
class Sighting:
    """All places where one name was seen, its spellings, and what the words around say of it."""

    spellings: Counter[str] = field(default_factory=Counter)
    places: list[Place] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    entity: Entity | None = None
    owner: str | None = None
    spelled_out: bool = False

    @property
    def best(self) -> str:
        """The most frequent spelling, the one with most capitals and the earliest in the alphabet among equals."""
        return min(self.spellings, key=lambda s: (-self.spellings[s], -sum(map(str.isupper, s)), s))

    def add(self, spelling: str, place: Place) -> None:
        self.spellings[spelling] += 1
        self.places.append(place)

    def absorb(self, other: Sighting) -> None:
        self.spellings.update(other.spellings)
        self.places.extend(other.places)
        self.cues.extend(other.cues)
        self.owner = self.owner or other.owner

    def vote(self) -> tuple[EntityType | None, str | None, int]:
        """The type and kind with the greatest weight of cues, and that weight."""
        types: Counter[EntityType] = Counter()
        kinds: Counter[tuple[EntityType, str]] = Counter()
        for cue in self.cues:
            if cue.type is not None:
                types[cue.type] += cue.weight
                if cue.kind is not None:
                    kinds[cue.type, cue.kind] += cue.weight
        if not types:
            return None, None, 0
        best = min(types, key=lambda t: (-types[t], t.value))
        kind = min((k for k in kinds if k[0] is best), key=lambda k: (-kinds[k], k[1]), default=None)
        return best, kind[1] if kind else None, types[best]

    @property
    def ours(self) -> int:
        return sum(cue.weight for cue in self.cues if cue.ours)


def key_of(words: Sequence[str]) -> str:
    """What spellings of one name share: no case, no hyphens or spaces, no plural."""
    joined = "".join(c for word in words for c in word.lower() if c.isalnum() or c == "+")
    return joined[:-1] if joined.endswith("s") and not joined.endswith("ss") and len(joined) > 4 else joined
