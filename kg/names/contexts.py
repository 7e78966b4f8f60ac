"""Where names stand: two that stand between the same words are likely one (a call is often transcribed twice)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.names.sighting import Line, Place
from kg.names.sound import likeness, same_onset
from kg.names.word import Word

_AROUND = 2
Signature = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Contexts:
    """`at` gives the line and word index of each word's start; `lines` the words."""

    lines: Sequence[Line]
    at: dict[int, tuple[int, int]]
    text: str

    def signature(self, place: Place) -> Signature | None:
        """Two words before and two after, in lower case; None at the edge of a sentence."""
        first = self.at.get(place.start)
        if first is None:
            return None
        words = self.lines[first[0]].words
        last = first[1]
        while last + 1 < len(words) and words[last + 1].start < place.end:
            last += 1
        before, after = words[max(0, first[1] - _AROUND) : first[1]], words[last + 1 : last + 1 + _AROUND]
        if len(before) < _AROUND or len(after) < _AROUND:
            return None
        return _lower(before), _lower(after)

    def shared(self, left: Iterable[Place], right: Iterable[Place]) -> bool:
        """Whether a place on the left stands between the same words as one on the right."""
        wanted = {s for place in left if (s := self.signature(place)) is not None}
        return any(self.signature(place) in wanted for place in right)

    def common_hearings(self, name: str, places: Sequence[Place]) -> Iterator[tuple[Place, str]]:
        """Single words of everyday English that stand where the name stands and sound like it: between the same
        words, or right before a word that follows the name ("on the question platform")."""
        if len(name) < 5:
            return
        signatures = {s for place in places if (s := self.signature(place)) is not None}
        taken = {place.start for place in places}
        followers = self._followers(places)
        for line in self.lines:
            for index, word in enumerate(line.words):
                if (
                    abs(len(word.text) - len(name)) > 2
                    or word.start in taken
                    or "-" in word.text
                    or not same_onset(word.text, name)
                ):
                    continue
                place = Place(word.start, word.end, line.first, line.talks, index == 0)
                like = likeness(word.text, name)
                twin = like >= 0.45 and self.signature(place) in signatures
                slot = like >= 0.58 and len(word.text) >= 6 and _in_slot(line.words, index, followers)
                if twin or slot:
                    yield place, self.text[word.start : word.end]

    def _followers(self, places: Iterable[Place]) -> frozenset[str]:
        found = set()
        for place in places:
            number, index = self.at.get(place.start, (-1, -1))
            words = self.lines[number].words if number >= 0 else ()
            if index + 1 < len(words) and not words[index + 1].gap.strip():
                found.add(words[index + 1].lower)
        return frozenset(found)


def _in_slot(words: Sequence[Word], index: int, followers: frozenset[str]) -> bool:
    """ "on the question platform", where the text also has "Kuaishou platform" or "Kuaishou app"."""
    if index < 2 or index + 1 >= len(words) or words[index + 1].gap.strip():
        return False
    after = words[index + 1].lower
    return (
        after in {"app", "platform"}
        and bool(followers & {"app", "platform"})
        and words[index - 1].lower == "the"
        and words[index - 2].lower in {"on", "in", "of", "to", "through", "across"}
    )


def contexts_of(lines: Sequence[Line], text: str) -> Contexts:
    at = {word.start: (number, index) for number, line in enumerate(lines) for index, word in enumerate(line.words)}
    return Contexts(lines, at, text)


def _lower(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.lower for word in words)
