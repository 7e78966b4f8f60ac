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
    from collections.abc import Iterator

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
        if form == "cut" and left in phrases().agents:
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
