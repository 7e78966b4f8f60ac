"""A sentence as the rules of claims see it: words, with quantities, periods, comparisons and names as single items."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.claims.lexicon import lexicon, phrases
from kg.claims.metrics import metrics
from kg.figures.quantity import Quantity
from kg.names.mention import Mention
from kg.periods.period import Comparison, PeriodMention
from kg.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.text import Sentence

Thing = Quantity | PeriodMention | Comparison | Mention


class Sort(StrEnum):
    """What an item is."""

    WORD = "word"
    MARK = "mark"
    QUANTITY = "quantity"
    PERIOD = "period"
    COMPARISON = "comparison"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Item:
    """One word or one thing found; `document.text[start:end]` is its surface, `low` that in lower case."""

    sort: Sort
    start: int
    end: int
    text: str
    low: str
    thing: Thing | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """The items of one sentence, in order, none overlapping."""

    sentence: Sentence
    items: tuple[Item, ...]

    def quantities(self) -> Iterator[int]:
        """Indexes of the items that are quantities."""
        return (i for i, item in enumerate(self.items) if item.sort is Sort.QUANTITY)

    def quantity(self, i: int) -> Quantity:
        thing = self.items[i].thing
        assert isinstance(thing, Quantity)
        return thing

    def low(self, i: int) -> str:
        """The lower-case surface of item `i`; empty beyond either end."""
        return self.items[i].low if 0 <= i < len(self.items) else ""

    def sort(self, i: int) -> Sort | None:
        return self.items[i].sort if 0 <= i < len(self.items) else None

    def timing(self, i: int) -> bool:
        """Whether item `i` only says when, or against what."""
        return self.sort(i) in (Sort.PERIOD, Sort.COMPARISON)

    def respectively(self, i: int) -> bool:
        """Whether the numbers of the list of number `i` go one by one with what the sentence lists."""
        return any(self.low(j) == "respectively" for j in range(i, len(self.items)))

    def before(self, i: int) -> int:
        """The nearest item left of `i` that is no filler, adverb or timing with its preposition; -1 for none."""
        j = i - 1
        while j >= 0 and (self.timing(j) or self._hangs(j) or self.light(j) or self._carries(j)):
            j -= 1
        return j

    def _carries(self, j: int) -> bool:
        """Whether item `j` only carries the number after it: "a new high of", "a total of"."""
        empty = phrases().empty
        return (self.low(j) == "of" and self.low(j - 1) in empty) or (self.low(j) in empty and self.low(j + 1) == "of")

    def after(self, i: int) -> int:
        """The nearest item right of `i` that is neither adverb nor timing; the number of items for none."""
        j = i + 1
        while j < len(self.items) and (self.timing(j) or self._hangs(j) or words().adverb(self.low(j))):
            j += 1
        return j

    def _hangs(self, j: int) -> bool:
        """Whether item `j` is a preposition whose object is a period ("in Q3", "for the full year")."""
        return self.timing(j + 1) and self.low(j) in words().time_prepositions

    def _heavy(self, i: int) -> int:
        """The nearest item right of `i` that is no filler and no adverb."""
        j = i + 1
        while self.light(j):
            j += 1
        return j

    def light(self, j: int) -> bool:
        """Whether item `j` is a filler or an adverb."""
        return self.sort(j) is Sort.WORD and (self.low(j) in words().fillers or words().adverb(self.low(j)))

    def verb(self, i: int) -> bool:
        """Whether item `i` is a verb that can bear a number or a statement, and not a noun of the same form."""
        form = self.low(i)
        if self.sort(i) is not Sort.WORD or form in words().prepositions:
            return False
        if self.low(i - 1) in ACTORS and form not in words().auxiliaries and not words().adverb(form):
            return True
        if not lexicon().is_verb(form):
            return False
        left = self.low(i - 1)
        if (left, form) in metrics().names:
            return False
        if form in lexicon().change_verbs and self.sort(self._heavy(i)) is Sort.QUANTITY:
            return left not in words().determiners - QUANTIFIERS
        if form.endswith("ing") and (self.low(i + 1) in words().determiners or left in ("while", "by")):
            return True
        if form.endswith("ing") and left in (",", "and") and form in lexicon().change_verbs:
            return True
        if form in lexicon().noun_first:
            led = left in words().verb_leads and not (left == "to" and form.endswith("ed"))
            if left == "and":
                led = not form.endswith("ing") and (self.sort(i - 2) in CLOSING or self.low(i - 2) == ",")
            return led or (words().adverb(left) and left not in ("not", "first"))
        return left not in words().determiners - QUANTIFIERS


# Pronouns that only a verb follows.
ACTORS = frozenset({"we", "they", "i"})
# What closes a statement, so that "and" after it opens another.
CLOSING = (Sort.QUANTITY, Sort.PERIOD, Sort.COMPARISON)
# Determiners that also stand alone before a verb: "both declined".
QUANTIFIERS = frozenset({"that", "this", "all", "both", "each", "these", "those"})


def scene_of(
    sentence: Sentence,
    quantities: Iterable[Quantity],
    periods: Iterable[PeriodMention],
    comparisons: Iterable[Comparison],
    mentions: Iterable[Mention],
) -> Scene:
    """The scene of a sentence; what says when outranks what counts, which outranks what names."""
    atoms: list[Item] = []
    taken: list[tuple[int, int]] = []

    def place(sort: Sort, things: Sequence[Thing]) -> None:
        for thing in things:
            start = thing.bound_start if isinstance(thing, Quantity) else thing.start
            if all(end <= start or thing.end <= begin for begin, end in taken):
                taken.append((start, thing.end))
                text = sentence.text[start - sentence.start : thing.end - sentence.start]
                atoms.append(Item(sort, start, thing.end, text, text.lower(), thing))

    place(Sort.COMPARISON, sorted(comparisons, key=lambda c: (c.start, -c.end)))
    place(Sort.PERIOD, sorted(periods, key=lambda p: (p.start, -p.end)))
    named = sorted(mentions, key=lambda m: (m.start, -m.end))
    quantities = [q for q in quantities if not any(m.start <= q.start and q.end <= m.end for m in named)]
    place(Sort.QUANTITY, sorted(quantities, key=lambda q: (q.start, -q.end)))
    place(Sort.NAME, named)
    atoms.sort(key=lambda item: item.start)
    return Scene(sentence, tuple(_fluent(_hyphenated(_interleave(sentence, atoms)))))


def _fluent(items: list[Item]) -> Iterator[Item]:
    """The items without the noises of speech and the commas that set them off: "was, um, like 5%"."""
    low = ["", *(item.low for item in items), "", ""]
    noise = [
        word in HESITATIONS
        or (word == "you" and low[j + 1] == "know" and low[j - 1] != "as")
        or (word == "know" and low[j - 1] == "you" and low[j - 2] != "as")
        for j, word in enumerate(low)
    ]
    for j, item in enumerate(items, 1):
        before, after = noise[j - 1] and low[j - 2] in ("", ",", "know", "you"), j < len(items) and noise[j + 1]
        loose = item.low == "," and (before or (after and any(low[k] == "," for k in (j + 2, j + 3) if k < len(low))))
        filling = item.low == "like" and j < len(items) and items[j].sort is Sort.QUANTITY
        if not (noise[j] or loose or filling):
            yield item


HESITATIONS = frozenset({"uh", "um", "er", "ah", "eh", "uhm", "erm", "hmm"})


def _hyphenated(items: Iterable[Item]) -> list[Item]:
    """Words written together as one: "non", "-", "GAAP" is "non-GAAP"."""
    out: list[Item] = []
    for item in items:
        glued = len(out) > 1 and out[-1].low == "-" and out[-2].end == out[-1].start and out[-1].end == item.start
        if glued and out[-2].sort is item.sort is Sort.WORD:
            out.pop()
            first = out.pop()
            item = Item(Sort.WORD, first.start, item.end, f"{first.text}-{item.text}", f"{first.low}-{item.low}")
        out.append(item)
    return out


def _interleave(sentence: Sentence, atoms: list[Item]) -> Iterator[Item]:
    waiting = iter(atoms)
    atom = next(waiting, None)
    for token in sentence.tokens:
        start = sentence.origin + token.idx
        end = start + len(token.text)
        while atom is not None and atom.end <= start:
            yield atom
            atom = next(waiting, None)
        if (atom is not None and atom.start < end) or token.is_space:
            continue
        word = any(character.isalnum() for character in token.text)
        yield Item(Sort.WORD if word else Sort.MARK, start, end, token.text, token.lower_)
    if atom is not None:
        yield atom
    yield from waiting
