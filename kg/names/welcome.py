"""Who a call is welcomed to: "Welcome to the Boriales second quarter 2024 conference call"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.names.contexts import Contexts
from kg.names.lexicon import lexicon
from kg.names.listed import find_listed
from kg.names.sighting import Place
from kg.names.vocabulary import words
from kg.names.word import Word

_ORDINALS = {
    "first",
    "second",
    "third",
    "fourth",
    "fiscal",
    "full",
    "interim",
    "q1",
    "q2",
    "q3",
    "q4",
    "1q",
    "2q",
    "3q",
    "4q",
}
_PERIODS = {"quarter", "year", "half", "results", "earnings", "interim", "annual"}
_LONGEST = 4


def welcomed(contexts: Contexts) -> Iterator[tuple[Place, str]]:
    """Where the reporter is named in a welcome, with the spelling: the capitals between "welcome to the" and the
    period. A listed name there is its own."""
    for line in contexts.lines:
        for index in range(len(line.words) - 2):
            if [word.lower for word in line.words[index : index + 2]] != ["welcome", "to"]:
                continue
            start = index + 2 + (line.words[index + 2].lower == "the")
            named = _named(line.words, start)
            if named and not any(find_listed(named, lexicon(), None)):
                first, end = named[0].start, named[-1].end
                yield Place(first, end, line.first, line.talks, opens=False), " ".join(contexts.text[first:end].split())


def _named(sentence: Sequence[Word], start: int) -> Sequence[Word]:
    """The capitals from `start` up to a word of the period; none where something else follows."""
    for last in range(start, min(start + _LONGEST + 1, len(sentence) - 1)):
        word, following = sentence[last], sentence[last + 1]
        if word.lower in _ORDINALS or word.lower in _PERIODS or word.text[0].isdigit():
            told = any(w.lower in _PERIODS for w in sentence[last : last + 4])
            return sentence[start:last] if told and last > start else ()
        if not word.capital or word.lower in words().function or (last > start and word.gap.strip()):
            return ()
        if word.possessive:
            told = any(w.lower in _PERIODS for w in sentence[last + 1 : last + 5])
            return sentence[start : last + 1] if told and not following.gap.strip() else ()
    return ()
