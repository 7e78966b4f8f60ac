"""Names seen in a text, before it is known what they name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.names.cue import Cue
from kg.names.mention import Entity, EntityType
from kg.names.vocabulary import is_common
from kg.names.word import Word
from kg.text import Sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its words; `talks` tells that names are discovered in it: the company or its author speaks,
    outside boilerplate. `first` numbers the first line with the same words: some calls stand twice in a file."""

    sentence: Sentence
    words: tuple[Word, ...]
    talks: bool
    first: int


@dataclass(frozen=True, slots=True)
class Place:
    """`document.text[start:end]`, seen first in line `line`; `talks` as of the line, `opens` where a sentence opens."""

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
    heard: bool = False

    @property
    def best(self) -> str:
        """The most frequent spelling, the one with most capitals and the earliest in the alphabet among equals.

        Where hearings were merged, the full forms first, those that are no English words before those that are
        (a transcriber writes words it knows), and then the ones whose first word is most frequent.
        """
        if not self.heard:
            return min(self.spellings, key=lambda s: (-self.spellings[s], -sum(map(str.isupper, s)), s))
        sizes = Counter({len(s.split()): 0 for s in self.spellings})
        stems: Counter[str] = Counter()
        for spelling, count in self.spellings.items():
            sizes[len(spelling.split())] += count
            stems[spelling.split()[0]] += count
        size = max((n for n in sizes if sizes[n] >= 2), default=1)
        full = [s for s in self.spellings if len(s.split()) == size] or list(self.spellings)
        return min(full, key=lambda s: (is_common(s.split()[0]), -stems[s.split()[0]], -self.spellings[s], s))

    def add(self, spelling: str, place: Place) -> None:
        self.spellings[spelling] += 1
        self.places.append(place)

    def absorb(self, other: Sighting) -> None:
        self.spellings.update(other.spellings)
        self.places.extend(other.places)
        self.cues.extend(other.cues)
        self.owner = self.owner or other.owner
        self.spelled_out = self.spelled_out or other.spelled_out
        self.heard = self.heard or other.heard

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
    def rival(self) -> bool:
        """Whether a rival's: nothing says that it is the reporter's, and something that it is measured against."""
        return any(cue.rival for cue in self.cues) and not self.ours

    @property
    def ours(self) -> int:
        return sum(cue.weight for cue in self.cues if cue.ours)


def key_of(words: Sequence[str]) -> str:
    """What spellings of one name share: no case, no hyphens or spaces, no plural."""
    joined = "".join(c for word in words for c in word.lower() if c.isalnum() or c == "+")
    plural = joined.endswith("s") and not joined.endswith("ss")
    return joined[:-1] if plural and (len(joined) > 4 or joined[-2:-1].isdigit()) else joined
